package org.acogida.intake.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one score moved between two reports, such as 12 points down where 15 are more than chance.
 *
 * <p>Where two scores must not be compared, there is no number, and {@code obstacles} say why. A change is never called
 * a recovery or a relapse. {@code toString} shows no number. Immutable and thread-safe.
 *
 * @param score the scale
 * @param difference later minus earlier, in points; absent where the two must not be compared
 * @param sizes the difference held against published sizes
 * @param obstacles why the two must not be compared, such as {@code wording-differs}
 * @param notes caveats, such as {@code wording-not-validated}, with which no published size is given
 */
@JsonPropertyOrder({"score", "difference", "sizes", "obstacles", "notes"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeResult(
        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String score,

        @Nullable BigDecimal difference,
        List<@Valid Size> sizes,
        List<String> obstacles,
        List<String> notes) {

    /** Copies the lists. */
    public ChangeResult {
        sizes = List.copyOf(sizes);
        obstacles = List.copyOf(obstacles);
        notes = List.copyOf(notes);
    }

    /** What a published size of a change says. */
    public enum Kind {
        /** A change of this size is more than the noise of measuring twice. */
        @JsonProperty("reliable")
        RELIABLE,
        /** The smallest change that people noticed. */
        @JsonProperty("minimal")
        MINIMAL
    }

    /**
     * A published size, and whether the difference reaches it, up or down.
     *
     * @param id its id
     * @param kind what such a change says
     * @param points how many
     * @param population in whom it was studied
     * @param references where it was published
     * @param reached whether the difference is as large, in either direction
     * @param notes caveats, such as {@code not-verified}
     */
    @JsonPropertyOrder({"id", "kind", "points", "population", "references", "reached", "notes"})
    public record Size(
            @NotBlank(message = "{org.acogida.intake.Missing.message}")
            String id,

            @NotNull(message = "{org.acogida.intake.Missing.message}")
            Kind kind,

            @NotNull(message = "{org.acogida.intake.Missing.message}")
            BigDecimal points,

            @NotBlank(message = "{org.acogida.intake.Missing.message}")
            String population,

            List<String> references,
            boolean reached,
            List<String> notes) {

        /** Copies the lists. */
        public Size {
            references = List.copyOf(references);
            notes = List.copyOf(notes);
        }

        @Override
        public String toString() {
            return "Size[" + id + ", hidden]";
        }
    }

    @Override
    public String toString() {
        return "ChangeResult[" + score + ", hidden]";
    }
}
