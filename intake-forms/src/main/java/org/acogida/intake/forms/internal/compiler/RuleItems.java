package org.acogida.intake.forms.internal.compiler;

import java.util.stream.Stream;
import org.acogida.intake.forms.definition.Scoring.Rule;

/** The items that a rule reads. */
final class RuleItems {

    private RuleItems() {}

    static Stream<String> of(Rule rule) {
        if (rule instanceof Rule.All all) {
            return all.parts().stream().flatMap(RuleItems::of);
        }
        if (rule instanceof Rule.Any any) {
            return any.parts().stream().flatMap(RuleItems::of);
        }
        if (rule instanceof Rule.CountOf count) {
            return count.thresholds().stream().flatMap(threshold -> threshold.items().stream());
        }
        if (rule instanceof Rule.Not not) {
            return of(not.part());
        }
        if (rule instanceof Rule.Declined declined) {
            return declined.items().stream();
        }
        if (rule instanceof Rule.Chosen chosen) {
            return chosen.items().stream();
        }
        return rule instanceof Rule.Answer answer ? Stream.of(answer.item()) : Stream.empty();
    }
}
