package org.acogida.intake.forms;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.intake.forms.internal.answers.Slot;
import org.acogida.intake.forms.internal.compiler.TextKeys;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;
import org.acogida.intake.response.Wording;

/** The words of questions and their previews: with {@link FlowWords} the one place where a session looks up text. */
final class StepWords {

    private static final List<String> CHOICES = List.of("now", "skip", "later", "with-someone");
    static final String REUSED = "reused";
    private static final List<String> PRIVACY = List.of("alone", "someone-near", "not-sure");

    private final Instrument instrument;
    private final Course course;
    private final Texts form;
    private final Texts names;
    private final Wording wording;
    private final FlowWords flow;

    StepWords(Instrument instrument, Course course, FormWords words, Setting setting) {
        this.instrument = instrument;
        this.course = course;
        this.form = words.texts();
        this.names = instrument.names().in(form.language());
        this.wording = words.wording();
        this.flow = new FlowWords(FlowTexts.in(form, setting), setting);
    }

    FlowWords flow() {
        return flow;
    }

    String instrument() {
        return instrument.id();
    }

    String language() {
        return form.language().toLanguageTag();
    }

    FormStep.Ask ask(Course.Stop stop, boolean takenOver, FormStep.Progress progress) {
        Item.Question question = stop.slot().question();
        Stream<String> told = takenOver ? Stream.of(flow.say(REUSED)) : Stream.empty();
        return new FormStep.Ask(
                question.linkId(),
                language(),
                form.text(TextKeys.INSTRUCTIONS),
                Stream.concat(told, stop.before().stream().map(linkId -> form.text(TextKeys.item(linkId))))
                        .toList(),
                form.text(TextKeys.item(question.linkId())),
                why(stop).text(),
                whoSees(stop).text(),
                question.answerType(),
                question.repeats(),
                choices(stop.slot()),
                question.sensitivity(),
                progress);
    }

    String question(Course.Stop stop) {
        return form.text(TextKeys.item(stop.slot().linkId()));
    }

    String label(Course.Stop stop, String code) {
        return choices(stop.slot()).stream()
                .filter(choice -> choice.code().equals(code))
                .map(FormStep.Choice::label)
                .findFirst()
                .orElse(code);
    }

    private List<FormStep.Choice> choices(Slot slot) {
        String set = slot.question().answerValueSet();
        if (set == null) {
            return List.of();
        }
        return slot.options().stream()
                .map(option -> new FormStep.Choice(option.code(), form.text(TextKeys.option(set, option))))
                .toList();
    }

    FormStep.Preview preview(String topic, List<Course.Stop> toCome, boolean takenOver, FormStep.Progress progress) {
        Sensitivity sensitivity = sensitivity(all(topic));
        return new FormStep.Preview(
                topic,
                language(),
                about(topic).text(),
                why(topic).text(),
                whoSeesTopic(topic).text(),
                toCome.size(),
                takenOver ? flow.say(REUSED) : null,
                sensitivity,
                beforeSafety(topic).stream().map(FormStep.Line::text).toList(),
                sensitivity.level() >= Course.SENSITIVE ? flow.rating() : null,
                flow.choices("preview.choice", CHOICES),
                flow.choices(flow.privacy(), PRIVACY),
                progress);
    }

    FormStep.Line about(String topic) {
        return isRoom(topic)
                ? first("preview.private.topic", TextKeys.topic(topic))
                : first("preview.topic", TextKeys.topic(topic), TextKeys.TOPIC);
    }

    /** Whoever came near reads it in a list: what could out somebody is not named there. */
    String closed(String topic) {
        return course.couldOut(topic)
                ? flow.say("preview.private.topic")
                : about(topic).text();
    }

    FormStep.Line why(String topic) {
        return isRoom(topic)
                ? first("preview.private.why", TextKeys.why(topic))
                : first("preview.why", TextKeys.why(topic), TextKeys.WHY);
    }

    FormStep.Line why(Course.Stop stop) {
        String linkId = stop.slot().linkId();
        return find(TextKeys.why(linkId)).orElseGet(() -> why(course.topic(stop)));
    }

    private boolean isRoom(String topic) {
        return course.around(topic).isPresent();
    }

    FormStep.Line whoSees(Course.Stop stop) {
        return flow.whoSees(viewers(List.of(stop.slot().question())));
    }

    /** Whoever opens a topic opens all of it, also what may join later. */
    FormStep.Line whoSeesTopic(String topic) {
        return flow.whoSeesTopic(viewers(all(topic)));
    }

    List<FormStep.Line> beforeSafety(String topic) {
        return course.watched(topic).isEmpty() ? List.of() : flow.beforeSafety(form.language());
    }

    private List<Item.Question> all(String topic) {
        return course.questions(topic).stream().map(Slot::question).toList();
    }

    boolean isGuarded(Course.Stop stop) {
        return course.isGuarded(stop.slot());
    }

    /** What the form says of itself, also where a pack brings its questions; what holds for any topic otherwise. */
    private FormStep.Line first(String otherwise, String... keys) {
        return find(keys).orElseGet(() -> flow.named(otherwise));
    }

    private Optional<FormStep.Line> find(String... keys) {
        return Stream.of(form, names)
                .filter(texts -> texts.language().equals(form.language()))
                .flatMap(texts -> Stream.of(keys)
                        .filter(texts::has)
                        .map(key -> new FormStep.Line(id(texts, key), texts.text(key))))
                .findFirst();
    }

    /** Returns under which name a text of the form is recorded. */
    String id(String key) {
        return id(form, key);
    }

    /** Words of a pack are other words than those of the folder under the same key. */
    private String id(Texts texts, String key) {
        String pack = wording.pack();
        return Stream.of(instrument.id(), instrument.version(), language(), texts == form ? pack : null, key)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("/"));
    }

    private Set<Role> viewers(List<Item.Question> questions) {
        Questionnaire questionnaire = instrument.questionnaire();
        Set<Role> viewers = EnumSet.noneOf(Role.class);
        questions.forEach(question -> viewers.addAll(questionnaire.viewers(question)));
        return viewers;
    }

    private static Sensitivity sensitivity(List<Item.Question> questions) {
        List<Sensitivity> all =
                questions.stream().map(Item.Question::sensitivity).toList();
        int level = all.stream().mapToInt(Sensitivity::level).max().orElse(0);
        Set<String> tags = new LinkedHashSet<>();
        all.forEach(each -> tags.addAll(each.tags()));
        return new Sensitivity(level, List.copyOf(tags));
    }
}
