package org.acogida.intake.forms.records;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.person.ContactWay;
import org.acogida.intake.person.Need;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.AnswerType;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is answered, in any order and with anything left out. */
class ExtractionPropertyTest {

    private static final List<Instrument> FORMS = InstrumentLibrary.bundled().ids().stream()
            .map(InstrumentLibrary.bundled()::instrument)
            .filter(form -> form.questionnaire().questions().stream().anyMatch(question -> question.extract() != null))
            .toList();
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One walk through a form, in which every question that comes is answered or declined: none behind a closed door. */
    @Provide
    Arbitrary<QuestionnaireResponse> walks() {
        return Arbitraries.of(FORMS).flatMap(form -> Arbitraries.longs().map(seed -> walked(form, new Random(seed))));
    }

    /** Answers to some questions, also to those that nobody would have been asked. */
    @Provide
    Arbitrary<QuestionnaireResponse> responses() {
        return Arbitraries.of(FORMS).flatMap(form -> Arbitraries.longs().map(seed -> answered(form, new Random(seed))));
    }

    private static QuestionnaireResponse walked(Instrument form, Random random) {
        String[] services = form.questionnaire().requires().toArray(String[]::new);
        FormSession session = FormSession.start(
                form, Setting.in(Locale.forLanguageTag("es-VE")).withServices(services));
        while (!(session.step() instanceof FormStep.Close)) {
            session = session.step() instanceof FormStep.Ask ask
                    ? session.answer(ask.linkId(), answers(form, ask.linkId(), random))
                    : session.begin(Privacy.ALONE);
        }
        return session.response();
    }

    private static QuestionnaireResponse answered(Instrument form, Random random) {
        QuestionnaireResponse response = QuestionnaireResponse.to(form.id(), form.version(), Wording.OWN, "es-VE");
        for (Item.Question question : form.questionnaire().questions()) {
            if (random.nextInt(5) > 0) {
                List<Answer> given = answers(form, question.linkId(), random);
                response = response.with(question.linkId(), given.toArray(Answer[]::new));
            }
        }
        return response;
    }

    private static List<Answer> answers(Instrument form, String linkId, Random random) {
        Item.Question question = question(form, linkId);
        if (random.nextInt(8) == 0) {
            return List.of(Answer.declined());
        }
        if (question.answerType() != AnswerType.CHOICE) {
            return List.of(Answer.text("dicho" + random.nextInt(1_000_000)));
        }
        List<AnswerOption> options = new ArrayList<>(form.questionnaire().options(question));
        Collections.shuffle(options, random);
        if (!question.repeats() || options.get(0).exclusive()) {
            return List.of(Answer.coded(options.get(0).code()));
        }
        return options.stream()
                .limit(1 + random.nextInt(options.size()))
                .filter(option -> !option.exclusive())
                .map(option -> Answer.coded(option.code()))
                .toList();
    }

    private static Item.Question question(Instrument form, String linkId) {
        return form.questionnaire().questions().stream()
                .filter(question -> question.linkId().equals(linkId))
                .findFirst()
                .orElseThrow();
    }

    private static IntakeRecords read(QuestionnaireResponse response) {
        return Extraction.in(ZoneId.of("America/Caracas"), new Random(1))
                .extract(InstrumentLibrary.bundled().instrument(response.questionnaire()), response);
    }

    @Property(tries = 300)
    void everyRecordKeepsItsConstraints(@ForAll("responses") QuestionnaireResponse response) {
        IntakeRecords records = read(response);

        Stream.of(
                        Stream.of(records.contact(), records.preferences()),
                        records.needs().stream(),
                        records.episodes().stream())
                .flatMap(each -> each)
                .filter(each -> each != null)
                .forEach(each -> assertThat(VALIDATOR.validate(each)).isEmpty());
    }

    /** What was said stands in a record or is named as unread; only a code word is in neither, as it is not kept. */
    @Property(tries = 300)
    void noWordIsLost(@ForAll("walks") QuestionnaireResponse response) {
        IntakeRecords records = read(response);
        String written = JSON.writeValueAsString(records);

        for (Item.Question question : mapped(response)) {
            response.answers().getOrDefault(question.linkId(), List.of()).stream()
                    .filter(Answer.Text.class::isInstance)
                    .map(answer -> ((Answer.Text) answer).value())
                    .forEach(words -> assertThat(written.contains(words)
                                    || records.unread().contains(response.questionnaire() + "/" + question.linkId()))
                            .as(question.linkId())
                            .isTrue());
        }
    }

    private static List<Item.Question> mapped(QuestionnaireResponse response) {
        return InstrumentLibrary.bundled().instrument(response.questionnaire()).questionnaire().questions().stream()
                .filter(question -> question.extract() != null)
                .filter(question -> !question.extract().equals("SafeContact.codeWord"))
                .toList();
    }

    @Property(tries = 300)
    void everyNeedThatWasChosenIsThere(@ForAll("walks") QuestionnaireResponse response) {
        Instrument form = InstrumentLibrary.bundled().instrument(response.questionnaire());
        List<String> kinds = read(response).needs().stream().map(Need::kind).toList();

        assertThat(kinds).doesNotHaveDuplicates().doesNotContain("none", "none-now");
        for (Item.Question question : mapped(response)) {
            if (question.extract().equals("Need.kind")) {
                Set<String> exclusive = form.questionnaire().options(question).stream()
                        .filter(AnswerOption::exclusive)
                        .map(AnswerOption::code)
                        .collect(Collectors.toSet());
                assertThat(response.answers().getOrDefault(question.linkId(), List.of()).stream()
                                .filter(Answer.Coded.class::isInstance)
                                .map(answer -> ((Answer.Coded) answer).code())
                                .filter(code -> !exclusive.contains(code)))
                        .allSatisfy(code -> assertThat(kinds).contains(code));
            }
        }
    }

    /** Also where they declined it: nobody is asked how soon who did not say before that there is something. */
    @Property(tries = 300)
    void whoeverIsAskedHowSoonNeedsWhatItIsAskedFor(@ForAll("walks") QuestionnaireResponse response) {
        Instrument form = InstrumentLibrary.bundled().instrument(response.questionnaire());
        List<String> kinds = read(response).needs().stream().map(Need::kind).toList();

        mapped(response).stream()
                .filter(question -> question.extract().equals("Need.urgency"))
                .filter(question -> response.answers().containsKey(question.linkId()))
                .flatMap(question -> form.questionnaire().usedBy(question).stream())
                .filter(use -> use.startsWith("need:"))
                .forEach(use -> assertThat(kinds).contains(use.substring("need:".length())));
    }

    @Property(tries = 300)
    void nothingIsAllowedThatNobodyAllowed(@ForAll("responses") QuestionnaireResponse response) {
        IntakeRecords records = read(response);
        List<ContactWay> ways =
                records.contact() == null ? List.of() : records.contact().ways();

        assertThat(ways).allSatisfy(way -> {
            assertThat(said(response, "contact", "yes")).isTrue();
            assertThat(way.mayLeaveMessage()).isEqualTo(said(response, "leave-message", "yes"));
            assertThat(way.mayNameOrganisation()).isEqualTo(said(response, "name-us", "yes"));
            assertThat(way.unshared()).isEqualTo(said(response, "shared", "no"));
        });
    }

    @Property(tries = 300)
    void noWayIsLeftThatThePersonAskedToAvoid(
            @ForAll("responses") QuestionnaireResponse one, @ForAll("responses") QuestionnaireResponse other) {
        IntakeRecords both = read(one).and(read(other));

        assertThat(both.avoided())
                .containsAll(read(one).avoided())
                .containsAll(read(other).avoided());
        assertThat(
                        both.contact() == null
                                ? List.<ContactWay>of()
                                : both.contact().ways())
                .noneMatch(way -> both.avoided().contains(way.channel()));
    }

    private static boolean said(QuestionnaireResponse response, String linkId, String code) {
        return response.answers().getOrDefault(linkId, List.of()).contains(Answer.coded(code));
    }

    @Property(tries = 200)
    void nothingThatWasSaidIsShown(@ForAll("responses") QuestionnaireResponse response) {
        assertThat(read(response).toString()).isEqualTo("IntakeRecords[hidden]");
    }
}
