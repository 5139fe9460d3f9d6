package org.acogida.intake.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.acogida.intake.i18n.Readability.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadabilityTest {

    private static final Locale ES = Locale.forLanguageTag("es");

    @ParameterizedTest
    @CsvSource({
        // words, syllables, sentences, letters: three texts, from easy to an official's single sentence
        "18, 30, 3, 72, 97.00, 100.72, 1.34, 54.30",
        "32, 94, 1, 224, -8.17, -2.05, 10.35, 16.10",
        "6, 13, 2, 32, 68.85, 73.78, 0.38, 42.42"
    })
    void spanishFormulasAsPublishedAndCorrected(
            int words, int syllables, int sentences, int letters, double sp, double fh, double cr, double gp) {
        Readability text = new Readability(ES, sentences, words, syllables, letters, 0, 1);

        assertThat(text.value(Measure.SZIGRISZT_PAZOS)).hasValueCloseTo(sp, within(0.005));
        assertThat(text.value(Measure.FERNANDEZ_HUERTA)).hasValueCloseTo(fh, within(0.005));
        assertThat(text.value(Measure.CRAWFORD)).hasValueCloseTo(cr, within(0.005));
        assertThat(text.value(Measure.GUTIERREZ_DE_POLINI)).hasValueCloseTo(gp, within(0.005));
    }

    @Test
    void englishFormulasAsPublished() {
        Readability text = new Readability(Locale.ENGLISH, 10, 100, 130, 400, 3, 14);

        assertThat(text.value(Measure.FLESCH_KINCAID)).hasValueCloseTo(3.65, within(0.005));
        // 206.835 - 10.15 - 109.98, by hand
        assertThat(text.value(Measure.FLESCH_READING_EASE)).hasValueCloseTo(86.705, within(0.0005));
        assertThat(new Readability(Locale.ENGLISH, 30, 300, 400, 1500, 10, 20).value(Measure.SMOG))
                .hasValueCloseTo(6.43, within(0.005));
    }

    @Test
    void countsASpanishText() {
        Readability text = Readability.of(ES, List.of("Puede parar cuando quiera.", "No hay respuestas malas."));

        // Pue-de pa-rar cuan-do quie-ra; no hay res-pues-tas ma-las.
        assertThat(text).isEqualTo(new Readability(ES, 2, 8, 15, 42, 1, 4));
        assertThat(text.value(Measure.SZIGRISZT_PAZOS)).hasValueCloseTo(86.02, within(0.005));
        assertThat(text.values().keySet())
                .containsExactly(
                        Measure.SZIGRISZT_PAZOS,
                        Measure.FERNANDEZ_HUERTA,
                        Measure.GUTIERREZ_DE_POLINI,
                        Measure.CRAWFORD,
                        Measure.LONGEST_SENTENCE);
    }

    @Test
    void countsAnEnglishText() {
        Readability text = Readability.of(Locale.UK, List.of("You can stop at any time. There are no wrong answers."));

        // You can stop at an-y time; there are no wrong an-swers.
        assertThat(text).isEqualTo(new Readability(Locale.UK, 2, 11, 13, 41, 0, 6));
        assertThat(text.values().keySet())
                .containsExactly(
                        Measure.FLESCH_READING_EASE, Measure.FLESCH_KINCAID, Measure.SMOG, Measure.LONGEST_SENTENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hay un lugar. Está cerca.",
                "¿Le duele? Puede decirlo.",
                "¡Hola! ¿Cómo está?",
                "Me fui… No volví.",
                "Me fui... No volví.",
                "Primero una cosa\n\nLuego otra",
                "Dos cosas\r\n\r\nsin punto",
                "Traiga esto:\n- su cédula",
                "Traiga esto:\n2) su cédula",
                "“Ya pasó.” Eso me dijo.",
                "Eso fue en EE. UU. y duró. Ya pasó.",
                "Vino con tos, fiebre, etc. Después mejoró."
            })
    void twoSentences(String text) {
        assertThat(Readability.of(ES, List.of(text)).sentences()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Con todo esto, ¿cómo se va llevando el día?",
                "Tomó 3.5 pastillas",
                "Cuesta 1.234.567,89 bolívares",
                "La Sra. Ana y el Dr. Luis Paz",
                "Pregunte por J. R. Paz",
                "Hay ayuda, p. ej. en el centro",
                "Lo trajeron de EE. UU. hasta aquí",
                "Espere… ya viene",
                "Hay dos cosas: una; y otra",
                "Esta frase sigue\nen otra línea",
                "Vea www.ejemplo.org y vuelva",
                "1. Una cosa",
                "¡¿Qué?!",
                "Llame. 555 12 34."
            })
    void oneSentence(String text) {
        assertThat(Readability.of(ES, List.of(text)).sentences()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dr. Lee and Mrs. Fox came in|1",
                "So am I. Then we left|2",
                "It is in the U.S. Army now|1",
                "Bring food, e.g. Bread or rice|1",
                "No. That is fine|2",
                "Version 2.5 is out|1"
            })
    void abbreviationsOfEnglish(String text, int sentences) {
        assertThat(Readability.of(Locale.ENGLISH, List.of(text)).sentences()).isEqualTo(sentences);
    }

    @Test
    void eachParagraphEndsASentence() {
        assertThat(Readability.of(ES, List.of("Unos días", "La mayoría de los días", "", "  ")))
                .extracting(Readability::sentences, Readability::longestSentence)
                .containsExactly(2, 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "don’t stop|2",
                "PHQ-9 y PC-PTSD-5|3",
                "y/o|2",
                "sí--no|2",
                "sí — no|2",
                "el 14 de mayo de 2020|4",
                "infor\u00ADmación|1",
                "'sí'|1",
                "- * 12 %|0"
            })
    void wordsHaveALetter(String text, int words) {
        assertThat(Readability.of(ES, List.of(text)).words()).isEqualTo(words);
    }

    @Test
    void anAccentMayComeApart() {
        String apart = Normalizer.normalize("Ahí está mi país.", Normalizer.Form.NFD);

        assertThat(Readability.of(ES, List.of(apart))).isEqualTo(Readability.of(ES, List.of("Ahí está mi país.")));
    }

    @ParameterizedTest
    @CsvSource({
        "es, true",
        "es-VE, true",
        "es-Latn-CO, true",
        "en-GB, true",
        "fr, false",
        "und, false",
        "sr-Latn, false"
    })
    void onlySpanishAndEnglishAreMeasured(String tag, boolean supported) {
        Locale language = Locale.forLanguageTag(tag);
        Readability text = Readability.of(language, List.of("No va. No va."));

        assertThat(Readability.supports(language)).isEqualTo(supported);
        assertThat(text.language()).isEqualTo(language);
        assertThat(text.words()).isEqualTo(supported ? 4 : 0);
        assertThat(text.notes().contains("language-not-supported")).isEqualTo(!supported);
        assertThat(text.values().isEmpty()).isEqualTo(!supported);
    }

    @Test
    void tellsWhatToKeepInMind() {
        assertThat(Readability.of(ES, List.of("… 12")).notes()).containsExactly("no-words");
        assertThat(Readability.of(ES, List.of("… 12")).values()).isEmpty();
        assertThat(Readability.of(ES, List.of("Hola.")).notes()).containsExactly("below-100-words");
        assertThat(Readability.of(Locale.ENGLISH, List.of("Hello.")).notes())
                .containsExactly("below-100-words", "smog-below-30-sentences");
        assertThat(Readability.of(ES, Collections.nCopies(100, "Hola.")).notes())
                .isEmpty();
        assertThat(Readability.of(Locale.ENGLISH, Collections.nCopies(29, "We can help you here."))
                        .notes())
                .containsExactly("smog-below-30-sentences");
        assertThat(Readability.of(Locale.ENGLISH, Collections.nCopies(30, "We can help you here."))
                        .notes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,4,4,9,0,4",
        "2,1,4,9,0,1",
        "1,4,-1,9,0,4",
        "1,4,9,9,5,4",
        "1,4,9,9,0,5",
        "1,4,9,9,0,0",
        "-1,0,0,0,0,0"
    })
    void countsThatNoTextHasAreTurnedDown(
            int sentences, int words, int syllables, int letters, int longWords, int longest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Readability(ES, sentences, words, syllables, letters, longWords, longest))
                .withMessageContaining(words + " words")
                .withMessageContaining("Maybe");
    }

    @Test
    void noTextCanBeReadFromIt() {
        assertThat(Readability.of(ES, List.of("Me encerraron.")).toString()).doesNotContain("encerraron");
    }

    @Test
    void sentencesAreThoseThatAreCounted() {
        List<String> text = List.of("Duermo mal. La Sra. Paz me ve a las 7.30.", "…", "¿Y usted?");
        Locale es = Locale.forLanguageTag("es-VE");

        assertThat(Readability.sentences(es, text))
                .containsExactly("Duermo mal.", "La Sra. Paz me ve a las 7.30.", "¿Y usted?")
                .hasSize(Readability.of(es, text).sentences());
        assertThat(Readability.sentences(Locale.FRENCH, text)).isEmpty();
    }
}
