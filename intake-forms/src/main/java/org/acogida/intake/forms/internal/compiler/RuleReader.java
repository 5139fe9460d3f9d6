package org.acogida.intake.forms.internal.compiler;

import java.util.List;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.forms.internal.json.Located;

/** Reads a rule of {@code scoring.json}: its key says of which kind it is. */
final class RuleReader {

    private static final List<String> RULES =
            List.of("all", "any", "not", "answer", "countOf", "criterion", "score", "declined", "chosen", "namedItem");

    private final Problems.File problems;
    private final Places places;

    RuleReader(Problems.File problems, Places places) {
        this.problems = problems;
        this.places = places;
    }

    Rule read(Located node) {
        Fields fields = Fields.of(node, problems);
        Rule rule;
        if (fields.optional("all") != null) {
            rule = new Rule.All(fields.list("all", this::read));
        } else if (fields.optional("any") != null) {
            rule = new Rule.Any(fields.list("any", this::read));
        } else if (fields.optional("answer") != null) {
            rule = new Rule.Answer(fields.text("answer"), fields.whole("atLeast"));
        } else if (fields.optional("countOf") != null) {
            rule = new Rule.CountOf(
                    fields.list("countOf", this::threshold), fields.whole("atLeast"), fields.optionalWhole("atMost"));
        } else {
            rule = further(fields);
        }
        return places.put(rule, fields);
    }

    private Rule further(Fields fields) {
        Located part = fields.optional("not");
        if (part != null) {
            return new Rule.Not(read(part));
        }
        if (fields.optional("criterion") != null) {
            return new Rule.Named(fields.text("criterion"));
        }
        if (fields.optional("score") != null) {
            return new Rule.ScoreAtLeast(fields.text("score"), fields.number("atLeast"));
        }
        if (fields.optional("declined") != null) {
            return new Rule.Declined(fields.list("declined", fields::textOf));
        }
        if (fields.optional("chosen") != null) {
            return new Rule.Chosen(
                    fields.list("chosen", fields::textOf),
                    fields.list("codes", fields::textOf),
                    fields.optionalList("unsure", fields::textOf));
        }
        if (fields.optional("namedItem") != null) {
            return new Rule.NamedItem(fields.text("namedItem"), fields.whole("atLeast"));
        }
        fields.missing("rule", "a rule is one of " + RULES + ".");
        return new Rule.All(List.of());
    }

    private Scoring.Threshold threshold(Located node) {
        Fields fields = Fields.of(node, problems);
        Scoring.Threshold threshold =
                new Scoring.Threshold(fields.list("items", fields::textOf), fields.whole("atLeast"));
        return places.put(threshold, fields);
    }
}
