package org.acogida.intake.forms.internal.compiler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;

/** What a rule has to be so that answers can turn it both ways. */
final class RuleChecks {

    private final Scoring scoring;
    private final Weights weights;
    private final Map<String, Integer> fills;
    /** The criteria read so far, which later rules may name. */
    private final Set<String> criteria = new LinkedHashSet<>();

    private final Places places;
    private final Problems.File problems;

    RuleChecks(Scoring scoring, Weights weights, Map<String, Integer> fills, Places places, Problems problems) {
        this.scoring = scoring;
        this.weights = weights;
        this.fills = fills;
        this.places = places;
        this.problems = problems.in(ScoringReader.FILE);
    }

    void check(Scoring.Criterion criterion) {
        check(criterion.rule());
        criteria.add(criterion.id());
    }

    void check(Rule rule) {
        if (!places.sound(rule)) {
            return;
        }
        if (rule instanceof Rule.All all) {
            parts(rule, "all", all.parts());
        } else if (rule instanceof Rule.Any any) {
            parts(rule, "any", any.parts());
        } else if (rule instanceof Rule.Answer answer) {
            threshold(answer, answer.item(), "answer", answer.atLeast());
        } else if (rule instanceof Rule.CountOf count) {
            count(count);
        } else if (rule instanceof Rule.Not not) {
            check(not.part());
        } else if (rule instanceof Rule.Named named) {
            earlier(named);
        } else if (rule instanceof Rule.ScoreAtLeast score) {
            score(score);
        } else if (rule instanceof Rule.Declined declined) {
            notEmpty(rule, "declined", declined.items());
            declined.items().forEach(item -> exists(declined, item));
        } else if (rule instanceof Rule.Chosen chosen) {
            chosen(chosen);
        }
    }

    private void earlier(Rule.Named named) {
        if (!criteria.contains(named.criterion())) {
            problems.unsafe(
                    "criterion-not-earlier",
                    places.of(named, "criterion"),
                    "a criterion that stands before this one: " + criteria + ".",
                    named.criterion());
        }
    }

    private void score(Rule.ScoreAtLeast rule) {
        Scoring.Scale scale = scoring.scale(rule.score()).orElse(null);
        List<String> ids = scoring.scores().stream().map(Scoring.Scale::id).toList();
        if (scale == null) {
            problems.unsafe(
                    "dangling-reference", places.of(rule, "score"), Spelling.suggest(rule.score(), ids), rule.score());
        } else if (scale.gate() != null || scale.missing() instanceof Scoring.Missing.Prorate) {
            problems.unsafe(
                    "score-not-plain", places.of(rule, "score"), "a score without gate and estimate.", rule.score());
        } else if (rule.atLeast().compareTo(scale.lowest()) <= 0
                || rule.atLeast().compareTo(scale.highest()) > 0) {
            problems.unsafe(
                    "threshold-unreachable",
                    places.of(rule, "atLeast"),
                    "above " + scale.lowest() + " and up to " + scale.highest() + ".",
                    rule.score(),
                    rule.atLeast());
        }
    }

    private void notEmpty(Rule rule, String key, List<String> items) {
        if (items.isEmpty()) {
            problems.unsafe("empty-rule", places.of(rule, key), "one or more items.");
        }
    }

    private void exists(Rule.Declined rule, String item) {
        if (weights.question(item) == null) {
            problems.unsafe(
                    "dangling-reference", places.of(rule, "declined"), Spelling.suggest(item, weights.linkIds()), item);
        }
    }

    private void chosen(Rule.Chosen rule) {
        notEmpty(rule, "chosen", rule.items());
        notEmpty(rule, "codes", rule.codes());
        List<String> codes = new ArrayList<>(rule.codes());
        codes.addAll(rule.unsure());
        rule.items().forEach(item -> new Chosen(weights, problems).check(item, codes, places.of(rule, "chosen")));
    }

    private void parts(Rule rule, String key, List<Rule> parts) {
        if (parts.isEmpty()) {
            problems.unsafe("empty-rule", places.of(rule, key), "one or more parts.");
        }
        parts.forEach(this::check);
    }

    private void count(Rule.CountOf count) {
        Set<String> counted = new HashSet<>();
        int items = 0;
        for (Scoring.Threshold threshold : count.thresholds()) {
            items += threshold.items().size();
            counted.addAll(threshold.items());
            if (places.sound(threshold)) {
                threshold.items().forEach(item -> threshold(threshold, item, "items", threshold.atLeast()));
            }
        }
        if (counted.size() < items) {
            problems.unsafe("duplicate-item", places.of(count, "countOf"), "each item once.", counted);
        }
        Integer atMost = count.atMost();
        boolean reachable = count.atLeast() >= (atMost == null ? 1 : 0) && count.atLeast() <= items;
        boolean limited = atMost == null || (atMost >= count.atLeast() && atMost < items);
        if (!reachable || !limited) {
            problems.unsafe(
                    "count-unreachable",
                    places.of(count, reachable ? "atMost" : "atLeast"),
                    "there are " + items + " items to count.",
                    count.atLeast(),
                    String.valueOf(atMost));
        }
    }

    /** A threshold at or below the lowest weight always holds, one above the highest never does. */
    private void threshold(Object element, String item, String key, int atLeast) {
        if (weights.question(item) == null) {
            problems.unsafe(
                    "dangling-reference", places.of(element, key), Spelling.suggest(item, weights.linkIds()), item);
        } else if (weights.repeats(item)) {
            problems.unsafe("scored-item-repeats", places.of(element, key), "an item with one answer.", item);
        } else if (!weights.complete(item)) {
            problems.unsafe("option-without-weight", places.of(element, key), "every option has a weight.", item);
        } else if (atLeast <= lowest(item) || atLeast > highest(item)) {
            problems.unsafe(
                    "threshold-unreachable",
                    places.of(element, "atLeast"),
                    "above " + lowest(item) + " and up to " + highest(item) + ".",
                    item,
                    atLeast);
        }
    }

    /** The least that it counts, also where a skip rule counts it because nobody had to ask. */
    private int lowest(String item) {
        return Math.min(weights.lowest(item), fills.getOrDefault(item, Integer.MAX_VALUE));
    }

    private int highest(String item) {
        return Math.max(weights.highest(item), fills.getOrDefault(item, Integer.MIN_VALUE));
    }
}
