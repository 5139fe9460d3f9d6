package org.acogida.intake.forms.scoring;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntConsumer;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.response.Violation;
import org.acogida.intake.score.CutOffResult;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.PopulationResult;
import org.acogida.intake.score.Score;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Results in long form, a line each: {@code ResultCsv.write(columns, out, row -> {})}.
 *
 * <p>Columns {@code id,kind,name,value,low,high,outcome,band,note}; kind is {@code score}, {@code criterion},
 * {@code cutoff}, {@code flag} or {@code problem}. No row is lost and none is written twice. A problem names the
 * question and what would fit, never what stood in the cell. Thread-safe.
 *
 * <p>The lines have a name each and know nothing of what anybody agreed to: they are for the organisation’s own storage,
 * and never for sending. One person’s results are sent by {@code Release.json()}, figures by {@code CaseCounts}.
 */
public final class ResultCsv {

    private static final CsvMapper CSV = new CsvMapper();
    private static final CsvSchema SCHEMA = CsvSchema.builder()
            .addColumns(
                    List.of("id", "kind", "name", "value", "low", "high", "outcome", "band", "note"),
                    CsvSchema.ColumnType.STRING)
            .build()
            .withHeader();

    private final ScoreColumns columns;
    private final SequenceWriter lines;

    private ResultCsv(ScoreColumns columns, SequenceWriter lines) {
        this.columns = columns;
        this.lines = lines;
    }

    /**
     * Writes all results in UTF-8, for own storage and never for sending.
     *
     * @param columns the results
     * @param out where to; it is flushed and left open
     * @param progress hears the number of every row written, from 0
     * @throws UncheckedIOException if the stream fails
     */
    public static void write(ScoreColumns columns, OutputStream out, IntConsumer progress) {
        try (SequenceWriter lines = CSV.writer(SCHEMA).writeValues(new Unclosed(out))) {
            ResultCsv csv = new ResultCsv(columns, lines);
            for (int row = 0; row < columns.table().rows(); row++) {
                csv.row(row);
                progress.accept(row);
            }
        } catch (JacksonException e) {
            throw new UncheckedIOException(new IOException("The results could not be written."));
        }
    }

    /** Leaves the stream open for its owner. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private void row(int row) {
        String id = columns.table().id(row);
        for (Violation problem : columns.table().problems(row)) {
            line(id, "problem", problem.path(), "", "", "", "", "", note(problem));
        }
        if (columns.scored(row)) {
            scores(id, row);
            criteria(id, row);
            cutOffs(id, row);
        }
        flags(id, row);
    }

    private static String note(Violation problem) {
        return problem.arguments().isEmpty()
                ? problem.code()
                : problem.code() + ": " + String.join("|", problem.arguments());
    }

    private void scores(String id, int row) {
        for (int i = 0; i < columns.plan().scales().size(); i++) {
            Score score = columns.score(i, row);
            line(
                    id,
                    "score",
                    score.id(),
                    number(score.value()),
                    number(score.lowest()),
                    number(score.highest()),
                    "",
                    score.band() == null ? "" : score.band(),
                    String.join("|", score.notes()));
        }
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private void criteria(String id, int row) {
        List<Scoring.Criterion> criteria = columns.plan().instrument().scoring().criteria();
        for (int i = 0; i < criteria.size(); i++) {
            byte decided = columns.criterion(i)[row];
            String outcome = Results.outcome(decided).cell();
            String notes = String.join("|", columns.results().criterionNotes(i, decided));
            line(id, "criterion", criteria.get(i).id(), "", "", "", outcome, "", notes);
        }
    }

    private void cutOffs(String id, int row) {
        for (int i = 0; i < columns.plan().cutOffs().size(); i++) {
            CutOffResult result = columns.results().cutOff(i, columns.cutOff(i, row));
            String outcome = result.outcome() == null ? "" : result.outcome().cell();
            line(id, "cutoff", result.id(), "", "", "", outcome, "", String.join("|", result.notes()));
        }
        for (PopulationResult result : columns.byPopulation(row)) {
            String outcome = result.outcome() == null ? "" : result.outcome().cell();
            String name = result.score() + "-by-population";
            line(id, "cutoff", name, "", "", "", outcome, "", String.join("|", result.notes()));
        }
    }

    private void flags(String id, int row) {
        List<Scoring.FlagRule> flags = columns.plan().instrument().scoring().flags();
        for (int i = 0; i < flags.size(); i++) {
            String outcome = Results.outcome(columns.flag(i)[row]).cell();
            String kind = flags.get(i).kind() == Flag.Kind.WORKER_NOTE ? "worker-note" : "";
            String notes = String.join("|", columns.results().flagNotes());
            String note = kind.isEmpty() || notes.isEmpty() ? kind + notes : kind + "|" + notes;
            line(id, "flag", flags.get(i).id(), "", "", "", outcome, "", note);
        }
    }

    private void line(String... cells) {
        lines.write(cells);
    }
}
