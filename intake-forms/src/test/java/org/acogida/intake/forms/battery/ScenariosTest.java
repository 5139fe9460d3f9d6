package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Grant;
import org.acogida.intake.consent.PrivacyCheck;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.records.Extraction;
import org.acogida.intake.forms.records.IntakeRecords;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.forms.sharing.Release;
import org.acogida.intake.forms.sharing.Sharing;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.safety.CrisisPack;
import org.acogida.intake.safety.CrisisResource;
import org.acogida.intake.safety.SafetySignal;
import org.acogida.intake.score.Outcome;
import org.junit.jupiter.api.Test;

/** What people bring to a first visit after detention, each from the first step to the close, in Spanish. */
class ScenariosTest {

    /** Three in the morning of a Sunday in Caracas. */
    private static final Instant SUNDAY_NIGHT = Instant.parse("2026-03-01T07:00:00Z");

    private static final Recipient CLINIC = Recipient.organisation("clinica-de-prueba");

    private static final Sensitivity OPEN = new Sensitivity(0, List.of());

    private final OnCall onCall = new OnCall();

    private Visit visit() {
        return Visit.of(Visit.setting(onCall));
    }

    private static Item.Question question(Visit visit, String form, String linkId) {
        return visit.session().battery().parts().stream()
                .map(Battery.Part::instrument)
                .filter(instrument -> instrument.id().equals(form))
                .flatMap(instrument -> instrument.questionnaire().questions().stream())
                .filter(each -> each.linkId().equals(linkId))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void cannotSleepMoreThanThreeOrFourHours() {
        Visit visit = visit().says("sleep/nights", "few-hours")
                .says("sleep/hours", "three-four")
                .toTheEnd();
        assertThat(visit.chosen("sleep", "hours")).containsExactly("three-four");
        assertThat(visit.asked()).contains("sleep/by-day", "sleep/what-helps").doesNotContain("sleep/nightmares-often");
    }

    @Test
    void flashbacksAndNightmares() {
        Visit visit = visit().says("sleep/nights", "nightmares", "afraid")
                .says("sleep/nightmares-often", "most")
                .says("pc-ptsd-5/gate", "1")
                .says("pc-ptsd-5/1", "1")
                .says("pc-ptsd-5/2", "1")
                .says("pc-ptsd-5/3", "1")
                .toTheEnd();
        assertThat(visit.report().gate("pcl-5").orElseThrow().outcome()).isEqualTo(Outcome.MET);
        assertThat(visit.asked()).contains("sleep/afraid-of", "pcl-5/1", "pcl-5/20");
        assertThat(visit.steps().get(visit.steps().size() - 1)).isInstanceOf(FormStep.Close.class);
    }

    @Test
    void constantAnxiety() {
        Visit visit = visit().says("gad-2/1", "3").says("gad-2/2", "3").toTheEnd();
        assertThat(visit.asked()).contains("gad-7/3").doesNotContain("gad-7/1", "gad-7/2");
        assertThat(visit.report().reused())
                .filteredOn(reused -> reused.instrument().equals("gad-7"))
                .hasSize(2);
    }

    @Test
    void thoughtsOfSelfHarmAtThreeInTheMorningOfASunday() {
        OnCall alone = new OnCall() {
            @Override
            public boolean monitored() {
                return false;
            }

            @Override
            public CrisisPack crisis() {
                return new CrisisPack(List.of(
                        line(
                                "thursdays",
                                new CrisisResource.Hours(
                                        List.of(DayOfWeek.THURSDAY), LocalTime.of(8, 0), LocalTime.of(17, 0)),
                                false),
                        line(
                                "workdays",
                                new CrisisResource.Hours(
                                        List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                                        LocalTime.of(8, 0),
                                        LocalTime.of(20, 0)),
                                false),
                        line("emergency", CrisisResource.Hours.ALWAYS, true)));
            }
        };
        Visit visit = Visit.of(Visit.setting(alone).with(Clock.fixed(SUNDAY_NIGHT, ZoneOffset.UTC)))
                .says("asq-5/1", "1")
                .says("asq-5/3", "1")
                .toTheEnd();
        List<FormStep.SafetyFirst> first = visit.steps().stream()
                .filter(FormStep.SafetyFirst.class::isInstance)
                .map(FormStep.SafetyFirst.class::cast)
                .toList();
        assertThat(first).singleElement().satisfies(step -> {
            assertThat(step.monitored()).isFalse();
            assertThat(step.lines()).extracting(FormStep.Line::id).contains("safety.who.unmonitored");
            assertThat(step.help()).extracting(help -> help.resource().id()).containsExactly("emergency");
        });
        assertThat(alone.heard()).extracting(SafetySignal::kind).contains(SafetySignal.Kind.ENDORSED);
        assertThat(visit.report().selfHarm().status()).isEqualTo(BatteryReport.SelfHarm.Status.ASKED);
    }

    private static CrisisResource line(String id, CrisisResource.Hours hours, boolean emergency) {
        return new CrisisResource(
                id,
                "Línea de ejemplo",
                CrisisResource.Channel.PHONE,
                "000 000",
                "cero cero cero",
                ZoneId.of("America/Caracas"),
                List.of(hours),
                "VE",
                List.of("es"),
                CrisisResource.Cost.FREE,
                CrisisResource.Operator.NGO,
                emergency,
                LocalDate.of(2026, 2, 1),
                Period.ofDays(90));
    }

    @Test
    void aDoorOpenedToSpeakOfSexualAssaultAsksForCareAndNothingElse() {
        Visit visit = visit().opens("sexual-violence-care")
                .says("sexual-violence-care/door", "open")
                .says("sexual-violence-care/needs", "medical", "counselling")
                .says("sexual-violence-care/by-whom", "woman")
                .toTheEnd();
        assertThat(visit.chosen("sexual-violence-care", "needs")).containsExactly("medical", "counselling");
        assertThat(visit.response("sexual-violence-care").answers().values().stream()
                        .flatMap(List::stream))
                .noneMatch(Answer.Text.class::isInstance);
    }

    @Test
    void theSameDoorNeverOpenedChangesNothing() {
        Visit closed = visit().toTheEnd();
        Visit open = visit().opens("sexual-violence-care")
                .says("sexual-violence-care/door", "open")
                .says("sexual-violence-care/needs", "testing")
                .toTheEnd();
        Visit withoutService = Visit.of(Visit.setting(onCall).withServices()).toTheEnd();
        assertThat(closed.asked()).noneMatch(question -> question.startsWith("sexual-violence-care"));
        assertThat(closed.report().reports())
                .usingRecursiveComparison()
                .isEqualTo(open.report().reports().stream()
                        .filter(report -> !report.instrument().equals("sexual-violence-care"))
                        // It comes after any door, and so says nothing of which one.
                        .filter(report -> !report.instrument().equals("closing"))
                        .toList());
        for (Visit other : List.of(open, withoutService)) {
            assertThat(gates(closed)).isEqualTo(gates(other));
            assertThat(closed.report().reused()).isEqualTo(other.report().reused());
            assertThat(closed.report().selfHarm()).isEqualTo(other.report().selfHarm());
            assertThat(closed.report().caveats()).isEqualTo(other.report().caveats());
        }
        assertThat(closed.report().asked()).isEqualTo(withoutService.report().asked());
        assertThat(closed.report().full()).isEqualTo(withoutService.report().full());
        assertThat(closed.session().progress())
                .isEqualTo(withoutService.session().progress());
        assertThat(closed.session().doors())
                .extracting(BatterySession.Door::instrument)
                .contains("sexual-violence-care");
        assertThat(withoutService.session().doors())
                .extracting(BatterySession.Door::instrument)
                .doesNotContain("sexual-violence-care");
        assertThat(withoutService.report().leftOut())
                .contains(new BatteryReport.LeftOut("sexual-violence-care", BatteryReport.Reason.NO_SERVICE));
        assertThat(closed.report().leftOut())
                .contains(new BatteryReport.LeftOut("sexual-violence-care", BatteryReport.Reason.NOT_OPENED));
    }

    private static List<BatteryReport.GateResult> gates(Visit visit) {
        return visit.report().gates().stream()
                .filter(gate -> !gate.instrument().equals("sexual-violence-care"))
                .toList();
    }

    @Test
    void untreatedInjuriesAfterBeatings() {
        Visit visit = visit().says("body-now/body", "hurt", "head")
                .says("body-now/hurt-what", "open", "bone")
                .says("body-now/hurt-care", "no")
                .says("body-now/head-awake", "yes")
                .says("body-now/how-soon", "today")
                .toTheEnd();
        assertThat(visit.chosen("body-now", "hurt-care")).containsExactly("no");
        assertThat(visit.chosen("body-now", "how-soon")).containsExactly("today");
        assertThat(visit.asked()).contains("body-now/head-since");
    }

    @Test
    void anIsolationCellAndTimeLost() {
        Visit visit = visit().opens("detention-outline")
                .says("detention-outline/door", "open")
                .says("detention-outline/how-many", "one")
                .says("detention-outline/isolation", "yes")
                .says("detention-outline/hours-alone", "lost-count")
                .says("detention-outline/days-alone", "lost-count")
                .says("detention-outline/time-lost", "lost-count")
                .toTheEnd();
        assertThat(visit.chosen("detention-outline", "days-alone")).containsExactly("lost-count");
        assertThat(visit.session().violations()).isEmpty();
    }

    @Test
    void detentionInTwoCountriesFirstOneAndThenTheOther() {
        Visit visit = visit().opens("detention-outline")
                .says("detention-outline/door", "open")
                .says("detention-outline/how-many", "two")
                .tells("detention-outline/first-from", "2025-03~")
                .tells("detention-outline/first-to", "2025-03-XX")
                .tells("detention-outline/second-from", "2025-03-XX")
                .tells("detention-outline/second-to", "2025-07")
                .says("detention-outline/moved", "other-country")
                .toTheEnd();
        assertThat(visit.response("detention-outline").answersTo("second-to")).containsExactly(Answer.text("2025-07"));
        assertThat(visit.chosen("detention-outline", "moved")).containsExactly("other-country");
    }

    @Test
    void aHungerStrikeAsProtestIsNoWishToDie() {
        Visit visit = visit().says("asq-5/1", "0")
                .says("asq-5/2", "0")
                .says("asq-5/3", "0")
                .says("asq-5/4", "0")
                .says("phq-2/1", "0")
                .says("phq-2/2", "0")
                .opens("protest-in-detention")
                .says("protest-in-detention/door", "open")
                .says("protest-in-detention/ways", "stopped-eating", "hurt-myself")
                .says("protest-in-detention/longest", "1-to-3-weeks")
                .says("protest-in-detention/support", "health-soon")
                .toTheEnd();
        assertThat(onCall.heard()).isEmpty();
        assertThat(visit.asked()).contains("asq-5/1", "protest-in-detention/longest");
        assertThat(visit.report()
                        .report("asq-5")
                        .orElseThrow()
                        .flag("self-harm")
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void noWorkSinceReturnBecauseEmployersRefuse() {
        Visit visit = visit().says("work-and-money/work", "no-work", "refused")
                .says("work-and-money/what-you-meet", "press", "paper")
                .says("work-and-money/work-help", "work", "papers")
                .toTheEnd();
        assertThat(visit.chosen("work-and-money", "what-you-meet")).containsExactly("press", "paper");
        assertThat(visit.chosen("work-and-money", "work-help")).contains("work");
    }

    @Test
    void toolsAndMotorcycleSoldAndDebts() {
        Visit visit = visit().says("work-and-money/work", "tools", "debts")
                .says("work-and-money/tools-gone", "tools", "vehicle")
                .says("work-and-money/what-became", "sold")
                .says("work-and-money/debts-burden", "growing", "food")
                .toTheEnd();
        assertThat(visit.chosen("work-and-money", "tools-gone")).containsExactly("tools", "vehicle");
        assertThat(visit.asked()).contains("work-and-money/debt-pressure");
    }

    @Test
    void aSickNewbornWhoNeedsCare() {
        Visit visit = visit().says("what-matters-now/matters", "family-care")
                .says("what-matters-now/family-who", "baby")
                .says("what-matters-now/family-need", "health-care")
                .says("what-matters-now/how-soon", "today")
                .toTheEnd();
        assertThat(visit.chosen("what-matters-now", "family-who")).containsExactly("baby");
        assertThat(visit.chosen("what-matters-now", "how-soon")).containsExactly("today");
        assertThat(visit.asked().indexOf("what-matters-now/how-soon"))
                .as("asked before any symptom")
                .isLessThan(visit.asked().indexOf("gad-2/1"));
    }

    @Test
    void fearOfOfficialCheckIns() {
        Visit visit = visit().says("safety-today/safety", "check-ins", "reprisals")
                .says("safety-today/next-check-in", "this-week")
                .says("safety-today/check-in-help", "company", "legal-advice")
                .says("safety-today/please-avoid", "police", "authorities")
                .toTheEnd();
        assertThat(visit.chosen("safety-today", "please-avoid")).containsExactly("police", "authorities");
        assertThat(visit.chosen("safety-today", "check-in-help")).contains("company");
    }

    /** Who fears being taken away again, and has somebody of theirs still inside. */
    @Test
    void fearOfBeingDetainedAgain() {
        Visit visit = visit().says("safety-today/safety", "detained-again")
                .says("safety-today/how-near", "any-time")
                .says("safety-today/protect", "plan")
                .says("family-and-home/family", "apart", "lost")
                .says("family-and-home/apart-wish", "still-held")
                .says("people-and-strengths/good", "people")
                .says("people-and-strengths/who-supports", "nobody")
                .toTheEnd();
        assertThat(visit.chosen("safety-today", "safety")).containsExactly("detained-again");
        assertThat(visit.chosen("safety-today", "protect")).containsExactly("plan");
        assertThat(visit.chosen("family-and-home", "apart-wish")).containsExactly("still-held");
        assertThat(visit.asked()).contains("family-and-home/family-help").doesNotContain("safety-today/next-check-in");
    }

    @Test
    void calledAGangMemberCalledACollaborator() {
        Visit visit = visit().opens("stigma")
                .says("stigma/door", "open")
                .says("stigma/where", "neighbourhood", "police")
                .says("stigma/said", "gang", "collaborator")
                .says("stigma/effects", "work", "hiding")
                .says("stigma/protection", "safety")
                .toTheEnd();
        assertThat(visit.chosen("stigma", "said")).containsExactly("gang", "collaborator");
        assertThat(visit.asked()).noneMatch(question -> question.contains("true") || question.contains("why"));
    }

    @Test
    void faceAndNameInThePress() {
        Visit visit = visit().opens("media-exposure")
                .says("media-exposure/door", "open")
                .says("media-exposure/shown", "name", "face")
                .says("media-exposure/takedown", "yes")
                .says("media-exposure/wish", "left-alone")
                .toTheEnd();
        assertThat(visit.chosen("media-exposure", "wish")).containsExactly("left-alone");
        assertThat(question(visit, "media-exposure", "shown").viewers()).doesNotContain(Role.MEDIA_DESK);
    }

    @Test
    void fearOfTheStateAndNoConsentToShareWithIt() {
        Recipient state = Recipient.outside(Recipient.Kind.STATE_BODY, "oficina-de-prueba");
        ConsentLedger before = care(Purpose.REFERRAL, CLINIC)
                .grantToAuthority(
                        grant("g2", Purpose.LEGAL_AID, state), new PrivacyCheck(true, SUNDAY_NIGHT), SUNDAY_NIGHT);
        IntakeRecords said = consentFirst("not-state");
        ConsentLedger after = said.limited(before, SUNDAY_NIGHT.plusSeconds(3600));

        assertThat(said.unread()).isEmpty();
        assertThat(permits(before, Purpose.LEGAL_AID, state)).isTrue();
        assertThat(permits(after, Purpose.LEGAL_AID, state)).isFalse();
        assertThat(permits(after, Purpose.REFERRAL, CLINIC)).isTrue();
        assertThat(permits(consentFirst().limited(before, SUNDAY_NIGHT.plusSeconds(3600)), Purpose.LEGAL_AID, state))
                .as("without the answer it is as it was")
                .isTrue();
    }

    @Test
    void theFamilyIsNotToKnowAlsoOnTheWorstNight() {
        Recipient sister = Recipient.outside(Recipient.Kind.PERSON, "hermana");
        ConsentLedger before = care(Purpose.FAMILY, sister);
        Instant later = SUNDAY_NIGHT.plusSeconds(3600);
        IntakeRecords said = consentFirst("not-family", "without-name");
        ConsentLedger after = said.limited(before, later);

        assertThat(said.unread())
                .as("somebody reads what a ledger cannot hold")
                .containsExactly("consent-first/which-limits");
        assertThat(before.permitsSelfHarmFlag(sister, later)).isTrue();
        assertThat(permits(before, Purpose.FAMILY, sister)).isTrue();
        assertThat(after.permitsSelfHarmFlag(sister, later)).isFalse();
        assertThat(after.permitsInEmergency(sister, OPEN, later)).isFalse();
        assertThat(permits(after, Purpose.FAMILY, sister)).isFalse();
        assertThat(after.permitsSelfHarmFlag(CLINIC, later))
                .as("who can help is still called")
                .isTrue();
        assertThat(consentFirst().limited(before, later).permitsSelfHarmFlag(sister, later))
                .as("without the answer it is as it was")
                .isTrue();
    }

    private IntakeRecords consentFirst(String... limits) {
        Visit visit =
                visit().says("consent-first/care-and-record", "with-limits").says("gad-2/1", "3");
        return records((limits.length == 0 ? visit : visit.says("consent-first/which-limits", limits)).toTheEnd());
    }

    private static IntakeRecords records(Visit visit) {
        Battery.Part part = visit.session().battery().part("consent-first").orElseThrow();
        return Extraction.in(ZoneOffset.UTC, new Random(7)).extract(part.instrument(), visit.response("consent-first"));
    }

    private static boolean permits(ConsentLedger ledger, Purpose purpose, Recipient recipient) {
        return ledger.permits(purpose, recipient, OPEN, SUNDAY_NIGHT.plusSeconds(3600));
    }

    private static ConsentLedger care(Purpose purpose, Recipient recipient) {
        return ConsentLedger.of("lumeto")
                .grant(grant("g1", purpose, recipient), new PrivacyCheck(true, SUNDAY_NIGHT), SUNDAY_NIGHT);
    }

    private static Grant grant(String id, Purpose purpose, Recipient recipient) {
        return Grant.of(
                id,
                purpose,
                recipient,
                new Sensitivity(2, List.of("PSY", "VIO", "PRS", "MH")),
                new Grant.Asking(Grant.Form.ORAL, Grant.versionOf("texto"), "es", null),
                Grant.Elements.ALL,
                SUNDAY_NIGHT);
    }

    @Test
    void careForHivAndSexualityWithoutOuting() {
        Visit visit = visit().opens("continuing-treatment", "sexuality-and-gender")
                .says("continuing-treatment/treatment", "yes")
                .says("continuing-treatment/supply", "days")
                .says("continuing-treatment/say-more", "no")
                .says("continuing-treatment/wanted", "medicine", "discreet")
                .says("sexuality-and-gender/door", "open")
                .says("sexuality-and-gender/services", "health-care")
                .toTheEnd();
        assertThat(visit.asked()).doesNotContain("continuing-treatment/own-words");
        for (String form : List.of("continuing-treatment", "sexuality-and-gender")) {
            visit.session().battery().part(form).orElseThrow().instrument().questionnaire().questions().stream()
                    .filter(each ->
                            Stream.of("HIV", "SEX").anyMatch(each.sensitivity().tags()::contains))
                    .forEach(each -> assertThat(visit.session()
                                    .battery()
                                    .part(form)
                                    .orElseThrow()
                                    .instrument()
                                    .questionnaire()
                                    .viewers(each))
                            .as(form + "/" + each.linkId())
                            .containsExactly(Role.CLINICIAN));
        }
    }

    @Test
    void wishForGroupContactWithOthersWhoWereHeld() {
        Visit visit = visit().says("people-and-strengths/good", "meet")
                .says("people-and-strengths/meet-how", "small-group", "listen")
                .says("people-and-strengths/rather-not-meet", "maybe")
                .toTheEnd();
        assertThat(visit.chosen("people-and-strengths", "meet-how")).containsExactly("small-group", "listen");
        Sensitivity personal = new Sensitivity(1, List.of());
        assertThat(ConsentLedger.of("lumeto").permits(Purpose.PEER_CONTACT, CLINIC, personal, SUNDAY_NIGHT))
                .as("a wish is no permission")
                .isFalse();
    }

    @Test
    void wishToHelpOthersAndToFoundSomething() {
        Visit visit = visit().says("people-and-strengths/good", "give")
                .says("people-and-strengths/give-how", "accompany", "found")
                .tells("people-and-strengths/idea", "un taller de carpintería")
                .toTheEnd();
        assertThat(visit.chosen("people-and-strengths", "give-how")).contains("found");
        assertThat(visit.response("people-and-strengths").answersTo("idea")).hasSize(1);
    }

    @Test
    void wishForTruthAndAccountability() {
        Visit visit = visit().opens("accountability-wishes")
                .says("accountability-wishes/door", "open")
                .says("accountability-wishes/wishes", "truth", "answerable")
                .says("accountability-wishes/conditions", "no-name", "not-state")
                .toTheEnd();
        assertThat(visit.chosen("accountability-wishes", "conditions")).containsExactly("no-name", "not-state");
        assertThat(question(visit, "accountability-wishes", "wishes").linkId()).isEqualTo("wishes");
    }

    @Test
    void withdrawsConsentByTelephoneTheNextDay() {
        Visit visit = visit().says("gad-2/1", "2").says("gad-2/2", "2").toTheEnd();
        QuestionnaireResponse answers = visit.response("gad-2");
        Scorer scorer =
                Scorer.of(visit.session().battery().part("gad-2").orElseThrow().instrument());
        ConsentLedger ledger = care(Purpose.REFERRAL, CLINIC);
        Instant today = SUNDAY_NIGHT.plusSeconds(3600);
        Release release = Sharing.under(ledger, Purpose.REFERRAL, CLINIC, today)
                .release(scorer, answers)
                .orElseThrow();
        Instant tomorrow = SUNDAY_NIGHT.plusSeconds(86_400);
        ConsentLedger after = release.ledger().withdraw("g1", tomorrow);
        assertThat(after.violations()).isEmpty();
        assertThat(Sharing.under(after, Purpose.REFERRAL, CLINIC, tomorrow).release(scorer, answers))
                .isEmpty();
        assertThat(after.acts()).hasSize(3);
    }

    @Test
    void stopsAfterTheSecondQuestion() {
        Visit visit = visit().until(2);
        assertThat(visit.asked()).hasSize(2);
        assertThat(visit.session().step()).isInstanceOfSatisfying(FormStep.Close.class, close -> {
            assertThat(close.reason()).isEqualTo(FormStep.Close.Reason.STOPPED);
            assertThat(close.lines()).extracting(FormStep.Line::id).contains("close.thanks", "close.reach");
        });
        assertThat(visit.report().selfHarm().status()).isEqualTo(BatteryReport.SelfHarm.Status.NOT_ASKED);
        assertThat(visit.report().asked()).isEqualTo(2);
    }
}
