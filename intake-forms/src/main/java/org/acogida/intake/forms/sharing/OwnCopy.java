package org.acogida.intake.forms.sharing;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How much of their own a person wants to carry with them, such as {@link #WITHOUT_SENSITIVE}: a paper can be found.
 *
 * <p>Whatever they choose, they may see all of it here.
 */
public enum OwnCopy {
    /** Everything. */
    @JsonProperty("full")
    FULL,
    /** What is of class 0 or 1, and no trace that there is more. */
    @JsonProperty("without-sensitive")
    WITHOUT_SENSITIVE,
    /** Nothing leaves. */
    @JsonProperty("nothing-on-paper")
    NOTHING_ON_PAPER
}
