package org.acogida.intake.forms.scoring;

import java.util.Arrays;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.internal.answers.State;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.Population;

/**
 * From a table to columns, for a million rows at once: {@code BatchScorer.of(pcl5).score(table, Wording.OFFICIAL)}.
 *
 * <p>The same counters and rules as {@link Scorer}, without an object per answer. Immutable and thread-safe.
 */
public final class BatchScorer {

    /** So many rows stay in the nearest cache while all columns pass over them. */
    private static final int BLOCK = 1024;

    private final Plan plan;
    private final boolean optedIn;

    private BatchScorer(Plan plan, boolean optedIn) {
        this.plan = plan;
        this.optedIn = optedIn;
    }

    /** Returns the scorer of an instrument. */
    public static BatchScorer of(Instrument instrument) {
        return new BatchScorer(Plan.of(instrument), false);
    }

    /** Returns a scorer that gives cut-offs and bands also for answers to the project's own wording. */
    public BatchScorer withCutOffsUnderOwnWording() {
        return new BatchScorer(plan, true);
    }

    /**
     * Scores every row. Rows with problems get no scores; their flags are given all the same.
     *
     * @param table answers to this instrument
     * @param wording in which words the questions were put
     * @return the results, row by row
     * @throws IllegalArgumentException if the table belongs to another instrument, or if a wording pack has changed its
     *     rules and the answers are to other words, see {@link Instrument#canScore}
     */
    public ScoreColumns score(AnswerTable table, Wording wording) {
        return score(table, wording, Population.UNNAMED);
    }

    /**
     * Scores every row of people of one population.
     *
     * @param table answers to this instrument
     * @param wording in which words the questions were put
     * @param population whose cut-offs apply, where they differ by who the person is
     * @return the results, row by row
     * @throws IllegalArgumentException if the table belongs to another instrument, or if a wording pack has changed its
     *     rules and the answers are to other words, see {@link Instrument#canScore}
     */
    public ScoreColumns score(AnswerTable table, Wording wording, Population population) {
        plan.require(table, wording);
        ScoreColumns columns = new ScoreColumns(plan, table, Voice.of(wording, optedIn), population);
        Block block = new Block(plan.tally().words());
        for (int start = 0; start < table.rows(); start += BLOCK) {
            block.tally(table, start, Math.min(BLOCK, table.rows() - start));
            block.scales(columns);
            block.criteria(table, columns);
            block.flags(table, columns);
        }
        return columns;
    }

    /** The packed counters of a block of rows. */
    private final class Block {

        private final long[][] least;
        private final long[][] most;
        private final byte[] decided = new byte[BLOCK];
        private final byte[][] columns = new byte[plan.slots().size()][];
        private final byte[][] filled = new byte[plan.skips() ? columns.length : 0][BLOCK];
        /** Where the block's first row stands in its columns. */
        private int offset;

        private int start;
        private int rows;

        Block(int words) {
            this.least = new long[words][BLOCK];
            this.most = new long[words][BLOCK];
        }

        void tally(AnswerTable table, int from, int count) {
            start = from;
            rows = count;
            columns(table);
            for (int word = 0; word < least.length; word++) {
                Arrays.fill(least[word], 0);
                Arrays.fill(most[word], 0);
                for (int item = 0; item < plan.slots().size(); item++) {
                    add(least[word], plan.tally().least(word, item), columns[item]);
                    add(most[word], plan.tally().most(word, item), columns[item]);
                }
            }
        }

        private void add(long[] sums, long[] entries, byte[] column) {
            for (int row = 0; row < rows; row++) {
                sums[row] += entries[column[offset + row] + State.OFFSET];
            }
        }

        /** The answers as they are counted: the table's own columns, unless a skip rule fills some in. */
        private void columns(AnswerTable table) {
            if (!plan.skips()) {
                Arrays.setAll(columns, table::column);
                offset = start;
                return;
            }
            offset = 0;
            for (int row = 0; row < rows; row++) {
                byte[] states = plan.filled(table.states(start + row));
                for (int item = 0; item < states.length; item++) {
                    filled[item][row] = states[item];
                }
            }
            Arrays.setAll(columns, item -> filled[item]);
        }

        void scales(ScoreColumns columns) {
            for (int scale = 0; scale < plan.scales().size(); scale++) {
                ScalePlan planned = plan.scales().get(scale);
                if (planned.gated()) {
                    rowByRow(columns, scale, planned);
                } else {
                    plain(columns, scale, planned);
                }
            }
        }

        private void plain(ScoreColumns columns, int scale, ScalePlan planned) {
            Tally.Counter points = planned.points();
            extract(points, least, planned.base(), columns.lowest(scale));
            extract(points, most, planned.base(), columns.highest(scale));
        }

        private void extract(Tally.Counter counter, long[][] tallies, int base, int[] into) {
            long[] packed = tallies[counter.word()];
            int shift = counter.shift();
            long mask = counter.mask();
            for (int row = 0; row < rows; row++) {
                into[start + row] = base + (int) (packed[row] >>> shift & mask);
            }
        }

        private void rowByRow(ScoreColumns columns, int scale, ScalePlan planned) {
            for (int row = 0; row < rows; row++) {
                long[] low = row(least, row);
                columns.lowest(scale)[start + row] = planned.lowest(low);
                columns.highest(scale)[start + row] = planned.highest(low, row(most, row));
            }
        }

        private long[] row(long[][] tallies, int row) {
            long[] packed = new long[tallies.length];
            Arrays.setAll(packed, word -> tallies[word][row]);
            return packed;
        }

        void criteria(AnswerTable table, ScoreColumns columns) {
            for (int i = 0; i < plan.criteria().size(); i++) {
                rule(plan.criteria().get(i), table, columns.criterion(i));
            }
        }

        void flags(AnswerTable table, ScoreColumns columns) {
            for (int i = 0; i < plan.flags().size(); i++) {
                rule(plan.flags().get(i), table, columns.flag(i));
            }
        }

        private void rule(RulePlan rule, AnswerTable table, byte[] outcomes) {
            decide(rule.decision(), decided);
            for (int row = 0; row < rows; row++) {
                boolean exact = decided[row] != Decision.UNKNOWN || !rule.needsCompletions();
                outcomes[start + row] =
                        exact ? decided[row] : rule.decideByCompletions(plan.filled(table.states(start + row)));
            }
        }

        /** The same decision as for one response, a column at a time. */
        private void decide(Decision decision, byte[] into) {
            if (decision instanceof Count count) {
                count(count, into);
            } else if (decision instanceof Decision.Parts parts) {
                Arrays.fill(into, parts.none());
                parts.parts().forEach(part -> combine(parts, part, into));
            } else if (decision instanceof Decision.Named named) {
                decide(named.meant(), into);
            } else if (decision instanceof Decision.Not not) {
                decide(not.part(), into);
                for (int row = 0; row < rows; row++) {
                    into[row] = Decision.Not.opposite(into[row]);
                }
            } else {
                for (int row = 0; row < rows; row++) {
                    into[row] = decision.decide(row(least, row), row(most, row));
                }
            }
        }

        private void combine(Decision.Parts parts, Decision part, byte[] into) {
            byte[] partial = new byte[BLOCK];
            decide(part, partial);
            for (int row = 0; row < rows; row++) {
                into[row] = parts.combine(into[row], partial[row]);
            }
        }

        private void count(Count count, byte[] into) {
            Tally.Counter counter = count.counter();
            long[] lowest = least[counter.word()];
            long[] highest = most[counter.word()];
            for (int row = 0; row < rows; row++) {
                into[row] = count.decide(counter.in(lowest[row]), counter.in(highest[row]));
            }
        }
    }
}
