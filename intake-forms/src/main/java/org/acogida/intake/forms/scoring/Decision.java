package org.acogida.intake.forms.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.acogida.intake.forms.definition.Scoring.Rule;

/**
 * A rule over counters, in three values. For a rule that only ever asks for more, or only ever for less, this is exact,
 * because all counters are least together and most together. For others “unknown” may be too cautious, and
 * {@link Completions} settles it.
 */
sealed interface Decision permits Count, Decision.Named, Decision.Not, Decision.Open, Decision.Parts, Decision.Points {

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
}
