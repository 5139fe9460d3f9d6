package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.response.Violation;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.CriterionResult;
import org.acogida.intake.score.CutOffResult;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;
import org.junit.jupiter.api.Test;

/** A table says of every row what a report says of its response. */
class BatchScorerTest {

    /** Rows are worked on a thousand at a time; no seam may show. */
    @Test
    void thousandsOfRowsAreReports() {
        List<AnswerSheet> rows = new ArrayList<>();
        for (int row = 0; row < 2_500; row++) {
            StringBuilder line = new StringBuilder();
            for (int item = 0; item < 10; item++) {
                int kind = (row * 7 + item * item * 3 + row / 11) % 6;
                line.append(kind < 4 ? String.valueOf(kind) : kind == 4 ? "d" : ".")
                        .append(' ');
            }
            rows.add(AnswerSheet.of(Instruments.PHQ_9, line.toString()));
        }
        same(rows, Wording.OFFICIAL, false);
    }

    static void same(List<AnswerSheet> rows, Wording wording, boolean optedIn) {
        Instrument instrument = rows.get(0).instrument();
        AnswerTable.Builder builder = AnswerTable.builder(instrument);
        for (int row = 0; row < rows.size(); row++) {
            rows.get(row).addTo(builder, "r" + row);
        }
        BatchScorer batch = BatchScorer.of(instrument);
        Scorer scorer = Scorer.of(instrument);
        ScoreColumns columns = (optedIn ? batch.withCutOffsUnderOwnWording() : batch).score(builder.build(), wording);
        Scorer one = optedIn ? scorer.withCutOffsUnderOwnWording() : scorer;
        for (int row = 0; row < rows.size(); row++) {
            ScoreReport report = one.score(rows.get(row).response(wording, "und"));
            same(columns, row, report);
            same(
                    one.score(columns.table(), row, wording),
                    report,
                    columns.table().problems(row));
        }
    }

    /** Where in the row a problem lies is said in the words of a table. */
    private static void same(ScoreReport ofRow, ScoreReport report, List<Violation> problems) {
        assertThat(ofRow.problems()).isEqualTo(problems);
        if (problems.isEmpty()) {
            assertThat(ofRow).isEqualTo(report);
        } else {
            assertThat(ofRow.flags()).isEqualTo(report.flags());
            assertThat(ofRow.scores()).isEmpty();
            assertThat(ofRow.criteria()).isEmpty();
            assertThat(ofRow.cutOffs()).isEmpty();
        }
    }

    static void same(ScoreColumns columns, int row, ScoreReport report) {
        assertThat(columns.scored(row)).isEqualTo(report.problems().isEmpty());
        assertThat(columns.table().problems(row)).hasSameSizeAs(report.problems());
        for (var scale : columns.table().instrument().scoring().scores()) {
            Optional<Score> score = report.score(scale.id());
            assertThat(columns.value(scale.id(), row)).isEqualTo(score.map(Score::value));
            assertThat(columns.lowest(scale.id(), row)).isEqualTo(score.map(Score::lowest));
            assertThat(columns.highest(scale.id(), row)).isEqualTo(score.map(Score::highest));
        }
        for (var criterion : columns.table().instrument().scoring().criteria()) {
            assertThat(columns.criterion(criterion.id(), row))
                    .isEqualTo(report.criterion(criterion.id()).map(CriterionResult::outcome));
        }
        for (var cutOff : columns.table().instrument().scoring().cutOffs()) {
            assertThat(columns.cutOff(cutOff.id(), row))
                    .isEqualTo(report.cutOff(cutOff.id()).map(CutOffResult::outcome));
        }
        for (var flag : columns.table().instrument().scoring().flags()) {
            assertThat(Optional.of(columns.flag(flag.id(), row)))
                    .isEqualTo(report.flag(flag.id()).map(Flag::outcome));
        }
    }

    @Test
    void pointsAreGivenForAllRows() {
        AnswerTable.Builder table = AnswerTable.builder(Instruments.VALUED_FROM_ONE);
        AnswerSheet.of(Instruments.VALUED_FROM_ONE, "yes 1 5 d often").addTo(table, "A");
        AnswerSheet.of(Instruments.VALUED_FROM_ONE, "no . . . .").addTo(table, "B");
        AnswerSheet.of(Instruments.VALUED_FROM_ONE, "yes 1 5 7 often").addTo(table, "C");
        ScoreColumns columns = BatchScorer.of(Instruments.VALUED_FROM_ONE).score(table.build(), Wording.OFFICIAL);

        assertThat(columns.lowestPoints("total")).containsExactly(3, 3, 3);
        assertThat(columns.highestPoints("total")).containsExactly(7, 3, 7);
        columns.lowestPoints("total")[0] = 99;
        assertThat(columns.lowestPoints("total")).startsWith(3);
        assertThatThrownBy(() -> columns.lowestPoints("totale")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTableOfAnotherInstrumentIsRefused() {
        AnswerTable table = AnswerTable.builder(Instruments.PHQ_2).row("A").build();
        BatchScorer gad2 = BatchScorer.of(Instruments.GAD_2);

        assertThatThrownBy(() -> gad2.score(table, Wording.OFFICIAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("phq-2 1.0.0")
                .hasMessageContaining("gad-2 1.0.0");
        assertThatThrownBy(() -> Scorer.of(Instruments.GAD_2).score(table, 0, Wording.OFFICIAL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aResultThatIsNotThereIsNamed() {
        ScoreColumns columns = BatchScorer.of(Instruments.PHQ_9)
                .score(AnswerTable.builder(Instruments.PHQ_9).row("A").build(), Wording.OFFICIAL);

        for (Runnable asked : List.<Runnable>of(
                () -> columns.value("totale", 0),
                () -> columns.criterion("totale", 0),
                () -> columns.cutOff("totale", 0),
                () -> columns.flag("totale", 0))) {
            assertThatThrownBy(asked::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("totale")
                    .hasMessageContaining("phq-9");
        }
        assertThat(columns).hasToString("ScoreColumns[1 rows, hidden]");
    }
}
