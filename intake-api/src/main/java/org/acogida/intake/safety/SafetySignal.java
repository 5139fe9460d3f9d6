package org.acogida.intake.safety;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * An answer that needs a person now, such as flag {@code self-harm} at question {@code 9}.
 *
 * <p>It is part of the response before any handler hears of it, and a later answer never removes it. It says which
 * question, never what was answered. {@code toString} shows neither. Immutable and thread-safe.
 *
 * @param id unique within the response, so that a signal that is delivered twice is known as one
 * @param flag the flag's id, such as {@code self-harm}
 * @param linkId the question
 * @param kind whether it was endorsed or left open
 * @param raisedAt when
 */
@JsonPropertyOrder({"id", "flag", "linkId", "kind", "raisedAt"})
public record SafetySignal(
        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String id,

        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String flag,

        @JsonProperty("linkId") @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String linkId,

        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Kind kind,

        @JsonProperty("raisedAt")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Instant raisedAt) {

    /** What is known. */
    public enum Kind {
        /** The person's answer reaches the flag. */
        @JsonProperty("endorsed")
        ENDORSED,
        /**
         * The person declined, does not know, or would rather speak of it with somebody. That is not a yes, and it is not
         * a no.
         */
        @JsonProperty("unanswered")
        UNANSWERED
    }

    @Override
    public String toString() {
        return "SafetySignal[hidden]";
    }
}
