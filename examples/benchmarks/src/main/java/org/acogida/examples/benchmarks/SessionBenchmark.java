package org.acogida.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.response.Answer;
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

/** One answer and the step after it in the middle of a form of 500 questions and 100 rules, against one of 50 and 10. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SessionBenchmark {

    static final int LONG = 500;
    static final int SHORT = 50;
    private static final Answer YES = Answer.coded("1");

    private FormSession inLong;
    private FormSession inShort;
    private String askedInLong;
    private String askedInShort;

    /** Answers half of either form. */
    @Setup
    public void prepare() {
        inLong = new LongForm(LONG).halfway();
        inShort = new LongForm(SHORT).halfway();
        askedInLong = LongForm.asked(inLong);
        askedInShort = LongForm.asked(inShort);
    }

    /** An answer in the long form. */
    @Benchmark
    public FormStep ours() {
        return inLong.answer(askedInLong, YES).step();
    }

    /** The same in the short one. */
    @Benchmark
    public FormStep floor() {
        return inShort.answer(askedInShort, YES).step();
    }
}
