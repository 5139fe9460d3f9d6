package org.acogida.intake.forms.internal.compiler;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.acogida.intake.forms.definition.Gate;
import org.acogida.intake.forms.definition.References;
import org.acogida.intake.forms.internal.json.Located;
import org.acogida.intake.score.CutOffResult.Operator;
import org.jspecify.annotations.Nullable;

/** Reads {@code battery.json}. A new member of the vocabulary is read here, once. */
final class BatteryReader {

    static final String FILE = "battery.json";

    private static final List<String> GATES = List.of("any", "all", "score", "answer");

    private static final List<String> OF_A_CONDITION =
            List.of("instrument", "atLeast", "below", "verified", "references");

    private final Problems.File problems;
    private final Places places;

    BatteryReader(Problems problems, Places places) {
        this.problems = problems.in(FILE);
        this.places = places;
    }

    /** What the file says. */
    record Reading(
            String id, String version, List<BatteryDefinition.Part> parts, Map<String, References.Source> references) {}

    Reading read(Located root) {
        Fields fields = Fields.of(root, problems);
        Reading reading = new Reading(
                fields.text("id"),
                fields.text("version"),
                fields.list("parts", this::part),
                fields.map("references", node -> ReferencesReader.source(node, problems)));
        return places.put(reading, fields);
    }

    private BatteryDefinition.Part part(Located node) {
        Fields fields = Fields.of(node, problems);
        Located when = fields.optional("when");
        BatteryDefinition.Part part = new BatteryDefinition.Part(
                fields.text("instrument"),
                when == null ? null : gate(when),
                fields.truth("door", false),
                fields.truth("closes", false),
                fields.optionalList("requires", fields::textOf));
        return places.put(part, fields);
    }

    private Gate gate(Located node) {
        Fields fields = Fields.of(node, problems);
        Gate gate;
        if (fields.optional("any") != null) {
            gate = new Gate.Any(fields.list("any", this::gate));
        } else if (fields.optional("all") != null) {
            gate = new Gate.All(fields.list("all", this::gate));
        } else if (fields.optional("score") != null) {
            gate = condition(fields, Gate.Kind.SCORE, fields.text("score"));
        } else if (fields.optional("answer") != null) {
            gate = condition(fields, Gate.Kind.ANSWER, fields.text("answer"));
        } else {
            fields.missing("when", "a gate is one of " + GATES + ".");
            // The others are not to blame.
            OF_A_CONDITION.forEach(fields::optional);
            gate = new Gate.Any(List.of());
        }
        return places.put(gate, fields);
    }

    private Gate.Condition condition(Fields fields, Gate.Kind kind, String name) {
        boolean below = kind == Gate.Kind.SCORE && fields.optional("below") != null;
        return new Gate.Condition(
                fields.text("instrument"),
                kind,
                name,
                below ? Operator.BELOW : Operator.AT_LEAST,
                number(fields, kind, below ? "below" : "atLeast"),
                fields.truth("verified", true),
                references(fields));
    }

    private static BigDecimal number(Fields fields, Gate.Kind kind, String key) {
        return kind == Gate.Kind.SCORE ? fields.number(key) : BigDecimal.valueOf(fields.whole(key));
    }

    /** A deciding number without a source loads, with a caveat, and cannot be published. */
    private List<String> references(Fields fields) {
        List<String> references = fields.optionalList("references", fields::textOf);
        if (references.isEmpty()) {
            problems.unpublishable("number-without-reference", fields.here(), "\"references\" was left out.");
        }
        return references;
    }

    /** Which key of a condition says its number. */
    static String number(Gate.Condition condition) {
        return condition.operator() == Operator.BELOW ? "below" : "atLeast";
    }

    /** Which key of a condition says what it reads. */
    static String name(Gate.Condition condition) {
        return condition.kind() == Gate.Kind.SCORE ? "score" : "answer";
    }

    /** Nothing, where a part is always offered. */
    static List<Gate.Condition> conditions(@Nullable Gate gate) {
        return gate == null ? List.of() : gate.conditions().toList();
    }
}
