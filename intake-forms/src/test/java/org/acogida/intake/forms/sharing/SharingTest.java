package org.acogida.intake.forms.sharing;

import static org.acogida.intake.forms.sharing.MixedDay.ANSWERED;
import static org.acogida.intake.forms.sharing.MixedDay.CLINIC;
import static org.acogida.intake.forms.sharing.MixedDay.CLINICIAN;
import static org.acogida.intake.forms.sharing.MixedDay.NOW;
import static org.acogida.intake.forms.sharing.MixedDay.QUESTIONS;
import static org.acogida.intake.forms.sharing.MixedDay.SCORER;
import static org.acogida.intake.forms.sharing.MixedDay.nothingSaid;
import static org.acogida.intake.forms.sharing.MixedDay.proof;
import static org.acogida.intake.forms.sharing.MixedDay.response;
import static org.acogida.intake.forms.sharing.MixedDay.seen;
import static org.acogida.intake.forms.sharing.MixedDay.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.intake.consent.CombinationRule;
import org.acogida.intake.consent.ConsentAct;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Disclosure;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.consent.Scope;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.forms.internal.json.StrictJson;
import org.acogida.intake.forms.internal.json.UnreadableJson;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.score.Circumstances;
import org.acogida.intake.score.CriterionResult;
import org.acogida.intake.score.CutOffResult;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.Population;
import org.acogida.intake.score.PopulationResult;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class SharingTest {

    private static final List<String> COMBINED = List.of("mixed-day/place", "mixed-day/day", "mixed-day/part");

    private static Release release(Sharing sharing) {
        return sharing.release(SCORER, response()).orElseThrow();
    }

    private static Sharing referral(ConsentLedger ledger) {
        return Sharing.under(ledger, Purpose.REFERRAL, CLINIC, NOW);
    }

    private static ScoreReport report(Release release) {
        return release.report().orElseThrow();
    }

    // What is seen

    @Test
    void whatWasNotAgreedToDoesNotLeave() {
        assertThat(referral(nothingSaid()).release(SCORER, response())).isEmpty();
        assertThat(Sharing.under(yes(Purpose.REFERRAL, CLINIC, 3, "PSY", "HIV", "DEMO"), Purpose.RESEARCH, CLINIC, NOW)
                        .release(SCORER, response()))
                .isEmpty();
    }

    @Test
    void aClinicSeesWhatThePersonAgreedTo() {
        Release release = release(referral(yes(Purpose.REFERRAL, CLINIC, 2, "PSY")));

        assertThat(seen(release)).containsExactly("sleep", "mood", "job", "debt", "place", "day", "part");
        assertThat(release.response().answersTo("mood")).isEqualTo(response().answersTo("mood"));
        assertThat(release.purpose()).isEqualTo(Purpose.REFERRAL);
        assertThat(release.recipient()).isEqualTo(CLINIC);
        assertThat(release.instrument()).isSameAs(MixedDay.FORM);
    }

    @Test
    void whatIsSentIsWhatMayBeSeenForWhatAndForWhom() throws UnreadableJson {
        Release release = release(referral(yes(Purpose.REFERRAL, CLINIC, 2, "PSY")));
        JsonNode sent = StrictJson.read(release.json(), JsonNode.class);

        assertThat(sent.propertyNames()).containsExactly("purpose", "recipient", "response", "report");
        assertThat(sent.get("purpose").stringValue()).isEqualTo("referral");
        assertThat(sent.get("recipient").get("name").stringValue()).isEqualTo("city-clinic");
        assertThat(IntakeJson.readResponse(StrictJson.write(sent.get("response"))))
                .isEqualTo(release.response());
        assertThat(IntakeJson.readReport(StrictJson.write(sent.get("report")))).isEqualTo(report(release));
    }

    @Test
    void anotherPlaceIsSentNoMoreThanItMaySee() {
        String sent =
                new String(release(referral(yes(Purpose.REFERRAL, CLINIC, 1))).json(), StandardCharsets.UTF_8);

        assertThat(new String(IntakeJson.write(response()), StandardCharsets.UTF_8))
                .contains("\"guc\"", "self-harm");
        assertThat(sent).contains("masked").doesNotContain("\"guc\"", "self-harm", "lumeto");
    }

    @Test
    void whoMayNotSeeAnAnswerMayNotSeeWhatItOpened() {
        // Class 0 and 1, but they are only asked where the mood is low.
        assertThat(seen(release(referral(yes(Purpose.REFERRAL, CLINIC, 1)))))
                .containsExactly("sleep", "place", "day", "part")
                .doesNotContain("job", "debt");
    }

    @Test
    void aRoleSeesWhatItIsAViewerOf() {
        Recipient caseWorker = Recipient.here(Role.CASE_WORKER);
        Recipient lawyer = Recipient.here(Role.LAWYER);

        assertThat(seen(release(Sharing.under(
                        yes(Purpose.CARE_HERE, CLINICIAN, 3, "PSY", "HIV", "DEMO"),
                        Purpose.CARE_HERE,
                        CLINICIAN,
                        NOW))))
                .isEqualTo(QUESTIONS.stream().filter(id -> !id.equals("papers")).toList());
        assertThat(seen(release(Sharing.under(
                        yes(Purpose.CARE_HERE, caseWorker, 3, "PSY", "HIV", "DEMO"),
                        Purpose.CARE_HERE,
                        caseWorker,
                        NOW))))
                .containsExactly("sleep", "place", "day", "part");
        assertThat(seen(release(Sharing.under(
                        yes(Purpose.LEGAL_AID, lawyer, 3, "PSY", "HIV", "DEMO"), Purpose.LEGAL_AID, lawyer, NOW))))
                .containsExactly("papers");
    }

    @Test
    void whoCountsAndWhoSpeaksWithThePressReadsNothing() {
        for (Role role : List.of(Role.SUPERVISOR, Role.MEDIA_DESK)) {
            Recipient here = Recipient.here(role);
            ConsentLedger ledger = yes(Purpose.COORDINATE, here, 3, "PSY", "HIV", "DEMO");
            assertThat(Sharing.under(ledger, Purpose.COORDINATE, here, NOW).release(SCORER, response()))
                    .isEmpty();
            assertThat(Sharing.inEmergency(nothingSaid(), here, role, NOW)
                            .release(SCORER, response())
                            .map(MixedDay::seen)
                            .orElseThrow())
                    .isEmpty();
        }
    }

    @Test
    void aRoleElsewhereSeesNoMoreThanItWouldHere() {
        Recipient lawOffice = Recipient.organisation("law-office").as(Role.LAWYER);
        ConsentLedger ledger = yes(Purpose.LEGAL_AID, Recipient.organisation("law-office"), 2, "PSY", "DEMO");
        assertThat(seen(release(Sharing.under(ledger, Purpose.LEGAL_AID, lawOffice, NOW))))
                .containsExactly("papers");
    }

    @Test
    void anAnswerThatWasNotGivenLooksLikeOneThatWas() {
        QuestionnaireResponse silent = QuestionnaireResponse.to(
                        "mixed-day", "1.0.0", response().wording(), "es")
                .with("sleep", response().answersTo("sleep").get(0));
        Release release = referral(yes(Purpose.REFERRAL, CLINIC, 1))
                .release(SCORER, silent)
                .orElseThrow();
        assertThat(seen(release)).containsExactly("sleep", "place", "day", "part");
        assertThat(release.response().answers().keySet())
                .contains("mood", "status", "wish")
                .doesNotContain("place");
    }

    @Test
    void whatStandsBesideAnAnswerGoesWithItAlone() {
        Release personal = release(referral(yes(Purpose.REFERRAL, CLINIC, 1)));
        Release highest = release(
                Sharing.under(yes(Purpose.CARE_HERE, CLINICIAN, 3, "PSY", "HIV"), Purpose.CARE_HERE, CLINICIAN, NOW));

        assertThat(personal.response().contexts()).containsOnlyKeys("sleep");
        assertThat(personal.response().signals()).isEmpty();
        assertThat(personal.response().reused()).isEmpty();
        assertThat(highest.response().contexts()).containsOnlyKeys("sleep", "mood");
        assertThat(highest.response().signals()).isEqualTo(response().signals());
        assertThat(highest.response().reused()).isEqualTo(response().reused());
    }

    @Test
    void whatWasErasedDoesNotLeaveEvenWhereACopyIsLeft() {
        ConsentLedger ledger = yes(Purpose.REFERRAL, CLINIC, 2, "PSY");
        ConsentLedger erased = ledger.erase(new Sensitivity(2, List.of()), proof(ledger), NOW);
        QuestionnaireResponse undated =
                QuestionnaireResponse.to("mixed-day", "1.0.0", response().wording(), "es");

        assertThat(seen(release(referral(erased)))).containsExactly("sleep", "place", "day", "part");
        assertThat(referral(erased).release(SCORER, undated).map(MixedDay::seen).orElseThrow())
                .doesNotContain("mood");
        assertThat(seen(release(referral(
                        ledger.erase(new Sensitivity(2, List.of()), proof(ledger), ANSWERED.minusSeconds(1))))))
                .contains("mood");
    }

    @Test
    void aNoStopsTheNextRelease() {
        ConsentLedger ledger =
                release(referral(yes(Purpose.REFERRAL, CLINIC, 2, "PSY"))).ledger();
        assertThat(referral(ledger.stopSharing(Scope.allSharing(), NOW)).release(SCORER, response()))
                .isEmpty();
        assertThat(seen(release(
                        referral(ledger.stopSharing(Scope.of(Purpose.REFERRAL).fromLevel(2), NOW)))))
                .containsExactly("sleep", "place", "day", "part");
    }

    // What is entered

    @Test
    void aReleaseIsInTheLedgerThatComesWithIt() {
        Release release = release(referral(yes(Purpose.REFERRAL, CLINIC, 1)));
        Disclosure given = release.ledger().disclosures().get(0);

        assertThat(release.ledger().disclosures()).hasSize(1);
        assertThat(given.purpose()).isEqualTo(Purpose.REFERRAL);
        assertThat(given.recipient()).isEqualTo(CLINIC);
        assertThat(given.at()).isEqualTo(NOW);
        assertThat(given.items())
                .containsExactly("mixed-day/sleep", "mixed-day/place", "mixed-day/day", "mixed-day/part");
        assertThat(given.contents()).containsExactly(new Sensitivity(1, List.of()));
    }

    @Test
    void oneReleaseAfterAnotherStaysInTheLedger() {
        Sharing first = referral(yes(Purpose.REFERRAL, CLINIC, 1));
        Sharing second = first.after(release(first));
        assertThat(release(second).ledger().disclosures()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"STATISTICS", "MEDIA", "PEER_CONTACT", "OWN_COPY"})
    void nothingIsReleasedForSomePurposes(Purpose purpose) {
        assertThatThrownBy(() -> Sharing.under(nothingSaid(), purpose, CLINIC, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theClassesOfAnotherVersionAreNotKnown() {
        QuestionnaireResponse older =
                QuestionnaireResponse.to("mixed-day", "0.9.0", response().wording(), "es");
        Sharing sharing = referral(yes(Purpose.REFERRAL, CLINIC, 1));
        assertThatThrownBy(() -> sharing.release(SCORER, older)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        sharing.release(Scorer.of(InstrumentLibrary.bundled().instrument("gad-2")), response()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // Results

    @Test
    void aResultThatRestsOnMoreIsWithheld() {
        ScoreReport report = report(release(referral(yes(Purpose.REFERRAL, CLINIC, 1))));

        assertThat(report.scores()).extracting(Score::id).containsExactly("rest", "filled");
        assertThat(report.score("rest").map(Score::value)).contains(new BigDecimal("3"));
        assertThat(report.criteria())
                .extracting(CriterionResult::id, CriterionResult::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("tired", Outcome.MET),
                        org.assertj.core.groups.Tuple.tuple("lasting", null),
                        org.assertj.core.groups.Tuple.tuple("tired-and-low", null),
                        org.assertj.core.groups.Tuple.tuple("declined-status", null),
                        org.assertj.core.groups.Tuple.tuple("none-low", null));
        assertThat(report.criterion("none-low").orElseThrow().notes()).containsExactly("masked");
        assertThat(report.criterion("none-low").orElseThrow().decidedBy()).isEmpty();
        assertThat(report.cutOff("both-ge-4").map(CutOffResult::outcome)).isEmpty();
        assertThat(report.cutOff("both-ge-4").orElseThrow().notes()).containsExactly("masked");
        assertThat(report.cutOff("filled-ge-1").map(CutOffResult::outcome)).contains(Outcome.MET);
        assertThat(report.flags()).extracting(Flag::id).containsExactly("sleepless");
        assertThat(report.caveats()).contains("answers-masked", "circumstances-masked");
    }

    @Test
    void whoSeesAllGetsTheWholeReport() {
        ConsentLedger ledger = yes(Purpose.COORDINATE, CLINIC, 3, "PSY", "HIV", "DEMO");
        Circumstances known = Circumstances.UNKNOWN.with(Population.UNNAMED.withSex(Population.Sex.MALE));
        Release release = Sharing.under(ledger, Purpose.COORDINATE, CLINIC, NOW)
                .release(SCORER, response(), known)
                .orElseThrow();

        assertThat(report(release)).isEqualTo(SCORER.score(response(), known));
        assertThat(release.response().answers()).isEqualTo(response().answers());
        assertThat(release.ledger().disclosures().get(0).contents()).contains(Sensitivity.HIGHEST);
    }

    @Test
    void whatElseIsKnownGoesOnlyToWhoMaySeeTheHighest() {
        LocalDate recent = LocalDate.of(2026, 3, 10);
        Circumstances known = Circumstances.UNKNOWN
                .with(Population.UNNAMED.withSex(Population.Sex.MALE))
                .withDetention(new Circumstances.Span(recent, recent))
                .with(new Circumstances.IndexEvent("captivity", new Circumstances.Span(recent, recent)));
        Sharing sharing = referral(yes(Purpose.REFERRAL, CLINIC, 2, "PSY"));
        ScoreReport report = report(sharing.release(SCORER, response(), known).orElseThrow());

        assertThat(report).isEqualTo(report(release(sharing)));
        assertThat(report.population()).isNull();
        assertThat(report.indexEvent()).isNull();
        assertThat(report.byPopulation()).extracting(PopulationResult::outcome).doesNotContain(Outcome.NOT_MET);
        // Too soon for a verdict, which only somebody can say who may know of the event.
        assertThat(report.criterion("lasting").orElseThrow().outcome()).isNull();
        assertThat(report.caveats()).doesNotContain("less-than-a-month");
    }

    @Test
    void aPlainFormHasNoReport() {
        Scorer plain =
                Scorer.of(org.acogida.intake.forms.Instrument.load(org.acogida.intake.forms.InstrumentSource.directory(
                        java.nio.file.Path.of("src/test/resources/instruments-under-test/plain-form"))));
        QuestionnaireResponse answered =
                QuestionnaireResponse.to("plain-form", "2.1.0", response().wording(), "es");
        assertThat(referral(yes(Purpose.REFERRAL, CLINIC, 1))
                        .release(plain, answered)
                        .orElseThrow()
                        .report())
                .isEmpty();
    }

    @Test
    void aFormScoredInPartGivesThatPart() {
        Scorer phq9 = Scorer.of(InstrumentLibrary.bundled().instrument("phq-9"));
        QuestionnaireResponse answered =
                QuestionnaireResponse.to("phq-9", "1.0.0", response().wording(), "es");
        for (int item = 1; item <= 9; item++) {
            answered = answered.with(String.valueOf(item), org.acogida.intake.response.Answer.coded("3"));
        }
        ScoreReport report = report(referral(yes(Purpose.REFERRAL, CLINIC, 2, "PSY"))
                .release(phq9, answered)
                .orElseThrow());
        // The ninth question is of class 3, and the total rests on it.
        assertThat(report.score("total")).isEmpty();
        assertThat(report.flag("self-harm")).isEmpty();
        assertThat(phq9.score(answered).score("total").map(Score::value)).contains(new BigDecimal("27"));
    }

    // Emergency

    @Test
    void inAnEmergencyUpToClassTwoAndTheFlag() {
        Release release = release(Sharing.inEmergency(nothingSaid(), CLINIC, Role.CASE_WORKER, NOW));

        assertThat(seen(release)).containsExactly("sleep", "mood", "papers", "job", "debt", "place", "day", "part");
        assertThat(release.response().signals()).isEqualTo(response().signals());
        assertThat(report(release).flag("self-harm").map(Flag::outcome)).contains(Outcome.MET);
        assertThat(report(release).flag("status")).isEmpty();
        assertThat(release.ledger().acts())
                .singleElement()
                .isInstanceOfSatisfying(ConsentAct.GlassBroken.class, broken -> {
                    assertThat(broken.selfHarmFlag()).isTrue();
                    assertThat(broken.by()).isEqualTo(Role.CASE_WORKER);
                    assertThat(broken.disclosure().contents()).allMatch(content -> content.level() <= 2);
                });
    }

    @Test
    void noAuthorityGetsAnythingInAnEmergency() {
        for (Recipient.Kind kind : Recipient.Kind.values()) {
            Recipient recipient = Recipient.outside(kind, "somebody");
            boolean helps =
                    !kind.authority() && kind != Recipient.Kind.MEDIA_OUTLET && kind != Recipient.Kind.THE_PERSON;
            assertThat(Sharing.inEmergency(nothingSaid(), recipient, Role.CLINICIAN, NOW)
                            .release(SCORER, response())
                            .isPresent())
                    .as("%s", kind)
                    .isEqualTo(helps);
        }
    }

    @Test
    void aNoStandsInAnEmergency() {
        ConsentLedger ledger = nothingSaid().decline(Scope.of(Purpose.EMERGENCY), NOW);
        assertThat(Sharing.inEmergency(ledger, CLINIC, Role.CLINICIAN, NOW).release(SCORER, response()))
                .isEmpty();
    }

    @Test
    void aFormWithoutTheFlagTellsNone() {
        Scorer gad2 = Scorer.of(InstrumentLibrary.bundled().instrument("gad-2"));
        QuestionnaireResponse answered =
                QuestionnaireResponse.to("gad-2", "1.0.0", response().wording(), "es");
        Release release = Sharing.inEmergency(nothingSaid(), CLINIC, Role.CLINICIAN, NOW)
                .release(gad2, answered)
                .orElseThrow();
        assertThat(((ConsentAct.GlassBroken) release.ledger().acts().get(0)).selfHarmFlag())
                .isFalse();
    }

    // Combinations

    @Test
    void whatTellsMoreTogetherDoesNotLeaveTogether() {
        CombinationRule rule = new CombinationRule(COMBINED, new Sensitivity(3, List.of("VIO")));
        Sharing sharing = referral(yes(Purpose.REFERRAL, CLINIC, 2, "PSY")).with(List.of(rule));
        assertThat(seen(release(sharing))).containsExactly("sleep", "mood", "job", "debt");
    }

    @Test
    void whereTheWholeIsAgreedToItLeavesAndIsEnteredAsSuch() {
        Sensitivity together = new Sensitivity(2, List.of("PSY"));
        Sharing sharing = referral(yes(Purpose.REFERRAL, CLINIC, 2, "PSY"))
                .with(List.of(new CombinationRule(List.of("mixed-day/place", "mixed-day/day"), together)));
        Release release = release(sharing);

        assertThat(seen(release)).contains("place", "day");
        assertThat(release.ledger().disclosures().get(0).contents()).contains(together);
    }

    @Test
    void whatWasGivenBeforeCounts() {
        CombinationRule rule =
                new CombinationRule(List.of("mixed-day/place", "other-day/where"), new Sensitivity(3, List.of("VIO")));
        ConsentLedger ledger = yes(Purpose.REFERRAL, CLINIC, 1);
        ConsentLedger before = ledger.disclose(new Disclosure(
                Purpose.REFERRAL,
                CLINIC,
                List.of("other-day/where"),
                List.of(new Sensitivity(1, List.of())),
                List.of(),
                NOW));

        assertThat(seen(release(referral(ledger).with(List.of(rule))))).contains("place");
        assertThat(seen(release(referral(before).with(List.of(rule))))).doesNotContain("place");
    }

    // The person's own

    private static Optional<Release> own(OwnCopy level) {
        ConsentLedger ledger = nothingSaid();
        return Sharing.ownCopy(ledger, proof(ledger), level, NOW).release(SCORER, response());
    }

    @Test
    void aPersonGetsAllOfTheirOwn() {
        Release full = own(OwnCopy.FULL).orElseThrow();

        assertThat(full.response()).isEqualTo(response());
        assertThat(report(full)).isEqualTo(SCORER.score(response()));
        assertThat(full.ledger().acts()).singleElement().isInstanceOf(ConsentAct.OwnCopyGiven.class);
        assertThat(full.recipient()).isEqualTo(Recipient.THE_PERSON);
    }

    @Test
    void aCopyWithoutTheSensitiveHasNoTraceOfIt() {
        Release light = own(OwnCopy.WITHOUT_SENSITIVE).orElseThrow();

        assertThat(light.response().answers()).containsOnlyKeys("sleep", "place", "day", "part");
        assertThat(light.response().signals()).isEmpty();
        assertThat(light.response().contexts()).containsOnlyKeys("sleep");
        assertThat(report(light).scores()).extracting(Score::id).containsExactly("rest", "filled");
        assertThat(report(light).criteria()).extracting(CriterionResult::id).containsExactly("tired");
        assertThat(report(light).cutOffs()).extracting(CutOffResult::id).doesNotContain("both-ge-4");
        assertThat(report(light).flags()).extracting(Flag::id).containsExactly("sleepless");
        assertThat(report(light).caveats()).noneMatch(caveat -> caveat.contains("masked"));
    }

    @Test
    void nothingOnPaperIsNothing() {
        assertThat(own(OwnCopy.NOTHING_ON_PAPER)).isEmpty();
    }

    @Test
    void aCopyTakesAProofOfThatPerson() {
        ConsentLedger other = ConsentLedger.of("daneku");
        assertThatThrownBy(() -> Sharing.ownCopy(nothingSaid(), proof(other), OwnCopy.FULL, NOW)
                        .release(SCORER, response()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNameOfAFileTellsNothing() {
        Release release = own(OwnCopy.FULL).orElseThrow();
        assertThat(release.fileName("json")).isEqualTo("doc.json");
        for (String wrong : List.of("", ".json", "JSON", "../x", "j son", "abcdefghi")) {
            assertThatThrownBy(() -> release.fileName(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aReleaseIsMadeByNobodyElse() {
        assertThat(Release.class).isFinal();
        assertThat(Release.class.getDeclaredConstructors())
                .extracting(Constructor::getModifiers)
                .noneMatch(modifiers -> Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers));
        assertThat(Release.class.isRecord()).isFalse();
        assertThat(Map.of("a", release(referral(yes(Purpose.REFERRAL, CLINIC, 1))))
                        .toString())
                .isEqualTo("{a=Release[hidden]}");
        assertThat(referral(nothingSaid())).hasToString("Sharing[hidden]");
    }
}
