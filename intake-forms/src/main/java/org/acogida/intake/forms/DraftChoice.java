package org.acogida.intake.forms;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of the answers when the person leaves at once, such as {@link #DESTROY}: chosen before, never then. */
public enum DraftChoice {
    /** All answers stay, to go on another time. */
    @JsonProperty("keep")
    KEEP,
    /** Answers up to class 1 stay; what is sensitive goes. */
    @JsonProperty("keep-without-sensitive")
    KEEP_WITHOUT_SENSITIVE,
    /** All answers go. */
    @JsonProperty("destroy")
    DESTROY
}
