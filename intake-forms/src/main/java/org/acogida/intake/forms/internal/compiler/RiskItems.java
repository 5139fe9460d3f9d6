package org.acogida.intake.forms.internal.compiler;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.score.Flag;

/** The questions that raise a safety flag, and from which weight on. */
public final class RiskItems {

    private RiskItems() {}

    /** Returns the lowest such weight by linkId; nothing for what only a wording pack can point at. */
    public static Map<String, BigDecimal> of(Scoring scoring) {
        Map<String, BigDecimal> risks = new HashMap<>();
        scoring.flags().stream()
                .filter(flag -> flag.kind() == Flag.Kind.SAFETY)
                .forEach(flag -> risks(flag.rule(), risks));
        return risks;
    }

    private static void risks(Rule rule, Map<String, BigDecimal> risks) {
        if (rule instanceof Rule.Answer answer) {
            risks.merge(answer.item(), BigDecimal.valueOf(answer.atLeast()), BigDecimal::min);
        } else if (rule instanceof Rule.Any any) {
            any.parts().forEach(part -> risks(part, risks));
        } else if (rule instanceof Rule.CountOf count) {
            count.thresholds()
                    .forEach(each -> each.items()
                            .forEach(item -> risks.merge(item, BigDecimal.valueOf(each.atLeast()), BigDecimal::min)));
        }
    }
}
