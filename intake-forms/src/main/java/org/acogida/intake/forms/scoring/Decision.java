package org.acogida.intake.forms.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.forms.internal.answers.Slot;
import org.acogida.intake.forms.internal.answers.State;

/**
 * A rule over counters, in three values. For a rule that only ever asks for more this is exact, because all counters
 * are least together and most together. For others “unknown” may be too cautious, and {@link Completions} settles it.
 */
sealed interface Decision {

    byte NOT_MET = 0;
    byte UNKNOWN = 1;
    byte MET = 2;

    /** Decides from the packed counters. */
    byte decide(long[] least, long[] most);

    /** Whether more can never turn it back. */
    boolean monotone();

    /** Adds items whose answers settle a decided rule whatever the others are. */
    void settle(byte[] states, long[] least, long[] most, BitSet items);

    /** Builds the rule and lays out its counters. */
    static Decision of(Rule rule, List<Slot> slots, Map<String, Integer> index, Tally.Layout layout) {
        if (rule instanceof Rule.All all) {
            return new Parts(parts(all.parts(), slots, index, layout), true);
        }
        if (rule instanceof Rule.Any any) {
            return new Parts(parts(any.parts(), slots, index, layout), false);
        }
        if (rule instanceof Rule.Answer answer) {
            Scoring.Threshold one = new Scoring.Threshold(List.of(answer.item()), answer.atLeast());
            return new Count(new Rule.CountOf(List.of(one), 1, null), slots, index, layout);
        }
        return new Count((Rule.CountOf) rule, slots, index, layout);
    }

    private static List<Decision> parts(
            List<Rule> rules, List<Slot> slots, Map<String, Integer> index, Tally.Layout layout) {
        List<Decision> parts = new ArrayList<>();
        rules.forEach(rule -> parts.add(of(rule, slots, index, layout)));
        return List.copyOf(parts);
    }

    /** Every part has to hold, or one is enough: the lesser or the greater of the parts' decisions. */
    final class Parts implements Decision {

        private final List<Decision> parts;
        private final boolean every;
        /** Where one part decides alone: not met for “every”, met for “one is enough”. */
        private final byte alone;
        /** Asked for every undecided row of a table, so it is settled once. */
        private final boolean monotone;

        private Parts(List<Decision> parts, boolean every) {
            this.parts = parts;
            this.every = every;
            this.alone = every ? NOT_MET : MET;
            this.monotone = parts.stream().allMatch(Decision::monotone);
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
        public boolean monotone() {
            return monotone;
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

    /** So many items have to reach their weight. */
    final class Count implements Decision {

        private final Rule.CountOf rule;
        private final Tally.Counter counter;
        private final int[] items;
        /** By counted item and state: whether it counts, as a decision. */
        private final byte[][] counts;

        private final int atLeast;
        private final int atMost;

        private Count(Rule.CountOf rule, List<Slot> slots, Map<String, Integer> index, Tally.Layout layout) {
            this.rule = rule;
            int size =
                    rule.thresholds().stream().mapToInt(t -> t.items().size()).sum();
            this.items = new int[size];
            this.counts = new byte[size][];
            this.counter = layout.counter(size);
            this.atLeast = rule.atLeast();
            Integer limit = rule.atMost();
            this.atMost = limit == null ? size : limit;
            int next = 0;
            for (Scoring.Threshold threshold : rule.thresholds()) {
                for (String linkId : threshold.items()) {
                    int item = Plan.at(index, linkId);
                    items[next] = item;
                    byte[] reaches = reaches(slots.get(item), threshold.atLeast());
                    counts[next] = reaches;
                    layout.add(counter, item, (state, most) -> reaches[state + State.OFFSET] >= (most ? 1 : 2) ? 1 : 0);
                    next++;
                }
            }
        }

        private static byte[] reaches(Slot slot, int atLeast) {
            byte[] reaches = new byte[State.OFFSET + slot.options().size()];
            for (int state = 0; state < reaches.length; state++) {
                int option = state - State.OFFSET;
                reaches[state] = option < 0 ? UNKNOWN : Plan.weight(slot, option) >= atLeast ? MET : NOT_MET;
            }
            return reaches;
        }

        Rule.CountOf rule() {
            return rule;
        }

        Tally.Counter counter() {
            return counter;
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
        public boolean monotone() {
            return atMost >= items.length;
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
