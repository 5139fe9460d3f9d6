package org.acogida.intake.forms.evidence;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.acogida.intake.consent.ConsentAct;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Identified;
import org.acogida.intake.consent.Proof;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.evidence.AccountabilityGrant;
import org.acogida.intake.evidence.EvidenceStatement;
import org.acogida.intake.response.Violation;

/**
 * Statements one after the other, so that it shows when one is changed, moved or missing:
 *
 * <pre>{@code
 * EvidenceChain chain = EvidenceChain.EMPTY.append(statement, ledger, now, new SecureRandom());
 * chain.verify();                                             // empty: nothing was touched
 * chain = chain.erase("statement-1", ledger, proof, later);   // the words are gone, and the chain still holds
 * }</pre>
 *
 * <p>Each link holds the hash of the one before, so a change shows from there on. Whoever can rewrite the whole file
 * can also compute every hash anew: give {@link #head} to somebody else now and then, on paper too, and hold the chain
 * against it with {@link #verify(String)}.
 *
 * <p>Who wants their words erased has them erased. What stays is a tombstone: name, version and date, and a digest that
 * tells nothing without its salt. Nobody has them erased by asking in the name of the person: it takes a {@link Proof},
 * and how the person was known stays beside the erasure. That goes for this chain; what others have been given, and
 * older copies of the file, keep what they hold.
 *
 * <p>A chain is there for evidence that a person agreed to, and for nothing else; it watches a record and no person.
 * One for each person is best: {@code IntakeJson} takes 4 MiB. A change gives a new chain. Making one anyhow, as a
 * mapper does, is possible, and {@link #verify()} tells. {@code toString} shows no content. Immutable and thread-safe.
 *
 * @param links the links, the oldest first
 * @param head the hash of the last one; 64 zeros where there is none
 */
@JsonPropertyOrder({"links", "head"})
public record EvidenceChain(List<Link> links, String head) {

    /** No link yet. */
    public static final EvidenceChain EMPTY = new EvidenceChain(List.of(), "0".repeat(64));

    private static final int SALT_BYTES = 32;
    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

    /** Copies the list. */
    public EvidenceChain {
        links = List.copyOf(links);
        Objects.requireNonNull(head);
    }

    /**
     * Adds a statement.
     *
     * @param statement its first version, or the one after the last in this chain
     * @param ledger what the person said; it is asked again, as of now
     * @param now the moment
     * @param random makes the salt
     * @throws IllegalStateException if the yes on which the statement stands does not hold now, or does not cover it
     * @throws IllegalArgumentException if part of the statement is missing, if it is not the next version, or if it was
     *     erased; the message shows nothing of it
     */
    public EvidenceChain append(EvidenceStatement statement, ConsentLedger ledger, Instant now, SecureRandom random) {
        refuseHalf(statement);
        AccountabilityGrant.in(ledger, statement.grant(), statement.sensitivity(), now);
        refuseUnless(!isErased(statement.id()), "This statement was erased. Maybe begin one with another id.");
        int next = lastVersion(statement.id()) + 1;
        refuseUnless(statement.version() == next, "The next version here is " + next + ". Maybe use corrected(…).");
        Link.Entry entry = new Link.Entry(links.size() + 1, statement.id(), statement.version(), now);
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return with(kept(entry, statement, HexFormat.of().formatHex(salt)));
    }

    private Link kept(Link.Entry entry, EvidenceStatement statement, String salt) {
        String digest = Seal.digest(statement, salt)
                .orElseThrow(() -> new IllegalArgumentException(
                        "A statement has whole characters and at most 4 MiB. Maybe it was cut off."));
        String hash = Seal.statement(entry, head, digest).orElseThrow();
        return new Link.Kept(entry, head, digest, salt, statement, hash);
    }

    private static void refuseHalf(EvidenceStatement statement) {
        boolean whole = Stream.of(
                        statement.id(),
                        statement.words(),
                        statement.language(),
                        statement.sensitivity(),
                        statement.writtenBy(),
                        statement.writtenAt(),
                        statement.grant())
                .allMatch(Objects::nonNull);
        refuseUnless(
                whole && statement.id().matches(NAME) && !statement.words().isBlank(),
                "A statement is whole, with an id such as statement-1. Maybe validate it first.");
    }

    private static void refuseUnless(boolean so, String otherwise) {
        if (!so) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private EvidenceChain with(Link link) {
        List<Link> more = new ArrayList<>(links);
        more.add(link);
        return new EvidenceChain(more, link.hash());
    }

    /**
     * Erases a statement in all its versions. It needs no reason and no yes that still holds, but proof that it is the
     * person who asks, as {@link ConsentLedger#recall} does. Doing so again changes nothing.
     *
     * @param statement its name
     * @param ledger of the person, in which the yes was entered on which the statement stands
     * @param proof of the person
     * @param now the moment
     * @throws IllegalArgumentException if the proof is of somebody else or counts no longer, if there never was a
     *     statement of this name, or if its yes is not in the ledger; the message shows nothing of it
     */
    public EvidenceChain erase(String statement, ConsentLedger ledger, Proof proof, Instant now) {
        Identified identified = proof.identify(ledger, now);
        int last = lastVersion(statement);
        refuseUnless(last > 0, "There is no statement of this name. Maybe it stands in another chain.");
        if (isErased(statement)) {
            return this;
        }
        refuseUnless(
                versions(statement).stream().allMatch(each -> standsOnAYesIn(ledger, each.grant())),
                "The yes to this statement is not in this ledger. Maybe it is the ledger of somebody else.");
        List<Link> left = links.stream()
                .map(link -> link instanceof Link.Kept kept && isOf(kept, statement) ? kept.erased() : link)
                .toList();
        Link.Entry entry = new Link.Entry(links.size() + 1, statement, last, now);
        String hash = Seal.erasure(entry, head, identified).orElseThrow();
        return new EvidenceChain(left, head).with(new Link.Erasure(entry, head, identified, hash));
    }

    /** Whether it was entered there, also where it has ended since: who takes their yes back may still erase. */
    private static boolean standsOnAYesIn(ConsentLedger ledger, String id) {
        return ledger.acts().stream()
                .filter(ConsentAct.Granted.class::isInstance)
                .map(act -> ((ConsentAct.Granted) act).grant())
                .anyMatch(grant ->
                        grant.purpose() == Purpose.ACCOUNTABILITY && grant.id().equals(id));
    }

    private static boolean isOf(Link link, String statement) {
        return link.entry().statement().equals(statement);
    }

    private boolean isErased(String statement) {
        return links.stream().anyMatch(link -> link instanceof Link.Erasure && isOf(link, statement));
    }

    private int lastVersion(String statement) {
        return links.stream()
                .filter(link -> isOf(link, statement))
                .mapToInt(link -> link.entry().version())
                .max()
                .orElse(0);
    }

    /** Returns a statement in all its versions, the first one first; empty where there is none or it was erased. */
    public List<EvidenceStatement> versions(String statement) {
        return links.stream()
                .filter(link -> isOf(link, statement))
                .filter(Link.Kept.class::isInstance)
                .map(link -> ((Link.Kept) link).content())
                .toList();
    }

    /**
     * Returns what was touched, with its place, such as {@code content-differs} at {@code links.2}, counted from 0;
     * empty where everything is as it was added. Codes: {@code number-differs}, {@code previous-differs}, {@code
     * hash-differs}, {@code content-differs}, {@code entry-differs} (from its content), {@code erasure-missing} (a
     * content is gone and nothing says so), {@code not-erased} (it says so and the content is there), {@code
     * head-differs}.
     */
    public List<Violation> verify() {
        return new ChainCheck(this).violations();
    }

    /**
     * Returns what was touched, and {@code head-not-found} where the chain does not go on from a head that was noted
     * before.
     *
     * @param noted {@link #head} as it was then
     */
    public List<Violation> verify(String noted) {
        List<Violation> violations = new ArrayList<>(verify());
        boolean found = noted.equals(EMPTY.head)
                || links.stream().anyMatch(link -> link.hash().equals(noted));
        if (!found) {
            violations.add(Violation.of("head-not-found", "links"));
        }
        return List.copyOf(violations);
    }

    @Override
    public String toString() {
        return "EvidenceChain[" + links.size() + " links, hidden]";
    }
}
