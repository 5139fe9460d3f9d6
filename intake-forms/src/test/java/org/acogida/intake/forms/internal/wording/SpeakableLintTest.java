package org.acogida.intake.forms.internal.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.PackText;
import org.acogida.intake.forms.battery.BatteryLibrary;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.explain.Explainer;
import org.acogida.intake.forms.scoring.Verification;
import org.acogida.intake.i18n.ReadAloud;
import org.acogida.intake.i18n.TextFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a person is shown can be read aloud, in every folder in the jar and in a host’s own. */
class SpeakableLintTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();

    @TestFactory
    Stream<DynamicTest> everyFormCanBeReadAloud() {
        return LIBRARY.ids().stream()
                .map(id -> DynamicTest.dynamicTest(
                        id,
                        () -> assertThat(SpeakableLint.problems(LIBRARY.instrument(id)))
                                .isEmpty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void theWordsAroundFormsCanBeReadAloud(String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        String file = "/META-INF/acogida/flow/" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(Explainer.class.getResourceAsStream(file))) {
            TextFile.read(in.readAllBytes()).texts().forEach((key, text) -> {
                if (!text.contains("{")) {
                    assertThat(ReadAloud.of(locale, text).leftovers()).as(key).isEmpty();
                }
            });
        }
        BatteryLibrary batteries = BatteryLibrary.bundled();
        assertThat(batteries.ids())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(ReadAloud.of(
                                        locale,
                                        batteries.battery(id).texts().in(locale).text("introduction"))
                                .leftovers())
                        .isEmpty());
    }

    private static Instrument with(String language, String texts) {
        return Instrument.load(InstrumentSource.classPath("stigma")
                .withTexts(Locale.forLanguageTag(language), texts.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aTextThatNoVoiceIsSureOfIsNamed() {
        Instrument form = with("es", "item.said = ¿Le tomó 1 pastilla, aprox. 24/7?");

        assertThat(SpeakableLint.problems(form)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("not-speakable");
            assertThat(problem.path()).isEqualTo("item.said");
            assertThat(problem.values()).containsExactly("1", "24/7");
            assertThat(problem.severity()).isEqualTo(DefinitionProblem.Severity.UNPUBLISHABLE);
        });
        assertThat(Verification.of(form).problems())
                .extracting(DefinitionProblem::code)
                .contains("not-speakable");
        assertThat(SpeakableLint.problems(with("es", "item.said = ¿Le pasó 21 veces, p. ej. a las 3:30?")))
                .isEmpty();
    }

    @Test
    void aLanguageThatCannotBePutInWordsIsNotJudged() {
        assertThat(SpeakableLint.problems(with("fr", "item.said = 24/7"))).isEmpty();
    }

    @Test
    void wordsOfAPackAreNotOursToMend() {
        Instrument worded = PackText.teaTime()
                .with(PackText.ofTeaTime("es").with("item.1", "24/7").pack());

        assertThat(SpeakableLint.problems(worded)).isEmpty();
        assertThat(List.of(worded.packs())).isNotEmpty();
    }
}
