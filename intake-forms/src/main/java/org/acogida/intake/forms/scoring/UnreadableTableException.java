package org.acogida.intake.forms.scoring;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.acogida.intake.response.Violation;

/** A table of which nothing can be scored, with everything that is wrong with it at once. It quotes no cell. */
public final class UnreadableTableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    UnreadableTableException(List<Violation> violations) {
        super(violations.stream()
                .map(violation -> violation.code() + " at " + violation.path() + " " + violation.arguments())
                .collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /** Returns what is wrong. */
    public List<Violation> violations() {
        return violations;
    }
}
