package org.acogida.intake.forms.internal.compiler;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Kind;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.forms.internal.json.Located;
import org.acogida.intake.questionnaire.Coding;
import org.acogida.intake.score.ChangeResult;
import org.acogida.intake.score.CutOffResult;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.Population;
import org.jspecify.annotations.Nullable;

/** Reads {@code scoring.json}. A new member of the vocabulary is read here, once. */
final class ScoringReader {

    static final String FILE = "scoring.json";

    private static final List<String> KINDS = List.of("sum", "mean", "weighted", "linear", "table", "count");
    private static final Map<String, Scoring.Fills> FILLS =
            Map.of("not-applicable", Scoring.Fills.NOT_APPLICABLE, "not-asked", Scoring.Fills.NOT_ASKED);
    private static final Map<String, CutOffResult.Operator> OPERATORS = Map.of(
            "ge",
            CutOffResult.Operator.AT_LEAST,
            "lt",
            CutOffResult.Operator.BELOW,
            "le",
            CutOffResult.Operator.AT_MOST);
    private static final Map<String, ChangeResult.Kind> CHANGES =
            Map.of("reliable", ChangeResult.Kind.RELIABLE, "minimal", ChangeResult.Kind.MINIMAL);
    private static final Map<String, Scoring.Higher> HIGHER =
            Map.of("heavier", Scoring.Higher.HEAVIER, "better", Scoring.Higher.BETTER);
    private static final Map<String, Population.Sex> SEXES =
            Map.of("female", Population.Sex.FEMALE, "male", Population.Sex.MALE);
    private static final Map<String, Scoring.Detention> DETENTION =
            Map.of("substances", Scoring.Detention.SUBSTANCES, "food", Scoring.Detention.FOOD);
    private static final Pattern PERIOD = Pattern.compile("P[1-9]\\d{0,3}[DWMY]");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Map<String, RoundingMode> MODES =
            Map.of("half-up", RoundingMode.HALF_UP, "half-even", RoundingMode.HALF_EVEN, "down", RoundingMode.DOWN);
    private static final Map<String, Flag.Kind> FLAG_KINDS =
            Map.of("safety", Flag.Kind.SAFETY, "worker-note", Flag.Kind.WORKER_NOTE);

    private final Problems.File problems;
    private final Places places;
    private final RuleReader rules;

    ScoringReader(Problems problems, Places places) {
        this.problems = problems.in(FILE);
        this.places = places;
        this.rules = new RuleReader(this.problems, places);
    }

    Scoring read(Located root) {
        Fields fields = Fields.of(root, problems);
        Scoring scoring = new Scoring(
                fields.list("scores", this::scale),
                fields.optionalList("skipRules", this::skipRule),
                fields.list("criteria", this::criterion),
                fields.list("cutOffs", this::cutOff),
                fields.list("flags", this::flag),
                fields.optionalList("changes", this::change),
                fields.optionalList("polarityByWording", fields::textOf),
                context(fields.optional("context")),
                variant(fields.optional("variant")));
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
                kind(fields),
                fields.list("items", fields::textOf),
                fields.optionalList("reversed", fields::textOf),
                range.isEmpty() ? BigDecimal.ZERO : range.get(0),
                range.size() < 2 ? BigDecimal.ZERO : range.get(1),
                missing(fields),
                gate(fields.optional("gate")),
                rounding(fields.optional("rounding")),
                fields.optionalList("bands", this::band),
                fields.optional("bands") == null ? List.of() : references(fields, "bandReferences"),
                fields.optional("higher") == null ? null : fields.oneOf("higher", HIGHER, Scoring.Higher.HEAVIER),
                fields.optionalList("codes", this::coding),
                fields.truth("verified", true),
                references(fields, "references"));
        return places.put(scale, fields);
    }

    private Scoring.Kind kind(Fields fields) {
        String word = fields.text("kind");
        Scoring.Kind kind = switch (word) {
            case "mean" -> new Kind.Mean();
            case "weighted" -> new Kind.Weighted(fields.map("multipliers", fields::wholeOf));
            case "linear" -> new Kind.Linear(fields.whole("times"), fields.whole("over"));
            case "table" -> new Kind.Table(fields.list("table", fields::numberOf));
            case "count" -> new Kind.Count(fields.text("code"), fields.optionalList("unsure", fields::textOf));
            default -> new Kind.Sum();
        };
        if (!word.isEmpty() && !KINDS.contains(word)) {
            fields.unknownWord("kind", word, KINDS);
        }
        return kind;
    }

    private Scoring.SkipRule skipRule(Located node) {
        Fields fields = Fields.of(node, problems);
        Located when = fields.optional("when");
        Scoring.SkipRule rule = new Scoring.SkipRule(
                fields.list("items", fields::textOf),
                fields.whole("counts"),
                fields.oneOf("fills", FILLS, Scoring.Fills.NOT_ASKED),
                when == null ? null : rules.read(when),
                references(fields, "references"));
        return places.put(rule, fields);
    }

    private Scoring.Change change(Located node) {
        Fields fields = Fields.of(node, problems);
        Scoring.Change change = new Scoring.Change(
                fields.text("id"),
                fields.text("score"),
                fields.oneOf("kind", CHANGES, ChangeResult.Kind.RELIABLE),
                fields.number("points"),
                fields.text("population"),
                fields.truth("verified", true),
                references(fields, "references"));
        return places.put(change, fields);
    }

    private Scoring.Context context(@Nullable Located node) {
        if (node == null) {
            return Scoring.Context.NONE;
        }
        Fields fields = Fields.of(node, problems);
        boolean indexEvent = fields.truth("indexEvent", false);
        Scoring.Detention detention = fields.optional("detention") == null
                ? null
                : fields.oneOf("detention", DETENTION, Scoring.Detention.FOOD);
        boolean monitored = fields.truth("monitored", false);
        return places.put(new Scoring.Context(indexEvent, detention, monitored), fields);
    }

    private Scoring.@Nullable Variant variant(@Nullable Located node) {
        if (node == null) {
            return null;
        }
        Fields fields = Fields.of(node, problems);
        return places.put(new Scoring.Variant(fields.text("of"), fields.list("omits", fields::textOf)), fields);
    }

    private @Nullable Population group(@Nullable Located node) {
        if (node == null) {
            return null;
        }
        Fields fields = Fields.of(node, problems);
        String country = fields.optionalText("country");
        if (country != null && !COUNTRY.matcher(country).matches()) {
            problems.unsafe("country-code", fields.at("country"), "two capital letters such as VE.", country);
        }
        Population group = new Population(
                fields.optional("sex") == null ? null : fields.oneOf("sex", SEXES, Population.Sex.FEMALE),
                country,
                fields.optionalText("setting"));
        fields.finish();
        return group;
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
                rule == null ? new Rule.All(List.of()) : rules.read(rule),
                fields.truth("verified", true),
                fields.optionalText("whenIndeterminate"),
                period(fields),
                references(fields, "references"));
        return places.put(criterion, fields);
    }

    private @Nullable Period period(Fields fields) {
        String period = fields.optionalText("minimumSinceEvent");
        if (period == null || PERIOD.matcher(period).matches()) {
            return period == null ? null : Period.parse(period);
        }
        problems.unsafe("recall-period", fields.at("minimumSinceEvent"), "a period such as P1M.", period);
        return null;
    }

    private Scoring.CutOff cutOff(Located node) {
        Fields fields = Fields.of(node, problems);
        Scoring.CutOff cutOff = new Scoring.CutOff(
                fields.text("id"),
                fields.text("score"),
                fields.oneOf("operator", OPERATORS, CutOffResult.Operator.AT_LEAST),
                fields.number("value"),
                fields.text("population"),
                group(fields.optional("for")),
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
                rule == null ? new Rule.All(List.of()) : rules.read(rule),
                references(fields, "references"));
        return places.put(flag, fields);
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
