package org.acogida.intake.forms.internal.compiler;

import java.util.Collection;
import java.util.Comparator;

/** The nearest known word, for “Maybe you meant …”. */
final class Spelling {

    private static final int FAR = 3;

    private Spelling() {}

    static String suggest(String word, Collection<String> known) {
        return known.stream()
                .sorted()
                .min(Comparator.comparingInt(other -> distance(word, other)))
                .filter(nearest -> distance(word, nearest) <= FAR)
                .map(nearest -> "you meant \"" + nearest + "\".")
                .orElse("it is one of " + known + ".");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
