package org.acogida.intake.score;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A rule over single answers, such as {@code provisional-dsm5}: “criteria met, for a clinician”, never “has”.
 *
 * <p>{@code toString} shows no outcome. Immutable and thread-safe.
 *
 * @param id the criterion's id
 * @param outcome what can be said
 * @param decidedBy when met or not met, linkIds whose answers settle it whatever the others are; when indeterminate,
 *     the unknown items that can still turn it
 * @param notes caveats
 */
@JsonPropertyOrder({"id", "outcome", "decidedBy", "notes"})
public record CriterionResult(
        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String id,

        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Outcome outcome,

        @JsonProperty("decidedBy") List<String> decidedBy,
        List<String> notes) {

    /** Copies the lists. */
    public CriterionResult {
        decidedBy = List.copyOf(decidedBy);
        notes = List.copyOf(notes);
    }

    @Override
    public String toString() {
        return "CriterionResult[" + id + ", hidden]";
    }
}
