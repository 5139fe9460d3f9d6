package org.acogida.intake.forms.definition;

import java.util.List;

/**
 * Something wrong with a definition, such as a band that begins where no score can be:
 *
 * <pre>
 * bands-out-of-order  scoring.json:14  $.scores[0].bands[2].from  [15, 10]
 *     Maybe the bands are to be written from the lowest bound to the highest.
 * </pre>
 *
 * <p>Definitions hold nothing of a person, so the values at fault are shown. Immutable and thread-safe.
 *
 * @param severity whether the instrument still loads
 * @param code what is wrong, in lower case with hyphens
 * @param file the file in the instrument's folder
 * @param path where in the file: a JSON path, a text key or a case
 * @param line the line, from 1; 0 where there is none
 * @param values the values at fault
 * @param maybe what to do, beginning with “Maybe”
 */
public record DefinitionProblem(
        Severity severity, String code, String file, String path, int line, List<String> values, String maybe) {

    /** Whether the instrument still loads. */
    public enum Severity {
        /** It could hurt: the instrument does not load. */
        UNSAFE,
        /** It loads with a caveat and does not pass verification. */
        UNPUBLISHABLE
    }

    /** Copies the values. */
    public DefinitionProblem {
        values = List.copyOf(values);
    }

    @Override
    public String toString() {
        String at = line == 0 ? file : file + ":" + line;
        return code + "  " + at + "  " + path + "  " + values + System.lineSeparator() + "    " + maybe;
    }
}
