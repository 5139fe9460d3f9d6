package org.acogida.intake.questionnaire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who in an organisation reads an answer, such as {@link #CLINICIAN}. The person always sees what is theirs.
 *
 * <p>Someone who looks after the machines reads no content and has no role here.
 */
public enum Role {
    /** Accompanies the person day by day. */
    @JsonProperty("case-worker")
    CASE_WORKER,
    /** Looks after health: psychology, medicine, nursing. */
    @JsonProperty("clinician")
    CLINICIAN,
    /** Looks after papers, records and rights, and documents what happened where the person wishes it. */
    @JsonProperty("lawyer")
    LAWYER,
    /** Answers for the work of others; sees counts and no answer. */
    @JsonProperty("supervisor")
    SUPERVISOR,
    /** Speaks with the press; sees nothing but what the person agreed to there. */
    @JsonProperty("media-desk")
    MEDIA_DESK;

    private static final int SENSITIVE = 2;

    /**
     * Returns who sees an answer where nobody said so: up to class 1 those who accompany and those who look after health,
     * from class 2 on only the latter.
     *
     * @param sensitivity of the question
     */
    public static Set<Role> of(Sensitivity sensitivity) {
        Set<Role> roles = sensitivity.level() < SENSITIVE ? EnumSet.of(CASE_WORKER, CLINICIAN) : EnumSet.of(CLINICIAN);
        return Collections.unmodifiableSet(roles);
    }
}
