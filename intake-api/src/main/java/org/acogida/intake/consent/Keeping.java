package org.acogida.intake.consent;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What somebody said to help with a record of it, such as {@link #HELP_ONLY}. The help is the same, whatever it is.
 *
 * <p>Only a yes is one: a wish to ask first, to decide later or to leave the question open keeps nothing.
 */
public enum Keeping {
    /** Help, and a record of it. */
    @JsonProperty("help-and-record")
    HELP_AND_RECORD,
    /** Help, and a record within the limits that the person sets. */
    @JsonProperty("with-limits")
    WITH_LIMITS,
    /** Help, and no record. */
    @JsonProperty("help-only")
    HELP_ONLY,
    /** Something is to be explained before. */
    @JsonProperty("ask-first")
    ASK_FIRST,
    /** The person decides another day. */
    @JsonProperty("not-now")
    NOT_NOW,
    /** The person was asked, and left it open. */
    @JsonProperty("left-open")
    LEFT_OPEN;

    /** Returns whether a record may be kept. */
    public boolean permitted() {
        return this == HELP_AND_RECORD || this == WITH_LIMITS;
    }

    /**
     * A record that is put away only where the person agreed to one, such as {@code IntakeRecords}: what writes it for
     * keeping asks {@link #mayBeKept()} before.
     */
    public interface Asked {

        /** Returns whether it may be put away. */
        boolean mayBeKept();
    }
}
