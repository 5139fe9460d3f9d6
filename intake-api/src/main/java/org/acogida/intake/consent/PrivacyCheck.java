package org.acogida.intake.consent;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * What the person said when asked who could look on or listen in, before any agreement.
 *
 * <p>Only alone opens one. “Somebody is near” and “not sure” are the same here, and nobody has to explain. A no, and
 * taking something back, count whoever listens. Immutable and thread-safe.
 *
 * @param alone whether nobody could look on or listen in, as the person said
 * @param at when that was asked
 */
@JsonPropertyOrder({"alone", "at"})
public record PrivacyCheck(
        boolean alone,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull(message = "{org.acogida.intake.Missing.message}")
        Instant at) {

    /** Returns whether it opens an agreement at this moment: alone, and asked before. */
    public boolean opens(Instant moment) {
        return alone && at != null && !at.isAfter(moment);
    }

    @Override
    public String toString() {
        return "PrivacyCheck[hidden]";
    }
}
