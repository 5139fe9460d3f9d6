package org.acogida.intake.forms.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.explain.Card.Phrase;
import org.acogida.intake.forms.explain.Card.Table;
import org.acogida.intake.forms.scoring.Verification;
import org.acogida.intake.score.Outcome;

/** The worked examples, with what was expected and whether it comes out. */
final class ExampleTable {

    private static final String BAND = ".band";

    private final Scoring scoring;
    private final List<Verification.Case> cases;
    private final Sentences sentences;

    ExampleTable(Instrument instrument, Sentences sentences) {
        this.scoring = instrument.scoring();
        this.cases = Verification.of(instrument).cases();
        this.sentences = sentences;
    }

    List<Phrase> lines() {
        if (cases.isEmpty()) {
            return List.of();
        }
        long passed = cases.stream().filter(Verification.Case::passed).count();
        String text = sentences.say("card.examples", Map.of("count", cases.size(), "passed", passed));
        return List.of(sentences.phrase(text, null), sentences.phrase(sentences.say("card.examples.how"), null));
    }

    List<Table> tables() {
        if (cases.isEmpty()) {
            return List.of();
        }
        List<String> columns = List.of(
                sentences.say("card.column.case"),
                sentences.say("card.column.shows"),
                sentences.say("card.column.answers"),
                sentences.say("card.column.expected"));
        List<List<Phrase>> rows = cases.stream().map(this::row).toList();
        return List.of(new Table(sentences.say("card.examples.caption"), columns, rows));
    }

    private List<Phrase> row(Verification.Case example) {
        return List.of(
                new Phrase(example.id(), Locale.ENGLISH, null),
                new Phrase(example.description(), Locale.ENGLISH, null),
                sentences.phrase(answers(example), null),
                sentences.phrase(expected(example), null));
    }

    /** Neighbours with the same answer are told together: 1–8: 1; 9: 0. */
    private String answers(Verification.Case example) {
        List<String> runs = new ArrayList<>();
        List<String> items = new ArrayList<>();
        String last = "";
        for (Map.Entry<String, String> answer : example.answers().entrySet()) {
            if (!items.isEmpty() && !answer.getValue().equals(last)) {
                runs.add(run(items, last));
                items.clear();
            }
            items.add(answer.getKey());
            last = answer.getValue();
        }
        runs.add(run(items, last));
        return String.join("; ", runs);
    }

    private String run(List<String> items, String cell) {
        return sentences.items(items) + ": " + (cell.isEmpty() ? "–" : cell.replace("|", " + "));
    }

    private String expected(Verification.Case example) {
        List<String> parts = new ArrayList<>();
        for (Scoring.Scale scale : scoring.scores()) {
            String value = example.expected().get(scale.id());
            if (value != null) {
                parts.add(scale.id() + " " + value.replace("..", "–") + band(example, scale.id()));
            }
        }
        outcomes(example)
                .forEach((outcome, ids) -> parts.add(sentences.say(
                        "card.outcome", Map.of("outcome", outcome.name().toLowerCase(Locale.ROOT), "ids", ids))));
        return String.join("; ", parts);
    }

    private static String band(Verification.Case example, String scale) {
        String band = example.expected().get(scale + BAND);
        return band == null ? "" : " (" + band + ")";
    }

    private static Map<Outcome, String> outcomes(Verification.Case example) {
        Map<Outcome, String> outcomes = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            String ids = example.expected().entrySet().stream()
                    .filter(result -> result.getValue().equals(outcome.cell()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.joining(", "));
            if (!ids.isEmpty()) {
                outcomes.put(outcome, ids);
            }
        }
        return outcomes;
    }
}
