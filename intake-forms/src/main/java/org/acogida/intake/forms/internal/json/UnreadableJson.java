package org.acogida.intake.forms.internal.json;

import java.io.Serial;
import org.acogida.intake.response.Violation;

/** JSON that cannot be taken as it is: code and place, never what was in it. */
public final class UnreadableJson extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    UnreadableJson(Violation violation) {
        super(violation.code() + " at " + violation.path());
        this.violation = violation;
    }

    /** Returns what does not fit. */
    public Violation violation() {
        return violation;
    }
}
