package org.acogida.intake.forms.sharing;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.forms.internal.json.StrictJson;

/**
 * What one recipient may see of one record of a person, such as the times in detention for a lawyer:
 *
 * <pre>{@code
 * Sharing.under(ledger, Purpose.LEGAL, lawyer, now).release(episode, recordedAt).ifPresent(given -> {
 *     store(given.ledger());
 *     send(given.json());
 * });
 * }</pre>
 *
 * <p>Each part goes where its class and tags are permitted, as {@code @Classified} says of it; a part within a part needs
 * both. What may not go is not there and leaves no gap; {@link #leftOut()} names it for whoever sends. A code word goes to
 * nobody, and a trusted person only into a person’s own copy. It is made by {@link Sharing} alone, which has entered it in
 * the ledger: store {@link #ledger()} before anything is sent. {@code toString} shows nothing. Immutable and thread-safe.
 */
public final class RecordRelease {

    private final Sharing sharing;
    private final RecordSight sight;
    private final ConsentLedger ledger;

    RecordRelease(Sharing sharing, RecordSight sight, ConsentLedger ledger) {
        this.sharing = sharing;
        this.sight = sight;
        this.ledger = ledger;
    }

    /** Returns what it is, such as {@code detention-episode}. */
    public String kind() {
        return sight.kind();
    }

    /** Returns the parts that may be seen, by name, as they stand in JSON: texts, numbers, lists and maps of these. */
    public Map<String, Object> parts() {
        return sight.parts();
    }

    /**
     * Returns what was there and was left out, such as {@code ways.address}: names of parts, and nothing that was in them.
     */
    public List<String> leftOut() {
        return sight.leftOut();
    }

    /** Returns for what it is. */
    public Purpose purpose() {
        return sharing.purpose();
    }

    /** Returns for whom it is. */
    public Recipient recipient() {
        return sharing.recipient();
    }

    /** Returns the ledger with this release in it. */
    public ConsentLedger ledger() {
        return ledger;
    }

    /** Returns it in JSON, UTF-8, to send: what it is for, for whom, what it is, and the parts that may be seen. */
    public byte[] json() {
        return StrictJson.write(new Sent(purpose(), recipient(), kind(), parts()));
    }

    /**
     * What goes out.
     *
     * @param purpose for what
     * @param recipient for whom
     * @param kind what it is
     * @param record the parts that may be seen
     */
    @JsonPropertyOrder({"purpose", "recipient", "kind", "record"})
    record Sent(Purpose purpose, Recipient recipient, String kind, Map<String, Object> record) {

        @Override
        public String toString() {
            return "Sent[hidden]";
        }
    }

    @Override
    public String toString() {
        return "RecordRelease[hidden]";
    }
}
