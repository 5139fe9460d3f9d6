package org.acogida.intake.forms.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.UnreadableInputException;
import org.acogida.intake.forms.internal.answers.Slot;
import org.acogida.intake.forms.internal.answers.State;
import org.acogida.intake.forms.internal.csv.CsvReader;
import org.acogida.intake.forms.internal.csv.UnreadableCsv;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Violation;
import org.acogida.intake.response.Wording;

/**
 * Answers of many people to one instrument, a row each:
 *
 * <pre>{@code
 * AnswerTable table = AnswerTable.read(pcl5, Files.newInputStream(csv), Set.of());
 * AnswerTable own = AnswerTable.builder(pcl5).row("A").cell("1", "3").cell("2", "d").build();
 * }</pre>
 *
 * <p>A cell is an option's code, empty for not answered, {@code d} declined, {@code u} does not know, {@code l} later,
 * {@code na} not applicable. A cell that does not fit is unknown and gives a problem for its row; nothing is guessed and
 * no row is lost. {@code toString} shows no cell. Immutable and thread-safe.
 */
public final class AnswerTable {

    private static final Answer MASKED = Answer.absent(AbsentReason.MASKED);

    private final Instrument instrument;
    private final List<Slot> slots;
    private final List<String> ids;
    private final byte[][] columns;
    private final Map<Integer, List<Violation>> problems;
    private final List<Violation> warnings;

    private AnswerTable(Builder builder) {
        this.instrument = builder.instrument;
        this.slots = builder.slots;
        this.ids = List.copyOf(builder.ids);
        this.columns = new byte[slots.size()][];
        for (int item = 0; item < columns.length; item++) {
            columns[item] = Arrays.copyOf(builder.columns[item], ids.size());
        }
        Map<Integer, List<Violation>> copy = new LinkedHashMap<>();
        builder.problems.forEach((row, violations) -> copy.put(row, List.copyOf(violations)));
        this.problems = copy;
        this.warnings = List.copyOf(builder.warnings);
    }

    /** Starts a table that is filled row by row. */
    public static Builder builder(Instrument instrument) {
        return new Builder(instrument);
    }

    /**
     * Reads a UTF-8 table whose first column is {@code id} and whose other columns are linkIds.
     *
     * @param instrument what was asked
     * @param csv the table, separated by comma or semicolon; it is read to its end and closed
     * @param ignore columns that are neither and may be left aside
     * @return the table; faulty cells are problems of their rows
     * @throws UnreadableInputException if the header does not fit, with everything that is wrong with it
     * @throws UncheckedIOException if the stream fails
     */
    public static AnswerTable read(Instrument instrument, InputStream csv, Set<String> ignore) {
        Builder builder = new Builder(instrument);
        try (CsvReader reader = CsvReader.open(csv)) {
            new TableReading(builder, ignore).read(reader);
        } catch (UnreadableCsv e) {
            throw new UnreadableInputException(List.of(Violation.of(e.code(), "row " + e.row(), "UTF-8 CSV")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return builder.build();
    }

    /** Returns the instrument. */
    public Instrument instrument() {
        return instrument;
    }

    /** Returns how many rows there are. */
    public int rows() {
        return ids.size();
    }

    /** Returns the id of a row, from 0. */
    public String id(int row) {
        return ids.get(row);
    }

    /** Returns the row with an id, or -1. */
    public int row(String id) {
        return ids.indexOf(id);
    }

    /** Returns what does not fit in a row, with the codes that would; empty for a good row. */
    public List<Violation> problems(int row) {
        return problems.getOrDefault(row, List.of());
    }

    /** Returns what holds for all rows, such as a linkId without a column. */
    public List<Violation> warnings() {
        return warnings;
    }

    /**
     * Returns one row as a response. A table keeps codes: where something else was answered, such as a text, or
     * where several of more than six codes may be chosen, the response says {@link AbsentReason#MASKED}.
     *
     * @param row from 0, without problems
     * @param wording in which words the questions were put
     * @param locale in which language, a BCP-47 tag; {@code und} where nobody said
     * @throws IllegalArgumentException if the row has problems: a cell that does not fit is no answer
     */
    public QuestionnaireResponse response(int row, Wording wording, String locale) {
        if (!problems(row).isEmpty()) {
            throw new IllegalArgumentException("A row with problems is no response." + System.lineSeparator()
                    + "Maybe Scorer.score(table, row, wording), which gives its problems and flags.");
        }
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        for (int item = 0; item < columns.length; item++) {
            byte state = columns[item][row];
            Slot slot = slots.get(item);
            if (state >= 0) {
                answers.put(slot.linkId(), slot.tells() ? coded(slot.codes(state)) : List.of(MASKED));
            } else if (state < State.BLANK && state != State.FAULTY) {
                answers.put(slot.linkId(), List.of(Answer.absent(State.reason(state))));
            }
        }
        return QuestionnaireResponse.to(instrument.id(), instrument.version(), wording, locale)
                .withAnswers(answers);
    }

    private static List<Answer> coded(List<String> codes) {
        return codes.stream().map(Answer::coded).toList();
    }

    byte[] column(int item) {
        return columns[item];
    }

    byte[] states(int row) {
        byte[] states = new byte[columns.length];
        for (int item = 0; item < states.length; item++) {
            states[item] = columns[item][row];
        }
        return states;
    }

    @Override
    public String toString() {
        return "AnswerTable[" + instrument.id() + ", " + rows() + " rows, hidden]";
    }

    /** Fills a table row by row: {@code builder.row("A").cell("1", "3")}. Not thread-safe. */
    public static final class Builder {

        private static final int FIRST = 64;

        private final Instrument instrument;
        private final List<Slot> slots;
        private final Map<String, Integer> index = new LinkedHashMap<>();
        private final List<String> ids = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private byte[][] columns;
        private final Map<Integer, List<Violation>> problems = new LinkedHashMap<>();
        private final List<Violation> warnings = new ArrayList<>();

        private Builder(Instrument instrument) {
            this.instrument = instrument;
            this.slots = Slot.of(instrument.questionnaire());
            for (int item = 0; item < slots.size(); item++) {
                index.put(slots.get(item).linkId(), item);
            }
            this.columns = new byte[slots.size()][FIRST];
        }

        /**
         * Begins a row. An id that was there before is a problem of the second row.
         *
         * @param id what the result will be called by
         */
        public Builder row(String id) {
            int row = ids.size();
            if (columns.length > 0 && row == columns[0].length) {
                for (int item = 0; item < columns.length; item++) {
                    columns[item] = Arrays.copyOf(columns[item], row * 2);
                }
            }
            for (byte[] column : columns) {
                column[row] = State.BLANK;
            }
            ids.add(id);
            if (id.isEmpty() || !seen.add(id)) {
                problem(Violation.of(id.isEmpty() ? "id-missing" : "duplicate-id", "id"));
            }
            return this;
        }

        /**
         * Fills one cell of the row begun last.
         *
         * @param linkId the question
         * @param cell a code, empty, {@code d}, {@code u}, {@code l} or {@code na}; several codes with {@code |} where
         *     the question repeats
         * @throws IllegalArgumentException if the instrument has no such question
         * @throws IllegalStateException if no row was begun
         */
        public Builder cell(String linkId, String cell) {
            if (ids.isEmpty()) {
                throw new IllegalStateException("A cell without a row. Maybe row(id) comes first.");
            }
            Integer item = index.get(linkId);
            if (item == null) {
                throw new IllegalArgumentException(
                        "No such question." + System.lineSeparator() + "Maybe it is one of " + index.keySet() + ".");
            }
            cell(item, cell);
            return this;
        }

        void cell(int item, String cell) {
            Slot slot = slots.get(item);
            byte state = Cells.state(slot, cell);
            columns[item][ids.size() - 1] = state;
            if (state == State.FAULTY) {
                problem(Cells.violation(slot));
            }
        }

        void problem(Violation violation) {
            problems.computeIfAbsent(ids.size() - 1, row -> new ArrayList<>()).add(violation);
        }

        void warn(Violation violation) {
            warnings.add(violation);
        }

        Map<String, Integer> index() {
            return index;
        }

        /** Returns the table. */
        public AnswerTable build() {
            return new AnswerTable(this);
        }
    }
}
