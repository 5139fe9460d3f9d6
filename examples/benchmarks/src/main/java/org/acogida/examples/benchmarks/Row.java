package org.acogida.examples.benchmarks;

import java.util.Locale;

/**
 * A line of the table of results.
 *
 * @param name what was measured
 * @param ours nanoseconds that the library takes
 * @param floor nanoseconds that the floor takes; zero where there is none
 * @param goal how many times the floor it may take
 */
record Row(String name, double ours, double floor, double goal) {

    static final String HEAD = """
            | benchmark | ours | floor | ratio | goal |
            |---|---:|---:|---:|---:|""";

    @Override
    public String toString() {
        if (floor == 0) {
            return "| %s | %s | | | |".formatted(name, time(ours));
        }
        return String.format(
                Locale.ROOT, "| %s | %s | %s | %.2f× | ≤ %.1f× |", name, time(ours), time(floor), ours / floor, goal);
    }

    private static String time(double nanoseconds) {
        if (nanoseconds < 10e3) {
            return String.format(Locale.ROOT, "%.0f ns", nanoseconds);
        }
        return nanoseconds < 10e6
                ? String.format(Locale.ROOT, "%.1f µs", nanoseconds / 1e3)
                : String.format(Locale.ROOT, "%.0f ms", nanoseconds / 1e6);
    }
}
