package org.acogida.intake.safety;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;

/**
 * What a worker does when an answer needs a person now, such as three steps, within half an hour, and whom to call when
 * that cannot be done.
 *
 * <p>For the worker alone: it is never shown or read to the person. All of it is the host’s own; this library says to
 * nobody what to do. {@code toString} shows none of it. Immutable and thread-safe.
 *
 * @param steps what to do, in order, each in a short sentence
 * @param within how soon after the answer somebody is with the person, longer than zero
 * @param secondContact whom to turn to where that does not work out, with how to reach them
 */
@JsonPropertyOrder({"steps", "within", "secondContact"})
public record SafetyProtocol(
        @NotEmpty(message = "{org.acogida.intake.Missing.message}")
        List<@NotBlank(message = "{org.acogida.intake.Missing.message}") String> steps,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        @TimeLimit
        Duration within,

        @JsonProperty("secondContact") @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String secondContact) {

    /** Copies the list. */
    public SafetyProtocol {
        steps = List.copyOf(steps);
    }

    @Override
    public String toString() {
        return "SafetyProtocol[hidden]";
    }
}
