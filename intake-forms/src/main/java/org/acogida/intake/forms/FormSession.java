package org.acogida.intake.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acogida.intake.forms.internal.answers.Slot;
import org.acogida.intake.forms.internal.answers.State;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.QuestionnaireResponse.Status;
import org.acogida.intake.response.Violation;
import org.acogida.intake.safety.SafetySignal;

/**
 * One person's way through one form. Each act returns a new session:
 *
 * <pre>{@code
 * FormSession session = FormSession.start(pcl5, Setting.in(locale));
 * session = session.answer("1", Answer.coded("2"));
 * session = session.decline("2");
 * QuestionnaireResponse response = session.complete().response();
 * }</pre>
 *
 * <p>Every question can be declined, left unknown, put off or gone back to, and the session can be completed at any
 * moment: “required” does not exist. What a person enters never throws; an answer that does not fit returns a session on
 * the same step with {@link #violations()}. An answer that needs a person makes {@link FormStep.SafetyFirst} the next
 * step, and its signal is in the response before the policy hears of it; no later answer removes it. Nothing is logged.
 * {@code toString} is silent. Immutable and thread-safe.
 */
public final class FormSession {

    private final Instrument instrument;
    private final Course course;
    private final Setting setting;
    private final Signals signals;
    private final StepWords words;
    private final SessionState state;
    private final List<Violation> violations;

    private FormSession(
            Instrument instrument,
            Course course,
            Setting setting,
            StepWords words,
            SessionState state,
            List<Violation> violations) {
        this.instrument = instrument;
        this.course = course;
        this.setting = setting;
        this.signals = new Signals(instrument.id(), course, setting);
        this.words = words;
        this.state = state;
        this.violations = List.copyOf(violations);
    }

    /**
     * Begins.
     *
     * @param instrument what is asked
     * @param setting in which language, how, and who can come
     * @return a session at its first step
     * @throws MissingSafetyPolicyException if the form asks about self-harm and nobody can come
     * @throws MissingWordingException if there are no words in that language, or none at all without a wording pack
     * @throws IllegalStateException if the language lacks words that the person would have to read
     */
    public static FormSession start(Instrument instrument, Setting setting) {
        StepWords words = StepWords.choose(instrument, setting.locale());
        return of(instrument, setting, words, SessionState.fresh(instrument, words.wording()));
    }

    static FormSession resume(Instrument instrument, Setting setting, SessionState state) {
        return of(instrument, setting, StepWords.again(instrument, setting.locale(), state.wording()), state);
    }

    private static FormSession of(Instrument instrument, Setting setting, StepWords words, SessionState state) {
        Course course = new Course(instrument);
        if (course.needsPolicy() && setting.policy() == null) {
            throw new MissingSafetyPolicyException(instrument.id());
        }
        return new FormSession(instrument, course, setting, words, state, List.of()).deliver();
    }

    /** Returns the instrument. */
    public Instrument instrument() {
        return instrument;
    }

    /** Returns what comes next. */
    public FormStep step() {
        if (!state.unacknowledged().isEmpty()) {
            return new FormStep.SafetyFirst(pending(), signals.monitored(), progress());
        }
        return next().<FormStep>map(stop -> words.ask(stop, progress()))
                .orElseGet(() -> new FormStep.Close(progress()));
    }

    private List<SafetySignal> pending() {
        return state.signals().stream()
                .filter(signal -> state.unacknowledged().contains(signal.id()))
                .toList();
    }

    private Optional<Course.Stop> next() {
        if (state.closed()) {
            return Optional.empty();
        }
        List<Course.Stop> open = course.open(state.given());
        Stream<Course.Stop> back =
                open.stream().filter(stop -> stop.slot().linkId().equals(state.cursor()));
        Stream<Course.Stop> fresh = open.stream()
                .filter(stop -> !state.given().containsKey(stop.slot().linkId()));
        Stream<Course.Stop> again = open.stream().filter(this::putOff);
        return Stream.of(back, fresh, again).flatMap(stops -> stops).findFirst();
    }

    /** What was put off comes again once, after everything else. */
    private boolean putOff(Course.Stop stop) {
        String linkId = stop.slot().linkId();
        return stop.slot().state(state.given().get(linkId)) == State.of(AbsentReason.LATER)
                && !state.reoffered().contains(linkId);
    }

    /** Returns how far the person is: declined and unknown count as done. */
    public FormStep.Progress progress() {
        List<Course.Stop> open = course.open(state.given());
        int done = (int) open.stream()
                .filter(stop -> state.given().containsKey(stop.slot().linkId()))
                .filter(stop -> !putOff(stop))
                .count();
        return new FormStep.Progress(done, open.size());
    }

    /** Returns why the last answer was not taken; empty when it was. */
    public List<Violation> violations() {
        return violations;
    }

    /**
     * Answers a question.
     *
     * @param linkId any open question, usually that of {@link #step()}
     * @param given one answer, or several where the question repeats
     * @return a session at the next step, or at this one with violations
     * @throws IllegalArgumentException if the form has no such question
     */
    public FormSession answer(String linkId, Answer... given) {
        return answer(linkId, List.of(given));
    }

    /**
     * Answers a question.
     *
     * @param linkId any open question
     * @param given one answer, or several where the question repeats
     * @return a session at the next step, or at this one with violations
     * @throws IllegalArgumentException if the form has no such question
     */
    public FormSession answer(String linkId, List<Answer> given) {
        Slot slot = course.slot(linkId);
        if (!state.unacknowledged().isEmpty()) {
            return refuse(Violation.of("safety-first", "step"));
        }
        if (state.closed()) {
            return refuse(Violation.of("session-closed", "step"));
        }
        if (course.open(state.given()).stream().noneMatch(stop -> stop.slot() == slot)) {
            return refuse(Violation.of("not-open", "answers." + linkId));
        }
        if (given.isEmpty() || slot.state(given) == State.FAULTY) {
            return refuse(given.isEmpty() ? Violation.of("no-answer", "answers." + linkId) : slot.violation(given));
        }
        return take(linkId, given);
    }

    private FormSession refuse(Violation violation) {
        return new FormSession(instrument, course, setting, words, state, List.of(violation));
    }

    private FormSession take(String linkId, List<Answer> given) {
        List<String> again = new ArrayList<>(state.reoffered());
        if (course.slot(linkId).state(state.given().get(linkId)) == State.of(AbsentReason.LATER)) {
            again.add(linkId);
        }
        List<Answer> before = state.given().getOrDefault(linkId, List.of());
        SessionState next =
                state.withAnswer(linkId, given, again, setting.clock().instant());
        // Saying the same again is no second signal.
        Signals.Flags raised = signals.of(linkId, given).without(signals.of(linkId, before));
        return with(signals.raise(next, linkId, raised)).deliver();
    }

    /**
     * A session of another form, and which of its questions are the same as questions here.
     *
     * @param session the other session
     * @param questions questions here, each with the one there that asks the same
     */
    public record Other(FormSession session, Map<String, String> questions) {

        /** Copies the map; its order is kept. */
        public Other {
            questions = Collections.unmodifiableMap(new LinkedHashMap<>(questions));
        }
    }

    /**
     * Takes over what the person answered to other forms, so that nobody is asked twice: {@code phq9.reuse(List.of(new
     * Other(phq2, Map.of("1", "1", "2", "2"))))}. Values, “I would rather not say” and “I do not know” are taken over;
     * what was put off is asked. An answer that was given here stays. The response says where an answer comes from. An
     * answer that needs a person raises a signal here only if no form has raised it. Called again, it follows what has
     * changed there.
     *
     * @param others all other forms, the first to be asked first: which questions are the same is for the caller to know
     * @return a session in which those questions are settled and not asked
     * @throws IllegalArgumentException if one of the forms has no such question
     */
    public FormSession reuse(List<Other> others) {
        return state.closed()
                ? deliver()
                : with(new Reuse(others, course, signals).into(state)).deliver();
    }

    /** Answers that were given to this very form, and are given out. */
    List<Answer> own(String linkId) {
        Slot slot = course.slot(linkId);
        boolean open = course.open(state.given()).stream().anyMatch(stop -> stop.slot() == slot);
        return open && !state.reused().containsKey(linkId) ? state.given().getOrDefault(linkId, List.of()) : List.of();
    }

    /** The flags of the answer that counts here, wherever it was given. */
    Signals.Flags heard(String linkId) {
        return signals.of(linkId, state.given().getOrDefault(linkId, List.of()));
    }

    /**
     * Hands the policy what it has not taken, as every further step does; for a host that tries again by itself.
     *
     * @return a session in which fewer signals may wait, or this one where none does
     */
    public FormSession deliver() {
        return undelivered() ? with(signals.deliver(state)) : this;
    }

    private FormSession with(SessionState other) {
        return new FormSession(instrument, course, setting, words, other, List.of());
    }

    /** Would rather not say. The question is not put again. */
    public FormSession decline(String linkId) {
        return answer(linkId, Answer.declined());
    }

    /** Does not know. */
    public FormSession dontKnow(String linkId) {
        return answer(linkId, Answer.dontKnow());
    }

    /** Would rather come back to it: it comes again once, after everything else. */
    public FormSession later(String linkId) {
        return answer(linkId, Answer.later());
    }

    /** Goes back to the question before, or stays at the first. The answer given there stays until it is changed. */
    public FormSession back() {
        if (state.closed() || !state.unacknowledged().isEmpty()) {
            return this;
        }
        List<String> open = course.open(state.given()).stream()
                .map(stop -> stop.slot().linkId())
                .filter(linkId -> !state.reused().containsKey(linkId))
                .toList();
        int here = next().map(stop -> open.indexOf(stop.slot().linkId())).orElse(open.size());
        return here == 0 ? this : with(state.at(open.get(here - 1)));
    }

    /** Says that the person has seen {@link FormStep.SafetyFirst} and chosen how to go on. */
    public FormSession acknowledgeSafety() {
        return with(state.withSignals(state.signals(), List.of(), state.undelivered()))
                .deliver();
    }

    /** Returns whether a signal waits because the policy failed; it is handed over again at every further step. */
    public boolean undelivered() {
        return !state.undelivered().isEmpty();
    }

    /** Ends the session, whatever is open. A safety step that was not acknowledged still comes first. */
    public FormSession complete() {
        return with(state.end()).deliver();
    }

    /** Returns the answers so far. What stands behind a condition that no longer holds is kept and not given out. */
    public QuestionnaireResponse response() {
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        for (Course.Stop stop : course.open(state.given())) {
            List<Answer> given = state.given().get(stop.slot().linkId());
            if (given != null) {
                answers.put(stop.slot().linkId(), given);
            }
        }
        Map<String, QuestionnaireResponse.Source> reused = new LinkedHashMap<>(state.reused());
        reused.keySet().retainAll(answers.keySet());
        return new QuestionnaireResponse(
                instrument.id(),
                instrument.version(),
                state.closed() ? Status.COMPLETED : Status.IN_PROGRESS,
                words.wording(),
                words.texts().language().toLanguageTag(),
                setting.mode(),
                state.authored(),
                answers,
                reused,
                state.signals());
    }

    /** Returns the texts in use: which language was chosen, and what fell back. */
    public Texts texts() {
        return words.texts();
    }

    SessionState state() {
        return state;
    }

    @Override
    public String toString() {
        return "FormSession[" + instrument.id() + ", hidden]";
    }
}
