package org.acogida.intake.questionnaire;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which time a question is about: {@code Recall.parse("P14D")} is the last two weeks.
 *
 * <p>Written as an ISO-8601 period such as {@code P14D}, {@code P4W}, {@code P1M}, or as {@code lifetime}, {@code now} or
 * {@code usual}, which is how things usually are. Two answers are comparable only when they are about the same time.
 * Immutable and thread-safe.
 *
 * @param kind a period, or what stands in its place
 * @param period how far back, only for a period
 */
public record Recall(Kind kind, @Nullable Period period) {

    /** How it is written. */
    public static final String PATTERN = "P[1-9]\\d{0,3}[DWMY]|lifetime|now|usual";

    /** What a recall period can be. */
    public enum Kind {
        /** A stretch of time that ends with the answer. */
        PERIOD,
        /** The whole life. */
        LIFETIME,
        /** This moment. */
        NOW,
        /** How it usually is. */
        USUAL
    }

    /**
     * Reads it.
     *
     * @param text such as {@code P14D} or {@code lifetime}
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static Recall parse(String text) {
        return switch (text) {
            case "lifetime" -> new Recall(Kind.LIFETIME, null);
            case "now" -> new Recall(Kind.NOW, null);
            case "usual" -> new Recall(Kind.USUAL, null);
            default -> new Recall(Kind.PERIOD, period(text));
        };
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a recall period." + System.lineSeparator()
                    + "Maybe it is written as P14D, P1M, lifetime, now or usual.");
        }
    }

    /**
     * Returns the first day that an answer is about.
     *
     * @param answered the day of the answer
     * @return the first day, or nothing where there is no first day
     */
    public Optional<LocalDate> since(LocalDate answered) {
        return Optional.ofNullable(period).map(answered::minus);
    }
}
