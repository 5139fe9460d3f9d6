package org.acogida.intake.forms.internal.json;

import java.io.Serial;

/** JSON that cannot be read to its end. It knows the line and quotes nothing. */
public final class MalformedJson extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;

    MalformedJson(int line) {
        super("JSON cannot be read beyond line " + line);
        this.line = line;
    }

    /** Returns the line, from 1; 0 when it is not known. */
    public int line() {
        return line;
    }
}
