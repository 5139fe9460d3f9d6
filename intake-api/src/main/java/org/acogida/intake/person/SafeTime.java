package org.acogida.intake.person;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * Hours of some days at which contact is safe, such as Monday and Tuesday from 08:00 until 12:30.
 *
 * <p>The end is not part of it. A time that ends before it begins runs past midnight into the next day. From midnight to
 * midnight is the whole day; any other two equal times are no time at all, and a constraint reports them. The hours are
 * those of the time zone in {@link SafeContact}. {@code toString} shows nothing. Immutable and thread-safe.
 *
 * @param days the days on which it begins
 * @param from its first moment
 * @param to the first moment after it
 */
@InOrder(message = "{org.acogida.intake.SafeTime.message}")
@JsonPropertyOrder({"days", "from", "to"})
public record SafeTime(
        @NotEmpty(message = "{org.acogida.intake.Missing.message}")
        List<DayOfWeek> days,

        @JsonFormat(shape = JsonFormat.Shape.STRING, lenient = OptBoolean.FALSE)
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        LocalTime from,

        @JsonFormat(shape = JsonFormat.Shape.STRING, lenient = OptBoolean.FALSE)
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        LocalTime to)
        implements InOrder.Ordered {

    /** Copies the list. */
    public SafeTime {
        days = List.copyOf(days);
    }

    /** Returns the same hours of each of these days. */
    public static SafeTime of(LocalTime from, LocalTime to, DayOfWeek... days) {
        return new SafeTime(List.of(days), from, to);
    }

    /** Returns any hour of any day. */
    public static SafeTime always() {
        return of(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, DayOfWeek.values());
    }

    /** Returns whether a moment, in the person's time zone, lies in it. */
    public boolean covers(LocalDateTime moment) {
        if (from == null || to == null || !inOrder()) {
            return false;
        }
        LocalTime time = moment.toLocalTime();
        if (from.isBefore(to)) {
            return days.contains(moment.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
        }
        return (days.contains(moment.getDayOfWeek()) && !time.isBefore(from))
                || (days.contains(moment.getDayOfWeek().minus(1)) && time.isBefore(to));
    }

    @Override
    public boolean inOrder() {
        return from == null || !from.equals(to) || from.equals(LocalTime.MIDNIGHT);
    }

    @Override
    public String toString() {
        return "SafeTime[hidden]";
    }
}
