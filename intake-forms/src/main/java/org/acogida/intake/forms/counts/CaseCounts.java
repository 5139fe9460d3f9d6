package org.acogida.intake.forms.counts;

import java.util.List;
import java.util.Optional;

/**
 * Counts people by one or two coarse categories, until there are enough of them to say so:
 *
 * <pre>{@code
 * CaseCounts counts = CaseCounts.by(state, status);
 * people.forEach(person -> counts.add(codeOfState(person), codeOfStatus(person)));
 * if (counts.release(10) instanceof CountTable table) {
 *     byte[] csv = HxlCsv.counting("people", "#affected").write(table);
 * }
 * }</pre>
 *
 * <p>Nothing personal goes in but codes. Who does not want to be counted is not added. What comes out is a
 * {@link CountTable}, in which no number of people from 1 to one below the minimum stands or can be worked out.
 *
 * <p>Some numbers are left out because they are small, others so that nobody can work those out by subtraction. Of a
 * small number that was left out, the numbers that stand there tell neither that it is above zero nor that it is below
 * the minimum, and hence no sum of numbers that were left out is small either. Also somebody who knows which ones were
 * small cannot work out any of them. Inner numbers are left out rather than totals, and the last ones rather than the
 * first, not the smallest rather than the largest. The same counts always give the same table.
 *
 * <p>Age, status and place together can single somebody out, as the Centre for Humanitarian Data shows (Guidance Note
 * 1, Statistical Disclosure Control); its threshold is a risk, 3 %, and no number of people. The least minimum, 5, and
 * the rules above are this project's own choice, and nobody outside has checked them. Higher is safer.
 *
 * <p>Not covered, and for the host to watch:
 *
 * <ul>
 *   <li>Two releases of nearly the same people. Whoever joined in between can show in the difference. Release each
 *       table once, seldom, and by the same categories.
 *   <li>What a whole group has in common. Where everybody in a place has one status, a table says so of each of them.
 *   <li>What somebody knows from elsewhere, such as a combination that cannot occur, or who some of the people are.
 *   <li>Somebody who tries out this method on every conceivable table. Where numbers are not far above the minimum,
 *       that can leave little choice.
 * </ul>
 *
 * <p>{@code toString} shows nothing. Not thread-safe.
 */
public final class CaseCounts {

    /** The least minimum cell size, see {@link CaseCounts}. */
    public static final int LEAST_MINIMUM = 5;

    private final List<Dimension> dimensions;
    private final Grid grid;

    private CaseCounts(List<Dimension> dimensions, Grid grid) {
        this.dimensions = dimensions;
        this.grid = grid;
    }

    /** Starts to count by one dimension. */
    public static CaseCounts by(Dimension only) {
        return new CaseCounts(List.of(only), Grid.of(1, only.codes().size()));
    }

    /**
     * Starts to count by two dimensions.
     *
     * @throws IllegalArgumentException if it is the same one twice
     */
    public static CaseCounts by(Dimension rows, Dimension columns) {
        if (rows.equals(columns)) {
            throw new IllegalArgumentException("Two dimensions differ. Maybe one is enough.");
        }
        return new CaseCounts(
                List.of(rows, columns),
                Grid.of(rows.codes().size(), columns.codes().size()));
    }

    /**
     * Counts one person.
     *
     * @param codes one of each dimension, in their order
     * @throws IllegalArgumentException if a code is not one of its dimension
     */
    public CaseCounts add(String... codes) {
        return add(1, codes);
    }

    /**
     * Counts people who are in the same categories.
     *
     * @param people how many, zero or more
     * @param codes one of each dimension, in their order
     * @throws IllegalArgumentException if a code is not one of its dimension, or fewer than none are to be counted
     */
    public CaseCounts add(int people, String... codes) {
        if (people < 0) {
            throw new IllegalArgumentException("Nobody is taken back. Maybe count again without them.");
        }
        grid.add(Grid.cell(dimensions, codes), people);
        return this;
    }

    /**
     * Returns what may leave the house.
     *
     * @param minimum how many people there have to be for their number to be said, at least {@link #LEAST_MINIMUM}
     * @return a table; or nothing, where there are fewer people than that in all, or so few that their numbers could be
     *     worked out whatever is left out
     * @throws IllegalArgumentException if the minimum is lower
     */
    public CountRelease release(int minimum) {
        if (minimum < LEAST_MINIMUM) {
            throw new IllegalArgumentException(
                    "The minimum is " + LEAST_MINIMUM + " people or more. Maybe coarser categories help.");
        }
        Optional<boolean[][]> hidden = Suppression.of(grid, minimum);
        return hidden.<CountRelease>map(left -> CountTable.of(dimensions, grid, left))
                .orElseGet(() -> CountRelease.Refused.below(minimum));
    }

    @Override
    public String toString() {
        return "CaseCounts[hidden]";
    }
}
