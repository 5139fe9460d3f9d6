package org.acogida.intake.forms.counts;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * A table of counts as a CSV file in the sector's own language, HXL, the Humanitarian Exchange Language:
 *
 * <pre>{@code
 * byte[] csv = HxlCsv.counting("people", "#affected")
 *         .with("reported", "#date+reported", "2026-03-14")
 *         .with("sector", "#sector", "Protection")
 *         .write(table);
 * }</pre>
 *
 * <p>Two rows of headings, names and hashtags, then a row for each combination of codes. There are no rows of totals,
 * so that nobody is counted twice when a column is added up; {@code table.by(dimension)} is a file of its own. Where a
 * count was left out, its cell is empty and {@code #meta+suppressed} says {@code true}. HXL asks for numbers under
 * {@code #affected}, {@code #inneed}, {@code #targeted} and {@code #reached}, and for dates under {@code #date}
 * (default schema of libhxl). Only what was released can be written. Immutable and thread-safe.
 */
public final class HxlCsv {

    private static final ObjectWriter CSV = CsvMapper.builder()
            .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
            .build()
            .writer(CsvSchema.emptySchema());

    private static final Column SUPPRESSED = new Column("suppressed", "#meta+suppressed", "");

    private final Column counted;
    private final List<Column> constants;

    private HxlCsv(Column counted, List<Column> constants) {
        this.counted = counted;
        this.constants = constants;
    }

    /**
     * A column.
     *
     * @param name its heading
     * @param tag its hashtag
     * @param value what stands in every row; empty where that differs by row
     */
    record Column(String name, String tag, String value) {

        private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N} _-]{0,39}");
        private static final Pattern TAG = Pattern.compile("#[a-z][a-z0-9_]*(\\+[a-z][a-z0-9_]*)*");
        private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ,./:_-]{0,79}");
        private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

        Column {
            checkName(name);
            checkTag(tag);
        }

        static void checkName(String name) {
            check(NAME, name, "A heading is of letters, digits, spaces, hyphens and underscores. Maybe “state”.");
        }

        static void checkTag(String tag) {
            check(TAG, tag, "A hashtag is in lower case with its attributes behind. Maybe #adm1+code.");
        }

        /** A column that is the same in every row. A spreadsheet must not take its value for a formula. */
        static Column constant(String name, String tag, String value) {
            check(VALUE, value, "A value begins with a letter or a digit and is short. Maybe “Protection”.");
            if (tag.equals("#date") || tag.startsWith("#date+")) {
                check(DATE, value, "A date is a year, a month or a day. Maybe 2026-03-14.");
            }
            return new Column(name, tag, value);
        }

        private static void check(Pattern pattern, String text, String otherwise) {
            if (!pattern.matcher(text).matches()) {
                throw new IllegalArgumentException(otherwise);
            }
        }
    }

    /**
     * Begins with the column of the counts.
     *
     * @param name its heading, such as {@code people}
     * @param tag its hashtag, in lower case, such as {@code #affected}
     * @throws IllegalArgumentException if one of them is not written so
     */
    public static HxlCsv counting(String name, String tag) {
        return new HxlCsv(new Column(name, tag, ""), List.of());
    }

    /**
     * Returns this with a column that says the same in every row, before the others.
     *
     * @param name its heading, such as {@code reported}
     * @param tag its hashtag, in lower case, such as {@code #date+reported}
     * @param value what it says, about the whole table and about nobody in it
     * @throws IllegalArgumentException if one of them is not written so
     */
    public HxlCsv with(String name, String tag, String value) {
        List<Column> more = new ArrayList<>(constants);
        more.add(Column.constant(name, tag, value));
        return new HxlCsv(counted, List.copyOf(more));
    }

    /** Writes a table in UTF-8. */
    public byte[] write(CountTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SequenceWriter rows = CSV.writeValues(out)) {
            rows.write(columns(table).map(Column::name).toArray(String[]::new));
            rows.write(columns(table).map(Column::tag).toArray(String[]::new));
            table.forEach((codes, count) -> rows.write(row(codes, count)));
        }
        return out.toByteArray();
    }

    private Stream<Column> columns(CountTable table) {
        Stream<Column> by = table.dimensions().stream().map(each -> new Column(each.name(), each.tag(), ""));
        return Stream.of(constants.stream(), by, Stream.of(counted, SUPPRESSED)).flatMap(columns -> columns);
    }

    private String[] row(List<String> codes, OptionalLong count) {
        String number = count.isPresent() ? String.valueOf(count.getAsLong()) : "";
        Stream<String> same = constants.stream().map(Column::value);
        return Stream.of(same, codes.stream(), Stream.of(number, String.valueOf(count.isEmpty())))
                .flatMap(cells -> cells)
                .toArray(String[]::new);
    }

    @Override
    public String toString() {
        return "HxlCsv[" + counted.tag() + "]";
    }
}
