package org.acogida.intake.forms.definition;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An instrument, a battery or a wording pack that cannot be used, with everything that is wrong with it at once:
 * {@code problems()}.
 *
 * <p>The message lists all problems, one after the other.
 */
public final class DefinitionException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<DefinitionProblem> problems;

    /**
     * Says that something cannot be used.
     *
     * @param what such as “Instrument sleep-log”
     * @param problems why, at least one
     */
    public DefinitionException(String what, List<DefinitionProblem> problems) {
        super(what + " does not load:" + System.lineSeparator()
                + problems.stream()
                        .map(DefinitionProblem::toString)
                        .collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** Returns all problems, also those that alone would not keep it from loading. */
    public List<DefinitionProblem> problems() {
        return problems;
    }
}
