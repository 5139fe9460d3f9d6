package org.acogida.intake.forms.counts;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * By what people are counted: {@code Dimension.of("state", "#adm1+code", "VE-A", "VE-V", "VE-Z")}.
 *
 * <p>The codes are all that is ever known of a person here, so they are written in a way that takes no name and no
 * text. List each one that may occur, also where nobody turns out to be, and leave out what cannot occur at all. Those
 * that matter most come first: when numbers have to be left out, the last ones are. Few and coarse ones are better: 2
 * to 40, where 40 is this project's own choice. Immutable and thread-safe.
 *
 * @param name the heading of its column, one or more words
 * @param tag its HXL hashtag, in lower case, such as {@code #adm1+code} or {@code #status}
 * @param codes the categories, in the order in which they are written: letters, digits, dots, hyphens, underscores
 */
public record Dimension(String name, String tag, List<String> codes) {

    private static final int FEWEST = 2;
    private static final int MOST = 40;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if a part is not written as it says above
     */
    public Dimension {
        codes = List.copyOf(codes);
        HxlCsv.Column.checkName(name);
        HxlCsv.Column.checkTag(tag);
        if (codes.size() < FEWEST || codes.size() > MOST || new HashSet<>(codes).size() < codes.size()) {
            throw new IllegalArgumentException(
                    "A dimension has 2 to 40 codes, each of them once. Maybe coarser ones help.");
        }
        if (!codes.stream().allMatch(code -> CODE.matcher(code).matches())) {
            throw new IllegalArgumentException(
                    "A code has letters, digits, dots, hyphens and underscores, 32 at most. Maybe VE-V or at-home.");
        }
    }

    /** Returns a dimension, see {@link Dimension}. */
    public static Dimension of(String name, String tag, String... codes) {
        return new Dimension(name, tag, List.of(codes));
    }

    int index(String code) {
        int index = codes.indexOf(code);
        if (index < 0) {
            // What was given instead is not repeated: it could be anything.
            throw new IllegalArgumentException("Not a code of “" + name + "”. Maybe it is one of " + codes + ".");
        }
        return index;
    }
}
