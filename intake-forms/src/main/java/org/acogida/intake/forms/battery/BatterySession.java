package org.acogida.intake.forms.battery;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.acogida.intake.forms.DistressRating;
import org.acogida.intake.forms.DraftChoice;
import org.acogida.intake.forms.FormReview;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Refusals;
import org.acogida.intake.forms.Script;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Violation;
import org.acogida.intake.safety.SafetyChoice;

/**
 * One person's way through a battery. Each act returns a new session, as in {@link FormSession}:
 *
 * <pre>{@code
 * BatterySession session = BatterySession.start(battery, Setting.in(locale).with(policy));
 * while (session.step() instanceof FormStep.Ask ask) {
 *     session = session.answer(ask.linkId(), chosen(ask));
 * }
 * BatteryReport report = BatteryReport.of(session.complete());
 * }</pre>
 *
 * <p>A form behind a gate is offered unless what was answered rules it out; what is unknown rules out nothing. Who said
 * nothing of the short form may open the longer one, and is not put it. Without a safety policy every form with a
 * question on self-harm is left out, and the report says so. A question that an earlier form asked in the same words is
 * not asked again, whether it was answered or declined. Everything can be declined, left unknown, put off or gone back
 * to, and the session can be completed at any moment. A safety step of any form comes before everything else. Nothing is
 * logged. {@code toString} is silent. Immutable and thread-safe.
 */
public final class BatterySession {

    private final Offer offer;
    private final Way way;
    private final List<Violation> violations;

    private BatterySession(Offer offer, Way way, List<Violation> violations) {
        this.offer = offer;
        this.way = way;
        this.violations = List.copyOf(violations);
    }

    /**
     * Begins.
     *
     * @param battery what is asked
     * @param setting in which language, how, and who can come
     * @return a session at its first step
     */
    public static BatterySession start(Battery battery, Setting setting) {
        Offer offer = new Offer(battery, setting);
        return new BatterySession(offer, Way.start(offer), List.of());
    }

    static BatterySession resume(
            Battery battery, Setting setting, List<FormSession> begun, boolean closed, List<String> opened) {
        Offer offer = new Offer(battery, setting);
        return new BatterySession(offer, Way.resume(offer, begun, closed, opened), List.of());
    }

    /** Returns the battery. */
    public Battery battery() {
        return offer.battery();
    }

    /** Returns what comes next: the step of the form that the person is at, or that nothing is left to ask. */
    public FormStep step() {
        return form().map(FormSession::step).orElseGet(this::close);
    }

    /** Returns what is to be heard at {@link #step()}, and what an interviewer heeds meanwhile. */
    public Script script() {
        return form().map(FormSession::script)
                .or(() -> last().map(FormSession::closingScript))
                .orElseGet(() -> Script.silent(offer.setting().locale().toLanguageTag()));
    }

    private Optional<FormSession> last() {
        return way.begun().stream().reduce((earlier, later) -> later);
    }

    /** Said in the words of the form that was begun last. */
    private FormStep close() {
        return last().map(FormSession::closing)
                .map(last ->
                        new FormStep.Close(reason(last), last.language(), last.lines(), last.grounding(), progress()))
                .orElseGet(() -> new FormStep.Close(
                        way.left() ? FormStep.Close.Reason.LEFT : FormStep.Close.Reason.COMPLETE,
                        offer.setting().locale().toLanguageTag(),
                        List.of(),
                        List.of(),
                        progress()));
    }

    private FormStep.Close.Reason reason(FormStep.Close last) {
        boolean on = !way.closed() && last.reason() == FormStep.Close.Reason.STOPPED;
        return on ? FormStep.Close.Reason.COMPLETE : last.reason();
    }

    /** Returns the form that {@link #step()} belongs to; nothing where nothing is left to ask. */
    public Optional<FormSession> form() {
        return way.current();
    }

    /**
     * A form that nobody is asked unless the person, or somebody with the person, opens it.
     *
     * @param instrument its id, for {@link #open}
     * @param language the language of its words
     * @param title what it is called
     * @param topic what it is about
     */
    @JsonPropertyOrder({"instrument", "language", "title", "topic"})
    public record Door(String instrument, String language, String title, String topic) {}

    /**
     * Returns the doors that can be opened now, in the order of the battery. Closed ones count nowhere. What closes a visit
     * is one of them until another is opened; then it comes by itself, when everything else is through.
     */
    public List<Door> doors() {
        return way.doors().stream().map(this::door).toList();
    }

    private Door door(Battery.Part part) {
        String id = part.instrument().id();
        Texts texts = offer.fresh(id).orElseThrow().texts();
        String title = texts.find("title").orElse(id);
        return new Door(
                id, texts.language().toLanguageTag(), title, texts.find("topic").orElse(title));
    }

    /**
     * Opens a door: the form behind it comes next, as soon as the form at hand is through. Who opens one after what closes
     * the visit is asked nothing twice: the close, with thanks and something to hold on to, comes last then too.
     *
     * @param instrument one of {@link #doors()}
     * @return a session with it, or with a violation where it is no door that can be opened now
     */
    public BatterySession open(String instrument) {
        List<Battery.Part> doors = way.doors();
        return doors.stream()
                .map(Battery.Part::instrument)
                .filter(form -> form.id().equals(instrument))
                .findFirst()
                .map(form -> at(way.open(form)))
                .orElseGet(() -> refuse(new Violation(
                        "not-offered",
                        "open",
                        doors.stream().map(part -> part.instrument().id()).toList())));
    }

    /** Returns how far the person is in the forms begun so far; later ones join when they begin. */
    public FormStep.Progress progress() {
        List<FormStep.Progress> each =
                way.begun().stream().map(FormSession::progress).toList();
        return new FormStep.Progress(
                each.stream().mapToInt(FormStep.Progress::done).sum(),
                each.stream().mapToInt(FormStep.Progress::total).sum());
    }

    /** Returns why the last answer was not taken; empty when it was. */
    public List<Violation> violations() {
        return violations;
    }

    /**
     * Answers a question of the form that the person is at.
     *
     * @param linkId any open question of it, usually that of {@link #step()}
     * @param given one answer, or several where the question repeats
     * @return a session at the next step, or at this one with violations
     * @throws IllegalArgumentException if the form has no such question
     */
    public BatterySession answer(String linkId, Answer... given) {
        return answer(linkId, List.of(given));
    }

    /**
     * Answers a question of the form that the person is at.
     *
     * @param linkId any open question of it
     * @param given one answer, or several where the question repeats
     * @return a session at the next step, or at this one with violations
     * @throws IllegalArgumentException if the form has no such question
     */
    public BatterySession answer(String linkId, List<Answer> given) {
        if (way.waiting()) {
            return refuse(Violation.of("safety-first", "step"));
        }
        if (way.closed()) {
            return refuse(Violation.of("session-closed", "step"));
        }
        return form().isEmpty() ? refuse(Violation.of("not-open", "step")) : act(form -> form.answer(linkId, given));
    }

    /**
     * Returns what was answered so far, a review for each form that was begun, see {@link FormSession#review}. What one
     * form took over from another stands where it was asked. Nothing, while something comes first that needs a person.
     */
    public List<FormReview> reviews() {
        return way.waiting() ? List.of() : way.reviews();
    }

    /**
     * Changes an answer of any form that was begun; the others follow.
     *
     * @param instrument the form’s id
     * @param linkId any open question of it
     * @param given one answer, or several where the question repeats
     * @return a session with the change, or this one with violations
     * @throws IllegalArgumentException if the form has no such question
     */
    public BatterySession change(String instrument, String linkId, List<Answer> given) {
        if (way.waiting()) {
            return refuse(Violation.of("safety-first", "step"));
        }
        return act(way.form(instrument), form -> form.answer(linkId, given));
    }

    /** Opens a topic again that is closed in {@link #reviews()}, see {@link FormSession#reopen}. */
    public BatterySession reopen(String instrument, String topic, Privacy privacy) {
        return act(way.form(instrument), form -> form.reopen(topic, privacy));
    }

    private BatterySession refuse(Violation violation) {
        return new BatterySession(offer, way, List.of(violation));
    }

    private BatterySession at(Way other) {
        return new BatterySession(offer, other, List.of());
    }

    /** Would rather not say. The question is not put again, by no form of the battery. */
    public BatterySession decline(String linkId) {
        return answer(linkId, Answer.declined());
    }

    /** Does not know. */
    public BatterySession dontKnow(String linkId) {
        return answer(linkId, Answer.dontKnow());
    }

    /** Would rather come back to it: it comes again once, at the end of its form, and where a later form asks it too. */
    public BatterySession later(String linkId) {
        return answer(linkId, Answer.later());
    }

    /** Goes back to the question before, also into the form before, or stays at the first. */
    public BatterySession back() {
        return at(way.closed() || way.waiting() ? way : way.back());
    }

    /** Opens the topic of a {@link FormStep.Preview}, see {@link FormSession#begin}. */
    public BatterySession begin(Privacy privacy) {
        return act(form -> form.begin(privacy));
    }

    /** Somebody came near, see {@link FormSession#someoneCame}: every topic has to be opened again. */
    public BatterySession someoneCame() {
        return at(way.keeping(offer, FormSession::someoneCame));
    }

    /** Would rather not speak of this topic, see {@link FormSession#skipTopic}. */
    public BatterySession skipTopic() {
        return act(FormSession::skipTopic);
    }

    /** Would rather come back to this topic, see {@link FormSession#putOffTopic}. */
    public BatterySession putOffTopic() {
        return act(FormSession::putOffTopic);
    }

    /** Would rather speak of this topic with somebody, see {@link FormSession#withSomeone}. */
    public BatterySession withSomeone() {
        return act(FormSession::withSomeone);
    }

    /** Goes to another topic, as a {@link FormStep.Break} offers, see {@link FormSession#otherTopic}. */
    public BatterySession otherTopic() {
        return act(FormSession::otherTopic);
    }

    /**
     * Returns what the person would rather speak of with somebody: topics by form, see {@link
     * FormSession#topicsWithSomeone}. A form without such a wish is not there.
     */
    public Map<String, Set<String>> topicsWithSomeone() {
        return byForm(FormSession::topicsWithSomeone);
    }

    /** Returns how hard moments were, by form, see {@link FormSession#ratings}. They are no part of any report. */
    public Map<String, List<DistressRating>> ratings() {
        return byForm(FormSession::ratings);
    }

    /** In the order of the battery, without forms that have none. */
    private <C extends Collection<?>> Map<String, C> byForm(Function<FormSession, C> part) {
        Map<String, C> parts = new LinkedHashMap<>();
        for (FormSession form : way.begun()) {
            C those = part.apply(form);
            if (!those.isEmpty()) {
                parts.put(form.instrument().id(), those);
            }
        }
        return Collections.unmodifiableMap(parts);
    }

    /** Rests. */
    public BatterySession pause() {
        return act(FormSession::pause);
    }

    /** Goes on after a rest. */
    public BatterySession goOn() {
        return act(FormSession::goOn);
    }

    /** Says how hard it is, from 0 to 10, see {@link FormSession#rate}. A rise counts over all forms of the visit. */
    public BatterySession rate(int distress) {
        List<DistressRating> visit =
                ratings().values().stream().flatMap(List::stream).toList();
        return act(form -> form.rate(distress, visit));
    }

    private BatterySession act(UnaryOperator<FormSession> act) {
        return act(form(), act);
    }

    private BatterySession act(Optional<FormSession> here, UnaryOperator<FormSession> act) {
        if (here.isEmpty()) {
            return refuse(Violation.of("no-topic", "step"));
        }
        FormSession next = act.apply(here.get());
        return next.violations().isEmpty() ? at(way.with(next)) : new BatterySession(offer, way, next.violations());
    }

    /**
     * Says how the person wants to go on after {@link FormStep.SafetyFirst}, see {@link
     * FormSession#acknowledgeSafety(SafetyChoice)}.
     */
    public BatterySession acknowledgeSafety(SafetyChoice choice) {
        return way.waiting() ? act(form -> form.acknowledgeSafety(choice)) : this;
    }

    /** Returns how the person chose to go on, by the signal’s id, see {@link FormSession#safetyChoices}. */
    public Map<String, SafetyChoice> safetyChoices() {
        Map<String, SafetyChoice> choices = new LinkedHashMap<>();
        way.begun().forEach(form -> choices.putAll(form.safetyChoices()));
        return Collections.unmodifiableMap(choices);
    }

    /** Says that the person has seen {@link FormStep.SafetyFirst}, where nothing is known of how they want to go on. */
    public BatterySession acknowledgeSafety() {
        return way.waiting() ? act(FormSession::acknowledgeSafety) : this;
    }

    /** Ends the session, whatever is open. A safety step that was not acknowledged still comes first. */
    public BatterySession complete() {
        return at(way.end());
    }

    /** The person stops; what was answered counts. A safety step that was not acknowledged still comes first. */
    public BatterySession stop() {
        return at(way.stop());
    }

    /** Chooses what becomes of the answers when the person leaves at once. */
    public BatterySession with(DraftChoice choice) {
        Offer other = offer.in(offer.setting().with(choice));
        return new BatterySession(other, way.keeping(other, form -> form.with(choice)), List.of());
    }

    /**
     * Does not ask again what the person declined at an earlier visit, see {@link FormSession#honour}. A form behind a
     * door is asked as if it were new: opening it is a wish. To be said again after a draft was read.
     *
     * @param earlier what was declined
     */
    public BatterySession honour(Refusals earlier) {
        return at(way.honour(offer.honouring(earlier)));
    }

    /** Leaves at once: possible at every step, at no cost, without a word to anybody, see {@link FormSession#exit}. */
    public BatterySession exit() {
        return at(way.exit());
    }

    /**
     * Hands the policy what it has not taken, see {@link FormSession#deliver()}.
     *
     * @return a session in which fewer signals may wait
     */
    public BatterySession deliver() {
        return at(way.keeping(offer, FormSession::deliver));
    }

    /** Returns whether a signal waits, see {@link FormSession#undelivered()}. */
    public boolean undelivered() {
        return way.begun().stream().anyMatch(FormSession::undelivered);
    }

    /**
     * Returns the answers so far, a response for each form that was answered, in the order of the battery. What was
     * answered stays, also where a change elsewhere has closed the gate before it.
     */
    public List<QuestionnaireResponse> responses() {
        return way.responses();
    }

    Offer offer() {
        return offer;
    }

    Way way() {
        return way;
    }

    @Override
    public String toString() {
        return "BatterySession[" + battery().id() + ", hidden]";
    }
}
