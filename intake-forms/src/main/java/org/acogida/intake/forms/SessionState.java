package org.acogida.intake.forms;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.Wording;
import org.acogida.intake.safety.SafetySignal;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a session has to remember; the step, the progress and the response follow from it.
 *
 * @param instrument the instrument's id
 * @param version its version, pinned when the session began
 * @param fingerprint its rules, pinned likewise
 * @param wording in whose words it is held, pinned likewise
 * @param given all answers, also those behind a condition that no longer holds
 * @param cursor the question that the person went back to
 * @param reoffered questions that were put off and have come again
 * @param closed whether the person is through
 * @param authored when the last answer was given
 * @param signals answers that needed a person
 * @param unacknowledged ids of signals that are the next step
 * @param undelivered ids of signals that the policy has not taken
 */
@JsonPropertyOrder({
    "instrument",
    "version",
    "fingerprint",
    "wording",
    "given",
    "cursor",
    "reoffered",
    "closed",
    "authored",
    "signals",
    "unacknowledged",
    "undelivered"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionState(
        String instrument,
        String version,
        String fingerprint,
        Wording wording,
        Map<String, List<Answer>> given,
        @Nullable String cursor,
        List<String> reoffered,
        @JsonProperty(required = true) boolean closed,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Instant authored,

        List<SafetySignal> signals,
        List<String> unacknowledged,
        List<String> undelivered) {

    SessionState {
        Objects.requireNonNull(wording);
        Map<String, List<Answer>> copy = new LinkedHashMap<>();
        given.forEach((linkId, answers) -> copy.put(linkId, List.copyOf(answers)));
        given = Collections.unmodifiableMap(copy);
        reoffered = List.copyOf(reoffered);
        signals = List.copyOf(signals);
        unacknowledged = List.copyOf(unacknowledged);
        undelivered = List.copyOf(undelivered);
    }

    static SessionState fresh(Instrument instrument, Wording wording) {
        return new SessionState(
                instrument.id(),
                instrument.version(),
                instrument.fingerprint(),
                wording,
                Map.of(),
                null,
                List.of(),
                false,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    SessionState withAnswer(String linkId, List<Answer> answers, List<String> again, Instant now) {
        Map<String, List<Answer>> more = new LinkedHashMap<>(given);
        more.put(linkId, answers);
        return new SessionState(
                instrument,
                version,
                fingerprint,
                wording,
                more,
                null,
                again,
                closed,
                now,
                signals,
                unacknowledged,
                undelivered);
    }

    SessionState withSignals(List<SafetySignal> all, List<String> pending, List<String> untaken) {
        return new SessionState(
                instrument,
                version,
                fingerprint,
                wording,
                given,
                cursor,
                reoffered,
                closed,
                authored,
                all,
                pending,
                untaken);
    }

    SessionState at(@Nullable String question) {
        return new SessionState(
                instrument,
                version,
                fingerprint,
                wording,
                given,
                question,
                reoffered,
                closed,
                authored,
                signals,
                unacknowledged,
                undelivered);
    }

    SessionState end() {
        return new SessionState(
                instrument,
                version,
                fingerprint,
                wording,
                given,
                null,
                reoffered,
                true,
                authored,
                signals,
                unacknowledged,
                undelivered);
    }

    @Override
    public String toString() {
        return "SessionState[hidden]";
    }
}
