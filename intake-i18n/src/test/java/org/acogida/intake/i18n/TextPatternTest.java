package org.acogida.intake.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ibm.icu.util.TimeZone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTest {

    private static final Locale VENEZUELA = Locale.forLanguageTag("es-VE");
    private static final Locale MEXICO = Locale.forLanguageTag("es-MX");
    private static final String LEFT =
            "Le quedan {count, plural, one {una pregunta} many {# de preguntas} other {# preguntas}}.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | Le quedan 0 preguntas.",
                "1 | Le quedan una pregunta.",
                "2 | Le quedan 2 preguntas.",
                "1000000 | Le quedan 1.000.000 de preguntas."
            })
    void takesThePluralOfTheLanguage(int count, String expected) {
        assertThat(TextPattern.parse(LEFT).format(VENEZUELA, Map.of("count", count)))
                .isEqualTo(expected);
    }

    @Test
    void writesNumbersAsTheRegionDoes() {
        TextPattern pattern = TextPattern.parse("{n, number}");
        Map<String, Object> arguments = Map.of("n", new BigDecimal("1234567.89"));

        assertThat(pattern.format(VENEZUELA, arguments)).isEqualTo("1.234.567,89");
        assertThat(pattern.format(MEXICO, arguments)).isEqualTo("1,234,567.89");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "America/Caracas", "America/Sao_Paulo", "Etc/GMT+12", "UTC"})
    void noTimeZoneMovesADay(String zone) {
        TimeZone before = TimeZone.getDefault();
        java.util.TimeZone javaBefore = java.util.TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            TextPattern pattern = TextPattern.parse("{d, date, long}");

            // In Brazil, midnight of this day did not exist.
            assertThat(pattern.format(VENEZUELA, Map.of("d", LocalDate.of(2018, 11, 4))))
                    .isEqualTo("4 de noviembre de 2018");
            assertThat(pattern.format(Locale.US, Map.of("d", LocalDateTime.of(2025, 3, 1, 23, 59))))
                    .isEqualTo("March 1, 2025");
        } finally {
            TimeZone.setDefault(before);
            java.util.TimeZone.setDefault(javaBefore);
        }
    }

    @Test
    void aDateWithoutATypeIsRefusedRatherThanShownWithAnHour() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextPattern.parse("El {d}").format(VENEZUELA, Map.of("d", LocalDate.EPOCH)))
                .withMessageContaining("{d, date, long}")
                .withMessageNotContaining("1970");
    }

    @Test
    void knowsItsArgumentsAlsoInsideBranches() {
        TextPattern pattern = TextPattern.parse("{who, select, a {{name}} other {{n, plural, other {# {unit}}}}}");

        assertThat(pattern.arguments()).containsExactly("n", "name", "unit", "who");
    }

    @Test
    void namesTheMissingArgument() {
        TextPattern pattern = TextPattern.parse("Hola, {name}.");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> pattern.format(VENEZUELA, Map.of("nombre", "Ana")))
                .withMessageContaining("{name}")
                .withMessageNotContaining("Ana");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{n, number}", "{n, plural, other {#}}", "{n, date, long}"})
    void aMisfitNeverShowsTheValue(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextPattern.parse(pattern).format(VENEZUELA, Map.of("n", "Xiomara")))
                .withMessageContaining("[n]")
                .withMessageNotContaining("Xiomara")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{name",
                "{n, plural, one {x}}",
                "{n, plural, one x other {y}}",
                "{n, wheel}",
                "{n, number, ::no-such-stem}",
                "Hola {0}",
                "{n, plural, other {{1}}}",
                "{}"
            })
    void refusesWhatIsNoPattern(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextPattern.parse(text))
                .withMessageContaining(text)
                .withMessageContaining("Maybe");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "It's # 1 } | It's # 1 }",
                "It''s fine | It's fine",
                "Escriba '{'nombre'}' | Escriba {nombre}",
                "a '}' b | a } b"
            })
    void keepsApostrophesAndQuotedBraces(String text, String expected) {
        assertThat(TextPattern.parse(text).arguments()).isEmpty();
        assertThat(TextPattern.parse(text).format(VENEZUELA, Map.of())).isEqualTo(expected);
    }

    @Test
    void aLiteralIsNeverInterpreted() {
        TextPattern literal = TextPattern.literal("It''s {0} of '{'name}");

        assertThat(literal.arguments()).isEmpty();
        assertThat(literal.format(VENEZUELA, Map.of("name", "Ana"))).isEqualTo("It''s {0} of '{'name}");
    }

    @Test
    void staysRightBeyondTheLocalesItKeeps() {
        TextPattern pattern = TextPattern.parse("{n, number}");
        for (String country : Locale.getISOCountries()) {
            pattern.format(Locale.forLanguageTag("en-" + country), Map.of("n", 1));
        }

        assertThat(pattern.format(VENEZUELA, Map.of("n", 1234.5))).isEqualTo("1.234,5");
        assertThat(pattern.format(MEXICO, Map.of("n", 1234.5))).isEqualTo("1,234.5");
    }

    @Test
    void oneInstanceServesManyThreads() throws Exception {
        // Of ICU's formats, those of dates are the ones that mix up threads. A blank before a pattern is printed.
        TextPattern pattern = TextPattern.parse("{d, date,yyyy-MM-dd}");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<List<String>> task = () -> days().map(day -> pattern.format(VENEZUELA, Map.of("d", day)))
                    .toList();
            for (Future<List<String>> done : threads.invokeAll(Collections.nCopies(8, task))) {
                assertThat(done.get()).isEqualTo(days().map(LocalDate::toString).toList());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Stream<LocalDate> days() {
        return LocalDate.of(2020, 1, 1).datesUntil(LocalDate.of(2026, 1, 1));
    }
}
