package org.acogida.intake.forms.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.score.TraceStep;

/** What was found for each part of a rule, in words. A trace lists the parts; the rule says how they hang together. */
final class PartSentences {

    private final Sentences sentences;
    private final Iterator<TraceStep.Part> parts;
    private final List<String> lines = new ArrayList<>();

    private PartSentences(List<TraceStep.Part> parts, Sentences sentences) {
        this.sentences = sentences;
        this.parts = parts.iterator();
    }

    static List<String> of(Rule rule, List<TraceStep.Part> parts, Sentences sentences) {
        PartSentences said = new PartSentences(parts, sentences);
        said.say(rule, false, StepSentences.INDENT);
        return said.lines;
    }

    private void say(Rule rule, boolean negated, String indent) {
        if (rule instanceof Rule.Not not) {
            say(not.part(), !negated, indent);
        } else if (rule instanceof Rule.All all) {
            several(all.parts(), !negated, negated, indent);
        } else if (rule instanceof Rule.Any any) {
            several(any.parts(), negated, negated, indent);
        } else if (parts.hasNext()) {
            lines.add(indent + part(parts.next()));
        }
    }

    private void several(List<Rule> rules, boolean every, boolean negated, String indent) {
        boolean alone = rules.size() == 1;
        if (!alone) {
            lines.add(indent + sentences.say(every ? "parts.all" : "parts.any"));
        }
        rules.forEach(rule -> say(rule, negated, alone ? indent : indent + StepSentences.INDENT));
    }

    private String part(TraceStep.Part part) {
        if (isOneAnswer(part)) {
            return answer(part, part.thresholds().get(0));
        }
        Map<String, Object> arguments = arguments(part);
        String found = found(part);
        return switch (part.kind()) {
            case COUNT ->
                sentences.say(part.atMost() == null ? "part" : "part.limited", arguments) + " "
                        + sentences.say(found, arguments);
            case SCORE, DECLINED, CHOSEN ->
                sentences.say("part." + StepSentences.word(part.kind()), arguments) + " "
                        + sentences.say(found, arguments);
            case CRITERION, NAMED_ITEM -> sentences.say("part." + StepSentences.word(part.kind()), arguments);
        };
    }

    private static String found(TraceStep.Part part) {
        if (part.kind() != TraceStep.Part.Kind.SCORE && part.items().size() == 1) {
            return "part.so";
        }
        return part.lowest() == part.highest() ? "part.found" : "part.possible";
    }

    private static boolean isOneAnswer(TraceStep.Part part) {
        List<TraceStep.Threshold> thresholds = part.thresholds();
        return thresholds.size() == 1
                && thresholds.get(0).items().size() == 1
                && part.atLeast() == 1
                && part.atMost() == null;
    }

    private String answer(TraceStep.Part part, TraceStep.Threshold threshold) {
        return sentences.say(
                "part.answer",
                Map.of(
                        "items", sentences.items(threshold.items()),
                        "weight", threshold.atLeast(),
                        "negated", String.valueOf(part.negated()),
                        "lowest", part.lowest(),
                        "highest", part.highest()));
    }

    private Map<String, Object> arguments(TraceStep.Part part) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("atLeast", part.atLeast());
        arguments.put("atMost", StepSentences.number(part.atMost()));
        arguments.put("lowest", part.lowest());
        arguments.put("highest", part.highest());
        arguments.put("negated", String.valueOf(part.negated()));
        arguments.put("items", sentences.items(part.items()));
        arguments.put("count", part.items().size());
        arguments.put("codes", String.join(", ", part.codes()));
        arguments.put("name", name(part));
        arguments.put(
                "thresholds",
                part.thresholds().stream()
                        .map(threshold -> RuleWords.threshold(sentences, threshold.items(), threshold.atLeast()))
                        .collect(Collectors.joining("; ")));
        return arguments;
    }

    private String name(TraceStep.Part part) {
        String name = part.name();
        if (name == null) {
            return "";
        }
        return switch (part.kind()) {
            case SCORE -> sentences.name("score", name);
            case CRITERION -> sentences.name("criterion", name);
            default -> name;
        };
    }
}
