package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.i18n.Readability;
import org.acogida.intake.i18n.ReadabilityGate;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.AnswerType;
import org.acogida.intake.questionnaire.EnableWhen;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every section behind a door: the person opens it, one choice ends it, nothing outside needs it. */
class DoorsTest {

    private static final Pattern USE =
            Pattern.compile("(need|referral):[a-z]+(-[a-z]+)*|contact|preferences|consent|flow|worker");
    /** One more than on a first visit: the person opened the section. */
    private static final int MOST_TOGETHER = 8;

    private static final int SENSITIVE = 2;
    private static final int HIGHEST = 3;

    static Stream<Instrument> forms() {
        return Doors.all().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aSectionIsAPlainFormInBothLanguages(Instrument instrument) {
        assertThat(instrument.problems()).isEmpty();
        assertThat(Doors.LIBRARY.indexProblems(instrument.id())).isEmpty();
        assertThat(instrument.scoring()).isEqualTo(Scoring.NONE);
        assertThat(instrument.texts().locales()).containsExactlyInAnyOrderElementsOf(Doors.LANGUAGES);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void harmRisesOnceInSmallStepsAndFallsAgain(Instrument instrument) {
        Questionnaire form = instrument.questionnaire();
        List<Integer> levels = Doors.levels(
                form, form.questions().stream().map(Item.Question::linkId).toList());
        assertThat(Doors.risesOnce(levels)).as(levels.toString()).isTrue();
    }

    /** A check that nothing could fail would be none. */
    @Test
    void aJumpOrASecondRiseWouldBeSeen() {
        assertThat(Doors.risesOnce(List.of(1, 2, 3, 3, 2))).isTrue();
        assertThat(Doors.risesOnce(List.of(3, 2, 1))).isTrue();
        assertThat(Doors.risesOnce(List.of(1, 3))).isFalse();
        assertThat(Doors.risesOnce(List.of(2, 3, 2, 3))).isFalse();
        assertThat(Doors.risesOnce(List.of(3, 1))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyQuestionSaysWhoSeesItAndWhatItIsFor(Instrument instrument) {
        Questionnaire form = instrument.questionnaire();
        assertThat(form.questions()).allSatisfy(question -> {
            assertThat(form.viewers().isEmpty() && question.viewers().isEmpty()).isFalse();
            assertThat(form.viewers(question)).doesNotContain(Role.SUPERVISOR, Role.MEDIA_DESK);
            assertThat(question.usedBy()).isNotEmpty().allMatch(USE.asMatchPredicate());
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatItIsAboutAndWhyIsSaidInBothLanguages(Instrument instrument) {
        List<String> topics = new ArrayList<>(List.of(""));
        instrument.questionnaire().items().stream()
                .filter(Item.Group.class::isInstance)
                .forEach(group -> topics.add("." + group.linkId()));
        for (String topic : topics) {
            for (String key : List.of("topic" + topic, "why" + topic)) {
                List<String> said = Doors.LANGUAGES.stream()
                        .map(language -> instrument.texts().in(language).text(key))
                        .toList();
                assertThat(said).doesNotHaveDuplicates().noneMatch(String::isBlank);
            }
        }
    }

    /** What is read before a choice is read when reading is hard. */
    @ParameterizedTest
    @FieldSource("org.acogida.intake.forms.Doors#LANGUAGES")
    void previewsCanBeReadWhenReadingIsHard(Locale language) {
        List<String> previews = new ArrayList<>();
        for (Instrument instrument : Doors.all()) {
            Texts texts = instrument.texts().in(language);
            instrument.texts().keys().stream()
                    .filter(key -> key.startsWith("topic") || key.startsWith("why"))
                    .sorted()
                    .forEach(key -> previews.add(texts.text(key)));
        }
        assertThat(ReadabilityGate.CARE.problems(Readability.of(language, previews)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whoeverSaysNothingAtTheDoorIsAskedNothingElse(Instrument instrument) {
        FormSession fresh = Doors.start(instrument.id());
        Item.Question first = Doors.door(instrument.questionnaire());
        String door = first.linkId();
        // What could out somebody counts once it is opened.
        int counted = first.sensitivity().couldOut() ? 0 : 1;
        assertThat(fresh.progress()).isEqualTo(new FormStep.Progress(0, counted));
        for (Answer nothing : List.of(Answer.declined(), Answer.dontKnow())) {
            FormSession after = fresh.answer(door, nothing);
            assertThat(after.progress()).isEqualTo(new FormStep.Progress(1, 1));
            assertThat(after.step()).isInstanceOf(FormStep.Close.class);
            assertThat(after.response().answers()).containsOnlyKeys(door);
        }
    }

    /** The other ways past a door: the choice “no”, and the choices before a door that is itself sensitive. */
    @ParameterizedTest
    @MethodSource("forms")
    void aNoEndsItAtOnce(Instrument instrument) {
        FormSession fresh = Doors.start(instrument.id());
        String door = Doors.door(instrument.questionnaire()).linkId();
        List<FormSession> ended = new ArrayList<>(List.of(fresh.answer(door, Answer.coded("no"))));
        if (fresh.step() instanceof FormStep.Preview) {
            ended.addAll(List.of(fresh.skipTopic(), fresh.withSomeone()));
        }
        assertThat(ended).allSatisfy(session -> {
            assertThat(session.violations()).isEmpty();
            assertThat(session.step()).isInstanceOf(FormStep.Close.class);
            assertThat(session.response().answers()).containsOnlyKeys(door);
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anOpenDoorOpensSomething(Instrument instrument) {
        Questionnaire form = instrument.questionnaire();
        FormSession after = Doors.start(form.id()).answer(Doors.door(form).linkId(), Doors.opening(form));
        assertThat(after.progress().total()).isGreaterThan(1);
        assertThat(after.step()).isNotInstanceOf(FormStep.Close.class);
    }

    /** Whoever closes a door that was open takes back what stood behind it. */
    @ParameterizedTest
    @MethodSource("forms")
    void aDoorCanBeClosedAgain(Instrument instrument) {
        String door = Doors.door(instrument.questionnaire()).linkId();
        FormSession here = Doors.open(instrument.id()).end();
        assertThat(here.response().answers()).hasSizeGreaterThan(2);
        assertThat(here.answer(door, Answer.coded("no")).response().answers()).containsOnlyKeys(door);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void severalChoicesAreFewAndNoneIsABareOther(Instrument instrument) {
        Questionnaire form = instrument.questionnaire();
        for (Item.Question question : form.questions()) {
            List<AnswerOption> options = form.options(question);
            assertThat(options).extracting(AnswerOption::code).doesNotContain("other");
            if (question.repeats()) {
                assertThat(options).filteredOn(option -> !option.exclusive()).hasSizeLessThanOrEqualTo(MOST_TOGETHER);
                assertThat(options).anyMatch(AnswerOption::exclusive);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HIV", "SDV", "SEX"})
    void whatCouldOutSomebodyIsOfTheHighestClassAndForTheHealthTeamAlone(String tag) {
        List<Item.Question> found = new ArrayList<>();
        for (Instrument instrument : Doors.all()) {
            Questionnaire form = instrument.questionnaire();
            form.questions().stream()
                    .filter(question -> question.sensitivity().tags().contains(tag))
                    .peek(found::add)
                    .forEach(question -> {
                        assertThat(question.sensitivity().level()).isEqualTo(HIGHEST);
                        assertThat(form.viewers(question)).containsExactly(Role.CLINICIAN);
                        assertThat(question.extract()).isNull();
                    });
        }
        assertThat(found).isNotEmpty();
    }

    @Test
    void twoSectionsAreTaggedWhole() {
        assertThat(Doors.form("sexual-violence-care").questions())
                .allMatch(question -> question.sensitivity().tags().contains("SDV"));
        assertThat(Doors.form("sexuality-and-gender").questions())
                .allMatch(question -> question.sensitivity().tags().contains("SEX"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"protest-in-detention", "treatment-while-held", "sexual-violence-care"})
    void noDetailCanBeGivenWhereNoneIsAsked(String id) {
        assertThat(Doors.form(id).questions()).allMatch(question -> question.answerType() == AnswerType.CHOICE);
    }

    /** No form asks on an answer of another, no public code lets one recognise it, and no field is filled by two. */
    @ParameterizedTest
    @FieldSource("org.acogida.intake.forms.Doors#IDS")
    void noOtherFormNeedsAnItemOfTheHighestClass(String id) {
        List<String> elsewhere = Doors.LIBRARY.ids().stream()
                .filter(other -> !other.equals(id))
                .flatMap(other -> needs(Doors.form(other)))
                .toList();
        assertThat(Doors.form(id).questions())
                .filteredOn(question -> question.sensitivity().level() == HIGHEST)
                .allSatisfy(question -> {
                    assertThat(question.codes()).isEmpty();
                    assertThat(elsewhere).doesNotContain(question.linkId(), String.valueOf(question.extract()));
                });
    }

    /** Fields that a form fills, and questions that it depends on and does not ask. */
    private static Stream<String> needs(Questionnaire form) {
        List<String> own = form.questions().stream().map(Item.Question::linkId).toList();
        Stream<String> fields =
                form.questions().stream().map(Item.Question::extract).filter(Objects::nonNull);
        Stream<String> asked = form.questions().stream()
                .flatMap(question -> question.enableWhen().stream())
                .map(EnableWhen::question)
                .filter(linkId -> !own.contains(linkId));
        return Stream.concat(fields, asked);
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.of(Doors.IDS);
    }

    @Property(tries = 400)
    void everyWayThroughRisesOnceAndEnds(@ForAll("ids") String id, @ForAll Random random) {
        Questionnaire form = Doors.form(id);
        Doors.Way way = Doors.walk(id, ask -> anyAnswer(form, ask, random));
        assertThat(Doors.risesOnce(Doors.levels(form, way.asked()))).isTrue();
        assertThat(way.asked()).doesNotHaveDuplicates();
        assertThat(way.end().violations()).isEmpty();
        assertThat(way.response().answers()).containsOnlyKeys(way.asked());
    }

    /** Leaving everything of the highest class out leaves a way that ends, and nothing of the sort is asked again. */
    @Property(tries = 400)
    void whateverIsOfTheHighestClassCanBeLeftOut(@ForAll("ids") String id, @ForAll Random random) {
        Questionnaire form = Doors.form(id);
        Doors.Way way = Doors.walk(
                id,
                ask -> ask.sensitivity().level() == HIGHEST
                        ? List.of(Answer.declined())
                        : anyAnswer(form, ask, random));
        QuestionnaireResponse response = way.response();
        assertThat(way.end().step()).isInstanceOf(FormStep.Close.class);
        assertThat(response.answers()).containsOnlyKeys(way.asked());
    }

    /** No preview hides a reader: whoever sees an answer of the topic was named before, or sees the door itself. */
    @Property(tries = 200)
    void previewsNameEveryReader(@ForAll("ids") String id, @ForAll Random random) {
        Questionnaire form = Doors.form(id);
        Doors.Way way = Doors.walk(id, ask -> anyAnswer(form, ask, random));
        Set<Role> atTheDoor = form.viewers(Doors.door(form));
        assertThat(way.asked())
                .allSatisfy(linkId -> assertThat(atTheDoor).containsAll(form.viewers(Doors.question(form, linkId))));
        boolean sensitive = Doors.levels(form, way.asked()).stream().anyMatch(level -> level >= SENSITIVE);
        assertThat(way.previews().isEmpty()).isNotEqualTo(sensitive);
    }

    /** One choice, several, or none; the door stands open two times in three. */
    private static List<Answer> anyAnswer(Questionnaire form, FormStep.Ask ask, Random random) {
        boolean door = ask.linkId().equals(Doors.door(form).linkId());
        if (door && random.nextInt(3) > 0) {
            return List.of(Doors.opening(form));
        }
        if (random.nextInt(5) == 0) {
            return List.of(random.nextBoolean() ? Answer.declined() : Answer.dontKnow());
        }
        return ask.choices().isEmpty() ? List.of(Answer.text("por Carnaval")) : chosen(form, ask, random);
    }

    private static List<Answer> chosen(Questionnaire form, FormStep.Ask ask, Random random) {
        List<AnswerOption> options = form.options(Doors.question(form, ask.linkId()));
        if (ask.repeats() && random.nextBoolean()) {
            List<Answer> several = new ArrayList<>();
            options.stream()
                    .filter(option -> !option.exclusive() && random.nextBoolean())
                    .forEach(option -> several.add(Answer.coded(option.code())));
            return several.isEmpty() ? List.of(Answer.declined()) : several;
        }
        return List.of(Answer.coded(options.get(random.nextInt(options.size())).code()));
    }
}
