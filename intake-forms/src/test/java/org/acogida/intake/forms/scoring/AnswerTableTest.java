package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.acogida.intake.forms.UnreadableInputException;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Violation;
import org.acogida.intake.response.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of answers: nothing is guessed and no row is lost. */
class AnswerTableTest {

    private static AnswerTable read(String csv, String... ignore) {
        byte[] utf8 = csv.getBytes(StandardCharsets.UTF_8);
        return AnswerTable.read(Instruments.PHQ_2, new ByteArrayInputStream(utf8), Set.of(ignore));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'id,1,2\nA,3,d\nB,,0\n'", "'id;1;2\nA;3;d\nB;;0'", "'\uFEFFid,2,1\r\nA,d,3\r\nB,0,\r\n'"})
    void aTableIsReadAsItsHeaderSays(String csv) {
        AnswerTable table = read(csv);

        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.warnings()).isEmpty();
        assertThat(table.problems(0)).isEmpty();
        assertThat(table.row("B")).isEqualTo(1);
        assertThat(table.row("C")).isEqualTo(-1);
        assertThat(table.id(0)).isEqualTo("A");
        assertThat(table.instrument()).isSameAs(Instruments.PHQ_2);
        assertThat(table.response(0, Wording.OFFICIAL, "es").answersTo("1")).containsExactly(Answer.coded("3"));
        assertThat(table.response(0, Wording.OFFICIAL, "es").answersTo("2")).containsExactly(Answer.declined());
        assertThat(table.response(1, Wording.OFFICIAL, "es").answers()).containsOnlyKeys("2");
    }

    @Test
    void aHeaderThatDoesNotFitIsAProblemOfTheTable() {
        assertThatThrownBy(() -> read("name,1,3,2,2,remark\nA,0,0,0,0,x\n"))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        e -> assertThat(e.violations())
                                .containsExactly(
                                        Violation.of("id-column-missing", "column 1", "id"),
                                        Violation.of("unknown-column", "column 3", "1", "2"),
                                        Violation.of("duplicate-column", "column 5", "2"),
                                        Violation.of("unknown-column", "column 6", "1", "2")))
                .hasMessageContaining("duplicate-column at column 5 [2]")
                .hasMessageContaining("; ");
    }

    @Test
    void aColumnMayBeLeftAsideByName() {
        AnswerTable table = read("id,1,remark,2\nA,1,whatever,2\n", "remark");

        assertThat(table.problems(0)).isEmpty();
        assertThat(table.response(0, Wording.OFFICIAL, "und").answers()).hasSize(2);
    }

    @Test
    void anItemWithoutAColumnIsUnknownEverywhereAndSaidOnce() {
        AnswerTable table = read("id,1\nA,1\nB,2\n");

        assertThat(table.warnings()).containsExactly(Violation.of("column-missing", "2"));
        assertThat(BatchScorer.of(Instruments.PHQ_2)
                        .score(table, Wording.OFFICIAL)
                        .value("total", 1))
                .isEmpty();
    }

    @Test
    void aFaultyCellSaysWhatIsAllowedAndNotWhatWasThere() {
        AnswerTable table = read("id,1,2\nA,5,dx\nB, 1 ,1\n");

        Violation first = Violation.of("not-an-option", "1", "0", "1", "2", "3", "d", "u", "l", "na");
        assertThat(table.problems(0))
                .containsExactly(first, Violation.of("not-an-option", "2", "0", "1", "2", "3", "d", "u", "l", "na"));
        assertThat(table.problems(1)).isEmpty();
        assertThat(table).hasToString("AnswerTable[phq-2, 2 rows, hidden]");
    }

    @Test
    void aRowOfAnotherLengthAndASecondIdAreProblemsOfTheirRow() {
        AnswerTable table = read("id,1,2\nA,1\nB,1,1,1\nA,2,2\n,3,3\n\nC,0,0\n");

        assertThat(table.rows()).isEqualTo(5);
        assertThat(table.problems(0)).containsExactly(Violation.of("cells-differ-from-header", "id", "3"));
        assertThat(table.problems(1)).containsExactly(Violation.of("cells-differ-from-header", "id", "3"));
        assertThat(table.problems(2)).containsExactly(Violation.of("duplicate-id", "id"));
        assertThat(table.problems(3)).containsExactly(Violation.of("id-missing", "id"));
        assertThat(table.problems(4)).isEmpty();
        assertThatThrownBy(() -> table.response(0, Wording.OFFICIAL, "und"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe Scorer.score(table, row, wording)");
        assertThat(Scorer.of(Instruments.PHQ_2)
                        .score(table, 0, Wording.OFFICIAL)
                        .problems())
                .isEqualTo(table.problems(0));
    }

    @Test
    void manyRowsFindTheirPlace() {
        AnswerTable.Builder builder = AnswerTable.builder(Instruments.PHQ_2);
        for (int row = 0; row < 300; row++) {
            builder.row("r" + row).cell("1", String.valueOf(row % 4)).cell("2", row % 2 == 0 ? "d" : "");
        }
        AnswerTable table = builder.build();

        assertThat(table.rows()).isEqualTo(300);
        for (int row = 0; row < 300; row++) {
            QuestionnaireResponse response = table.response(row, Wording.OFFICIAL, "und");
            assertThat(response.answersTo("1")).containsExactly(Answer.coded(String.valueOf(row % 4)));
            assertThat(response.answersTo("2")).isEqualTo(row % 2 == 0 ? List.of(Answer.declined()) : List.of());
        }
    }

    @Test
    void aQuestionThatIsNotThereIsRefused() {
        AnswerTable.Builder builder = AnswerTable.builder(Instruments.PHQ_2).row("A");

        assertThatThrownBy(() -> builder.cell("3", "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[1, 2]");
    }

    @Test
    void aTableThatBreaksOffKeepsWhatCameBefore() {
        AnswerTable table = read("id,1,2\nA,1,1\nB,\"2,2\nC,3,3\n");

        assertThat(table.problems(0)).isEmpty();
        assertThat(table.response(0, Wording.OFFICIAL, "und").answers()).hasSize(2);
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.problems(1)).extracting(Violation::code).containsExactly("malformed-table");
    }

    @Test
    void aTableThatIsNotUtf8IsUnreadable() {
        byte[] latin1 = "íd,1,2\nA,1,1\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> AnswerTable.read(Instruments.PHQ_2, new ByteArrayInputStream(latin1), Set.of()))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        e -> assertThat(e.violations())
                                .containsExactly(Violation.of("not-utf-8", "row 1", "UTF-8 CSV")));
    }

    @Test
    void aStreamThatFailsIsAFailure() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> AnswerTable.read(Instruments.PHQ_2, failing, Set.of()))
                .isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "mood, good, true",
        "mood, b, true",
        "mood, g, false",
        "mood, good|b, false",
        "things, tea|rest, true",
        "things, tea, true",
        "things, tea|tea2, false",
        "things, tea|, false",
        "hours, 4, true",
        "hours, 4.0, true",
        "hours, 4.5, false",
        "hours, four, false",
        "portion, 0.5, true",
        "portion, half, false",
        "note, any words, true",
        "since, 2025-07-01, true",
        "since, 2025-02-30, false",
        "since, July, false",
        "agrees, 1, true",
        "agrees, 0, true",
        "agrees, yes, false",
        "hours, d, true",
        "note, u, true",
        "since, l, true",
        "agrees, na, true",
        "mood, masked, true"
    })
    void everyTypeHasItsCells(String linkId, String cell, boolean fits) {
        AnswerTable table = AnswerTable.builder(Instruments.PLAIN_FORM)
                .row("A")
                .cell(linkId, cell)
                .build();

        assertThat(table.problems(0)).hasSize(fits ? 0 : 1);
    }

    @Test
    void aFaultyPlainCellNamesItsType() {
        AnswerTable table = AnswerTable.builder(Instruments.PLAIN_FORM)
                .row("A")
                .cell("hours", "x")
                .build();

        assertThat(table.problems(0))
                .containsExactly(Violation.of("not-an-option", "hours", "whole", "d", "u", "l", "na"));
    }
}
