package org.acogida.intake.consent;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.List;
import org.acogida.intake.questionnaire.Sensitivity;

/**
 * Answers that together tell more than each alone, such as a place, a date and a role, which may single somebody out.
 *
 * <p>Data of the host, who knows who could put what together. Immutable and thread-safe.
 *
 * @param items two or more, as form and linkId, such as {@code detention/place}
 * @param together how sensitive they are when one recipient has them all
 */
@JsonPropertyOrder({"items", "together"})
public record CombinationRule(
        @NotEmpty(message = "{org.acogida.intake.Missing.message}")
        List<String> items,

        @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
        Sensitivity together) {

    /** Copies the list. */
    public CombinationRule {
        items = List.copyOf(items);
    }

    /** Returns whether somebody who has these has all of them. */
    public boolean metBy(Collection<String> known) {
        return known.containsAll(items);
    }
}
