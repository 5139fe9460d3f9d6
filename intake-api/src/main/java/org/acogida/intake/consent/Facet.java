package org.acogida.intake.consent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** By what a person can be recognised, such as {@link #VOICE}: each is agreed to by itself, and none unasked. */
public enum Facet {
    /** A name or a nickname. */
    @JsonProperty("name")
    NAME,
    /** A picture in which the person can be recognised. */
    @JsonProperty("face")
    FACE,
    /** A recording. */
    @JsonProperty("voice")
    VOICE,
    /** What happened, told so that others can know who tells it. */
    @JsonProperty("story")
    STORY
}
