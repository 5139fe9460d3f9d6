package org.acogida.intake.questionnaire;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What kind of value a question takes, such as {@link #CHOICE} for “not at all … extremely”.
 *
 * <p>Whatever the type, declining, not knowing and leaving it for later are always answers too.
 */
public enum AnswerType {
    /** One code, or several where the question repeats, of the question's options. */
    @JsonProperty("choice")
    CHOICE,
    /** A whole number. */
    @JsonProperty("whole")
    WHOLE,
    /** A decimal number. */
    @JsonProperty("decimal")
    DECIMAL,
    /** The person's own words. */
    @JsonProperty("text")
    TEXT,
    /** A calendar day. */
    @JsonProperty("day")
    DAY,
    /** Yes or no. */
    @JsonProperty("yes-no")
    YES_NO
}
