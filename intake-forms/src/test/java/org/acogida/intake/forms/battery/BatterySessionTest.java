package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.OnCall;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.forms.battery.BatteryReport.LeftOut;
import org.acogida.intake.forms.battery.BatteryReport.Reason;
import org.acogida.intake.forms.battery.BatteryReport.SelfHarm;
import org.acogida.intake.forms.explain.Explainer;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.QuestionnaireResponse.Source;
import org.acogida.intake.response.Violation;
import org.acogida.intake.safety.SafetyChoice;
import org.acogida.intake.safety.SafetySignal;
import org.acogida.intake.score.Outcome;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BatterySessionTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es-VE");
    private static final Setting ALONE =
            Setting.in(SPANISH).with(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));

    private final OnCall onCall = new OnCall();

    private BatterySession start(String id) {
        return BatterySession.start(TestBatteries.battery(id), ALONE.with(onCall));
    }

    private static BatterySession alone(String id) {
        return BatterySession.start(TestBatteries.battery(id), ALONE);
    }

    /** Answers the next questions with these codes; {@code d}, {@code u} and {@code l} as in tables. */
    private static BatterySession answer(BatterySession session, String... codes) {
        BatterySession next = session;
        for (String code : codes) {
            next = begun(next);
            String linkId = ((FormStep.Ask) next.step()).linkId();
            next = switch (code) {
                case "d" -> next.decline(linkId);
                case "u" -> next.dontKnow(linkId);
                case "l" -> next.later(linkId);
                default -> next.answer(linkId, Answer.coded(code));
            };
            assertThat(next.violations()).isEmpty();
        }
        return next;
    }

    /** A topic before it is opened by somebody who is alone. */
    private static BatterySession begun(BatterySession session) {
        return session.step() instanceof FormStep.Preview ? session.begin(Privacy.ALONE) : session;
    }

    /** Where the session is: the form and the question. */
    private static String at(BatterySession before) {
        BatterySession session = begun(before);
        String form = session.form().map(each -> each.instrument().id()).orElse("");
        return session.step() instanceof FormStep.Ask ask
                ? form + "/" + ask.linkId()
                : form + session.step().getClass().getSimpleName();
    }

    private static List<String> forms(BatterySession session) {
        return session.responses().stream()
                .map(QuestionnaireResponse::questionnaire)
                .toList();
    }

    @Nested
    class Company {

        @Test
        void aWishForItReachesTheTeamByFormAndTopic() {
            BatterySession session = start("mood-stepped").rate(2).withSomeone();
            assertThat(session.topicsWithSomeone()).isEqualTo(Map.of("phq-2", Set.of("phq-2")));
            assertThat(session.ratings().get("phq-2"))
                    .singleElement()
                    .satisfies(rating -> assertThat(rating.value()).isEqualTo(2));
            session = session.withSomeone();
            assertThat(session.topicsWithSomeone()).containsOnlyKeys("phq-2", "asq-5");
            BatteryReport report = BatteryReport.of(session);
            assertThat(report.withSomeone())
                    .containsExactly(
                            new BatteryReport.WithSomeone("phq-2", "phq-2"),
                            new BatteryReport.WithSomeone("asq-5", "asq-5"));
            assertThat(onCall.heard()).as("what asq-5 asks is left open").hasSize(1);
            assertThat(new String(BatteryJson.write(report), StandardCharsets.UTF_8))
                    .contains("\"withSomeone\":[{\"instrument\":\"phq-2\",\"topic\":\"phq-2\"},");
        }

        @Test
        void aRiseCountsOverAllFormsOfTheVisit() {
            BatterySession session = start("mood-stepped").rate(1);
            session = answer(session, "3", "3").rate(1);
            assertThat(session.form().orElseThrow().instrument().id()).isEqualTo("phq-9");
            assertThat(session.rate(3).step()).isInstanceOf(FormStep.Preview.class);
            assertThat(session.rate(4).step()).isInstanceOf(FormStep.Break.class);
        }

        @Test
        void anotherTopicGoesToTheNextForm() {
            BatterySession session = answer(start("mood-stepped"), "3").rate(10);
            assertThat(session.step()).isInstanceOf(FormStep.Break.class);
            session = session.otherTopic();
            assertThat(session.violations()).isEmpty();
            assertThat(((FormStep.Preview) session.step()).topic()).isEqualTo("phq-9");
            QuestionnaireResponse next = session.responses().get(1);
            assertThat(next.answers().keySet())
                    .as("only what was taken over")
                    .isEqualTo(next.reused().keySet());
        }

        @Test
        void aChoiceAfterAnAnswerThatNeedsSomebodyIsKept() {
            BatterySession session = answer(start("mood-stepped"), "3", "3");
            session = begun(session).answer("9", Answer.coded("1"));
            assertThat(session.step()).isInstanceOf(FormStep.SafetyFirst.class);
            session = session.acknowledgeSafety(SafetyChoice.PAUSE);
            assertThat(session.step()).isInstanceOf(FormStep.Break.class);
            assertThat(session.safetyChoices())
                    .containsValue(SafetyChoice.PAUSE)
                    .hasSize(1);
            BatterySession again =
                    BatteryJson.readSession(BatteryJson.write(session), session.battery(), ALONE.with(onCall));
            assertThat(again.safetyChoices()).isEqualTo(session.safetyChoices());
            assertThat(again.acknowledgeSafety(SafetyChoice.GO_ON)).isSameAs(again);
        }

        @Test
        void nobodyWishesForItByDefault() {
            assertThat(start("mood-stepped").topicsWithSomeone()).isEmpty();
            assertThat(BatteryReport.of(start("mood-stepped")).withSomeone()).isEmpty();
        }
    }

    @Nested
    class Gates {

        @Test
        void aKnownAnswerOnTheFarSideClosesAndOnTheNearSideOpens() {
            assertThat(at(answer(alone("anxiety-stepped"), "1", "1"))).isEqualTo("Close");
            assertThat(at(answer(alone("anxiety-stepped"), "1", "2"))).isEqualTo("gad-7/3");
        }

        /** GAD-2 with 0 and a refusal can be 0 to 3: it cannot be ruled out that it is 3. */
        @Test
        void whatIsUnknownOpens() {
            BatterySession open = answer(alone("anxiety-stepped"), "0", "d");
            assertThat(at(open)).isEqualTo("gad-7/3");
            assertThat(BatteryReport.of(open).gate("gad-7").orElseThrow().outcome())
                    .isEqualTo(Outcome.INDETERMINATE);
        }

        @Test
        void aPartialAnswerThatIsEnoughDecides() {
            assertThat(BatteryReport.of(answer(alone("anxiety-stepped"), "3", "d"))
                            .gate("gad-7")
                            .orElseThrow()
                            .outcome())
                    .isEqualTo(Outcome.MET);
        }

        @Test
        void theOpeningQuestionOfAShortFormClosesTheLongOne() {
            assertThat(at(answer(alone("stress-stepped"), "0"))).isEqualTo("Close");
            assertThat(at(answer(alone("stress-stepped"), "1", "1", "1", "0", "0", "0")))
                    .isEqualTo("Close");
            assertThat(at(answer(alone("stress-stepped"), "1", "1", "1", "1", "0", "0")))
                    .isEqualTo("pcl-5/1");
            assertThat(at(answer(alone("stress-stepped"), "1", "1", "1", "d", "0", "0")))
                    .isEqualTo("pcl-5/1");
        }

        /** (1 + 2 + 2) / 3 is shown as 2 and is below 2. */
        @Test
        void aMeanIsComparedBeforeItIsRounded() {
            BatterySession session = answer(alone("means"), "1", "2", "2");
            assertThat(at(session)).isEqualTo("worries/1");
            assertThat(at(answer(alone("means"), "2", "2", "2"))).isEqualTo("low-days/1");
            assertThat(at(answer(alone("means"), "1", "2", "d"))).isEqualTo("low-days/1");
        }

        @Test
        void gatesOnlyRouteSoOwnWordingIsNoMatter() {
            BatteryReport report = BatteryReport.of(answer(alone("anxiety-stepped"), "2", "2"));
            assertThat(report.report("gad-2")
                            .orElseThrow()
                            .cutOff("total-ge-3")
                            .orElseThrow()
                            .outcome())
                    .isNull();
            assertThat(report.gate("gad-7").orElseThrow().outcome()).isEqualTo(Outcome.MET);
        }
    }

    @Nested
    class AnsweringOnce {

        @Test
        void whatAShortFormAskedIsNotAskedInTheLongOne() {
            BatterySession session = answer(start("mood-stepped"), "2", "d");
            assertThat(at(session)).isEqualTo("phq-9/3");
            QuestionnaireResponse phq9 = session.responses().get(1);
            assertThat(phq9.answersTo("1")).containsExactly(Answer.coded("2"));
            assertThat(phq9.answersTo("2")).containsExactly(Answer.declined());
            assertThat(phq9.reused()).isEqualTo(Map.of("1", new Source("phq-2", "1"), "2", new Source("phq-2", "2")));
        }

        @Test
        void whatWasPutOffIsAskedInTheLongOne() {
            BatterySession session = answer(start("mood-stepped"), "2", "l", "l");
            assertThat(at(session)).isEqualTo("phq-9/2");
        }

        @Test
        void theTraceSaysSoInBothLanguages() {
            QuestionnaireResponse phq9 =
                    answer(start("mood-stepped"), "2", "1").responses().get(1);
            for (var language : Map.of("es", "Se contestó antes en phq-2/1", "en", "answered before in phq-2/1")
                    .entrySet()) {
                assertThat(Explainer.of(TestBatteries.instrument("phq-9"), Locale.forLanguageTag(language.getKey()))
                                .explain(Scorer.of(TestBatteries.instrument("phq-9"))
                                        .trace(phq9)))
                        .anyMatch(line -> line.contains(language.getValue()));
            }
        }

        @Test
        void aChangeInTheShortFormIsFollowedByTheLongOne() {
            BatterySession session = answer(start("mood-stepped"), "2", "1", "3");
            BatterySession changed = answer(session.back().back().back(), "1");
            assertThat(at(session.back())).isEqualTo("phq-9/3");
            assertThat(at(session.back().back())).isEqualTo("phq-2/2");
            assertThat(changed.responses().get(1).answersTo("1")).containsExactly(Answer.coded("1"));
            assertThat(changed.responses().get(1).answersTo("3")).containsExactly(Answer.coded("3"));
            assertThat(at(changed)).as("gone back to, so shown again").isEqualTo("phq-9/3");
            assertThat(at(answer(changed, "3"))).isEqualTo("phq-9/4");
        }

        @Test
        void aChangeThatClosesTheGateKeepsWhatWasAnswered() {
            BatterySession session = answer(start("mood-stepped"), "2", "0", "3");
            BatterySession changed = answer(session.back().back().back(), "0");
            assertThat(forms(changed)).containsExactly("phq-2", "phq-9");
            assertThat(at(changed)).isEqualTo("asq-5/1");
            assertThat(BatteryReport.of(changed).gate("phq-9").orElseThrow().outcome())
                    .isEqualTo(Outcome.NOT_MET);
            assertThat(at(answer(changed.back().back(), "2"))).isEqualTo("phq-9/3");
        }
    }

    @Nested
    class Safety {

        @Test
        void aLowShortFormHidesNoQuestionOnSelfHarm() {
            assertThat(at(answer(start("mood-stepped"), "0", "0"))).isEqualTo("asq-5/1");
            BatterySession session = answer(start("day-and-night"), "7-or-more", "none", "none", "none", "none");
            session = answer(session, "0", "0", "0", "0", "0");
            assertThat(at(session)).isEqualTo("asq-5/1");
        }

        @Test
        void whoeverAnsweredTheItemWithItsLowestChoiceIsNotScreenedAgain() {
            String[] low = {"2", "0", "0", "0", "0", "0", "0", "0", "0"};
            BatterySession session = answer(answer(start("mood-stepped"), low), "0");
            assertThat(at(session)).isEqualTo("Close");
            assertThat(at(answer(answer(start("mood-stepped"), low).back(), "d", "0")))
                    .isEqualTo("asq-5/1");
        }

        @Test
        void withoutAPolicyNobodyIsAskedAndTheReportSaysSo() {
            BatterySession session = answer(alone("mood-stepped"), "3", "3");
            assertThat(at(session)).isEqualTo("Close");
            BatteryReport report = BatteryReport.of(session);
            assertThat(report.selfHarm()).isEqualTo(new SelfHarm(SelfHarm.Status.NOT_ASKED, Reason.NO_SAFETY_POLICY));
            assertThat(report.leftOut())
                    .containsExactly(
                            new LeftOut("phq-9", Reason.NO_SAFETY_POLICY),
                            new LeftOut("asq-5", Reason.NO_SAFETY_POLICY));
        }

        @Test
        void aSafetyStepComesBeforeEverythingAlsoWhenStopped() {
            BatterySession session = answer(start("mood-stepped"), "3", "0", "0", "0", "0", "0", "0", "0", "1");
            assertThat(session.step()).isInstanceOf(FormStep.SafetyFirst.class);
            assertThat(session.form().orElseThrow().instrument().id()).isEqualTo("phq-9");
            assertThat(session.answer("10", Answer.coded("0")).violations())
                    .containsExactly(Violation.of("safety-first", "step"));
            assertThat(session.back().step()).isInstanceOf(FormStep.SafetyFirst.class);
            for (BatterySession gone : List.of(session.complete(), session.stop(), session.exit())) {
                assertThat(gone.step()).isInstanceOf(FormStep.SafetyFirst.class);
                assertThat(gone.acknowledgeSafety().step()).isInstanceOf(FormStep.Close.class);
            }
            assertThat(at(session.acknowledgeSafety())).isEqualTo("phq-9/10");
        }

        @Test
        void whoIsToComeIsCalledByActsAndNotByLooking() {
            onCall.reachable(false);
            BatterySession session = answer(start("mood-stepped"), "3", "0", "0", "0", "0", "0", "0", "0", "d")
                    .complete();
            int before = onCall.called();
            assertThat(session.step()).isEqualTo(session.step()).isInstanceOf(FormStep.Close.class);
            assertThat(onCall.called()).isEqualTo(before).isPositive();
            assertThat(session.undelivered()).isTrue();
        }

        @Test
        void aSafetyFormIsCompletedBeforeThePersonIsStopped() {
            BatterySession session = answer(start("mood-stepped"), "0", "0", "1");
            assertThat(at(session)).isEqualTo("asq-5/2");
            assertThat(onCall.heard()).hasSize(1);
            assertThat(session.stop().step()).isInstanceOf(FormStep.SafetyFirst.class);
            session = answer(session, "0", "0", "0", "0");
            assertThat(session.step()).isInstanceOf(FormStep.SafetyFirst.class);
            assertThat(session.acknowledgeSafety().step()).isInstanceOf(FormStep.Close.class);
        }

        @Test
        void aSignalOutlivesTheGateBeforeItsForm() {
            BatterySession session = answer(start("mood-stepped"), "2", "0", "0", "0", "0", "0", "0", "0", "1");
            session = session.acknowledgeSafety();
            while (!at(session).equals("phq-2/1")) {
                session = session.back();
            }
            session = answer(session, "0");
            assertThat(session.responses().get(1).signals()).hasSize(1);
            assertThat(onCall.heard()).hasSize(1);
        }

        @Test
        void aReusedAnswerRaisesWhatNoFormHasRaised() {
            BatterySession session = morning("3", "3", "0", "0", "0");
            session = answer(session, "1", "1");
            assertThat(at(session))
                    .as("worries-again and low-days-long take the answer over")
                    .isEqualTo("low-days-longSafetyFirst");
            assertThat(onCall.heard()).extracting(SafetySignal::linkId).containsExactly("4");
        }

        @Test
        void aReusedAnswerRaisesNothingASecondTime() {
            BatterySession session = answer(morning("3", "3", "0", "0", "0"), "1", "2");
            assertThat(at(session)).isEqualTo("worries-againSafetyFirst");
            session = answer(session.acknowledgeSafety(), "1");
            assertThat(session.responses())
                    .filteredOn(response -> response.questionnaire().equals("low-days-long"))
                    .singleElement()
                    .satisfies(response -> {
                        assertThat(response.answersTo("4")).containsExactly(Answer.coded("2"));
                        assertThat(response.signals()).isEmpty();
                    });
            assertThat(onCall.heard()).extracting(SafetySignal::linkId).containsExactly("2");
        }

        private BatterySession morning(String... codes) {
            BatterySession session = start("morning");
            for (String linkId : List.of("story", "several", "hours", "day", "sure")) {
                session = session.decline(linkId);
            }
            return answer(session, codes);
        }

        @Test
        void aFailingPolicyHearsOfItAgainAtAnyLaterStep() {
            onCall.reachable(false);
            BatterySession session = answer(
                            start("self-harm-follow-up-asq"), "0", "0", "0", "0", "0", "0", "0", "0", "1")
                    .acknowledgeSafety();
            session = answer(session, "0");
            assertThat(at(session)).isEqualTo("asq-5/1");
            assertThat(session.undelivered()).isTrue();
            onCall.reachable(true);
            session = answer(session, "0");
            assertThat(session.undelivered()).isFalse();
            assertThat(onCall.heard()).extracting(SafetySignal::linkId).containsExactly("9");
        }
    }

    @Nested
    class StoringFirst {

        private static final String[] ENDORSED = {"0", "0", "0", "0", "0", "0", "0", "0", "1"};

        @Test
        void nobodyHearsOfItBeforeTheHostSaysSo() {
            Setting setting = ALONE.with(onCall).deliveringAfterStoring();
            Battery battery = TestBatteries.battery("self-harm-follow-up-asq");
            BatterySession session = answer(BatterySession.start(battery, setting), ENDORSED);
            assertThat(session.step()).isInstanceOf(FormStep.SafetyFirst.class);
            assertThat(onCall.heard()).isEmpty();
            assertThat(session.undelivered()).isTrue();
            assertThat(session.deliver().undelivered()).isFalse();
            assertThat(onCall.heard()).hasSize(1);
        }

        @Test
        void lookingAtTheLastStepHandsOnNothing() {
            onCall.reachable(false);
            BatterySession session = answer(start("self-harm-follow-up-asq"), ENDORSED)
                    .acknowledgeSafety()
                    .complete();
            onCall.reachable(true);
            assertThat(session.step()).isInstanceOf(FormStep.Close.class);
            assertThat(session.step()).isInstanceOf(FormStep.Close.class);
            assertThat(onCall.heard()).isEmpty();
            assertThat(session.deliver().undelivered()).isFalse();
            assertThat(onCall.heard()).hasSize(1);
        }
    }

    @Nested
    class Ways {

        @Test
        void aFormWithoutWordsIsLeftOutAndItsGatesStandOpen() {
            BatterySession session = start("well-being-stepped");
            assertThat(at(session)).isEqualTo("phq-9/1");
            assertThat(BatteryReport.of(session).leftOut())
                    .contains(new LeftOut("who-5", Reason.NO_WORDING), new LeftOut("asq-5", Reason.NOT_REACHED));
        }

        @Test
        void everythingCanBeDeclinedToTheEnd() {
            BatterySession session = start("day-and-night");
            List<String> asked = new ArrayList<>();
            while (begun(session).step() instanceof FormStep.Ask ask) {
                asked.add(at(session));
                session = begun(session).decline(ask.linkId());
            }
            assertThat(session.step()).isInstanceOf(FormStep.Close.class);
            assertThat(asked).doesNotHaveDuplicates().doesNotContain("gad-7/1", "phq-9/1");
            BatteryReport report = BatteryReport.of(session.complete());
            assertThat(report.selfHarm()).isEqualTo(new SelfHarm(SelfHarm.Status.DECLINED, null));
            assertThat(report.asked()).isEqualTo(asked.size());
            assertThat(report.leftOut())
                    .as("who said nothing of the short forms is not put the long ones")
                    .containsExactlyInAnyOrder(
                            new LeftOut("gad-7", Reason.NOT_OPENED),
                            new LeftOut("pcl-5", Reason.NOT_OPENED),
                            new LeftOut("phq-9", Reason.NOT_OPENED));
        }

        @Test
        void itCanBeStoppedAtAnyStep() {
            BatterySession stopped =
                    answer(start("day-and-night"), "3-to-5", "most").complete();
            assertThat(at(stopped)).isEqualTo("Close");
            assertThat(stopped.responses()).singleElement().satisfies(response -> {
                assertThat(response.status()).isEqualTo(QuestionnaireResponse.Status.COMPLETED);
                assertThat(response.answers()).hasSize(2);
            });
            assertThat(stopped.answer("nightmares", Answer.coded("none")).violations())
                    .containsExactly(Violation.of("session-closed", "step"));
            BatteryReport report = BatteryReport.of(stopped);
            assertThat(report.selfHarm()).isEqualTo(new SelfHarm(SelfHarm.Status.NOT_ASKED, Reason.NOT_REACHED));
            assertThat(report.asked()).isEqualTo(2);
            assertThat(report.full()).isEqualTo(5 + 2 + 8 + 6 + 20 + 2 + 10 + 5 + 7);
        }

        @Test
        void aFormIsNotLeftBeforeItIsThrough() {
            BatterySession session = start("day-and-night").later("hours");
            session = answer(session, "none", "none", "none", "none");
            assertThat(at(session)).isEqualTo("nights/hours");
            assertThat(at(answer(session, "l"))).isEqualTo("gad-2/1");
        }

        @Test
        void goingBackStopsAtTheFirstQuestion() {
            BatterySession session = start("day-and-night");
            assertThat(at(session.back())).isEqualTo("nights/hours");
            session = answer(session, "3-to-5", "none", "none", "none", "none", "1");
            for (int step = 0; step < 20; step++) {
                session = session.back();
            }
            assertThat(at(session)).isEqualTo("nights/hours");
            assertThat(session.responses().get(1).answersTo("1")).containsExactly(Answer.coded("1"));
        }

        @Test
        void aMisfitStaysOnTheStep() {
            BatterySession refused = start("anxiety-stepped").answer("1", Answer.coded("9"));
            assertThat(at(refused)).isEqualTo("gad-2/1");
            assertThat(refused.violations()).extracting(Violation::code).containsExactly("not-an-option");
            assertThat(answer(refused, "1").violations()).isEmpty();
            assertThat(answer(alone("anxiety-stepped"), "0", "0")
                            .answer("1", Answer.coded("1"))
                            .violations())
                    .containsExactly(Violation.of("not-open", "step"));
            assertThatThrownBy(() -> refused.answer("3", Answer.coded("1")))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void anActLeavesTheOldSession() {
            BatterySession before = start("anxiety-stepped");
            answer(before, "3", "3");
            assertThat(before.responses()).isEmpty();
            assertThat(at(before)).isEqualTo("gad-2/1");
            assertThat(before.acknowledgeSafety()).isSameAs(before);
        }

        @Test
        void toStringIsSilent() {
            BatterySession session = answer(start("anxiety-stepped"), "3", "3");
            BatteryReport report = BatteryReport.of(session);
            assertThat(session).hasToString("BatterySession[anxiety-stepped, hidden]");
            assertThat(report).hasToString("BatteryReport[anxiety-stepped 1.0.0, results hidden]");
            assertThat(List.of(report.gates(), report.reused(), report.leftOut(), report.selfHarm())
                            .toString())
                    .doesNotContainIgnoringCase("met")
                    .doesNotContain("1]");
        }
    }

    @Nested
    class SelfHarmInTheReport {

        private SelfHarm of(BatterySession session) {
            return BatteryReport.of(session).selfHarm();
        }

        @Test
        void isAskedWhenOneQuestionWasAnswered() {
            BatterySession session = answer(start("mood-stepped"), "0", "0", "d", "0", "d", "d");
            assertThat(of(session)).isEqualTo(new SelfHarm(SelfHarm.Status.ASKED, null));
            assertThat(of(answer(start("mood-stepped"), "0", "0", "u")).status())
                    .isEqualTo(SelfHarm.Status.ASKED);
        }

        @Test
        void isPutOffWhenItWasOnlyPutOff() {
            assertThat(of(answer(start("mood-stepped"), "0", "0", "l").complete()))
                    .isEqualTo(new SelfHarm(SelfHarm.Status.NOT_ASKED, Reason.PUT_OFF));
        }

        @Test
        void isNotAskedByABatteryWithoutSuchAForm() {
            assertThat(of(answer(start("anxiety-stepped"), "0", "0")))
                    .isEqualTo(new SelfHarm(SelfHarm.Status.NOT_ASKED, Reason.NO_SUCH_FORM));
        }
    }
}
