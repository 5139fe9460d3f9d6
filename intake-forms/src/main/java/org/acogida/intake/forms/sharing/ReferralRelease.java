package org.acogida.intake.forms.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.forms.internal.json.StrictJson;
import org.acogida.intake.person.Referral;
import org.acogida.intake.response.Violation;

/**
 * A referral as far as the person agreed to it, for one place: the only way in which this library writes one.
 *
 * <pre>{@code
 * Referral draft = Referral.to("city-clinic", person.code(), need, now).withContact(contact.only(Channel.PHONE));
 * ReferralRelease.under(ledger, Recipient.organisation("city-clinic"), draft, now).ifPresent(given -> {
 *     store(given.ledger());
 *     send(given.json());
 * });
 * }</pre>
 *
 * <p>A part goes where its class and tags are permitted for {@link Purpose#REFERRAL} to that place, as {@code @Classified}
 * says of it. The others are left out and named in {@link #leftOut()}, for whoever sends it; what arrives shows no gap. A
 * code word and a trusted person stay here, whatever was agreed to: no other place needs them. Without a yes that covers
 * the need itself there is nothing. It ends with the yes it stands on, if that ends first. {@code toString} shows nothing.
 * Immutable and thread-safe.
 */
public final class ReferralRelease {

    private final Referral referral;
    private final List<String> leftOut;
    private final ConsentLedger ledger;

    private ReferralRelease(Referral referral, List<String> leftOut, ConsentLedger ledger) {
        this.referral = referral;
        this.leftOut = List.copyOf(leftOut);
        this.ledger = ledger;
    }

    /**
     * Refers a person to one place.
     *
     * @param ledger what the person said
     * @param recipient the one place; in one role where it was agreed so
     * @param draft everything that might go there
     * @param now when
     * @return what may go, with the ledger in which it is entered; nothing where not even the need may
     * @throws IllegalArgumentException if part of the draft is missing, if it does not count at that moment, or if it is for
     *     another place; the message shows nothing of it
     */
    public static Optional<ReferralRelease> under(
            ConsentLedger ledger, Recipient recipient, Referral draft, Instant now) {
        refuse(!Violation.missingIn(draft, "").isEmpty(), "A referral is whole. Maybe validate it first.");
        refuse(!draft.countsAt(now), "This referral does not count now. Maybe make it anew.");
        refuse(
                !draft.recipient().equals(recipient.name()),
                "A referral goes to exactly one place. Maybe make another one for the other place.");
        LeastReferral least =
                new LeastReferral(new Permission.ByGrant(ledger, Purpose.REFERRAL, recipient, now), draft);
        return least.referral()
                .map(given -> new ReferralRelease(given, least.leftOut(), ledger.disclose(least.told())));
    }

    private static void refuse(boolean so, String message) {
        if (so) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Returns the referral as it may be sent. */
    public Referral referral() {
        return referral;
    }

    /** Returns it in JSON, UTF-8, for the one place; {@code IntakeJson.readRecord} takes it there. */
    public byte[] json() {
        return StrictJson.write(referral);
    }

    /**
     * Returns what was there and was left out, such as {@code contact.ways} or {@code need.wish}: names of parts, and
     * nothing that was in them.
     */
    public List<String> leftOut() {
        return leftOut;
    }

    /** Returns the ledger with this in it. */
    public ConsentLedger ledger() {
        return ledger;
    }

    @Override
    public String toString() {
        return "ReferralRelease[hidden]";
    }
}
