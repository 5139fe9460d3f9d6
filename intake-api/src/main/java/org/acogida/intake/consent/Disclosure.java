package org.acogida.intake.consent;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.acogida.intake.questionnaire.Sensitivity;

/**
 * What went to whom, when: the answers to {@code phq-9/1} and {@code phq-9/2} to one clinic, for one purpose.
 *
 * <p>It names questions, never answers. It is kept so that a copy can be called back. {@code toString} shows nothing.
 * Immutable and thread-safe.
 *
 * @param purpose for what
 * @param recipient to whom
 * @param items what, as form and linkId, such as {@code phq-9/1}
 * @param contents how sensitive that is, each kind once; never one sum of all, which nobody may have agreed to
 * @param facets by what the person can be recognised in it
 * @param at when
 */
@JsonPropertyOrder({"purpose", "recipient", "items", "contents", "facets", "at"})
public record Disclosure(
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Purpose purpose,

        @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
        Recipient recipient,

        List<String> items,

        List<@Valid Sensitivity> contents,

        List<Facet> facets,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull(message = "{org.acogida.intake.Missing.message}")
        Instant at) {

    /** Copies the lists. */
    public Disclosure {
        items = List.copyOf(items);
        contents = List.copyOf(contents);
        facets = List.copyOf(facets);
    }

    Disclosure with(Sensitivity further) {
        List<Sensitivity> more = new ArrayList<>(contents);
        more.add(further);
        return new Disclosure(purpose, recipient, items, more, facets, at);
    }

    @Override
    public String toString() {
        return "Disclosure[hidden]";
    }
}
