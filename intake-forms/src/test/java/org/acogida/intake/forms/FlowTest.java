package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.AnswerContext;
import org.acogida.intake.response.Mode;
import org.acogida.intake.response.QuestionnaireResponse.Status;
import org.acogida.intake.response.Violation;
import org.acogida.intake.safety.CrisisPack;
import org.acogida.intake.safety.CrisisResource;
import org.acogida.intake.safety.SafetyChoice;
import org.acogida.intake.safety.SafetyPolicy;
import org.acogida.intake.safety.SafetySignal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Previews, rests, leaving, and what comes first. */
class FlowTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();
    private static final Setting SETTING = Setting.in(Locale.forLanguageTag("es-VE"))
            .with(Clock.fixed(Instant.parse("2026-03-01T07:00:00Z"), ZoneOffset.UTC));

    private final List<SafetySignal> heard = new ArrayList<>();
    private final Map<String, SafetyChoice> chosen = new LinkedHashMap<>();
    private boolean reachable = true;
    private boolean outlives = true;
    private boolean monitored = true;
    private boolean answers = true;

    private final SafetyPolicy policy = new Watch() {
        @Override
        public boolean monitored() {
            return monitored;
        }

        @Override
        public boolean outlivesDraft() {
            return outlives;
        }

        @Override
        public CrisisPack crisis() {
            return answers ? super.crisis() : new CrisisPack(List.of());
        }

        @Override
        public void handle(SafetySignal signal) {
            heard.add(signal);
        }

        @Override
        public void chosen(SafetySignal signal, SafetyChoice choice) {
            if (!reachable) {
                throw new IllegalStateException("nobody answers");
            }
            chosen.put(signal.id(), choice);
        }
    };

    private FormSession start(String id) {
        return FormSession.start(LIBRARY.instrument(id), SETTING.with(policy));
    }

    private static FormStep.Preview preview(FormSession session) {
        assertThat(session.step()).isInstanceOf(FormStep.Preview.class);
        return (FormStep.Preview) session.step();
    }

    private static String asked(FormSession session) {
        assertThat(session.step()).isInstanceOf(FormStep.Ask.class);
        return ((FormStep.Ask) session.step()).linkId();
    }

    @Nested
    class Previews {

        @Test
        void sayWhatWhyHowManyAndWhoSees() {
            FormStep.Preview preview = preview(start("gad-2"));
            assertThat(preview.language()).isEqualTo("es");
            assertThat(preview.title()).contains("dos semanas");
            assertThat(preview.why()).isNotBlank();
            assertThat(preview.whoSees())
                    .isEqualTo(
                            "Lo ven usted y el equipo de salud. No se lo mostramos a nadie más, salvo que su vida corra peligro.");
            assertThat(preview(start("phq-9")).whoSees())
                    .isEqualTo(
                            "Lo ven usted, quien le acompaña aquí y el equipo de salud. No se lo mostramos a nadie más, salvo que su vida corra peligro.");
            assertThat(preview.questions()).isEqualTo(2);
            assertThat(preview.sensitivity().level()).isEqualTo(2);
            assertThat(preview.safety()).isEmpty();
            assertThat(preview.choices())
                    .extracting(FormStep.Choice::code)
                    .containsExactly("now", "skip", "later", "with-someone");
            assertThat(preview.privacy())
                    .extracting(FormStep.Choice::code)
                    .containsExactly("alone", "someone-near", "not-sure");
        }

        /** Whoever asks or interprets hears every answer: a sentence that left them out would lie. */
        @Test
        void nameWhoeverHearsBecauseTheyAskOrInterpret() {
            Setting interpreted = SETTING.with(policy).with(Mode.INTERVIEWER).withInterpreter("guc");
            FormSession session = FormSession.start(LIBRARY.instrument("gad-2"), interpreted);
            assertThat(preview(session).whoSees())
                    .startsWith("Lo ven usted, quien le pregunta, quien interpreta y el equipo de salud.");
            assertThat(preview(session).privacy().get(0))
                    .isEqualTo(new FormStep.Choice("alone", "Nadie más que quien me acompaña puede ver ni oír"));
            FormStep.Ask ask = (FormStep.Ask) session.begin(Privacy.ALONE).step();
            assertThat(ask.whoSees())
                    .isEqualTo("Lo ven usted, quien le pregunta, quien interpreta y el equipo de salud.");
            FormSession byProxy = FormSession.start(
                    LIBRARY.instrument("gad-2"), SETTING.with(policy).with(Mode.PROXY));
            assertThat(preview(byProxy).whoSees())
                    .startsWith("Lo ven usted, quien contesta por usted y el equipo de salud.");
        }

        @Test
        void tellWhoReadsBeforeAQuestionOnSelfHarm() {
            assertThat(preview(start("phq-9")).safety())
                    .containsExactly(
                            "READERS",
                            "Por algunas respuestas, el equipo recibe un aviso. Ese aviso se queda, aunque usted borre lo demás.");
            outlives = false;
            assertThat(preview(start("phq-9")).safety().get(1)).contains("también se borra el aviso");
        }

        @Test
        void onlyWhoIsAloneBegins() {
            assertThat(asked(start("gad-2").begin(Privacy.ALONE))).isEqualTo("1");
            for (Privacy near : List.of(Privacy.SOMEONE_NEAR, Privacy.NOT_SURE)) {
                FormSession once = start("gad-2").begin(near);
                assertThat(preview(once).questions()).as("offered once more").isEqualTo(2);
                FormSession twice = once.begin(near);
                assertThat(twice.step()).isInstanceOf(FormStep.Close.class);
                assertThat(twice.response().answersTo("1")).containsExactly(Answer.later());
            }
        }

        @Test
        void whatIsSkippedIsDeclinedForGood() {
            FormSession skipped = start("gad-2").skipTopic();
            assertThat(skipped.step()).isInstanceOf(FormStep.Close.class);
            assertThat(skipped.progress()).isEqualTo(new FormStep.Progress(2, 2));
            assertThat(skipped.response().answers().values()).allMatch(List.of(Answer.declined())::equals);
        }

        @Test
        void whatIsForCompanyIsLeftOpenAndNotOfferedAgain() {
            FormSession wish = start("gad-2").withSomeone();
            assertThat(wish.step()).isInstanceOf(FormStep.Close.class);
            assertThat(wish.topicsWithSomeone()).isEqualTo(Set.of("gad-2"));
            assertThat(wish.response().answersTo("2")).containsExactly(Answer.absent(AbsentReason.LATER));
        }

        @Test
        void aWishForCompanyOnSelfHarmIsHeardOnceAndIsNoYes() {
            FormSession wish = start("phq-9").withSomeone();
            assertThat(heard).singleElement().satisfies(signal -> {
                assertThat(signal.kind()).isEqualTo(SafetySignal.Kind.UNANSWERED);
                assertThat(signal.linkId()).isEqualTo("9");
            });
            assertThat(wish.response().signals()).isEqualTo(heard);
            assertThat(wish.step()).isInstanceOf(FormStep.Close.class);
            wish.back().withSomeone();
            assertThat(heard).as("said twice").hasSize(1);
            start("asq-5").withSomeone();
            assertThat(heard).hasSize(2);
        }

        @Test
        void aWishForCompanyAfterANoOnSelfHarmRaisesNothing() {
            start("phq-9").begin(Privacy.ALONE).answer("9", Answer.coded("0")).withSomeone();
            start("gad-2").withSomeone();
            assertThat(heard).isEmpty();
        }

        @Test
        void someoneWhoComesClosesTheTopic() {
            FormSession interrupted = start("gad-2")
                    .begin(Privacy.ALONE)
                    .answer("1", Answer.coded("2"))
                    .someoneCame();
            assertThat(preview(interrupted).questions()).isEqualTo(1);
            assertThat(asked(interrupted.begin(Privacy.ALONE))).isEqualTo("2");
            assertThat(interrupted.response().answersTo("1")).containsExactly(Answer.coded("2"));
        }

        @Test
        void skippingASafetyFormRaisesOneSignalThatIsNoYes() {
            FormSession skipped = start("asq-5").skipTopic();
            assertThat(heard).extracting(SafetySignal::kind).containsExactly(SafetySignal.Kind.UNANSWERED);
            assertThat(skipped.step()).isInstanceOf(FormStep.Close.class);
        }

        @Test
        void thereIsNoTopicAtTheEnd() {
            FormSession closed = start("gad-2").skipTopic();
            assertThat(closed.begin(Privacy.ALONE).violations()).containsExactly(Violation.of("no-topic", "step"));
            assertThat(closed.skipTopic().violations()).containsExactly(Violation.of("no-topic", "step"));
        }
    }

    @Nested
    class SafetyForms {

        @Test
        void areCompletedBeforeThePersonIsStoppedOnce() {
            FormSession session = start("asq-5").begin(Privacy.ALONE).answer("1", Answer.coded("1"));
            assertThat(heard).hasSize(1);
            assertThat(asked(session)).isEqualTo("2");
            session = session.answer("2", Answer.coded("1"))
                    .answer("3", Answer.coded("0"))
                    .answer("4", Answer.coded("0"));
            assertThat(heard).hasSize(2);
            assertThat(asked(session)).isEqualTo("5");
            session = session.answer("5", Answer.coded("0"));
            assertThat(session.step())
                    .isInstanceOfSatisfying(
                            FormStep.SafetyFirst.class,
                            first -> assertThat(first.signals()).hasSize(2));
            assertThat(session.acknowledgeSafety().step()).isInstanceOf(FormStep.Close.class);
        }

        @Test
        void stopThePersonAlsoWhenTheyGo() {
            FormSession session = start("asq-5").begin(Privacy.ALONE).answer("1", Answer.coded("1"));
            for (FormSession gone : List.of(session.stop(), session.exit(), session.complete())) {
                assertThat(gone.step()).isInstanceOf(FormStep.SafetyFirst.class);
            }
            assertThat(session.stop().acknowledgeSafety().response().status()).isEqualTo(Status.STOPPED);
        }

        @Test
        void thatNeedSomebodyAtOnceAreNotAskedWhileNobodyReads() {
            monitored = false;
            assertThatThrownBy(() -> start("c-ssrs"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("only asked while somebody reads along");
            monitored = true;
            assertThat(preview(start("c-ssrs")).topic()).isEqualTo("c-ssrs");
        }
    }

    @Nested
    class ComesFirst {

        private FormStep.SafetyFirst first() {
            return first(SETTING);
        }

        private FormStep.SafetyFirst first(Setting setting) {
            FormSession session = FormSession.start(LIBRARY.instrument("phq-9"), setting.with(policy))
                    .begin(Privacy.ALONE)
                    .answer("9", Answer.coded("1"));
            return (FormStep.SafetyFirst) session.step();
        }

        @Test
        void everySlotIsThereAndNoneRepeatsTheAnswer() {
            FormStep.SafetyFirst first = first();
            assertThat(first.lines())
                    .extracting(FormStep.Line::id)
                    .containsExactly(
                            "safety.acknowledge",
                            "safety.who.monitored",
                            "safety.first",
                            "safety.trusted",
                            "safety.near",
                            "safety.same-help",
                            "safety.choose");
            assertThat(first.choices())
                    .extracting(FormStep.Choice::code)
                    .containsExactly("talk-now", "call-me", "go-on", "pause");
            assertThat(first.grounding())
                    .hasSize(3)
                    .allSatisfy(each -> assertThat(each.lines()).hasSize(4));
            assertThat(first.lines()).extracting(FormStep.Line::text).noneMatch(text -> text.matches("(?s).*\\d.*"));
        }

        /** Whoever is in distress reads little: whatever the branch, all lines together stay short, in both languages. */
        @ParameterizedTest
        @CsvSource({
            "es, true, true",
            "es, true, false",
            "es, false, true",
            "es, false, false",
            "en, true, true",
            "en, true, false",
            "en, false, true",
            "en, false, false"
        })
        void allLinesTogetherHaveAtMostNinetyWords(String language, boolean reads, boolean open) {
            monitored = reads;
            answers = open;
            FormStep.SafetyFirst first = first(Setting.in(Locale.forLanguageTag(language)));
            assertThat(first.language()).isEqualTo(language);
            assertThat(first.lines())
                    .extracting(FormStep.Line::id)
                    .contains(reads ? "safety.who.monitored" : "safety.who.unmonitored")
                    .contains(open ? "safety.first" : "safety.nobody-open");
            assertThat(first.lines().stream()
                            .flatMap(line -> Stream.of(line.text().split("\\s+")))
                            .count())
                    .isBetween(40L, 90L);
        }

        @Test
        void helpSaysWhoRunsItWhatItCostsAndWhen() {
            assertThat(first().help()).singleElement().satisfies(help -> {
                assertThat(help.about())
                        .isEqualTo("De una organización no gubernamental. No cuesta nada. Idiomas: español.");
                assertThat(help.hours()).isEqualTo("Atiende a toda hora, todos los días.");
            });
        }

        private List<FormStep.Help> help(Setting setting) {
            SafetyPolicy abroad = new Watch() {
                @Override
                public void handle(SafetySignal signal) {
                    heard.add(signal);
                }

                @Override
                public CrisisPack crisis() {
                    CrisisResource.Operator ngo = CrisisResource.Operator.NGO;
                    return new CrisisPack(List.of(
                            line("police-ve", CrisisResource.Operator.POLICE, "VE"),
                            line("line-co", ngo, "CO"),
                            line("line-ve", ngo, "VE"),
                            line("line-everywhere", ngo, null)));
                }
            };
            FormSession session = FormSession.start(LIBRARY.instrument("phq-9"), setting.with(abroad))
                    .answer("9", Answer.coded("1"));
            return ((FormStep.SafetyFirst) session.step()).help();
        }

        private static CrisisResource line(String id, CrisisResource.Operator operator, @Nullable String country) {
            return line(id, operator, country, CrisisResource.Hours.ALWAYS, false);
        }

        private static CrisisResource line(
                String id,
                CrisisResource.Operator operator,
                @Nullable String country,
                CrisisResource.Hours hours,
                boolean emergency) {
            return new CrisisResource(
                    id,
                    "Example " + id,
                    CrisisResource.Channel.PHONE,
                    "000 000",
                    "cero",
                    ZoneId.of("America/Caracas"),
                    List.of(hours),
                    country,
                    List.of("es"),
                    CrisisResource.Cost.FREE,
                    operator,
                    emergency,
                    LocalDate.of(2026, 1, 1),
                    Period.ofYears(5));
        }

        private static List<String> ids(List<FormStep.Help> help) {
            return help.stream().map(each -> each.resource().id()).toList();
        }

        @Test
        void whereThePersonIsWasSaidAndIsNotReadOffTheLanguage() {
            assertThat(ids(help(SETTING.from("CO")))).containsExactly("line-co", "line-everywhere");
            assertThat(help(SETTING.from("CO")).get(0).about()).doesNotContain("Colombia");
        }

        @Test
        void whereNobodySaidNoLineIsLeftOutAndEachSaysFromWhere() {
            List<FormStep.Help> help = help(SETTING);
            assertThat(ids(help)).containsExactly("line-ve", "line-everywhere", "line-co", "police-ve");
            assertThat(help.get(2).about()).endsWith("Se puede usar desde: Colombia.");
            assertThat(help.get(1).about()).doesNotContain("desde");
            assertThat(ids(help(Setting.in(Locale.forLanguageTag("es")).with(SETTING.clock()))))
                    .as("without a region, what is reached from anywhere comes first")
                    .containsExactly("line-everywhere", "line-co", "line-ve", "police-ve");
        }

        /** The clock of this test stands at a Sunday. */
        @Test
        void aPlaceThatIsClosedIsNamedAndNobodyIsToldThatItAnswers() {
            SafetyPolicy closed = new Watch() {
                @Override
                public void handle(SafetySignal signal) {
                    heard.add(signal);
                }

                @Override
                public CrisisPack crisis() {
                    CrisisResource.Hours mondays = new CrisisResource.Hours(
                            List.of(DayOfWeek.MONDAY), LocalTime.of(8, 0), LocalTime.of(17, 0));
                    return new CrisisPack(List.of(line("ward", CrisisResource.Operator.HEALTH, null, mondays, true)));
                }
            };
            FormSession session = FormSession.start(LIBRARY.instrument("phq-9"), SETTING.with(closed))
                    .answer("9", Answer.coded("1"));
            FormStep.SafetyFirst first = (FormStep.SafetyFirst) session.step();
            assertThat(first.lines()).extracting(FormStep.Line::id).contains("safety.nobody-open");
            assertThat(ids(first.help())).containsExactly("ward");
        }

        @Test
        void aCountryThatIsNoneIsAMistakeOfTheProgram() {
            assertThatThrownBy(() -> SETTING.from("Colombia")).isInstanceOf(IllegalArgumentException.class);
        }

        private FormSession endorsed() {
            return start("phq-9").begin(Privacy.ALONE).answer("9", Answer.coded("1"));
        }

        @Test
        void aChoiceIsKeptAndThePolicyHearsOfIt() {
            FormSession session = endorsed().acknowledgeSafety(SafetyChoice.of("call-me"));
            String signal = heard.get(0).id();
            assertThat(session.safetyChoices()).isEqualTo(Map.of(signal, SafetyChoice.CALL_ME));
            assertThat(chosen).isEqualTo(Map.of(signal, SafetyChoice.CALL_ME));
            assertThat(asked(session)).isEqualTo("1");
            FormSession again = IntakeJson.readSession(
                    IntakeJson.write(session), LIBRARY.instrument("phq-9"), SETTING.with(policy));
            assertThat(again.safetyChoices()).isEqualTo(session.safetyChoices());
            assertThat(again.undelivered()).isFalse();
        }

        @Test
        void whoWantsToTalkOrToRestIsAskedNothingMeanwhile() {
            for (SafetyChoice choice : List.of(SafetyChoice.TALK_NOW, SafetyChoice.PAUSE)) {
                FormSession session = endorsed().acknowledgeSafety(choice);
                assertThat(session.step())
                        .isInstanceOfSatisfying(
                                FormStep.Break.class,
                                rest -> assertThat(rest.cause()).isEqualTo(FormStep.Break.Cause.PAUSED));
                assertThat(asked(session.goOn())).isEqualTo("1");
            }
            assertThat(asked(endorsed().acknowledgeSafety(SafetyChoice.GO_ON))).isEqualTo("1");
            assertThat(endorsed().stop().acknowledgeSafety(SafetyChoice.PAUSE).step())
                    .isInstanceOf(FormStep.Close.class);
        }

        @Test
        void aChoiceThatThePolicyCouldNotTakeIsHandedOverAgain() {
            reachable = false;
            FormSession session = endorsed().acknowledgeSafety(SafetyChoice.CALL_ME);
            assertThat(session.undelivered()).isTrue();
            assertThat(session.safetyChoices()).containsValue(SafetyChoice.CALL_ME);
            byte[] draft = IntakeJson.write(session);
            reachable = true;
            FormSession again = IntakeJson.readSession(draft, LIBRARY.instrument("phq-9"), SETTING.with(policy));
            assertThat(chosen).containsValue(SafetyChoice.CALL_ME);
            assertThat(again.undelivered()).isFalse();
        }

        @Test
        void aChoiceGoesWithItsSignalAndIsNoneBeforeTheStep() {
            outlives = false;
            FormSession session = endorsed().acknowledgeSafety(SafetyChoice.CALL_ME);
            assertThat(session.with(DraftChoice.DESTROY).exit().safetyChoices()).isEmpty();
            FormSession before = start("phq-9").begin(Privacy.ALONE);
            assertThat(before.acknowledgeSafety(SafetyChoice.PAUSE)).isSameAs(before);
        }

        @Test
        void everyChoiceOfTheStepHasItsCode() {
            assertThat(first().choices())
                    .extracting(choice -> SafetyChoice.of(choice.code()))
                    .containsExactly(SafetyChoice.values());
            assertThatThrownBy(() -> SafetyChoice.of("elsewhere"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("elsewhere");
        }

        @Test
        void itSaysThatNobodyReadsWhereNobodyDoes() {
            monitored = false;
            assertThat(first().lines())
                    .extracting(FormStep.Line::id)
                    .contains("safety.who.unmonitored")
                    .doesNotContain("safety.who.monitored");
        }
    }

    @Nested
    class Rests {

        @Test
        void aPauseHoldsEverythingAndGoesOnWhereItWas() {
            FormSession session = start("gad-2").begin(Privacy.ALONE);
            FormSession paused = session.pause();
            assertThat(paused.step()).isInstanceOfSatisfying(FormStep.Break.class, rest -> {
                assertThat(rest.cause()).isEqualTo(FormStep.Break.Cause.PAUSED);
                assertThat(rest.grounding()).isNotEmpty();
            });
            assertThat(asked(paused.goOn())).isEqualTo("1");
        }

        @Test
        void whoSaidHowHardItWasIsAskedAgainAfterTheTopic() {
            FormSession through = start("gad-2")
                    .rate(3)
                    .begin(Privacy.ALONE)
                    .answer("1", Answer.coded("1"))
                    .answer("2", Answer.coded("1"));
            assertThat(through.step()).isInstanceOfSatisfying(FormStep.Break.class, rest -> {
                assertThat(rest.cause()).isEqualTo(FormStep.Break.Cause.AFTER_TOPIC);
                assertThat(rest.rating()).isNotBlank();
            });
            assertThat(through.goOn().step()).isInstanceOf(FormStep.Close.class);
            assertThat(through.rate(4).step()).isInstanceOf(FormStep.Close.class);
            assertThat(through.rate(6).step())
                    .isInstanceOfSatisfying(
                            FormStep.Break.class,
                            rest -> assertThat(rest.cause()).isEqualTo(FormStep.Break.Cause.STRAIN));
        }

        @Test
        void aRiseIsFollowedByAChoiceAndNotByAQuestion() {
            FormSession session = start("gad-7").rate(2).begin(Privacy.ALONE).answer("1", Answer.coded("3"));
            assertThat(asked(session.rate(4))).isEqualTo("2");
            FormSession strained = session.rate(5);
            assertThat(strained.step()).isInstanceOf(FormStep.Break.class);
            assertThat(asked(strained.goOn())).isEqualTo("2");
            assertThat(strained.skipTopic().step()).isNotInstanceOf(FormStep.Ask.class);
            assertThat(strained.ratings()).extracting(DistressRating::value).containsExactly(2, 5);
        }

        @Test
        void itIsOfferedBeforeWhatIsSensitiveAndNotElsewhere() {
            assertThat(preview(start("gad-2")).rating()).startsWith("Si quiere, diga cómo está ahora");
            assertThat(new String(IntakeJson.write(start("gad-2").step()), StandardCharsets.UTF_8))
                    .containsSubsequence("\"safety\":", "\"rating\":", "\"choices\":");
        }

        @Test
        void asHardAsItCanBeIsAlwaysFollowedByAChoice() {
            FormSession first = start("gad-2").rate(10);
            assertThat(first.step())
                    .isInstanceOfSatisfying(
                            FormStep.Break.class,
                            rest -> assertThat(rest.cause()).isEqualTo(FormStep.Break.Cause.STRAIN));
            assertThat(start("gad-2").begin(Privacy.ALONE).rate(10).step()).isInstanceOf(FormStep.Break.class);
            assertThat(preview(start("gad-2").rate(9)).rating()).isNotNull();
        }

        @Test
        void aRiseOverAnotherTopicCountsToo() {
            FormSession session = start("lec-5").rate(2).begin(Privacy.ALONE);
            for (int i = 1; i <= 7; i++) {
                session = session.decline(Integer.toString(i));
            }
            assertThat(preview(session).topic()).isEqualTo("8");
            assertThat(preview(session.rate(4)).topic()).isEqualTo("8");
            assertThat(session.rate(5).step()).isInstanceOf(FormStep.Break.class);
        }

        @Test
        void anotherTopicPutsOffTheOneAtHandAndComesBackToItOnce() {
            FormSession lec = start("lec-5").begin(Privacy.ALONE).pause();
            assertThat(lec.otherTopic().step()).as("there is no other").isInstanceOf(FormStep.Close.class);
            assertThat(lec.otherTopic().response().answersTo("1")).containsExactly(Answer.later());
            assertThat(lec.otherTopic().response().answersTo("8"))
                    .as("nobody heard of it")
                    .isEmpty();

            FormSession room = start("lec-5").begin(Privacy.ALONE);
            for (int i = 1; i <= 7; i++) {
                room = room.decline(Integer.toString(i));
            }
            room = room.rate(10);
            assertThat(room.step()).isInstanceOf(FormStep.Break.class);
            FormSession away = room.otherTopic();
            assertThat(asked(away)).isEqualTo("10");
            for (int i = 10; i <= 17; i++) {
                away = away.decline(Integer.toString(i));
            }
            assertThat(preview(away).topic()).as("once more").isEqualTo("8");
            assertThat(away.pause().otherTopic().step()).isInstanceOf(FormStep.Close.class);
        }

        @Test
        void anotherTopicAfterAQuestionThatWasGoneBackToKeepsItsAnswer() {
            FormSession back = start("gad-2")
                    .begin(Privacy.ALONE)
                    .answer("1", Answer.coded("2"))
                    .back()
                    .pause()
                    .otherTopic();
            assertThat(back.response().answersTo("1")).containsExactly(Answer.coded("2"));
            assertThat(back.response().answersTo("2")).containsExactly(Answer.later());
        }

        @Test
        void anotherTopicBetweenTwoTopicsAndAtTheEndSimplyGoesOn() {
            FormSession through = start("gad-2")
                    .rate(3)
                    .begin(Privacy.ALONE)
                    .answer("1", Answer.coded("1"))
                    .answer("2", Answer.coded("1"));
            for (FormSession rest : List.of(through, through.rate(9), through.pause())) {
                assertThat(rest.step()).isInstanceOf(FormStep.Break.class);
                assertThat(rest.otherTopic().violations()).isEmpty();
                assertThat(rest.otherTopic().step()).isInstanceOf(FormStep.Close.class);
                assertThat(rest.otherTopic().response().answersTo("1")).containsExactly(Answer.coded("1"));
            }
            assertThat(start("phq-9")
                            .begin(Privacy.ALONE)
                            .answer("9", Answer.coded("1"))
                            .otherTopic()
                            .violations())
                    .containsExactly(Violation.of("safety-first", "step"));
        }

        @Test
        void aRatingOutsideOfTheScaleIsNotTaken() {
            assertThat(start("gad-2").rate(11).violations())
                    .containsExactly(Violation.of("out-of-range", "rating", "0", "10"));
            assertThat(start("gad-2").rate(-1).ratings()).isEmpty();
        }

        @Test
        void whoNeverRatedIsNeverAskedTo() {
            FormSession through = start("gad-2")
                    .begin(Privacy.ALONE)
                    .answer("1", Answer.coded("3"))
                    .answer("2", Answer.coded("3"));
            assertThat(through.step()).isInstanceOf(FormStep.Close.class);
        }
    }

    @Nested
    class Leaving {

        private FormSession halfway() {
            return start("phq-9").begin(Privacy.ALONE).answer("1", Answer.coded("2"));
        }

        @Test
        void atOnceSaysNothingAndKeepsWhatWasToBeKept() {
            FormSession left = halfway().exit();
            assertThat(left.step()).isInstanceOfSatisfying(FormStep.Close.class, close -> {
                assertThat(close.reason()).isEqualTo(FormStep.Close.Reason.LEFT);
                assertThat(close.lines()).isEmpty();
                assertThat(close.grounding()).isEmpty();
            });
            FormSession back =
                    IntakeJson.readSession(IntakeJson.write(left), LIBRARY.instrument("phq-9"), SETTING.with(policy));
            assertThat(preview(back).questions()).as("of ten").isEqualTo(9);
            assertThat(asked(back.begin(Privacy.ALONE))).isEqualTo("2");
        }

        @Test
        void canDestroyWhatIsSensitiveOrEverything() {
            assertThat(halfway()
                            .with(DraftChoice.KEEP_WITHOUT_SENSITIVE)
                            .exit()
                            .response()
                            .answers())
                    .isEmpty();
            FormSession destroyed = halfway().with(DraftChoice.DESTROY).exit();
            assertThat(destroyed.response().answers()).isEmpty();
            assertThat(destroyed.response().contexts()).isEmpty();
        }

        @Test
        void aSignalOutlivesTheDraftOnlyWhereThePolicySaysSo() {
            FormSession endorsed = start("phq-9")
                    .with(DraftChoice.DESTROY)
                    .begin(Privacy.ALONE)
                    .answer("9", Answer.coded("1"));
            assertThat(endorsed.exit().response().signals()).hasSize(1);
            outlives = false;
            assertThat(endorsed.exit().response().signals()).isEmpty();
            assertThat(heard).as("it was heard before").hasSize(1);
        }

        @Test
        void stoppingEndsWithThanksAndCounts() {
            FormSession stopped = halfway().stop();
            assertThat(stopped.step()).isInstanceOfSatisfying(FormStep.Close.class, close -> {
                assertThat(close.reason()).isEqualTo(FormStep.Close.Reason.STOPPED);
                assertThat(close.lines())
                        .extracting(FormStep.Line::id)
                        .containsExactly(
                                "close.thanks",
                                "close.next",
                                "close.reach",
                                "close.change",
                                "close.days",
                                "close.helps");
            });
            assertThat(stopped.response().status()).isEqualTo(Status.STOPPED);
            assertThat(stopped.response().answersTo("1")).containsExactly(Answer.coded("2"));
        }
    }

    @Nested
    class Contexts {

        @Test
        void eachAnswerKnowsHowItCameAbout() {
            FormSession mixed = start("gad-2")
                    .begin(Privacy.ALONE)
                    .answer("1", Answer.coded("1"))
                    .in(SETTING.with(policy).with(Mode.PHONE).withInterpreter("guc"))
                    .answer("2", Answer.coded("2"));
            assertThat(mixed.response().mode()).isEqualTo(Mode.PHONE);
            assertThat(mixed.response().context("1")).contains(new AnswerContext(Mode.SELF, "es", null));
            assertThat(mixed.response().context("2")).contains(new AnswerContext(Mode.PHONE, "es", "guc"));
        }

        @Test
        void aResponseInOneWayNeedsNone() {
            assertThat(start("gad-2").answer("1", Answer.coded("1")).response().contexts())
                    .isEmpty();
        }
    }
}
