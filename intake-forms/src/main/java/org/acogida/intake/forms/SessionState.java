package org.acogida.intake.forms;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.AnswerContext;
import org.acogida.intake.response.QuestionnaireResponse.Source;
import org.acogida.intake.response.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a session has to remember; the step, the progress and the response follow from it.
 *
 * @param instrument the instrument's id
 * @param version its version, pinned when the session began
 * @param fingerprint its rules, pinned likewise
 * @param wording in whose words it is held, pinned likewise
 * @param given all answers, also those behind a condition that no longer holds
 * @param contexts how each of them came about
 * @param reused those of them that were given to another form
 * @param cursor the question that the person went back to
 * @param reoffered questions that were put off and have come again
 * @param pace at whose pace it goes
 * @param end how it ended; absent while it goes on
 * @param left whether the person left at once; an end before that stays what it was
 * @param authored when the last answer was given
 * @param outbox answers that needed a person
 * @param chosen how the person chose to go on after those; nothing where a signal went with the draft
 */
@JsonPropertyOrder({
    "instrument",
    "version",
    "fingerprint",
    "wording",
    "given",
    "contexts",
    "reused",
    "cursor",
    "reoffered",
    "pace",
    "end",
    "left",
    "authored",
    "outbox",
    "chosen"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionState(
        String instrument,
        String version,
        String fingerprint,
        Wording wording,
        Map<String, List<Answer>> given,
        Map<String, AnswerContext> contexts,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Source> reused,

        @Nullable String cursor,
        List<String> reoffered,
        Pace pace,
        FormStep.Close.@Nullable Reason end,
        @JsonProperty(required = true) boolean left,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Instant authored,

        Outbox outbox,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Chosen> chosen) {

    SessionState {
        Objects.requireNonNull(wording);
        Objects.requireNonNull(pace);
        Objects.requireNonNull(outbox);
        given = given instanceof Kept ? given : copy(given);
        contexts = Kept.of(contexts);
        reused = reused instanceof Kept ? reused : sources(reused);
        reoffered = List.copyOf(reoffered);
        chosen = chosen == null ? List.of() : about(outbox, chosen);
    }

    private static List<Chosen> about(Outbox outbox, List<Chosen> chosen) {
        return chosen.stream()
                .filter(each ->
                        outbox.raised().stream().anyMatch(signal -> signal.id().equals(each.signal())))
                .toList();
    }

    private static Map<String, List<Answer>> copy(Map<String, List<Answer>> given) {
        Map<String, List<Answer>> copy = new LinkedHashMap<>();
        given.forEach((linkId, answers) -> copy.put(linkId, List.copyOf(answers)));
        return Kept.of(copy);
    }

    private static Map<String, Source> sources(@Nullable Map<String, Source> reused) {
        Map<String, Source> sources = new LinkedHashMap<>();
        if (reused != null) {
            reused.forEach((linkId, source) -> sources.put(linkId, whole(source)));
        }
        return Kept.of(sources);
    }

    private static Source whole(Source source) {
        Objects.requireNonNull(source.questionnaire());
        Objects.requireNonNull(source.linkId());
        return source;
    }

    static SessionState fresh(Instrument instrument, Wording wording, DraftChoice draft, Outbox outbox) {
        return new SessionState(
                instrument.id(),
                instrument.version(),
                instrument.fingerprint(),
                wording,
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                List.of(),
                Pace.of(draft),
                null,
                false,
                null,
                outbox,
                List.of());
    }

    /** The state to come, until it is whole. */
    private final class Change {

        private Map<String, List<Answer>> given = SessionState.this.given;
        private Map<String, AnswerContext> contexts = SessionState.this.contexts;
        private Map<String, Source> reused = SessionState.this.reused;
        private @Nullable String cursor = SessionState.this.cursor;
        private List<String> reoffered = SessionState.this.reoffered;
        private Pace pace = SessionState.this.pace;
        private FormStep.Close.@Nullable Reason end = SessionState.this.end;
        private boolean left = SessionState.this.left;
        private @Nullable Instant authored = SessionState.this.authored;
        private Outbox outbox = SessionState.this.outbox;
        private List<Chosen> chosen = SessionState.this.chosen;

        private SessionState made() {
            return new SessionState(
                    instrument,
                    version,
                    fingerprint,
                    wording,
                    given,
                    contexts,
                    reused,
                    cursor,
                    reoffered,
                    pace,
                    end,
                    left,
                    authored,
                    outbox,
                    chosen);
        }
    }

    private SessionState changed(Consumer<Change> by) {
        Change change = new Change();
        by.accept(change);
        return change.made();
    }

    SessionState withAnswer(String linkId, List<Answer> answers, AnswerContext context, Instant now) {
        return changed(next -> {
            next.given = Kept.with(given, linkId, List.copyOf(answers));
            next.contexts = Kept.with(contexts, linkId, context);
            next.reused = Kept.without(reused, linkId);
            next.cursor = null;
            next.authored = now;
        });
    }

    SessionState withReused(
            String linkId,
            List<Answer> answers,
            @Nullable AnswerContext context,
            Source source,
            @Nullable Instant then) {
        return changed(next -> {
            next.given = Kept.with(given, linkId, List.copyOf(answers));
            next.contexts = context == null ? contexts : Kept.with(contexts, linkId, context);
            next.reused = Kept.with(reused, linkId, source);
            next.cursor = linkId.equals(cursor) ? null : cursor;
            next.authored = authored == null ? then : authored;
        });
    }

    SessionState withoutReused(String linkId) {
        return changed(next -> {
            next.given = Kept.without(given, linkId);
            next.contexts = Kept.without(contexts, linkId);
            next.reused = Kept.without(reused, linkId);
        });
    }

    /** Leaves out the answers to some questions. */
    SessionState keeping(Map<String, List<Answer>> kept) {
        return changed(next -> {
            next.given = kept;
            next.contexts = only(kept, contexts);
            next.reused = only(kept, reused);
            next.cursor = null;
            next.reoffered = reoffered.stream().filter(kept::containsKey).toList();
            next.authored = kept.isEmpty() ? null : authored;
        });
    }

    private static <V> Map<String, V> only(Map<String, ?> kept, Map<String, V> all) {
        Map<String, V> only = new LinkedHashMap<>(all);
        only.keySet().retainAll(kept.keySet());
        return only;
    }

    /** Leaves which form it was, what becomes of a draft, and some signals: nothing else tells what was done. */
    SessionState emptied(Outbox signals) {
        return keeping(Map.of()).changed(next -> {
            next.pace = Pace.of(pace.draft());
            next.end = null;
            next.left = false;
            next.outbox = signals;
        });
    }

    SessionState reoffered(List<String> again) {
        return changed(next -> next.reoffered = again);
    }

    SessionState at(@Nullable String question) {
        return changed(next -> next.cursor = question);
    }

    SessionState with(Pace other) {
        return changed(next -> next.pace = other);
    }

    SessionState with(Outbox other) {
        return changed(next -> next.outbox = other);
    }

    SessionState with(List<Chosen> others) {
        return changed(next -> next.chosen = others);
    }

    SessionState end(FormStep.Close.Reason reason) {
        return changed(next -> {
            next.cursor = null;
            next.end = reason;
        });
    }

    /**
     * Hands on what the policy has not taken. Where the host stores first, nobody hears of what is not in the state before.
     *
     * @return the state after it; nothing where nothing has changed
     */
    Optional<SessionState> deliver(Setting.Hearing hearing, SessionState before) {
        SessionState ready = hearing.afterStoring() ? before : this;
        Outbox delivered = outbox.deliver(hearing, ready.outbox().undelivered());
        List<Chosen> told = Chosen.deliver(chosen, delivered, hearing, ready.chosen());
        boolean same = delivered.equals(outbox) && told.equals(chosen);
        return same ? Optional.empty() : Optional.of(with(delivered).with(told));
    }

    /** Returns why nothing is asked any more, where that is so. */
    FormStep.Close.@Nullable Reason over() {
        return left ? FormStep.Close.Reason.LEFT : end;
    }

    /** Where the person was stays, and what they had opened is closed: nobody knows who is near when they come back. */
    SessionState leave() {
        return changed(next -> {
            next.pace = pace.close();
            next.left = true;
        });
    }

    SessionState comeBack() {
        return changed(next -> next.left = false);
    }

    @Override
    public String toString() {
        return "SessionState[hidden]";
    }
}
