package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.acogida.intake.forms.battery.BatterySession;
import org.acogida.intake.forms.battery.TestBatteries;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.Mode;
import org.acogida.intake.safety.CrisisPack;
import org.acogida.intake.safety.CrisisResource;
import org.acogida.intake.safety.SafetyPolicy;
import org.acogida.intake.safety.SafetyProtocol;
import org.acogida.intake.safety.SafetySignal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is heard at a step, and what an interviewer heeds. */
class ScriptTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();
    private static final Locale CARACAS = Locale.forLanguageTag("es-VE");

    /** A made-up line that answers on Thursdays from 8 to 17. */
    private static final CrisisResource THURSDAYS = new CrisisResource(
            "thursdays",
            "Línea de ejemplo",
            CrisisResource.Channel.PHONE,
            "000 000",
            "cero, cero, cero; cero, cero, cero",
            ZoneId.of("America/Caracas"),
            List.of(new CrisisResource.Hours(List.of(DayOfWeek.THURSDAY), LocalTime.of(8, 0), LocalTime.of(17, 30))),
            null,
            List.of("es"),
            CrisisResource.Cost.FREE,
            CrisisResource.Operator.NGO,
            false,
            LocalDate.of(2026, 1, 1),
            Period.ofYears(5));

    private static class Team extends Watch {
        @Override
        public void handle(SafetySignal signal) {}

        @Override
        public CrisisPack crisis() {
            return new CrisisPack(List.of(THURSDAYS));
        }
    }

    /** A Thursday, ten in the morning in Caracas. */
    private static final Clock THURSDAY = Clock.fixed(Instant.parse("2026-11-26T14:00:00Z"), ZoneOffset.UTC);

    private static FormSession start(String form, Mode mode) {
        return FormSession.start(
                LIBRARY.instrument(form),
                Setting.in(CARACAS).with(mode).with(new Team()).with(THURSDAY));
    }

    private static Script endorsed(@Nullable SafetyProtocol protocol, Mode mode) {
        SafetyPolicy team = new Team() {
            @Override
            public SafetyProtocol protocol(Locale language) {
                return Objects.requireNonNull(protocol);
            }
        };
        Setting setting = Setting.in(CARACAS).with(mode).with(team).with(THURSDAY);
        return FormSession.start(LIBRARY.instrument("phq-9"), setting)
                .begin(Privacy.ALONE)
                .answer("9", Answer.coded("1"))
                .script();
    }

    private static List<String> ids(List<Script.Line> lines) {
        return lines.stream().map(Script.Line::id).toList();
    }

    private static List<String> heeded(FormSession session) {
        return session.script().observe().stream().map(FormStep.Line::id).toList();
    }

    @Test
    void aQuestionIsHeardWithItsChoicesAndTheThreeWaysOut() {
        FormSession session = start("phq-9", Mode.AUDIO).begin(Privacy.ALONE);
        FormStep.Ask ask = (FormStep.Ask) session.step();
        Script script = session.script();

        assertThat(script.language()).isEqualTo(ask.language());
        assertThat(ids(script.say()).get(0)).isEqualTo("phq-9/1.0.0/es/instructions");
        assertThat(script.ask().get(0).id()).isEqualTo("phq-9/1.0.0/es/item.1");
        assertThat(script.ask().get(0).text()).isEqualTo(ask.text());
        assertThat(script.ask().subList(1, 5))
                .extracting(Script.Line::code, Script.Line::text)
                .containsExactlyElementsOf(ask.choices().stream()
                        .map(choice -> tuple(choice.code(), choice.label()))
                        .toList());
        assertThat(ids(script.ask().subList(1, 5))).allMatch(id -> id.startsWith("phq-9/1.0.0/es/option."));
        assertThat(script.ask().subList(5, 8))
                .extracting(Script.Line::id, Script.Line::code)
                .containsExactly(
                        tuple("flow/es/ask.choice.declined", "declined"),
                        tuple("flow/es/ask.choice.dont-know", "dont-know"),
                        tuple("flow/es/ask.choice.later", "later"));
        assertThat(script.observe()).isEmpty();
    }

    @Test
    void whereSeveralMayBeChosenThatIsHeardBeforeTheChoices() {
        FormSession session = start("what-matters-now", Mode.AUDIO);
        while (!(session.step() instanceof FormStep.Ask ask && ask.repeats())) {
            session = session.step() instanceof FormStep.Ask ask
                    ? session.decline(ask.linkId())
                    : session.begin(Privacy.ALONE);
        }

        assertThat(ids(session.script().ask()).get(1)).isEqualTo("flow/es/ask.several");
    }

    @Test
    void wordsOfAPackAreOthersUnderAnotherName() {
        Instrument worded = PackText.teaTime().with(PackText.ofTeaTime("es").pack());
        FormSession session = FormSession.start(worded, Setting.in(CARACAS).with(new Team()));
        FormSession asked = session.step() instanceof FormStep.Preview ? session.begin(Privacy.ALONE) : session;

        assertThat(ids(asked.script().ask()).get(0)).isEqualTo("tea-time/1.0.0/es/tea-time-es/item.1");
        assertThat(ids(asked.script().say())).contains("tea-time/1.0.0/es/tea-time-es/instructions");
    }

    @Test
    void whoSeesIsAnotherRecordingForOtherReaders() {
        Script script = start("phq-9", Mode.AUDIO).script();

        assertThat(script.say())
                .filteredOn(line -> line.id().contains("who-sees"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.id()).isEqualTo("flow/es/who-sees.topic/role.case-worker/role.clinician");
                    assertThat(line.text()).contains("quien le acompaña aquí", "el equipo de salud");
                });
    }

    @Test
    void aPreviewSaysHowManyQuestionsThereAreInWords() {
        Script script = start("phq-9", Mode.AUDIO).script();

        assertThat(script.say())
                .filteredOn(line -> line.id().startsWith("flow/es/preview.count"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.id()).isEqualTo("flow/es/preview.count/10");
                    assertThat(line.text()).isEqualTo("Son 10 preguntas.");
                    assertThat(line.aloud()).isEqualTo("Son diez preguntas.");
                });
        assertThat(ids(script.ask()))
                .containsExactly(
                        "flow/es/break.rating",
                        "flow/es/preview.choose",
                        "flow/es/preview.choice.now",
                        "flow/es/preview.choice.skip",
                        "flow/es/preview.choice.later",
                        "flow/es/preview.choice.with-someone",
                        "flow/es/privacy.choose",
                        "flow/es/privacy.alone",
                        "flow/es/privacy.someone-near",
                        "flow/es/privacy.not-sure");
    }

    @Test
    void whatTheHostSaysAndNobodyCanBeSureOfIsNamed() {
        assertThat(start("phq-9", Mode.AUDIO).script().say())
                .filteredOn(line -> line.id().equals("flow/es/safety.readers"))
                .singleElement()
                .satisfies(line -> assertThat(line.leftovers()).containsExactly("READERS"));
    }

    @Test
    void whereToTurnIsHeardWithNumberAndHours() {
        Script script = start("phq-9", Mode.PHONE)
                .begin(Privacy.ALONE)
                .answer("9", Answer.coded("1"))
                .script();

        assertThat(script.say())
                .filteredOn(line -> line.id().startsWith("help/"))
                .extracting(Script.Line::id, Script.Line::text, Script.Line::aloud)
                .contains(
                        tuple("help/es/thursdays/name", "Línea de ejemplo", "Línea de ejemplo"),
                        tuple("help/es/thursdays/address", "000 000", "cero, cero, cero; cero, cero, cero"),
                        tuple(
                                "help/es/thursdays/hours",
                                "jueves: de 08:00 a 17:30.",
                                "jueves: de ocho de la mañana a cinco y treinta de la tarde."));
        assertThat(ids(script.ask()).get(0)).isEqualTo("flow/es/safety.choose");
        assertThat(script.exercises())
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.lines()).hasSize(4));
        assertThat(heeded(start("phq-9", Mode.PHONE).begin(Privacy.ALONE).answer("9", Answer.coded("1"))))
                .startsWith("flow/es/observe.safety.now.phone");
    }

    @ParameterizedTest
    @CsvSource({
        "PT30M, 'Su equipo previó que alguien esté con la persona en 30 minutos o menos.'",
        "PT1M, 'Su equipo previó que alguien esté con la persona en un minuto o menos.'",
        "PT40S, 'Su equipo previó que alguien esté con la persona en un minuto o menos.'",
        "PT1H, 'Su equipo previó que alguien esté con la persona en una hora o menos.'",
        "PT25H, 'Su equipo previó que alguien esté con la persona en 25 horas o menos.'",
        "PT90M, 'Su equipo previó que alguien esté con la persona en 90 minutos o menos.'"
    })
    void whoeverAsksSeesWhatTheTeamSettledAndNobodyElseDoes(Duration within, String words) {
        SafetyProtocol protocol = new SafetyProtocol(List.of("Siéntese cerca.", "Avise."), within, "Guardia, 000 000");
        assertThat(endorsed(protocol, Mode.PHONE).observe())
                .extracting(FormStep.Line::id, FormStep.Line::text)
                .endsWith(
                        tuple("protocol/es/1", "Siéntese cerca."),
                        tuple("protocol/es/2", "Avise."),
                        tuple("protocol/es/within", words),
                        tuple("protocol/es/second", "Si eso no se logra: Guardia, 000 000"));
        for (Mode mode : List.of(Mode.SELF, Mode.AUDIO, Mode.PROXY)) {
            assertThat(endorsed(protocol, mode).observe()).isEmpty();
        }
        Script spoken = endorsed(protocol, Mode.PHONE);
        assertThat(Stream.concat(spoken.say().stream(), spoken.ask().stream()))
                .extracting(Script.Line::text)
                .noneMatch(text -> text.contains("Siéntese") || text.contains("Guardia"));
    }

    @Test
    void aPolicyThatCannotSayItKeepsNobodyFromTheStep() {
        Script script = endorsed(null, Mode.INTERVIEWER);
        assertThat(script.observe()).hasSize(4);
        assertThat(ids(script.ask())).contains("flow/es/safety.choose");
    }

    /** Whatever was answered, what is heard next is the same to the letter, and it is not the answer. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void whatComesFirstNeverRepeatsTheAnswer(Mode mode) {
        FormSession asked = start("phq-9", mode).begin(Privacy.ALONE);
        FormSession here = asked;
        while (here.step() instanceof FormStep.Ask ask && !ask.linkId().equals("9")) {
            here = here.decline(ask.linkId());
        }
        FormStep.Ask question = (FormStep.Ask) here.step();
        List<String> scripts = Stream.of("1", "2", "3")
                .map(code -> asked.answer("9", Answer.coded(code)))
                .map(session -> new String(IntakeJson.write(session.script()), StandardCharsets.UTF_8))
                .distinct()
                .toList();

        assertThat(scripts).hasSize(1);
        assertThat(scripts.get(0)).contains("safety.acknowledge").doesNotContain(question.text());
        question.choices().forEach(choice -> assertThat(scripts.get(0)).doesNotContain("\"" + choice.label() + "\""));
    }

    @Test
    void howHardItIsIsAskedInWords() {
        FormSession session = start("gad-2", Mode.AUDIO).rate(2).begin(Privacy.ALONE);
        while (session.step() instanceof FormStep.Ask ask) {
            session = session.decline(ask.linkId());
        }

        assertThat(session.script().ask().get(0).aloud())
                .isEqualTo("Si quiere, diga cómo está ahora: cero es en calma, diez es lo más difícil que puede ser.");
    }

    @ParameterizedTest
    @CsvSource({"INTERVIEWER, observe.near", "PHONE, observe.near.phone"})
    void whoAsksHeedsWhoIsNearBeforeWhatIsSensitive(Mode mode, String near) {
        FormSession session = start("gad-2", mode);

        assertThat(heeded(session)).containsExactly("flow/es/" + near, "flow/es/observe.choice");
        assertThat(heeded(session.begin(Privacy.ALONE)))
                .containsExactly(
                        "flow/es/observe.as-written",
                        "flow/es/observe.options",
                        "flow/es/observe.no-explaining",
                        "flow/es/observe.someone-came",
                        "flow/es/observe.not-repeated",
                        "flow/es/observe.break");
    }

    @Test
    void whoAsksWritesDownTheOwnWordsWhereThereAreNoChoices() {
        FormSession session = start("name-and-contact", Mode.INTERVIEWER);
        FormSession asked = session.step() instanceof FormStep.Preview ? session.begin(Privacy.ALONE) : session;
        FormStep.Ask ask = (FormStep.Ask) asked.step();

        assertThat(ask.choices()).isEmpty();
        assertThat(heeded(asked)).contains("flow/es/observe.own-words").doesNotContain("flow/es/observe.options");
        assertThat(heeded(asked).contains("flow/es/observe.not-repeated"))
                .isEqualTo(ask.sensitivity().level() >= 2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"SELF", "AUDIO", "PROXY"})
    void whereNobodyAsksNobodyIsTold(Mode mode) {
        FormSession session = start("gad-2", mode);

        assertThat(Stream.of(session, session.begin(Privacy.ALONE), session.pause(), session.stop()))
                .allSatisfy(each -> assertThat(each.script().observe()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void whoLeavesAtOnceHearsNothing(Mode mode) {
        assertThat(start("gad-2", mode).exit().script()).isEqualTo(Script.silent("es"));
    }

    @Test
    void aBatterySpeaksAsTheFormAtHand() {
        Setting setting = Setting.in(CARACAS).with(Mode.INTERVIEWER).with(new Team());
        BatterySession session = BatterySession.start(TestBatteries.battery("morning"), setting);

        assertThat(session.script()).isEqualTo(session.form().orElseThrow().script());
        assertThat(ids(session.complete().script().say())).startsWith("flow/es/close.thanks");
        assertThat(session.exit().script().say()).isEmpty();
        assertThat(session.exit().script().observe()).isEmpty();
    }

    @Test
    void aScriptIsWrittenForAVoiceElsewhere() {
        Script script = new Script(
                "es",
                List.of(new Script.Line("a/1.0.0/es/why", null, "Son 2.", "Son dos.", List.of())),
                List.of(new Script.Line("a/1.0.0/es/option.s.1", "1", "ONU", "ONU", List.of("ONU"))),
                List.of(),
                List.of(new FormStep.Line("flow/es/observe.rest", "Espere.")));

        assertThat(new String(IntakeJson.write(script), StandardCharsets.UTF_8))
                .isEqualTo("{\"language\":\"es\","
                        + "\"say\":[{\"id\":\"a/1.0.0/es/why\",\"text\":\"Son 2.\",\"aloud\":\"Son dos.\",\"leftovers\":[]}],"
                        + "\"ask\":[{\"id\":\"a/1.0.0/es/option.s.1\",\"code\":\"1\",\"text\":\"ONU\",\"aloud\":\"ONU\","
                        + "\"leftovers\":[\"ONU\"]}],\"exercises\":[],"
                        + "\"observe\":[{\"id\":\"flow/es/observe.rest\",\"text\":\"Espere.\"}]}");
    }
}
