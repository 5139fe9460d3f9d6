package org.acogida.intake.person;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acogida.intake.questionnaire.Classified;
import org.jspecify.annotations.Nullable;

/**
 * Something a worker may want to look at together with the person, such as two episodes that overlap as told:
 *
 * <pre>{@code
 * List<Note> notes = Note.on(episodes);
 * }</pre>
 *
 * <p>It has no severity, stops nothing, changes no score and says nothing about truth. Dates that do not fit together are
 * what memory does after torture (Istanbul Protocol 2022, paragraphs 343 to 347), and nobody needs to resolve them. It
 * is meant for the worker's screen alone and belongs in no export. There is none where a date is vague, or where some
 * reading of the dates fits. {@code toString} shows nothing. Immutable and thread-safe.
 *
 * @param kind what was noticed
 * @param episodes which of the given episodes it is about, counted from 0
 */
@JsonPropertyOrder({"kind", "episodes"})
public record Note(
        @Classified(level = 2, tags = "VIO") @NotNull(message = "{org.acogida.intake.Missing.message}")
        Kind kind,

        @Classified(level = 2, tags = "VIO") List<Integer> episodes) {

    /** What can be noticed. */
    public enum Kind {
        /** The dates of two episodes overlap by more than a day of moving. */
        @JsonProperty("dates-overlap")
        DATES_OVERLAP,
        /** The end as told lies before the beginning as told. */
        @JsonProperty("end-before-beginning")
        END_BEFORE_BEGINNING,
        /** The length as remembered is another than that between the dates. */
        @JsonProperty("length-and-dates-differ")
        LENGTH_AND_DATES_DIFFER
    }

    /** Copies the list. */
    public Note {
        episodes = List.copyOf(episodes);
    }

    /**
     * Returns what may be looked at together, over all episodes at once.
     *
     * @param episodes any number, in any order
     * @return notes by episode; often none
     * @throws IllegalArgumentException if a date cannot be read; a constraint reports that before
     */
    public static List<Note> on(List<DetentionEpisode> episodes) {
        List<Note> notes = new ArrayList<>();
        for (int one = 0; one < episodes.size(); one++) {
            DetentionEpisode episode = episodes.get(one);
            if (backwards(episode)) {
                notes.add(new Note(Kind.END_BEFORE_BEGINNING, List.of(one)));
            } else if (shorter(episode) || longer(episode)) {
                notes.add(new Note(Kind.LENGTH_AND_DATES_DIFFER, List.of(one)));
            }
            for (int other = 0; other < one; other++) {
                if (startsWithin(episode, episodes.get(other)) && startsWithin(episodes.get(other), episode)) {
                    notes.add(new Note(Kind.DATES_OVERLAP, List.of(other, one)));
                }
            }
        }
        return List.copyOf(notes);
    }

    private static boolean backwards(DetentionEpisode episode) {
        return before(latest(episode.to()), earliest(episode.from()));
    }

    /** Both ends on one day are no overlap: people are moved. */
    private static boolean startsWithin(DetentionEpisode one, DetentionEpisode other) {
        return before(latest(one.from()), earliest(other.to()));
    }

    private static boolean before(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
    }

    /** Whether even the longest length remembered is shorter than the shortest between the dates. */
    private static boolean shorter(DetentionEpisode episode) {
        Optional<BigDecimal> remembered = Optional.ofNullable(episode.length()).flatMap(DurationRange::mostHours);
        // From the last hour of the first day to the first hour of the last one.
        return hours(latest(episode.from()), earliest(episode.to()), -1)
                .flatMap(least -> remembered.map(most -> most.compareTo(least) < 0))
                .orElse(false);
    }

    /** Whether even the shortest length remembered is longer than the longest between the dates. */
    private static boolean longer(DetentionEpisode episode) {
        Optional<BigDecimal> remembered = Optional.ofNullable(episode.length()).map(DurationRange::leastHours);
        // From the first hour of the first day to the last hour of the last one.
        return hours(earliest(episode.from()), latest(episode.to()), 1)
                .flatMap(most -> remembered.map(least -> least.compareTo(most) > 0))
                .orElse(false);
    }

    private static Optional<BigDecimal> hours(Optional<LocalDate> from, Optional<LocalDate> to, int moreDays) {
        return from.flatMap(first -> to.map(last -> ChronoUnit.DAYS.between(first, last) + moreDays))
                .map(days -> BigDecimal.valueOf(24 * days));
    }

    private static Optional<LocalDate> earliest(@Nullable UncertainDate date) {
        return Optional.ofNullable(date).flatMap(UncertainDate::firmEarliest);
    }

    private static Optional<LocalDate> latest(@Nullable UncertainDate date) {
        return Optional.ofNullable(date).flatMap(UncertainDate::firmLatest);
    }

    @Override
    public String toString() {
        return "Note[hidden]";
    }
}
