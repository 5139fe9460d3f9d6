package org.acogida.intake.forms.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.References;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Kind;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.score.ChangeResult;
import org.acogida.intake.score.CutOffResult;

/** The rules of an instrument in words, with the exact numbers. */
final class RuleSentences {

    private final Instrument instrument;
    private final Sentences sentences;

    RuleSentences(Instrument instrument, Sentences sentences) {
        this.instrument = instrument;
        this.sentences = sentences;
    }

    List<String> all() {
        Scoring scoring = instrument.scoring();
        List<String> lines = new ArrayList<>();
        scoring.scores().forEach(scale -> scale(scale, lines));
        scoring.skipRules().forEach(rule -> lines.add(skipRule(rule)));
        scoring.criteria().forEach(criterion -> lines.add(criterion(criterion)));
        scoring.cutOffs().forEach(cutOff -> lines.add(cutOff(cutOff)));
        scoring.flags().forEach(flag -> lines.add(flag(flag)));
        scoring.changes().forEach(change -> lines.add(change(change)));
        if (!scoring.polarityByWording().isEmpty()) {
            lines.add(sentences.say("rule.polarity", items(scoring.polarityByWording())));
        }
        return lines;
    }

    private void scale(Scoring.Scale scale, List<String> lines) {
        Map<String, Object> arguments = new HashMap<>(items(scale.items()));
        boolean prorated = scale.missing() instanceof Scoring.Missing.Prorate;
        arguments.put("name", sentences.name("score", scale.id()));
        arguments.put("kind", scale.kind().word());
        arguments.put("lowest", scale.lowest());
        arguments.put("highest", scale.highest());
        arguments.put("verified", String.valueOf(scale.verified()));
        arguments.put("missing", prorated ? "prorate" : "other");
        arguments.put("minAnswered", scale.missing() instanceof Scoring.Missing.Prorate rule ? rule.minAnswered() : 0);
        lines.add(sentences.say("rule.score", arguments));
        kind(scale, lines);
        if (!scale.reversed().isEmpty()) {
            lines.add(sentences.say("rule.reversed", items(scale.reversed())));
        }
        Scoring.Gate gate = scale.gate();
        if (gate != null) {
            String codes = String.join(", ", gate.closedBy());
            lines.add(sentences.say("rule.gate", Map.of("item", gate.item(), "codes", codes)));
        }
        for (Scoring.Band band : scale.bands()) {
            String name = sentences.name("band." + scale.id(), band.id());
            lines.add(sentences.say("rule.band", Map.of("from", band.from(), "band", name)));
        }
    }

    private void kind(Scoring.Scale scale, List<String> lines) {
        if (scale.kind() instanceof Kind.Weighted weighted) {
            weighted.multipliers()
                    .forEach((item, times) ->
                            lines.add(sentences.say("rule.multiplier", Map.of("item", item, "times", times))));
        } else if (scale.kind() instanceof Kind.Linear linear) {
            lines.add(sentences.say("rule.linear", Map.of("times", linear.times(), "over", linear.over())));
        } else if (scale.kind() instanceof Kind.Table table) {
            String values = table.values().stream().map(sentences::number).collect(Collectors.joining("; "));
            lines.add(sentences.say("rule.table", Map.of("values", values)));
        } else if (scale.kind() instanceof Kind.Count count) {
            String unsure = String.join(", ", count.unsure());
            lines.add(sentences.say("rule.chosen-count", Map.of("code", count.code(), "unsure", unsure)));
        }
    }

    private String skipRule(Scoring.SkipRule rule) {
        Rule when = rule.when();
        Map<String, Object> arguments = new HashMap<>(items(rule.items()));
        arguments.put("counts", rule.counts());
        if (when == null) {
            return sentences.say("rule.not-applicable", arguments);
        }
        arguments.put("rule", when instanceof Rule.All all ? parts(all.parts()) : rule(when));
        return sentences.say("rule.skip", arguments);
    }

    /** Items as they are written, and how many they are, so that a sentence about one is not about several. */
    private Map<String, Object> items(List<String> linkIds) {
        return Map.of("items", sentences.items(linkIds), "count", linkIds.size());
    }

    private String change(Scoring.Change change) {
        return sentences.say(
                "rule.change",
                Map.of(
                        "name", sentences.name("score", change.score()),
                        "kind", change.kind() == ChangeResult.Kind.RELIABLE ? "reliable" : "other",
                        "points", change.points(),
                        "population", sentences.name("population", change.population()),
                        "references", citations(instrument, change.references()),
                        "verified", String.valueOf(change.verified())));
    }

    private String criterion(Scoring.Criterion criterion) {
        return sentences.say(
                "rule.criterion",
                Map.of(
                        "name", sentences.name("criterion", criterion.id()),
                        "rule", rule(criterion.rule()),
                        "verified", String.valueOf(criterion.verified())));
    }

    private String flag(Scoring.FlagRule flag) {
        return sentences.say("rule.flag", Map.of("name", sentences.name("flag", flag.id()), "rule", rule(flag.rule())));
    }

    private String cutOff(Scoring.CutOff cutOff) {
        return sentences.say(
                "rule.cutoff",
                Map.of(
                        "name", sentences.name("score", cutOff.score()),
                        "value", cutOff.value(),
                        "operator", operator(cutOff.operator()),
                        "population", sentences.name("population", cutOff.population()),
                        "references", citations(instrument, cutOff.references()),
                        "verified", String.valueOf(cutOff.verified())));
    }

    private String rule(Rule rule) {
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
            return sentences.say("rule.declined", items(declined.items()));
        }
        if (rule instanceof Rule.Chosen chosen) {
            Map<String, Object> arguments = new HashMap<>(items(chosen.items()));
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
        return sentences.say("rule.not", Map.of("rule", rule(part)));
    }

    static String operator(CutOffResult.Operator operator) {
        return switch (operator) {
            case AT_LEAST -> "other";
            case BELOW -> "lt";
            case AT_MOST -> "le";
        };
    }

    private String parts(List<Rule> parts) {
        return parts.stream().map(this::part).collect(Collectors.joining("; "));
    }

    /** A part with parts of its own stands in brackets, so that nobody takes them for parts of the whole. */
    private String part(Rule part) {
        boolean group = part instanceof Rule.All || part instanceof Rule.Any;
        return group ? sentences.say("rule.group", Map.of("rule", rule(part))) : rule(part);
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

    /** The publications behind a number, as their references give them. */
    static String citations(Instrument instrument, List<String> references) {
        Map<String, References.Source> sources = instrument.references().sources();
        return references.stream()
                .map(id -> sources.containsKey(id) ? sources.get(id).citation() : id)
                .collect(Collectors.joining("; "));
    }
}
