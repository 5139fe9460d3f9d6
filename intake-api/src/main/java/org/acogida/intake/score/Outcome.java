package org.acogida.intake.score;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be said of a rule when some answers are unknown, such as {@link #INDETERMINATE} when one of them decides. */
public enum Outcome {
    /** The rule holds under every completion of what is unknown. */
    @JsonProperty("met")
    MET,
    /** The rule holds under no completion. */
    @JsonProperty("not-met")
    NOT_MET,
    /** It depends on what is unknown. */
    @JsonProperty("indeterminate")
    INDETERMINATE;

    /** Returns how tables write it: {@code met}, {@code not-met}, {@code indeterminate}. */
    public String cell() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
