package org.acogida.intake.response;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the answers came about, such as {@link #PHONE}: the way of asking changes what people report. */
public enum Mode {
    /** The person reads and answers alone. */
    @JsonProperty("self")
    SELF,
    /** Somebody asks and writes down. */
    @JsonProperty("interviewer")
    INTERVIEWER,
    /** The person listens and answers alone. */
    @JsonProperty("audio")
    AUDIO,
    /** Somebody asks by telephone. */
    @JsonProperty("phone")
    PHONE,
    /** Somebody else answers for the person. */
    @JsonProperty("proxy")
    PROXY
}
