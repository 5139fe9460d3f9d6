package org.acogida.intake.response;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Something that does not fit, such as code {@code not-an-option} at {@code answers.9} with the permitted codes.
 *
 * <p>It is never a sentence, so it can be said in any language, and it never holds what was answered. Immutable and
 * thread-safe.
 *
 * @param code what does not fit, in lower case with hyphens
 * @param path where, such as {@code answers.9}
 * @param arguments what would fit, such as the permitted codes or the expected version
 */
@JsonPropertyOrder({"code", "path", "arguments"})
public record Violation(
        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String code,

        @NotNull(message = "{org.acogida.intake.Missing.message}")
        String path,

        List<String> arguments) {

    /** Copies the arguments. */
    public Violation {
        arguments = List.copyOf(arguments);
    }

    /** Returns a violation with what would fit, such as {@code Violation.of("not-an-option", "answers.9", "0", "1")}. */
    public static Violation of(String code, String path, String... arguments) {
        return new Violation(code, path, List.of(arguments));
    }

    /**
     * Returns what a record lacks of what its own constraints call needed, such as {@code value-missing} at {@code
     * grant.expiresAt}; empty where it is whole. Whoever decides something by a record that came from outside asks first.
     *
     * @param whole any record of this library
     * @param path where it stands, such as {@code grant}; empty where it stands alone
     */
    public static List<Violation> missingIn(Record whole, String path) {
        return Needed.missingIn(whole, path)
                .map(place -> of("value-missing", place))
                .toList();
    }
}
