package org.acogida.intake.questionnaire;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotBlank;

/**
 * A code of a public terminology, such as {@code http://loinc.org | 44261-6}.
 *
 * <p>It is kept in the structure of an instrument and leaves it only under official wording: a question of our own for
 * the same symptom is not the coded question. Immutable and thread-safe.
 *
 * @param system the terminology's URI, never blank
 * @param code the code in that terminology, never blank
 */
@JsonPropertyOrder({"system", "code"})
public record Coding(
        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String system,

        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String code) {}
