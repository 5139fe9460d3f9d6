package org.acogida.intake.forms.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Kind;

/** What a sum of points is worth on the scale, and how many points reach a published number. */
final class Worth {

    private final Scoring.Scale scale;
    private final BigDecimal times;
    private final BigDecimal over;
    private final List<BigDecimal> table;
    private final int base;

    Worth(Scoring.Scale scale, int base) {
        this.scale = scale;
        this.base = base;
        this.table = scale.kind() instanceof Kind.Table values ? values.values() : List.of();
        this.times = scale.kind() instanceof Kind.Linear linear ? BigDecimal.valueOf(linear.times()) : BigDecimal.ONE;
        this.over = BigDecimal.valueOf(divisor(scale));
    }

    private static int divisor(Scoring.Scale scale) {
        if (scale.kind() instanceof Kind.Linear linear) {
            return linear.over();
        }
        return scale.kind() instanceof Kind.Mean ? scale.items().size() : 1;
    }

    BigDecimal over() {
        return over;
    }

    BigDecimal shown(int sum) {
        return table.isEmpty() ? shown(BigDecimal.valueOf(sum), BigDecimal.ONE) : table.get(sum - base);
    }

    /** Returns a fraction of points as the scale shows it. */
    BigDecimal shown(BigDecimal points, BigDecimal parts) {
        BigDecimal numerator = points.multiply(times);
        BigDecimal denominator = parts.multiply(over);
        Scoring.Rounding rounding = scale.rounding();
        return rounding == null
                ? numerator.divide(denominator)
                : numerator.divide(denominator, rounding.decimals(), rounding.mode());
    }

    /** Returns how many points reach a number: the least sum that is not below it. */
    int points(BigDecimal number) {
        return table.isEmpty() ? ceiling(number) : inTable(number, false);
    }

    /** Returns how many points exceed a number: the least sum that is above it. */
    int pointsAbove(BigDecimal number) {
        if (!table.isEmpty()) {
            return inTable(number, true);
        }
        int points = ceiling(number);
        boolean exactly = BigDecimal.valueOf(points).multiply(times).compareTo(number.multiply(over)) == 0;
        return exactly ? points + 1 : points;
    }

    private int ceiling(BigDecimal number) {
        return number.multiply(over).divide(times, 0, RoundingMode.CEILING).intValueExact();
    }

    private int inTable(BigDecimal number, boolean above) {
        int sum = 0;
        while (sum < table.size() && table.get(sum).compareTo(number) < (above ? 1 : 0)) {
            sum++;
        }
        return base + sum;
    }
}
