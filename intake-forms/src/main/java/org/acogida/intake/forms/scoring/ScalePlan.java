package org.acogida.intake.forms.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.internal.answers.Slot;
import org.acogida.intake.forms.internal.answers.State;
import org.jspecify.annotations.Nullable;

/**
 * A scale over counters. All arithmetic is on whole points, the sum of weights: a mean of 1.75 over four items is
 * compared as 7 points, so nothing is rounded before it is compared.
 */
final class ScalePlan {

    private final Scoring.Scale scale;
    private final int[] items;
    /** By item of the scale and option: what it counts. */
    private final int[][] counted;

    private final int base;
    private final int width;
    private final Tally.Counter points;
    private final Tally.Counter known;
    private final @Nullable GatePlan gate;
    private final @Nullable ProratePlan prorate;
    private final int[] bandPoints;

    ScalePlan(Scoring.Scale scale, List<Slot> slots, Map<String, Integer> index, Tally.Layout layout) {
        this.scale = scale;
        int size = scale.items().size();
        this.items = new int[size];
        this.counted = new int[size][];
        int lowest = 0;
        int range = 0;
        for (int i = 0; i < size; i++) {
            String linkId = scale.items().get(i);
            items[i] = Plan.at(index, linkId);
            counted[i] = counted(slots.get(items[i]), scale.reversed().contains(linkId));
            lowest += least(i);
            range += most(i) - least(i);
        }
        this.base = lowest;
        this.width = range;
        this.points = layout.counter(range);
        for (int i = 0; i < size; i++) {
            int at = i;
            layout.add(points, items[i], (state, most) -> added(at, state, most));
        }
        this.known = layout.count(items, state -> state >= 0);
        Scoring.Gate closing = scale.gate();
        this.gate = closing == null ? null : new GatePlan(closing, slots, index, layout);
        this.prorate =
                scale.missing() instanceof Scoring.Missing.Prorate rule ? new ProratePlan(rule, index, layout) : null;
        this.bandPoints =
                scale.bands().stream().mapToInt(band -> points(band.from())).toArray();
    }

    private static int[] counted(Slot slot, boolean reversed) {
        int[] weights = new int[slot.options().size()];
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        for (int option = 0; option < weights.length; option++) {
            weights[option] = Plan.weight(slot, option);
            lowest = Math.min(lowest, weights[option]);
            highest = Math.max(highest, weights[option]);
        }
        for (int option = 0; reversed && option < weights.length; option++) {
            weights[option] = lowest + highest - weights[option];
        }
        return weights;
    }

    /** The least that an item can count. */
    int least(int i) {
        return java.util.Arrays.stream(counted[i]).min().orElse(0);
    }

    private int most(int i) {
        return java.util.Arrays.stream(counted[i]).max().orElse(0);
    }

    private int added(int i, byte state, boolean most) {
        int value = state >= 0 ? counted[i][state] : most ? most(i) : least(i);
        return value - least(i);
    }

    /** An item that can close the scale: whether it is known, whether it closes, and what stays open behind it. */
    private final class GatePlan {

        private final Tally.Counter closed;
        private final Tally.Counter open;
        private final Tally.Counter unfilled;

        GatePlan(Scoring.Gate gate, List<Slot> slots, Map<String, Integer> index, Tally.Layout layout) {
            int item = Plan.at(index, gate.item());
            List<String> codes = slots.get(item).codes();
            int[] one = {item};
            this.closed =
                    layout.count(one, state -> state >= 0 && gate.closedBy().contains(codes.get(state)));
            this.open =
                    layout.count(one, state -> state >= 0 && !gate.closedBy().contains(codes.get(state)));
            this.unfilled = layout.counter(width);
            for (int i = 0; i < items.length; i++) {
                int at = i;
                layout.add(
                        unfilled,
                        items[i],
                        (state, most) -> state < 0 && !State.fillable(state) ? most(at) - least(at) : 0);
            }
        }
    }

    /** What has to be known before a value is filled in. */
    private final class ProratePlan {

        private final int minAnswered;
        private final int never;
        private final Tally.Counter neverKnown;
        private final Tally.Counter answeredPoints;
        private final int lowestWeight;

        ProratePlan(Scoring.Missing.Prorate rule, Map<String, Integer> index, Tally.Layout layout) {
            this.minAnswered = rule.minAnswered();
            this.never = rule.neverImpute().size();
            int[] spared = rule.neverImpute().stream()
                    .mapToInt(linkId -> Plan.at(index, linkId))
                    .toArray();
            this.neverKnown = layout.count(spared, state -> state >= 0);
            int lowest = Integer.MAX_VALUE;
            int sum = 0;
            for (int i = 0; i < items.length; i++) {
                lowest = Math.min(lowest, least(i));
            }
            this.lowestWeight = lowest;
            for (int i = 0; i < items.length; i++) {
                sum += most(i) - lowest;
            }
            this.answeredPoints = layout.counter(sum);
            for (int i = 0; i < items.length; i++) {
                int at = i;
                layout.add(
                        answeredPoints, items[i], (state, most) -> state >= 0 ? counted[at][state] - lowestWeight : 0);
            }
        }

        boolean enough(long[] least) {
            return known.in(least) >= minAnswered && neverKnown.in(least) == never;
        }

        BigDecimal answered(long[] least) {
            return BigDecimal.valueOf((long) answeredPoints.in(least) + (long) known.in(least) * lowestWeight);
        }
    }

    Scoring.Scale scale() {
        return scale;
    }

    int[] items() {
        return items;
    }

    int size() {
        return items.length;
    }

    int counted(int i, byte state) {
        return counted[i][state];
    }

    /** The lowest sum of points; a complete scale stands this far above the start of its table of results. */
    int base() {
        return base;
    }

    /** How many points lie between the lowest and the highest sum. */
    int width() {
        return width;
    }

    Tally.Counter points() {
        return points;
    }

    Tally.Counter known() {
        return known;
    }

    boolean gated() {
        return gate != null;
    }

    /** What stands against a value, or that nothing does. */
    enum Standing {
        COMPLETE,
        CLOSED,
        PRORATED,
        OPEN,
        CONTRADICTED
    }

    Standing standing(long[] least, long[] most) {
        if (gate != null && gate.open.in(least) == 0) {
            return gated(gate, least);
        }
        if (known.in(least) == items.length) {
            return Standing.COMPLETE;
        }
        return prorate != null && prorate.enough(least) ? Standing.PRORATED : Standing.OPEN;
    }

    private Standing gated(GatePlan closing, long[] least) {
        if (closing.closed.in(least) == 0) {
            return Standing.OPEN;
        }
        if (points.in(least) > 0) {
            return Standing.CONTRADICTED;
        }
        return closing.unfilled.in(least) == 0 ? Standing.CLOSED : Standing.OPEN;
    }

    int lowest(long[] least) {
        boolean certain = gate == null || gate.open.in(least) == 1;
        return certain ? base + points.in(least) : base;
    }

    int highest(long[] least, long[] most) {
        return gate != null && fills(least) ? base + gate.unfilled.in(least) : base + points.in(most);
    }

    /** Whether a closed gate fills in what nobody was asked. */
    boolean fills(long[] least) {
        return gate != null && gate.closed.in(least) == 1 && points.in(least) == 0;
    }

    /** Returns how many points reach a published number: the least whole sum that is not below it. */
    int points(BigDecimal number) {
        return number.multiply(divisor()).setScale(0, RoundingMode.CEILING).intValueExact();
    }

    private BigDecimal divisor() {
        return scale.kind() == Scoring.Kind.MEAN ? BigDecimal.valueOf(items.length) : BigDecimal.ONE;
    }

    /** Returns a sum of points as the scale shows it. */
    BigDecimal shown(int sum) {
        return shown(BigDecimal.valueOf(sum), divisor());
    }

    private BigDecimal shown(BigDecimal numerator, BigDecimal denominator) {
        Scoring.Rounding rounding = scale.rounding();
        if (rounding == null) {
            return numerator;
        }
        return numerator.divide(denominator, rounding.decimals(), rounding.mode());
    }

    /** Returns the value with unknown items counted as the mean of the others: sum × items ÷ known. */
    BigDecimal prorated(long[] least) {
        ProratePlan rule = Objects.requireNonNull(prorate, "only a prorated scale is prorated");
        BigDecimal known = BigDecimal.valueOf(this.known.in(least));
        return shown(rule.answered(least).multiply(BigDecimal.valueOf(items.length)), known.multiply(divisor()));
    }

    /** Returns the band of a prorated value, compared before it is rounded. */
    @Nullable
    String proratedBand(long[] least) {
        ProratePlan rule = Objects.requireNonNull(prorate, "only a prorated scale is prorated");
        BigDecimal sum = rule.answered(least).multiply(BigDecimal.valueOf(items.length));
        BigDecimal known = BigDecimal.valueOf(this.known.in(least)).multiply(divisor());
        String reached = null;
        for (Scoring.Band band : scale.bands()) {
            reached = sum.compareTo(band.from().multiply(known)) >= 0 ? band.id() : reached;
        }
        return reached;
    }

    /** Returns the band of a sum of points. */
    @Nullable
    String band(int sum) {
        String reached = null;
        for (int i = 0; i < bandPoints.length; i++) {
            reached = sum >= bandPoints[i] ? scale.bands().get(i).id() : reached;
        }
        return reached;
    }
}
