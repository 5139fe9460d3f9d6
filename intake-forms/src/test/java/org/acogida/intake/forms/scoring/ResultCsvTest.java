package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.response.Wording;
import org.junit.jupiter.api.Test;

/** Results in long form: no row is lost and none is written twice. */
class ResultCsvTest {

    private static final String HEADER = "id,kind,name,value,low,high,outcome,band,note";

    private static List<String> write(Instrument instrument, Wording wording, AnswerSheet... rows) {
        AnswerTable.Builder table = AnswerTable.builder(instrument);
        for (int row = 0; row < rows.length; row++) {
            rows[row].addTo(table, "r" + row);
        }
        return write(BatchScorer.of(instrument).score(table.build(), wording));
    }

    /** A long cell may stand in quotes; here only what is in it matters. */
    private static List<String> write(ScoreColumns columns) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ResultCsv.write(columns, out, row -> {});
        return out.toString(StandardCharsets.UTF_8).replace("\"", "").lines().toList();
    }

    @Test
    void everyResultOfARowIsALine() {
        assertThat(write(
                        Instruments.PHQ_2,
                        Wording.OFFICIAL,
                        AnswerSheet.of(Instruments.PHQ_2, "2 1"),
                        AnswerSheet.of(Instruments.PHQ_2, "d 2")))
                .containsExactly(
                        HEADER,
                        "r0,score,total,3,3,3,,,",
                        "r0,cutoff,total-ge-2,,,,met,,",
                        "r0,cutoff,total-ge-3,,,,met,,",
                        "r1,score,total,,2,5,,,",
                        "r1,cutoff,total-ge-2,,,,met,,",
                        "r1,cutoff,total-ge-3,,,,indeterminate,,");
    }

    @Test
    void bandsCriteriaFlagsAndNotesHaveTheirColumns() {
        assertThat(write(Instruments.PHQ_9, Wording.UNKNOWN, AnswerSheet.of(Instruments.PHQ_9, "3 2 2 2 2 0 0 0 1 0")))
                .containsExactly(
                        HEADER,
                        "r0,score,total,12,12,12,,moderate,wording-unknown",
                        "r0,criterion,major-depressive,,,,met,,wording-unknown",
                        "r0,criterion,other-depressive,,,,not-met,,wording-unknown",
                        "r0,cutoff,total-ge-7-chile,,,,met,,wording-unknown",
                        "r0,cutoff,total-ge-7-colombia,,,,met,,not-verified|wording-unknown",
                        "r0,cutoff,total-ge-10,,,,met,,wording-unknown",
                        "r0,cutoff,total-ge-12,,,,met,,not-verified|wording-unknown",
                        "r0,flag,self-harm,,,,met,,wording-unknown");
    }

    @Test
    void ownWordingLeavesBandAndOutcomeOfCutOffsEmpty() {
        assertThat(write(Instruments.GAD_7, Wording.OWN, AnswerSheet.of(Instruments.GAD_7, "3 3 3 3 3 3 3")))
                .containsExactly(
                        HEADER,
                        "r0,score,total,21,21,21,,,wording-not-validated",
                        "r0,cutoff,total-ge-8,,,,,,wording-not-validated",
                        "r0,cutoff,total-ge-10,,,,,,wording-not-validated",
                        "r0,cutoff,total-ge-10-spain,,,,,,wording-not-validated");
    }

    @Test
    void aFaultyRowHasItsProblemsAndItsFlags() {
        assertThat(write(
                        Instruments.PHQ_9,
                        Wording.OFFICIAL,
                        AnswerSheet.of(Instruments.PHQ_9, "9 2 2 2 2 0 0 0 1 0"),
                        AnswerSheet.of(Instruments.PHQ_9, "0 0 0 0 0 0 0 0 x 0")))
                .containsExactly(
                        HEADER,
                        "r0,problem,1,,,,,,not-an-option: 0|1|2|3|d|u|l|na",
                        "r0,flag,self-harm,,,,met,,",
                        "r1,problem,9,,,,,,not-an-option: 0|1|2|3|d|u|l|na",
                        "r1,flag,self-harm,,,,indeterminate,,");
    }

    @Test
    void aSecondIdIsAProblemWithoutArguments() {
        AnswerTable table = AnswerTable.builder(Instruments.PCL_5)
                .row("A")
                .row("A")
                .cell("16", "1")
                .build();

        assertThat(write(BatchScorer.of(Instruments.PCL_5).score(table, Wording.UNKNOWN)))
                .filteredOn(line -> line.contains("problem") || line.contains("flag"))
                .containsExactly(
                        "A,flag,risk-taking,,,,indeterminate,,worker-note|wording-unknown",
                        "A,problem,id,,,,,,duplicate-id",
                        "A,flag,risk-taking,,,,not-met,,worker-note|wording-unknown");
        assertThat(write(BatchScorer.of(Instruments.PCL_5).score(table, Wording.OFFICIAL)))
                .contains("A,flag,risk-taking,,,,not-met,,worker-note");
    }

    @Test
    void progressHearsOfEveryRowAndTheStreamStaysOpen() {
        AnswerTable table = AnswerTable.builder(Instruments.PHQ_2)
                .row("A")
                .row("B")
                .row("C")
                .build();
        List<Integer> heard = new ArrayList<>();
        boolean[] closed = new boolean[1];
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        ResultCsv.write(BatchScorer.of(Instruments.PHQ_2).score(table, Wording.OFFICIAL), out, heard::add);

        assertThat(heard).containsExactly(0, 1, 2);
        assertThat(closed[0]).isFalse();
        assertThat(out.toString()).contains("C,cutoff,total-ge-3");
    }

    @Test
    void whatIsWrittenHasLeftTheBuffer() {
        AnswerTable table = AnswerTable.builder(Instruments.PHQ_2).row("A").build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ResultCsv.write(
                BatchScorer.of(Instruments.PHQ_2).score(table, Wording.OFFICIAL),
                new java.io.BufferedOutputStream(out),
                row -> {});

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith(HEADER).contains("A,score,total,,0,6,");
    }

    @Test
    void aStreamThatFailsIsAFailureWithoutAnAnswer() {
        AnswerTable table = AnswerTable.builder(Instruments.PHQ_2).row("secret").build();
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        ScoreColumns columns = BatchScorer.of(Instruments.PHQ_2).score(table, Wording.OFFICIAL);

        assertThatThrownBy(() -> ResultCsv.write(columns, failing, row -> {}))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageNotContaining("secret");
    }
}
