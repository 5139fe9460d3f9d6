package org.acogida.intake.consent;

import static org.acogida.intake.consent.Acts.alone;
import static org.acogida.intake.consent.Acts.minute;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.acogida.intake.consent.ConsentAct.Declined;
import org.acogida.intake.consent.ConsentAct.Granted;
import org.acogida.intake.consent.ConsentAct.Withdrawn;
import org.acogida.intake.person.ContactWay;
import org.acogida.intake.person.ContactWay.Channel;
import org.acogida.intake.person.Participant;
import org.acogida.intake.questionnaire.Sensitivity;
import org.junit.jupiter.api.Test;

/** Two people meet where both wish it. A wish that is not returned shows nothing to anybody. */
class IntroductionTest {

    private static final String CIRCLE = "thursday-circle";
    private static final Recipient ALL = Recipient.organisation(CIRCLE);
    private static final Sensitivity PERSONAL = new Sensitivity(1, List.of());
    private static final Sensitivity EVERYTHING = new Sensitivity(3, List.of("VIO", "DEMO", "PRS"));

    private static Participant participant(String code) {
        return Participant.of(new UUID(4417, 4417), code).withName("Name of " + code);
    }

    private static Recipient person(String code) {
        return Recipient.outside(Recipient.Kind.PERSON, code);
    }

    private static Peer peer(String code, ConsentLedger ledger) {
        return Peer.of(participant(code), ledger).reachedBy(Channel.SMS);
    }

    private static ConsentLedger silent(String code) {
        return ConsentLedger.of(code);
    }

    private static ConsentLedger yes(String code, Recipient whom, Sensitivity upTo, Facet... facets) {
        Grant grant = Acts.grant("g-" + whom.name(), Purpose.PEER_CONTACT, whom, upTo, minute(0))
                .with(facets);
        return silent(code).grant(grant, alone(minute(0)), minute(0));
    }

    private static Peer one() {
        return peer("lumeto", yes("lumeto", person("sanefi"), PERSONAL, Facet.NAME));
    }

    private static Peer other() {
        return peer("sanefi", yes("sanefi", person("lumeto"), PERSONAL));
    }

    @Test
    void whoWishBothToMeetAreShownAsFarAsEachAgreed() {
        Introduction met = Introduction.between(one(), other(), minute(1)).orElseThrow();

        assertThat(one().recipient()).isEqualTo(person("lumeto"));
        assertThat(met.one().calledBy()).isEqualTo("Name of lumeto");
        assertThat(met.other().calledBy()).isEqualTo("sanefi");
        assertThat(met.other().channel()).contains(Channel.SMS);
        assertThat(met.one().ledger().disclosures())
                .containsExactly(new Disclosure(
                        Purpose.PEER_CONTACT,
                        person("sanefi"),
                        List.of("peer/name", "peer/channel"),
                        List.of(PERSONAL),
                        List.of(Facet.NAME),
                        minute(1)));
        assertThat(met.other().ledger().holders(Scope.of(Purpose.PEER_CONTACT))).containsExactly(person("lumeto"));
    }

    @Test
    void aCircleIsWhoSaidYesToIt() {
        Peer first = peer("lumeto", yes("lumeto", ALL, PERSONAL));
        Peer second = peer("sanefi", yes("sanefi", ALL, PERSONAL));

        assertThat(Introduction.in(CIRCLE, first, second, minute(1))).isPresent();
        assertThat(Introduction.in("other-circle", first, second, minute(1))).isEmpty();
        assertThat(Introduction.between(first, second, minute(1))).isEmpty();
        assertThat(Introduction.in(CIRCLE, first, peer("sanefi", silent("sanefi")), minute(1)))
                .isEmpty();
    }

    /** Two people met in the circle, and a third one on a yes to them alone. */
    private static ConsentLedger afterThreeMeetings() {
        Grant direct = Acts.grant("g-third", Purpose.PEER_CONTACT, person("tomano"), PERSONAL, minute(0));
        ConsentLedger ledger = yes("lumeto", ALL, PERSONAL, Facet.NAME).grant(direct, alone(minute(0)), minute(0));
        for (String code : List.of("sanefi", "daneku")) {
            Peer other = peer(code, yes(code, ALL, PERSONAL, Facet.NAME));
            ledger = Introduction.in(CIRCLE, peer("lumeto", ledger), other, minute(1))
                    .orElseThrow()
                    .one()
                    .ledger();
        }
        Peer third = peer("tomano", yes("tomano", person("lumeto"), PERSONAL));
        return Introduction.between(peer("lumeto", ledger), third, minute(1))
                .orElseThrow()
                .one()
                .ledger();
    }

    private static List<Recipient> calledBack(ConsentLedger ledger, Scope scope) {
        Proof proof = Proof.inPresence(ledger, "worker-7", minute(9));
        return ledger.recall(scope, proof, minute(2)).notices().stream()
                .map(RecallNotice::recipient)
                .toList();
    }

    @Test
    void whoHeardANameInACircleIsKnownAndCanBeAskedToForgetIt() {
        ConsentLedger ledger = afterThreeMeetings();

        assertThat(ledger.holders(Scope.allSharing()))
                .containsExactly(person("sanefi"), person("daneku"), person("tomano"));
        assertThat(ledger.disclosures().get(0).facets()).containsExactly(Facet.NAME);
        assertThat(calledBack(ledger, Scope.allSharing().to(person("daneku")))).containsExactly(person("daneku"));
        assertThat(calledBack(ledger, Scope.allSharing().to(Recipient.Kind.PERSON)))
                .hasSize(3);
        assertThat(calledBack(ledger, Scope.allSharing().to(Recipient.Kind.ORGANISATION)))
                .as("who was met is no organisation")
                .isEmpty();
    }

    @Test
    void whoeverLeavesACircleCallsBackFromAllWhoWereMetInIt() {
        ConsentLedger ledger =
                ConsentLedger.replay("lumeto", afterThreeMeetings().acts());
        Scope circle = Scope.of(Purpose.PEER_CONTACT).to(ALL);

        assertThat(calledBack(ledger, circle)).containsExactly(person("sanefi"), person("daneku"));
        Proof proof = Proof.inPresence(ledger, "worker-7", minute(9));
        assertThat(ledger.recall(circle, proof, minute(2)).holders(Scope.allSharing()))
                .as("who was met otherwise still has it")
                .containsExactly(person("tomano"));
        assertThat(calledBack(ledger, Scope.of(Purpose.FAMILY).to(ALL))).isEmpty();
        assertThat(calledBack(ledger, Scope.allSharing().to(Recipient.organisation("other-circle"))))
                .isEmpty();
    }

    @Test
    void aNoToOnePersonWinsOverTheCircle() {
        ConsentLedger ledger = yes("sanefi", ALL, PERSONAL)
                .decline(Scope.of(Purpose.PEER_CONTACT).to(person("lumeto")), minute(1));
        Peer first = peer("lumeto", yes("lumeto", ALL, PERSONAL));
        Peer third = peer("tomano", yes("tomano", ALL, PERSONAL));
        Peer second = peer("sanefi", ledger);

        assertThat(Introduction.in(CIRCLE, first, second, minute(0))).isPresent();
        assertThat(Introduction.in(CIRCLE, first, second, minute(1))).isEmpty();
        assertThat(Introduction.in(CIRCLE, second, first, minute(1))).isEmpty();
        assertThat(Introduction.in(CIRCLE, third, second, minute(1))).isPresent();

        ConsentLedger again = ledger.grant(
                Acts.grant("again", Purpose.PEER_CONTACT, ALL, PERSONAL, minute(2)), alone(minute(2)), minute(2));
        assertThat(Introduction.in(CIRCLE, first, peer("sanefi", again), minute(3)))
                .as("a yes to all lifts no no to one")
                .isEmpty();
    }

    @Test
    void whoStoppedAllAndThenSaidYesToTheCircleIsOfIt() {
        ConsentLedger ledger = silent("sanefi").stopSharing(Scope.allSharing(), minute(0));
        ConsentLedger back = ledger.grant(
                Acts.grant("g", Purpose.PEER_CONTACT, ALL, PERSONAL, minute(1)), alone(minute(1)), minute(1));
        Peer first = peer("lumeto", yes("lumeto", ALL, PERSONAL));

        assertThat(Introduction.in(CIRCLE, first, peer("sanefi", back), minute(1)))
                .isPresent();
    }

    @Test
    void nobodyIsIntroducedToThemselves() {
        Peer self = peer("lumeto", yes("lumeto", person("lumeto"), PERSONAL));
        assertThat(Introduction.between(self, self, minute(1))).isEmpty();
        assertThat(Introduction.in(
                        CIRCLE,
                        peer("lumeto", yes("lumeto", ALL, PERSONAL)),
                        peer("lumeto", yes("lumeto", ALL, PERSONAL)),
                        minute(1)))
                .isEmpty();
    }

    /** Whatever was agreed to: what a peer can be asked for is of class 1 at most. */
    @Test
    void nothingSensitiveIsShown() throws ReflectiveOperationException {
        Peer open = Peer.of(
                participant("lumeto").withLegalName("Guanare-4417"),
                yes("lumeto", person("sanefi"), EVERYTHING, Facet.values()));
        Introduction met = Introduction.between(open, other(), minute(1)).orElseThrow();

        assertThat(met.one().calledBy()).isEqualTo("Name of lumeto");
        assertThat(met.one().ledger().disclosures().get(0).contents()).containsExactly(PERSONAL);
        assertThat(Stream.of(Peer.class.getMethods())
                        .filter(method -> method.getDeclaringClass() == Peer.class && method.getParameterCount() == 0)
                        .map(Method::getName))
                .containsExactlyInAnyOrder("calledBy", "channel", "recipient", "ledger", "toString");
        assertThat(Stream.of(Participant.class.getRecordComponents(), ContactWay.class.getRecordComponents())
                        .flatMap(Stream::of)
                        .filter(part -> List.of("code", "name", "channel").contains(part.getName()))
                        .map(Sensitivity::of))
                .containsExactly(PERSONAL, PERSONAL, PERSONAL);
    }

    @Test
    void whoWantsNobodyToKnowIsNotShownToOneOfACircleUntilAYoungerYes() {
        Scope nobody = Scope.everythingTo(Recipient.Kind.PERSON);
        Peer one = peer("lumeto", yes("lumeto", ALL, PERSONAL));
        Peer other = peer("sanefi", yes("sanefi", ALL, PERSONAL));
        assertThat(Introduction.in(CIRCLE, one, other, minute(2))).isPresent();

        ConsentLedger refused = one.ledger().decline(nobody, minute(1));
        assertThat(Introduction.in(CIRCLE, peer("lumeto", refused), other, minute(2)))
                .isEmpty();
        ConsentLedger again = refused.grant(
                Acts.grant("again", Purpose.PEER_CONTACT, ALL, PERSONAL, minute(2)), alone(minute(2)), minute(2));
        assertThat(Introduction.in(CIRCLE, peer("lumeto", again), other, minute(2)))
                .isPresent();
    }

    // Whatever was said

    private static Arbitrary<ConsentAct> acts(String whom) {
        Arbitrary<Recipient> recipients = Arbitraries.of(person(whom), ALL, person(whom), ALL, person("tomano"));
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, Acts.MINUTES);
        Arbitrary<ConsentAct> yeses = Combinators.combine(
                        recipients,
                        Arbitraries.of(0, 1, 2, 3),
                        Arbitraries.of(2, 3, 4, 5),
                        Arbitraries.of(1, 1, 1, 1, 3, 0),
                        Arbitraries.of(true, true, true, true, true, false))
                .as((recipient, minute, length, level, understood) -> {
                    Grant.TeachBack back = understood ? Grant.TeachBack.UNDERSTOOD : Grant.TeachBack.PARTLY;
                    Grant grant = Grant.of(
                                    "g" + minute + recipient.name() + length,
                                    Purpose.PEER_CONTACT,
                                    recipient,
                                    new Sensitivity(level, List.of()),
                                    Acts.ASKING,
                                    new Grant.Elements(true, true, back, true),
                                    minute(minute))
                            .with(Facet.NAME)
                            .until(minute(minute + length));
                    return new Granted(grant, alone(minute(minute)), minute(minute));
                });
        Arbitrary<ConsentAct> noes = Combinators.combine(
                        recipients.injectNull(0.2), minutes, Arbitraries.of(true, false))
                .as((recipient, minute, asked) -> {
                    Scope scope = new Scope(List.of(Purpose.PEER_CONTACT), recipient, List.of(), null);
                    return asked ? new Declined(scope, minute(minute)) : new Withdrawn(scope, minute(minute));
                });
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(6, yeses), net.jqwik.api.Tuple.of(1, noes));
    }

    private static Arbitrary<Peer> peers(String code, String whom) {
        return acts(whom).list().ofMinSize(2).ofMaxSize(7).map(acts -> peer(code, ConsentLedger.replay(code, acts)));
    }

    @Provide
    Arbitrary<Peer> ones() {
        return peers("lumeto", "sanefi");
    }

    @Provide
    Arbitrary<Peer> others() {
        return peers("sanefi", "lumeto");
    }

    /** Both ways of meeting at one moment. */
    private static List<Optional<Introduction>> asked(Peer one, Peer other, Instant now) {
        return List.of(Introduction.between(one, other, now), Introduction.in(CIRCLE, one, other, now));
    }

    private static boolean wants(Peer one, Recipient whom, Instant now) {
        return one.ledger().permits(Purpose.PEER_CONTACT, whom, PERSONAL, now);
    }

    @Property(tries = 300)
    void bothSeeTheSameOrBothSeeNothing(@ForAll("ones") Peer one, @ForAll("others") Peer other) {
        Acts.moments().forEach(now -> {
            List<Optional<Introduction>> there = asked(one, other, now);
            List<Optional<Introduction>> back = asked(other, one, now);
            for (int way = 0; way < there.size(); way++) {
                assertThat(there.get(way)
                                .map(met ->
                                        met.one().calledBy() + " " + met.other().calledBy()))
                        .isEqualTo(back.get(way)
                                .map(met ->
                                        met.other().calledBy() + " " + met.one().calledBy()));
            }
        });
    }

    @Property(tries = 300)
    void nobodyMeetsUnlessBothSaidYesAndStillMeanIt(@ForAll("ones") Peer one, @ForAll("others") Peer other) {
        Acts.moments().forEach(now -> {
            boolean direct = wants(one, other.recipient(), now) && wants(other, one.recipient(), now);
            boolean circle = wants(one, ALL, now) && wants(other, ALL, now);
            Statistics.label("met").collect(direct, circle);
            assertThat(Introduction.between(one, other, now).isPresent()).isEqualTo(direct);
            assertThat(circle || Introduction.in(CIRCLE, one, other, now).isEmpty())
                    .isTrue();
        });
    }

    @Property(tries = 300)
    void whoTakesItBackIsShownNoMore(@ForAll("ones") Peer one, @ForAll("others") Peer other, @ForAll boolean toAll) {
        Scope scope = toAll
                ? Scope.of(Purpose.PEER_CONTACT)
                : Scope.of(Purpose.PEER_CONTACT).to(one.recipient());
        Instant end = minute(Acts.MINUTES);
        for (ConsentLedger ended :
                List.of(other.ledger().stopSharing(scope, end), other.ledger().decline(scope, end))) {
            Peer gone = peer("sanefi", ended);
            assertThat(asked(one, gone, end)).containsOnly(Optional.empty());
            assertThat(asked(gone, one, end)).containsOnly(Optional.empty());
        }
    }

    /** Whoever asks cannot tell a no from silence, nor silence from a yes to somebody else. */
    @Property(tries = 300)
    void aWishThatIsNotReturnedShowsNothing(@ForAll("ones") Peer one, @ForAll("others") Peer other) {
        List<ConsentAct> before = new ArrayList<>(other.ledger().acts());
        Peer quiet = peer("sanefi", silent("sanefi"));
        Acts.moments().forEach(now -> {
            boolean returned = wants(other, one.recipient(), now) || wants(other, ALL, now);
            if (!returned) {
                assertThat(asked(one, other, now))
                        .isEqualTo(asked(one, quiet, now))
                        .containsOnly(Optional.empty());
            }
        });
        assertThat(other.ledger().acts()).isEqualTo(before);
    }

    @Property(tries = 300)
    void whatIsShownIsEnteredForWhoHeardItAndWasAgreedTo(@ForAll("ones") Peer one, @ForAll("others") Peer other) {
        Acts.moments().forEach(now -> {
            Introduction.between(one, other, now)
                    .ifPresent(met -> assertEntered(met.one(), other.recipient(), other.recipient()));
            Introduction.in(CIRCLE, one, other, now).ifPresent(met -> {
                assertEntered(met.one(), other.recipient(), ALL);
                assertEntered(met.other(), one.recipient(), ALL);
            });
        });
    }

    /** Who heard it is the other, whatever the way on which it was agreed to. */
    private static void assertEntered(Peer shown, Recipient whoHeard, Recipient way) {
        assertThat(shown.ledger().disclosures()).hasSize(1);
        Disclosure told = shown.ledger().disclosures().get(0);
        boolean named = shown.ledger().permits(Purpose.PEER_CONTACT, way, Facet.NAME, told.at());
        assertThat(told.recipient()).isEqualTo(whoHeard);
        assertThat(shown.calledBy().startsWith("Name of")).isEqualTo(named);
        assertThat(told.facets().contains(Facet.NAME)).isEqualTo(named);
        assertThat(shown.ledger().holders(Scope.allSharing().to(whoHeard))).containsExactly(whoHeard);
    }
}
