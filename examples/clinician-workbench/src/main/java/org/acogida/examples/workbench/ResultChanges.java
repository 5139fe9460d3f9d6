package org.acogida.examples.workbench;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.acogida.intake.forms.scoring.AnswerTable;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;

/** Which rows of a table get another result by other rules. Results are shown, answers never. */
final class ResultChanges {

    private final RuleChanges rules;
    private final AnswerTable before;
    private final AnswerTable now;
    private final Wording wording;
    private final Map<String, Integer> byResult = new TreeMap<>();

    /** Both tables are the same file, read by two definitions. */
    ResultChanges(RuleChanges rules, AnswerTable before, AnswerTable now, Wording wording) {
        this.rules = rules;
        this.before = before;
        this.now = now;
        this.wording = wording;
    }

    /** Returns the exit code that fits. */
    int say(Console console) {
        Scorer old = Scorer.of(before.instrument());
        Scorer changed = Scorer.of(now.instrument());
        console.heading("Results that differ");
        int differing = 0;
        int faulty = 0;
        for (int row = 0; row < before.rows(); row++) {
            boolean differs = row(
                    before.id(row),
                    results(old.score(before, row, wording)),
                    results(changed.score(now, row, wording)),
                    console);
            differing += differs ? 1 : 0;
            faulty += before.problems(row).isEmpty() && now.problems(row).isEmpty() ? 0 : 1;
        }
        if (differing == 0) {
            console.say("  ", "none");
        }
        counts(differing, faulty, console);
        return faulty == 0 ? Workbench.WELL : Workbench.SOME_PROBLEMS;
    }

    /** What only one of the two has is told with the rules, not row by row. */
    private boolean row(String id, Map<String, String> old, Map<String, String> changed, Console console) {
        boolean any = false;
        for (Map.Entry<String, String> was : old.entrySet()) {
            String next = rules.successor(was.getKey()).orElse(was.getKey());
            String is = changed.get(next);
            if (is != null && !is.equals(was.getValue())) {
                any = true;
                byResult.merge(next, 1, Integer::sum);
                console.say("  " + id + "  ", next + ": " + was.getValue() + ", now " + is + why(was.getKey()));
            }
        }
        return any;
    }

    private String why(String result) {
        String why = rules.why(result);
        return why.isEmpty() ? "." : ". What differs: " + why + ".";
    }

    private void counts(int differing, int faulty, Console console) {
        console.out().println();
        console.say(
                "",
                "Rows: %d. With another result: %d. With problems: %d.".formatted(before.rows(), differing, faulty));
        if (!byResult.isEmpty()) {
            console.say(
                    "",
                    byResult.entrySet().stream()
                            .map(count -> count.getKey() + " " + count.getValue())
                            .collect(Collectors.joining(", ", "Results: ", ".")));
        }
        if (faulty > 0) {
            console.warn("", "Of rows with problems only flags are compared. Maybe “score” shows what does not fit.");
        }
    }

    private static Map<String, String> results(ScoreReport report) {
        Map<String, String> results = new LinkedHashMap<>();
        report.scores().forEach(score -> results.put("score " + score.id(), said(score)));
        report.criteria().forEach(each -> results.put("criterion " + each.id(), said(each.outcome())));
        report.cutOffs().forEach(each -> results.put("cutoff " + each.id(), said(each.outcome())));
        report.byPopulation()
                .forEach(each -> results.put("cutoff " + each.score() + "-by-population", said(each.outcome())));
        report.flags().forEach(each -> results.put("flag " + each.id(), said(each.outcome())));
        return results;
    }

    private static String said(Score score) {
        BigDecimal value = score.value();
        String number = value == null
                ? score.lowest().toPlainString() + " to " + score.highest().toPlainString()
                : value.toPlainString();
        return score.band() == null ? number : number + " (" + score.band() + ")";
    }

    private static String said(Outcome outcome) {
        return outcome == null ? "withheld" : outcome.cell();
    }
}
