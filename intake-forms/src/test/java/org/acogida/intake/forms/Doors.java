package org.acogida.intake.forms;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;

/** The sections of the intake that come later, or only through a door that the person opens. */
final class Doors {

    static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();
    static final Locale SPANISH = Locale.forLanguageTag("es");
    static final List<Locale> LANGUAGES = List.of(SPANISH, Locale.ENGLISH);
    static final Setting SETTING = Setting.in(Locale.forLanguageTag("es-VE"))
            .withServices("sdv-referral", "documenter-present")
            .with(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));

    static final List<String> IDS = List.of(
            "protest-in-detention",
            "anger-and-trust",
            "stigma",
            "media-exposure",
            "legal-and-papers",
            "detention-outline",
            "treatment-while-held",
            "sexual-violence-care",
            "sexuality-and-gender",
            "continuing-treatment",
            "accountability-wishes",
            "substances-and-medicines");

    /** The answer that opens a door; only the treatment is asked for at once. */
    private static final Set<String> OPENING = Set.of("open", "yes");

    private Doors() {}

    /** What one way through a form came to. */
    record Way(List<String> asked, List<FormStep.Preview> previews, FormSession end) {

        QuestionnaireResponse response() {
            return end.response();
        }
    }

    static List<Instrument> all() {
        return IDS.stream().map(LIBRARY::instrument).toList();
    }

    static Questionnaire form(String id) {
        return LIBRARY.instrument(id).questionnaire();
    }

    static FormSession start(String id) {
        return FormSession.start(LIBRARY.instrument(id), SETTING);
    }

    static Item.Question question(Questionnaire form, String linkId) {
        return form.questions().stream()
                .filter(question -> question.linkId().equals(linkId))
                .findFirst()
                .orElseThrow();
    }

    static Item.Question door(Questionnaire form) {
        return form.questions().get(0);
    }

    static List<String> codes(Questionnaire form, Item.Question question) {
        return form.options(question).stream().map(option -> option.code()).toList();
    }

    static Answer opening(Questionnaire form) {
        return Answer.coded(codes(form, door(form)).stream()
                .filter(OPENING::contains)
                .findFirst()
                .orElseThrow());
    }

    /** Goes the whole way, alone, with one answer or several for each question. */
    static Way walk(String id, Function<FormStep.Ask, List<Answer>> answers) {
        FormSession session = start(id);
        List<String> asked = new ArrayList<>();
        List<FormStep.Preview> previews = new ArrayList<>();
        while (!(session.step() instanceof FormStep.Close)) {
            if (session.step() instanceof FormStep.Preview preview) {
                previews.add(preview);
                session = session.begin(Privacy.ALONE);
            } else {
                FormStep.Ask ask = (FormStep.Ask) session.step();
                asked.add(ask.linkId());
                session = session.answer(ask.linkId(), answers.apply(ask));
            }
        }
        return new Way(asked, previews, session);
    }

    /** Goes through the open door; behind it, everything is answered with what is said first. */
    static Way open(String id) {
        Questionnaire form = form(id);
        return walk(
                id,
                ask -> List.of(
                        ask.linkId().equals(door(form).linkId())
                                ? opening(form)
                                : ask.choices().isEmpty()
                                        ? Answer.text("más o menos")
                                        : Answer.coded(ask.choices().get(0).code())));
    }

    static List<Integer> levels(Questionnaire form, List<String> linkIds) {
        return linkIds.stream()
                .<Integer>map(linkId -> question(form, linkId).sensitivity().level())
                .toList();
    }

    /** Rises, then falls, by one at most. */
    static boolean risesOnce(List<Integer> levels) {
        List<Integer> steps = IntStream.range(1, levels.size())
                .mapToObj(i -> levels.get(i) - levels.get(i - 1))
                .filter(step -> step != 0)
                .toList();
        boolean small = steps.stream().allMatch(step -> Math.abs(step) == 1);
        return small && steps.lastIndexOf(1) < (steps.contains(-1) ? steps.indexOf(-1) : steps.size());
    }
}
