package org.acogida.intake.forms.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.acogida.intake.forms.UnreadableInputException;
import org.acogida.intake.forms.internal.csv.CsvReader;
import org.acogida.intake.forms.internal.csv.UnreadableCsv;
import org.acogida.intake.response.Violation;

/** From the rows of a file to a table: the header decides whether anything can be scored, a row only about itself. */
final class TableReading {

    private static final String ID = "id";
    private static final int IGNORED = -1;

    private final AnswerTable.Builder table;
    private final Set<String> ignore;

    TableReading(AnswerTable.Builder table, Set<String> ignore) {
        this.table = table;
        this.ignore = ignore;
    }

    void read(CsvReader reader) {
        int[] items = columns(reader.header());
        try {
            while (reader.hasNext()) {
                row(reader.next(), items);
            }
        } catch (UnreadableCsv e) {
            // What was read so far stands; what follows cannot be told from what came before.
            table.row("row " + e.row());
            table.problem(Violation.of(e.code(), ID));
        }
    }

    private int[] columns(List<String> header) {
        List<Violation> problems = new ArrayList<>();
        if (!header.get(0).equals(ID)) {
            problems.add(Violation.of("id-column-missing", "column 1", ID));
        }
        int[] items = new int[header.size()];
        Set<String> seen = new HashSet<>();
        for (int column = 1; column < items.length; column++) {
            items[column] = column(header.get(column), column, seen, problems);
        }
        if (!problems.isEmpty()) {
            throw new UnreadableInputException(problems);
        }
        for (String linkId : table.index().keySet()) {
            if (!seen.contains(linkId)) {
                table.warn(Violation.of("column-missing", linkId));
            }
        }
        return items;
    }

    private int column(String name, int column, Set<String> seen, List<Violation> problems) {
        Integer item = table.index().get(name);
        if (ignore.contains(name)) {
            return IGNORED;
        }
        if (item == null) {
            problems.add(new Violation(
                    "unknown-column",
                    "column " + (column + 1),
                    List.copyOf(table.index().keySet())));
            return IGNORED;
        }
        if (!seen.add(name)) {
            problems.add(Violation.of("duplicate-column", "column " + (column + 1), name));
        }
        return item;
    }

    private void row(String[] cells, int[] items) {
        if (cells.length == 0 || (cells.length == 1 && cells[0].isEmpty())) {
            return;
        }
        table.row(cells[0]);
        if (cells.length != items.length) {
            table.problem(Violation.of("cells-differ-from-header", "id", String.valueOf(items.length)));
        }
        for (int column = 1; column < Math.min(cells.length, items.length); column++) {
            if (items[column] != IGNORED) {
                table.cell(items[column], cells[column]);
            }
        }
    }
}
