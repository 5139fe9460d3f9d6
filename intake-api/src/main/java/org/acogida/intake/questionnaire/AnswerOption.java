package org.acogida.intake.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may be chosen, such as code {@code "3"} with weight 3 in a set of frequencies.
 *
 * <p>The code identifies the option in every language; the label never does. Immutable and thread-safe.
 *
 * @param code the option's code, never blank and without the signs that tables reserve
 * @param weight what the option counts in a score; absent where the set is never scored
 * @param exclusive whether it stands alone where several may be chosen, such as “does not apply”
 * @param codings the option in public terminologies, often empty
 */
@JsonPropertyOrder({"code", "weight", "exclusive", "codings"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnswerOption(
        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String code,

        @Nullable Integer weight,
        boolean exclusive,
        List<@Valid Coding> codings) {

    /** Copies the codings. */
    public AnswerOption {
        codings = List.copyOf(codings);
    }

    /** An option that may stand beside others. */
    public AnswerOption(String code, @Nullable Integer weight, List<Coding> codings) {
        this(code, weight, false, codings);
    }
}
