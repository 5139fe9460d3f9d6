package org.acogida.intake.forms.internal.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Rows of a UTF-8 table, with or without a byte order mark, separated by comma or semicolon as the header shows. */
public final class CsvReader implements AutoCloseable {

    private static final int HEADER_AT_MOST = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

    private final MappingIterator<String[]> rows;
    private final List<String> header;
    private int row = 1;

    private CsvReader(MappingIterator<String[]> rows) throws UnreadableCsv {
        this.rows = rows;
        if (!hasNext()) {
            throw new UnreadableCsv("empty-table", 0);
        }
        this.header = List.of(cells());
    }

    /**
     * Opens a table and reads its header.
     *
     * @param utf8 the table; it is closed with this reader
     * @throws UnreadableCsv if there is no header that can be read
     * @throws IOException if the stream fails
     */
    public static CsvReader open(InputStream utf8) throws IOException, UnreadableCsv {
        BufferedReader in = new BufferedReader(
                new InputStreamReader(
                        utf8,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                HEADER_AT_MOST);
        try {
            CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(in));
            return new CsvReader(CSV.readerFor(String[].class).with(schema).readValues((Reader) in));
        } catch (CharacterCodingException e) {
            throw new UnreadableCsv("not-utf-8", 1);
        } catch (JacksonException e) {
            throw new UnreadableCsv(code(e), 1);
        }
    }

    /** The first separator in the header is the table's; the mark before it is no part of the first name. */
    private static char separator(BufferedReader in) throws IOException {
        in.mark(HEADER_AT_MOST);
        if (in.read() != BYTE_ORDER_MARK) {
            in.reset();
        }
        in.mark(HEADER_AT_MOST);
        char separator = ',';
        for (int read = 0, c = in.read(); c >= 0 && c != '\n' && read < HEADER_AT_MOST - 1; c = in.read(), read++) {
            if (c == ',' || c == ';') {
                separator = (char) c;
                break;
            }
        }
        in.reset();
        return separator;
    }

    /** Returns the names of the columns. */
    public List<String> header() {
        return header;
    }

    /** Returns the number of the row read last; the header is 1. */
    public int row() {
        return row;
    }

    /**
     * Returns whether another row can be read.
     *
     * @throws UnreadableCsv if the table breaks off or is not UTF-8 from here on
     */
    public boolean hasNext() throws UnreadableCsv {
        try {
            return rows.hasNextValue();
        } catch (JacksonException e) {
            throw new UnreadableCsv(code(e), row + 1);
        }
    }

    /**
     * Returns the next row, each cell without the spaces around it.
     *
     * @throws UnreadableCsv if the table breaks off here
     */
    public String[] next() throws UnreadableCsv {
        row++;
        return cells();
    }

    private String[] cells() throws UnreadableCsv {
        try {
            String[] cells = rows.nextValue();
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cells[i] == null ? "" : cells[i].strip();
            }
            return cells;
        } catch (JacksonException e) {
            throw new UnreadableCsv(code(e), row);
        }
    }

    private static String code(JacksonException e) {
        if (e.getCause() instanceof IOException broken && !(broken instanceof CharacterCodingException)) {
            throw new UncheckedIOException(broken);
        }
        return e.getCause() instanceof CharacterCodingException ? "not-utf-8" : "malformed-table";
    }

    @Override
    public void close() {
        rows.close();
    }
}
