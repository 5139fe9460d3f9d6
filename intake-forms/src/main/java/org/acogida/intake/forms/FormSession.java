package org.acogida.intake.forms;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.AnswerContext;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Violation;
import org.acogida.intake.safety.SafetyChoice;

/**
 * One person's way through one form. Each act returns a new session:
 *
 * <pre>{@code
 * FormSession session = FormSession.start(pcl5, Setting.in(locale));
 * session = session.begin(Privacy.ALONE);
 * session = session.answer("1", Answer.coded("2"));
 * session = session.decline("2");
 * QuestionnaireResponse response = session.complete().response();
 * }</pre>
 *
 * <p>A sensitive topic comes with a preview and a choice. Every question can be declined, left unknown, put off or gone
 * back to; pause, stop and leave at once are there at any moment: “required” does not exist. What a person enters never
 * throws; an answer that does not fit returns a session on the same step with {@link #violations()}. An answer that needs
 * a person makes {@link FormStep.SafetyFirst} the next step, and its signal is in the response before the policy hears of
 * it; no later answer removes it. Nothing is logged. {@code toString} is silent. Immutable and thread-safe.
 */
public final class FormSession {

    private final Instrument instrument;
    private final Course course;
    private final Setting setting;
    private final FormWords words;
    private final Showing showing;
    private final SessionState state;
    private final Position position;
    private final List<Violation> violations;

    private FormSession(FormSession before, SessionState state, List<Violation> violations) {
        this.instrument = before.instrument;
        this.course = before.course;
        this.setting = before.setting;
        this.words = before.words;
        this.showing = before.showing;
        this.state = state;
        this.position = new Position(course, state, Admission.asks(instrument, setting));
        this.violations = List.copyOf(violations);
    }

    /** Who left at once comes back to where they were. */
    private FormSession(Instrument instrument, Setting setting, FormWords words, SessionState stored) {
        this.instrument = instrument;
        this.course = new Course(instrument);
        this.setting = setting;
        Admission.check(instrument, course, setting);
        this.words = words;
        this.showing = new Showing(new StepWords(instrument, course, words, setting), setting);
        this.state = stored.comeBack();
        this.position = new Position(course, state, Admission.asks(instrument, setting));
        this.violations = List.of();
    }

    /**
     * Begins.
     *
     * @param instrument what is asked
     * @param setting in which language, how, and who can come
     * @return a session at its first step
     * @throws MissingSafetyPolicyException if the form asks about self-harm and nobody can come
     * @throws MissingServiceException if the form needs a service that the setting does not have
     * @throws MissingWordingException if there are no words in that language, or none at all without a wording pack
     * @throws IllegalStateException if the language lacks words that the person would have to read, or if the form is only
     *     asked while somebody reads along and nobody does
     */
    public static FormSession start(Instrument instrument, Setting setting) {
        FormWords words = FormWords.choose(instrument, setting.locale());
        Outbox outbox = Outbox.of(setting.hearing().chance());
        SessionState fresh = SessionState.fresh(instrument, words.wording(), setting.draft(), outbox);
        FormSession session = new FormSession(instrument, setting, words, fresh);
        Admission.checkFresh(instrument, setting);
        return session;
    }

    /** Goes on from what was stored; what reading it has raised is not stored yet. */
    static FormSession resume(Instrument instrument, Setting setting, SessionState state, SessionState stored) {
        FormWords words = FormWords.again(instrument, setting.locale(), state.wording());
        return new FormSession(instrument, setting, words, state).deliver(stored);
    }

    /** Returns the instrument. */
    public Instrument instrument() {
        return instrument;
    }

    /**
     * Returns this session in another setting: another way of asking, another language, somebody who interprets. A form
     * that is only asked while somebody reads along stops asking where nobody does, and keeps all it has.
     *
     * @throws MissingSafetyPolicyException if the form asks about self-harm and nobody can come there
     */
    public FormSession in(Setting other) {
        return resume(instrument, other, state, state);
    }

    /** Returns what comes next. */
    public FormStep step() {
        return showing.step(position);
    }

    /** Returns what is to be heard at {@link #step()}, and what an interviewer heeds meanwhile. */
    public Script script() {
        return showing.script(step(), position);
    }

    /** Returns how far the person is: declined and unknown count as done. */
    public FormStep.Progress progress() {
        return position.progress();
    }

    /**
     * Returns what was answered so far, in words, to look over and to change. Nothing, while something comes first that
     * needs a person, and after leaving at once.
     */
    public FormReview review() {
        return showing.review(position, course);
    }

    /**
     * Opens a topic again that is closed in the {@link #review}. Nothing opens unless the person is alone.
     *
     * @param topic its name
     * @param privacy who could look on or listen in
     */
    public FormSession reopen(String topic, Privacy privacy) {
        if (review().closed().stream().noneMatch(closed -> closed.topic().equals(topic))) {
            return refuse(Violation.of("no-topic", "step"));
        }
        return privacy == Privacy.ALONE ? with(state.with(state.pace().open(topic))) : this;
    }

    /** Returns why the last act was not taken; empty when it was. */
    public List<Violation> violations() {
        return violations;
    }

    /**
     * Opens the topic of a {@link FormStep.Preview}. Only who is alone is asked what is sensitive; otherwise it is put off
     * and comes again once, at the end.
     *
     * @param privacy who could look on or listen in
     */
    public FormSession begin(Privacy privacy) {
        return position.previewShown()
                .map(topic -> privacy == Privacy.ALONE
                        ? with(state.with(state.pace().begin(topic)))
                        : onTopic(turn()::putOff))
                .orElseGet(() -> refuse(Violation.of("no-topic", "step")));
    }

    /** Somebody came near: what is sensitive is put off, and has to be opened again. */
    public FormSession someoneCame() {
        FormSession closed = with(state.with(state.pace().close()));
        boolean heardOf = position.atHand().isPresent();
        return heardOf && closed.position.previewDue().isPresent() ? closed.putOffTopic() : closed;
    }

    /** Would rather not speak of this topic: all that is left of it counts as declined, and is not offered again. */
    public FormSession skipTopic() {
        return onTopic(turn()::skip);
    }

    /** Would rather come back to this topic: it comes again once, after everything else. */
    public FormSession putOffTopic() {
        return onTopic(turn()::putOff);
    }

    /**
     * Would rather speak of this topic with somebody: it is left open here, and the wish is kept. Where the topic has a
     * question on self-harm, the policy hears of it: a signal that something is left open, which is no yes.
     */
    public FormSession withSomeone() {
        return onTopic(turn()::withSomeone);
    }

    /**
     * Goes to another topic, as a {@link FormStep.Break} offers: what is left of the topic at hand is put off, and what
     * nobody has heard of stays as it is. Between two topics, and at the end, it simply goes on.
     */
    public FormSession otherTopic() {
        if (position.isSafetyDue()) {
            return refuse(Violation.of("safety-first", "step"));
        }
        return with(turn().otherTopic());
    }

    private FormSession onTopic(Function<String, SessionState> act) {
        if (position.isSafetyDue()) {
            return refuse(Violation.of("safety-first", "step"));
        }
        return position.topic()
                .map(topic -> with(act.apply(topic)))
                .orElseGet(() -> refuse(Violation.of("no-topic", "step")));
    }

    private Turn turn() {
        return new Turn(course, position, context(), setting.clock().instant());
    }

    /**
     * Answers a question.
     *
     * @param linkId any open question, usually that of {@link #step()}; who answers one of a topic has opened it
     * @param given one answer, or several where the question repeats
     * @return a session at the next step, or at this one with violations
     * @throws IllegalArgumentException if the form has no such question
     */
    public FormSession answer(String linkId, Answer... given) {
        return answer(linkId, Arrays.asList(given));
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
        return position.objection(linkId, given).map(this::refuse).orElseGet(() -> with(turn().take(linkId, given)));
    }

    private FormSession refuse(Violation violation) {
        return new FormSession(this, state, List.of(violation));
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
     * what was put off is asked, and so is what more people would see here or what would count as less sensitive; only a
     * refusal holds there too. An answer that was given here stays. The next step tells the person, and the response says
     * where an answer comes from. An answer that needs a person raises a signal here only if no form has raised it. Called
     * again, it follows what has changed there.
     *
     * @param others all other forms, the first to be asked first: which questions are the same is for the caller to know
     * @return a session in which those questions are settled and not asked
     * @throws IllegalArgumentException if one of the forms has no such question
     */
    public FormSession reuse(List<Other> others) {
        Reuse reuse = new Reuse(others, course, signals(), setting.clock().instant());
        return with(state.over() == null ? reuse.into(state) : state);
    }

    /**
     * Does not ask again what the person declined at an earlier visit, in this form or in another that asks the same. The
     * response says that it was declined, and when. It stays open: whoever wants to answer it, answers it. What may need
     * somebody at once is asked each time.
     *
     * @param earlier what was declined
     */
    public FormSession honour(Refusals earlier) {
        return state.over() == null ? with(turn().honour(instrument, earlier)) : this;
    }

    /** Answers that were given to this very form, and are given out. */
    List<Answer> own(String linkId) {
        course.slot(linkId);
        return position.isOpen(linkId) && !state.reused().containsKey(linkId)
                ? state.given().getOrDefault(linkId, List.of())
                : List.of();
    }

    Readership readership(String linkId) {
        return course.readership(linkId);
    }

    /** The flags of the answer that counts here, wherever it was given. */
    Signals.Flags heard(String linkId) {
        return signals().of(linkId, state.given().getOrDefault(linkId, List.of()));
    }

    private Signals signals() {
        return new Signals(course);
    }

    private String language() {
        return words.texts().language().toLanguageTag();
    }

    private AnswerContext context() {
        return new AnswerContext(setting.mode(), language(), setting.interpreter());
    }

    /**
     * Hands the policy what it has not taken, as every further step does; for a host that tries again by itself, or that
     * has stored this session first, see {@link Setting#deliveringAfterStoring()}.
     *
     * @return a session in which fewer signals may wait, or this one where none does
     */
    public FormSession deliver() {
        return deliver(state);
    }

    /** Where the host stores first, nobody hears of what is not in the session before. */
    private FormSession deliver(SessionState before) {
        return state.deliver(setting.hearing(), before).map(this::inSilence).orElse(this);
    }

    private FormSession with(SessionState other) {
        return inSilence(other).deliver(state);
    }

    private FormSession inSilence(SessionState other) {
        return new FormSession(this, other, List.of());
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
        if (state.over() != null || position.isSafetyDue()) {
            return this;
        }
        return position.before().map(linkId -> inSilence(state.at(linkId))).orElse(this);
    }

    /** Says that the person has seen {@link FormStep.SafetyFirst}, where nothing is known of how they want to go on. */
    public FormSession acknowledgeSafety() {
        return with(state.with(state.outbox().acknowledge()));
    }

    /**
     * Says how the person wants to go on after {@link FormStep.SafetyFirst}: {@code
     * session.acknowledgeSafety(SafetyChoice.of("call-me"))}. The choice is kept, and the policy hears of it. Who wants to
     * talk now, or to rest, is asked nothing until they go on.
     *
     * @param choice one of the choices of that step
     * @return a session with the choice, or this one where that step is not the next
     */
    public FormSession acknowledgeSafety(SafetyChoice choice) {
        if (!position.isSafetyDue()) {
            return this;
        }
        return with(turn().acknowledge(choice));
    }

    /** Returns how the person chose to go on, by the signal’s id, the oldest first. They are no part of the response. */
    public Map<String, SafetyChoice> safetyChoices() {
        Map<String, SafetyChoice> choices = new LinkedHashMap<>();
        state.chosen().forEach(chosen -> choices.put(chosen.signal(), chosen.choice()));
        return Collections.unmodifiableMap(choices);
    }

    /**
     * Returns whether a signal, or the choice after it, waits because the policy failed or has not been called yet; it is
     * handed over at every further step.
     */
    public boolean undelivered() {
        return !state.outbox().undelivered().isEmpty()
                || !state.chosen().stream().allMatch(Chosen::told);
    }

    /** Rests. Nothing runs out meanwhile. */
    public FormSession pause() {
        return state.over() == null ? with(state.with(state.pace().pause())) : this;
    }

    /** Goes on after a {@link FormStep.Break}. */
    public FormSession goOn() {
        boolean held = state.pace().paused() || state.pace().strained();
        Pace on = state.pace().goOn();
        return with(
                state.with(held ? on : position.topicToRestAfter().map(on::rest).orElse(on)));
    }

    /**
     * Says how hard it is. Said at a preview, it is asked again after the topic. Where it is as hard as it can be, or has
     * risen by {@value DistressRating#RISE} or more over anything said before, the next step is a choice and not a
     * question.
     *
     * @param distress 0 calm … 10 as hard as it can be
     * @return a session with the rating, or with a violation where it is outside of 0 to 10
     */
    public FormSession rate(int distress) {
        return rate(distress, List.of());
    }

    /**
     * Says how hard it is, where the person has said so in other forms of the same visit too.
     *
     * @param distress 0 calm … 10 as hard as it can be
     * @param elsewhere what was said in other forms; it is compared with and not kept here
     * @return a session with the rating, or with a violation where it is outside of 0 to 10
     */
    public FormSession rate(int distress, List<DistressRating> elsewhere) {
        if (distress < DistressRating.LOWEST || distress > DistressRating.HIGHEST) {
            return refuse(Violation.of("out-of-range", "rating", "0", "10"));
        }
        return with(turn().rate(distress, elsewhere));
    }

    /** Returns how hard moments were, the oldest first. They are no part of the response. */
    public List<DistressRating> ratings() {
        return state.pace().ratings();
    }

    /** Returns the topics that the person would rather speak of with somebody. */
    public Set<String> topicsWithSomeone() {
        return state.pace().withSomeone();
    }

    /** Ends the session, whatever is open. A safety step that was not acknowledged still comes first. */
    public FormSession complete() {
        return ended(FormStep.Close.Reason.COMPLETE);
    }

    /** The person stops; what was answered counts. A safety step that was not acknowledged still comes first. */
    public FormSession stop() {
        return ended(FormStep.Close.Reason.STOPPED);
    }

    private FormSession ended(FormStep.Close.Reason reason) {
        return with(state.over() == null ? state.end(reason) : state);
    }

    /** Returns the words with which this session ends, as {@link #stop()} would show them; nobody hears of anything. */
    public FormStep.Close closing() {
        return showing.closing(position);
    }

    /** Returns what is heard of {@link #closing()}; nobody hears of anything else. */
    public Script closingScript() {
        return showing.script(closing(), position);
    }

    /** Chooses what becomes of the answers when the person leaves at once. */
    public FormSession with(DraftChoice choice) {
        return with(state.with(state.pace().with(choice)));
    }

    /**
     * Leaves at once: possible at every step, at no cost, without a word to anybody. The answers are kept or destroyed as
     * was chosen before; a safety step that was not acknowledged still comes first. Who comes back with a kept draft goes
     * on where they were; what is sensitive has to be opened again.
     */
    public FormSession exit() {
        return inSilence(turn().kept(setting.hearing()).leave());
    }

    /** Returns the answers so far. What stands behind a condition that no longer holds is kept and not given out. */
    public QuestionnaireResponse response() {
        return new Responding(state, context()).of(position.open());
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
