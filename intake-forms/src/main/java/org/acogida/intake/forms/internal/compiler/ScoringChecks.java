package org.acogida.intake.forms.internal.compiler;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.acogida.intake.forms.definition.References;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.questionnaire.Questionnaire;
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
        ScaleChecks scales = new ScaleChecks(weights, riskItems(), places, all);
        scoring.scores().forEach(scales::check);
        scoring.scores().forEach(this::scale);
        RuleChecks rules = new RuleChecks(weights, places, all);
        for (Scoring.Criterion criterion : scoring.criteria()) {
            rules.check(criterion.rule());
            cited(criterion, "references", criterion.references());
        }
        for (Scoring.FlagRule flag : scoring.flags()) {
            rules.check(flag.rule());
            singleAnswers(flag);
            cited(flag, "references", flag.references());
        }
        scoring.cutOffs().forEach(this::cutOff);
    }

    /** Results share one space of names: a table and a report speak of them by id alone. */
    private void ids() {
        Set<String> ids = new HashSet<>();
        scoring.scores().forEach(scale -> unique(ids, scale, scale.id()));
        scoring.criteria().forEach(criterion -> unique(ids, criterion, criterion.id()));
        scoring.cutOffs().forEach(cutOff -> unique(ids, cutOff, cutOff.id()));
        scoring.flags().forEach(flag -> unique(ids, flag, flag.id()));
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
        Scoring.Scale scale = scoring.scores().stream()
                .filter(candidate -> candidate.id().equals(cutOff.score()))
                .findFirst()
                .orElse(null);
        if (scale == null) {
            List<String> ids = scoring.scores().stream().map(Scoring.Scale::id).toList();
            problems.unsafe(
                    "dangling-reference",
                    places.of(cutOff, "score"),
                    Spelling.suggest(cutOff.score(), ids),
                    cutOff.score());
            return;
        }
        named(cutOff);
        if (!places.sound(scale)) {
            return;
        }
        if (cutOff.value().compareTo(scale.lowest()) <= 0 || cutOff.value().compareTo(scale.highest()) > 0) {
            problems.unsafe(
                    "cut-off-outside-range",
                    places.of(cutOff, "value"),
                    "above " + scale.lowest() + " and up to " + scale.highest() + ".",
                    cutOff.value());
        }
    }

    /** The id says the number, so that nobody reads one and gets another. */
    private void named(Scoring.CutOff cutOff) {
        String number = cutOff.value().stripTrailingZeros().toPlainString().replace('.', '-');
        String name = cutOff.score() + "-ge-" + number;
        // After it only a population, which does not begin with a digit: 2-75 is not 2.
        if (!cutOff.id().matches(Pattern.quote(name) + "(-[^0-9].*)?")) {
            problems.unsafe("cut-off-id", places.of(cutOff, "id"), "it is called " + name + ".", cutOff.id());
        }
    }
}
