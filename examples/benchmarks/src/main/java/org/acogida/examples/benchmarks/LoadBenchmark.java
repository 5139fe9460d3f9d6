package org.acogida.examples.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
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

/** All bundled instruments out of a jar: read, checked and ready, against the same files read and nothing more. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
// A mapper and every check are a great deal of code: it takes longest until all of it is compiled.
@Warmup(iterations = 15, time = 1)
@Measurement(iterations = 5, time = 1)
public class LoadBenchmark {

    private ClassLoader loader;
    private PlainLoading floor;

    /** Makes the jar. */
    @Setup
    public void prepare() throws IOException {
        loader = InstrumentJar.loader();
        floor = new PlainLoading(
                loader, List.copyOf(InstrumentLibrary.of(loader).ids()));
    }

    /** Loads all, by a library that has loaded none yet. */
    @Benchmark
    public Object ours() {
        InstrumentLibrary library = InstrumentLibrary.of(loader);
        List<Instrument> instruments = new ArrayList<>();
        library.ids().forEach(id -> instruments.add(library.instrument(id)));
        return instruments;
    }

    /** Reads all. */
    @Benchmark
    public Object floor() {
        return floor.load();
    }
}
