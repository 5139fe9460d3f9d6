package org.acogida.intake.forms.internal.csv;

import java.io.Serial;

/** A table that cannot be read on. It knows why and where, and quotes nothing. */
public final class UnreadableCsv extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int row;

    UnreadableCsv(String code, int row) {
        super(code + " at row " + row);
        this.code = code;
        this.row = row;
    }

    /** Returns what is wrong, in lower case with hyphens. */
    public String code() {
        return code;
    }

    /** Returns the row, the header being 1. */
    public int row() {
        return row;
    }
}
