package org.acogida.intake.forms.counts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acogida.intake.forms.counts.Grid.Cell;

/**
 * Chooses which counts are left out. A small count is safe when other counts that are left out could take up any change
 * of it, from zero up to the minimum, so that every sum that is told stays as it is.
 */
final class Suppression {

    private final Grid grid;
    private final int minimum;
    private final boolean[][] hidden;

    private Suppression(Grid grid, int minimum) {
        this.grid = grid;
        this.minimum = minimum;
        this.hidden = new boolean[grid.totalRow() + 1][grid.totalColumn() + 1];
    }

    /** Returns which counts are left out; nothing where it would not do to leave out all but the total. */
    static Optional<boolean[][]> of(Grid grid, int minimum) {
        Suppression suppression = new Suppression(grid, minimum);
        return grid.total() >= minimum && suppression.isSafe() ? Optional.of(suppression.hidden) : Optional.empty();
    }

    /** Totals come first: what hides them hides much of the rest. */
    private boolean isSafe() {
        List<Cell> small = grid.cells()
                .filter(this::isSmall)
                .sorted(Comparator.comparing(grid::isInner))
                .toList();
        small.forEach(this::hide);
        return small.stream().allMatch(this::protect);
    }

    private boolean isSmall(Cell cell) {
        return grid.count(cell) > 0 && grid.count(cell) < minimum;
    }

    private void hide(Cell cell) {
        hidden[cell.row()][cell.column()] = true;
    }

    /** Each step only ever leaves out more, which takes no freedom from the counts before. */
    private boolean protect(Cell cell) {
        long count = grid.count(cell);
        Detour.Room unknowing = new Unknowing();
        Detour.Room knowing = new Knowing();
        return hideCheapest(change(cell, -count, unknowing))
                && hideCheapest(change(cell, minimum - count, unknowing))
                && hideCheapest(Stream.concat(change(cell, -1, knowing), change(cell, 1, knowing)));
    }

    /** Returns what would have to be left out for a change; nothing where that cannot be. */
    private Stream<List<Cell>> change(Cell cell, long by, Detour.Room room) {
        boolean within = by < 0 ? room.down(cell, 0) >= -by : room.up(cell, 0) >= by;
        return within ? new Detour(grid, hidden, room).of(cell, by).stream() : Stream.empty();
    }

    private boolean hideCheapest(Stream<List<Cell>> ways) {
        Optional<List<Cell>> cheapest = ways.min(Comparator.comparingLong(this::loss));
        cheapest.ifPresent(way -> way.forEach(this::hide));
        return cheapest.isPresent();
    }

    private long loss(List<Cell> way) {
        return way.stream()
                .filter(cell -> !hidden[cell.row()][cell.column()])
                .mapToLong(grid::worth)
                .sum();
    }

    /** For somebody who only knows that no count is below zero. */
    private final class Unknowing implements Detour.Room {

        @Override
        public long up(Cell cell, long change) {
            return Long.MAX_VALUE;
        }

        @Override
        public long down(Cell cell, long change) {
            return grid.count(cell) + change;
        }
    }

    /** For somebody who also knows which counts are zero, which small, and which neither. */
    private final class Knowing implements Detour.Room {

        @Override
        public long up(Cell cell, long change) {
            if (grid.count(cell) >= minimum) {
                return Long.MAX_VALUE;
            }
            return isSmall(cell) ? minimum - 1 - grid.count(cell) - change : 0;
        }

        @Override
        public long down(Cell cell, long change) {
            long least = isSmall(cell) ? 1 : minimum;
            return Math.max(0, grid.count(cell) + change - least);
        }
    }
}
