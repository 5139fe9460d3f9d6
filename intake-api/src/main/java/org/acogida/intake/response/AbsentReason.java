package org.acogida.intake.response;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Why there is no value, such as {@link #DECLINED}: an answer in its own right and never a zero.
 *
 * <p>Each reason stands for one code of HL7's data-absent-reason, see {@link #hl7Code()}.
 */
public enum AbsentReason {
    /** The person was asked and would rather not say. */
    @JsonProperty("declined")
    DECLINED("asked-declined", "d"),
    /** The person was asked and does not know. */
    @JsonProperty("dont-know")
    DONT_KNOW("asked-unknown", "u"),
    /** The person would rather come back to it. */
    @JsonProperty("later")
    LATER("temp-unknown", "l"),
    /** The question was not put. */
    @JsonProperty("not-asked")
    NOT_ASKED("not-asked", ""),
    /** The question does not concern this person. */
    @JsonProperty("not-applicable")
    NOT_APPLICABLE("not-applicable", "na"),
    /** There is a value, and this reader may not see it. */
    @JsonProperty("masked")
    MASKED("masked", "masked");

    private final String hl7Code;
    private final String cell;

    AbsentReason(String hl7Code, String cell) {
        this.hl7Code = hl7Code;
        this.cell = cell;
    }

    /** Returns the code in {@code http://terminology.hl7.org/CodeSystem/data-absent-reason}. */
    public String hl7Code() {
        return hl7Code;
    }

    /** Returns how a table writes it: {@code d}, {@code u}, {@code l}, {@code na}, {@code masked}, or an empty cell. */
    public String cell() {
        return cell;
    }
}
