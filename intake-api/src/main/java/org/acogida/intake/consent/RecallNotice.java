package org.acogida.intake.consent;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * A request to one past recipient to give back or destroy its copy, and what came of it.
 *
 * <p>A court or a newspaper may not be able to, and copies on the web cannot be called back: {@link State#IMPOSSIBLE} is
 * an honest end, and the person is told of it before they agree. {@code toString} shows nothing. Immutable and
 * thread-safe.
 *
 * @param id its name in the ledger
 * @param recipient who has a copy
 * @param state what came of it
 * @param at since when that is so
 */
@JsonPropertyOrder({"id", "recipient", "state", "at"})
public record RecallNotice(
        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String id,

        @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
        Recipient recipient,

        @NotNull(message = "{org.acogida.intake.Missing.message}")
        State state,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull(message = "{org.acogida.intake.Missing.message}")
        Instant at) {

    /** What came of it. */
    public enum State {
        /** It is on its way, and nobody has answered. */
        @JsonProperty("sent")
        SENT,
        /** The recipient gave the copy back or destroyed it. */
        @JsonProperty("acked")
        ACKED,
        /** The recipient keeps it. */
        @JsonProperty("refused")
        REFUSED,
        /** It cannot be done. */
        @JsonProperty("impossible")
        IMPOSSIBLE
    }

    RecallNotice now(State other, Instant since) {
        return new RecallNotice(id, recipient, other, since);
    }

    @Override
    public String toString() {
        return "RecallNotice[hidden]";
    }
}
