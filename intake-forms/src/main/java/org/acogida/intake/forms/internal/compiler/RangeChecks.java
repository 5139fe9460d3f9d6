package org.acogida.intake.forms.internal.compiler;

import java.math.BigDecimal;
import java.util.Map;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Kind;

/** Whether the range that a scale declares is the one that its answers can reach. */
final class RangeChecks {

    private final Weights weights;
    private final Map<String, Integer> fills;
    private final Places places;
    private final Problems.File problems;

    RangeChecks(Weights weights, Map<String, Integer> fills, Places places, Problems.File problems) {
        this.weights = weights;
        this.fills = fills;
        this.places = places;
        this.problems = problems;
    }

    void check(Scoring.Scale scale) {
        long lowest = reachable(scale, true);
        long highest = reachable(scale, false);
        if (scale.kind() instanceof Kind.Table table) {
            if (table.values().size() != highest - lowest + 1) {
                problems.unsafe(
                        "table-length",
                        places.of(scale, "table"),
                        "a value for each sum from " + lowest + " to " + highest + ".",
                        table.values().size());
                return;
            }
            declared(
                    scale,
                    table.values().get(0),
                    table.values().get(table.values().size() - 1),
                    BigDecimal.ONE);
            return;
        }
        BigDecimal times = BigDecimal.valueOf(scale.kind() instanceof Kind.Linear linear ? linear.times() : 1);
        declared(
                scale,
                BigDecimal.valueOf(lowest).multiply(times),
                BigDecimal.valueOf(highest).multiply(times),
                divisor(scale));
    }

    private static BigDecimal divisor(Scoring.Scale scale) {
        if (scale.kind() instanceof Kind.Linear linear) {
            return BigDecimal.valueOf(linear.over());
        }
        return scale.kind() instanceof Kind.Mean
                ? BigDecimal.valueOf(scale.items().size())
                : BigDecimal.ONE;
    }

    private void declared(Scoring.Scale scale, BigDecimal lowest, BigDecimal highest, BigDecimal over) {
        if (!equal(scale, scale.lowest(), lowest, over) || !equal(scale, scale.highest(), highest, over)) {
            problems.unsafe(
                    "range-not-reachable",
                    places.of(scale, "range"),
                    "the weights add up to " + lowest + " to " + highest + " over " + over + ".",
                    scale.lowest(),
                    scale.highest());
        }
    }

    /** A range is declared exactly, or as the scale rounds it. */
    private static boolean equal(Scoring.Scale scale, BigDecimal declared, BigDecimal reached, BigDecimal over) {
        Scoring.Rounding rounding = scale.rounding();
        return declared.multiply(over).compareTo(reached) == 0
                || (rounding != null
                        && declared.compareTo(reached.divide(over, rounding.decimals(), rounding.mode())) == 0);
    }

    private long reachable(Scoring.Scale scale, boolean lowest) {
        if (scale.kind() instanceof Kind.Count) {
            return lowest ? 0 : scale.items().size();
        }
        return scale.items().stream()
                .mapToLong(item -> end(item, lowest) * multiplier(scale, item))
                .sum();
    }

    private int end(String item, boolean lowest) {
        int end = lowest ? weights.lowest(item) : weights.highest(item);
        Integer fill = fills.get(item);
        if (fill == null) {
            return end;
        }
        return lowest ? Math.min(end, fill) : Math.max(end, fill);
    }

    private static long multiplier(Scoring.Scale scale, String item) {
        return scale.kind() instanceof Kind.Weighted weighted
                ? weighted.multipliers().getOrDefault(item, 1)
                : 1;
    }
}
