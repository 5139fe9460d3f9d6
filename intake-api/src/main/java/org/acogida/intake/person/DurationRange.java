package org.acogida.intake.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long something lasted, as far as it is known: {@code DurationRange.between(2, 3, Unit.WEEKS)}.
 *
 * <p>Without light or clock, time is lost; “I lost count” is an answer like the others and leaves everything open. A
 * month counts as 28 to 31 days. {@code toString} shows nothing. Immutable and thread-safe.
 *
 * @param least the shortest it can have been, in units; absent where nobody knows
 * @param most the longest it can have been, in units; absent where nobody knows
 * @param unit what is counted
 */
@InOrder
@JsonPropertyOrder({"least", "most", "unit"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DurationRange(
        @PositiveOrZero(message = "{org.acogida.intake.Count.message}") @Nullable
        BigDecimal least,

        @PositiveOrZero(message = "{org.acogida.intake.Count.message}") @Nullable
        BigDecimal most,

        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Unit unit)
        implements InOrder.Ordered {

    /** What is counted. */
    public enum Unit {
        /** Hours. */
        @JsonProperty("hours")
        HOURS(1, 1),
        /** Days of 24 hours. */
        @JsonProperty("days")
        DAYS(24, 24),
        /** Weeks of seven days. */
        @JsonProperty("weeks")
        WEEKS(7 * 24, 7 * 24),
        /** Months of 28 to 31 days. */
        @JsonProperty("months")
        MONTHS(28 * 24, 31 * 24),
        /** The person lost count; numbers beside it are kept and not counted with. */
        @JsonProperty("lost-count")
        LOST_COUNT(0, 0);

        private final BigDecimal shortest;
        private final BigDecimal longest;

        Unit(int shortestHours, int longestHours) {
            this.shortest = BigDecimal.valueOf(shortestHours);
            this.longest = BigDecimal.valueOf(longestHours);
        }
    }

    /** Returns a length between two, these included. */
    public static DurationRange between(long least, long most, Unit unit) {
        return new DurationRange(BigDecimal.valueOf(least), BigDecimal.valueOf(most), unit);
    }

    /** Returns a length that is known, such as {@code DurationRange.of(16, Unit.DAYS)}. */
    public static DurationRange of(long length, Unit unit) {
        return between(length, length, unit);
    }

    /** Returns a length of which only the least is known, such as “more than a month”. */
    public static DurationRange atLeast(long least, Unit unit) {
        return new DurationRange(BigDecimal.valueOf(least), null, unit);
    }

    /** Returns “I lost count”. */
    public static DurationRange lostCount() {
        return new DurationRange(null, null, Unit.LOST_COUNT);
    }

    /** Returns the fewest hours that it can have been; 0 where nobody knows. */
    public BigDecimal leastHours() {
        return least == null || unit == null ? BigDecimal.ZERO : least.multiply(unit.shortest);
    }

    /** Returns the most hours that it can have been; nothing where nobody knows. */
    public Optional<BigDecimal> mostHours() {
        return most == null || unit == null || unit == Unit.LOST_COUNT
                ? Optional.empty()
                : Optional.of(most.multiply(unit.longest));
    }

    @Override
    public boolean inOrder() {
        return least == null || most == null || least.compareTo(most) <= 0;
    }

    @Override
    public String toString() {
        return "DurationRange[hidden]";
    }
}
