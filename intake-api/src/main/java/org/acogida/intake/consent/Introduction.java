package org.acogida.intake.consent;

import java.time.Instant;
import java.util.Optional;

/**
 * Two people who both wish to know each other, and what each may know:
 *
 * <pre>{@code
 * Introduction.between(one, other, clock.instant()).ifPresent(met -> {
 *     store(met.one().ledger(), met.other().ledger());
 *     tell(one, met.other().calledBy());
 * });
 * Introduction.in("thursday-circle", one, other, clock.instant());
 * }</pre>
 *
 * <p>There is one only where both said yes, to each other or to the same circle, and both still mean it. Otherwise there is
 * nothing, and it is the same nothing whatever the other said: a no, nothing at all, or that nobody asked. So a wish that is
 * not returned shows nothing to anybody, and asking leaves no trace. A host answers both alike, and at the same time.
 *
 * <p>Each is shown as far as they agreed: by the code, by the name to use where {@link Facet#NAME} was agreed to, and by the
 * way on which the organisation passes a word on. Nothing of class 2 or above is shown, whatever was agreed to, and
 * no answer is released for this purpose. Each ledger names the other as who knows, also where they met in a circle, so that
 * it can be called back from each one or from all of a circle. {@code toString} shows nothing. Immutable and thread-safe.
 */
public final class Introduction {

    private final Peer one;
    private final Peer other;

    private Introduction(Peer one, Peer other) {
        this.one = one;
        this.other = other;
    }

    /**
     * Introduces two people who said yes to each other, by their codes.
     *
     * @param one one of them
     * @param other the other
     * @param now the moment
     * @return what each may know; nothing where it is not the wish of both
     */
    public static Optional<Introduction> between(Peer one, Peer other, Instant now) {
        return of(one, other, new Ways(other.recipient(), one.recipient()), now);
    }

    /**
     * Introduces two people of one circle. To be of it is to have said yes to it, for {@link Purpose#PEER_CONTACT} and
     * {@code Recipient.organisation(circle)}. Who said no to the other by name is not introduced to them.
     *
     * @param circle its id in the host’s directory
     * @param one one of them
     * @param other the other
     * @param now the moment
     * @return what each may know; nothing where it is not the wish of both
     */
    public static Optional<Introduction> in(String circle, Peer one, Peer other, Instant now) {
        Recipient all = Recipient.organisation(circle);
        return of(one, other, new Ways(all, all), now);
    }

    /**
     * To whom the yes of each was said.
     *
     * @param ofOne to whom the one said yes
     * @param ofOther to whom the other did
     */
    private record Ways(Recipient ofOne, Recipient ofOther) {}

    private static Optional<Introduction> of(Peer one, Peer other, Ways ways, Instant now) {
        boolean mutual = !one.recipient().equals(other.recipient())
                && one.wants(other, ways.ofOne(), now)
                && other.wants(one, ways.ofOther(), now);
        return mutual
                ? Optional.of(new Introduction(
                        one.shownTo(other, ways.ofOne(), now), other.shownTo(one, ways.ofOther(), now)))
                : Optional.empty();
    }

    /** Returns the one as the other may know them, with their ledger, in which this is entered. */
    public Peer one() {
        return one;
    }

    /** Returns the other as the one may know them, with their ledger, in which this is entered. */
    public Peer other() {
        return other;
    }

    @Override
    public String toString() {
        return "Introduction[hidden]";
    }
}
