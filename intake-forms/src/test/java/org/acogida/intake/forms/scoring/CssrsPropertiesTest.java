package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.ScoreReport;

/** The triage levels over every completion, listed one by one from the published rule. Never a sum. */
class CssrsPropertiesTest {

    private static final Instrument CSSRS = InstrumentLibrary.bundled().instrument("c-ssrs");
    private static final Scorer SCORER = Scorer.of(CSSRS);
    private static final List<String> ITEMS = List.of("1", "2", "3", "4", "5", "6", "6b");
    private static final Map<String, String> ASKED_AFTER = Map.of("3", "2", "4", "2", "5", "2", "6b", "6");
    private static final List<String> CELLS = List.of("0", "0", "0", "1", "", "", "d", "u", "l", "na");

    @Provide
    Arbitrary<List<String>> cells() {
        return Arbitraries.randomValue(
                random -> ITEMS.stream().map(item -> any(random)).toList());
    }

    private static String any(Random random) {
        return CELLS.get(random.nextInt(CELLS.size()));
    }

    @Property(tries = 1500)
    void everyLevelIsWhatAllCompletionsSay(@ForAll("cells") List<String> cells) {
        ScoreReport report = SCORER.score(new AnswerSheet(CSSRS, cells).official());
        List<Map<String, Boolean>> completions = new ArrayList<>();
        complete(cells, new LinkedHashMap<>(), completions);

        for (String level : List.of("high", "at-least-moderate", "at-least-low", "moderate", "low")) {
            List<Boolean> said = completions.stream()
                    .map(answers -> holds(level, answers))
                    .distinct()
                    .toList();
            assertThat(report.criterion(level).orElseThrow().outcome())
                    .as(level)
                    .isEqualTo(outcome(said));
        }
        List<Boolean> any = completions.stream()
                .map(answers -> answers.containsValue(true))
                .distinct()
                .toList();
        assertThat(report.flag("self-harm").orElseThrow().outcome()).isEqualTo(outcome(any));
    }

    private static Outcome outcome(List<Boolean> said) {
        if (said.size() == 2) {
            return Outcome.INDETERMINATE;
        }
        return said.get(0) ? Outcome.MET : Outcome.NOT_MET;
    }

    /** What nobody had to be asked is no; what was left open can be either. */
    private static void complete(
            List<String> cells, Map<String, Boolean> answers, List<Map<String, Boolean>> completions) {
        if (answers.size() == ITEMS.size()) {
            completions.add(new LinkedHashMap<>(answers));
            return;
        }
        String item = ITEMS.get(answers.size());
        String cell = cells.get(answers.size());
        for (boolean answer : possible(item, cell, answers)) {
            answers.put(item, answer);
            complete(cells, answers, completions);
            answers.remove(item);
        }
    }

    private static boolean[] possible(String item, String cell, Map<String, Boolean> before) {
        if (cell.equals("0") || cell.equals("1")) {
            return new boolean[] {cell.equals("1")};
        }
        String gate = ASKED_AFTER.get(item);
        boolean notAsked = gate != null && !before.get(gate) && (cell.isEmpty() || cell.equals("na"));
        return notAsked ? new boolean[] {false} : new boolean[] {false, true};
    }

    private static boolean holds(String level, Map<String, Boolean> yes) {
        boolean high = yes.get("4") || yes.get("5") || yes.get("6b");
        boolean moderate = high || yes.get("3") || yes.get("6");
        boolean low = moderate || yes.get("1") || yes.get("2");
        return switch (level) {
            case "high" -> high;
            case "at-least-moderate" -> moderate;
            case "at-least-low" -> low;
            case "moderate" -> moderate && !high;
            default -> low && !moderate;
        };
    }
}
