package org.acogida.intake.consent;

import static org.acogida.intake.consent.Acts.QUESTIONS;
import static org.acogida.intake.consent.Acts.ledger;
import static org.acogida.intake.consent.Acts.minute;
import static org.acogida.intake.consent.Acts.permitted;
import static org.acogida.intake.consent.Acts.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.acogida.intake.consent.Acts.Question;
import org.acogida.intake.consent.ConsentAct.Declined;
import org.acogida.intake.consent.ConsentAct.Granted;
import org.acogida.intake.consent.ConsentAct.Withdrawn;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;

/** What holds of every ledger, whatever was said, and in whatever order it was entered. */
class ConsentPropertiesTest {

    @Provide
    Arbitrary<List<ConsentAct>> acts() {
        return Acts.anyActs();
    }

    @Provide
    Arbitrary<ConsentAct> no() {
        return Acts.anyNo();
    }

    @Provide
    Arbitrary<Scope> scope() {
        return Acts.anyScope();
    }

    @Provide
    Arbitrary<Integer> anyMinute() {
        return Acts.minutes();
    }

    @Provide
    Arbitrary<Sensitivity> sensitivity() {
        return Acts.anySensitivity();
    }

    @Provide
    Arbitrary<Question> question() {
        return Arbitraries.of(QUESTIONS);
    }

    private static ConsentLedger plus(List<ConsentAct> acts, ConsentAct more) {
        List<ConsentAct> all = new ArrayList<>(acts);
        all.add(more);
        return ledger(all);
    }

    private static boolean touches(Scope scope, Question question) {
        return scope.touches(question.purpose(), question.recipient(), question.sensitivity());
    }

    // 1

    @Property(tries = 100)
    void withoutAYesNothingIsPermitted(@ForAll("acts") List<ConsentAct> acts) {
        ConsentLedger silent = without(ledger(acts), Granted.class::isInstance);
        assertThat(permitted(silent)).isEmpty();
        assertThat(permitted(ConsentLedger.of("lumeto"))).isEmpty();
    }

    @Property(tries = 100)
    void whatIsPermittedWasAgreedToInFull(@ForAll("acts") List<ConsentAct> acts) {
        List<Question> permitted = permitted(ledger(acts));
        Statistics.label("something is permitted").collect(!permitted.isEmpty());
        assertThat(permitted)
                .allSatisfy(question -> assertThat(acts)
                        .anyMatch(act -> act instanceof Granted granted
                                && granted.grant().elements().equals(Grant.Elements.ALL)
                                && granted.grant().purpose() == question.purpose()
                                && granted.grant().recipient().kind()
                                        == question.recipient().kind()
                                && granted.grant().upTo().level()
                                        >= question.sensitivity().level()
                                && granted.grant()
                                        .upTo()
                                        .tags()
                                        .containsAll(question.sensitivity().tags())));
    }

    // 2

    @Property(tries = 100)
    void theOrderInTheListDecidesNothing(@ForAll("acts") List<ConsentAct> acts, @ForAll Random random) {
        List<ConsentAct> shuffled = new ArrayList<>(acts);
        Collections.shuffle(shuffled, random);
        assertThat(permitted(ledger(shuffled))).isEqualTo(permitted(ledger(acts)));
    }

    @Property(tries = 100)
    void aNoNeverPermitsMore(@ForAll("acts") List<ConsentAct> acts, @ForAll("no") ConsentAct no) {
        assertThat(permitted(ledger(acts))).containsAll(permitted(plus(acts, no)));
    }

    @Property(tries = 100)
    void aNoWinsOverEveryYesThatIsNotYounger(@ForAll("acts") List<ConsentAct> acts, @ForAll("scope") Scope scope) {
        ConsentLedger refused = plus(acts, new Declined(scope, minute(Acts.MINUTES)));
        assertThat(permitted(refused))
                .noneMatch(question ->
                        touches(scope, question) && !question.moment().isBefore(minute(Acts.MINUTES)));
    }

    @Property(tries = 100)
    void aNoToAKindIsTheNoToEachOneOfIt(
            @ForAll("acts") List<ConsentAct> acts, @ForAll Recipient.Kind kind, @ForAll("anyMinute") int minute) {
        ConsentLedger toAll = ledger(acts).decline(Scope.everythingTo(kind), minute(minute));
        ConsentLedger toEach = ledger(acts);
        for (Recipient one : Acts.RECIPIENTS) {
            toEach = one.kind() == kind
                    ? toEach.decline(Scope.of(Purpose.values()).to(one), minute(minute))
                    : toEach;
        }
        assertThat(permitted(toAll)).isEqualTo(permitted(toEach));
        for (Question question : QUESTIONS) {
            Recipient one = question.recipient();
            assertThat(toAll.permitsInEmergency(one, question.sensitivity(), question.moment()))
                    .isEqualTo(toEach.permitsInEmergency(one, question.sensitivity(), question.moment()));
            assertThat(toAll.permitsSelfHarmFlag(one, question.moment()))
                    .isEqualTo(toEach.permitsSelfHarmFlag(one, question.moment()));
        }
    }

    @Property(tries = 100)
    void afterANoToAKindNobodyOfItIsToldAndTheOthersAreAsBefore(
            @ForAll("acts") List<ConsentAct> acts, @ForAll Recipient.Kind kind) {
        Instant end = minute(Acts.MINUTES + 1);
        ConsentLedger before = ledger(acts);
        ConsentLedger after = before.decline(Scope.everythingTo(kind), end);
        for (Question question : QUESTIONS) {
            Recipient one = question.recipient();
            boolean refused = one.kind() == kind && !question.moment().isBefore(end);
            assertThat(question.of(after)).isEqualTo(question.of(before) && !refused);
            assertThat(after.permitsInEmergency(one, question.sensitivity(), question.moment()))
                    .isEqualTo(before.permitsInEmergency(one, question.sensitivity(), question.moment()) && !refused);
        }
    }

    // 3

    @Property(tries = 100)
    void nothingIsPermittedFromTheEndOn(@ForAll("acts") List<ConsentAct> acts) {
        assertThat(permitted(ledger(acts)))
                .allSatisfy(question -> assertThat(acts)
                        .anyMatch(act -> act instanceof Granted granted
                                && granted.grant().purpose() == question.purpose()
                                && question.moment().isBefore(granted.grant().expiresAt())));
        for (ConsentAct act : acts) {
            if (act instanceof Granted granted) {
                ConsentLedger alone = ledger(List.of(granted));
                assertThat(permitted(alone))
                        .noneMatch(question ->
                                !question.moment().isBefore(granted.grant().expiresAt()));
            }
        }
    }

    // 4

    @Property(tries = 100)
    void takingBackCountsFromThatMomentOnAndNotBefore(
            @ForAll("acts") List<ConsentAct> acts, @ForAll("scope") Scope scope, @ForAll("anyMinute") int minute) {
        List<ConsentAct> before =
                acts.stream().filter(act -> !act.at().isAfter(minute(minute))).toList();
        Set<Question> permitted = new HashSet<>(permitted(ledger(before)));
        ConsentLedger after = ledger(before).stopSharing(scope, minute(minute));

        assertThat(QUESTIONS).allSatisfy(question -> {
            boolean back = touches(scope, question) && !question.moment().isBefore(minute(minute));
            assertThat(question.of(after)).isEqualTo(permitted.contains(question) && !back);
        });
    }

    // 5

    @Property(tries = 100)
    void narrowingNeverWidens(
            @ForAll("acts") List<ConsentAct> acts,
            @ForAll("sensitivity") Sensitivity once,
            @ForAll("sensitivity") Sensitivity again,
            @ForAll("anyMinute") int minute) {
        ConsentLedger ledger = ledger(acts);
        Grant grant = firstGrant(acts);
        ConsentLedger narrow = ledger.narrow(grant.id(), once, List.of(), minute(minute));
        ConsentLedger narrower = narrow.narrow(grant.id(), again, List.of(Facet.values()), minute(minute));

        assertThat(permitted(ledger)).containsAll(permitted(narrow));
        assertThat(permitted(narrow)).containsAll(permitted(narrower));
        assertThat(ledger(acts.subList(0, 1))
                        .narrow(grant.id(), once, List.of(), minute(minute))
                        .permits(grant.purpose(), grant.recipient(), Facet.NAME, minute(minute)))
                .isFalse();
    }

    private static Grant firstGrant(List<ConsentAct> acts) {
        return acts.stream()
                .flatMap(act -> act instanceof Granted granted ? List.of(granted.grant()).stream() : null)
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = 100)
    void beyondTheNewLimitsNothingIsLeft(
            @ForAll("acts") List<ConsentAct> acts,
            @ForAll("sensitivity") Sensitivity limit,
            @ForAll("anyMinute") int minute) {
        List<ConsentAct> one = List.of(acts.get(0));
        Grant grant = firstGrant(one);
        assertThat(permitted(ledger(one).narrow(grant.id(), limit, List.of(), minute(minute))))
                .noneMatch(question -> !question.moment().isBefore(minute(minute))
                        && (question.sensitivity().level() > limit.level()
                                || !limit.tags()
                                        .containsAll(question.sensitivity().tags())));
    }

    // 6

    @Property(tries = 100)
    void severalYesesPermitNoMoreThanOneOfThemDoes(@ForAll("acts") List<ConsentAct> acts) {
        Set<Question> byOne = new HashSet<>();
        for (ConsentAct act : acts) {
            if (act instanceof Granted) {
                byOne.addAll(permitted(without(ledger(acts), other -> other instanceof Granted && other != act)));
            }
        }
        assertThat(byOne).containsAll(permitted(ledger(acts)));
    }

    // 7

    @Property(tries = 200)
    void moreSensitiveIsNeverMorePermitted(
            @ForAll("acts") List<ConsentAct> acts,
            @ForAll("question") Question question,
            @ForAll("sensitivity") Sensitivity more) {
        Sensitivity asked = question.sensitivity();
        Set<String> tags = new HashSet<>(asked.tags());
        tags.addAll(more.tags());
        Sensitivity higher = new Sensitivity(Math.max(asked.level(), more.level()), List.copyOf(tags));
        Question harder = new Question(question.purpose(), question.recipient(), higher, question.moment());

        if (harder.of(ledger(acts))) {
            assertThat(question.of(ledger(acts))).isTrue();
        }
    }

    // 8

    @Property(tries = 200)
    void whatIsGivenIsPermitted(
            @ForAll("acts") List<ConsentAct> acts,
            @ForAll("question") Question question,
            @ForAll("sensitivity") Sensitivity beside) {
        ConsentLedger ledger = ledger(acts);
        List<Sensitivity> contents = List.of(question.sensitivity(), beside);
        Disclosure disclosure = new Disclosure(
                question.purpose(), question.recipient(), List.of("a/1"), contents, List.of(), question.moment());
        boolean permitted = contents.stream()
                .allMatch(each -> ledger.permits(question.purpose(), question.recipient(), each, question.moment()));

        if (permitted) {
            assertThat(ledger.disclose(disclosure).disclosures()).containsExactly(disclosure);
        } else {
            assertThatThrownBy(() -> ledger.disclose(disclosure)).isInstanceOf(IllegalStateException.class);
        }
    }

    // 9

    @Provide
    Arbitrary<List<ConsentAct>> actsToEveryKind() {
        return Acts.anyActsToEveryKind();
    }

    @Provide
    Arbitrary<Recipient> anybody() {
        return Arbitraries.of(Acts.OF_EVERY_KIND);
    }

    /** Whether each no to it was taken back, from the acts alone; whoever was never asked said no to nothing. */
    private static boolean unopposed(
            List<ConsentAct> acts, Predicate<Scope> refused, BiPredicate<Scope, Grant> takenBack, Instant moment) {
        return acts.stream()
                .filter(no ->
                        Acts.isNo(no) && refused.test(scope(no)) && !no.at().isAfter(moment))
                .allMatch(no -> acts.stream()
                        .filter(act -> act instanceof Granted yes
                                && Obstacles.grantable(yes)
                                && !yes.at().isAfter(moment))
                        .map(act -> ((Granted) act).grant())
                        .filter(yes -> yes.elements().equals(Grant.Elements.ALL)
                                && yes.purpose() == Purpose.EMERGENCY
                                && yes.givenAt().isAfter(no.at()))
                        .anyMatch(yes -> takenBack.test(scope(no), yes)));
    }

    private static Scope scope(ConsentAct no) {
        return no instanceof Declined declined ? declined.scope() : ((Withdrawn) no).scope();
    }

    private static boolean mayBeTold(List<ConsentAct> acts, Recipient whom, Sensitivity what, Instant moment) {
        return Acts.WHO_CAN_HELP.contains(whom.kind())
                && what.level() <= 2
                && unopposed(
                        acts,
                        no -> no.touches(Purpose.EMERGENCY, whom, what),
                        (no, yes) -> yes.recipient().equals(whom)
                                && yes.upTo().level() >= what.level()
                                && yes.upTo().tags().containsAll(what.tags()),
                        moment);
    }

    /** The flag has no tag of its own; a yes below the class from which a no goes takes nothing back of it. */
    private static boolean mayBeFlagged(List<ConsentAct> acts, Recipient whom, Instant moment) {
        return Acts.WHO_CAN_HELP.contains(whom.kind())
                && unopposed(
                        acts,
                        no -> no.touches(Purpose.EMERGENCY, whom)
                                && no.from().tags().isEmpty(),
                        (no, yes) -> yes.recipient().equals(whom)
                                && yes.upTo().level() >= no.from().level(),
                        moment);
    }

    @Property(tries = 1000)
    void theGlassIsBrokenOnlyInAnEmergencyForThoseWhoCanHelpAndAlwaysEntered(
            @ForAll("actsToEveryKind") List<ConsentAct> acts,
            @ForAll("anybody") Recipient whom,
            @ForAll("sensitivity") Sensitivity what,
            @ForAll boolean flag,
            @ForAll("anyMinute") int minute) {
        ConsentLedger ledger = ledger(acts);
        boolean told = mayBeTold(acts, whom, what, minute(minute));
        boolean flagged = mayBeFlagged(acts, whom, minute(minute));
        Statistics.label("helps, told, flagged").collect(Acts.WHO_CAN_HELP.contains(whom.kind()), told, flagged);

        assertThat(ledger.permitsInEmergency(whom, what, minute(minute))).isEqualTo(told);
        assertThat(ledger.permitsSelfHarmFlag(whom, minute(minute))).isEqualTo(flagged);
        for (Purpose purpose : Purpose.values()) {
            Disclosure disclosure =
                    new Disclosure(purpose, whom, List.of("a/1"), List.of(what), List.of(), minute(minute));
            if (purpose == Purpose.EMERGENCY && told && (flagged || !flag)) {
                ConsentLedger broken = ledger.breakGlass(disclosure, flag, Role.CLINICIAN);
                ConsentAct entered = new ConsentAct.GlassBroken(disclosure, flag, Role.CLINICIAN);
                assertThat(broken.acts()).isEqualTo(plus(acts, entered).acts());
                assertThat(permitted(broken)).isEqualTo(permitted(ledger));
            } else {
                assertThatThrownBy(() -> ledger.breakGlass(disclosure, flag, Role.CLINICIAN))
                        .isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Property(tries = 200)
    void anEmergencyDoesNotGoAgainstANo(@ForAll("acts") List<ConsentAct> acts, @ForAll("question") Question question) {
        ConsentLedger ledger = plus(acts, new Declined(Scope.of(Purpose.EMERGENCY), minute(Acts.MINUTES)));
        assertThat(ledger.permitsInEmergency(question.recipient(), question.sensitivity(), minute(Acts.MINUTES)))
                .isFalse();
        assertThat(ledger.permitsSelfHarmFlag(question.recipient(), minute(Acts.MINUTES)))
                .isFalse();
    }

    @Property(tries = 100)
    void stoppingAllSharingLeavesCareAndEmergencyAsTheyWere(
            @ForAll("acts") List<ConsentAct> acts, @ForAll("question") Question question) {
        ConsentLedger ledger = ledger(acts);
        ConsentLedger stopped = ledger.stopSharing(Scope.allSharing(), minute(0));
        assertThat(stopped.permitsInEmergency(question.recipient(), question.sensitivity(), question.moment()))
                .isEqualTo(ledger.permitsInEmergency(question.recipient(), question.sensitivity(), question.moment()));
        assertThat(permitted(stopped).stream().filter(ConsentPropertiesTest::isCare))
                .containsExactlyElementsOf(permitted(ledger).stream()
                        .filter(ConsentPropertiesTest::isCare)
                        .toList());
    }

    // 10

    @Property(tries = 100)
    void takingBackTwiceIsTakingBackOnce(
            @ForAll("acts") List<ConsentAct> acts, @ForAll("scope") Scope scope, @ForAll("anyMinute") int minute) {
        ConsentLedger once = ledger(acts).stopSharing(scope, minute(minute));
        ConsentLedger twice = once.stopSharing(scope, minute(minute));

        assertThat(permitted(twice)).isEqualTo(permitted(once));
        assertThat(states(twice)).isEqualTo(states(once));
    }

    private static List<ConsentState> states(ConsentLedger ledger) {
        List<ConsentState> states = new ArrayList<>();
        for (Purpose purpose : Acts.PURPOSES) {
            for (Recipient recipient : Acts.RECIPIENTS) {
                Acts.moments().forEach(moment -> states.add(ledger.state(purpose, recipient, moment)));
            }
        }
        return states;
    }

    // 11

    @Property(tries = 100)
    void replayingDecidesTheSame(
            @ForAll("acts") List<ConsentAct> acts, @ForAll("scope") Scope scope, @ForAll("anyMinute") int minute) {
        ConsentLedger ledger = ledger(acts).decline(scope, minute(minute)).defer(scope, minute(minute));
        ConsentLedger again = ConsentLedger.replay(ledger.person(), ledger.acts());

        assertThat(permitted(again)).isEqualTo(permitted(ledger));
        assertThat(states(again)).isEqualTo(states(ledger));
        assertThat(again.acts()).isEqualTo(ledger.acts());
    }

    // 12

    @Provide
    Arbitrary<ConsentLedger> copies() {
        return RecallTest.anyCopies();
    }

    @Property(tries = 300)
    void aNewYesDoesNotReviveWhatWasCalledBackNorForgetWhatWasNot(
            @ForAll("copies") ConsentLedger given,
            @ForAll("scope") Scope scope,
            @ForAll("scope") Scope later,
            @ForAll("sensitivity") Sensitivity upTo) {
        Proof proof = Proof.inPresence(given, "worker-7", minute(60));
        ConsentLedger recalled = given.recall(scope, proof, minute(3));
        Grant again = Acts.grant("again", Purpose.REFERRAL, Acts.CLINIC, upTo, minute(4));
        ConsentLedger regranted = recalled.grant(again, Acts.alone(minute(4)), minute(4));

        assertThat(regranted.violations()).isEmpty();
        assertThat(regranted.holders(scope)).isEmpty();
        assertThat(regranted.notices()).isEqualTo(recalled.notices());
        assertThat(regranted.recall(scope, proof, minute(5)).notices()).isEqualTo(recalled.notices());
        assertThat(regranted.holders(later))
                .containsExactlyInAnyOrderElementsOf(RecallTest.having(RecallTest.out(given, scope), later));
    }

    // Care, states

    @Property(tries = 100)
    void careReadsNoOtherAgreement(@ForAll("acts") List<ConsentAct> acts) {
        ConsentLedger ledger = ledger(acts);
        ConsentLedger careAlone = without(ledger, act -> !namesCare(act));
        assertThat(permitted(careAlone))
                .isEqualTo(permitted(ledger).stream()
                        .filter(ConsentPropertiesTest::isCare)
                        .toList());
        Acts.moments()
                .forEach(moment -> assertThat(ledger.state(Purpose.CARE_HERE, Acts.CLINICIAN, moment))
                        .isEqualTo(careAlone.state(Purpose.CARE_HERE, Acts.CLINICIAN, moment)));
    }

    private static boolean isCare(Question question) {
        return question.purpose() == Purpose.CARE_HERE;
    }

    private static boolean namesCare(ConsentAct act) {
        if (act instanceof Granted granted) {
            return granted.grant().purpose() == Purpose.CARE_HERE;
        }
        if (act instanceof Declined declined) {
            return declined.scope().purposes().contains(Purpose.CARE_HERE);
        }
        if (act instanceof Withdrawn withdrawn) {
            return withdrawn.scope().purposes().contains(Purpose.CARE_HERE);
        }
        return act instanceof ConsentAct.Deferred deferred
                && deferred.scope().purposes().contains(Purpose.CARE_HERE);
    }

    @Property(tries = 100)
    void onlyWhatIsGrantedPermits(@ForAll("acts") List<ConsentAct> acts) {
        ConsentLedger ledger = ledger(acts);
        assertThat(permitted(ledger))
                .allSatisfy(question -> assertThat(
                                ledger.state(question.purpose(), question.recipient(), question.moment()))
                        .isEqualTo(ConsentState.GRANTED));
    }

    @Property(tries = 100)
    void grantedMeansAllFourElements(@ForAll("acts") List<ConsentAct> acts, @ForAll("anyMinute") int minute) {
        ConsentLedger ledger = ledger(acts);
        assertThat(ledger.grants(minute(minute)))
                .allSatisfy(grant -> assertThat(grant.elements()).isEqualTo(Grant.Elements.ALL));
        for (ConsentAct act : acts) {
            if (act instanceof Granted granted
                    && Obstacles.grantable(granted)
                    && granted.grant().elements().comprehension() == Grant.TeachBack.NOT_YET) {
                assertThat(ledger(List.of(act)).state(granted.grant().id(), act.at()))
                        .isEqualTo(ConsentState.DEFERRED);
            }
        }
    }

    @Property(tries = 100)
    void whateverMomentTheClockSaysANoCountsAtOnce(
            @ForAll("acts") List<ConsentAct> acts, @ForAll("scope") Scope scope, @ForAll("anyMinute") int minute) {
        ConsentLedger stopped = ledger(acts).stopSharing(scope, minute(minute));
        assertThat(permitted(stopped))
                .noneMatch(question ->
                        touches(scope, question) && !question.moment().isBefore(minute(minute)));
    }
}
