package org.acogida.intake.forms.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.References;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;

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
        scoring.criteria().forEach(criterion -> lines.add(named("criterion", criterion.id(), criterion.rule())));
        scoring.cutOffs().forEach(cutOff -> lines.add(cutOff(cutOff)));
        scoring.flags().forEach(flag -> lines.add(named("flag", flag.id(), flag.rule())));
        return lines;
    }

    private void scale(Scoring.Scale scale, List<String> lines) {
        Map<String, Object> arguments = new HashMap<>();
        boolean prorated = scale.missing() instanceof Scoring.Missing.Prorate;
        arguments.put("name", sentences.name("score", scale.id()));
        arguments.put("kind", scale.kind() == Scoring.Kind.MEAN ? "mean" : "sum");
        arguments.put("items", sentences.items(scale.items()));
        arguments.put("lowest", scale.lowest());
        arguments.put("highest", scale.highest());
        arguments.put("missing", prorated ? "prorate" : "other");
        arguments.put("minAnswered", scale.missing() instanceof Scoring.Missing.Prorate rule ? rule.minAnswered() : 0);
        lines.add(sentences.say("rule.score", arguments));
        if (!scale.reversed().isEmpty()) {
            lines.add(sentences.say("rule.reversed", Map.of("items", sentences.items(scale.reversed()))));
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

    private String named(String kind, String id, Rule rule) {
        return sentences.say("rule." + kind, Map.of("name", sentences.name(kind, id), "rule", rule(rule)));
    }

    private String cutOff(Scoring.CutOff cutOff) {
        return sentences.say(
                "rule.cutoff",
                Map.of(
                        "name", sentences.name("score", cutOff.score()),
                        "value", cutOff.value(),
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
        return count((Rule.CountOf) rule);
    }

    private String parts(List<Rule> parts) {
        return parts.stream().map(this::rule).collect(Collectors.joining("; "));
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
