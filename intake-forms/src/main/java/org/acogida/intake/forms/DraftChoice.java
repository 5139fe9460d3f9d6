package org.acogida.intake.forms;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of the answers when the person leaves at once, such as {@link #DESTROY}: chosen before, never then. */
public enum DraftChoice {
    /** All answers stay, to go on another time. */
    @JsonProperty("keep")
    KEEP,
    /**
     * Answers up to class 1 stay, and the signals. What is sensitive goes, and with it whatever tells of it: what was
     * opened, how hard it was, and in a battery all of a form behind a door that asks what is sensitive.
     */
    @JsonProperty("keep-without-sensitive")
    KEEP_WITHOUT_SENSITIVE,
    /**
     * All answers go, and with them whatever tells what was done: when, what was opened, how hard it was, and in a battery
     * which forms were begun. Signals stay where the policy says so ({@code outlivesDraft}), and the form that raised them.
     * Where they go, a safety step that was not acknowledged still comes first, without them.
     */
    @JsonProperty("destroy")
    DESTROY
}
