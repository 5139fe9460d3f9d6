package org.acogida.intake.forms;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.acogida.intake.consent.PrivacyCheck;

/**
 * Whether somebody could look on or listen in, such as {@link #SOMEONE_NEAR}: asked before what is sensitive is asked.
 *
 * <p>Only {@link #ALONE} opens it. Otherwise it is put off, and nobody has to explain why.
 */
public enum Privacy {
    /** Nobody can look on or listen in. */
    @JsonProperty("alone")
    ALONE,
    /** Somebody can. */
    @JsonProperty("someone-near")
    SOMEONE_NEAR,
    /** The person cannot tell. */
    @JsonProperty("not-sure")
    NOT_SURE;

    /**
     * Returns this answer as the check that an agreement needs.
     *
     * @param now when it was given
     */
    public PrivacyCheck checkedAt(Instant now) {
        return new PrivacyCheck(this == ALONE, now);
    }
}
