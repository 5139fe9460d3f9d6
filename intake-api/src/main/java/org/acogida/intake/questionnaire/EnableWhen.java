package org.acogida.intake.questionnaire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A condition for asking an item, such as “{@code gate != 0}”: unless the gate was answered with 0.
 *
 * <p>Immutable and thread-safe.
 *
 * @param question the linkId of an earlier question
 * @param operator how its answer is compared
 * @param answerCode the code it is compared with
 */
@JsonPropertyOrder({"question", "operator", "answerCode"})
public record EnableWhen(
        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String question,

        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Operator operator,

        @NotBlank(message = "{org.acogida.intake.Missing.message}") @JsonProperty("answerCode")
        String answerCode) {

    /** FHIR's operators, as far as an instrument has needed them. */
    public enum Operator {
        /** At least one answer has this code. */
        @JsonProperty("=")
        EQUAL,
        /** No answer has this code; also when there is no answer, so an unknown gate opens. */
        @JsonProperty("!=")
        NOT_EQUAL
    }
}
