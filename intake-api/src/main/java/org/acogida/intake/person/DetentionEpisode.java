package org.acogida.intake.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.acogida.intake.questionnaire.Classified;
import org.acogida.intake.score.Circumstances;
import org.jspecify.annotations.Nullable;

/**
 * A time in detention, in outline:
 *
 * <pre>{@code
 * DetentionEpisode.UNKNOWN
 *         .withDates(UncertainDate.parse("2025-03~"), UncertainDate.parse("2025-07-18"))
 *         .withKindOfPlace("prison");
 * }</pre>
 *
 * <p>Nothing in it is needed and nothing in it is weighed: what does not fit together is a soft {@link Note} for the
 * worker and never a violation. What was done to the person has no place here. {@code toString} shows nothing. Immutable
 * and thread-safe.
 *
 * @param place where, in the person's own words
 * @param country ISO 3166-1, two capital letters such as {@code SV}
 * @param kindOfPlace what it was, such as one of {@link #KINDS_OF_PLACE} or a word of the host's own list
 * @param from when it began
 * @param to when it ended
 * @param length how long it lasted, as the person remembers it
 * @param isolation times alone during it; empty where none was told
 */
@JsonPropertyOrder({"place", "country", "kindOfPlace", "from", "to", "length", "isolation"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DetentionEpisode(
        @Classified(level = 3, tags = "VIO") @Nullable String place,

        @Classified(level = 2, tags = "VIO")
        @Pattern(regexp = "[A-Z]{2}", message = "{org.acogida.intake.Country.message}")
        @Nullable
        String country,

        @Classified(level = 2, tags = "VIO")
        @JsonProperty("kindOfPlace")
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "{org.acogida.intake.Id.message}")
        @Nullable
        String kindOfPlace,

        @Classified(level = 2, tags = "VIO") @Valid @Nullable
        UncertainDate from,

        @Classified(level = 2, tags = "VIO") @Valid @Nullable
        UncertainDate to,

        @Classified(level = 2, tags = "VIO") @Valid @Nullable
        DurationRange length,

        @Classified(level = 2, tags = "VIO") List<@Valid Isolation> isolation) {

    /** Nothing is known yet. */
    public static final DetentionEpisode UNKNOWN = new DetentionEpisode(null, null, null, null, null, null, List.of());

    /** Words that most lists have; a host may use others. */
    public static final List<String> KINDS_OF_PLACE = List.of(
            "prison",
            "police-station",
            "military-site",
            "intelligence-site",
            "migration-detention",
            "court",
            "hospital",
            "vehicle",
            "private-building",
            "not-known");

    /** Longer than any life: such a length bounds nothing. */
    private static final BigDecimal LIFE_IN_HOURS = BigDecimal.valueOf(50_000L * 24);

    /** Copies the list. */
    public DetentionEpisode {
        isolation = List.copyOf(isolation);
    }

    /** Returns this episode with when it began and ended; null where nobody knows. */
    public DetentionEpisode withDates(@Nullable UncertainDate first, @Nullable UncertainDate last) {
        return new DetentionEpisode(place, country, kindOfPlace, first, last, length, isolation);
    }

    /** Returns this episode with the place in the person's own words. */
    public DetentionEpisode withPlace(@Nullable String words) {
        return new DetentionEpisode(words, country, kindOfPlace, from, to, length, isolation);
    }

    /** Returns this episode with a country, such as {@code SV}. */
    public DetentionEpisode withCountry(@Nullable String code) {
        return new DetentionEpisode(place, code, kindOfPlace, from, to, length, isolation);
    }

    /** Returns this episode with a kind of place, such as {@code prison}. */
    public DetentionEpisode withKindOfPlace(@Nullable String kind) {
        return new DetentionEpisode(place, country, kind, from, to, length, isolation);
    }

    /** Returns this episode with its length as it is remembered. */
    public DetentionEpisode withLength(@Nullable DurationRange remembered) {
        return new DetentionEpisode(place, country, kindOfPlace, from, to, remembered, isolation);
    }

    /** Returns this episode with the times alone, in place of earlier ones. */
    public DetentionEpisode withIsolation(Isolation... alone) {
        return new DetentionEpisode(place, country, kindOfPlace, from, to, length, List.of(alone));
    }

    /**
     * Returns the days that it can have covered, for reading scores in their {@link Circumstances}.
     *
     * <p>An edge that was not told follows from the other one and the length, where both are bounded. Where the end was
     * told to be before the beginning, the days reach over both. Marks such as {@code ~} widen nothing.
     *
     * @throws IllegalArgumentException if a date cannot be read; a constraint reports that before
     */
    public Circumstances.Span toSpan() {
        LocalDate first = earliest(from)
                .or(() -> earliest(to).flatMap(end -> longest().map(end::minusDays)))
                .orElse(null);
        LocalDate last = latest(to)
                .or(() -> latest(from).flatMap(start -> longest().map(start::plusDays)))
                .orElse(null);
        return first != null && last != null && first.isAfter(last)
                ? new Circumstances.Span(earliest(to).orElse(null), latest(from).orElse(null))
                : new Circumstances.Span(first, last);
    }

    private static Optional<LocalDate> earliest(@Nullable UncertainDate date) {
        return Optional.ofNullable(date).flatMap(UncertainDate::earliest);
    }

    private static Optional<LocalDate> latest(@Nullable UncertainDate date) {
        return Optional.ofNullable(date).flatMap(UncertainDate::latest);
    }

    /** The most days that the length can mean, begun ones counted as whole. */
    private Optional<Long> longest() {
        return Optional.ofNullable(length)
                .flatMap(DurationRange::mostHours)
                .filter(hours -> hours.compareTo(LIFE_IN_HOURS) <= 0)
                .map(hours -> (long) Math.ceil(hours.doubleValue() / 24));
    }

    @Override
    public String toString() {
        return "DetentionEpisode[hidden]";
    }
}
