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
import org.acogida.intake.response.QuestionnaireResponse.Source;
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
 * @param reused those of them that were given to another form
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
    "reused",
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

        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Source> reused,

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
        Map<String, Source> sources = new LinkedHashMap<>();
        if (reused != null) {
            reused.forEach((linkId, source) -> sources.put(linkId, whole(source)));
        }
        reused = Collections.unmodifiableMap(sources);
        reoffered = List.copyOf(reoffered);
        signals = List.copyOf(signals);
        unacknowledged = List.copyOf(unacknowledged);
        undelivered = List.copyOf(undelivered);
    }

    private static Source whole(Source source) {
        Objects.requireNonNull(source.questionnaire());
        Objects.requireNonNull(source.linkId());
        return source;
    }

    static SessionState fresh(Instrument instrument, Wording wording) {
        return new SessionState(
                instrument.id(),
                instrument.version(),
                instrument.fingerprint(),
                wording,
                Map.of(),
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
        return withAnswers(with(given, linkId, answers), without(reused, linkId), null, again, now);
    }

    SessionState withReused(String linkId, List<Answer> answers, Source source, @Nullable Instant then) {
        return withAnswers(
                with(given, linkId, answers),
                with(reused, linkId, source),
                linkId.equals(cursor) ? null : cursor,
                reoffered,
                authored == null ? then : authored);
    }

    SessionState withoutReused(String linkId) {
        return withAnswers(without(given, linkId), without(reused, linkId), cursor, reoffered, authored);
    }

    private SessionState withAnswers(
            Map<String, List<Answer>> answers,
            Map<String, Source> sources,
            @Nullable String question,
            List<String> again,
            @Nullable Instant now) {
        return new SessionState(
                instrument,
                version,
                fingerprint,
                wording,
                answers,
                sources,
                question,
                again,
                closed,
                now,
                signals,
                unacknowledged,
                undelivered);
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    private static <V> Map<String, V> without(Map<String, V> map, String key) {
        Map<String, V> fewer = new LinkedHashMap<>(map);
        fewer.remove(key);
        return fewer;
    }

    SessionState withSignals(List<SafetySignal> all, List<String> pending, List<String> untaken) {
        return new SessionState(
                instrument,
                version,
                fingerprint,
                wording,
                given,
                reused,
                cursor,
                reoffered,
                closed,
                authored,
                all,
                pending,
                untaken);
    }

    SessionState at(@Nullable String question) {
        return with(question, closed);
    }

    SessionState end() {
        return with(null, true);
    }

    private SessionState with(@Nullable String question, boolean through) {
        return new SessionState(
                instrument,
                version,
                fingerprint,
                wording,
                given,
                reused,
                question,
                reoffered,
                through,
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
