package org.acogida.intake.forms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.intake.forms.internal.answers.State;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.AnswerContext;
import org.acogida.intake.response.QuestionnaireResponse.Source;
import org.acogida.intake.safety.SafetyChoice;
import org.acogida.intake.safety.SafetyPolicy;
import org.acogida.intake.safety.SafetySignal;

/** What one act makes of the state of a session: answers, and the signals that they raise. */
final class Turn {

    private final Course course;
    private final Signals signals;
    private final SessionState state;
    private final Position position;
    private final AnswerContext context;
    private final Instant now;

    Turn(Course course, Position position, AnswerContext context, Instant now) {
        this.course = course;
        this.state = position.state();
        this.signals = new Signals(course);
        this.position = position;
        this.context = context;
        this.now = now;
    }

    /** Takes an answer that fits. Who answers a question of a topic has opened it. */
    SessionState take(String linkId, List<Answer> given) {
        List<Answer> before = state.given().getOrDefault(linkId, List.of());
        boolean again = course.slot(linkId).state(before) == State.of(AbsentReason.LATER);
        SessionState taken = state.withAnswer(linkId, given, context, now)
                .reoffered(again ? union(state.reoffered(), List.of(linkId)) : state.reoffered());
        // Saying the same again is no second signal.
        Signals.Flags raised = signals.of(linkId, given).without(signals.of(linkId, before));
        boolean guarded = course.isGuarded(course.slot(linkId));
        return taken.with(signals.raise(state.outbox(), linkId, raised, now))
                .with(guarded ? state.pace().open(course.topic(linkId)) : state.pace());
    }

    /** Declines whatever is left of a topic. */
    SessionState skip(String topic) {
        return past(topic, settle(position.left(topic), Answer.declined()));
    }

    /** Puts off whatever is guarded of a topic: it comes again once, and no more after that. */
    SessionState putOff(String topic) {
        List<Course.Stop> guarded = position.left(topic).stream()
                .filter(stop -> course.isGuarded(stop.slot()))
                .toList();
        List<Course.Stop> again = guarded.stream().filter(position::isPutOff).toList();
        SessionState settled = settle(guarded, Answer.later()).reoffered(union(state.reoffered(), linkIds(again)));
        return again.isEmpty() ? settled.with(settled.pace().leave(topic)) : past(topic, settled);
    }

    /**
     * Goes away from the topic at hand: what is left of it is put off. Where there is nothing else to go to, it does not
     * come again at once; the form is over, and what was put off stays. Between two topics it simply goes on.
     */
    SessionState otherTopic() {
        Pace on = state.pace().goOn();
        return position.atHand()
                .map(this::otherTopicThan)
                .orElseGet(() ->
                        state.with(position.topicToRestAfter().map(on::rest).orElse(on)));
    }

    private SessionState otherTopicThan(String topic) {
        List<Course.Stop> left = position.known(topic);
        boolean more = position.isMore(topic, left);
        List<Course.Stop> again =
                left.stream().filter(stop -> !more || position.isPutOff(stop)).toList();
        SessionState away = settle(left, Answer.later()).at(null);
        SessionState settled = away.with(away.pace().leave(topic)).reoffered(union(state.reoffered(), linkIds(again)));
        return again.isEmpty() ? settled : past(topic, settled);
    }

    /** Whoever goes past a topic goes past what is more private inside of it, and is not told of it. */
    private SessionState past(String topic, SessionState settled) {
        return settled.reoffered(union(settled.reoffered(), linkIds(position.inside(topic))));
    }

    /** Leaves a topic open, with the wish to speak of it with somebody; it is not offered again here. */
    SessionState withSomeone(String topic) {
        List<Course.Stop> left = position.left(topic);
        SessionState settled =
                past(topic, settle(left, Answer.later()).reoffered(union(state.reoffered(), linkIds(left))));
        return settled.with(settled.pace().withSomeone(topic)).with(asked(topic, settled));
    }

    /** The wish to speak of what is watched is neither yes nor no, and somebody hears of it: once for a flag. */
    private Outbox asked(String topic, SessionState settled) {
        Outbox outbox = settled.outbox();
        for (String linkId : course.watched(topic)) {
            List<Answer> given = settled.given().getOrDefault(linkId, List.of(Answer.later()));
            if (given.equals(List.of(Answer.later()))) {
                outbox = signals.raise(outbox, linkId, signals.open(linkId).without(known(topic, outbox)), now);
            }
        }
        return outbox;
    }

    private Signals.Flags known(String topic, Outbox outbox) {
        List<String> flags = outbox.raised().stream()
                .filter(signal -> course.topic(signal.linkId()).equals(topic))
                .map(SafetySignal::flag)
                .toList();
        return new Signals.Flags(flags, flags);
    }

    /** One signal for a flag is enough, however many of its questions are left open at once. */
    private SessionState settle(List<Course.Stop> stops, Answer answer) {
        SessionState settled = state.with(state.pace().goOn()).at(null);
        Outbox outbox = state.outbox();
        Signals.Flags heard = new Signals.Flags(List.of(), List.of());
        for (String linkId : linkIds(stops)) {
            settled = settled.withAnswer(linkId, List.of(answer), context, now);
            Signals.Flags open = signals.of(linkId, List.of(answer));
            outbox = signals.raise(outbox, linkId, open.without(heard), now);
            heard = new Signals.Flags(List.of(), union(heard.unanswered(), open.unanswered()));
        }
        return settled.with(outbox);
    }

    /** Does not ask what was declined before; what may need somebody at once is asked each time. */
    SessionState honour(Instrument instrument, Refusals earlier) {
        SessionState settled = state;
        for (Item.Question question : instrument.questionnaire().questions()) {
            String linkId = question.linkId();
            boolean asked = state.given().containsKey(linkId) || course.isWatched(course.slot(linkId));
            Optional<Source> refusal = asked ? Optional.empty() : earlier.of(instrument.id(), question, now);
            if (refusal.isPresent()) {
                Source source = refusal.get();
                settled = settled.withReused(linkId, List.of(Answer.declined()), null, source, source.authored());
            }
        }
        return settled;
    }

    /** Who wants to talk now, or to rest, is asked nothing until they go on. */
    SessionState acknowledge(SafetyChoice choice) {
        Outbox outbox = state.outbox();
        SessionState seen = state.with(Chosen.more(state.chosen(), outbox.pending(), choice))
                .with(outbox.acknowledge());
        boolean rests = choice == SafetyChoice.TALK_NOW || choice == SafetyChoice.PAUSE;
        return rests && seen.over() == null ? seen.with(seen.pace().pause()) : seen;
    }

    /** How hard it is after a topic, before one, or in the midst of it. */
    SessionState rate(int distress, List<DistressRating> elsewhere) {
        Optional<String> after = position.topicToRestAfter();
        DistressRating.Moment moment = after.isPresent()
                ? DistressRating.Moment.AFTER
                : position.previewDue().isPresent() ? DistressRating.Moment.BEFORE : DistressRating.Moment.DURING;
        String topic = after.or(position::topic).orElse(state.instrument());
        return state.with(state.pace().with(new DistressRating(topic, moment, distress, now), elsewhere));
    }

    /** What stays when the person leaves at once. A policy that cannot say whether signals stay keeps them. */
    SessionState kept(Setting.Hearing hearing) {
        boolean outlives = hearing.ask(SafetyPolicy::outlivesDraft, () -> true);
        return switch (state.pace().draft()) {
            case KEEP -> state;
            case KEEP_WITHOUT_SENSITIVE -> withoutSensitive();
            case DESTROY ->
                state.emptied(outlives ? state.outbox() : state.outbox().emptied());
        };
    }

    /** The draft stays, and with it the signals. */
    private SessionState withoutSensitive() {
        Map<String, List<Answer>> kept = new LinkedHashMap<>(state.given());
        kept.keySet().removeIf(linkId -> course.isGuarded(course.slot(linkId)));
        return state.keeping(kept).with(state.pace().without(course.guardedTopics()));
    }

    private static List<String> linkIds(List<Course.Stop> stops) {
        return stops.stream().map(stop -> stop.slot().linkId()).toList();
    }

    private static List<String> union(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>(one);
        other.stream().filter(each -> !one.contains(each)).forEach(both::add);
        return both;
    }
}
