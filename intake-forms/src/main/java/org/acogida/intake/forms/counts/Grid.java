package org.acogida.intake.forms.counts;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts in rows and columns, with a row and a column of totals at the end. One dimension is a single row: its total is
 * that of all, and the totals of its columns are its numbers once more.
 */
final class Grid {

    /** A total is worth as much as this many inner counts. */
    private static final long TOTAL = 10;
    /** A zero is often known from elsewhere and hides little, so it is left out less readily. */
    private static final long ZERO = 3;

    private final long[][] counts;

    private Grid(long[][] counts) {
        this.counts = counts;
    }

    /** A place in the grid. */
    record Cell(int row, int column) {}

    static Grid of(int rows, int columns) {
        return new Grid(new long[rows + 1][columns + 1]);
    }

    /** Returns the place of these codes, one of each dimension. */
    static Cell cell(List<Dimension> dimensions, String... codes) {
        if (codes.length != dimensions.size()) {
            throw new IllegalArgumentException("There is one code of each dimension, here " + dimensions.size() + ".");
        }
        int last = dimensions.get(codes.length - 1).index(codes[codes.length - 1]);
        return new Cell(codes.length == 1 ? 0 : dimensions.get(0).index(codes[0]), last);
    }

    void add(Cell cell, long people) {
        for (int row : new int[] {cell.row(), totalRow()}) {
            for (int column : new int[] {cell.column(), totalColumn()}) {
                counts[row][column] = Math.addExact(counts[row][column], people);
            }
        }
    }

    int totalRow() {
        return counts.length - 1;
    }

    int totalColumn() {
        return counts[0].length - 1;
    }

    long count(Cell cell) {
        return counts[cell.row()][cell.column()];
    }

    long total() {
        return counts[totalRow()][totalColumn()];
    }

    /** Returns how much is lost when it is left out; how large it is does not matter. */
    long worth(Cell cell) {
        return (isInner(cell) ? 1 : TOTAL) * (count(cell) == 0 ? ZERO : 1);
    }

    /** Whether it is no total. */
    boolean isInner(Cell cell) {
        return cell.row() < totalRow() && cell.column() < totalColumn();
    }

    boolean isTotalOfAll(Cell cell) {
        return cell.row() == totalRow() && cell.column() == totalColumn();
    }

    /** Returns every place but that of the total of all, row by row. */
    Stream<Cell> cells() {
        return IntStream.rangeClosed(0, totalRow())
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(0, totalColumn()).mapToObj(column -> new Cell(row, column)))
                .filter(cell -> !isTotalOfAll(cell));
    }
}
