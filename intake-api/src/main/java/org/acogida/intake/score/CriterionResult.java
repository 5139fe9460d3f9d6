package org.acogida.intake.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule over single answers, such as {@code provisional-dsm5}: “criteria met, for a clinician”, never “has”.
 *
 * <p>{@code toString} shows no outcome. Immutable and thread-safe.
 *
 * @param id the criterion's id
 * @param outcome what can be said; absent when the verdict is withheld, and a note then says why
 * @param decidedBy when met or not met, linkIds whose answers settle it whatever the others are: never one that nobody
 *     was asked, but the one before it that says so; when indeterminate, the unknown items that can still turn it
 * @param notes caveats
 */
@JsonPropertyOrder({"id", "outcome", "decidedBy", "notes"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CriterionResult(
        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String id,

        @Nullable Outcome outcome,

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
