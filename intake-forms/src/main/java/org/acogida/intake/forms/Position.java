package org.acogida.intake.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.intake.forms.internal.answers.Slot;
import org.acogida.intake.forms.internal.answers.State;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse.Source;
import org.acogida.intake.response.Violation;
import org.jspecify.annotations.Nullable;

/** Where a session stands: what is open given the answers so far, and what comes next. Worked out once for each act. */
final class Position {

    private final Course course;
    private final SessionState state;
    private final List<Course.Stop> open;
    private final Course.@Nullable Stop next;
    private final FormStep.Progress progress;

    /**
     * Works it out.
     *
     * @param asks whether anything may be asked here and now; what is open stays open
     */
    Position(Course course, SessionState state, boolean asks) {
        this.course = course;
        this.state = state;
        this.open = course.open(state.given());
        Course.Stop back = null;
        Course.Stop fresh = null;
        Course.Stop putOff = null;
        int total = 0;
        int left = 0;
        String cursor = state.cursor();
        Map<String, List<Answer>> said = state.given();
        for (Course.Stop stop : open) {
            List<Answer> given = said.get(stop.slot().linkId());
            boolean isPutOff = given != null && isPutOff(stop, given);
            boolean toCome = isPutOff || isFresh(stop, given);
            boolean counts = counts(stop);
            total += counts ? 1 : 0;
            left += counts && toCome ? 1 : 0;
            back = cursor != null && cursor.equals(stop.slot().linkId()) ? stop : back;
            if (toCome && !isShut(stop)) {
                boolean late = isPutOff || isLate(stop);
                fresh = fresh == null && !late ? stop : fresh;
                putOff = putOff == null && late ? stop : putOff;
            }
        }
        this.progress = new FormStep.Progress(total - left, total);
        this.next = !asks ? null : back != null ? back : fresh != null ? fresh : putOff;
    }

    /** What could out somebody counts while its topic is open: otherwise the numbers would tell that it was left out. */
    private boolean counts(Course.Stop stop) {
        return !Course.isPrivate(stop) || isBegun(course.topic(stop));
    }

    private boolean isBegun(String topic) {
        return state.pace().begun().contains(topic);
    }

    /** A room inside a topic is not offered before that is opened, or through. */
    private boolean isShut(Course.Stop stop) {
        if (!Course.isPrivate(stop)) {
            return false;
        }
        String topic = course.topic(stop);
        return course.around(topic)
                .filter(outer -> !isBegun(topic) && !isBegun(outer))
                .filter(outer -> !toCome(outer).isEmpty())
                .isPresent();
    }

    /** A room comes again together with the topic that it lies in. */
    private boolean isLate(Course.Stop stop) {
        if (!Course.isPrivate(stop)) {
            return false;
        }
        return course.around(course.topic(stop))
                .map(this::toCome)
                .filter(around -> !around.isEmpty() && around.stream().noneMatch(this::isFresh))
                .isPresent();
    }

    SessionState state() {
        return state;
    }

    List<Course.Stop> open() {
        return open;
    }

    boolean isOpen(String linkId) {
        // Nearly always it is the question that was asked.
        if (next != null && next.slot().linkId().equals(linkId)) {
            return true;
        }
        for (Course.Stop stop : open) {
            if (stop.slot().linkId().equals(linkId)) {
                return true;
            }
        }
        return false;
    }

    /** Returns why an answer cannot be taken now; nothing where it can. */
    Optional<Violation> objection(String linkId, List<Answer> given) {
        Slot slot = course.slot(linkId);
        String place = "answers." + linkId;
        if (isSafetyDue()) {
            return Optional.of(Violation.of("safety-first", "step"));
        }
        if (state.over() != null) {
            return Optional.of(Violation.of("session-closed", "step"));
        }
        if (!isOpen(linkId)) {
            return Optional.of(Violation.of("not-open", place));
        }
        if (given.isEmpty()) {
            return Optional.of(Violation.of("no-answer", place));
        }
        return slot.state(given) == State.FAULTY ? Optional.of(slot.violation(given)) : Optional.empty();
    }

    /** Returns the question that comes next: where the person went back to, then what is fresh, then what was put off. */
    Optional<Course.Stop> next() {
        return state.over() == null ? Optional.ofNullable(next) : Optional.empty();
    }

    /** Returns why it is over where nothing comes next. */
    FormStep.Close.Reason reason() {
        boolean left = open.stream().anyMatch(this::isToCome);
        return left ? FormStep.Close.Reason.UNMONITORED : FormStep.Close.Reason.COMPLETE;
    }

    private boolean isFresh(Course.Stop stop) {
        return isFresh(stop, state.given().get(stop.slot().linkId()));
    }

    /** A room that was left with the topic around it was never heard of: it has no answer, and is not offered again. */
    private boolean isFresh(Course.Stop stop, @Nullable List<Answer> given) {
        boolean passed = Course.isPrivate(stop)
                && state.reoffered().contains(stop.slot().linkId())
                && course.around(course.topic(stop)).isPresent();
        return given == null && !passed;
    }

    /** What was put off comes again once, after everything else. */
    boolean isPutOff(Course.Stop stop) {
        List<Answer> given = state.given().get(stop.slot().linkId());
        return given != null && isPutOff(stop, given);
    }

    private boolean isPutOff(Course.Stop stop, List<Answer> given) {
        return given.size() == 1
                && given.get(0) instanceof Answer.Absent absent
                && absent.reason() == AbsentReason.LATER
                && !state.reoffered().contains(stop.slot().linkId());
    }

    boolean isToCome(Course.Stop stop) {
        return isFresh(stop) || isPutOff(stop);
    }

    /** Returns how far the person is: declined and unknown count as done. */
    FormStep.Progress progress() {
        return progress;
    }

    /** Returns the topic that the next question belongs to. */
    Optional<String> topic() {
        return next().map(course::topic);
    }

    /** Returns the topic that the person has to open before the next question is put. */
    Optional<String> previewDue() {
        return next().filter(stop -> course.isGuarded(stop.slot()))
                .map(course::topic)
                .filter(topic -> !isBegun(topic));
    }

    /** Returns the topic whose preview is the next step: nothing more pressing stands before it. */
    Optional<String> previewShown() {
        return isSafetyDue() || rest().isPresent() ? Optional.empty() : previewDue();
    }

    /** Returns the topic that the person has before them: none between two topics, where nobody has heard of the next. */
    Optional<String> atHand() {
        return topic().filter(topic ->
                !state.pace().strainedAfter() && topicToRestAfter().isEmpty());
    }

    /** Returns what the person knows to be to come of a topic: what is sensitive only once its preview is there. */
    List<Course.Stop> known(String topic) {
        boolean told = isBegun(topic) || previewDue().filter(topic::equals).isPresent();
        return toCome(topic).stream()
                .filter(stop -> isToCome(stop) && (told || !course.isGuarded(stop.slot())))
                .toList();
    }

    /** Returns whether something is to come beside some questions and what lies inside their topic. */
    boolean isMore(String topic, List<Course.Stop> than) {
        List<Course.Stop> inside = inside(topic);
        return open.stream().anyMatch(stop -> isToCome(stop) && !than.contains(stop) && !inside.contains(stop));
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

    /** Returns what nobody has answered of a topic: an answer that the person went back to is not left open. */
    List<Course.Stop> left(String topic) {
        return toCome(topic).stream().filter(this::isToCome).toList();
    }

    /** Returns whether answers of a topic were taken over from another form, and nothing of it was asked here yet. */
    boolean isTakenOver(String topic) {
        Map<String, Source> reused = state.reused();
        if (reused.isEmpty()) {
            return false;
        }
        List<String> given = open.stream()
                .filter(stop -> course.topic(stop).equals(topic))
                .map(stop -> stop.slot().linkId())
                .filter(state.given()::containsKey)
                .toList();
        return given.stream().allMatch(reused::containsKey) && given.stream().anyMatch(this::isOfThisVisit);
    }

    /** What was declined at an earlier visit is not spoken of. */
    private boolean isOfThisVisit(String linkId) {
        Source source = state.reused().get(linkId);
        return source != null && source.authored() == null;
    }

    /** The same before a question that no preview leads to. */
    boolean isTakenOver(Course.Stop stop) {
        return !course.isGuarded(stop.slot()) && isTakenOver(course.topic(stop));
    }

    /** Returns what is still to come of the rooms inside a topic. */
    List<Course.Stop> inside(String topic) {
        return open.stream()
                .filter(stop ->
                        course.around(course.topic(stop)).filter(topic::equals).isPresent())
                .filter(this::isToCome)
                .toList();
    }

    /** Returns the question before the next one: none that nobody heard of, and none that was asked elsewhere. */
    Optional<String> before() {
        String before = null;
        for (Course.Stop stop : open) {
            String linkId = stop.slot().linkId();
            if (next().filter(stop::equals).isPresent()) {
                break;
            }
            boolean heard = state.given().containsKey(linkId)
                    || course.around(course.topic(stop)).isEmpty();
            before = heard && !state.reused().containsKey(linkId) ? linkId : before;
        }
        return Optional.ofNullable(before);
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
                && (!course.isSafetyBlock() || state.over() != null || next().isEmpty());
    }
}
