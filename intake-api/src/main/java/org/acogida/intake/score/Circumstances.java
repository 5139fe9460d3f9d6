package org.acogida.intake.score;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the host knows about a person that changes how answers are read:
 *
 * <pre>{@code
 * Circumstances known = Circumstances.UNKNOWN
 *         .with(Population.UNNAMED.withCountry("VE"))
 *         .withDetention(new Circumstances.Span(LocalDate.of(2025, 3, 15), LocalDate.of(2025, 7, 18)));
 * }</pre>
 *
 * <p>A score of alcohol or food over a year that was spent in detention says little about home; a verdict on lasting
 * stress needs a month since the event. Nothing here is a narrative, and nothing is needed. {@code toString} shows
 * nothing. Immutable and thread-safe.
 *
 * @param population whose cut-offs apply
 * @param detention when the person was held, as far as known
 * @param indexEvent the event that questions on stress were about, where it was named
 */
@JsonPropertyOrder({"population", "detention", "indexEvent"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Circumstances(
        @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
        Population population,

        List<@Valid Span> detention,
        @JsonProperty("indexEvent") @Nullable @Valid IndexEvent indexEvent) {

    /** Nothing is known. */
    public static final Circumstances UNKNOWN = new Circumstances(Population.UNNAMED, List.of(), null);

    /** Copies the list. */
    public Circumstances {
        detention = List.copyOf(detention);
    }

    /**
     * A stretch of time, as far as it is known.
     *
     * @param earliest its first possible day; absent where nobody knows
     * @param latest its last possible day; absent where nobody knows or it has not ended
     */
    @JsonPropertyOrder({"earliest", "latest"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Span(
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            LocalDate earliest,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            LocalDate latest) {

        /** Returns whether some day of it may lie between two days, these included. */
        public boolean mayOverlap(LocalDate from, LocalDate to) {
            return (earliest == null || !earliest.isAfter(to)) && (latest == null || !latest.isBefore(from));
        }

        @Override
        public String toString() {
            return "Span[hidden]";
        }
    }

    /**
     * The event that questions on stress were about: a kind and a time, never a story.
     *
     * @param kind a short word of the host's own list, such as {@code captivity}
     * @param span when it was; its last day counts where it lasted
     */
    @JsonPropertyOrder({"kind", "span"})
    public record IndexEvent(
            @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "{org.acogida.intake.Id.message}")
            @NotNull(message = "{org.acogida.intake.Missing.message}")
            String kind,

            @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
            Span span) {

        @Override
        public String toString() {
            return "IndexEvent[hidden]";
        }
    }

    /** Returns these circumstances with a population. */
    public Circumstances with(Population other) {
        return new Circumstances(other, detention, indexEvent);
    }

    /** Returns these circumstances with the times in detention, in place of earlier ones. */
    public Circumstances withDetention(Span... spans) {
        return new Circumstances(population, List.of(spans), indexEvent);
    }

    /** Returns these circumstances with the event that questions on stress were about. */
    public Circumstances with(IndexEvent event) {
        return new Circumstances(population, detention, event);
    }

    @Override
    public String toString() {
        return "Circumstances[hidden]";
    }
}
