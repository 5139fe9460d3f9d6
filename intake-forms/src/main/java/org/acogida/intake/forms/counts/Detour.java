package org.acogida.intake.forms.counts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.acogida.intake.forms.counts.Grid.Cell;

/**
 * Looks for other counts that change along with one, so that all sums stay as they are, and among these for the ones
 * that cost least to leave out.
 *
 * <p>Each row and each column, those of the totals too, is a point, and each count joins its row and its column. A
 * change of one count then is a flow that comes back by others: the network of a two-way table, in which every bound is
 * a whole number and is reached. It is found path by path, each the cheapest that is left.
 */
final class Detour {

    private static final long FAR = Long.MAX_VALUE;

    private final Grid grid;
    private final boolean[][] hidden;
    private final Room room;
    private final int rows;
    private final int points;
    private final long[][] change;

    /** How far a count that has changed by so much may change further. */
    interface Room {

        long up(Cell cell, long change);

        long down(Cell cell, long change);
    }

    Detour(Grid grid, boolean[][] hidden, Room room) {
        this.grid = grid;
        this.hidden = hidden;
        this.room = room;
        this.rows = grid.totalRow() + 1;
        this.points = rows + grid.totalColumn() + 1;
        this.change = new long[rows][points - rows];
    }

    /** Returns the other counts that change when one changes by so much; nothing where that cannot be. */
    Optional<List<Cell>> of(Cell cell, long by) {
        boolean leavesByColumn = grid.isInner(cell) == by > 0;
        int row = cell.row();
        int column = rows + cell.column();
        for (long left = Math.abs(by); left > 0; ) {
            Search search = leavesByColumn ? new Search(cell, column, row) : new Search(cell, row, column);
            if (!search.arrives()) {
                return Optional.empty();
            }
            left -= search.send(left);
        }
        return Optional.of(grid.cells().filter(this::hasChanged).toList());
    }

    private boolean hasChanged(Cell cell) {
        return changeOf(cell) != 0;
    }

    private long changeOf(Cell cell) {
        return change[cell.row()][cell.column()];
    }

    private Cell between(int point, int other) {
        return new Cell(Math.min(point, other), Math.max(point, other) - rows);
    }

    /** A count rises on the way from its row to its column, a total on the way back. */
    private boolean rises(int from, Cell cell) {
        return from < rows == grid.isInner(cell);
    }

    private long roomFor(int from, Cell cell) {
        return rises(from, cell) ? room.up(cell, changeOf(cell)) : room.down(cell, changeOf(cell));
    }

    /** What is left out already costs a step; of counts that are worth as much, those that stand last come first. */
    private long costOf(Cell cell) {
        if (hidden[cell.row()][cell.column()] || hasChanged(cell)) {
            return 1;
        }
        long fromLast = (long) grid.totalRow() - cell.row() + grid.totalColumn() - cell.column();
        // More than all steps and places of a way together.
        return 1 + fromLast + grid.worth(cell) * points * points;
    }

    /** Dijkstra's search for a way from point to point. */
    private final class Search {

        private final Cell without;
        private final int from;
        private final int to;
        private final long[] costs = new long[points];
        private final int[] before = new int[points];
        private final boolean[] done = new boolean[points];

        Search(Cell without, int from, int to) {
            this.without = without;
            this.from = from;
            this.to = to;
        }

        boolean arrives() {
            Arrays.fill(costs, FAR);
            costs[from] = 0;
            for (int point = from; point >= 0 && point != to; point = nearest()) {
                done[point] = true;
                lookAround(point);
            }
            return costs[to] != FAR;
        }

        private int nearest() {
            int nearest = -1;
            for (int point = 0; point < points; point++) {
                boolean open = !done[point] && costs[point] != FAR;
                if (open && (nearest < 0 || costs[point] < costs[nearest])) {
                    nearest = point;
                }
            }
            return nearest;
        }

        private void lookAround(int point) {
            boolean isRow = point < rows;
            for (int other = isRow ? rows : 0; other < (isRow ? points : rows); other++) {
                Cell cell = between(point, other);
                long cost = costs[point] + costOf(cell);
                if (cost < costs[other] && isOpen(point, cell)) {
                    costs[other] = cost;
                    before[other] = point;
                }
            }
        }

        /** The total of all is told, so it never changes. */
        private boolean isOpen(int point, Cell cell) {
            return !cell.equals(without) && !grid.isTotalOfAll(cell) && roomFor(point, cell) > 0;
        }

        /** Sends as much as the way takes, and says how much. */
        long send(long most) {
            long sent = most;
            for (int point = to; point != from; point = before[point]) {
                sent = Math.min(sent, roomFor(before[point], between(before[point], point)));
            }
            for (int point = to; point != from; point = before[point]) {
                Cell cell = between(before[point], point);
                change[cell.row()][cell.column()] += rises(before[point], cell) ? sent : -sent;
            }
            return sent;
        }
    }
}
