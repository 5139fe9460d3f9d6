package org.acogida.intake.forms.internal.compiler;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.acogida.intake.forms.definition.References;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.forms.internal.json.Located;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.score.CutOffResult;
import org.acogida.intake.score.Flag;

/** Whether a scoring fits its questionnaire and its references. */
final class ScoringChecks {

    private final Scoring scoring;
    private final Weights weights;
    private final References references;
    private final Places places;
    private final Problems all;
    private final Problems.File problems;

    ScoringChecks(Scoring scoring, Questionnaire questionnaire, References references, Places places, Problems all) {
        this.scoring = scoring;
        this.weights = new Weights(questionnaire);
        this.references = references;
        this.places = places;
        this.all = all;
        this.problems = all.in(ScoringReader.FILE);
    }

    void run() {
        ids();
        Map<String, Integer> fills = fills();
        ScaleChecks scales = new ScaleChecks(weights, fills, riskItems(), places, all);
        scoring.scores().forEach(scales::check);
        scoring.scores().forEach(this::scale);
        RuleChecks rules = new RuleChecks(scoring, weights, fills, places, all);
        for (Scoring.Criterion criterion : scoring.criteria()) {
            rules.check(criterion);
            cited(criterion, "references", criterion.references());
        }
        for (Scoring.FlagRule flag : scoring.flags()) {
            rules.check(flag.rule());
            singleAnswers(flag);
            cited(flag, "references", flag.references());
        }
        scoring.skipRules().forEach(rule -> skipRule(rule, rules));
        scoring.cutOffs().forEach(this::cutOff);
        scoring.changes().forEach(this::change);
        polarity();
        new VariantChecks(scoring, weights, places, problems).run();
    }

    private Map<String, Integer> fills() {
        Map<String, Integer> fills = new HashMap<>();
        for (Scoring.SkipRule rule : scoring.skipRules()) {
            for (String item : rule.items()) {
                Integer before = fills.putIfAbsent(item, rule.counts());
                if (before != null && before != rule.counts() && places.sound(rule)) {
                    problems.unsafe(
                            "skip-rules-differ", places.of(rule, "counts"), "the same in both.", item, rule.counts());
                }
            }
        }
        return fills;
    }

    private void skipRule(Scoring.SkipRule rule, RuleChecks rules) {
        cited(rule, "references", rule.references());
        if (!places.sound(rule)) {
            return;
        }
        for (String item : rule.items()) {
            if (weights.question(item) == null) {
                problems.unsafe(
                        "dangling-reference",
                        places.of(rule, "items"),
                        Spelling.suggest(item, weights.linkIds()),
                        item);
            }
        }
        Rule when = rule.when();
        if ((when == null) != (rule.fills() == Scoring.Fills.NOT_APPLICABLE)) {
            problems.unsafe(
                    "skip-rule-condition",
                    places.of(rule, "when"),
                    "\"when\", and only where it fills more than what does not apply.",
                    rule.items());
        } else if (when != null) {
            rules.check(when);
        }
    }

    private void change(Scoring.Change change) {
        cited(change, "references", change.references());
        if (!places.sound(change)) {
            return;
        }
        if (scoring.scale(change.score()).isEmpty()) {
            noSuchScore(change, change.score());
        }
        if (change.points().signum() <= 0) {
            problems.unsafe("not-positive", places.of(change, "points"), "points without a sign.", change.points());
        }
    }

    private void noSuchScore(Object element, String score) {
        List<String> ids = scoring.scores().stream().map(Scoring.Scale::id).toList();
        problems.unsafe("dangling-reference", places.of(element, "score"), Spelling.suggest(score, ids), score);
    }

    private void polarity() {
        Set<String> read = readByRules();
        for (String item : scoring.polarityByWording()) {
            Located place = places.of(scoring, "polarityByWording");
            if (scoring.scores().stream().noneMatch(scale -> scale.items().contains(item))) {
                problems.unsafe("dangling-reference", place, Spelling.suggest(item, weights.linkIds()), item);
            } else if (weights.complete(item) && !weights.reversible(item)) {
                String maybe = "weights that mirror each other, such as 0 to 4.";
                problems.unsafe("reversal-asymmetric", place, maybe, item, weights.of(item));
            }
            if (read.contains(item)) {
                // A weight in a rule would mean one thing under one pack and the opposite under another.
                problems.unsafe("polarity-read-by-rule", place, "a rule over its score.", item);
            }
        }
    }

    private Set<String> readByRules() {
        Set<String> items = new HashSet<>();
        scoring.criteria().forEach(criterion -> RuleItems.of(criterion.rule()).forEach(items::add));
        scoring.flags().forEach(flag -> RuleItems.of(flag.rule()).forEach(items::add));
        for (Scoring.SkipRule rule : scoring.skipRules()) {
            items.addAll(
                    rule.when() == null ? List.of() : RuleItems.of(rule.when()).toList());
        }
        return items;
    }

    /** Results share one space of names: a table and a report speak of them by id alone. */
    private void ids() {
        Set<String> ids = new HashSet<>();
        scoring.scores().forEach(scale -> unique(ids, scale, scale.id()));
        scoring.criteria().forEach(criterion -> unique(ids, criterion, criterion.id()));
        scoring.cutOffs().forEach(cutOff -> unique(ids, cutOff, cutOff.id()));
        scoring.flags().forEach(flag -> unique(ids, flag, flag.id()));
        scoring.changes().forEach(change -> unique(ids, change, change.id()));
    }

    private void unique(Set<String> ids, Object element, String id) {
        if (places.sound(element) && !ids.add(id)) {
            problems.unsafe("duplicate-id", places.of(element, "id"), "a name of its own.", id);
        }
    }

    private Set<String> riskItems() {
        Set<String> items = new HashSet<>();
        scoring.flags().stream()
                .filter(flag -> flag.kind() == Flag.Kind.SAFETY)
                .forEach(flag -> RuleItems.of(flag.rule()).forEach(items::add));
        return items;
    }

    /** A flag that needed several answers would stay silent when one of them is declined. */
    private void singleAnswers(Scoring.FlagRule flag) {
        if (places.sound(flag) && !single(flag.rule())) {
            problems.unsafe(
                    "flag-not-single-answer", places.of(flag, "rule"), "an answer, or any of several.", flag.id());
        }
    }

    private static boolean single(Rule rule) {
        return rule instanceof Rule.Answer
                || rule instanceof Rule.NamedItem
                || (rule instanceof Rule.CountOf count && count.atLeast() == 1 && count.atMost() == null)
                || (rule instanceof Rule.Any any && any.parts().stream().allMatch(ScoringChecks::single));
    }

    private void scale(Scoring.Scale scale) {
        cited(scale, "references", scale.references());
        cited(scale, "bandReferences", scale.bandReferences());
    }

    private void cited(Object element, String key, List<String> ids) {
        if (references.equals(References.NONE)) {
            // The file is not there or cannot be read, which has been said once.
            return;
        }
        for (String id : ids) {
            if (!references.sources().containsKey(id)) {
                problems.unsafe(
                        "dangling-reference",
                        places.of(element, key),
                        Spelling.suggest(id, references.sources().keySet()),
                        id);
            }
        }
    }

    private void cutOff(Scoring.CutOff cutOff) {
        cited(cutOff, "references", cutOff.references());
        if (!places.sound(cutOff)) {
            return;
        }
        Scoring.Scale scale = scoring.scale(cutOff.score()).orElse(null);
        if (scale == null) {
            noSuchScore(cutOff, cutOff.score());
            return;
        }
        named(cutOff);
        direction(cutOff, scale);
        if (places.sound(scale) && !separates(cutOff, scale)) {
            problems.unsafe(
                    "cut-off-outside-range",
                    places.of(cutOff, "value"),
                    "scores on both sides of it between " + scale.lowest() + " and " + scale.highest() + ".",
                    cutOff.value());
        }
    }

    /** A cut-off is met on the side that asks for care: to a person, that side must not read as the good one. */
    private void direction(Scoring.CutOff cutOff, Scoring.Scale scale) {
        boolean up = cutOff.operator() == CutOffResult.Operator.AT_LEAST;
        Scoring.Higher against = up ? Scoring.Higher.BETTER : Scoring.Higher.HEAVIER;
        if (scale.higher() == against) {
            problems.unpublishable(
                    "higher-against-cut-off",
                    places.of(scale, "higher"),
                    "the other way round, or left out: then no level is told.",
                    scale.id(),
                    cutOff.id());
        }
    }

    /** A number that every score reaches, or none, says nothing. */
    private static boolean separates(Scoring.CutOff cutOff, Scoring.Scale scale) {
        int toLowest = cutOff.value().compareTo(scale.lowest());
        int toHighest = cutOff.value().compareTo(scale.highest());
        return cutOff.operator() == CutOffResult.Operator.AT_MOST
                ? toLowest >= 0 && toHighest < 0
                : toLowest > 0 && toHighest <= 0;
    }

    /** The id says the number, so that nobody reads one and gets another. */
    private void named(Scoring.CutOff cutOff) {
        String number = cutOff.value().stripTrailingZeros().toPlainString().replace('.', '-');
        String operator = switch (cutOff.operator()) {
            case AT_LEAST -> "ge";
            case BELOW -> "lt";
            case AT_MOST -> "le";
        };
        String name = cutOff.score() + "-" + operator + "-" + number;
        // After it only a population, which does not begin with a digit: 2-75 is not 2.
        if (!cutOff.id().matches(Pattern.quote(name) + "(-[^0-9].*)?")) {
            problems.unsafe("cut-off-id", places.of(cutOff, "id"), "it is called " + name + ".", cutOff.id());
        }
    }
}
