package org.acogida.intake.consent;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.acogida.intake.response.Violation;

/**
 * What the person said when asked who could look on or listen in, before any agreement:
 * {@code new PrivacyCheck(true, now)}.
 *
 * <p>Only alone opens one, and only one that is said in the same sitting, after it was asked. “Somebody is near” and
 * “not sure” are the same here, and nobody has to explain. A no, and taking something back, count whoever listens.
 * Immutable and thread-safe.
 *
 * @param alone whether nobody could look on or listen in, as the person said
 * @param at when that was asked
 */
@JsonPropertyOrder({"alone", "at"})
public record PrivacyCheck(
        boolean alone,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull(message = "{org.acogida.intake.Missing.message}")
        Instant at) {

    /**
     * How long a sitting is at most, four hours. It is our own choice: longer than a long visit with its breaks, and
     * shorter than until another day, on which somebody else may be in the room.
     */
    public static final Duration SAME_SITTING = Duration.ofHours(4);

    /**
     * Returns whether it opens an agreement that is said at this moment: alone, asked before, and not longer ago than
     * {@link #SAME_SITTING}.
     */
    public boolean opens(Instant moment) {
        return alone && isOf(moment);
    }

    private boolean isOf(Instant moment) {
        return at != null && !at.isAfter(moment) && Duration.between(at, moment).compareTo(SAME_SITTING) <= 0;
    }

    /** What keeps it from opening an agreement that is said at this moment. */
    Stream<Violation> obstacles(Instant moment, String path) {
        return opens(moment) ? Stream.empty() : Stream.of(Violation.of(alone ? "alone-not-then" : "not-alone", path));
    }

    @Override
    public String toString() {
        return "PrivacyCheck[hidden]";
    }
}
