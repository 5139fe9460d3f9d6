package org.acogida.intake.forms.counts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.acogida.intake.forms.counts.Grid.Cell;

/**
 * Counts that may leave the house: {@code table.count("VE-V", "at-home")}, {@code table.by(state).count("VE-V")}.
 *
 * <p>A count that was left out is empty. That is not zero: it can be zero, small or large, and this object does not
 * know it either. What is left out of the totals and of the inner counts goes together; release both or either. {@code
 * toString} shows no count. Immutable and thread-safe.
 */
public final class CountTable implements CountRelease {

    private static final long LEFT_OUT = -1;

    private final List<Dimension> dimensions;
    /** As in {@link Grid}, the total of all last. */
    private final long[][] told;

    private CountTable(List<Dimension> dimensions, long[][] told) {
        this.dimensions = dimensions;
        this.told = told;
    }

    static CountTable of(List<Dimension> dimensions, Grid grid, boolean[][] hidden) {
        long[][] told = new long[grid.totalRow() + 1][grid.totalColumn() + 1];
        grid.cells().forEach(cell -> told[cell.row()][cell.column()] = grid.count(cell));
        grid.cells()
                .filter(cell -> hidden[cell.row()][cell.column()])
                .forEach(cell -> told[cell.row()][cell.column()] = LEFT_OUT);
        told[grid.totalRow()][grid.totalColumn()] = grid.total();
        return new CountTable(dimensions, told);
    }

    /** Returns by what people are counted. */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /**
     * Returns how many people there are in these categories; empty where that was left out.
     *
     * @param codes one of each dimension, in their order
     * @throws IllegalArgumentException if a code is not one of its dimension
     */
    public OptionalLong count(String... codes) {
        Cell cell = Grid.cell(dimensions, codes);
        long count = told[cell.row()][cell.column()];
        return count == LEFT_OUT ? OptionalLong.empty() : OptionalLong.of(count);
    }

    /** Returns how many people there are in all. */
    public long total() {
        return told[told.length - 1][told[0].length - 1];
    }

    /**
     * Returns the totals by one dimension alone; a table by one dimension gives itself.
     *
     * @throws IllegalArgumentException if the table is not by this dimension
     */
    public CountTable by(Dimension one) {
        int index = dimensions.indexOf(one);
        if (index < 0) {
            throw new IllegalArgumentException("The table is by other dimensions. Maybe one of dimensions().");
        }
        if (dimensions.size() == 1) {
            return this;
        }
        long[] totals = index == 1
                ? told[told.length - 1]
                : Arrays.stream(told).mapToLong(row -> row[row.length - 1]).toArray();
        return new CountTable(List.of(one), new long[][] {totals, totals});
    }

    /** Calls for each combination of codes, in their order, without totals. */
    void forEach(BiConsumer<List<String>, OptionalLong> use) {
        for (String first : dimensions.get(0).codes()) {
            if (dimensions.size() == 1) {
                use.accept(List.of(first), count(first));
            } else {
                dimensions.get(1).codes().forEach(second -> use.accept(List.of(first, second), count(first, second)));
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CountTable table
                && dimensions.equals(table.dimensions)
                && Arrays.deepEquals(told, table.told);
    }

    @Override
    public int hashCode() {
        return 31 * dimensions.hashCode() + Arrays.deepHashCode(told);
    }

    @Override
    public String toString() {
        List<String> names = new ArrayList<>();
        dimensions.forEach(dimension -> names.add(dimension.name()));
        return "CountTable[by " + String.join(" and ", names) + ", hidden]";
    }
}
