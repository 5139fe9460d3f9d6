package org.acogida.intake.safety;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere a person in distress can turn to, such as a helpline that answers on Thursdays from 8 to 17.
 *
 * <p>It is shown, never dialled: the person decides. Who operates it is said, because a line of the state is no help to
 * somebody who fears the state. Immutable and thread-safe.
 *
 * @param id a short name
 * @param name what it is called, as the person reads it
 * @param channel how it is reached
 * @param address the number, link or place; literal text
 * @param spoken the address as it is read aloud, digits as words
 * @param zone the time zone of its hours, such as {@code America/Caracas}
 * @param hours when it answers
 * @param country where it is reached from, ISO 3166-1 such as {@code VE}; absent where from anywhere
 * @param languages which languages it speaks, BCP-47 tags
 * @param cost what it costs
 * @param operator who runs it
 * @param emergency whether it is there for emergencies, and shown when no organisation and no health service is open
 * @param verifiedOn when somebody last checked that all this is so
 * @param staleAfter for how long that holds
 */
@JsonPropertyOrder({
    "id",
    "name",
    "channel",
    "address",
    "spoken",
    "zone",
    "hours",
    "country",
    "languages",
    "cost",
    "operator",
    "emergency",
    "verifiedOn",
    "staleAfter"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CrisisResource(
        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String id,

        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String name,

        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Channel channel,

        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String address,

        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String spoken,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull(message = "{org.acogida.intake.Missing.message}")
        ZoneId zone,

        @NotEmpty(message = "{org.acogida.intake.Missing.message}")
        List<@Valid Hours> hours,

        @Pattern(regexp = "[A-Z]{2}", message = "{org.acogida.intake.Country.message}") @Nullable
        String country,

        @NotEmpty(message = "{org.acogida.intake.Missing.message}")
        List<
                        @Pattern(
                                regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*",
                                message = "{org.acogida.intake.LanguageTag.message}")
                        String>
                languages,

        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Cost cost,

        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Operator operator,

        boolean emergency,

        @JsonProperty("verifiedOn")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        LocalDate verifiedOn,

        @JsonProperty("staleAfter")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Period staleAfter) {

    /** Copies the lists. */
    public CrisisResource {
        hours = List.copyOf(hours);
        languages = List.copyOf(languages);
    }

    /** How it is reached. */
    public enum Channel {
        /** A call. */
        @JsonProperty("phone")
        PHONE,
        /** Written messages. */
        @JsonProperty("message")
        MESSAGE,
        /** A conversation on the web. */
        @JsonProperty("chat")
        CHAT,
        /** A place to go to. */
        @JsonProperty("place")
        PLACE
    }

    /** What it costs the person. */
    public enum Cost {
        /** Nothing. */
        @JsonProperty("free")
        FREE,
        /** What any call or message costs. */
        @JsonProperty("usual-rate")
        USUAL_RATE,
        /** Nobody has found out. */
        @JsonProperty("unknown")
        UNKNOWN
    }

    /** Who runs it. */
    public enum Operator {
        /** A non-governmental organisation. */
        @JsonProperty("ngo")
        NGO,
        /** A health service. */
        @JsonProperty("health")
        HEALTH,
        /** The police. */
        @JsonProperty("police")
        POLICE,
        /** Another body of the state. */
        @JsonProperty("state")
        STATE;

        /** Returns whether it has power over people: who comes out of a prison may fear a uniform more than the night. */
        public boolean isAuthority() {
            return this == POLICE || this == STATE;
        }
    }

    /**
     * A stretch of the week, such as Thursdays from 8 to 17.
     *
     * @param days on which days it begins
     * @param from its first minute
     * @param to its first minute after; the same as {@code from}, or earlier: it ends on the next day
     */
    @JsonPropertyOrder({"days", "from", "to"})
    public record Hours(
            @NotEmpty(message = "{org.acogida.intake.Missing.message}")
            List<DayOfWeek> days,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull(message = "{org.acogida.intake.Missing.message}")
            LocalTime from,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull(message = "{org.acogida.intake.Missing.message}")
            LocalTime to) {

        /** Around the clock, every day. */
        public static final Hours ALWAYS =
                new Hours(List.of(DayOfWeek.values()), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        /** Copies the list. */
        public Hours {
            days = List.copyOf(days);
        }

        private boolean include(DayOfWeek day, LocalTime time) {
            boolean overnight = !from.isBefore(to);
            boolean begun = days.contains(day) && !time.isBefore(from) && (overnight || time.isBefore(to));
            return begun || (overnight && days.contains(day.minus(1)) && time.isBefore(to));
        }
    }

    /**
     * Returns whether it answers at this moment, by the hours of its own time zone.
     *
     * @param moment any instant
     */
    public boolean openAt(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        return hours.stream().anyMatch(each -> each.include(there.getDayOfWeek(), there.toLocalTime()));
    }

    /**
     * Returns whether it can be reached from a country.
     *
     * @param where ISO 3166-1; absent where nobody knows, then only what is reached from anywhere is sure to be
     */
    public boolean isReachedFrom(@Nullable String where) {
        return country == null || country.equals(where);
    }

    /**
     * Returns whether it was checked too long ago to be trusted.
     *
     * @param day today
     */
    public boolean isStale(LocalDate day) {
        return day.isAfter(verifiedOn.plus(staleAfter));
    }

    /** Returns whether it answers at every hour of every day, the only case in which that may be said. */
    public boolean answersAlways() {
        return hours.stream()
                .anyMatch(
                        each -> each.from().equals(each.to()) && each.days().containsAll(List.of(DayOfWeek.values())));
    }
}
