package org.acogida.intake.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What something is shared for, such as {@link #REFERRAL}: a yes to one purpose is no yes to another.
 *
 * <p>Most have a code of HL7's v3-ActReason, see {@link #hl7Code()}.
 */
public enum Purpose {
    /** The help that this organisation gives. It is asked for alone, and no other purpose is a condition of it. */
    @JsonProperty("care-here")
    CARE_HERE("TREAT"),
    /** Those who help the person speak with one another. */
    @JsonProperty("coordinate")
    COORDINATE("COC"),
    /** Life is at stake now. */
    @JsonProperty("emergency")
    EMERGENCY("ETREAT"),
    /** One other place takes on one need. */
    @JsonProperty("referral")
    REFERRAL("COC"),
    /** Advice and representation for the person. */
    @JsonProperty("legal-aid")
    LEGAL_AID("HLEGAL"),
    /** Those responsible are to answer for it. */
    @JsonProperty("accountability")
    ACCOUNTABILITY("HLEGAL"),
    /** Counting, never one by one. */
    @JsonProperty("statistics")
    STATISTICS("PUBHLTH"),
    /** A study. */
    @JsonProperty("research")
    RESEARCH("HRESCH"),
    /** Others who were held, where they wish the same. */
    @JsonProperty("peer-contact")
    PEER_CONTACT("SUPNWK"),
    /** Press, radio, pictures, the web. Only by {@link MediaConsent}, never by a {@link Grant}. */
    @JsonProperty("media")
    MEDIA(null),
    /** A relative asks. */
    @JsonProperty("family")
    FAMILY("FAMRQT"),
    /** The person asks for their own. No grant is needed, but proof of who asks. */
    @JsonProperty("own-copy")
    OWN_COPY("PATRQT");

    private final @Nullable String code;

    Purpose(@Nullable String code) {
        this.code = code;
    }

    /**
     * Returns the code in {@code http://terminology.hl7.org/CodeSystem/v3-ActReason}, where one fits. Care that is
     * coordinated is {@code COC}, not {@code CAREMGT}, which by its definition leaves coordination out.
     */
    public Optional<String> hl7Code() {
        return Optional.ofNullable(code);
    }
}
