package org.acogida.intake.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.acogida.intake.i18n.Readability.Measure;

class ReadabilityPropertyTest {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.forLanguageTag("es-VE"), Locale.ENGLISH, Locale.FRENCH);

    @Property
    void longerWordsAreHarder(
            @ForAll @IntRange(min = 1, max = 500) int sentences,
            @ForAll @IntRange(min = 1, max = 40) int perSentence,
            @ForAll @IntRange(min = 1, max = 8000) int syllables) {
        int words = sentences * perSentence;

        assertThat(Formulas.szigrisztPazos(syllables + 1, words, sentences))
                .isLessThan(Formulas.szigrisztPazos(syllables, words, sentences));
        assertThat(Formulas.fernandezHuerta(syllables + 1, words, sentences))
                .isLessThan(Formulas.fernandezHuerta(syllables, words, sentences));
        assertThat(Formulas.fleschReadingEase(syllables + 1, words, sentences))
                .isLessThan(Formulas.fleschReadingEase(syllables, words, sentences));
        assertThat(Formulas.gutierrezDePolini(syllables + 1, words, sentences))
                .isLessThan(Formulas.gutierrezDePolini(syllables, words, sentences));
        assertThat(Formulas.crawford(syllables + 1, words, sentences))
                .isGreaterThan(Formulas.crawford(syllables, words, sentences));
        assertThat(Formulas.fleschKincaid(syllables + 1, words, sentences))
                .isGreaterThan(Formulas.fleschKincaid(syllables, words, sentences));
    }

    /** The printed formula of Fernández Huerta fails here. */
    @Property
    void longerSentencesAreHarder(
            @ForAll @IntRange(min = 2, max = 500) int sentences,
            @ForAll @IntRange(min = 1, max = 40) int perSentence,
            @ForAll @IntRange(min = 1, max = 8000) int syllables) {
        int words = sentences * perSentence;

        assertThat(Formulas.szigrisztPazos(syllables, words, sentences - 1))
                .isLessThan(Formulas.szigrisztPazos(syllables, words, sentences));
        assertThat(Formulas.fernandezHuerta(syllables, words, sentences - 1))
                .isLessThan(Formulas.fernandezHuerta(syllables, words, sentences));
        assertThat(Formulas.fleschReadingEase(syllables, words, sentences - 1))
                .isLessThan(Formulas.fleschReadingEase(syllables, words, sentences));
        assertThat(Formulas.gutierrezDePolini(syllables, words, sentences - 1))
                .isLessThan(Formulas.gutierrezDePolini(syllables, words, sentences));
        assertThat(Formulas.crawford(syllables, words, sentences - 1))
                .isGreaterThan(Formulas.crawford(syllables, words, sentences));
        assertThat(Formulas.fleschKincaid(syllables, words, sentences - 1))
                .isGreaterThan(Formulas.fleschKincaid(syllables, words, sentences));
        assertThat(Formulas.smog(syllables, sentences - 1)).isGreaterThan(Formulas.smog(syllables, sentences));
    }

    @Property
    void theSameTextManyTimesIsAsHardAsOnce(
            @ForAll("languages") Locale language,
            @ForAll("paragraphs") List<String> paragraphs,
            @ForAll @IntRange(min = 1, max = 12) int times) {
        List<String> many = new ArrayList<>();
        Collections.nCopies(times, paragraphs).forEach(many::addAll);

        Readability once = Readability.of(language, paragraphs);
        Readability again = Readability.of(language, many);

        assertThat(again.words()).isEqualTo(times * once.words());
        assertThat(again.sentences()).isEqualTo(times * once.sentences());
        assertThat(again.longestSentence()).isEqualTo(once.longestSentence());
        assertThat(again.values().keySet()).isEqualTo(once.values().keySet());
        once.values()
                .forEach((measure, value) -> assertThat(again.value(measure)).hasValueCloseTo(value, within(1e-9)));
    }

    @Property
    void anyStringIsMeasured(
            @ForAll("languages") Locale language, @ForAll("anything") String text, @ForAll("anything") String other) {
        Readability both = Readability.of(language, List.of(text, other));

        assertThat(both.words())
                .isEqualTo(Readability.of(language, List.of(text)).words()
                        + Readability.of(language, List.of(other)).words());
        assertThat(both.sentences()).isLessThanOrEqualTo(both.words());
        assertThat(both.syllables()).isGreaterThanOrEqualTo(both.words());
        assertThat(both.letters()).isGreaterThanOrEqualTo(both.words());
        assertThat(both.values().values()).allSatisfy(value -> assertThat(value).isFinite());
        assertThat(both.values().isEmpty()).isEqualTo(both.words() == 0);
        assertThat(ReadabilityGate.CARE.problems(both)).hasSizeLessThanOrEqualTo(4);
    }

    @Property(tries = 20)
    void lengthIsNoTrouble(@ForAll("languages") Locale language, @ForAll("pieces") String piece) {
        Readability text = Readability.of(language, List.of(piece.repeat(20_000)));

        assertThat(text.longestSentence()).isLessThanOrEqualTo(text.words());
    }

    @Property(tries = 200)
    void whatCarePermitsAskingPermits(@ForAll("paragraphs") List<String> paragraphs) {
        for (Locale language : LANGUAGES) {
            Readability text = Readability.of(language, Collections.nCopies(30, String.join(" ", paragraphs)));

            if (ReadabilityGate.CARE.problems(text).isEmpty()) {
                assertThat(ReadabilityGate.ASKING.problems(text)).isEmpty();
            }
        }
    }

    @Property
    void aSyllableOfSpanishTakesALetter(@ForAll("spanish") String word) {
        assertThat(SpanishSyllables.count(word)).isBetween(1, word.length());
        assertThat(SpanishSyllables.count(word)).isEqualTo(SpanishSyllables.count(word.toUpperCase(Locale.ROOT)));
        assertThat(Readability.of(LANGUAGES.get(0), List.of(word)).value(Measure.LONGEST_SENTENCE))
                .hasValue(1);
    }

    @Provide
    Arbitrary<Locale> languages() {
        return Arbitraries.of(LANGUAGES);
    }

    @Provide
    Arbitrary<String> spanish() {
        return Arbitraries.strings().withChars("abcdeéghiílmnñoóqrstuúüvyz").ofMinLength(1);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                "a", "a-", "a'", "a. ", "a.", "á", "e\u0301", "\n", "\r\n", "\n ", "\n- a", "Sr. ", "A. B", "¿", "…",
                "-", "ae", "ing", "les ", ".", "\uD83D", "1 ", "\u200B");
    }

    @Provide
    Arbitrary<String> anything() {
        Arbitrary<String> known = pieces().list().ofMaxSize(20).map(each -> String.join("", each));
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(60), known);
    }

    @Provide
    Arbitrary<List<String>> paragraphs() {
        Arbitrary<String> word = Arbitraries.of(
                "no",
                "hay",
                "prisa",
                "puede",
                "consentimiento",
                "the",
                "people",
                "information",
                "PHQ-9",
                "3.5",
                "Sra.");
        Arbitrary<String> end = Arbitraries.of(".", "!", "?", "…", "", ": ", ".\n\n");
        Arbitrary<String> sentence =
                Combinators.combine(word.list().ofMaxSize(12), end).as((words, mark) -> String.join(" ", words) + mark);
        return sentence.list()
                .ofMaxSize(5)
                .map(each -> String.join(" ", each))
                .list()
                .ofMaxSize(4);
    }
}
