package org.acogida.intake.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.*;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final List<Class<?>> STANDARD = List.of(
            AssertFalse.class,
            AssertTrue.class,
            DecimalMax.class,
            DecimalMin.class,
            Digits.class,
            Email.class,
            Future.class,
            FutureOrPresent.class,
            Max.class,
            Min.class,
            Negative.class,
            NegativeOrZero.class,
            NotBlank.class,
            NotEmpty.class,
            NotNull.class,
            Null.class,
            Past.class,
            PastOrPresent.class,
            Pattern.class,
            Positive.class,
            PositiveOrZero.class,
            Size.class);

    private static final List<String> OWN = List.of(
            "Missing",
            "LinkId",
            "Id",
            "Version",
            "LanguageTag",
            "Count",
            "Interval",
            "Recall",
            "Country",
            "Name",
            "PersonCode",
            "UncertainDate",
            "Order",
            "SafeTime",
            "HoursOfDay",
            "Recipient",
            "Expiry",
            "TextVersion",
            "CoolingOff",
            "Digest",
            "Words",
            "TimeLimit");

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyConstraintHasItsMessage(String language) throws Exception {
        Stream<String> standard = STANDARD.stream().map(MessagesTest::defaultKey);
        Stream<String> own = OWN.stream().map(name -> "org.acogida.intake." + name + ".message");

        assertThat(file(language).texts().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(standard, own).toList());
        assertThat(file(language).duplicates()).isEmpty();
    }

    @Test
    void bothLanguagesTakeTheSameArguments() throws Exception {
        Map<String, String> spanish = file("es").texts();

        file("en")
                .texts()
                .forEach((key, english) -> assertThat(
                                TextPattern.parse(spanish.get(key)).arguments())
                        .as(key)
                        .isEqualTo(TextPattern.parse(english).arguments()));
    }

    @ParameterizedTest
    @CsvSource({
        "en, '(?is).*\\b(must|required|invalid|wrong|error|failed)\\b.*'",
        "es, '(?isu).*\\b(deben?|obligatori[oa]s?|inv[aá]lid[oa]s?|faltan?|incorrect[oa]s?|error)\\b.*'"
    })
    void noMessageBlames(String language, String blame) throws Exception {
        assertThat(file(language).texts().values()).noneMatch(text -> text.matches(blame));
    }

    @Test
    void spanishSpeaksOfUsted() throws Exception {
        assertThat(file("es").texts().values())
                .noneMatch(text -> text.matches("(?isu).*\\b(tú|tu|tus|te|ti|escribe|agrega|elige|escribí|vos)\\b.*"));
    }

    private static String defaultKey(Class<?> constraint) {
        try {
            String template = (String) constraint.getMethod("message").getDefaultValue();
            return template.substring(1, template.length() - 1);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static TextFile file(String language) throws Exception {
        try (InputStream in =
                IcuMessageInterpolator.class.getResourceAsStream("messages/" + language + ".properties")) {
            return TextFile.read(in.readAllBytes());
        }
    }
}
