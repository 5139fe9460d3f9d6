package org.acogida.examples.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.Item;

/**
 * The rules of one definition by the results that they make, such as {@code cutoff total-ge-10}.
 *
 * @param whole everything that the definition says of a result
 * @param essence what decides it, without sources and codes
 * @param needs the other results that it is made from
 * @param points what each option of each question counts
 * @param filled what unknown answers count
 */
record Rules(
        Map<String, Object> whole,
        Map<String, Object> essence,
        Map<String, List<String>> needs,
        Map<String, List<String>> points,
        List<List<Object>> filled) {

    static Rules of(Instrument instrument) {
        Scoring scoring = instrument.scoring();
        Rules rules = new Rules(
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                points(instrument),
                filled(scoring));
        for (Scoring.Scale scale : scoring.scores()) {
            rules.add("score " + scale.id(), scale, essence(scale), List.of());
            rules.essence.put(bands("score " + scale.id()), List.of(scale.bands()));
        }
        scoring.criteria()
                .forEach(each -> rules.add("criterion " + each.id(), each, essence(each), needs(each.rule())));
        scoring.cutOffs()
                .forEach(each ->
                        rules.add("cutoff " + each.id(), each, essence(each), List.of("score " + each.score())));
        scoring.cutOffs().stream().filter(each -> each.group() != null).forEach(rules::byPopulation);
        scoring.flags().forEach(each -> rules.add("flag " + each.id(), each, essence(each), needs(each.rule())));
        return rules;
    }

    /** Bands name a score; nothing else is made from them. */
    static String bands(String score) {
        return "the bands of " + score;
    }

    private void add(String result, Object rule, List<Object> decides, List<String> others) {
        whole.put(result, rule);
        essence.put(result, decides);
        needs.put(result, others);
    }

    private void byPopulation(Scoring.CutOff cutOff) {
        needs.computeIfAbsent("cutoff " + cutOff.score() + "-by-population", any -> new ArrayList<>())
                .add("cutoff " + cutOff.id());
    }

    /** Whether two cut-offs are the same but for their number. */
    static boolean isAlike(Object one, Object other) {
        return one instanceof Scoring.CutOff a
                && other instanceof Scoring.CutOff b
                && a.score().equals(b.score())
                && a.operator() == b.operator()
                && a.population().equals(b.population())
                && Objects.equals(a.group(), b.group());
    }

    /** The section of a card that tells of a rule. */
    static String section(String rule) {
        return switch (rule.substring(0, rule.indexOf(' '))) {
            case "score" -> "scores";
            case "criterion" -> "criteria";
            case "cutoff" -> "cut-offs";
            default -> "flags";
        };
    }

    private static List<Object> essence(Scoring.Scale scale) {
        return Stream.of(scale.kind(), scale.items(), scale.reversed(), scale.missing(), scale.gate(), scale.rounding())
                .map(part -> part == null ? "" : part)
                .collect(Collectors.toList());
    }

    private static List<Object> essence(Scoring.Criterion criterion) {
        return List.of(criterion.rule(), Objects.requireNonNullElse(criterion.minimumSinceEvent(), ""));
    }

    private static List<Object> essence(Scoring.CutOff cutOff) {
        return List.of(
                cutOff.score(), cutOff.operator(), cutOff.value(), Objects.requireNonNullElse(cutOff.group(), ""));
    }

    private static List<Object> essence(Scoring.FlagRule flag) {
        return List.of(flag.kind(), flag.rule());
    }

    private static List<String> needs(Rule rule) {
        if (rule instanceof Rule.All all) {
            return all.parts().stream().flatMap(part -> needs(part).stream()).toList();
        }
        if (rule instanceof Rule.Any any) {
            return any.parts().stream().flatMap(part -> needs(part).stream()).toList();
        }
        if (rule instanceof Rule.Not not) {
            return needs(not.part());
        }
        if (rule instanceof Rule.Named named) {
            return List.of("criterion " + named.criterion());
        }
        return rule instanceof Rule.ScoreAtLeast score ? List.of("score " + score.score()) : List.of();
    }

    private static Map<String, List<String>> points(Instrument instrument) {
        Map<String, List<String>> points = new LinkedHashMap<>();
        for (Item.Question question : instrument.questionnaire().questions()) {
            points.put(
                    question.linkId(),
                    instrument.questionnaire().options(question).stream()
                            .map(Rules::points)
                            .toList());
        }
        return points;
    }

    private static String points(AnswerOption option) {
        return option.code() + " " + option.weight();
    }

    private static List<List<Object>> filled(Scoring scoring) {
        return scoring.skipRules().stream()
                .map(rule -> List.<Object>of(
                        rule.items(), rule.counts(), rule.fills(), Objects.requireNonNullElse(rule.when(), "")))
                .toList();
    }
}
