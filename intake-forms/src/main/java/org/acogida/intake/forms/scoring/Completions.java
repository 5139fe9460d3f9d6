package org.acogida.intake.forms.scoring;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.forms.internal.answers.State;

/**
 * What a rule says under every completion of the unknown answers, exactly. Completions are not listed one by one:
 * answers that move the counters alike are one, so nine unknown answers make a few dozen cases.
 *
 * <p>Combining three-valued parts is not enough: “a core symptom, and two to four symptoms in all” can be unknown in
 * both parts and yet hold under no completion.
 */
final class Completions {

    private final Items form;
    private final Decision decision;
    private final Tally tally;
    private final List<Enough> enough = new ArrayList<>();
    /** Only these can turn the rule. */
    private final BitSet items = new BitSet();

    /** A counter, and from where on more of it makes no difference. */
    private record Enough(Tally.Counter counter, int count) {

        void cut(long[] sums) {
            int more = counter.in(sums) - count;
            if (more > 0) {
                sums[counter.word()] -= (long) more << counter.shift();
            }
        }
    }

    Completions(Rule rule, Items form) {
        Tally.Layout layout = new Tally.Layout(form.slots());
        this.form = form;
        this.decision = Decision.of(alike(rule, form), form, layout);
        this.tally = layout.build();
        enough(decision);
        for (int item = 0; item < tally.items(); item++) {
            if (isRead(item)) {
                items.set(item);
            }
        }
    }

    /** Tallies that differ only beyond what a rule asks for are one, which keeps them few for long forms. */
    private void enough(Decision decision) {
        if (decision instanceof Decision.Parts several) {
            several.parts().forEach(this::enough);
        } else if (decision instanceof Decision.Not not) {
            enough(not.part());
        } else if (decision instanceof Decision.Named named) {
            enough(named.meant());
        } else if (decision instanceof Count count) {
            enough.add(new Enough(count.counter(), count.enough()));
        } else if (decision instanceof Decision.Points points) {
            ScalePlan scale = points.scale();
            enough.add(new Enough(scale.points(), points.needed() - scale.base()));
            enough.add(new Enough(scale.known(), 0));
        }
    }

    /**
     * Says “any of these answers” as a count, so that the answers move one counter and not one each: what makes items
     * interchangeable makes completions few.
     */
    private static Rule alike(Rule rule, Items form) {
        if (rule instanceof Rule.Named named) {
            return alike(
                    form.scoring().criterion(named.criterion()).orElseThrow().rule(), form);
        }
        if (rule instanceof Rule.Not not) {
            return new Rule.Not(alike(not.part(), form));
        }
        if (rule instanceof Rule.Any any) {
            return new Rule.Any(counted(any.parts(), false, form));
        }
        return rule instanceof Rule.All all ? new Rule.All(counted(all.parts(), true, form)) : rule;
    }

    private static List<Rule> counted(List<Rule> parts, boolean every, Items form) {
        List<Rule> others = new ArrayList<>();
        Map<String, Scoring.Threshold> answers = new LinkedHashMap<>();
        for (Rule part : parts) {
            if (part instanceof Rule.Answer answer && !answers.containsKey(answer.item())) {
                answers.put(answer.item(), new Scoring.Threshold(List.of(answer.item()), answer.atLeast()));
            } else {
                others.add(alike(part, form));
            }
        }
        if (!answers.isEmpty()) {
            others.add(new Rule.CountOf(List.copyOf(answers.values()), every ? answers.size() : 1, null));
        }
        return others;
    }

    /** Decides over all completions. */
    byte decide(byte[] states) {
        boolean met = false;
        boolean notMet = false;
        for (LongBuffer sums : reach(states, -1)) {
            boolean holds = holds(sums.array());
            met |= holds;
            notMet |= !holds;
        }
        if (met && notMet) {
            return Decision.UNKNOWN;
        }
        return met ? Decision.MET : Decision.NOT_MET;
    }

    /** Returns the unknown items that can still turn the rule: another answer to one of them, another outcome. */
    BitSet pivotal(byte[] states) {
        BitSet pivotal = new BitSet();
        Map<Set<LongBuffer>, Boolean> alike = new HashMap<>();
        for (int item = items.nextSetBit(0); item >= 0; item = items.nextSetBit(item + 1)) {
            if (!settled(item, states[item])) {
                int unknown = item;
                Set<LongBuffer> options = possible(item, states[item]);
                // Items with the same effect are interchangeable, so one of them speaks for all.
                if (alike.computeIfAbsent(options, same -> turns(states, unknown, same))) {
                    pivotal.set(item);
                }
            }
        }
        return pivotal;
    }

    /** Returns items that alone settle a rule that is decided: what can be forgotten is left out. */
    BitSet settling(byte[] states, byte decided) {
        BitSet settling = new BitSet();
        byte[] forgetful = states.clone();
        for (int item = items.nextSetBit(0); item >= 0; item = items.nextSetBit(item + 1)) {
            byte forgotten = form.widened(item) ? State.PERHAPS_FILLED : State.BLANK;
            // That something was to be asked at all is known without its answer.
            boolean said = settled(item, states[item]) || form.widened(item);
            if (said && states[item] != forgotten) {
                forgetful[item] = forgotten;
                if (decide(forgetful) != decided) {
                    forgetful[item] = states[item];
                    settling.set(item);
                }
            }
        }
        return settling;
    }

    private boolean turns(byte[] states, int item, Set<LongBuffer> options) {
        for (LongBuffer sums : reach(states, item)) {
            boolean met = false;
            boolean notMet = false;
            for (LongBuffer option : options) {
                boolean holds = holds(sum(sums, option).array());
                met |= holds;
                notMet |= !holds;
            }
            if (met && notMet) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(long[] sums) {
        return decision.decide(sums, sums) == Decision.MET;
    }

    /** Every tally that some completion gives, one item left aside. */
    private Set<LongBuffer> reach(byte[] states, int aside) {
        Set<LongBuffer> reached = Set.of(LongBuffer.wrap(new long[tally.words()]));
        for (int item = items.nextSetBit(0); item >= 0; item = items.nextSetBit(item + 1)) {
            if (item != aside) {
                reached = add(reached, possible(item, states[item]));
            }
        }
        return reached;
    }

    private Set<LongBuffer> add(Set<LongBuffer> reached, Set<LongBuffer> options) {
        Set<LongBuffer> next = new HashSet<>();
        for (LongBuffer sums : reached) {
            for (LongBuffer option : options) {
                LongBuffer sum = sum(sums, option);
                enough.forEach(each -> each.cut(sum.array()));
                next.add(sum);
            }
        }
        return next;
    }

    private static LongBuffer sum(LongBuffer one, LongBuffer other) {
        long[] sum = one.array().clone();
        Arrays.setAll(sum, word -> sum[word] + other.array()[word]);
        return LongBuffer.wrap(sum);
    }

    private boolean isRead(int item) {
        LongBuffer nothing = LongBuffer.wrap(new long[tally.words()]);
        int states = tally.least(0, item).length;
        return IntStream.range(0, states)
                .mapToObj(index -> entry(item, (byte) (index - State.OFFSET), true))
                .anyMatch(entry -> !entry.equals(nothing));
    }

    /** Whether a state counts the same in every completion. */
    private boolean settled(int item, byte state) {
        return Items.known(state) && entry(item, state, false).equals(entry(item, state, true));
    }

    /** What an item can add: what its state says, or what each of its options would. */
    private Set<LongBuffer> possible(int item, byte state) {
        if (settled(item, state)) {
            return Set.of(entry(item, state, false));
        }
        Set<LongBuffer> possible = new LinkedHashSet<>();
        LongBuffer kept = kept(item, state);
        options(item).forEach(option -> possible.add(sum(option, kept)));
        if (state == State.PERHAPS_FILLED) {
            possible.add(entry(item, State.FILLED, false));
        }
        return possible;
    }

    /** What is known of an unknown answer beside its options, such as that it was declined, stays known. */
    private LongBuffer kept(int item, byte state) {
        boolean open = state < 0 && state != State.PERHAPS_FILLED;
        long[] kept = entry(item, open ? state : State.BLANK, false).array();
        long[] options = entry(item, State.BLANK, false).array();
        Arrays.setAll(kept, word -> kept[word] - options[word]);
        return LongBuffer.wrap(kept);
    }

    /** What each option of an item adds; one that leaves the item unknown adds nothing of its own. */
    private Set<LongBuffer> options(int item) {
        Set<LongBuffer> options = new LinkedHashSet<>();
        int count = tally.least(0, item).length - State.OFFSET;
        for (byte option = 0; option < count; option++) {
            if (settled(item, option)) {
                options.add(entry(item, option, false));
            }
        }
        return options;
    }

    private LongBuffer entry(int item, byte state, boolean most) {
        long[] entry = new long[tally.words()];
        Arrays.setAll(entry, word -> (most ? tally.most(word, item) : tally.least(word, item))[state + State.OFFSET]);
        return LongBuffer.wrap(entry);
    }
}
