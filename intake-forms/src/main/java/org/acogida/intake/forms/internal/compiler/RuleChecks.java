package org.acogida.intake.forms.internal.compiler;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;

/** What a rule has to be so that answers can turn it both ways. */
final class RuleChecks {

    private final Weights weights;
    private final Places places;
    private final Problems.File problems;

    RuleChecks(Weights weights, Places places, Problems problems) {
        this.weights = weights;
        this.places = places;
        this.problems = problems.in(ScoringReader.FILE);
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
        }
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
        } else if (atLeast <= weights.lowest(item) || atLeast > weights.highest(item)) {
            problems.unsafe(
                    "threshold-unreachable",
                    places.of(element, "atLeast"),
                    "above " + weights.lowest(item) + " and up to " + weights.highest(item) + ".",
                    item,
                    atLeast);
        }
    }
}
