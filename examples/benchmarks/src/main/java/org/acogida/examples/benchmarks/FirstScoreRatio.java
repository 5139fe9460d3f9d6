package org.acogida.examples.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Starts {@link FirstScore} and {@link FirstJackson} in turn, each in a JVM of its own, and compares the medians. */
public final class FirstScoreRatio {

    private static final int ROUNDS = 21;
    private static final double GOAL = 1.5;

    private FirstScoreRatio() {}

    /**
     * Measures and prints.
     *
     * @param arguments how many rounds, 21 where nothing is said
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length == 0 ? ROUNDS : Integer.parseInt(arguments[0]);
        Path report = Files.createTempFile("report", ".json");
        try {
            Files.write(report, FirstScore.report());
            System.out.println(Row.HEAD);
            System.out.println(measure(rounds, report));
        } finally {
            Files.delete(report);
        }
    }

    private static Row measure(int rounds, Path report) throws IOException, InterruptedException {
        List<Double> ours = new ArrayList<>();
        List<Double> floors = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ours.add(milliseconds(FirstScore.class));
            floors.add(milliseconds(FirstJackson.class, report.toString()));
        }
        System.err.printf(Locale.ROOT, "ours   %s%nfloor  %s%n", spread(ours), spread(floors));
        return new Row("First score", median(ours) * 1e6, median(floors) * 1e6, GOAL);
    }

    /** The whole life of a JVM, from starting it to its end. */
    private static double milliseconds(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        int exit = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(main.getSimpleName() + " ended with " + exit);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    static double median(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String spread(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "fastest %.0f, median %.0f, slowest %.0f ms over %d starts",
                sorted.get(0),
                median(times),
                sorted.get(sorted.size() - 1),
                sorted.size());
    }
}
