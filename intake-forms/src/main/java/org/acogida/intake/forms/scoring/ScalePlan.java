package org.acogida.intake.forms.scoring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.internal.answers.State;
import org.jspecify.annotations.Nullable;

/**
 * A scale over counters. All arithmetic is on whole points, the sum of weights: a mean of 1.75 over four items is
 * compared as 7 points, so nothing is rounded before it is compared.
 */
final class ScalePlan {

    private final Scoring.Scale scale;
    private final Worth worth;
    private final Counting counting;
    private final int[] items;
    /** By item of the scale and answer: what it counts. */
    private final int[][] counted;
    /** By item of the scale: the least and the most that it can count. */
    private final int[] least;

    private final int[] most;
    private final int base;
    private final int width;
    private final Tally.Counter points;
    private final Tally.Counter known;
    private final @Nullable GatePlan gate;
    private final @Nullable ProratePlan prorate;
    private final int[] bandPoints;

    ScalePlan(Scoring.Scale scale, Items form, Tally.Layout layout) {
        this.scale = scale;
        int size = scale.items().size();
        this.items = form.at(scale.items());
        this.counted = new int[size][];
        this.least = new int[size];
        this.most = new int[size];
        this.counting = new Counting(scale, form);
        for (int i = 0; i < size; i++) {
            counted[i] = counting.of(items[i]);
            least[i] = counting.least(items[i], counted[i]);
            most[i] = counting.most(items[i], counted[i]);
        }
        this.base = Arrays.stream(least).sum();
        this.width = Arrays.stream(most).sum() - base;
        this.worth = new Worth(scale, base);
        this.points = layout.counter(width);
        this.known = layout.counter(size);
        for (int i = 0; i < size; i++) {
            int at = i;
            layout.add(points, items[i], (state, high) -> added(at, state, high));
            layout.add(known, items[i], (state, high) -> isKnown(at, state) ? 1 : 0);
        }
        Scoring.Gate closing = scale.gate();
        this.gate = closing == null ? null : new GatePlan(closing, form, layout);
        this.prorate =
                scale.missing() instanceof Scoring.Missing.Prorate rule ? new ProratePlan(rule, form, layout) : null;
        this.bandPoints = scale.bands().stream()
                .mapToInt(band -> worth.points(band.from()))
                .toArray();
    }

    /** The least that an item can count. */
    int least(int i) {
        return least[i];
    }

    private boolean isKnown(int i, byte state) {
        return state == State.FILLED || (state >= 0 && counted[i][state] != Counting.UNSURE);
    }

    /** What a state adds above the least. An item that only a skip rule counts below its options is open in both. */
    private int added(int i, byte state, boolean high) {
        if (state == State.FILLED) {
            return filled(i) - least[i];
        }
        if (isKnown(i, state)) {
            return counted[i][state] - least[i];
        }
        if (state == State.PERHAPS_FILLED) {
            return high ? most[i] - least[i] : 0;
        }
        int open = high ? Counting.highest(counted[i]) : Counting.lowest(counted[i]);
        return open - least[i];
    }

    /** An item that can close the scale: whether it is known, whether it closes, and what stays open behind it. */
    private final class GatePlan {

        private final Tally.Counter closed;
        private final Tally.Counter open;
        private final Tally.Counter unfilled;

        GatePlan(Scoring.Gate gate, Items form, Tally.Layout layout) {
            int item = form.at(gate.item());
            List<String> codes = form.slot(item).codes();
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
                        (state, high) -> state < 0 && !State.fillable(state) ? most[at] - least[at] : 0);
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

        ProratePlan(Scoring.Missing.Prorate rule, Items form, Tally.Layout layout) {
            this.minAnswered = rule.minAnswered();
            this.never = rule.neverImpute().size();
            this.neverKnown = layout.count(form.at(rule.neverImpute()), Items::known);
            this.lowestWeight = Arrays.stream(least).min().orElse(0);
            this.answeredPoints = layout.counter(
                    Arrays.stream(most).map(m -> m - lowestWeight).sum());
            for (int i = 0; i < items.length; i++) {
                int at = i;
                layout.add(
                        answeredPoints, items[i], (state, high) -> state >= 0 ? counted[at][state] - lowestWeight : 0);
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

    /** Returns what a state counts, a filled one as its rule says; nothing where it is unknown. */
    @Nullable
    Integer counts(int i, byte state) {
        if (!isKnown(i, state)) {
            return null;
        }
        return state == State.FILLED ? Integer.valueOf(filled(i)) : Integer.valueOf(counted[i][state]);
    }

    private int filled(int i) {
        Integer fill = counting.filled(items[i]);
        return fill == null ? least[i] : fill;
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

    Worth worth() {
        return worth;
    }

    /** Returns a sum of points as the scale shows it. */
    BigDecimal shown(int sum) {
        return worth.shown(sum);
    }

    /** Returns the value with unknown items counted as the mean of the others: sum × items ÷ known. */
    BigDecimal prorated(long[] least) {
        ProratePlan rule = Objects.requireNonNull(prorate, "only a prorated scale is prorated");
        BigDecimal known = BigDecimal.valueOf(this.known.in(least));
        return worth.shown(rule.answered(least).multiply(BigDecimal.valueOf(items.length)), known);
    }

    /** Returns the band of a prorated value, compared before it is rounded. */
    @Nullable
    String proratedBand(long[] least) {
        ProratePlan rule = Objects.requireNonNull(prorate, "only a prorated scale is prorated");
        BigDecimal sum = rule.answered(least).multiply(BigDecimal.valueOf(items.length));
        BigDecimal known = BigDecimal.valueOf(this.known.in(least)).multiply(worth.over());
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
