package org.acogida.intake.forms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acogida.intake.forms.internal.answers.State;
import org.acogida.intake.response.AbsentReason;

/** Where a session stands: what is open given the answers so far, and what comes next. Worked out once for each act. */
final class Position {

    private final Course course;
    private final SessionState state;
    private final List<Course.Stop> open;

    Position(Course course, SessionState state) {
        this.course = course;
        this.state = state;
        this.open = course.open(state.given());
    }

    List<Course.Stop> open() {
        return open;
    }

    boolean isOpen(String linkId) {
        return open.stream().anyMatch(stop -> stop.slot().linkId().equals(linkId));
    }

    /** Returns the question that comes next: where the person went back to, then what is fresh, then what was put off. */
    Optional<Course.Stop> next() {
        if (state.end() != null) {
            return Optional.empty();
        }
        Stream<Course.Stop> back =
                open.stream().filter(stop -> stop.slot().linkId().equals(state.cursor()));
        return Stream.of(
                        back, open.stream().filter(this::isFresh), open.stream().filter(this::isPutOff))
                .flatMap(stops -> stops)
                .findFirst();
    }

    private boolean isFresh(Course.Stop stop) {
        return !state.given().containsKey(stop.slot().linkId());
    }

    /** What was put off comes again once, after everything else. */
    boolean isPutOff(Course.Stop stop) {
        String linkId = stop.slot().linkId();
        return stop.slot().state(state.given().get(linkId)) == State.of(AbsentReason.LATER)
                && !state.reoffered().contains(linkId);
    }

    private boolean isToCome(Course.Stop stop) {
        return isFresh(stop) || isPutOff(stop);
    }

    /** Returns how far the person is: declined and unknown count as done. */
    FormStep.Progress progress() {
        int left = (int) open.stream().filter(this::isToCome).count();
        return new FormStep.Progress(open.size() - left, open.size());
    }

    /** Returns the topic that the next question belongs to. */
    Optional<String> topic() {
        return next().map(course::topic);
    }

    /** Returns the topic that the person has to open before the next question is put. */
    Optional<String> previewDue() {
        return next().filter(stop -> course.isGuarded(stop.slot()))
                .map(course::topic)
                .filter(topic -> !state.pace().begun().contains(topic));
    }

    /** Returns the topic whose preview is the next step: nothing more pressing stands before it. */
    Optional<String> previewShown() {
        return isSafetyDue() || rest().isPresent() ? Optional.empty() : previewDue();
    }

    /** Returns why the next step is a rest, where it is one. */
    Optional<FormStep.Break.Cause> rest() {
        if (state.pace().paused()) {
            return Optional.of(FormStep.Break.Cause.PAUSED);
        }
        if (state.pace().strained()) {
            return Optional.of(FormStep.Break.Cause.STRAIN);
        }
        return topicToRestAfter().map(topic -> FormStep.Break.Cause.AFTER_TOPIC);
    }

    /** Returns what is still to come of a topic. */
    List<Course.Stop> toCome(String topic) {
        return open.stream()
                .filter(stop -> course.topic(stop).equals(topic))
                .filter(stop -> isToCome(stop) || stop.slot().linkId().equals(state.cursor()))
                .toList();
    }

    /** Returns a topic that is through, before which the person said how hard it was, and after which nobody asked yet. */
    Optional<String> topicToRestAfter() {
        Pace pace = state.pace();
        return pace.begun().stream()
                .filter(topic -> pace.before(topic).isPresent() && !pace.ratedAfter(topic))
                .filter(topic -> !pace.rested().contains(topic) && toCome(topic).isEmpty())
                .findFirst();
    }

    /** Returns whether an endorsed answer is the next step: at once, or after the last question of a safety form. */
    boolean isSafetyDue() {
        return !state.outbox().unacknowledged().isEmpty()
                && (!course.isSafetyBlock() || state.end() != null || next().isEmpty());
    }
}
