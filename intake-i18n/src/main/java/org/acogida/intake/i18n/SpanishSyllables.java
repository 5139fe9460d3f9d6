package org.acogida.intake.i18n;

import java.util.Locale;

/**
 * Syllables by the orthographic rules of Spanish, such as 4 for <i>averiguáis</i>. They follow spelling alone, so that
 * <i>guion</i> has one and <i>reunión</i> two, however they are spoken.
 */
final class SpanishSyllables {

    private static final String OPEN = "aeoáéóàèòâêôäëöãõ";
    private static final String STRESSED = "íú";
    private static final String CLOSED = "iuüìùîûï";

    private final String word;
    private int count;
    private char last;

    private SpanishSyllables(String word) {
        this.word = word;
    }

    /**
     * Counts; a word without a vowel, such as <i>km</i>, has one.
     *
     * @param word in NFC; the parts of a hyphenated one are counted each
     */
    static int count(String word) {
        SpanishSyllables syllables = new SpanishSyllables(word.toLowerCase(Locale.ROOT));
        for (int i = 0; i < syllables.word.length(); i++) {
            syllables.take(i);
        }
        return Math.max(1, syllables.count);
    }

    private void take(int i) {
        if (isVowel(i)) {
            char vowel = word.charAt(i) == 'y' ? 'i' : word.charAt(i);
            count += last == 0 || isHiatus(last, vowel) ? 1 : 0;
            last = vowel;
        } else if (word.charAt(i) != 'h') { // between vowels it parts nothing: prohi-bir, a-ho-ra
            last = 0;
        }
    }

    private boolean isVowel(int i) {
        char c = word.charAt(i);
        if (c == 'y') {
            return !Character.isLetter(at(i + 1));
        }
        return isOpen(c) || STRESSED.indexOf(c) >= 0 || (CLOSED.indexOf(c) >= 0 && !isSilent(i));
    }

    /** The u of que, qui, gue, gui. */
    private boolean isSilent(int i) {
        return word.charAt(i) == 'u' && "qg".indexOf(at(i - 1)) >= 0 && "eéií".indexOf(at(i + 1)) >= 0;
    }

    private char at(int i) {
        return i >= 0 && i < word.length() ? word.charAt(i) : 0;
    }

    private static boolean isHiatus(char one, char other) {
        if (isOpen(one) || isOpen(other)) {
            return (isOpen(one) && isOpen(other)) || STRESSED.indexOf(one) >= 0 || STRESSED.indexOf(other) >= 0;
        }
        return plain(one) == plain(other);
    }

    private static boolean isOpen(char c) {
        return OPEN.indexOf(c) >= 0;
    }

    private static char plain(char closed) {
        return "iíìîï".indexOf(closed) >= 0 ? 'i' : 'u';
    }
}
