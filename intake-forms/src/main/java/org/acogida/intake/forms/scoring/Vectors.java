package org.acogida.intake.forms.scoring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.DefinitionProblem.Severity;
import org.acogida.intake.forms.internal.csv.CsvReader;
import org.acogida.intake.forms.internal.csv.UnreadableCsv;

/** The worked examples of an instrument: {@code case;description;<linkIds>;<results>}. */
final class Vectors {

    static final String FILE = "vectors.csv";

    private final List<Vector> vectors = new ArrayList<>();
    private final List<DefinitionProblem> problems = new ArrayList<>();
    private final List<String> results;
    private List<String> header = List.of();

    /**
     * One worked example.
     *
     * @param id its name
     * @param description what it shows
     * @param row its row in the file
     * @param answers its cells by linkId, in the order of the file
     * @param expected what is expected, by result; an empty cell expects nothing
     */
    record Vector(String id, String description, int row, Map<String, String> answers, Map<String, String> expected) {}

    private Vectors(List<String> results) {
        this.results = results;
    }

    static Vectors read(Plan plan, AnswerTable.Builder table, List<String> results) {
        Vectors vectors = new Vectors(results);
        Instrument instrument = plan.instrument();
        byte[] file = instrument.file(FILE).orElse(new byte[0]);
        try (CsvReader reader = CsvReader.open(new ByteArrayInputStream(file))) {
            vectors.read(reader, table);
        } catch (UnreadableCsv e) {
            vectors.problem("vectors-unreadable", "row " + e.row(), e.row(), "cells between semicolons.", e.code());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vectors;
    }

    private void read(CsvReader reader, AnswerTable.Builder table) throws UnreadableCsv {
        header = reader.header();
        for (int column = 2; column < header.size(); column++) {
            String name = header.get(column);
            if (!table.index().containsKey(name) && !results.contains(name)) {
                problem("vector-column-unknown", name, 1, "it is one of " + results + ".", name);
            }
        }
        while (reader.hasNext()) {
            row(reader.next(), reader.row(), table);
        }
    }

    private void row(String[] cells, int row, AnswerTable.Builder table) {
        if (cells.length != header.size()) {
            problem("vector-cells", "row " + row, row, header.size() + " cells.", String.valueOf(cells.length));
            return;
        }
        table.row(cells[0]);
        Map<String, String> answers = new LinkedHashMap<>();
        Map<String, String> expected = new LinkedHashMap<>();
        for (int column = 2; column < cells.length; column++) {
            Integer item = table.index().get(header.get(column));
            if (item != null) {
                table.cell(item, cells[column]);
                answers.put(header.get(column), cells[column]);
            } else if (!cells[column].isEmpty()) {
                expected.put(header.get(column), cells[column]);
            }
        }
        vectors.add(new Vector(cells[0], cells[1], row, answers, expected));
    }

    private void problem(String code, String path, int line, String maybe, String... values) {
        problems.add(new DefinitionProblem(
                Severity.UNPUBLISHABLE, code, FILE, path, line, List.of(values), "Maybe " + maybe));
    }

    List<Vector> all() {
        return vectors;
    }

    List<DefinitionProblem> problems() {
        return problems;
    }
}
