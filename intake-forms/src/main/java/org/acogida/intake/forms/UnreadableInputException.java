package org.acogida.intake.forms;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.acogida.intake.response.Violation;

/**
 * JSON or a table that cannot be taken as it is: code, place and what would fit, never what was in it.
 *
 * <p>Everything that is wrong comes at once in {@link #violations()}; {@code Explainer.say} puts it in words. No
 * exception of a mapper is chained, because those quote what they read.
 */
public final class UnreadableInputException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * Says that input cannot be taken.
     *
     * @param violations why, at least one
     */
    public UnreadableInputException(List<Violation> violations) {
        super(violations.stream()
                .map(violation -> violation.code() + " at " + violation.path() + " " + violation.arguments())
                .collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /** Returns what does not fit. */
    public List<Violation> violations() {
        return violations;
    }
}
