package org.acogida.intake.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scale's result, such as total 33 of 80; or, with one answer unknown, no value and still possible {@code [31, 35]}.
 *
 * <p>The interval runs over every completion of what is unknown; with nothing unknown it is the value. Units are the
 * scale's points. {@code toString} shows no number. Immutable and thread-safe.
 *
 * @param id the scale's id, such as {@code total}
 * @param value the score, absent when an answer that it needs is unknown
 * @param lowest the lowest score still possible
 * @param highest the highest score still possible
 * @param band the published band of the value, where there is one and it may be said
 * @param answered how many of its items have a value
 * @param expected how many items it has
 * @param prorated how many items were filled in by the scale's declared rule
 * @param notes caveats in lower case with hyphens, such as {@code wording-not-validated}
 */
@JsonPropertyOrder({"id", "value", "lowest", "highest", "band", "answered", "expected", "prorated", "notes"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Score(
        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String id,

        @Nullable BigDecimal value,

        @NotNull(message = "{org.acogida.intake.Missing.message}")
        BigDecimal lowest,

        @NotNull(message = "{org.acogida.intake.Missing.message}")
        BigDecimal highest,

        @Nullable String band,

        @PositiveOrZero(message = "{org.acogida.intake.Count.message}")
        int answered,

        @PositiveOrZero(message = "{org.acogida.intake.Count.message}")
        int expected,

        @PositiveOrZero(message = "{org.acogida.intake.Count.message}")
        int prorated,

        List<String> notes) {

    /** Copies the notes. */
    public Score {
        notes = List.copyOf(notes);
    }

    @Override
    public String toString() {
        return "Score[" + id + ", hidden]";
    }
}
