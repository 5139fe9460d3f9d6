package org.acogida.intake.forms.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.forms.internal.answers.Slot;
import org.acogida.intake.forms.internal.answers.State;
import org.jspecify.annotations.Nullable;

/**
 * A rule over counters, in three values. For a rule that only ever asks for more, or only ever for less, this is exact,
 * because all counters are least together and most together. For others “unknown” may be too cautious, and
 * {@link Completions} settles it.
 */
sealed interface Decision {

    byte NOT_MET = 0;
    byte UNKNOWN = 1;
    byte MET = 2;

    /** Decides from the packed counters. */
    byte decide(long[] least, long[] most);

    /** 1 if more can never turn it back, -1 if less can never, 0 if either can. */
    int direction();

    /** Whether deciding at both ends is exact. */
    default boolean monotone() {
        return direction() != 0;
    }

    /** Adds items whose answers settle a decided rule whatever the others are. */
    void settle(byte[] states, long[] least, long[] most, BitSet items);

    /** Builds the rule and lays out its counters. */
    static Decision of(Rule rule, Items form, Tally.Layout layout) {
        if (rule instanceof Rule.All all) {
            return new Parts(parts(all.parts(), form, layout), true);
        }
        if (rule instanceof Rule.Any any) {
            return new Parts(parts(any.parts(), form, layout), false);
        }
        if (rule instanceof Rule.Not not) {
            return new Not(of(not.part(), form, layout));
        }
        if (rule instanceof Rule.Named named) {
            Rule meant =
                    form.scoring().criterion(named.criterion()).orElseThrow().rule();
            return new Named(named.criterion(), of(meant, form, layout));
        }
        if (rule instanceof Rule.ScoreAtLeast score) {
            return new Points(score, form, layout);
        }
        return rule instanceof Rule.NamedItem item ? new Open(item) : Count.of(rule, form, layout);
    }

    private static List<Decision> parts(List<Rule> rules, Items form, Tally.Layout layout) {
        List<Decision> parts = new ArrayList<>();
        rules.forEach(rule -> parts.add(of(rule, form, layout)));
        return List.copyOf(parts);
    }

    /** The opposite of a part. */
    record Not(Decision part) implements Decision {

        static byte opposite(byte decided) {
            return (byte) (MET - decided);
        }

        @Override
        public byte decide(long[] least, long[] most) {
            return opposite(part.decide(least, most));
        }

        @Override
        public int direction() {
            return -part.direction();
        }

        @Override
        public void settle(byte[] states, long[] least, long[] most, BitSet items) {
            part.settle(states, least, most, items);
        }
    }

    /** A criterion that another one names. */
    record Named(String id, Decision meant) implements Decision {

        @Override
        public byte decide(long[] least, long[] most) {
            return meant.decide(least, most);
        }

        @Override
        public int direction() {
            return meant.direction();
        }

        @Override
        public void settle(byte[] states, long[] least, long[] most, BitSet items) {
            meant.settle(states, least, most, items);
        }
    }

    /** What only a wording pack could point at. */
    record Open(Rule.NamedItem rule) implements Decision {

        @Override
        public byte decide(long[] least, long[] most) {
            return UNKNOWN;
        }

        @Override
        public int direction() {
            return 1;
        }

        @Override
        public void settle(byte[] states, long[] least, long[] most, BitSet items) {
            // It is never decided, so nothing settles it.
        }
    }

    /** A score has to reach a number. */
    final class Points implements Decision {

        private final Rule.ScoreAtLeast rule;
        private final ScalePlan scale;
        private final int points;
        private final boolean alike;

        private Points(Rule.ScoreAtLeast rule, Items form, Tally.Layout layout) {
            this.rule = rule;
            this.scale = new ScalePlan(form.scoring().scale(rule.score()).orElseThrow(), form, layout);
            this.points = scale.worth().points(rule.atLeast());
            // With reversed items, what lowers the score can raise another counter.
            this.alike = scale.scale().reversed().isEmpty();
        }

        Rule.ScoreAtLeast rule() {
            return rule;
        }

        ScalePlan scale() {
            return scale;
        }

        /** The sum of points from which the number is reached. */
        int needed() {
            return points;
        }

        @Override
        public byte decide(long[] least, long[] most) {
            return decide(scale.lowest(least), scale.highest(least, most));
        }

        byte decide(int lowest, int highest) {
            if (lowest >= points) {
                return MET;
            }
            return highest < points ? NOT_MET : UNKNOWN;
        }

        @Override
        public int direction() {
            return alike ? 1 : 0;
        }

        @Override
        public void settle(byte[] states, long[] least, long[] most, BitSet items) {
            for (int item : scale.items()) {
                if (Items.known(states[item])) {
                    items.set(item);
                }
            }
        }
    }

    /** Every part has to hold, or one is enough: the lesser or the greater of the parts' decisions. */
    final class Parts implements Decision {

        private final List<Decision> parts;
        private final boolean every;
        /** Where one part decides alone: not met for “every”, met for “one is enough”. */
        private final byte alone;
        /** Asked for every undecided row of a table, so it is settled once. */
        private final int direction;

        private Parts(List<Decision> parts, boolean every) {
            this.parts = parts;
            this.every = every;
            this.alone = every ? NOT_MET : MET;
            this.direction = direction(parts);
        }

        private static int direction(List<Decision> parts) {
            int direction = parts.get(0).direction();
            return parts.stream().allMatch(part -> part.direction() == direction) ? direction : 0;
        }

        List<Decision> parts() {
            return parts;
        }

        /** What no part at all would decide. */
        byte none() {
            return every ? MET : NOT_MET;
        }

        byte combine(byte one, byte other) {
            return (byte) (every ? Math.min(one, other) : Math.max(one, other));
        }

        @Override
        public byte decide(long[] least, long[] most) {
            byte decided = none();
            for (int i = 0; i < parts.size() && decided != alone; i++) {
                decided = combine(decided, parts.get(i).decide(least, most));
            }
            return decided;
        }

        @Override
        public int direction() {
            return direction;
        }

        @Override
        public void settle(byte[] states, long[] least, long[] most, BitSet items) {
            for (Decision part : parts) {
                if (part.decide(least, most) == alone) {
                    part.settle(states, least, most, items);
                    return;
                }
            }
            parts.forEach(part -> part.settle(states, least, most, items));
        }
    }

    /** So many items have to count, each as a known answer says or as an unknown one may. */
    final class Count implements Decision {

        private final Rule rule;
        private final Tally.Counter counter;
        private final int[] items;
        /** By counted item and state: whether it counts, as a decision. */
        private final byte[][] counts;

        private final int atLeast;
        private final int atMost;
        /** Whether an answer that counts here can count everywhere else as well. */
        private final boolean ordered;

        private Count(Rule rule, int[] items, byte[][] counts, Limits limits, Items form, Tally.Layout layout) {
            this.rule = rule;
            this.items = items;
            this.counts = counts;
            this.counter = layout.counter(items.length);
            this.atLeast = limits.atLeast();
            this.atMost = limits.atMost() == null ? items.length : limits.atMost();
            this.ordered = !(rule instanceof Rule.Chosen chosen) || !exclusive(form, chosen);
            for (int i = 0; i < items.length; i++) {
                byte[] reaches = counts[i];
                layout.add(counter, items[i], (state, most) -> reaches[state + State.OFFSET] >= (most ? 1 : 2) ? 1 : 0);
            }
        }

        /** How many are needed, and how many are allowed where there is a limit. */
        private record Limits(int atLeast, @Nullable Integer atMost) {

            static final Limits ONE = new Limits(1, null);
        }

        private static boolean exclusive(Items form, Rule.Chosen rule) {
            return Arrays.stream(form.at(rule.items()))
                    .mapToObj(form::slot)
                    .flatMap(slot -> slot.options().stream())
                    .anyMatch(option -> option.exclusive() && rule.codes().contains(option.code()));
        }

        static Count of(Rule rule, Items form, Tally.Layout layout) {
            if (rule instanceof Rule.Declined declined) {
                int[] items = form.at(declined.items());
                return new Count(
                        rule, items, counts(items, item -> declined(form.slot(item))), Limits.ONE, form, layout);
            }
            if (rule instanceof Rule.Chosen chosen) {
                int[] items = form.at(chosen.items());
                return new Count(
                        rule, items, counts(items, item -> chosen(form.slot(item), chosen)), Limits.ONE, form, layout);
            }
            if (rule instanceof Rule.Answer answer) {
                Scoring.Threshold one = new Scoring.Threshold(List.of(answer.item()), answer.atLeast());
                return of(new Rule.CountOf(List.of(one), 1, null), form, layout);
            }
            return reaching((Rule.CountOf) rule, form, layout);
        }

        private static Count reaching(Rule.CountOf count, Items form, Tally.Layout layout) {
            List<Integer> items = new ArrayList<>();
            List<byte[]> counts = new ArrayList<>();
            for (Scoring.Threshold threshold : count.thresholds()) {
                for (int item : form.at(threshold.items())) {
                    items.add(item);
                    counts.add(reaches(form, item, threshold.atLeast()));
                }
            }
            Limits limits = new Limits(count.atLeast(), count.atMost());
            int[] counted = items.stream().mapToInt(Integer::intValue).toArray();
            return new Count(count, counted, counts.toArray(byte[][]::new), limits, form, layout);
        }

        private static byte[][] counts(int[] items, IntFunction<byte[]> each) {
            return Arrays.stream(items).mapToObj(each).toArray(byte[][]::new);
        }

        private static byte[] reaches(Items form, int item, int atLeast) {
            return byState(form.slot(item), state -> {
                boolean counted = state >= 0 || (state == State.FILLED && form.fill(item) != null);
                return counted
                        ? reached(form.weight(item, (byte) state), atLeast)
                        : open(form, item, state == State.PERHAPS_FILLED, atLeast);
            });
        }

        private static byte reached(int weight, int atLeast) {
            return weight >= atLeast ? MET : NOT_MET;
        }

        /** What all options say alike, such as that it happened at all, is known before the answer is. */
        private static byte open(Items form, int item, boolean perhapsFilled, int atLeast) {
            Integer fill = perhapsFilled ? form.fill(item) : null;
            byte one = fill == null ? reached(form.weight(item, (byte) 0), atLeast) : reached(fill, atLeast);
            int options = form.slot(item).options().size();
            boolean alike = IntStream.range(0, options)
                    .allMatch(option -> reached(form.weight(item, (byte) option), atLeast) == one);
            return alike ? one : UNKNOWN;
        }

        private static byte[] declined(Slot slot) {
            return byState(slot, state -> State.leftOpen(state) ? MET : NOT_MET);
        }

        private static byte[] chosen(Slot slot, Rule.Chosen rule) {
            return byState(slot, state -> {
                List<String> codes = state < 0 ? List.of() : slot.codes((byte) state);
                if (codes.stream().anyMatch(rule.codes()::contains)) {
                    return MET;
                }
                return rule.unsure().containsAll(codes) ? UNKNOWN : NOT_MET;
            });
        }

        private static byte[] byState(Slot slot, IntUnaryOperator decided) {
            byte[] byState = new byte[State.OFFSET + slot.states()];
            for (int index = 0; index < byState.length; index++) {
                byState[index] = (byte) decided.applyAsInt(index - State.OFFSET);
            }
            return byState;
        }

        Rule rule() {
            return rule;
        }

        Tally.Counter counter() {
            return counter;
        }

        /** The count from which on more makes no difference. */
        int enough() {
            return atMost < items.length ? atMost + 1 : atLeast;
        }

        @Override
        public byte decide(long[] least, long[] most) {
            return decide(counter.in(least), counter.in(most));
        }

        byte decide(int lowest, int highest) {
            if (lowest >= atLeast && highest <= atMost) {
                return MET;
            }
            return highest < atLeast || lowest > atMost ? NOT_MET : UNKNOWN;
        }

        @Override
        public int direction() {
            boolean more = atMost >= items.length && ordered;
            return more ? 1 : 0;
        }

        @Override
        public void settle(byte[] states, long[] least, long[] most, BitSet settled) {
            byte decided = decide(least, most);
            if (decided == MET) {
                take(states, MET, atLeast, settled);
                take(states, NOT_MET, items.length - atMost, settled);
            } else if (decided == NOT_MET && counter.in(most) < atLeast) {
                take(states, NOT_MET, items.length - atLeast + 1, settled);
            } else if (decided == NOT_MET) {
                take(states, MET, atMost + 1, settled);
            }
        }

        private void take(byte[] states, byte wanted, int needed, BitSet settled) {
            int left = needed;
            for (int i = 0; i < items.length && left > 0; i++) {
                if (counts[i][states[items[i]] + State.OFFSET] == wanted) {
                    settled.set(items[i]);
                    left--;
                }
            }
        }
    }
}
