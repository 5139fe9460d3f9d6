package org.acogida.examples.benchmarks;

import java.util.Locale;

/**
 * A line of the table of results.
 *
 * @param name what was measured
 * @param ours what the library takes
 * @param floor what the floor takes; zero where there is none
 * @param unit of both
 * @param goal how many times the floor it may take
 */
record Row(String name, double ours, double floor, String unit, double goal) {

    static final String HEAD = """
            | benchmark | ours | floor | ratio | goal |
            |---|---:|---:|---:|---:|""";

    double ratio() {
        return ours / floor;
    }

    @Override
    public String toString() {
        if (floor == 0) {
            return String.format(Locale.ROOT, "| %s | %,.1f %s | | | |", name, ours, unit);
        }
        return String.format(
                Locale.ROOT,
                "| %s | %,.1f %s | %,.1f %s | %.2f× | ≤ %.1f× |",
                name,
                ours,
                unit,
                floor,
                unit,
                ratio(),
                goal);
    }
}
