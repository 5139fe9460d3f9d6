package org.acogida.intake.consent;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.acogida.intake.questionnaire.Sensitivity;

/**
 * For how long an organisation keeps what it was told, by class: {@code retention.of(sensitivity, now).due(later)}.
 *
 * <p>The periods are the host's own; this library knows none. Days are those of UTC. Immutable and thread-safe.
 *
 * @param open class 0
 * @param personal class 1
 * @param sensitive class 2
 * @param highest class 3, and whatever has no class
 */
@JsonPropertyOrder({"open", "personal", "sensitive", "highest"})
public record Retention(
        @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
        Rule open,

        @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
        Rule personal,

        @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
        Rule sensitive,

        @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
        Rule highest) {

    /**
     * What holds for one class.
     *
     * @param reviewAfter after how long somebody looks whether it is still needed
     * @param keepFor after how long it is erased, whatever the review says
     */
    @JsonPropertyOrder({"reviewAfter", "keepFor"})
    public record Rule(
            @JsonProperty("reviewAfter")
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @NotNull(message = "{org.acogida.intake.Missing.message}")
            Period reviewAfter,

            @JsonProperty("keepFor")
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @NotNull(message = "{org.acogida.intake.Missing.message}")
            Period keepFor) {}

    /** What has to be done with something that is kept. */
    public enum Due {
        /** Nothing yet. */
        NOTHING,
        /** Somebody looks whether it is still needed. */
        REVIEW,
        /** It is erased. */
        ERASE
    }

    /**
     * Something that is kept, with its dates.
     *
     * @param since since when
     * @param reviewAt when somebody looks whether it is still needed
     * @param eraseAt when it is erased
     */
    @JsonPropertyOrder({"since", "reviewAt", "eraseAt"})
    public record Kept(
            @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull(message = "{org.acogida.intake.Missing.message}")
            Instant since,

            @JsonProperty("reviewAt")
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @NotNull(message = "{org.acogida.intake.Missing.message}")
            Instant reviewAt,

            @JsonProperty("eraseAt")
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            @NotNull(message = "{org.acogida.intake.Missing.message}")
            Instant eraseAt) {

        /** Returns what is due at a moment. */
        public Due due(Instant moment) {
            if (!moment.isBefore(eraseAt)) {
                return Due.ERASE;
            }
            return moment.isBefore(reviewAt) ? Due.NOTHING : Due.REVIEW;
        }

        /** Returns this with the date of the next review, after one. The day of erasing stays. */
        public Kept reviewAgain(Instant next) {
            return new Kept(since, next, eraseAt);
        }

        @Override
        public String toString() {
            return "Kept[hidden]";
        }
    }

    /**
     * Returns the dates of something that is kept.
     *
     * @param sensitivity its class
     * @param since since when it is kept
     */
    public Kept of(Sensitivity sensitivity, Instant since) {
        Rule rule = switch (sensitivity.level()) {
            case 0 -> open;
            case 1 -> personal;
            case 2 -> sensitive;
            default -> highest;
        };
        return new Kept(since, after(since, rule.reviewAfter()), after(since, rule.keepFor()));
    }

    private static Instant after(Instant since, Period period) {
        return since.atZone(ZoneOffset.UTC).plus(period).toInstant();
    }
}
