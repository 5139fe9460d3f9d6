package org.acogida.examples.workbench;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.scoring.AnswerTable;
import org.acogida.intake.forms.scoring.ScoreColumns;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.Outcome;

/** What came of a table, in counts: nobody's id and nobody's answer. */
final class ScoringSummary {

    private final Console console;
    private final ScoreColumns columns;
    private final AnswerTable table;

    ScoringSummary(Console console, ScoreColumns columns) {
        this.console = console;
        this.columns = columns;
        this.table = columns.table();
    }

    /** Returns the exit code that fits. */
    int say() {
        long faulty = rows().filter(row -> !columns.scored(row)).count();
        console.warn(
                "", "Rows: %d. Scored: %d. With problems: %d.".formatted(table.rows(), table.rows() - faulty, faulty));
        if (faulty > 0) {
            console.warn(
                    "",
                    "Problems: " + problems() + ". Each is a line of kind “problem” among the results; "
                            + "such a row has no scores, and its flags are given.");
        }
        table.instrument().scoring().flags().stream()
                .filter(flag -> flag.kind() == Flag.Kind.SAFETY)
                .forEach(this::safety);
        return faulty == 0 ? Workbench.WELL : Workbench.SOME_PROBLEMS;
    }

    private IntStream rows() {
        return IntStream.range(0, table.rows());
    }

    private String problems() {
        Map<String, Long> byCode = rows().boxed()
                .flatMap(row -> table.problems(row).stream())
                .collect(Collectors.groupingBy(problem -> problem.code(), TreeMap::new, Collectors.counting()));
        return byCode.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    /** A safety flag is not left to be found in a long file. */
    private void safety(Scoring.FlagRule flag) {
        long met = count(flag, Outcome.MET);
        long unknown = count(flag, Outcome.INDETERMINATE);
        if (met + unknown > 0) {
            console.warn(
                    "",
                    "Safety flag %s: rows where it is met: %d, not known: %d. Please look at these first."
                            .formatted(flag.id(), met, unknown));
        }
    }

    private long count(Scoring.FlagRule flag, Outcome outcome) {
        return rows().filter(row -> columns.flag(flag.id(), row) == outcome).count();
    }
}
