package org.acogida.intake.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acogida.intake.person.ContactWay.Channel;
import org.acogida.intake.person.Participant;
import org.acogida.intake.questionnaire.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may wish to know others who were held: {@code Peer.of(participant, ledger).reachedBy(Channel.SMS)}.
 *
 * <p>Others say yes to a peer by the person’s code, see {@link #recipient()}: it is chance alone, so a ledger that names it
 * outs nobody. There is no address here, and no part of a person above class 1: whoever is introduced reaches the other
 * through the organisation. Two peers meet by an {@link Introduction} alone. {@code toString} shows nothing. Immutable and
 * thread-safe.
 */
public final class Peer {

    /** No answer goes to a peer, and nothing that is sensitive. */
    private static final Sensitivity PERSONAL = new Sensitivity(1, List.of());

    private final String code;
    private final @Nullable String name;
    private final @Nullable Channel channel;
    private final ConsentLedger ledger;

    private Peer(String code, @Nullable String name, @Nullable Channel channel, ConsentLedger ledger) {
        this.code = code;
        this.name = name;
        this.channel = channel;
        this.ledger = ledger;
    }

    /**
     * Returns a person with what they said about who may know of them.
     *
     * @param participant of whom the code and the name to use are taken, and nothing else
     * @param ledger of the same person
     */
    public static Peer of(Participant participant, ConsentLedger ledger) {
        return new Peer(participant.code(), participant.name(), null, ledger);
    }

    /** Returns this peer with the way by which the organisation passes on a word, as the person chose it. */
    public Peer reachedBy(Channel way) {
        return new Peer(code, name, way, ledger);
    }

    /** Returns this person as others say yes to them, or no, for {@link Purpose#PEER_CONTACT}. */
    public Recipient recipient() {
        return Recipient.outside(Recipient.Kind.PERSON, code);
    }

    /** Returns what to call the person: the name to use, or the code where there is none or it was not agreed to. */
    public String calledBy() {
        return name == null ? code : name;
    }

    /** Returns the way by which the organisation passes on a word, where the person chose one. */
    public Optional<Channel> channel() {
        return Optional.ofNullable(channel);
    }

    /** Returns what the person said. */
    public ConsentLedger ledger() {
        return ledger;
    }

    /** Whether the person wants to be known to somebody, as one of a circle too; a no to that one wins over the circle. */
    boolean wants(Peer other, Recipient whom, Instant now) {
        return ledger.permits(Purpose.PEER_CONTACT, whom, PERSONAL, now)
                && !ledger.refusesToMeet(other.recipient(), whom, PERSONAL, now);
    }

    /** This peer as far as they agreed to be known to somebody, as one of a circle too, with that in their ledger. */
    Peer shownTo(Peer other, Recipient whom, Instant now) {
        boolean named = name != null && ledger.permits(Purpose.PEER_CONTACT, whom, Facet.NAME, now);
        List<String> items = new ArrayList<>(List.of(named ? "peer/name" : "peer/code"));
        if (channel != null) {
            items.add("peer/channel");
        }
        List<Facet> facets = named ? List.of(Facet.NAME) : List.of();
        Recipient met = other.recipient();
        Disclosure told = new Disclosure(Purpose.PEER_CONTACT, met, items, List.of(PERSONAL), facets, now);
        // Who heard the name is the one who was met: a circle could give nothing back.
        ConsentLedger entered = whom.equals(met) ? ledger.disclose(told) : ledger.discloseIn(whom, told);
        return new Peer(code, named ? name : null, channel, entered);
    }

    @Override
    public String toString() {
        return "Peer[hidden]";
    }
}
