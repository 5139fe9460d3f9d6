package org.acogida.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.score.ScoreReport;
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

/** One complete response to its whole report, against the bare total of the same response. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScorerBenchmark {

    /** More than one response, or the branches of a single one would be learnt by heart. */
    static final int ROTATION = 256;

    private QuestionnaireResponse[] responses;
    private Scorer scorer;
    private LookUpSum floor;
    private int turn;

    /** Makes the responses. */
    @Setup
    public void prepare() {
        responses = Samples.completeResponses(ROTATION);
        scorer = Scorer.of(Samples.pcl5());
        floor = new LookUpSum(Samples.linkIds());
    }

    private QuestionnaireResponse next() {
        turn = (turn + 1) % ROTATION;
        return responses[turn];
    }

    /** Scores. */
    @Benchmark
    public ScoreReport ours() {
        return scorer.score(next());
    }

    /** Looks up and adds. */
    @Benchmark
    public int floor() {
        return floor.total(next());
    }
}
