package org.acogida.intake.forms;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.intake.forms.internal.answers.Slot;
import org.acogida.intake.forms.internal.compiler.TextKeys;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;

/** The words of questions and their previews: with {@link FlowWords} the one place where a session looks up text. */
final class StepWords {

    private static final List<String> CHOICES = List.of("now", "skip", "later", "with-someone");
    private static final List<String> PRIVACY = List.of("alone", "someone-near", "not-sure");

    private final Instrument instrument;
    private final Course course;
    private final Texts form;
    private final Texts names;
    private final FlowWords flow;

    StepWords(Instrument instrument, Course course, FormWords words, Setting setting) {
        this.instrument = instrument;
        this.course = course;
        this.form = words.texts();
        this.names = instrument.names().in(form.language());
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

    FormStep.Ask ask(Course.Stop stop, FormStep.Progress progress) {
        Item.Question question = stop.slot().question();
        return new FormStep.Ask(
                question.linkId(),
                language(),
                form.text(TextKeys.INSTRUCTIONS),
                stop.before().stream()
                        .map(linkId -> form.text(TextKeys.item(linkId)))
                        .toList(),
                form.text(TextKeys.item(question.linkId())),
                first(
                        flow.say("preview.why"),
                        TextKeys.why(question.linkId()),
                        TextKeys.why(course.topic(stop)),
                        TextKeys.WHY),
                flow.whoSees(instrument.questionnaire().viewers(question)),
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

    String title(String topic) {
        return isRoom(topic)
                ? first(flow.say("preview.private.topic"), TextKeys.topic(topic))
                : first(flow.say("preview.topic"), TextKeys.topic(topic), TextKeys.TOPIC);
    }

    /** Whoever came near reads it in a list: what could out somebody is not named there. */
    String closed(String topic) {
        return course.couldOut(topic) ? flow.say("preview.private.topic") : title(topic);
    }

    private String why(String topic) {
        return isRoom(topic)
                ? first(flow.say("preview.private.why"), TextKeys.why(topic))
                : first(flow.say("preview.why"), TextKeys.why(topic), TextKeys.WHY);
    }

    private boolean isRoom(String topic) {
        return course.around(topic).isPresent();
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

    FormStep.Preview preview(String topic, List<Course.Stop> toCome, FormStep.Progress progress) {
        // Whoever opens it opens all of it, also what is not open yet.
        List<Item.Question> all =
                course.questions(topic).stream().map(Slot::question).toList();
        Sensitivity sensitivity = sensitivity(all);
        return new FormStep.Preview(
                topic,
                language(),
                title(topic),
                why(topic),
                flow.whoSees(viewers(all)),
                toCome.size(),
                sensitivity,
                !course.watched(topic).isEmpty() ? flow.beforeSafety(form.language()) : List.of(),
                sensitivity.level() >= Course.SENSITIVE ? flow.rating() : null,
                flow.choices("preview.choice", CHOICES),
                flow.choices("privacy", PRIVACY),
                progress);
    }

    /** What the form says of itself, also where a pack brings its questions; what holds for any topic otherwise. */
    private String first(String otherwise, String... keys) {
        return Stream.of(form, names)
                .filter(texts -> texts.language().equals(form.language()))
                .flatMap(texts -> Stream.of(keys).flatMap(key -> texts.find(key).stream()))
                .findFirst()
                .orElse(otherwise);
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
