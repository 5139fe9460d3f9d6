package org.acogida.intake.forms.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Identified;
import org.acogida.intake.consent.Proof;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Scope;
import org.acogida.intake.evidence.EvidenceStatement;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.forms.UnreadableInputException;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;
import org.acogida.intake.response.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes into a chain, what comes out of it, and what it says about a change. */
class EvidenceChainTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static EvidenceChain three() {
        EvidenceChain chain = Evidence.with(EvidenceChain.EMPTY, "s1", "eran tres");
        chain = Evidence.with(chain, "s2", "era de noche");
        return Evidence.with(chain, "s1", "eran cuatro");
    }

    private static byte[] file() throws IOException {
        try (InputStream in = EvidenceChainTest.class.getResourceAsStream("/evidence/chain.json")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    /** The file was written by Python, with hashlib and json alone. */
    @Test
    void aChainThatWasMadeByOtherMeansHolds() throws IOException {
        EvidenceChain chain = IntakeJson.readChain(file());

        assertThat(chain.verify()).isEmpty();
        assertThat(chain.links())
                .extracting(link -> link.getClass().getSimpleName())
                .containsExactly("Kept", "Tombstone", "Kept", "Erasure");
        assertThat(chain.versions("statement-1"))
                .extracting(EvidenceStatement::words)
                .containsExactly(
                        "Nadie me dijo «por qué».\n\tY eso \\ es \"todo\" \u0001 😀", "Nadie me dijo nunca por qué.");
        assertThat(chain.versions("statement-2")).isEmpty();
    }

    /** The two hashes of a first link, from a canonical text that was typed by hand. */
    @Test
    void theHashesAreThoseThatTheDocumentationSays() throws Exception {
        EvidenceChain chain = Evidence.with(EvidenceChain.EMPTY, "s1", "eran «tres»\n\u001f");
        Link.Kept link = (Link.Kept) chain.links().get(0);

        String digest = sha256("{\"content\":{\"grant\":\"g7\",\"id\":\"s1\",\"language\":\"es-VE\","
                + "\"sensitivity\":{\"class\":3,\"tags\":[\"VIO\"]},\"version\":1,\"words\":\"eran «tres»\\n\\u001F\","
                + "\"writtenAt\":\"2026-03-14T12:00:00.250Z\",\"writtenBy\":\"lawyer\"},\"salt\":\""
                + link.salt() + "\"}");
        assertThat(link.digest()).isEqualTo(digest);
        assertThat(link.hash())
                .isEqualTo(sha256("{\"digest\":\"" + digest + "\",\"entry\":{\"at\":\"2026-03-14T12:00:00.250Z\","
                        + "\"number\":1,\"statement\":\"s1\",\"version\":1},\"previous\":\"" + "0".repeat(64)
                        + "\",\"type\":\"statement\"}"))
                .isEqualTo(chain.head());
        assertThat(link.salt()).matches("[0-9a-f]{64}");
    }

    private static String sha256(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    @Test
    void anEmptyChainHolds() {
        assertThat(EvidenceChain.EMPTY.verify()).isEmpty();
        assertThat(IntakeJson.readChain(IntakeJson.write(EvidenceChain.EMPTY))).isEqualTo(EvidenceChain.EMPTY);
    }

    @Test
    void theVersionsOfAStatementStandInTheirOrder() {
        assertThat(three().versions("s1"))
                .extracting(EvidenceStatement::words)
                .containsExactly("eran tres", "eran cuatro");
        assertThat(three().versions("s3")).isEmpty();
    }

    @Test
    void onlyTheNextVersionIsTaken() {
        EvidenceStatement first = Evidence.statement("s1", "eran tres");
        EvidenceStatement second = Evidence.next(Evidence.with(EvidenceChain.EMPTY, first), "s1", "eran cuatro");
        assertThatThrownBy(() -> Evidence.with(EvidenceChain.EMPTY, second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The next version here is 1");
        assertThatThrownBy(() -> Evidence.with(three(), first)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Evidence.with(three(), second)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutAYesNothingIsAdded() {
        EvidenceStatement statement = Evidence.statement("s1", "eran tres");
        ConsentLedger yes = Evidence.ledger();
        List<ConsentLedger> noes = List.of(
                ConsentLedger.of("person-1"),
                Evidence.ledger(Purpose.LEGAL_AID),
                yes.withdraw("g7", Evidence.NOW),
                yes.narrow("g7", new Sensitivity(3, List.of()), List.of(), Evidence.NOW));
        for (ConsentLedger no : noes) {
            assertThatThrownBy(() -> EvidenceChain.EMPTY.append(statement, no, Evidence.NOW, RANDOM))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageNotContaining("tres");
        }
    }

    /** A constructor is there for mappers; what it makes enters no chain without a yes of that name. */
    @Test
    void aStatementThatNobodyAgreedToIsNotAdded() {
        EvidenceStatement made =
                new EvidenceStatement("s1", 1, "eran tres", "es", Evidence.VIOLENCE, Role.LAWYER, Evidence.NOW, "g8");
        assertThatThrownBy(() -> Evidence.with(EvidenceChain.EMPTY, made)).isInstanceOf(IllegalStateException.class);
    }

    static Stream<EvidenceStatement> halves() {
        Sensitivity violence = Evidence.VIOLENCE;
        return Stream.of(
                new EvidenceStatement(null, 1, "tres", "es", violence, Role.LAWYER, Evidence.NOW, "g7"),
                new EvidenceStatement("la casa", 1, "tres", "es", violence, Role.LAWYER, Evidence.NOW, "g7"),
                new EvidenceStatement("s1", 1, null, "es", violence, Role.LAWYER, Evidence.NOW, "g7"),
                new EvidenceStatement("s1", 1, " \n", "es", violence, Role.LAWYER, Evidence.NOW, "g7"),
                new EvidenceStatement("s1", 1, "tres\uD83D", "es", violence, Role.LAWYER, Evidence.NOW, "g7"),
                new EvidenceStatement("s1", 1, "t".repeat(5_000_000), "es", violence, Role.LAWYER, Evidence.NOW, "g7"),
                new EvidenceStatement("s1", 1, "tres", null, violence, Role.LAWYER, Evidence.NOW, "g7"),
                new EvidenceStatement("s1", 1, "tres", "es", null, Role.LAWYER, Evidence.NOW, "g7"),
                new EvidenceStatement("s1", 1, "tres", "es", violence, null, Evidence.NOW, "g7"),
                new EvidenceStatement("s1", 1, "tres", "es", violence, Role.LAWYER, null, "g7"),
                new EvidenceStatement("s1", 1, "tres", "es", violence, Role.LAWYER, Evidence.NOW, null));
    }

    @ParameterizedTest
    @MethodSource("halves")
    void halfAStatementIsNotAdded(EvidenceStatement half) {
        assertThatThrownBy(() -> Evidence.with(EvidenceChain.EMPTY, half))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContainingAny("tres", "casa");
    }

    @Test
    void whatIsErasedIsGoneInAllVersions() {
        EvidenceChain chain = Evidence.erased(three(), "s1");

        assertThat(chain.verify()).isEmpty();
        assertThat(chain.versions("s1")).isEmpty();
        assertThat(chain.versions("s2")).hasSize(1);
        assertThat(chain.links()).hasSize(4);
        assertThat(chain.links().get(3)).isInstanceOf(Link.Erasure.class);
        assertThat(chain.links().get(3).entry()).isEqualTo(new Link.Entry(4, "s1", 2, Evidence.NOW));
        assertThat(new String(IntakeJson.write(chain), StandardCharsets.UTF_8))
                .contains("era de noche")
                .doesNotContain("eran tres", "eran cuatro");
    }

    @Test
    void erasingTwiceChangesNothing() {
        EvidenceChain chain = Evidence.erased(three(), "s1");
        assertThat(chain.erase("s1", Evidence.ledger(), Evidence.present(), Evidence.NOW.plusSeconds(9)))
                .isEqualTo(chain);
    }

    private static void assertNotErased(EvidenceChain chain, ConsentLedger ledger, Proof proof, Instant now) {
        for (String id : List.of("s1", "s3")) {
            assertThatThrownBy(() -> chain.erase(id, ledger, proof, now))
                    .as("and nothing is said of what there is")
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasNoCause()
                    .hasMessageNotContainingAny("s1", "s3", "person-", "worker-7", "name");
        }
    }

    /** Whoever telephones in the name of the person has no word to say, or an old one. */
    @Test
    void withoutProofThatItIsThePersonNothingIsErased() {
        ConsentLedger ledger = Evidence.ledger();
        Instant end = Evidence.NOW.plusSeconds(60);
        Proof other = Proof.inPresence(ConsentLedger.of("person-2"), "worker-7", end);
        Proof ended = Proof.inPresence(ledger, "worker-7", end);

        assertThat(Proof.byCodeWord(ledger, "girasol"::equals, "margarita", end))
                .isEmpty();
        assertNotErased(three(), ledger, other, Evidence.NOW);
        assertNotErased(three(), ledger, ended, end);
        assertNotErased(Evidence.erased(three(), "s1"), ledger, ended, end);
    }

    /** Another person’s proof goes with their own ledger, in which the yes to these statements is not. */
    @Test
    void nobodyErasesWhatStandsOnTheYesOfSomebodyElse() {
        ConsentLedger other = ConsentLedger.of("person-2");
        ConsentLedger wrongPurpose = Evidence.ledger(Purpose.LEGAL_AID);
        for (ConsentLedger ledger : List.of(other, wrongPurpose)) {
            Proof proof = Proof.inPresence(ledger, "worker-7", Evidence.NOW.plusSeconds(60));
            assertThatThrownBy(() -> three().erase("s1", ledger, proof, Evidence.NOW))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("somebody else")
                    .hasMessageNotContainingAny("s1", "g7", "person-");
        }
    }

    @Test
    void erasingTakesNoYesThatStillHolds() {
        ConsentLedger ledger =
                Evidence.ledger().withdraw("g7", Evidence.NOW).decline(Scope.of(Purpose.values()), Evidence.NOW);
        Instant later = Evidence.NOW.plus(Duration.ofDays(400));
        Proof heard = Proof.byCodeWord(ledger, "girasol"::equals, "girasol", later.plusSeconds(1))
                .orElseThrow();

        EvidenceChain chain = three().erase("s1", ledger, heard, later);
        assertThat(chain.versions("s1")).isEmpty();
        assertThat(chain.verify()).isEmpty();
    }

    @Test
    void howThePersonWasKnownStaysBesideTheErasure() {
        Proof heard = Proof.byCodeWord(Evidence.ledger(), "girasol"::equals, "girasol", Evidence.NOW.plusSeconds(1))
                .orElseThrow();
        EvidenceChain chain = three().erase("s1", Evidence.ledger(), heard, Evidence.NOW);
        chain = Evidence.erased(chain, "s2");

        assertThat(chain.links())
                .filteredOn(Link.Erasure.class::isInstance)
                .extracting(link -> ((Link.Erasure) link).identified())
                .containsExactly(
                        new Identified(Proof.Kind.CODE_WORD, null), new Identified(Proof.Kind.PRESENCE, "worker-7"));
        assertThat(IntakeJson.readChain(IntakeJson.write(chain))).isEqualTo(chain);
    }

    /** The hash of an erasure, from a canonical text that was typed by hand. */
    @Test
    void anErasureIsSealedWithHowThePersonWasKnown() throws Exception {
        EvidenceChain chain = Evidence.erased(Evidence.with(EvidenceChain.EMPTY, "s1", "eran tres"), "s1");
        Link.Erasure link = (Link.Erasure) chain.links().get(1);

        assertThat(link.hash())
                .isEqualTo(sha256("{\"entry\":{\"at\":\"2026-03-14T12:00:00.250Z\",\"number\":2,"
                        + "\"statement\":\"s1\",\"version\":1},\"identified\":{\"by\":\"presence\","
                        + "\"witness\":\"worker-7\"},\"previous\":\"" + link.previous()
                        + "\",\"type\":\"erasure\"}"));
        Link other = new Link.Erasure(
                link.entry(), link.previous(), new Identified(Proof.Kind.PRESENCE, "worker-8"), link.hash());
        assertThat(changed(chain, 1, other).verify()).containsExactly(Violation.of("hash-differs", "links.1"));
        assertThatThrownBy(
                        () -> new Link.Erasure(link.entry(), link.previous(), new Identified(null, null), link.hash()))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void anErasureThatDoesNotSayHowThePersonWasKnownIsNotRead() {
        String good = new String(IntakeJson.write(Evidence.erased(three(), "s1")), StandardCharsets.UTF_8);
        String known = "\"identified\":{\"by\":\"presence\",\"witness\":\"worker-7\"},";
        assertThat(good).contains(known);
        for (String half : List.of("", "\"identified\":null,", "\"identified\":{},", "\"identified\":{\"by\":null},")) {
            byte[] bent = good.replace(known, half).getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> IntakeJson.readChain(bent))
                    .isInstanceOf(UnreadableInputException.class)
                    .hasNoCause();
        }
    }

    @Test
    void whatNeverWasIsNotErased() {
        assertThatThrownBy(() -> Evidence.erased(three(), "s3")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasErasedIsNotTakenUpAgain() {
        EvidenceChain chain = Evidence.erased(three(), "s1");
        assertThatThrownBy(() -> Evidence.with(chain, Evidence.statement("s1", "eran tres")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Evidence.with(chain, "s3", "eran tres").verify()).isEmpty();
    }

    @Test
    void aHeadThatWasNotedIsFoundAgain() {
        EvidenceChain chain = three();
        EvidenceChain longer = Evidence.erased(Evidence.with(chain, "s2", "era de día"), "s1");

        assertThat(longer.verify(chain.head())).isEmpty();
        assertThat(longer.verify(EvidenceChain.EMPTY.head())).isEmpty();
        assertThat(chain.verify(longer.head())).containsExactly(Violation.of("head-not-found", "links"));
        // The same words again, but another chain: that is what a file written anew looks like.
        assertThat(three().verify()).isEmpty();
        assertThat(three().verify(chain.head())).containsExactly(Violation.of("head-not-found", "links"));
    }

    private static EvidenceChain changed(EvidenceChain chain, int index, Link other) {
        List<Link> links = new ArrayList<>(chain.links());
        links.set(index, other);
        return new EvidenceChain(links, chain.head());
    }

    static Stream<Arguments> changes() {
        EvidenceChain chain = three();
        Link.Kept link = (Link.Kept) chain.links().get(1);
        EvidenceStatement said = link.content();
        EvidenceStatement other = new EvidenceStatement(
                said.id(), 1, "era de día", "es-VE", said.sensitivity(), Role.LAWYER, Evidence.NOW, "g7");
        Link.Kept moved = new Link.Kept(
                new Link.Entry(2, "s9", 1, Evidence.NOW),
                link.previous(),
                link.digest(),
                link.salt(),
                said,
                link.hash());
        return Stream.of(
                Arguments.of(
                        changed(chain, 1, kept(link, link.salt(), other)),
                        List.of(Violation.of("content-differs", "links.1"))),
                Arguments.of(
                        changed(chain, 1, kept(link, "ab".repeat(32), said)),
                        List.of(Violation.of("content-differs", "links.1"))),
                Arguments.of(
                        changed(chain, 1, moved),
                        List.of(Violation.of("hash-differs", "links.1"), Violation.of("entry-differs", "links.1"))),
                Arguments.of(changed(chain, 1, link.erased()), List.of(Violation.of("erasure-missing", "links.1"))),
                Arguments.of(
                        new EvidenceChain(chain.links().subList(0, 2), chain.head()),
                        List.of(Violation.of("head-differs", "head"))),
                Arguments.of(new EvidenceChain(List.of(), chain.head()), List.of(Violation.of("head-differs", "head"))),
                Arguments.of(
                        new EvidenceChain(
                                List.of(chain.links().get(0), chain.links().get(2)), chain.head()),
                        List.of(
                                Violation.of("number-differs", "links.1"),
                                Violation.of("previous-differs", "links.1"))),
                Arguments.of(
                        changed(Evidence.erased(chain, "s2"), 1, link),
                        List.of(Violation.of("not-erased", "links.1"))));
    }

    private static Link.Kept kept(Link.Kept link, String salt, EvidenceStatement content) {
        return new Link.Kept(link.entry(), link.previous(), link.digest(), salt, content, link.hash());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeIsNamedWithItsPlace(EvidenceChain touched, List<Violation> expected) {
        assertThat(touched.verify()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"salt", "content", "digest", "previous", "hash", "entry", "type", "number", "words"})
    void theDoorIsStrict(String name) {
        String good = new String(IntakeJson.write(three()), StandardCharsets.UTF_8);
        for (String bent : List.of(
                good.replaceFirst("\"" + name + "\":", "\"SECRET\":"),
                good.replaceFirst("\"" + name + "\":", "\"SECRET\":1,\"" + name + "\":"),
                good.replaceFirst("\"" + name + "\":", "\"" + name + "\":[],\"" + name + "\":"),
                good + "SECRET")) {
            assertThat(bent).isNotEqualTo(good);
            assertThatThrownBy(() -> IntakeJson.readChain(bent.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(UnreadableInputException.class)
                    .hasNoCause()
                    .hasMessageNotContainingAny("SECRET", "tres", "noche");
        }
    }

    @Test
    void aPlaceInAChainIsNamed() {
        String bent = new String(IntakeJson.write(three()), StandardCharsets.UTF_8)
                .replaceFirst("\"writtenBy\":\"lawyer\"", "\"writtenBy\":\"SECRET\"");
        assertThatThrownBy(() -> IntakeJson.readChain(bent.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("links.0.content.writtenBy");
    }

    @Test
    void whatCouldNotBeReadAgainIsNotWritten() {
        EvidenceChain chain = Evidence.with(EvidenceChain.EMPTY, "s1", "a".repeat(2_200_000));
        assertThat(IntakeJson.readChain(IntakeJson.write(chain))).isEqualTo(chain);
        EvidenceChain longer = Evidence.with(chain, "s2", "a".repeat(2_200_000));
        assertThatThrownBy(() -> IntakeJson.write(longer)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChainKeepsTheLinksThatItWasGiven() {
        List<Link> own = new ArrayList<>(three().links());
        EvidenceChain chain = new EvidenceChain(own, "head");
        own.clear();
        assertThat(chain.links()).hasSize(3);
        assertThatThrownBy(() -> chain.links().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> new EvidenceChain(List.of(), null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void noToStringShowsAnything() {
        EvidenceChain chain = Evidence.erased(three(), "s1");
        assertThat(chain).hasToString("EvidenceChain[4 links, hidden]");
        assertThat(chain.links())
                .extracting(Object::toString)
                .containsExactly("Tombstone[hidden]", "Kept[hidden]", "Tombstone[hidden]", "Erasure[hidden]");
        assertThat(chain.links()).extracting(link -> link.entry().toString()).containsOnly("Entry[hidden]");
    }
}
