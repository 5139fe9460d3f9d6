package org.acogida.examples.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs every benchmark with its floor and prints how many times the floor the library takes. */
public final class Ratios {

    private static final List<Goal> GOALS = List.of(
            new Goal("Scorer: one response", ScorerBenchmark.class, 2.5),
            new Goal("BatchScorer: a million rows", BatchBenchmark.class, 4),
            new Goal("JSON in, checked, scored, JSON out", JsonBenchmark.class, 2),
            new Goal("Loading all instruments", LoadBenchmark.class, 2),
            new Goal("Next step: 500 questions against 50", SessionBenchmark.class, 3),
            new Goal("Jakarta Validation of a response", ValidationBenchmark.class, 0));

    private Ratios() {}

    /** A benchmark, and how many times its floor it may take. */
    private record Goal(String name, Class<?> benchmark, double ratio) {}

    /**
     * Measures and prints.
     *
     * @param arguments {@code --quick} for a first impression in about a minute
     */
    public static void main(String[] arguments) throws RunnerException {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        Map<String, Result<?>> results = results(new Runner(options(quick).build()).run());
        System.out.println();
        System.out.println(Row.HEAD);
        rows(results).forEach(System.out::println);
    }

    private static ChainedOptionsBuilder options(boolean quick) {
        ChainedOptionsBuilder options = new OptionsBuilder().addProfiler(ProcessorTime.class);
        GOALS.forEach(goal -> options.include(goal.benchmark().getName() + "\\."));
        if (!quick) {
            // What the classes themselves ask for.
            return options;
        }
        TimeValue half = TimeValue.milliseconds(500);
        return options.forks(1)
                .warmupIterations(5)
                .warmupTime(half)
                .measurementIterations(3)
                .measurementTime(half);
    }

    private static Map<String, Result<?>> results(Collection<RunResult> runs) {
        return runs.stream().collect(Collectors.toMap(run -> run.getParams().getBenchmark(), Ratios::processorTime));
    }

    private static Result<?> processorTime(RunResult run) {
        return run.getSecondaryResults().get(ProcessorTime.LABEL);
    }

    private static List<Row> rows(Map<String, Result<?>> results) {
        List<Row> rows = new ArrayList<>();
        for (Goal goal : GOALS) {
            Result<?> ours = results.get(goal.benchmark().getName() + ".ours");
            Result<?> floor = results.get(goal.benchmark().getName() + ".floor");
            rows.add(new Row(goal.name(), median(ours), floor == null ? 0 : median(floor), goal.ratio()));
        }
        return rows;
    }

    /** Not the mean: on a machine that is shared, a few seconds belong to somebody else. */
    private static double median(Result<?> result) {
        return result.getStatistics().getPercentile(50);
    }
}
