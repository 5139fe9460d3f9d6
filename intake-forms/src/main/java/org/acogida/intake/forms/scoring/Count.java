package org.acogida.intake.forms.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.forms.internal.answers.State;
import org.jspecify.annotations.Nullable;

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
            return new Count(rule, items, CountedStates.declined(form, items), Limits.ONE, form, layout);
        }
        if (rule instanceof Rule.Chosen chosen) {
            int[] items = form.at(chosen.items());
            return new Count(rule, items, CountedStates.chosen(form, items, chosen), Limits.ONE, form, layout);
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
                counts.add(CountedStates.reaches(form, item, threshold.atLeast()));
            }
        }
        Limits limits = new Limits(count.atLeast(), count.atMost());
        int[] counted = items.stream().mapToInt(Integer::intValue).toArray();
        return new Count(count, counted, counts.toArray(byte[][]::new), limits, form, layout);
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
