package org.acogida.intake.forms.scoring;

import java.util.Arrays;
import java.util.BitSet;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Fills;
import org.acogida.intake.forms.internal.answers.State;
import org.jspecify.annotations.Nullable;

/** A skip rule bound to items: it fills what nobody had to be asked, and marks what it may yet fill. */
final class SkipPlan {

    private static final byte UNDECIDED = -1;

    private final Scoring.SkipRule rule;
    private final int[] items;
    /** By item of the rule: whether what it counts is not among its options, so that it widens what is possible. */
    private final boolean[] widens;

    private final @Nullable RulePlan when;
    private final Tally tally;

    SkipPlan(Scoring.SkipRule rule, Items form) {
        this.rule = rule;
        this.items = form.at(rule.items());
        this.widens = new boolean[items.length];
        for (int i = 0; i < items.length; i++) {
            widens[i] = form.widened(items[i]);
        }
        Tally.Layout layout = new Tally.Layout(form.slots());
        Scoring.Rule condition = rule.when();
        this.when = condition == null ? null : new RulePlan(condition, form, layout);
        this.tally = layout.build();
    }

    /** Fills in the states of one person. The condition reads the answers as they were given. */
    void fill(byte[] given, byte[] states) {
        byte holds = UNDECIDED;
        for (int i = 0; i < items.length; i++) {
            byte state = states[items[i]];
            boolean open = state < 0 && state != State.FILLED;
            if (open) {
                holds = holds == UNDECIDED ? holds(given) : holds;
                states[items[i]] = filled(given[items[i]], state, holds, widens[i]);
            }
        }
    }

    /** Adds the items that say whether this one was to be asked, where they say so. */
    void reason(int item, byte decided, byte[] given, BitSet reasons) {
        if (when != null && Arrays.stream(items).anyMatch(each -> each == item) && holds(given) == decided) {
            reasons.or(when.deciding(decided, given, tally.leastOf(given), tally.mostOf(given)));
        }
    }

    private byte holds(byte[] given) {
        return when == null ? Decision.MET : when.decide(given, tally.leastOf(given), tally.mostOf(given));
    }

    private byte filled(byte given, byte state, byte holds, boolean widening) {
        if (holds == Decision.NOT_MET) {
            return state;
        }
        if (holds == Decision.MET && may(given)) {
            return State.FILLED;
        }
        // Nobody knows whether it was to be asked at all, so what it would count then stays possible.
        return widening && rule.when() != null ? State.PERHAPS_FILLED : state;
    }

    private boolean may(byte given) {
        return rule.fills() == Fills.NOT_ASKED ? State.fillable(given) : given == State.NOT_APPLICABLE;
    }
}
