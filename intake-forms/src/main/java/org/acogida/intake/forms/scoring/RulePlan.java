package org.acogida.intake.forms.scoring;

import java.util.BitSet;
import org.acogida.intake.forms.definition.Scoring.Rule;

/** A rule, decided fast where that is exact and by all completions where it is not. */
final class RulePlan {

    private final Decision decision;
    private final Completions completions;

    RulePlan(Rule rule, Items form, Tally.Layout layout) {
        this.decision = Decision.of(rule, form, layout);
        this.completions = new Completions(rule, form);
    }

    Decision decision() {
        return decision;
    }

    byte decide(byte[] states, long[] least, long[] most) {
        byte decided = decision.decide(least, most);
        return decided == Decision.UNKNOWN && !decision.monotone() ? completions.decide(states) : decided;
    }

    /** Whether a first answer of “unknown” has to be looked into. */
    boolean needsCompletions() {
        return !decision.monotone();
    }

    byte decideByCompletions(byte[] states) {
        return completions.decide(states);
    }

    /** Returns the items that settle a decided rule, or that can still turn an undecided one. */
    BitSet deciding(byte decided, byte[] states, long[] least, long[] most) {
        if (decided == Decision.UNKNOWN) {
            return completions.pivotal(states);
        }
        if (decision.decide(least, most) == Decision.UNKNOWN) {
            return completions.settling(states, decided);
        }
        BitSet items = new BitSet();
        decision.settle(states, least, most, items);
        return items;
    }
}
