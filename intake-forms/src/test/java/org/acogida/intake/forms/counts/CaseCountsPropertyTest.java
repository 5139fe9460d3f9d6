package org.acogida.intake.forms.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.acogida.intake.response.Violation;

/** What a released table tells, held against somebody who tries out every table that it leaves possible. */
class CaseCountsPropertyTest {

    /**
     * Counts as they are, with a row and a column of totals at the end.
     *
     * @param inner the counts
     * @param minimum the minimum cell size
     */
    private record Truth(long[][] inner, int minimum) {

        int rows() {
            return inner.length;
        }

        int columns() {
            return inner[0].length;
        }

        long at(int row, int column) {
            return IntStream.range(0, rows())
                    .filter(each -> row == rows() || each == row)
                    .mapToLong(each ->
                            column == columns() ? LongStream.of(inner[each]).sum() : inner[each][column])
                    .sum();
        }

        long total() {
            return at(rows(), columns());
        }

        boolean isSmall(int row, int column) {
            return small(at(row, column));
        }

        boolean small(long count) {
            return count > 0 && count < minimum;
        }

        CountRelease release() {
            Dimension by = dimension("row", rows());
            Dimension and = dimension("column", columns());
            CaseCounts counts = rows() == 1 ? CaseCounts.by(and) : CaseCounts.by(by, and);
            for (int row = 0; row < rows(); row++) {
                for (int column = 0; column < columns(); column++) {
                    int people = (int) inner[row][column];
                    if (rows() == 1) {
                        counts.add(people, "c" + column);
                    } else {
                        counts.add(people, "c" + row, "c" + column);
                    }
                }
            }
            return counts.release(minimum);
        }

        private static Dimension dimension(String name, int size) {
            List<String> codes = IntStream.range(0, Math.max(2, size))
                    .mapToObj(index -> "c" + index)
                    .toList();
            return new Dimension(name, "#meta+" + name, codes);
        }

        @Override
        public String toString() {
            return java.util.Arrays.deepToString(inner) + " at least " + minimum;
        }
    }

    @FunctionalInterface
    private interface Place {
        void look(int row, int column);
    }

    /** Every place but the total of all; a single row has no total of its own. */
    private static void eachPlace(Truth truth, Place place) {
        for (int row = 0; row <= truth.rows(); row++) {
            for (int column = 0; column <= truth.columns(); column++) {
                boolean total = column == truth.columns() && (row == truth.rows() || truth.rows() == 1);
                if (!total) {
                    place.look(row, column);
                }
            }
        }
    }

    private static Set<Long> values(List<long[][]> tables, int row, int column) {
        Set<Long> values = new HashSet<>();
        tables.forEach(table -> values.add(table[row][column]));
        return values;
    }

    /** Mostly what is hard: zeros, ones and numbers around the minimum. */
    private static Arbitrary<Truth> truths(int rows, int columns, int most) {
        return Arbitraries.integers()
                .between(5, 7)
                .flatMap(minimum -> Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(0L)),
                                Tuple.of(4, Arbitraries.longs().between(1, minimum - 1)),
                                Tuple.of(2, Arbitraries.longs().between(minimum, minimum + 1)),
                                Tuple.of(1, Arbitraries.longs().between(minimum, 100)))
                        .array(long[].class)
                        .ofSize(columns)
                        .array(long[][].class)
                        .ofSize(rows)
                        .map(inner -> new Truth(inner, minimum))
                        .filter(100_000, truth -> truth.total() <= most));
    }

    @Provide
    Arbitrary<Truth> littleTables() {
        return Arbitraries.oneOf(
                truths(1, 2, 60),
                truths(1, 3, 60),
                truths(1, 4, 30),
                truths(2, 2, 50),
                truths(2, 3, 20),
                truths(3, 2, 20),
                truths(3, 3, 15));
    }

    @Provide
    Arbitrary<Truth> anyTables() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(2, 9))
                .as((rows, columns) -> truths(rows, columns, Integer.MAX_VALUE))
                .flatMap(truths -> truths);
    }

    @Property(tries = 1000)
    void whatIsToldIsTrueAndNeverSmall(@ForAll("anyTables") Truth truth) {
        if (truth.release() instanceof CountTable table) {
            Observer observer = Observer.of(table);
            eachPlace(truth, (row, column) -> {
                if (observer.knows(row, column)) {
                    assertThat(observer.told()[row][column]).isEqualTo(truth.at(row, column));
                    assertThat(truth.isSmall(row, column)).isFalse();
                }
            });
            assertThat(table.total()).isEqualTo(truth.total()).isGreaterThanOrEqualTo(truth.minimum());
        }
    }

    @Property(tries = 400)
    void noNumberLeftOutCanBeWorkedOut(@ForAll("littleTables") Truth truth) {
        CountRelease release = truth.release();
        Statistics.label("released").collect(release instanceof CountTable);
        if (release instanceof CountTable table) {
            Observer observer = Observer.of(table);
            List<long[][]> possible = observer.possible();
            eachPlace(truth, (row, column) -> {
                Set<Long> values = values(possible, row, column);
                if (!observer.knows(row, column)) {
                    assertThat(values).hasSizeGreaterThan(1);
                }
                if (truth.isSmall(row, column)) {
                    assertThat(values).contains(0L).anyMatch(value -> value >= truth.minimum());
                }
            });
        }
    }

    @Property(tries = 400)
    void whoKnowsWhichOnesAreSmallCannotWorkThemOut(@ForAll("littleTables") Truth truth) {
        if (truth.release() instanceof CountTable table) {
            List<long[][]> possible = Observer.of(table).possible().stream()
                    .filter(other -> sameKinds(truth, other))
                    .toList();
            eachPlace(truth, (row, column) -> {
                if (truth.isSmall(row, column)) {
                    assertThat(values(possible, row, column)).hasSizeGreaterThan(1);
                }
            });
        }
    }

    /** Whether zeros, small numbers and others stand in the same places. */
    private static boolean sameKinds(Truth truth, long[][] other) {
        boolean[] same = {true};
        eachPlace(truth, (row, column) -> {
            long count = other[row][column];
            same[0] &= truth.small(count) == truth.isSmall(row, column) && (count == 0) == (truth.at(row, column) == 0);
        });
        return same[0];
    }

    @Property(tries = 200)
    void noSumOfInnerNumbersThatFollowsIsSmall(@ForAll("littleTables") Truth truth) {
        if (truth.release() instanceof CountTable table) {
            List<long[][]> possible = Observer.of(table).possible();
            int inner = truth.rows() * truth.columns();
            for (int group = 1; group < 1 << inner; group++) {
                long sum = sum(possible.get(0), group, truth.columns());
                int members = group;
                if (truth.small(sum)) {
                    assertThat(possible.stream().anyMatch(other -> sum(other, members, truth.columns()) != sum))
                            .isTrue();
                }
            }
        }
    }

    private static long sum(long[][] table, int group, int columns) {
        long sum = 0;
        for (int place = 0; group >> place != 0; place++) {
            sum += (group >> place & 1) * table[place / columns][place % columns];
        }
        return sum;
    }

    @Property(tries = 500)
    void sumAfterSumNothingIsPinnedDownInATableOfAnySize(@ForAll("anyTables") Truth truth) {
        if (truth.release() instanceof CountTable table) {
            Observer observer = Observer.of(table);
            long[][][] bounds = observer.bounds();
            eachPlace(truth, (row, column) -> {
                if (!observer.knows(row, column)) {
                    assertThat(bounds[0][row][column]).isLessThan(bounds[1][row][column]);
                }
                if (truth.isSmall(row, column)) {
                    assertThat(bounds[0][row][column]).isZero();
                    assertThat(bounds[1][row][column]).isGreaterThanOrEqualTo(truth.minimum());
                }
            });
        }
    }

    @Property(tries = 400)
    void onlyWhatCouldBeWorkedOutInAnyCaseIsRefused(@ForAll("littleTables") Truth truth) {
        CountRelease release = truth.release();
        if (truth.total() < truth.minimum()) {
            assertThat(release).isInstanceOf(CountRelease.Refused.class);
        }
        if (release instanceof CountRelease.Refused refused) {
            assertThat(refused.reason()).isEqualTo(Violation.of("too-few-cases", "$", String.valueOf(truth.minimum())));
            assertThat(truth.total() < truth.minimum() || isPinnedByTheTotal(truth))
                    .isTrue();
        }
    }

    /** Whether the total and the kinds of numbers already tell a small one. */
    private static boolean isPinnedByTheTotal(Truth truth) {
        long[][] nothing = new long[truth.rows() + 1][truth.columns() + 1];
        for (long[] row : nothing) {
            java.util.Arrays.fill(row, Observer.UNKNOWN);
        }
        nothing[truth.rows()][truth.columns()] = truth.total();
        List<long[][]> possible = Observer.seeing(nothing).possible().stream()
                .filter(other -> sameKinds(truth, other))
                .toList();
        boolean[] pinned = {false};
        eachPlace(
                truth,
                (row, column) -> pinned[0] |= truth.isSmall(row, column)
                        && values(possible, row, column).size() == 1);
        return pinned[0];
    }

    @Property(tries = 200)
    void theSameCountsGiveTheSameTable(@ForAll("anyTables") Truth truth) {
        assertThat(truth.release()).isEqualTo(truth.release());
    }

    @Property(tries = 300)
    void nothingIsLeftOutWhereNothingIsSmall(@ForAll("anyTables") Truth truth) {
        boolean[] small = {truth.total() < truth.minimum()};
        eachPlace(truth, (row, column) -> small[0] |= truth.isSmall(row, column));
        if (!small[0]) {
            Observer observer = Observer.of((CountTable) truth.release());
            eachPlace(
                    truth,
                    (row, column) -> assertThat(observer.knows(row, column)).isTrue());
        }
    }
}
