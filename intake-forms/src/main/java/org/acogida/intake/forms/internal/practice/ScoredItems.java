package org.acogida.intake.forms.internal.practice;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;

/** The questions that a score, a rule or a flag reads. */
final class ScoredItems {

    private final Set<String> items = new HashSet<>();

    private ScoredItems() {}

    static Set<String> of(Scoring scoring) {
        ScoredItems read = new ScoredItems();
        scoring.scores().forEach(read::scale);
        scoring.skipRules().forEach(read::skip);
        scoring.criteria().forEach(criterion -> read.rule(criterion.rule()));
        scoring.flags().forEach(flag -> read.rule(flag.rule()));
        return Set.copyOf(read.items);
    }

    private void scale(Scoring.Scale scale) {
        items.addAll(scale.items());
        if (scale.gate() != null) {
            items.add(scale.gate().item());
        }
    }

    private void skip(Scoring.SkipRule skip) {
        items.addAll(skip.items());
        if (skip.when() != null) {
            rule(skip.when());
        }
    }

    private void rule(Rule rule) {
        if (rule instanceof Rule.Answer answer) {
            items.add(answer.item());
        } else if (rule instanceof Rule.CountOf count) {
            count.thresholds().forEach(each -> items.addAll(each.items()));
        } else if (rule instanceof Rule.Declined declined) {
            items.addAll(declined.items());
        } else if (rule instanceof Rule.Chosen chosen) {
            items.addAll(chosen.items());
        }
        parts(rule).forEach(this::rule);
    }

    private static Stream<Rule> parts(Rule rule) {
        if (rule instanceof Rule.All all) {
            return all.parts().stream();
        } else if (rule instanceof Rule.Any any) {
            return any.parts().stream();
        }
        return rule instanceof Rule.Not not ? Stream.of(not.part()) : Stream.empty();
    }
}
