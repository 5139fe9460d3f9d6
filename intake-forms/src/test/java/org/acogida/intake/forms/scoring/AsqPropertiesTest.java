package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.CriterionResult;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.ScoreReport;
import org.junit.jupiter.api.Test;

/** The screen for suicide in every way of answering it: a refusal is not a no, and nothing unknown is a no. */
class AsqPropertiesTest {

    private static final Instrument ASQ = InstrumentLibrary.bundled().instrument("asq-5");
    private static final Scorer SCORER = Scorer.of(ASQ);
    private static final List<String> CELLS = List.of("0", "1", "", "d", "u", "l", "na");
    private static final List<String> REFUSED = List.of("d", "u", "l");

    @Test
    void everyWayOfAnsweringComesOutAsTheRuleSays() {
        List<AnswerSheet> sheets = sheets(new ArrayList<>());
        assertThat(sheets).hasSize(7 * 7 * 7 * 7 * 7);

        for (AnswerSheet sheet : sheets) {
            ScoreReport report = SCORER.score(sheet.official());
            CriterionResult acute = report.criterion("acute-positive").orElseThrow();

            assertThat(report.criterion("positive").orElseThrow().outcome())
                    .as("positive %s", sheet.cells())
                    .isEqualTo(positive(sheet.cells()));
            assertThat(acute.outcome()).as("acute %s", sheet.cells()).isEqualTo(acute(sheet.cells()));
            assertThat(acute.notes().contains("urgent")).isEqualTo(acute.outcome() == Outcome.INDETERMINATE);
            assertThat(report.flag("self-harm").orElseThrow().outcome())
                    .as("flag %s", sheet.cells())
                    .isEqualTo(flag(sheet.cells()));
        }
    }

    /** In a table the same, also beside other rows. */
    @Test
    void aTableSaysTheSame() {
        List<AnswerSheet> sheets = sheets(new ArrayList<>());
        for (int from = 0; from < sheets.size(); from += 5000) {
            BatchScorerTest.same(sheets.subList(from, Math.min(sheets.size(), from + 5000)), Wording.OWN, false);
        }
    }

    private static List<AnswerSheet> sheets(List<String> begun) {
        if (begun.size() == 5) {
            return List.of(new AnswerSheet(ASQ, List.copyOf(begun)));
        }
        List<AnswerSheet> sheets = new ArrayList<>();
        for (String cell : CELLS) {
            begun.add(cell);
            sheets.addAll(sheets(begun));
            begun.remove(begun.size() - 1);
        }
        return sheets;
    }

    private static Outcome positive(List<String> cells) {
        List<String> four = cells.subList(0, 4);
        if (four.stream().anyMatch(cell -> cell.equals("1") || REFUSED.contains(cell))) {
            return Outcome.MET;
        }
        return four.stream().allMatch("0"::equals) ? Outcome.NOT_MET : Outcome.INDETERMINATE;
    }

    private static Outcome acute(List<String> cells) {
        return switch (cells.get(4)) {
            case "1" -> Outcome.MET;
            case "0" -> Outcome.NOT_MET;
            default -> positive(cells) == Outcome.NOT_MET ? Outcome.NOT_MET : Outcome.INDETERMINATE;
        };
    }

    /** Item 5 is not asked after four times no; a refusal there stays one. */
    private static Outcome flag(List<String> cells) {
        if (cells.contains("1")) {
            return Outcome.MET;
        }
        boolean no = positive(cells) == Outcome.NOT_MET && !REFUSED.contains(cells.get(4));
        return no ? Outcome.NOT_MET : Outcome.INDETERMINATE;
    }
}
