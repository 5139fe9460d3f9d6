package org.acogida.intake.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score held against the numbers that may apply to this person, such as 4 for men and 3 for women while the sex was
 * not named.
 *
 * <p>Met if it is met for every one that may apply, not met if for none, indeterminate otherwise, with the note
 * {@code population-not-named}. {@code toString} shows no outcome. Immutable and thread-safe.
 *
 * @param score the scale that is compared
 * @param outcome what can be said; absent when cut-offs are withheld, and a note then says why
 * @param cutOffs the ids of the cut-offs that may apply
 * @param notes caveats
 */
@JsonPropertyOrder({"score", "outcome", "cutOffs", "notes"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PopulationResult(
        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String score,

        @Nullable Outcome outcome,
        @JsonProperty("cutOffs") List<String> cutOffs,
        List<String> notes) {

    /** Copies the lists. */
    public PopulationResult {
        cutOffs = List.copyOf(cutOffs);
        notes = List.copyOf(notes);
    }

    @Override
    public String toString() {
        return "PopulationResult[" + score + ", hidden]";
    }
}
