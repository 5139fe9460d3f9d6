package org.acogida.intake.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score held against a published number, such as {@code total-ge-10} from primary care.
 *
 * <p>A cut-off belongs to the people in whom it was studied; the host picks the one that fits. {@code toString} shows no
 * outcome. Immutable and thread-safe.
 *
 * @param id the cut-off's id, such as {@code total-ge-10}
 * @param score the scale that is compared
 * @param operator on which side of the number it is met
 * @param value the published number
 * @param population in whom it was studied, such as {@code primary-care}
 * @param references where it was published
 * @param outcome what can be said; absent when the cut-off is withheld, and a note then says why
 * @param notes caveats, such as {@code not-verified}
 */
@JsonPropertyOrder({"id", "score", "operator", "value", "population", "references", "outcome", "notes"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CutOffResult(
        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String id,

        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String score,

        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Operator operator,

        @NotNull(message = "{org.acogida.intake.Missing.message}")
        BigDecimal value,

        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String population,

        List<String> references,
        @Nullable Outcome outcome,
        List<String> notes) {

    /** On which side of its number a cut-off is met. */
    public enum Operator {
        /** At the number or above it. */
        @JsonProperty("ge")
        AT_LEAST,
        /** Below the number. */
        @JsonProperty("lt")
        BELOW,
        /** At the number or below it. */
        @JsonProperty("le")
        AT_MOST
    }

    /** Copies the lists. */
    public CutOffResult {
        references = List.copyOf(references);
        notes = List.copyOf(notes);
    }

    @Override
    public String toString() {
        return "CutOffResult[" + id + ", hidden]";
    }
}
