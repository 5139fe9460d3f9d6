package org.acogida.intake.forms.counts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * Somebody who has a released table and nothing else, and works out by force what it leaves possible. Sums are written
 * as in the table: a row and a column of totals at the end; one dimension is a single row.
 */
final class Observer {

    static final long UNKNOWN = -1;

    private final long[][] told;
    private final int rows;
    private final int columns;

    private Observer(long[][] told) {
        this.told = told;
        this.rows = told.length - 1;
        this.columns = told[0].length - 1;
    }

    /** Reads a table by its public methods alone. */
    static Observer of(CountTable table) {
        List<Dimension> by = table.dimensions();
        boolean one = by.size() == 1;
        List<String> columns = by.get(by.size() - 1).codes();
        int rows = one ? 1 : by.get(0).codes().size();
        long[][] told = new long[rows + 1][columns.size() + 1];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns.size(); column++) {
                String code = columns.get(column);
                told[row][column] = number(
                        one ? table.count(code) : table.count(by.get(0).codes().get(row), code));
                told[rows][column] = number(table.by(by.get(by.size() - 1)).count(code));
            }
            told[row][columns.size()] = one
                    ? table.total()
                    : number(table.by(by.get(0)).count(by.get(0).codes().get(row)));
        }
        told[rows][columns.size()] = table.total();
        return new Observer(told);
    }

    /** Somebody to whom these numbers are told. */
    static Observer seeing(long[][] told) {
        return new Observer(told);
    }

    private static long number(OptionalLong count) {
        return count.orElse(UNKNOWN);
    }

    long[][] told() {
        return told;
    }

    boolean knows(int row, int column) {
        return told[row][column] != UNKNOWN;
    }

    /** Returns every table of whole numbers, none below zero, that has all the numbers told. */
    List<long[][]> possible() {
        List<long[][]> found = new ArrayList<>();
        fill(new long[rows + 1][columns + 1], 0, found);
        return found;
    }

    private void fill(long[][] table, int place, List<long[][]> found) {
        if (place == rows * columns) {
            if (sumsFit(table)) {
                found.add(Arrays.stream(table).map(long[]::clone).toArray(long[][]::new));
            }
            return;
        }
        int row = place / columns;
        int column = place % columns;
        long most = Math.min(rest(table, row, column, true), rest(table, row, column, false));
        long from = knows(row, column) ? told[row][column] : 0;
        long to = knows(row, column) ? Math.min(most, told[row][column]) : most;
        for (long count = from; count <= to; count++) {
            table[row][column] = count;
            fill(table, place + 1, found);
        }
        table[row][column] = 0;
    }

    /** What is left for a cell of its row or column, all cells before it being filled. */
    private long rest(long[][] table, int row, int column, boolean ofRow) {
        long total = ofRow ? told[row][columns] : told[rows][column];
        long rest = total == UNKNOWN ? told[rows][columns] : total;
        for (int other = 0; other < (ofRow ? column : row); other++) {
            rest -= ofRow ? table[row][other] : table[other][column];
        }
        return rest;
    }

    private boolean sumsFit(long[][] table) {
        sum(table);
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                if (knows(row, column) && told[row][column] != table[row][column]) {
                    return false;
                }
            }
        }
        return true;
    }

    private void sum(long[][] table) {
        Arrays.fill(table[rows], 0);
        for (int row = 0; row < rows; row++) {
            table[row][columns] = 0;
            for (int column = 0; column < columns; column++) {
                table[row][columns] += table[row][column];
                table[rows][column] += table[row][column];
            }
            table[rows][columns] += table[row][columns];
        }
    }

    /**
     * Returns the bounds of every cell, least and most, as they follow from one sum after the other until nothing more
     * follows. It sees less than {@link #possible}, in tables of any size.
     */
    long[][][] bounds() {
        long[][][] bounds = new long[2][rows + 1][columns + 1];
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                bounds[0][row][column] = knows(row, column) ? told[row][column] : 0;
                bounds[1][row][column] = knows(row, column) ? told[row][column] : told[rows][columns];
            }
        }
        while (tighten(bounds)) {
            // Until nothing more follows.
        }
        return bounds;
    }

    private boolean tighten(long[][][] bounds) {
        boolean tighter = false;
        for (int row = 0; row <= rows; row++) {
            tighter |= tighten(bounds, line(row, true));
        }
        for (int column = 0; column <= columns; column++) {
            tighter |= tighten(bounds, line(column, false));
        }
        return tighter;
    }

    /** The places of a row or column, its total last. */
    private int[][] line(int index, boolean isRow) {
        int[][] line = new int[(isRow ? columns : rows) + 1][];
        for (int place = 0; place < line.length; place++) {
            line[place] = isRow ? new int[] {index, place} : new int[] {place, index};
        }
        return line;
    }

    private static boolean tighten(long[][][] bounds, int[][] line) {
        boolean tighter = false;
        int last = line.length - 1;
        for (int place = 0; place <= last; place++) {
            long least = place == last ? 0 : at(bounds[0], line[last]);
            long most = place == last ? 0 : at(bounds[1], line[last]);
            for (int other = 0; other < last; other++) {
                if (other != place) {
                    least += place == last ? at(bounds[0], line[other]) : -at(bounds[1], line[other]);
                    most += place == last ? at(bounds[1], line[other]) : -at(bounds[0], line[other]);
                }
            }
            tighter |= set(bounds[0], line[place], Math.max(least, at(bounds[0], line[place])));
            tighter |= set(bounds[1], line[place], Math.min(most, at(bounds[1], line[place])));
        }
        return tighter;
    }

    private static long at(long[][] table, int[] place) {
        return table[place[0]][place[1]];
    }

    private static boolean set(long[][] table, int[] place, long value) {
        boolean changed = at(table, place) != value;
        table[place[0]][place[1]] = value;
        return changed;
    }
}
