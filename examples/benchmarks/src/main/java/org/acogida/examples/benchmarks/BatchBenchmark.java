package org.acogida.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.scoring.AnswerTable;
import org.acogida.intake.forms.scoring.BatchScorer;
import org.acogida.intake.forms.scoring.ScoreColumns;
import org.acogida.intake.response.Wording;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A million rows with one cell in ten blank, against a loop over the bare columns. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BatchBenchmark {

    private static final int ROWS = 1_000_000;

    private byte[][] columns;
    private AnswerTable table;
    private BatchScorer scorer;
    private final ColumnLoop floor = new ColumnLoop();

    /** Fills the table; this is not measured. */
    @Setup
    public void prepare() {
        Instrument pcl5 = Samples.pcl5();
        columns = Samples.columns(ROWS);
        table = Samples.table(pcl5, columns);
        scorer = BatchScorer.of(pcl5);
    }

    /** Scores all rows. */
    @Benchmark
    public ScoreColumns ours() {
        return scorer.score(table, Wording.OFFICIAL);
    }

    /** Loops over all rows. */
    @Benchmark
    public Object floor() {
        return floor.score(columns);
    }
}
