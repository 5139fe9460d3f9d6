package org.acogida.intake.i18n;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;

/**
 * How hard a text is to read, in counts and in the published measures of its language:
 *
 * <pre>{@code
 * Readability text = Readability.of(es, List.of("Puede parar cuando quiera.", "No hay respuestas malas."));
 * text.words(); // 8
 * text.value(Readability.Measure.SZIGRISZT_PAZOS); // 86.0, higher is easier
 * }</pre>
 *
 * <p>The measures know the length of words and sentences and nothing else. A good value is no proof that a text is clear,
 * kind or true: that takes people who read it. None says anything about one sentence, see {@link #FEWEST_WORDS}.
 *
 * <p>Spanish and English are measured. In any other language all counts are 0, nothing has a value, and the notes say
 * {@code language-not-supported}.
 *
 * <p>What is counted:
 *
 * <ul>
 *   <li><b>Sentences</b> end at {@code . ! ? …}, at the end of a paragraph, at an empty line and before a line that opens
 *       with a bullet or a number; not at a colon, a semicolon, a decimal point, an abbreviation such as <i>Sra.</i>, an
 *       initial, a full stop before a small letter, or {@code ¿ ¡}. What has no word is no sentence.
 *   <li><b>Words</b> have a letter; <i>PHQ-9</i> and <i>don’t</i> are one each. A number in digits is none.
 *   <li><b>Syllables</b> of Spanish follow its orthography (<i>guion</i> 1, <i>búho</i> 2). Of English they are estimated
 *       from the spelling, and an estimate is now and then off by one. A word has at least one, also an acronym.
 *   <li><b>Letters</b> are letters; digits and signs are not.
 * </ul>
 *
 * <p>No text is kept. Immutable and thread-safe.
 *
 * @param language the language of the text, as given
 * @param sentences how many sentences
 * @param words how many words
 * @param syllables how many syllables in all words
 * @param letters how many letters in all words
 * @param longWords how many words have three syllables or more
 * @param longestSentence how many words the longest sentence has
 */
public record Readability(
        Locale language, int sentences, int words, int syllables, int letters, int longWords, int longestSentence) {

    /** The fewest words for which a measure of the whole text means anything. */
    public static final int FEWEST_WORDS = 100;

    private static final int FEWEST_SENTENCES_FOR_SMOG = 30;
    private static final int LONG_WORD = 3;
    private static final Locale SPANISH = Locale.forLanguageTag("es");

    /**
     * A measure, such as {@link #SZIGRISZT_PAZOS}. In the formulas S is syllables, P words, F sentences, L letters, N words
     * of three syllables or more. Values are not rounded, and very short or very long words lead beyond the usual ranges.
     */
    public enum Measure {

        /**
         * 206.835 − 62.3·S/P − P/F, such as 97.0 for an easy Spanish text; higher is easier. Read on the INFLESZ scale: up
         * to 40 very hard, 55 rather hard, 65 normal, 80 rather easy, above very easy. Szigriszt Pazos 1993; bands of
         * Barrio 2008, who finds texts on health adequate above 55.
         */
        SZIGRISZT_PAZOS,

        /**
         * 206.84 − 60·S/P − 1.02·P/F, such as 100.7 for an easy Spanish text; higher is easier, from 70 rather easy.
         * Fernández Huerta 1959, corrected after Law 2011: as printed, shorter sentences would count as harder.
         */
        FERNANDEZ_HUERTA,

        /**
         * 95.2 − 9.7·L/P − 0.35·P/F, such as 54.3 for an easy Spanish text; higher is easier: up to 33.3 hard, below 66.7
         * normal. Gutiérrez de Polini 1972.
         */
        GUTIERREZ_DE_POLINI,

        /**
         * −0.205·100F/P + 0.049·100S/P − 3.407, such as 1.3 for an easy Spanish text: the years of school that reading it
         * takes; lower is easier. Crawford 1989, from readers of primary school, so that it means nothing much above 6.
         */
        CRAWFORD,

        /** 206.835 − 1.015·P/F − 84.6·S/P, for English; higher is easier, 60 to 70 is plain. Flesch 1948. */
        FLESCH_READING_EASE,

        /**
         * 0.39·P/F + 11.8·S/P − 15.59, for English: the US school grade, such as 3.7 for a hundred words of 1.3 syllables in
         * ten sentences; lower is easier. Kincaid and others 1975.
         */
        FLESCH_KINCAID,

        /**
         * 1.0430·√(30·N/F) + 3.1291, for English: the US school grade, give or take 1.5; lower is easier. McLaughlin 1969,
         * from samples of 30 sentences; from fewer it is given with the note {@code smog-below-30-sentences}. It was never
         * shown to hold in Spanish, and has no value there.
         */
        SMOG,

        /** The words of the longest sentence, in both languages; lower is easier. */
        LONGEST_SENTENCE
    }

    /**
     * Checks that the counts can be those of a text.
     *
     * @throws IllegalArgumentException if one is negative, if there are words without a sentence, or fewer words than
     *     sentences, long words or words of one sentence; the message names the counts
     */
    public Readability {
        boolean negative =
                Math.min(Math.min(sentences, syllables), Math.min(letters, Math.min(longWords, longestSentence))) < 0;
        boolean unparted = words > 0 && (sentences == 0 || longestSentence == 0);
        if (negative || unparted || words < sentences || words < longestSentence || words < longWords) {
            throw new IllegalArgumentException(
                    "No text has " + sentences + " sentences, " + words + " words, " + syllables
                            + " syllables, " + letters + " letters, " + longWords + " long words and " + longestSentence
                            + " words in its longest sentence. Maybe two counts are in each other’s place.");
        }
    }

    /**
     * Measures a text, such as {@code of(es, List.of(instructions, firstItem, secondItem))}.
     *
     * @param language the language of the text; a region or variant does not matter
     * @param paragraphs the text as it is read, rendered if it is a pattern; each paragraph, item or answer of its own ends a
     *     sentence, also without a full stop
     * @return its counts; any text can be measured, also an empty one
     */
    public static Readability of(Locale language, List<String> paragraphs) {
        List<List<String>> sentences = sentences(language, paragraphs).stream()
                .map(SentenceFinder::words)
                .toList();
        boolean spanish = LocaleChoice.sameLanguage(language, SPANISH);
        return of(language, sentences, spanish ? SpanishSyllables::count : EnglishSyllables::count);
    }

    /**
     * Returns the sentences of a text as they are counted, such as the longest ones to look at first.
     *
     * @param language the language of the text
     * @param paragraphs the text as it is read, as in {@link #of(Locale, List)}
     * @return each sentence that has a word, in the order of the text; none in a language that is not measured
     */
    public static List<String> sentences(Locale language, List<String> paragraphs) {
        if (LocaleChoice.sameLanguage(language, SPANISH)) {
            return SentenceFinder.inSpanish(paragraphs);
        }
        return supports(language) ? SentenceFinder.inEnglish(paragraphs) : List.of();
    }

    private static Readability of(Locale language, List<List<String>> sentences, ToIntFunction<String> syllables) {
        List<String> words = sentences.stream().flatMap(List::stream).toList();
        int[] perWord = words.stream().mapToInt(syllables).toArray();
        return new Readability(
                language,
                sentences.size(),
                words.size(),
                Arrays.stream(perWord).sum(),
                (int) words.stream()
                        .flatMapToInt(String::codePoints)
                        .filter(Character::isLetter)
                        .count(),
                (int) Arrays.stream(perWord).filter(each -> each >= LONG_WORD).count(),
                sentences.stream().mapToInt(List::size).max().orElse(0));
    }

    /** Returns whether texts in this language can be measured, such as {@code es-VE}; false for {@code fr}. */
    public static boolean supports(Locale language) {
        return LocaleChoice.sameLanguage(language, SPANISH) || LocaleChoice.sameLanguage(language, Locale.ENGLISH);
    }

    /** Returns the value of a measure; empty if it is not one of this language, or if there are no words. */
    public OptionalDouble value(Measure measure) {
        return words > 0 && isOf(measure) ? OptionalDouble.of(compute(measure)) : OptionalDouble.empty();
    }

    /** Returns every measure that has a value here, such as {@code {SZIGRISZT_PAZOS=86.02, ...}}, in their order. */
    public Map<Measure, Double> values() {
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            value(measure).ifPresent(value -> values.put(measure, value));
        }
        return Collections.unmodifiableMap(values);
    }

    /**
     * Returns what to keep in mind, in lower case with hyphens: {@code language-not-supported}, {@code no-words},
     * {@code below-100-words}, {@code smog-below-30-sentences}; often empty.
     */
    public List<String> notes() {
        if (!supports(language)) {
            return List.of("language-not-supported");
        }
        if (words == 0) {
            return List.of("no-words");
        }
        List<String> notes = new ArrayList<>();
        if (words < FEWEST_WORDS) {
            notes.add("below-100-words");
        }
        if (isOf(Measure.SMOG) && sentences < FEWEST_SENTENCES_FOR_SMOG) {
            notes.add("smog-below-30-sentences");
        }
        return List.copyOf(notes);
    }

    private boolean isOf(Measure measure) {
        return switch (measure) {
            case SZIGRISZT_PAZOS, FERNANDEZ_HUERTA, GUTIERREZ_DE_POLINI, CRAWFORD ->
                LocaleChoice.sameLanguage(language, SPANISH);
            case FLESCH_READING_EASE, FLESCH_KINCAID, SMOG -> LocaleChoice.sameLanguage(language, Locale.ENGLISH);
            case LONGEST_SENTENCE -> supports(language);
        };
    }

    private double compute(Measure measure) {
        return switch (measure) {
            case SZIGRISZT_PAZOS -> Formulas.szigrisztPazos(syllables, words, sentences);
            case FERNANDEZ_HUERTA -> Formulas.fernandezHuerta(syllables, words, sentences);
            case GUTIERREZ_DE_POLINI -> Formulas.gutierrezDePolini(letters, words, sentences);
            case CRAWFORD -> Formulas.crawford(syllables, words, sentences);
            case FLESCH_READING_EASE -> Formulas.fleschReadingEase(syllables, words, sentences);
            case FLESCH_KINCAID -> Formulas.fleschKincaid(syllables, words, sentences);
            case SMOG -> Formulas.smog(longWords, sentences);
            case LONGEST_SENTENCE -> longestSentence;
        };
    }
}
