package org.acogida.intake.forms.scoring;

import java.math.BigDecimal;
import org.acogida.intake.forms.definition.Gate;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.internal.answers.Slot;

/** A condition of a gate, bound to the instrument that it reads. It says nothing of a person, so wording is no matter. */
record ConditionPlan(Plan plan, Gate.Condition condition) {

    byte decide(byte[] states) {
        return condition.kind() == Gate.Kind.SCORE ? score(plan.filled(states)) : answer(states);
    }

    private byte score(byte[] filled) {
        Plan.CutOffPlan number = plan.bind(new Scoring.CutOff(
                condition.name(),
                condition.name(),
                condition.operator(),
                condition.value(),
                "",
                null,
                condition.verified(),
                condition.references()));
        ScalePlan scale = plan.scales().get(number.scale());
        long[] least = plan.tally().leastOf(filled);
        return number.decide(
                scale.lowest(least), scale.highest(least, plan.tally().mostOf(filled)));
    }

    /** What nobody was asked is unknown here, also where a rule says what it counts: only an answer closes. */
    private byte answer(byte[] states) {
        int item = plan.form().at(condition.name());
        Slot slot = plan.slots().get(item);
        Integer weight = states[item] < 0 ? null : slot.weight(states[item]);
        if (weight == null) {
            return Decision.UNKNOWN;
        }
        return BigDecimal.valueOf(weight).compareTo(condition.value()) >= 0 ? Decision.MET : Decision.NOT_MET;
    }
}
