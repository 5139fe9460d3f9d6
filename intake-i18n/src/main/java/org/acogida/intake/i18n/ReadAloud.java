package org.acogida.intake.i18n;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as any voice can say it, such as {@code ReadAloud.of(es, "De 3–4 veces").text()}: {@code De tres a cuatro veces}.
 *
 * <p>Whole numbers below ten thousand, decimals, ranges, times and percent signs are put in words, by the rules for spelling
 * numbers of the Unicode CLDR; a few abbreviations are written out. Initials that are letters are set apart, {@code P C L
 * cinco}: what a letter is called differs from country to country, and every voice knows its own. Where a number could be
 * said in two ways, nothing is guessed. Spanish says {@code una vez} and {@code un día}: before a noun that is not known
 * here, {@code 1} is left over, and so is {@code 1.500}, which is one number in Caracas and another in Mexico.
 *
 * <p>Spanish and English are read. In any other language the text stays as it is, and what no voice is sure of is left
 * over. Immutable and thread-safe.
 *
 * @param text the text to say
 * @param leftovers each part of it that a voice may say wrongly, such as {@code 1.500} or {@code ONU}, in order; empty for a
 *     text that can be said by anybody. A text with leftovers is better written in words
 */
public record ReadAloud(String text, List<String> leftovers) {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    /** Copies the list. */
    public ReadAloud {
        leftovers = List.copyOf(leftovers);
    }

    /**
     * Puts a text in words.
     *
     * @param language the language of the text; a region or variant does not matter
     * @param shown the text as it is shown, rendered if it is a pattern
     */
    public static ReadAloud of(Locale language, String shown) {
        String composed = Normalizer.normalize(shown, Normalizer.Form.NFC);
        String clean = INVISIBLE.matcher(composed).replaceAll("");
        String said = Speech.of(language).map(speech -> speech.say(clean)).orElse(clean);
        return new ReadAloud(said, Leftovers.of(said, supports(language)));
    }

    /** Returns whether texts in this language can be put in words, such as {@code es-VE}; false for {@code fr}. */
    public static boolean supports(Locale language) {
        return Speech.of(language).isPresent();
    }

    /** Returns whether nothing is left over. */
    public boolean isSpeakable() {
        return leftovers.isEmpty();
    }

    /** A text may come from anywhere: none of it is shown. */
    @Override
    public String toString() {
        return "ReadAloud[hidden]";
    }
}
