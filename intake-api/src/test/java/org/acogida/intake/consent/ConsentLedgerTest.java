package org.acogida.intake.consent;

import static org.acogida.intake.consent.Acts.ASKING;
import static org.acogida.intake.consent.Acts.CLINIC;
import static org.acogida.intake.consent.Acts.CLINICIAN;
import static org.acogida.intake.consent.Acts.POLICE;
import static org.acogida.intake.consent.Acts.alone;
import static org.acogida.intake.consent.Acts.grant;
import static org.acogida.intake.consent.Acts.minute;
import static org.acogida.intake.consent.ConsentState.DECLINED;
import static org.acogida.intake.consent.ConsentState.DEFERRED;
import static org.acogida.intake.consent.ConsentState.EXPIRED;
import static org.acogida.intake.consent.ConsentState.GRANTED;
import static org.acogida.intake.consent.ConsentState.NOT_ASKED;
import static org.acogida.intake.consent.ConsentState.SUPERSEDED;
import static org.acogida.intake.consent.ConsentState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;
import org.acogida.intake.response.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConsentLedgerTest {

    private static final Instant NOW = minute(0);
    private static final ConsentLedger EMPTY = ConsentLedger.of("lumeto");
    private static final Sensitivity OPEN = new Sensitivity(0, List.of());
    private static final Sensitivity PSY = new Sensitivity(2, List.of("PSY"));
    private static final Sensitivity WHOLE = new Sensitivity(3, List.of("PSY"));
    private static final Recipient SISTER = Recipient.outside(Recipient.Kind.PERSON, "sister");
    private static final Recipient FRIEND = Recipient.outside(Recipient.Kind.PERSON, "friend");

    private static ConsentLedger referred() {
        return EMPTY.grant(grant("g1", Purpose.REFERRAL, CLINIC, PSY, NOW), alone(NOW), NOW);
    }

    private static ConsentState referral(ConsentLedger ledger, Instant moment) {
        return ledger.state(Purpose.REFERRAL, CLINIC, moment);
    }

    @Test
    void aYesHoldsForNinetyDaysAndNotOneMomentMore() {
        ConsentLedger ledger = referred();
        Instant end = NOW.plus(Duration.ofDays(90));

        assertThat(ledger.permits(Purpose.REFERRAL, CLINIC, PSY, NOW)).isTrue();
        assertThat(ledger.permits(Purpose.REFERRAL, CLINIC, PSY, end.minusNanos(1)))
                .isTrue();
        assertThat(ledger.permits(Purpose.REFERRAL, CLINIC, PSY, end)).isFalse();
        assertThat(referral(ledger, end.minusNanos(1))).isEqualTo(GRANTED);
        assertThat(referral(ledger, end)).isEqualTo(EXPIRED);
        assertThat(ledger.state("g1", end)).isEqualTo(EXPIRED);
    }

    @Test
    void aYesToOneIsNoYesToAnother() {
        ConsentLedger ledger = referred();
        assertThat(ledger.permits(Purpose.COORDINATE, CLINIC, PSY, NOW)).isFalse();
        assertThat(ledger.permits(Purpose.REFERRAL, Recipient.organisation("other-clinic"), PSY, NOW))
                .isFalse();
        assertThat(ledger.permits(Purpose.REFERRAL, CLINIC, new Sensitivity(3, List.of("PSY")), NOW))
                .isFalse();
        assertThat(ledger.permits(Purpose.REFERRAL, CLINIC, new Sensitivity(2, List.of("PSY", "HIV")), NOW))
                .isFalse();
    }

    @Test
    void whoReadsInOneRoleIsMeantByAYesToThePlace() {
        ConsentLedger whole = referred();
        ConsentLedger lawyer =
                EMPTY.grant(grant("g1", Purpose.REFERRAL, CLINIC.as(Role.LAWYER), PSY, NOW), alone(NOW), NOW);

        assertThat(whole.permits(Purpose.REFERRAL, CLINIC.as(Role.LAWYER), PSY, NOW))
                .isTrue();
        assertThat(lawyer.permits(Purpose.REFERRAL, CLINIC, PSY, NOW)).isFalse();
        assertThat(lawyer.permits(Purpose.REFERRAL, CLINIC.as(Role.CLINICIAN), PSY, NOW))
                .isFalse();
    }

    @Test
    void aNoToOneRoleIsANoToThePlaceAsAWhole() {
        ConsentLedger ledger = referred().decline(Scope.of(Purpose.REFERRAL).to(CLINIC.as(Role.LAWYER)), minute(1));

        assertThat(ledger.permits(Purpose.REFERRAL, CLINIC, PSY, minute(1))).isFalse();
        assertThat(ledger.permits(Purpose.REFERRAL, CLINIC.as(Role.CLINICIAN), PSY, minute(1)))
                .isTrue();
    }

    @Test
    void purposesDoNotMultiplyWithClasses() {
        Sensitivity highest = new Sensitivity(3, List.of("PSY"));
        Sensitivity personal = new Sensitivity(1, List.of("PSY"));
        ConsentLedger ledger = EMPTY.grant(grant("g1", Purpose.REFERRAL, CLINIC, highest, NOW), alone(NOW), NOW)
                .grant(grant("g2", Purpose.RESEARCH, CLINIC, personal, NOW), alone(NOW), NOW);

        assertThat(ledger.permits(Purpose.RESEARCH, CLINIC, highest, NOW)).isFalse();
        assertThat(ledger.permits(Purpose.RESEARCH, CLINIC, personal, NOW)).isTrue();
    }

    @Test
    void neitherDoTagsOfTwoYesesAddUp() {
        Sensitivity hiv = new Sensitivity(2, List.of("HIV"));
        ConsentLedger ledger = EMPTY.grant(grant("g1", Purpose.REFERRAL, CLINIC, PSY, NOW), alone(NOW), NOW)
                .grant(grant("g2", Purpose.REFERRAL, CLINIC, hiv, NOW), alone(NOW), NOW);
        Disclosure both =
                new Disclosure(Purpose.REFERRAL, CLINIC, List.of("a/1", "a/2"), List.of(PSY, hiv), List.of(), NOW);

        assertThat(ledger.permits(Purpose.REFERRAL, CLINIC, new Sensitivity(2, List.of("PSY", "HIV")), NOW))
                .isFalse();
        assertThat(ledger.disclose(both).disclosures()).containsExactly(both);
    }

    @Test
    void theStatesOfOneQuestion() {
        assertThat(referral(EMPTY, NOW)).isEqualTo(NOT_ASKED);
        assertThat(referral(EMPTY.defer(Scope.of(Purpose.REFERRAL), NOW), NOW)).isEqualTo(DEFERRED);

        ConsentLedger declined = EMPTY.decline(Scope.of(Purpose.REFERRAL).to(CLINIC), NOW);
        assertThat(referral(declined, NOW)).isEqualTo(DECLINED);
        assertThat(referral(declined, NOW.minusSeconds(1))).isEqualTo(NOT_ASKED);

        ConsentLedger withdrawn = referred().withdraw("g1", minute(1));
        assertThat(referral(withdrawn, NOW)).isEqualTo(GRANTED);
        assertThat(referral(withdrawn, minute(1))).isEqualTo(WITHDRAWN);
        assertThat(withdrawn.state("g1", minute(1))).isEqualTo(WITHDRAWN);
        assertThat(referral(withdrawn.decline(Scope.of(Purpose.REFERRAL), minute(2)), minute(2)))
                .isEqualTo(DECLINED);
    }

    @Test
    void whoTakesBackWhatWasNeverGivenSaysNo() {
        assertThat(referral(EMPTY.stopSharing(Scope.allSharing(), NOW), NOW)).isEqualTo(DECLINED);
    }

    @Test
    void onlyTheOwnNewYesLiftsANo() {
        ConsentLedger declined = EMPTY.decline(Scope.of(Purpose.REFERRAL), NOW);
        ConsentLedger deferred = declined.defer(Scope.of(Purpose.REFERRAL), minute(1));
        Grant older = grant("g0", Purpose.REFERRAL, CLINIC, PSY, NOW);
        Grant younger = grant("g1", Purpose.REFERRAL, CLINIC, PSY, minute(2));

        assertThat(deferred.permits(Purpose.REFERRAL, CLINIC, PSY, minute(1))).isFalse();
        assertThat(declined.grant(older, alone(minute(2)), minute(2)).permits(Purpose.REFERRAL, CLINIC, PSY, minute(2)))
                .isFalse();
        assertThat(declined.grant(younger, alone(minute(2)), minute(2))
                        .permits(Purpose.REFERRAL, CLINIC, PSY, minute(2)))
                .isTrue();
    }

    @Test
    void aNewYesToTheSameTakesThePlaceOfTheOld() {
        Grant narrower = grant("g2", Purpose.REFERRAL, CLINIC, OPEN, minute(1)).until(minute(3));
        ConsentLedger ledger = referred().grant(narrower, alone(minute(1)), minute(1));

        assertThat(ledger.permits(Purpose.REFERRAL, CLINIC, PSY, NOW)).isTrue();
        assertThat(ledger.permits(Purpose.REFERRAL, CLINIC, PSY, minute(1))).isFalse();
        assertThat(ledger.permits(Purpose.REFERRAL, CLINIC, OPEN, minute(1))).isTrue();
        assertThat(ledger.state("g1", NOW)).isEqualTo(GRANTED);
        assertThat(ledger.state("g1", minute(1))).isEqualTo(SUPERSEDED);
        assertThat(ledger.grants(minute(1))).containsExactly(narrower);
        // When the new one runs out, the old one does not come back.
        assertThat(ledger.permits(Purpose.REFERRAL, CLINIC, OPEN, minute(3))).isFalse();
        assertThat(referral(ledger, minute(3))).isEqualTo(EXPIRED);
    }

    @Test
    void narrowingKeepsANoThatWasSaidInBetween() {
        ConsentLedger ledger = EMPTY.grant(
                        grant("g1", Purpose.REFERRAL, CLINIC, new Sensitivity(3, List.of("PSY", "HIV")), NOW)
                                .with(Facet.NAME, Facet.VOICE),
                        alone(NOW),
                        NOW)
                .stopSharing(Scope.of(Purpose.REFERRAL).tagged("HIV"), minute(1))
                .narrow("g1", new Sensitivity(2, List.of("PSY", "HIV", "SDV")), List.of(Facet.NAME), minute(2));

        assertThat(ledger.permits(Purpose.REFERRAL, CLINIC, new Sensitivity(2, List.of("HIV")), minute(2)))
                .isFalse();
        assertThat(ledger.permits(Purpose.REFERRAL, CLINIC, PSY, minute(2))).isTrue();
        assertThat(ledger.permits(Purpose.REFERRAL, CLINIC, Facet.NAME, minute(2)))
                .isTrue();
        assertThat(ledger.permits(Purpose.REFERRAL, CLINIC, Facet.VOICE, minute(1)))
                .isTrue();
        assertThat(ledger.permits(Purpose.REFERRAL, CLINIC, Facet.VOICE, minute(2)))
                .isFalse();
        assertThat(ledger.grants(minute(2)))
                .extracting(Grant::upTo)
                .containsExactly(new Sensitivity(2, List.of("PSY", "HIV")));
        assertThat(referral(ledger, minute(2))).isEqualTo(GRANTED);
    }

    @Test
    void whoeverSaysNoIsNotRecognisedEither() {
        Grant named = grant("g1", Purpose.REFERRAL, CLINIC, PSY, NOW).with(Facet.NAME);
        ConsentLedger ledger = EMPTY.grant(named, alone(NOW), NOW);

        assertThat(ledger.permits(Purpose.REFERRAL, CLINIC, Facet.NAME, NOW)).isTrue();
        assertThat(ledger.permits(Purpose.REFERRAL, CLINIC, Facet.FACE, NOW)).isFalse();
        assertThat(ledger.permits(Purpose.RESEARCH, CLINIC, Facet.NAME, NOW)).isFalse();
        assertThat(ledger.stopSharing(Scope.allSharing(), minute(1))
                        .permits(Purpose.REFERRAL, CLINIC, Facet.NAME, minute(1)))
                .isFalse();
    }

    static Stream<Grant.Elements> incomplete() {
        return Stream.of(
                new Grant.Elements(false, true, Grant.TeachBack.UNDERSTOOD, true),
                new Grant.Elements(true, false, Grant.TeachBack.UNDERSTOOD, true),
                new Grant.Elements(true, true, Grant.TeachBack.PARTLY, true),
                new Grant.Elements(true, true, Grant.TeachBack.NOT_YET, true),
                new Grant.Elements(true, true, Grant.TeachBack.UNDERSTOOD, false));
    }

    @ParameterizedTest
    @MethodSource("incomplete")
    void aYesWithoutAllFourElementsIsPutOff(Grant.Elements elements) {
        Grant grant = Grant.of("g1", Purpose.REFERRAL, CLINIC, PSY, ASKING, elements, NOW);
        ConsentLedger ledger = EMPTY.grant(grant, alone(NOW), NOW);

        assertThat(ledger.violations()).isEmpty();
        assertThat(referral(ledger, NOW)).isEqualTo(DEFERRED);
        assertThat(ledger.state("g1", NOW)).isEqualTo(DEFERRED);
        assertThat(ledger.permits(Purpose.REFERRAL, CLINIC, PSY, NOW)).isFalse();
        assertThat(ledger.grants(NOW)).isEmpty();
    }

    @Test
    void aYesThatIsNoneYetTakesNoPlace() {
        Grant unclear = Grant.of(
                "g2",
                Purpose.REFERRAL,
                CLINIC,
                OPEN,
                ASKING,
                new Grant.Elements(true, true, Grant.TeachBack.NOT_YET, true),
                minute(1));
        ConsentLedger ledger = referred().grant(unclear, alone(minute(1)), minute(1));

        assertThat(ledger.permits(Purpose.REFERRAL, CLINIC, PSY, minute(1))).isTrue();
        assertThat(ledger.state("g1", minute(1))).isEqualTo(GRANTED);
    }

    @ParameterizedTest
    @EnumSource
    void noGroundInLawOpensAnythingByItself(Grant.LegalBasis basis) {
        Grant unclear = Grant.of(
                        "g1",
                        Purpose.REFERRAL,
                        CLINIC,
                        PSY,
                        ASKING,
                        new Grant.Elements(true, true, Grant.TeachBack.NOT_YET, true),
                        NOW)
                .on(basis);
        assertThat(EMPTY.grant(unclear, alone(NOW), NOW).permits(Purpose.REFERRAL, CLINIC, OPEN, NOW))
                .isFalse();
    }

    @Test
    void whoIsNotAloneIsNotHeldToAYes() {
        Grant grant = grant("g1", Purpose.CARE_HERE, CLINICIAN, PSY, NOW);
        ConsentLedger ledger = EMPTY.grant(grant, new PrivacyCheck(false, NOW), NOW);

        assertThat(ledger.violations()).containsExactly(Violation.of("not-alone", "privacy"));
        assertThat(ledger.acts()).isEmpty();
    }

    private static Stream<PrivacyCheck> ofAnotherTime() {
        return Stream.of(
                alone(NOW.plusNanos(1)),
                alone(NOW.minus(Duration.ofHours(4)).minusNanos(1)),
                alone(NOW.minus(Duration.ofDays(365))));
    }

    @ParameterizedTest
    @MethodSource("ofAnotherTime")
    void whoWasAloneAtAnotherTimeIsNotHeldToAYes(PrivacyCheck check) {
        Grant grant = grant("g1", Purpose.CARE_HERE, CLINICIAN, PSY, NOW);
        Instant later = NOW.plus(Duration.ofMinutes(5));
        ConsentLedger ledger = EMPTY.grant(grant, check, later);

        assertThat(ledger.violations()).containsExactly(Violation.of("alone-not-then", "privacy"));
        assertThat(ledger.acts()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ofAnotherTime")
    void aWrittenYesOfAnotherTimePermitsNothingAndTakesNoPlace(PrivacyCheck check) {
        ConsentAct old = referred().acts().get(0);
        Grant younger = grant("g2", Purpose.REFERRAL, CLINIC, PSY, NOW.plusSeconds(60));
        PrivacyCheck shifted = new PrivacyCheck(true, check.at().plusSeconds(60));
        ConsentAct bent = new ConsentAct.Granted(younger, shifted, NOW.plusSeconds(120));
        Instant then = NOW.plusSeconds(180);

        assertThat(ConsentLedger.replay("lumeto", List.of(bent)).permits(Purpose.REFERRAL, CLINIC, OPEN, then))
                .isFalse();
        ConsentLedger both = ConsentLedger.replay("lumeto", List.of(old, bent));
        assertThat(both.state("g1", then)).isEqualTo(GRANTED);
        assertThat(both.state("g2", then)).isEqualTo(NOT_ASKED);
        assertThat(both.decline(Scope.of(Purpose.REFERRAL), NOW.plusSeconds(30))
                        .permits(Purpose.REFERRAL, CLINIC, OPEN, then))
                .as("it lifts no no either")
                .isFalse();
    }

    @Test
    void aWrittenYesThatWasGivenAfterItWasEnteredPermitsNothing() {
        Grant ahead = grant("g1", Purpose.REFERRAL, CLINIC, PSY, minute(5));
        ConsentAct bent = new ConsentAct.Granted(ahead, alone(minute(5)), NOW);

        assertThat(ConsentLedger.replay("lumeto", List.of(bent)).permits(Purpose.REFERRAL, CLINIC, OPEN, minute(6)))
                .isFalse();
    }

    @Test
    void aSittingMayBeFourHours() {
        Grant grant = grant("g1", Purpose.REFERRAL, CLINIC, PSY, NOW);
        for (Instant asked : List.of(NOW, NOW.minus(Duration.ofHours(4)))) {
            assertThat(EMPTY.grant(grant, alone(asked), minute(3)).permits(Purpose.REFERRAL, CLINIC, PSY, minute(3)))
                    .isTrue();
        }
    }

    @Test
    void anAuthorityTakesAnActOfItsOwn() {
        Grant grant = grant("g1", Purpose.ACCOUNTABILITY, POLICE, PSY, NOW);
        ConsentLedger inPassing = EMPTY.grant(grant, alone(NOW), NOW);
        ConsentLedger byItself = EMPTY.grantToAuthority(grant, alone(NOW), NOW);

        assertThat(inPassing.violations()).containsExactly(Violation.of("act-of-its-own", "grant.recipient"));
        assertThat(inPassing.permits(Purpose.ACCOUNTABILITY, POLICE, OPEN, NOW)).isFalse();
        assertThat(byItself.permits(Purpose.ACCOUNTABILITY, POLICE, PSY, NOW)).isTrue();
        assertThat(EMPTY.grantToAuthority(grant("g2", Purpose.REFERRAL, CLINIC, PSY, NOW), alone(NOW), NOW)
                        .violations())
                .containsExactly(Violation.of("act-of-its-own", "grant.recipient"));
    }

    @Test
    void sayingYesToEverybodyReachesNoAuthority() {
        ConsentLedger ledger = EMPTY;
        for (Purpose purpose : Purpose.values()) {
            for (Recipient.Kind kind : Recipient.Kind.values()) {
                Recipient recipient = kind == Recipient.Kind.THIS_ORGANISATION
                        ? CLINICIAN
                        : kind == Recipient.Kind.THE_PERSON
                                ? Recipient.THE_PERSON
                                : Recipient.outside(kind, "somebody");
                ledger = ledger.grant(
                        grant(purpose + "-" + kind, purpose, recipient, Sensitivity.HIGHEST, NOW), alone(NOW), NOW);
            }
        }
        assertThat(ledger.grants(NOW))
                .isNotEmpty()
                .noneMatch(grant -> grant.recipient().kind().authority())
                .noneMatch(grant -> grant.recipient().kind() == Recipient.Kind.MEDIA_OUTLET)
                .noneMatch(grant -> grant.purpose() == Purpose.MEDIA || grant.purpose() == Purpose.OWN_COPY)
                .allMatch(grant -> grant.purpose() != Purpose.CARE_HERE
                        || grant.recipient().kind() == Recipient.Kind.THIS_ORGANISATION);
    }

    @Test
    void everythingThatStandsInTheWayIsSaidAtOnce() {
        Grant wrong = grant(
                        "g1", Purpose.CARE_HERE, new Recipient(Recipient.Kind.ORGANISATION, null, null), PSY, minute(1))
                .until(NOW);
        assertThat(referred().grant(wrong, new PrivacyCheck(false, NOW), NOW).violations())
                .extracting(Violation::code)
                .containsExactly(
                        "not-alone",
                        "given-later",
                        "already-expired",
                        "recipient-not-whole",
                        "care-is-here",
                        "grant-id-taken");
    }

    @Test
    void halfAYesIsNone() {
        Grant half = new Grant(
                "g1", null, CLINIC, PSY, List.of(), NOW, null, ASKING, Grant.Elements.ALL, Grant.LegalBasis.CONSENT);
        ConsentLedger ledger = EMPTY.grant(half, alone(NOW), NOW);

        assertThat(ledger.violations())
                .containsExactly(
                        Violation.of("value-missing", "grant.purpose"),
                        Violation.of("value-missing", "grant.expiresAt"));
        assertThat(ledger.acts()).isEmpty();
    }

    @Test
    void halfAnActIsNotReplayed() {
        List<ConsentAct> acts = List.of(
                new ConsentAct.Declined(Scope.of(Purpose.FAMILY), NOW), new ConsentAct.Withdrawn(Scope.of(), null));
        assertThatThrownBy(() -> ConsentLedger.replay("lumeto", acts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[acts.1.scope.purposes, acts.1.at]")
                .hasMessageNotContaining("lumeto");
    }

    @Test
    void aYesThatCannotBeEnteredDoesNotCountWhenItIsReplayed() {
        List<ConsentAct> acts = Stream.of(
                        grant("g1", Purpose.MEDIA, CLINIC, PSY, NOW),
                        grant("g2", Purpose.CARE_HERE, CLINIC, PSY, NOW),
                        grant("g3", Purpose.OWN_COPY, Recipient.THE_PERSON, PSY, NOW))
                .<ConsentAct>map(grant -> new ConsentAct.Granted(grant, alone(NOW), NOW))
                .toList();
        ConsentLedger ledger = ConsentLedger.replay("lumeto", acts);

        assertThat(ledger.grants(NOW)).isEmpty();
        assertThat(Arrays.stream(Purpose.values()).filter(purpose -> ledger.permits(purpose, CLINIC, OPEN, NOW)))
                .isEmpty();
    }

    @Test
    void anUnknownYesIsNeitherTakenBackNorNarrowed() {
        assertThat(referred().withdraw("g9", NOW).violations()).containsExactly(Violation.of("no-such-grant", "grant"));
        assertThat(referred().narrow("g9", OPEN, List.of(), NOW).violations())
                .containsExactly(Violation.of("no-such-grant", "grant"));
    }

    @Test
    void whatWasRefusedIsForgottenWithTheNextAct() {
        ConsentLedger refused = referred().withdraw("g9", NOW);
        assertThat(refused.acts()).isEqualTo(referred().acts());
        assertThat(refused.defer(Scope.of(Purpose.FAMILY), NOW).violations()).isEmpty();
    }

    @Test
    void nobodyIsCountedOneByOne() {
        Recipient ministry = Recipient.organisation("health-office");
        ConsentLedger ledger = EMPTY.grant(grant("g1", Purpose.STATISTICS, ministry, PSY, NOW), alone(NOW), NOW);
        Disclosure one = new Disclosure(Purpose.STATISTICS, ministry, List.of("a/1"), List.of(PSY), List.of(), NOW);

        assertThat(ledger.permits(Purpose.STATISTICS, ministry, PSY, NOW)).isTrue();
        assertThatThrownBy(() -> ledger.disclose(one)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noNameGoesWithoutAYesToTheName() {
        Disclosure named =
                new Disclosure(Purpose.REFERRAL, CLINIC, List.of("a/1"), List.of(PSY), List.of(Facet.NAME), NOW);
        assertThatThrownBy(() -> referred().disclose(named)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> referred()
                        .disclose(new Disclosure(Purpose.REFERRAL, CLINIC, List.of(), List.of(), List.of(), NOW)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void inAnEmergencyOnlyWhoCanHelpIsTold() {
        for (Recipient.Kind kind : Recipient.Kind.values()) {
            boolean helps = kind == Recipient.Kind.THIS_ORGANISATION
                    || kind == Recipient.Kind.ORGANISATION
                    || kind == Recipient.Kind.PERSON;
            Recipient recipient = new Recipient(kind, Role.CLINICIAN, "somebody");
            assertThat(EMPTY.permitsInEmergency(recipient, PSY, NOW))
                    .as("%s", kind)
                    .isEqualTo(helps);
            assertThat(EMPTY.permitsSelfHarmFlag(recipient, NOW)).as("%s", kind).isEqualTo(helps);
        }
        assertThat(EMPTY.permitsInEmergency(CLINIC, new Sensitivity(3, List.of("PSY")), NOW))
                .isFalse();
    }

    @Test
    void theFlagAloneMayBeTold() {
        Disclosure nothing = new Disclosure(Purpose.EMERGENCY, CLINIC, List.of(), List.of(), List.of(), NOW);
        ConsentLedger ledger = EMPTY.breakGlass(nothing, true, Role.CASE_WORKER);

        assertThat(ledger.acts()).containsExactly(new ConsentAct.GlassBroken(nothing, true, Role.CASE_WORKER));
        assertThatThrownBy(() -> EMPTY.breakGlass(nothing, false, Role.CASE_WORKER))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLaterYesLiftsANoToEmergenciesAsFarAsItGoes() {
        ConsentLedger ledger = EMPTY.decline(Scope.of(Purpose.EMERGENCY), NOW)
                .grant(
                        grant("g1", Purpose.EMERGENCY, CLINIC, OPEN, minute(1)).until(minute(3)),
                        alone(minute(1)),
                        minute(1));

        assertThat(ledger.permitsInEmergency(CLINIC, OPEN, NOW)).isFalse();
        assertThat(ledger.permitsInEmergency(CLINIC, OPEN, minute(4))).isTrue();
        assertThat(ledger.permitsInEmergency(CLINIC, PSY, minute(4))).isFalse();
    }

    /** Whoever may be called when life is at stake may hear that somebody should talk with the person today. */
    @Test
    void aLaterYesForEmergenciesOpensTheFlagHoweverLittleItCovers() {
        ConsentLedger ledger = EMPTY.decline(Scope.everythingTo(Recipient.Kind.PERSON), NOW);
        for (Sensitivity upTo : List.of(OPEN, PSY, new Sensitivity(3, List.of()))) {
            ConsentLedger called =
                    ledger.grant(grant("g1", Purpose.EMERGENCY, SISTER, upTo, minute(1)), alone(minute(1)), minute(1));

            assertThat(called.permitsSelfHarmFlag(SISTER, NOW)).isFalse();
            assertThat(called.permitsSelfHarmFlag(SISTER, minute(1))).isTrue();
            assertThat(called.breakGlass(flagTo(SISTER), true, Role.CLINICIAN).disclosures())
                    .hasSize(1);
            assertThat(called.permitsSelfHarmFlag(FRIEND, minute(1)))
                    .as("the yes is to one of them")
                    .isFalse();
            assertThat(called.decline(Scope.of(Purpose.EMERGENCY), minute(2)).permitsSelfHarmFlag(SISTER, minute(2)))
                    .as("a younger no counts")
                    .isFalse();
        }
    }

    @Test
    void aYesThatTakesNothingBackOfANoLeavesTheFlagClosed() {
        ConsentLedger refused = EMPTY.decline(Scope.of(Purpose.EMERGENCY).fromLevel(3), NOW);
        ConsentLedger below =
                refused.grant(grant("g1", Purpose.EMERGENCY, SISTER, PSY, minute(1)), alone(minute(1)), minute(1));
        ConsentLedger other =
                refused.grant(grant("g1", Purpose.FAMILY, SISTER, WHOLE, minute(1)), alone(minute(1)), minute(1));

        assertThat(below.permitsInEmergency(SISTER, PSY, minute(1))).isTrue();
        assertThat(below.permitsSelfHarmFlag(SISTER, minute(1)))
                .as("the no was to class 3 alone, and the yes says nothing of that")
                .isFalse();
        assertThat(other.permitsSelfHarmFlag(SISTER, minute(1))).isFalse();
    }

    @Test
    void aNoToAKindIsANoToEachOfThemOnTheWorstDayToo() {
        ConsentLedger before = EMPTY.grant(grant("g1", Purpose.FAMILY, SISTER, PSY, NOW), alone(NOW), NOW);
        assertThat(before.permits(Purpose.FAMILY, SISTER, PSY, minute(1))).isTrue();
        assertThat(before.permitsInEmergency(SISTER, PSY, minute(1))).isTrue();

        ConsentLedger after = before.decline(Scope.everythingTo(Recipient.Kind.PERSON), minute(1));

        assertThat(after.permits(Purpose.FAMILY, SISTER, PSY, minute(1))).isFalse();
        assertThat(after.state("g1", minute(1))).isEqualTo(WITHDRAWN);
        for (Recipient whom : List.of(SISTER, FRIEND)) {
            assertThat(after.permitsInEmergency(whom, OPEN, minute(1))).isFalse();
            assertThat(after.permitsSelfHarmFlag(whom, minute(1))).isFalse();
            assertThatThrownBy(() -> after.breakGlass(flagTo(whom), true, Role.CLINICIAN))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(after.breakGlass(flagTo(CLINIC), true, Role.CLINICIAN).disclosures())
                .as("who can help is still called")
                .hasSize(1);
    }

    private static Disclosure flagTo(Recipient whom) {
        return new Disclosure(Purpose.EMERGENCY, whom, List.of(), List.of(), List.of(), minute(1));
    }

    @Test
    void aYoungerYesToOneLiftsTheNoToItsKindForThatOne() {
        ConsentLedger ledger = EMPTY.decline(Scope.everythingTo(Recipient.Kind.PERSON), NOW)
                .grant(grant("g1", Purpose.EMERGENCY, FRIEND, WHOLE, minute(1)), alone(minute(1)), minute(1));

        assertThat(ledger.permitsInEmergency(FRIEND, OPEN, minute(1))).isTrue();
        assertThat(ledger.permitsSelfHarmFlag(FRIEND, minute(1))).isTrue();
        assertThat(ledger.permitsSelfHarmFlag(SISTER, minute(1))).isFalse();
    }

    @Test
    void aNoToAKindForOnePurposeLeavesTheOthers() {
        ConsentLedger ledger = referred()
                .decline(Scope.of(Purpose.RESEARCH).to(Recipient.Kind.ORGANISATION, Recipient.Kind.STATE_BODY), NOW);

        assertThat(referral(ledger, NOW)).isEqualTo(GRANTED);
        assertThat(ledger.state(Purpose.RESEARCH, CLINIC, NOW)).isEqualTo(DECLINED);
        assertThat(ledger.state(Purpose.RESEARCH, POLICE, NOW)).isEqualTo(NOT_ASKED);
        assertThat(referral(ledger.decline(Scope.everythingTo(Recipient.Kind.ORGANISATION), NOW), NOW))
                .isEqualTo(WITHDRAWN);
    }

    @Test
    void aYesToAnAuthorityEndsWithANoToItsKind() {
        ConsentLedger ledger =
                EMPTY.grantToAuthority(grant("g1", Purpose.LEGAL_AID, POLICE, OPEN, NOW), alone(NOW), NOW);
        assertThat(ledger.permits(Purpose.LEGAL_AID, POLICE, OPEN, NOW)).isTrue();

        assertThat(ledger.decline(Scope.everythingTo(Recipient.Kind.LAW_ENFORCEMENT), NOW)
                        .permits(Purpose.LEGAL_AID, POLICE, OPEN, NOW))
                .isFalse();
    }
}
