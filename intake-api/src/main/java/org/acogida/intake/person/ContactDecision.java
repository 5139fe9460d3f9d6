package org.acogida.intake.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import java.util.List;
import org.acogida.intake.questionnaire.Classified;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person may be contacted, such as no: outside the safe times, and no message may be left.
 *
 * <p>All reasons come at once. {@code toString} shows none. Immutable and thread-safe.
 *
 * @param way the way to use; absent where it is no
 * @param reasons why not; empty where it is yes
 */
@JsonPropertyOrder({"way", "reasons"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactDecision(
        @Classified(level = 2, tags = "DEMO") @Valid @Nullable
        ContactWay way,

        @Classified(level = 1) List<Reason> reasons) {

    /** Why contact is not safe. */
    public enum Reason {
        /** The person gave no such way. */
        @JsonProperty("no-such-way")
        NO_SUCH_WAY,
        /** It is not one of the times, or there is none. */
        @JsonProperty("outside-safe-times")
        OUTSIDE_SAFE_TIMES,
        /** Something would stay behind. */
        @JsonProperty("no-message")
        NO_MESSAGE,
        /** The organisation would be named. */
        @JsonProperty("organisation-not-named")
        ORGANISATION_NOT_NAMED,
        /** Somebody else may answer, and nobody has said what to do then. */
        @JsonProperty("no-plan-for-someone-else")
        NO_PLAN_FOR_SOMEONE_ELSE
    }

    /** Copies the list. */
    public ContactDecision {
        reasons = List.copyOf(reasons);
    }

    /** Returns whether the person may be contacted now, in this way, with this message. */
    public boolean allowed() {
        return way != null && reasons.isEmpty();
    }

    @Override
    public String toString() {
        return "ContactDecision[hidden]";
    }
}
