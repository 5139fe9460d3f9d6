package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.Mode;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.QuestionnaireResponse.Status;
import org.acogida.intake.response.Violation;
import org.acogida.intake.safety.SafetyPolicy;
import org.acogida.intake.safety.SafetySignal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FormSessionTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();
    private static final Locale CARACAS = Locale.forLanguageTag("es-VE");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Setting SETTING = Setting.in(CARACAS).with(Clock.fixed(NOON, ZoneOffset.UTC));

    private static FormSession start(String id) {
        return FormSession.start(LIBRARY.instrument(id), SETTING);
    }

    /** The question that comes next; a topic before it is opened by somebody who is alone. */
    private static FormStep.Ask ask(FormSession session) {
        FormSession begun = session.step() instanceof FormStep.Preview ? session.begin(Privacy.ALONE) : session;
        assertThat(begun.step()).isInstanceOf(FormStep.Ask.class);
        return (FormStep.Ask) begun.step();
    }

    private static void closed(FormSession session, int done, int total) {
        assertThat(session.step()).isInstanceOfSatisfying(FormStep.Close.class, close -> {
            assertThat(close.progress()).isEqualTo(new FormStep.Progress(done, total));
            assertThat(close.reason()).isEqualTo(FormStep.Close.Reason.COMPLETE);
        });
    }

    @Nested
    class Asking {

        @Test
        void asksInOrderWithAllWordsInOneLanguage() {
            FormStep.Ask first = ask(start("phq-2"));
            assertThat(first.linkId()).isEqualTo("1");
            assertThat(first.language()).isEqualTo("es");
            assertThat(first.choices()).extracting(FormStep.Choice::code).containsExactly("0", "1", "2", "3");
            assertThat(first.choices()).extracting(FormStep.Choice::label).doesNotHaveDuplicates();
            assertThat(first.progress()).isEqualTo(new FormStep.Progress(0, 2));
        }

        @Test
        void anActGivesANewSessionAndLeavesTheOldOne() {
            FormSession before = start("phq-2");
            FormSession after = before.answer("1", Answer.coded("3"));
            assertThat(ask(before).linkId()).isEqualTo("1");
            assertThat(ask(after).linkId()).isEqualTo("2");
            assertThat(before.response().answers()).isEmpty();
        }

        @Test
        void everythingCanBeDeclinedToADignifiedClose() {
            FormSession session = start("pcl-5").begin(Privacy.ALONE);
            while (session.step() instanceof FormStep.Ask ask) {
                session = session.decline(ask.linkId());
                assertThat(session.violations()).isEmpty();
            }
            closed(session, 20, 20);
            assertThat(session.complete().response().status()).isEqualTo(Status.COMPLETED);
        }

        @Test
        void whatIsPutOffComesAgainOnceAfterEverythingElse() {
            FormSession session = start("phq-2").later("1");
            assertThat(ask(session).linkId()).isEqualTo("2");
            session = session.answer("2", Answer.coded("1"));
            assertThat(ask(session).linkId()).isEqualTo("1");
            assertThat(session.progress()).isEqualTo(new FormStep.Progress(1, 2));
            session = session.later("1");
            assertThat(session.step()).isInstanceOf(FormStep.Close.class);
            assertThat(session.response().answersTo("1")).containsExactly(Answer.later());
        }

        @Test
        void whatIsDeclinedIsNotAskedAgain() {
            FormSession session = start("phq-2").decline("1").dontKnow("2");
            assertThat(session.step()).isInstanceOf(FormStep.Close.class);
        }

        @Test
        void goesBackOneQuestionAndKeepsWhatWasGiven() {
            FormSession session = start("gad-7").answer("1", Answer.coded("1")).answer("2", Answer.coded("2"));
            FormSession back = session.back();
            assertThat(ask(back).linkId()).isEqualTo("2");
            assertThat(ask(back.back()).linkId()).isEqualTo("1");
            assertThat(ask(back.back().back()).linkId()).isEqualTo("1");
            assertThat(back.response().answersTo("2")).containsExactly(Answer.coded("2"));
            assertThat(ask(back.answer("2", Answer.coded("0"))).linkId()).isEqualTo("3");
        }

        @Test
        void canBeCompletedAtAnyMoment() {
            FormSession session = start("gad-7").answer("1", Answer.coded("1")).complete();
            assertThat(session.step()).isInstanceOf(FormStep.Close.class);
            assertThat(session.response().status()).isEqualTo(Status.COMPLETED);
            assertThat(session.back().step()).isInstanceOf(FormStep.Close.class);
            assertThat(session.answer("2", Answer.coded("1")).violations())
                    .containsExactly(Violation.of("session-closed", "step"));
        }

        @Test
        void stampsTheResponse() {
            FormSession session = FormSession.start(LIBRARY.instrument("phq-2"), SETTING.with(Mode.PHONE))
                    .answer("1", Answer.coded("1"));
            assertThat(session.response().questionnaire()).isEqualTo("phq-2");
            assertThat(session.response().version()).isEqualTo("1.0.0");
            assertThat(session.response().mode()).isEqualTo(Mode.PHONE);
            assertThat(session.response().authored()).isEqualTo(NOON);
            assertThat(session.response().status()).isEqualTo(Status.IN_PROGRESS);
        }
    }

    @Nested
    class Misfits {

        @Test
        void stayOnTheStepAndSayWhatWouldFit() {
            FormSession session = start("phq-2").answer("1", Answer.coded("4"));
            assertThat(ask(session).linkId()).isEqualTo("1");
            assertThat(session.violations())
                    .containsExactly(Violation.of("not-an-option", "answers.1", "0", "1", "2", "3"));
            assertThat(session.answer("1", Answer.coded("3")).violations()).isEmpty();
        }

        @Test
        void nothingIsGuessed() {
            FormSession session = start("phq-2");
            List<List<Answer>> misfits = List.of(
                    List.of(Answer.whole(2)),
                    List.of(Answer.decimal(new BigDecimal("1.5"))),
                    List.of(Answer.text("2")),
                    List.of(Answer.yesNo(true)),
                    List.of(Answer.coded("1"), Answer.coded("2")),
                    List.of(Answer.coded("1"), Answer.declined()),
                    List.of());
            for (List<Answer> misfit : misfits) {
                FormSession refused = session.answer("1", misfit);
                assertThat(refused.violations()).hasSize(1);
                assertThat(refused.response().answers()).isEmpty();
            }
        }

        @Test
        void aQuestionThatTheFormDoesNotHaveIsAMistakeOfTheProgram() {
            FormSession session = start("phq-2");
            assertThatThrownBy(() -> session.answer("3", Answer.coded("1")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Maybe it is one of [1, 2]");
        }
    }

    @Nested
    class Conditions {

        @Test
        void aClosedGateSkipsWhatLiesBehindIt() {
            FormSession session = start("pc-ptsd-5").answer("gate", Answer.coded("0"));
            closed(session, 1, 1);
        }

        @Test
        void aDeclinedGateOpens() {
            assertThat(ask(start("pc-ptsd-5").decline("gate")).linkId()).isEqualTo("1");
        }

        @Test
        void answersBehindAClosedGateAreParkedAndComeBack() {
            FormSession open =
                    start("pc-ptsd-5").answer("gate", Answer.coded("1")).answer("1", Answer.coded("1"));
            FormSession closed = open.answer("gate", Answer.coded("0"));
            assertThat(closed.response().answers()).containsOnlyKeys("gate");
            assertThat(closed.answer("1", Answer.coded("1")).violations())
                    .containsExactly(Violation.of("not-open", "answers.1"));
            FormSession again = closed.answer("gate", Answer.coded("1"));
            assertThat(again.response().answersTo("1")).containsExactly(Answer.coded("1"));
            assertThat(ask(again).linkId()).isEqualTo("2");
        }

        @Test
        void anyOfSeveralConditionsIsEnough() {
            FormSession session = start("gad-7");
            for (int item = 1; item <= 7; item++) {
                session = session.answer(String.valueOf(item), Answer.coded("0"));
            }
            assertThat(session.step()).isInstanceOf(FormStep.Close.class);
            assertThat(ask(session.answer("7", Answer.coded("1"))).linkId()).isEqualTo("8");
        }
    }

    @Nested
    class Safety {

        private final List<SafetySignal> heard = new ArrayList<>();
        private boolean failing;

        private final SafetyPolicy policy = new Watch() {
            @Override
            public boolean monitored() {
                return true;
            }

            @Override
            public void handle(SafetySignal signal) {
                heard.add(signal);
                if (failing) {
                    throw new IllegalStateException("the pager is off");
                }
            }
        };

        private FormSession phq9() {
            return FormSession.start(LIBRARY.instrument("phq-9"), SETTING.with(policy));
        }

        @Test
        void doesNotStartWithoutAPolicy() {
            assertThatThrownBy(() -> start("phq-9"))
                    .isInstanceOf(MissingSafetyPolicyException.class)
                    .hasMessageContaining("Setting.in(locale).with(policy)");
        }

        @Test
        void anEndorsedItemComesFirstAndStaysInTheResponse() {
            FormSession session = phq9().answer("9", Answer.coded("1"));
            assertThat(session.step()).isInstanceOf(FormStep.SafetyFirst.class);
            FormStep.SafetyFirst step = (FormStep.SafetyFirst) session.step();
            assertThat(step.monitored()).isTrue();
            assertThat(step.signals()).containsExactlyElementsOf(heard);
            assertThat(session.response().signals())
                    .extracting(SafetySignal::flag, SafetySignal::linkId, SafetySignal::kind, SafetySignal::raisedAt)
                    .containsExactly(tuple("self-harm", "9", SafetySignal.Kind.ENDORSED, NOON));
        }

        @Test
        void nothingElseIsTakenBeforeItIsAcknowledged() {
            FormSession session = phq9().answer("9", Answer.coded("2"));
            FormSession refused = session.answer("1", Answer.coded("1"));
            assertThat(refused.violations()).containsExactly(Violation.of("safety-first", "step"));
            assertThat(refused.step()).isInstanceOf(FormStep.SafetyFirst.class);
            assertThat(session.back().step()).isInstanceOf(FormStep.SafetyFirst.class);
            assertThat(ask(session.acknowledgeSafety()).linkId()).isEqualTo("1");
        }

        @Test
        void completingDoesNotSkipIt() {
            FormSession session = phq9().answer("9", Answer.coded("3")).complete();
            assertThat(session.step()).isInstanceOf(FormStep.SafetyFirst.class);
            assertThat(session.acknowledgeSafety().step()).isInstanceOf(FormStep.Close.class);
        }

        @Test
        void aZeroRaisesNothing() {
            FormSession session = phq9().answer("9", Answer.coded("0"));
            assertThat(ask(session).linkId()).isEqualTo("1");
            assertThat(session.response().signals()).isEmpty();
            assertThat(heard).isEmpty();
        }

        @Test
        void changingTheAnswerDeletesNoSignalAndRaisesNoSecondOne() {
            FormSession session = phq9().answer("9", Answer.coded("1"))
                    .acknowledgeSafety()
                    .answer("9", Answer.coded("2"))
                    .answer("9", Answer.coded("0"));
            assertThat(session.response().signals()).hasSize(1);
            FormSession again = session.answer("9", Answer.coded("1"));
            assertThat(again.response().signals())
                    .extracting(SafetySignal::linkId)
                    .containsExactly("9", "9");
            assertThat(again.response().signals()).doesNotHaveDuplicates();
            assertThat(again.step()).isInstanceOf(FormStep.SafetyFirst.class);
        }

        @Test
        void aRefusalIsHeardAndIsNoYes() {
            FormSession session = phq9().decline("9");
            assertThat(session.step()).isInstanceOf(FormStep.Ask.class);
            assertThat(heard).extracting(SafetySignal::kind).containsExactly(SafetySignal.Kind.UNANSWERED);
            assertThat(session.dontKnow("9").response().signals()).hasSize(1);
            assertThat(phq9().later("9").response().signals()).isEmpty();
        }

        @Test
        void aFailingPolicyLosesNothingAndHearsItAgainOnResume() {
            failing = true;
            FormSession session = phq9().answer("9", Answer.coded("1"));
            assertThat(session.response().signals()).hasSize(1);
            assertThat(session.step()).isInstanceOf(FormStep.SafetyFirst.class);
            failing = false;
            heard.clear();
            byte[] draft = IntakeJson.write(session);
            FormSession resumed = IntakeJson.readSession(draft, LIBRARY.instrument("phq-9"), SETTING.with(policy));
            assertThat(heard).isEqualTo(session.response().signals());
            heard.clear();
            IntakeJson.readSession(IntakeJson.write(resumed), LIBRARY.instrument("phq-9"), SETTING.with(policy));
            assertThat(heard).isEmpty();
        }
    }

    @Nested
    class Breakdowns {

        /** Everything that can go wrong in a host's policy does. */
        private final SafetyPolicy broken = new Watch() {
            @Override
            public boolean monitored() {
                throw new IllegalStateException("the rota is not there");
            }

            @Override
            public void handle(SafetySignal signal) {
                throw new NoClassDefFoundError("the pager is not there");
            }
        };

        @Test
        void ofThePolicyLoseNothingAndStopNobody() {
            FormSession session = FormSession.start(LIBRARY.instrument("phq-9"), SETTING.with(broken))
                    .answer("9", Answer.coded("3"));
            assertThat(session.response().signals()).hasSize(1);
            assertThat(((FormStep.SafetyFirst) session.step()).monitored()).isFalse();
            assertThat(session.undelivered()).isTrue();
            assertThat(session.acknowledgeSafety().complete().undelivered()).isTrue();
        }

        @Test
        void areOverWhenThePolicyAnswersAgain() {
            List<SafetySignal> heard = new ArrayList<>();
            SafetyPolicy onceBroken = new Watch() {
                private int calls;

                @Override
                public boolean monitored() {
                    return true;
                }

                @Override
                public void handle(SafetySignal signal) {
                    if (calls++ == 0) {
                        throw new IllegalStateException("busy");
                    }
                    heard.add(signal);
                }
            };
            FormSession session = FormSession.start(LIBRARY.instrument("phq-9"), SETTING.with(onceBroken))
                    .answer("9", Answer.coded("1"))
                    .complete();
            assertThat(heard).hasSize(1);
            assertThat(session.undelivered()).isFalse();
            assertThat(session.acknowledgeSafety().response().signals()).isEqualTo(heard);
        }
    }

    @Nested
    class Reusing {

        private static final Map<String, String> BOTH = Map.of("1", "1", "2", "2");

        private final List<SafetySignal> heard = new ArrayList<>();

        private final SafetyPolicy policy = new Watch() {
            @Override
            public boolean monitored() {
                return true;
            }

            @Override
            public void handle(SafetySignal signal) {
                heard.add(signal);
            }
        };

        private static FormSession reuse(FormSession session, FormSession earlier, Map<String, String> questions) {
            return session.reuse(List.of(new FormSession.Other(earlier, questions)));
        }

        private FormSession phq9() {
            return FormSession.start(LIBRARY.instrument("phq-9"), SETTING.with(policy));
        }

        private static QuestionnaireResponse.Source from(String form, String linkId) {
            return new QuestionnaireResponse.Source(form, linkId);
        }

        @Test
        void whatWasAnsweredElsewhereIsNotAskedAndSaysWhereItComesFrom() {
            FormSession phq2 = start("phq-2").answer("1", Answer.coded("2")).decline("2");
            FormSession session = reuse(phq9(), phq2, BOTH);
            assertThat(ask(session).linkId()).isEqualTo("3");
            assertThat(ask(session).progress().done()).isEqualTo(2);
            assertThat(session.response().answersTo("2")).containsExactly(Answer.declined());
            assertThat(session.response().reused())
                    .containsExactlyInAnyOrderEntriesOf(Map.of("1", from("phq-2", "1"), "2", from("phq-2", "2")));
            assertThat(session.response().authored()).isEqualTo(NOON);
            assertThat(ask(session.answer("3", Answer.coded("0")).back().back()).linkId())
                    .isEqualTo("3");
        }

        @Test
        void whatWasPutOffOrNotAnsweredIsAsked() {
            FormSession session = reuse(phq9(), start("phq-2").later("1"), BOTH);
            assertThat(ask(session).linkId()).isEqualTo("1");
            assertThat(session.response().reused()).isEmpty();
        }

        @Test
        void itFollowsWhatChangesThereAndLeavesWhatWasAnsweredHere() {
            FormSession phq2 = start("phq-2").answer("1", Answer.coded("2")).answer("2", Answer.coded("2"));
            FormSession session = reuse(phq9(), phq2, BOTH).answer("2", Answer.coded("0"));
            assertThat(session.response().reused()).containsOnlyKeys("1");
            FormSession changed =
                    reuse(session, phq2.answer("1", Answer.coded("3")).answer("2", Answer.coded("3")), BOTH);
            assertThat(changed.response().answersTo("1")).containsExactly(Answer.coded("3"));
            assertThat(changed.response().answersTo("2")).containsExactly(Answer.coded("0"));
            assertThat(ask(reuse(changed, phq2.later("1"), Map.of())).linkId()).isEqualTo("1");
        }

        @Test
        void itIsNotTakenOverASecondTimeFromAFormThatTookItOver() {
            FormSession phq2 = start("phq-2").answer("1", Answer.coded("2"));
            FormSession second = reuse(phq9(), phq2, BOTH);
            assertThat(reuse(phq9(), second, BOTH).response().reused()).isEmpty();
        }

        @Test
        void anAnswerThatDoesNotFitHereIsAsked() {
            FormSession pcl5 = start("pcl-5").answer("1", Answer.coded("4"));
            assertThat(ask(reuse(phq9(), pcl5, Map.of("1", "1"))).linkId()).isEqualTo("1");
        }

        @Test
        void aSignalThatWasRaisedThereIsNotRaisedAgain() {
            FormSession earlier = phq9().answer("9", Answer.coded("1"));
            FormSession session = reuse(phq9(), earlier, Map.of("9", "9"));
            assertThat(session.response().answersTo("9")).containsExactly(Answer.coded("1"));
            assertThat(session.response().signals()).isEmpty();
            assertThat(reuse(phq9(), phq9().decline("9"), Map.of("9", "9"))
                            .response()
                            .signals())
                    .isEmpty();
            assertThat(heard).hasSize(2);
        }

        @Test
        void aSignalThatNobodyRaisedThereIsRaisedHereOnce() {
            FormSession unflagged = start("phq-2").answer("1", Answer.coded("1"));
            FormSession session = reuse(phq9(), unflagged, Map.of("9", "1"));
            assertThat(session.step()).isInstanceOf(FormStep.SafetyFirst.class);
            FormSession again = reuse(session, unflagged, Map.of("9", "1"));
            assertThat(again.response().signals()).hasSize(1);
            assertThat(heard).hasSize(1);
            assertThat(reuse(phq9(), start("phq-2").decline("1"), Map.of("9", "1"))
                            .response()
                            .signals())
                    .extracting(SafetySignal::kind)
                    .containsExactly(SafetySignal.Kind.UNANSWERED);
        }

        @Test
        void aSignalThatAThirdFormHasRaisedIsNotRaisedAgain() {
            FormSession unflagged = start("phq-2").answer("1", Answer.coded("1"));
            FormSession.Other first = new FormSession.Other(unflagged, Map.of("9", "1"));
            FormSession raised = phq9().reuse(List.of(first));
            FormSession session = phq9().reuse(List.of(first, new FormSession.Other(raised, Map.of("9", "9"))));
            assertThat(session.response().reused()).containsEntry("9", from("phq-2", "1"));
            assertThat(session.response().signals()).isEmpty();
            assertThat(heard).hasSize(1);
        }

        @Test
        void aDraftKeepsWhatWasTakenOver() {
            FormSession phq2 = start("phq-2").answer("1", Answer.coded("2")).decline("2");
            FormSession session = reuse(phq9(), phq2, BOTH);
            FormSession resumed = IntakeJson.readSession(
                    IntakeJson.write(session), LIBRARY.instrument("phq-9"), SETTING.with(policy));
            assertThat(resumed.response()).isEqualTo(session.response());
            assertThat(resumed.step()).isEqualTo(session.step());
        }

        @Test
        void aDraftThatTakesOverWhatIsNotThereIsRefused() {
            FormSession session = reuse(phq9(), start("phq-2").answer("1", Answer.coded("2")), BOTH);
            String draft = new String(IntakeJson.write(session), StandardCharsets.UTF_8);
            String unknown = draft.replace("\"reused\":{\"1\":", "\"reused\":{\"7\":");
            String half = draft.replace("\"questionnaire\":\"phq-2\",", "");
            assertThat(List.of(unknown, half)).doesNotContain(draft);
            refused(unknown, "unknown-link-id");
            refused(half, "value-missing");
        }

        private void refused(String draft, String code) {
            assertThatThrownBy(() -> IntakeJson.readSession(
                            draft.getBytes(StandardCharsets.UTF_8), LIBRARY.instrument("phq-9"), SETTING.with(policy)))
                    .isInstanceOfSatisfying(UnreadableInputException.class, e -> {
                        assertThat(e.violations()).hasSize(1);
                        assertThat(e.violations().get(0).code()).isEqualTo(code);
                    });
        }
    }

    @Nested
    class TextsBetween {

        private FormSession form(Path root) throws IOException {
            Path folder = root.resolve("two-rooms");
            Files.createDirectories(folder.resolve("texts"));
            Files.writeString(folder.resolve("questionnaire.json"), """
                    {"id": "two-rooms", "version": "1.0.0",
                     "answerValueSets": {"yes-no": [{"code": "0"}, {"code": "1"}]},
                     "items": [
                       {"type": "question", "linkId": "1", "answerType": "choice", "answerValueSet": "yes-no",
                        "sensitivity": {"class": 0, "tags": []}},
                       {"type": "group", "linkId": "room",
                        "items": [
                          {"type": "display", "linkId": "only-after-yes",
                           "enableWhen": [{"question": "1", "operator": "=", "answerCode": "1"}]},
                          {"type": "question", "linkId": "2", "answerType": "text",
                           "sensitivity": {"class": 0, "tags": []},
                           "enableWhen": [{"question": "1", "operator": "=", "answerCode": "1"}]},
                          {"type": "question", "linkId": "3", "answerType": "text",
                           "sensitivity": {"class": 0, "tags": []}}]}]}
                    """);
            Files.writeString(folder.resolve("texts/es.properties"), """
                    title = Dos cuartos
                    instructions = Sin prisa.
                    about.purpose = Prueba.
                    item.1 = ¿Seguimos?
                    item.room = El segundo cuarto
                    item.only-after-yes = Gracias por seguir.
                    item.2 = ¿Qué ve?
                    item.3 = ¿Qué oye?
                    option.yes-no.0 = No
                    option.yes-no.1 = Sí
                    """);
            return FormSession.start(Instrument.load(InstrumentSource.directory(folder)), SETTING);
        }

        @Test
        void standBeforeTheNextOpenQuestionAndKeepTheirConditions(@TempDir Path root) throws IOException {
            FormSession form = form(root);
            assertThat(ask(form.answer("1", Answer.coded("1"))).introductions())
                    .containsExactly("El segundo cuarto", "Gracias por seguir.");
            FormStep.Ask third = ask(form.answer("1", Answer.coded("0")));
            assertThat(third.linkId()).isEqualTo("3");
            assertThat(third.introductions()).containsExactly("El segundo cuarto");
        }

        @Test
        void aTextWithHalfAnEmojiCanBePutAwayAndTakenUp(@TempDir Path root) throws IOException {
            FormSession form = form(root).answer("1", Answer.coded("0"));
            FormSession cut = form.answer("3", Answer.text("pájaros \uD83D"));
            FormSession resumed = IntakeJson.readSession(IntakeJson.write(cut), form.instrument(), SETTING);
            assertThat(resumed.response().answers()).containsOnlyKeys("1", "3");
        }
    }

    @Nested
    class Drafts {

        private final Instrument gad7 = LIBRARY.instrument("gad-7");

        @Test
        void goOnWhereThePersonLeft() {
            FormSession session = FormSession.start(gad7, SETTING)
                    .answer("1", Answer.coded("2"))
                    .later("2")
                    .answer("3", Answer.coded("0"))
                    .back();
            FormSession resumed = IntakeJson.readSession(IntakeJson.write(session), gad7, SETTING)
                    .begin(Privacy.ALONE);
            assertThat(resumed.step()).isEqualTo(session.step());
            assertThat(resumed.response()).isEqualTo(session.response());
            assertThat(IntakeJson.write(resumed)).isEqualTo(IntakeJson.write(session));
        }

        @Test
        void ofAnotherVersionAreRefusedWithTheVersionThatFits() {
            String draft = new String(IntakeJson.write(FormSession.start(gad7, SETTING)), StandardCharsets.UTF_8);
            byte[] older = draft.replace("\"version\":\"1.0.0\"", "\"version\":\"0.9.0\"")
                    .getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> IntakeJson.readSession(older, gad7, SETTING))
                    .isInstanceOfSatisfying(
                            UnreadableInputException.class,
                            e -> assertThat(e.violations())
                                    .containsExactly(Violation.of("wrong-version", "version", "1.0.0")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"pace", "outbox", "wording"})
        void ofWhichPartIsMissingAreRefused(String part) {
            JsonMapper mapper = JsonMapper.builder().build();
            ObjectNode draft = (ObjectNode) mapper.readTree(IntakeJson.write(FormSession.start(gad7, SETTING)));
            assertThat(draft.remove(part)).isNotNull();
            byte[] half = mapper.writeValueAsBytes(draft);
            assertThatThrownBy(() -> IntakeJson.readSession(half, gad7, SETTING))
                    .isInstanceOf(UnreadableInputException.class);
        }

        @Test
        void ofAnotherFormAreRefused() {
            byte[] draft = IntakeJson.write(start("phq-2"));
            assertThatThrownBy(() -> IntakeJson.readSession(draft, gad7, SETTING))
                    .isInstanceOfSatisfying(
                            UnreadableInputException.class,
                            e -> assertThat(e.violations())
                                    .containsExactly(Violation.of("wrong-questionnaire", "instrument", "gad-7")));
        }

        @Test
        void ofOtherRulesOrWithAnswersThatDoNotFitAreRefusedAllAtOnce() {
            String draft = new String(
                    IntakeJson.write(FormSession.start(gad7, SETTING).answer("1", Answer.coded("2"))),
                    StandardCharsets.UTF_8);
            byte[] bent = draft.replace(gad7.fingerprint(), "0".repeat(64))
                    .replace("\"code\":\"2\"", "\"code\":\"9\"")
                    .getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> IntakeJson.readSession(bent, gad7, SETTING))
                    .isInstanceOfSatisfying(
                            UnreadableInputException.class,
                            e -> assertThat(e.violations())
                                    .extracting(Violation::code)
                                    .containsExactly("wrong-fingerprint", "not-an-option"));
        }
    }

    @Nested
    class Languages {

        @Test
        void aLanguageThatIsNotThereGivesAnotherWholeOne() {
            FormSession session =
                    FormSession.start(LIBRARY.instrument("phq-2"), Setting.in(Locale.forLanguageTag("wba")));
            assertThat(session.texts().choice().languageChanged()).isTrue();
            assertThat(ask(session).language()).isEqualTo("en");
        }

        @Test
        void aRegionIsLaidOverItsLanguage() {
            byte[] venezuelan = "option.frequency.0 = Nada".getBytes(StandardCharsets.UTF_8);
            Instrument phq2 =
                    Instrument.load(InstrumentSource.classPath("phq-2").withTexts(CARACAS, venezuelan));
            FormStep.Ask first = ask(FormSession.start(phq2, SETTING));
            assertThat(first.language()).isEqualTo("es-VE");
            assertThat(first.choices().get(0).label()).isEqualTo("Nada");
            assertThat(first.choices().get(3).label())
                    .isEqualTo(ask(start("phq-2")).choices().get(3).label());
        }
    }
}
