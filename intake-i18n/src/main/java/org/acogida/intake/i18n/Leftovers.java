package org.acogida.intake.i18n;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a voice may say wrongly: digits, capitals in a row, symbols, abbreviations; found word by word. */
final class Leftovers {

    private static final String AROUND = "[¿¡“”«»‘’\"'(),.;:?!…–—-]";
    private static final Pattern BEFORE = Pattern.compile("^" + AROUND + "+");
    private static final Pattern AFTER = Pattern.compile(AROUND + "+$");
    private static final Pattern SPACE = Pattern.compile("[\\s\\h]+");

    /** Letters, held together by an apostrophe, a hyphen or a dash. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[’'‐‑–—-][\\p{L}\\p{M}]+)*");

    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2}");
    private static final Pattern SPOKEN = Pattern.compile("(?i:[aeiouy])|^\\p{Lu}$");
    private static final Pattern CUT_SHORT = Pattern.compile("[^.…]\\.");

    private Leftovers() {}

    /**
     * Finds them.
     *
     * @param said a text
     * @param known whether it is in a language in which a word has a vowel and a sentence begins with a capital
     */
    static List<String> of(String said, boolean known) {
        List<String> found = new ArrayList<>();
        String[] words = SPACE.split(said.strip(), -1);
        for (int i = 0; i < words.length; i++) {
            String next = i + 1 < words.length ? words[i + 1] : "";
            String word =
                    AFTER.matcher(BEFORE.matcher(words[i]).replaceFirst("")).replaceFirst("");
            if (!word.isEmpty() && !(isWord(word) && (!known || isSpoken(word, words[i], next)))) {
                found.add(word);
            }
        }
        return found;
    }

    private static boolean isWord(String word) {
        return WORD.matcher(word).matches() && !CAPITALS.matcher(word).find();
    }

    /** Not so {@code kg}, and not {@code aprox.} within a sentence. */
    private static boolean isSpoken(String word, String written, String next) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD);
        boolean cutShort = CUT_SHORT.matcher(lastTwo(written)).matches()
                && !next.isEmpty()
                && Character.isLowerCase(next.codePointAt(0));
        return SPOKEN.matcher(plain).find() && !cutShort;
    }

    private static String lastTwo(String written) {
        return written.substring(Math.max(0, written.length() - 2));
    }
}
