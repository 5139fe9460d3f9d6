package org.acogida.intake.questionnaire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether all conditions have to hold or any one is enough, such as {@link #ANY} of nine answers above zero. */
public enum EnableBehavior {
    /** The item is asked when every condition holds. */
    @JsonProperty("all")
    ALL,
    /** The item is asked when at least one condition holds. */
    @JsonProperty("any")
    ANY
}
