package org.acogida.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.acogida.intake.forms.IntakeJson;
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
import org.openjdk.jmh.infra.Blackhole;

/** Bytes in, bytes out: read strictly, check, score and write, against a mapper that only reads and writes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
// A mapper is a great deal of code: it takes longest until all of it is compiled.
@Warmup(iterations = 15, time = 1)
@Measurement(iterations = 5, time = 1)
public class JsonBenchmark {

    private final byte[][] responses = new byte[ScorerBenchmark.ROTATION][];
    private final ScoreReport[] reports = new ScoreReport[ScorerBenchmark.ROTATION];
    private final PlainJackson floor = new PlainJackson();
    private Scorer scorer;
    private int turn;

    /** Writes the responses, and makes the reports that the floor will write. */
    @Setup
    public void prepare() {
        scorer = Scorer.of(Samples.pcl5());
        QuestionnaireResponse[] samples = Samples.completeResponses(ScorerBenchmark.ROTATION);
        for (int i = 0; i < samples.length; i++) {
            responses[i] = IntakeJson.write(samples[i]);
            reports[i] = scorer.score(samples[i]);
        }
    }

    private int next() {
        turn = (turn + 1) % ScorerBenchmark.ROTATION;
        return turn;
    }

    /** Reads, scores, writes. */
    @Benchmark
    public byte[] ours() {
        return IntakeJson.write(scorer.score(IntakeJson.readResponse(responses[next()])));
    }

    /** Reads and writes. */
    @Benchmark
    public byte[] floor(Blackhole hole) {
        int sample = next();
        hole.consume(floor.readResponse(responses[sample]));
        return floor.write(reports[sample]);
    }
}
