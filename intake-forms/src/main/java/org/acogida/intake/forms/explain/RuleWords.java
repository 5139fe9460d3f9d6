package org.acogida.intake.forms.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.score.CutOffResult;

/** What has to hold, in words within a sentence. */
final class RuleWords {

    private final Sentences sentences;

    RuleWords(Sentences sentences) {
        this.sentences = sentences;
    }

    String say(Rule rule) {
        if (rule instanceof Rule.All all) {
            return sentences.say("rule.all", Map.of("parts", parts(all.parts())));
        }
        if (rule instanceof Rule.Any any) {
            return sentences.say("rule.any", Map.of("parts", parts(any.parts())));
        }
        if (rule instanceof Rule.Answer answer) {
            return sentences.say("rule.answer", Map.of("item", answer.item(), "atLeast", answer.atLeast()));
        }
        if (rule instanceof Rule.Not not) {
            return not(not.part());
        }
        if (rule instanceof Rule.Named named) {
            return sentences.say("rule.named", Map.of("name", sentences.name("criterion", named.criterion())));
        }
        if (rule instanceof Rule.ScoreAtLeast score) {
            String name = sentences.name("score", score.score());
            return sentences.say("rule.score-at-least", Map.of("name", name, "atLeast", score.atLeast()));
        }
        return rule instanceof Rule.CountOf count ? count(count) : further(rule);
    }

    private String further(Rule rule) {
        if (rule instanceof Rule.Declined declined) {
            return sentences.say("rule.declined", sentences.counted(declined.items()));
        }
        if (rule instanceof Rule.Chosen chosen) {
            Map<String, Object> arguments = new HashMap<>(sentences.counted(chosen.items()));
            arguments.put("codes", String.join(", ", chosen.codes()));
            arguments.put("kinds", chosen.codes().size());
            return sentences.say("rule.chosen", arguments);
        }
        Rule.NamedItem item = (Rule.NamedItem) rule;
        return sentences.say("rule.named-item", Map.of("name", item.name(), "atLeast", item.atLeast()));
    }

    /** The commonest opposites have words of their own, which are easier to read than “not”. */
    private String not(Rule part) {
        if (part instanceof Rule.Answer answer) {
            return sentences.say("rule.below", Map.of("item", answer.item(), "atLeast", answer.atLeast()));
        }
        if (part instanceof Rule.Named named) {
            return sentences.say("rule.not-named", Map.of("name", sentences.name("criterion", named.criterion())));
        }
        return sentences.say("rule.not", Map.of("rule", say(part)));
    }

    static String operator(CutOffResult.Operator operator) {
        return switch (operator) {
            case AT_LEAST -> "other";
            case BELOW -> "lt";
            case AT_MOST -> "le";
        };
    }

    String parts(List<Rule> parts) {
        return parts.stream().map(this::part).collect(Collectors.joining("; "));
    }

    /** A part with parts of its own stands in brackets, so that nobody takes them for parts of the whole. */
    private String part(Rule part) {
        boolean group = part instanceof Rule.All || part instanceof Rule.Any;
        return group ? sentences.say("rule.group", Map.of("rule", say(part))) : say(part);
    }

    private String count(Rule.CountOf count) {
        String thresholds = count.thresholds().stream()
                .map(threshold -> threshold(sentences, threshold.items(), threshold.atLeast()))
                .collect(Collectors.joining(", "));
        Integer atMost = count.atMost();
        return atMost == null
                ? sentences.say("rule.count", Map.of("atLeast", count.atLeast(), "thresholds", thresholds))
                : sentences.say(
                        "rule.count.limited",
                        Map.of("atLeast", count.atLeast(), "atMost", atMost, "thresholds", thresholds));
    }

    static String threshold(Sentences sentences, List<String> items, int atLeast) {
        return sentences.say(
                "part.threshold", Map.of("items", sentences.items(items), "atLeast", atLeast, "count", items.size()));
    }
}
