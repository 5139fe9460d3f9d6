package org.acogida.intake.score;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Something that somebody should see whatever the total is, such as {@code self-harm}.
 *
 * <p>A flag reads single answers. It is given beside a fault elsewhere, and an unknown answer makes it indeterminate,
 * never “not met”. {@code toString} shows no outcome. Immutable and thread-safe.
 *
 * @param id the flag's id
 * @param kind who it is for
 * @param outcome what can be said
 * @param decidedBy the linkIds that settle it, or that are still unknown
 * @param notes caveats
 */
@JsonPropertyOrder({"id", "kind", "outcome", "decidedBy", "notes"})
public record Flag(
        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String id,

        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Kind kind,

        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Outcome outcome,

        @JsonProperty("decidedBy") List<String> decidedBy,
        List<String> notes) {

    /** Who a flag is for. */
    public enum Kind {
        /** A person is needed now. */
        @JsonProperty("safety")
        SAFETY,
        /** The worker should know before the next conversation. */
        @JsonProperty("worker-note")
        WORKER_NOTE
    }

    /** Copies the lists. */
    public Flag {
        decidedBy = List.copyOf(decidedBy);
        notes = List.copyOf(notes);
    }

    @Override
    public String toString() {
        return "Flag[" + id + ", hidden]";
    }
}
