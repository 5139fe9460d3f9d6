package org.acogida.intake.person;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.acogida.intake.questionnaire.Classified;

/**
 * What follows from what a person told, such as {@code prolonged-solitary-confinement}: possible, by the Nelson Mandela
 * Rules.
 *
 * <p>It is computed over everything that is still possible and decides nothing on its own: whether a rule was broken is
 * for a lawyer. {@code toString} shows nothing. Immutable and thread-safe.
 *
 * @param fact what is derived, in lower case with hyphens
 * @param holds whether it holds
 * @param reference the rule, such as {@code nelson-mandela-rule-44}
 */
@JsonPropertyOrder({"fact", "holds", "reference"})
public record DerivedFact(
        @Classified(level = 2, tags = "VIO") @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String fact,

        @Classified(level = 2, tags = "VIO") @NotNull(message = "{org.acogida.intake.Missing.message}")
        Holds holds,

        @Classified(level = 0) @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String reference) {

    /** What can be said when something is known only roughly. */
    public enum Holds {
        /** Not, whatever the exact numbers were. */
        @JsonProperty("no")
        NO,
        /** It depends on what is not known exactly. */
        @JsonProperty("possible")
        POSSIBLE,
        /** Yes, whatever the exact numbers were. */
        @JsonProperty("yes")
        YES;

        /** Whether both hold, where one says nothing about the other: the lesser of the two. */
        Holds and(Holds other) {
            return compareTo(other) < 0 ? this : other;
        }
    }

    @Override
    public String toString() {
        return "DerivedFact[hidden]";
    }
}
