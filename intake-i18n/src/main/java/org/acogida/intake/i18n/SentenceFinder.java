package org.acogida.intake.i18n;

import com.ibm.icu.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sentences as lists of their words, such as {@code [[Sí], [Vuelva, mañana]]}.
 *
 * <p>ICU finds where a sentence may end. What is our own: an abbreviation or an initial does not end one, {@code …} ends one
 * as three points do, and where nothing is said, there is no sentence.
 */
final class SentenceFinder {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern BLOCK_END =
            Pattern.compile("\\n\\s*\\n|\\u2029|\\n(?=\\h*(?:[-*•‣◦–—]|\\p{N}{1,3}[.)])\\h)");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern DASH = Pattern.compile("-{2,}");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’‐‑-]+");
    private static final Pattern BEFORE_A_WORD = Pattern.compile("^\\P{L}+");
    private static final Pattern INITIAL = Pattern.compile("(?:.*\\.)?\\p{Lu}");

    // Only what a capital letter often follows; before a small letter or a digit ICU goes on by itself.
    private static final Set<String> SPANISH = Set.of(
            "arq", "avda", "dña", "dr", "dra", "dras", "dres", "ee", "gral", "hna", "hno", "ing", "lcda", "lcdo", "lic",
            "licda", "mons", "núm", "p.ej", "pbro", "prof", "profa", "sgto", "sr", "sra", "sras", "sres", "srta",
            "srtas", "sto", "tte", "ud", "uds", "vd", "vds", "vs");
    private static final Set<String> ENGLISH = Set.of(
            "capt", "dr", "drs", "e.g", "gov", "hon", "i.e", "jr", "lt", "messrs", "mr", "mrs", "ms", "mt", "prof",
            "rev", "sgt", "sr", "st", "vs");

    private final Locale locale;
    private final Set<String> abbreviations;
    private final List<String> sentences = new ArrayList<>();

    private SentenceFinder(Locale locale, Set<String> abbreviations) {
        this.locale = locale;
        this.abbreviations = abbreviations;
    }

    static List<String> inSpanish(List<String> paragraphs) {
        return new SentenceFinder(Locale.forLanguageTag("es"), SPANISH).in(paragraphs);
    }

    static List<String> inEnglish(List<String> paragraphs) {
        return new SentenceFinder(Locale.ENGLISH, ENGLISH).in(paragraphs);
    }

    private List<String> in(List<String> paragraphs) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
        for (String paragraph : paragraphs) {
            for (String block : BLOCK_END.split(clean(paragraph), -1)) {
                takeAll(LINE_BREAK.matcher(block).replaceAll(" "), breaks);
            }
        }
        return sentences;
    }

    private static String clean(String paragraph) {
        String composed = Normalizer.normalize(paragraph, Normalizer.Form.NFC).replace("\r\n", "\n");
        return INVISIBLE.matcher(composed).replaceAll("").replace("…", "...");
    }

    private void takeAll(String block, BreakIterator breaks) {
        breaks.setText(block);
        int start = 0;
        int last = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; last = end, end = breaks.next()) {
            if (end == block.length() || !goesOn(block.substring(last, end).stripTrailing())) {
                take(block.substring(start, end));
                start = end;
            }
        }
    }

    private void take(String sentence) {
        if (!words(sentence).isEmpty()) {
            sentences.add(sentence.strip());
        }
    }

    private boolean goesOn(String piece) {
        if (!piece.endsWith(".")) {
            return false;
        }
        String last = piece.substring(lastSpace(piece) + 1, piece.length() - 1);
        String word = BEFORE_A_WORD.matcher(last).replaceFirst("");
        boolean pronoun = word.equals("I") && locale.equals(Locale.ENGLISH);
        return abbreviations.contains(word.toLowerCase(Locale.ROOT))
                || (INITIAL.matcher(word).matches() && !pronoun);
    }

    private static int lastSpace(String piece) {
        int i = piece.length() - 1;
        while (i >= 0 && !Character.isWhitespace(piece.charAt(i)) && !Character.isSpaceChar(piece.charAt(i))) {
            i--;
        }
        return i;
    }

    /** A word has a letter. Numbers in digits are none: nobody knows how they are read aloud. */
    static List<String> words(String sentence) {
        return TOKEN.matcher(DASH.matcher(sentence).replaceAll(" "))
                .results()
                .map(match -> match.group())
                .filter(token -> token.codePoints().anyMatch(Character::isLetter))
                .toList();
    }
}
