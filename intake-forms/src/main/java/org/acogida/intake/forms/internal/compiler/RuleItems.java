package org.acogida.intake.forms.internal.compiler;

import java.util.stream.Stream;
import org.acogida.intake.forms.definition.Scoring.Rule;

/** The items that a rule reads. */
final class RuleItems {

    private RuleItems() {}

    static Stream<String> of(Rule rule) {
        return leaves(rule).flatMap(RuleItems::read);
    }

    /** The items that only a wording pack can point at. */
    static Stream<Rule.NamedItem> named(Rule rule) {
        return leaves(rule).filter(Rule.NamedItem.class::isInstance).map(Rule.NamedItem.class::cast);
    }

    private static Stream<Rule> leaves(Rule rule) {
        if (rule instanceof Rule.All all) {
            return all.parts().stream().flatMap(RuleItems::leaves);
        }
        if (rule instanceof Rule.Any any) {
            return any.parts().stream().flatMap(RuleItems::leaves);
        }
        return rule instanceof Rule.Not not ? leaves(not.part()) : Stream.of(rule);
    }

    private static Stream<String> read(Rule rule) {
        if (rule instanceof Rule.CountOf count) {
            return count.thresholds().stream().flatMap(threshold -> threshold.items().stream());
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
