package org.acogida.intake.consent;

import static org.acogida.intake.consent.Acts.CLINIC;
import static org.acogida.intake.consent.Acts.CLINICIAN;
import static org.acogida.intake.consent.Acts.alone;
import static org.acogida.intake.consent.Acts.grant;
import static org.acogida.intake.consent.Acts.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;
import org.acogida.intake.response.Violation;
import org.junit.jupiter.api.Test;

/** To stop, to call back, to erase: three acts, and none of them brings another with it. */
class RecallTest {

    private static final Sensitivity PERSONAL = new Sensitivity(1, List.of());
    private static final Sensitivity HIV = new Sensitivity(2, List.of("HIV"));
    private static final Recipient LAWYER = Recipient.organisation("law-office");
    private static final Scope ALL = Scope.of(Purpose.values());

    /** A clinic has something twice, a law office once, a clinician in an emergency, the person their own. */
    static ConsentLedger withCopies() {
        ConsentLedger ledger = ConsentLedger.of("lumeto")
                .grant(grant("g1", Purpose.REFERRAL, CLINIC, HIV, minute(0)), alone(minute(0)), minute(0))
                .grant(grant("g2", Purpose.LEGAL_AID, LAWYER, PERSONAL, minute(0)), alone(minute(0)), minute(0))
                .disclose(disclosure(Purpose.REFERRAL, CLINIC, PERSONAL))
                .disclose(disclosure(Purpose.REFERRAL, CLINIC, HIV))
                .disclose(disclosure(Purpose.LEGAL_AID, LAWYER, PERSONAL))
                .breakGlass(disclosure(Purpose.EMERGENCY, CLINICIAN, PERSONAL), true, Role.CASE_WORKER);
        return ledger.ownCopy(disclosure(Purpose.OWN_COPY, Recipient.THE_PERSON, HIV), proof(ledger));
    }

    private static Disclosure disclosure(Purpose purpose, Recipient recipient, Sensitivity content) {
        return new Disclosure(purpose, recipient, List.of("a/1"), List.of(content), List.of(), minute(1));
    }

    private static Proof proof(ConsentLedger ledger) {
        return Proof.inPresence(ledger, "worker-7", minute(30));
    }

    @Provide
    Arbitrary<Scope> scope() {
        return Acts.anyScope();
    }

    /** Who calls back a second time often means all that is left. */
    @Provide
    Arbitrary<Scope> later() {
        return Arbitraries.oneOf(Arbitraries.just(ALL), Acts.anyScope());
    }

    /** Copies of one to three kinds of content each, told to anybody, an own copy among them. */
    static Arbitrary<ConsentLedger> anyCopies() {
        List<Recipient> all = new ArrayList<>(Acts.RECIPIENTS);
        all.add(Recipient.THE_PERSON);
        return Combinators.combine(
                        Arbitraries.of(Acts.PURPOSES),
                        Arbitraries.of(all),
                        Acts.anySensitivity().list().ofMinSize(1).ofMaxSize(3).uniqueElements())
                .as((purpose, recipient, contents) ->
                        new Disclosure(purpose, recipient, List.of("a/1"), contents, List.of(), minute(1)))
                .map(disclosure -> new ConsentAct.Disclosed(disclosure, null))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(acts -> ConsentLedger.replay("lumeto", List.copyOf(acts)));
    }

    @Provide
    Arbitrary<ConsentLedger> copies() {
        return anyCopies();
    }

    /**
     * One kind of content that somebody has.
     *
     * @param purpose for what
     * @param recipient who
     * @param content of which class, with which tags
     */
    record Copy(Purpose purpose, Recipient recipient, Sensitivity content) {

        boolean isIn(Scope scope) {
            return scope.purposes().contains(purpose)
                    && (scope.recipient() == null || scope.recipient().overlaps(recipient))
                    && (scope.kinds().isEmpty() || scope.kinds().contains(recipient.kind()))
                    && content.level() >= scope.from().level()
                    && (scope.from().tags().isEmpty()
                            || content.tags().stream().anyMatch(scope.from().tags()::contains));
        }
    }

    /** Counted piece by piece: what others have, without what was called back in these scopes. */
    static Set<Copy> out(ConsentLedger ledger, Scope... calledBack) {
        return ledger.disclosures().stream()
                .filter(given -> !given.recipient().equals(Recipient.THE_PERSON))
                .flatMap(given ->
                        given.contents().stream().map(content -> new Copy(given.purpose(), given.recipient(), content)))
                .filter(copy -> Stream.of(calledBack).noneMatch(copy::isIn))
                .collect(Collectors.toSet());
    }

    static Set<Recipient> having(Set<Copy> out, Scope scope) {
        return out.stream()
                .filter(copy -> copy.isIn(scope))
                .map(Copy::recipient)
                .collect(Collectors.toSet());
    }

    @Property(tries = 300)
    void thereIsANoticeForEachRecipientThatHasSomething(
            @ForAll("copies") ConsentLedger ledger, @ForAll("scope") Scope scope) {
        Set<Recipient> expected = having(out(ledger), scope);
        ConsentLedger recalled = ledger.recall(scope, proof(ledger), minute(2));

        assertThat(ledger.holders(scope)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(recalled.notices())
                .allMatch(notice -> notice.state() == RecallNotice.State.SENT)
                .extracting(RecallNotice::recipient)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(recalled.notices()).extracting(RecallNotice::id).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void whatIsLeftOfACopyCanBeCalledBackAsWell(
            @ForAll("copies") ConsentLedger ledger, @ForAll("scope") Scope first, @ForAll("later") Scope second) {
        Set<Recipient> expected = having(out(ledger, first), second);
        Statistics.label("somebody is asked twice")
                .collect(having(out(ledger), first).stream().anyMatch(expected::contains));
        ConsentLedger once = ledger.recall(first, proof(ledger), minute(2));
        ConsentLedger twice = once.recall(second, proof(ledger), minute(3));

        assertThat(once.holders(second)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(twice.notices().stream().skip(once.notices().size()))
                .extracting(RecallNotice::recipient)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(twice.holders(second)).isEmpty();
        assertThat(twice.holders(first)).isEmpty();
    }

    @Test
    void whoIsAskedForOnePartStillHasTheOther() {
        Disclosure both =
                new Disclosure(Purpose.REFERRAL, CLINIC, List.of("a/1"), List.of(PERSONAL, HIV), List.of(), minute(1));
        ConsentLedger ledger = ConsentLedger.of("lumeto")
                .grant(grant("g1", Purpose.REFERRAL, CLINIC, HIV, minute(0)), alone(minute(0)), minute(0))
                .disclose(both);
        Scope hiv = Scope.allSharing().tagged("HIV");

        ConsentLedger part = ledger.recall(hiv, proof(ledger), minute(2));
        assertThat(part.holders(hiv)).isEmpty();
        assertThat(part.holders(Scope.allSharing())).containsExactly(CLINIC);
        ConsentLedger all = part.recall(Scope.allSharing(), proof(ledger), minute(3));
        assertThat(all.notices()).extracting(RecallNotice::recipient).containsExactly(CLINIC, CLINIC);
        assertThat(all.holders(Scope.allSharing())).isEmpty();
        assertThat(all.disclosures()).as("what went out is not forgotten").containsExactly(both);
    }

    @Test
    void eachRecipientGetsOneNoticeAndThePersonNone() {
        ConsentLedger ledger = withCopies();
        assertThat(ledger.recall(ALL, proof(ledger), minute(2)).notices())
                .extracting(RecallNotice::recipient)
                .containsExactly(CLINIC, LAWYER, CLINICIAN);
    }

    @Test
    void aFlagThatWasToldIsCalledBackAsTheHighestClass() {
        ConsentLedger ledger = withCopies();
        assertThat(ledger.holders(Scope.of(Purpose.EMERGENCY).fromLevel(3))).containsExactly(CLINICIAN);
        assertThat(ledger.holders(Scope.of(Purpose.REFERRAL).fromLevel(3))).isEmpty();
    }

    @Test
    void whatCameOfANoticeIsKept() {
        ConsentLedger ledger = withCopies();
        ConsentLedger recalled = ledger.recall(ALL, proof(ledger), minute(2));
        List<RecallNotice> notices = recalled.notices();
        ConsentLedger answered = recalled.recallAnswered(notices.get(0).id(), RecallNotice.State.ACKED, minute(3))
                .recallAnswered(notices.get(1).id(), RecallNotice.State.REFUSED, minute(4))
                .recallAnswered(notices.get(1).id(), RecallNotice.State.IMPOSSIBLE, minute(5));

        assertThat(answered.notices())
                .extracting(RecallNotice::state)
                .containsExactly(RecallNotice.State.ACKED, RecallNotice.State.IMPOSSIBLE, RecallNotice.State.SENT);
        assertThat(answered.notices().get(1).at()).isEqualTo(minute(5));
        assertThat(answered.recallAnswered("recall-99-1", RecallNotice.State.ACKED, minute(6))
                        .violations())
                .containsExactly(Violation.of("no-such-notice", "notice"));
    }

    @Test
    void whatIsGivenAfterwardsIsCalledBackByItself() {
        ConsentLedger ledger = withCopies();
        ConsentLedger again = ledger.recall(ALL, proof(ledger), minute(2))
                .disclose(new Disclosure(
                        Purpose.REFERRAL, CLINIC, List.of("a/2"), List.of(PERSONAL), List.of(), minute(3)));

        assertThat(again.holders(ALL)).containsExactly(CLINIC);
        assertThat(again.recall(ALL, proof(again), minute(4)).notices()).hasSize(4);
    }

    @Test
    void stoppingCallsNothingBackAndErasesNothing() {
        ConsentLedger stopped = withCopies().stopSharing(ALL, minute(2));

        assertThat(stopped.permits(Purpose.REFERRAL, CLINIC, PERSONAL, minute(2)))
                .isFalse();
        assertThat(stopped.notices()).isEmpty();
        assertThat(stopped.holders(ALL)).hasSize(3);
        assertThat(stopped.erased(PERSONAL, minute(1))).isFalse();
    }

    @Test
    void callingBackStopsNothingAndErasesNothing() {
        ConsentLedger ledger = withCopies();
        ConsentLedger recalled = ledger.recall(ALL, proof(ledger), minute(2));

        assertThat(recalled.permits(Purpose.REFERRAL, CLINIC, PERSONAL, minute(2)))
                .isTrue();
        assertThat(recalled.erased(PERSONAL, minute(1))).isFalse();
    }

    @Test
    void erasingStopsNothingAndCallsNothingBack() {
        ConsentLedger ledger = withCopies();
        ConsentLedger erased = ledger.erase(new Sensitivity(2, List.of()), proof(ledger), minute(2));

        assertThat(erased.permits(Purpose.REFERRAL, CLINIC, HIV, minute(3))).isTrue();
        assertThat(erased.holders(ALL)).hasSize(3);
        assertThat(erased.erased(HIV, minute(2))).isTrue();
        assertThat(erased.erased(HIV, minute(3))).isFalse();
        assertThat(erased.erased(PERSONAL, minute(1))).isFalse();
        assertThat(ledger.erase(new Sensitivity(0, List.of("SDV")), proof(ledger), minute(2))
                        .erased(HIV, minute(1)))
                .isFalse();
    }

    @Test
    void aProofCountsForOnePersonAndUntilItsEnd() {
        ConsentLedger ledger = withCopies();
        Proof other = Proof.inPresence(ConsentLedger.of("daneku"), "worker-7", minute(30));

        assertThatThrownBy(() -> ledger.recall(ALL, other, minute(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one person")
                .hasMessageNotContaining("daneku");
        assertThatThrownBy(() -> ledger.erase(HIV, other, minute(2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ledger.recall(ALL, proof(ledger), minute(30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no longer");
        assertThatThrownBy(() -> ledger.ownCopy(disclosure(Purpose.OWN_COPY, Recipient.THE_PERSON, HIV), other))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLedgerNotesHowThePersonWasKnown() {
        ConsentLedger ledger = withCopies();
        Proof heard = Proof.byCodeWord(ledger, "girasol"::equals, "girasol", minute(30))
                .orElseThrow();

        assertThat(ledger.recall(ALL, heard, minute(2)).acts().get(7))
                .extracting(act -> ((ConsentAct.Recalled) act).identified())
                .isEqualTo(new Identified(Proof.Kind.CODE_WORD, null));
        assertThat(ledger.acts().get(6))
                .extracting(act -> ((ConsentAct.OwnCopyGiven) act).identified())
                .isEqualTo(new Identified(Proof.Kind.PRESENCE, "worker-7"));
    }

    @Test
    void anOwnCopyIsForThePersonAlone() {
        ConsentLedger ledger = withCopies();
        assertThatThrownBy(() -> ledger.ownCopy(disclosure(Purpose.OWN_COPY, CLINIC, PERSONAL), proof(ledger)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () -> ledger.ownCopy(disclosure(Purpose.FAMILY, Recipient.THE_PERSON, PERSONAL), proof(ledger)))
                .isInstanceOf(IllegalStateException.class);
    }
}
