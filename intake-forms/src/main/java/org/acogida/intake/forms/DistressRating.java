package org.acogida.intake.forms;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;

/**
 * How hard a moment was, from 0 to 10, as the person said: {@code session.rate(6)}.
 *
 * <p>It steers breaks and nothing else. It is never scored, never part of a response and never of a report. {@code
 * toString} is silent. Immutable and thread-safe.
 *
 * @param topic the topic at hand
 * @param moment before, during or after it
 * @param value 0 calm … 10 as hard as it can be
 * @param at when
 */
@JsonPropertyOrder({"topic", "moment", "value", "at"})
public record DistressRating(
        String topic,
        Moment moment,
        @JsonProperty(required = true) int value,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at) {

    /** The least value. */
    public static final int LOWEST = 0;

    /** The greatest value. */
    public static final int HIGHEST = 10;

    /**
     * By how much it may rise over anything said before in the visit before the next step is a choice and not a
     * question. This project's own choice; no published number was found.
     */
    public static final int RISE = 3;

    /** When it was said. */
    public enum Moment {
        /** Before the topic. */
        @JsonProperty("before")
        BEFORE,
        /** Between two of its questions. */
        @JsonProperty("during")
        DURING,
        /** After its last question. */
        @JsonProperty("after")
        AFTER
    }

    @Override
    public String toString() {
        return "DistressRating[hidden]";
    }
}
