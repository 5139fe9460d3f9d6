package org.acogida.intake.forms.internal.compiler;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.forms.internal.json.Located;
import org.acogida.intake.questionnaire.Coding;
import org.acogida.intake.score.Flag;
import org.jspecify.annotations.Nullable;

/** Reads {@code scoring.json}. A new member of the vocabulary is read here, once. */
final class ScoringReader {

    static final String FILE = "scoring.json";

    private static final Map<String, Scoring.Kind> KINDS = Map.of("sum", Scoring.Kind.SUM, "mean", Scoring.Kind.MEAN);
    private static final Map<String, RoundingMode> MODES =
            Map.of("half-up", RoundingMode.HALF_UP, "half-even", RoundingMode.HALF_EVEN, "down", RoundingMode.DOWN);
    private static final Map<String, Flag.Kind> FLAG_KINDS =
            Map.of("safety", Flag.Kind.SAFETY, "worker-note", Flag.Kind.WORKER_NOTE);
    private static final List<String> RULES = List.of("all", "any", "answer", "countOf");

    private final Problems.File problems;
    private final Places places;

    ScoringReader(Problems problems, Places places) {
        this.problems = problems.in(FILE);
        this.places = places;
    }

    Scoring read(Located root) {
        Fields fields = Fields.of(root, problems);
        Scoring scoring = new Scoring(
                fields.list("scores", this::scale),
                fields.list("criteria", this::criterion),
                fields.list("cutOffs", this::cutOff),
                fields.list("flags", this::flag));
        return places.put(scoring, fields);
    }

    private Scoring.Scale scale(Located node) {
        Fields fields = Fields.of(node, problems);
        List<BigDecimal> range = fields.list("range", fields::numberOf);
        if (range.size() != 2 && fields.optional("range") instanceof Located.Arr) {
            fields.wrong(fields.at("range"), "a list of the lowest and the highest score");
        }
        Scoring.Scale scale = new Scoring.Scale(
                fields.text("id"),
                fields.oneOf("kind", KINDS, Scoring.Kind.SUM),
                fields.list("items", fields::textOf),
                fields.optionalList("reversed", fields::textOf),
                range.isEmpty() ? BigDecimal.ZERO : range.get(0),
                range.size() < 2 ? BigDecimal.ZERO : range.get(1),
                missing(fields),
                gate(fields.optional("gate")),
                rounding(fields.optional("rounding")),
                fields.optionalList("bands", this::band),
                fields.optional("bands") == null ? List.of() : references(fields, "bandReferences"),
                fields.optionalList("codes", this::coding),
                references(fields, "references"));
        return places.put(scale, fields);
    }

    private Scoring.Missing missing(Fields scale) {
        Located node = scale.required("missing");
        if (node == null) {
            return new Scoring.Missing.RequireAll();
        }
        Fields fields = Fields.of(node, problems);
        boolean prorated = fields.oneOf("rule", Map.of("require-all", false, "prorate", true), false);
        Scoring.Missing missing = prorated
                ? new Scoring.Missing.Prorate(
                        fields.whole("minAnswered"), fields.optionalList("neverImpute", fields::textOf))
                : new Scoring.Missing.RequireAll();
        return places.put(missing, fields);
    }

    private Scoring.@Nullable Gate gate(@Nullable Located node) {
        if (node == null) {
            return null;
        }
        Fields fields = Fields.of(node, problems);
        Scoring.Gate gate = new Scoring.Gate(fields.text("item"), fields.list("closedBy", fields::textOf));
        return places.put(gate, fields);
    }

    private Scoring.@Nullable Rounding rounding(@Nullable Located node) {
        if (node == null) {
            return null;
        }
        Fields fields = Fields.of(node, problems);
        int decimals = fields.whole("decimals");
        if (decimals < 0 || decimals > 6) {
            problems.unsafe("rounding-decimals", fields.at("decimals"), "0 to 6 decimals.", decimals);
        }
        Scoring.Rounding rounding =
                new Scoring.Rounding(Math.max(0, decimals), fields.oneOf("mode", MODES, RoundingMode.HALF_UP));
        return places.put(rounding, fields);
    }

    private Scoring.Band band(Located node) {
        Fields fields = Fields.of(node, problems);
        return places.put(new Scoring.Band(fields.text("id"), fields.number("from")), fields);
    }

    private Scoring.Criterion criterion(Located node) {
        Fields fields = Fields.of(node, problems);
        Located rule = fields.required("rule");
        Scoring.Criterion criterion = new Scoring.Criterion(
                fields.text("id"),
                rule == null ? new Rule.All(List.of()) : rule(rule),
                fields.truth("verified", true),
                references(fields, "references"));
        return places.put(criterion, fields);
    }

    private Scoring.CutOff cutOff(Located node) {
        Fields fields = Fields.of(node, problems);
        fields.oneOf("operator", Map.of("ge", true), true);
        Scoring.CutOff cutOff = new Scoring.CutOff(
                fields.text("id"),
                fields.text("score"),
                fields.number("value"),
                fields.text("population"),
                fields.truth("verified", true),
                references(fields, "references"));
        return places.put(cutOff, fields);
    }

    private Scoring.FlagRule flag(Located node) {
        Fields fields = Fields.of(node, problems);
        Located rule = fields.required("rule");
        Scoring.FlagRule flag = new Scoring.FlagRule(
                fields.text("id"),
                fields.oneOf("kind", FLAG_KINDS, Flag.Kind.SAFETY),
                rule == null ? new Rule.All(List.of()) : rule(rule),
                references(fields, "references"));
        return places.put(flag, fields);
    }

    private Rule rule(Located node) {
        Fields fields = Fields.of(node, problems);
        Rule rule;
        if (fields.optional("all") != null) {
            rule = new Rule.All(fields.list("all", this::rule));
        } else if (fields.optional("any") != null) {
            rule = new Rule.Any(fields.list("any", this::rule));
        } else if (fields.optional("answer") != null) {
            rule = new Rule.Answer(fields.text("answer"), fields.whole("atLeast"));
        } else if (fields.optional("countOf") != null) {
            rule = new Rule.CountOf(
                    fields.list("countOf", this::threshold), fields.whole("atLeast"), fields.optionalWhole("atMost"));
        } else {
            fields.missing("rule", "a rule is one of " + RULES + ".");
            rule = new Rule.All(List.of());
        }
        return places.put(rule, fields);
    }

    private Scoring.Threshold threshold(Located node) {
        Fields fields = Fields.of(node, problems);
        Scoring.Threshold threshold =
                new Scoring.Threshold(fields.list("items", fields::textOf), fields.whole("atLeast"));
        return places.put(threshold, fields);
    }

    /** A deciding number without a source loads, with a caveat, and cannot be published. */
    private List<String> references(Fields fields, String key) {
        List<String> references = fields.optionalList(key, fields::textOf);
        if (references.isEmpty()) {
            problems.unpublishable("number-without-reference", fields.here(), "\"" + key + "\" was left out.");
        }
        return references;
    }

    private Coding coding(Located node) {
        return QuestionnaireReader.coding(node, problems);
    }
}
