package org.acogida.intake.evidence;

import java.time.Instant;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Grant;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.questionnaire.Sensitivity;

/**
 * A yes to {@link Purpose#ACCOUNTABILITY} that was looked up in the person's ledger, and held at one moment:
 *
 * <pre>{@code
 * var grant = AccountabilityGrant.in(ledger, "g7", new Sensitivity(3, List.of("VIO")), clock.instant());
 * }</pre>
 *
 * <p>Whoever has one has asked. It is not kept: the next time the ledger is asked again. {@code toString} shows
 * nothing. Immutable and thread-safe.
 */
public final class AccountabilityGrant {

    private final String id;
    private final Sensitivity sensitivity;
    private final Instant moment;

    private AccountabilityGrant(String id, Sensitivity sensitivity, Instant moment) {
        this.id = id;
        this.sensitivity = sensitivity;
        this.moment = moment;
    }

    /**
     * Looks a yes up.
     *
     * @param ledger what the person said
     * @param id the name of the yes
     * @param sensitivity what the words touch: their class, and every tag
     * @param now the moment
     * @throws IllegalStateException if no yes of this name is for accountability, holds now and covers that
     */
    public static AccountabilityGrant in(ConsentLedger ledger, String id, Sensitivity sensitivity, Instant now) {
        boolean holds = ledger.grants(now).stream()
                .filter(grant -> grant.id().equals(id) && grant.purpose() == Purpose.ACCOUNTABILITY)
                .anyMatch(grant -> covers(grant, sensitivity)
                        && ledger.permits(Purpose.ACCOUNTABILITY, grant.recipient(), sensitivity, now));
        if (!holds) {
            throw new IllegalStateException("No yes of this name is for accountability and covers this now."
                    + System.lineSeparator() + "Maybe ask the person, and enter their yes first.");
        }
        return new AccountabilityGrant(id, sensitivity, now);
    }

    /** What the ledger permits may stand on another yes; this one is to cover it too. */
    private static boolean covers(Grant grant, Sensitivity sensitivity) {
        return sensitivity.level() <= grant.upTo().level()
                && grant.upTo().tags().containsAll(sensitivity.tags());
    }

    /** Returns the name of the yes. */
    public String id() {
        return id;
    }

    /** Returns what it was asked for: a class, and tags. */
    public Sensitivity sensitivity() {
        return sensitivity;
    }

    /** Returns when it was looked up. */
    public Instant moment() {
        return moment;
    }

    @Override
    public String toString() {
        return "AccountabilityGrant[hidden]";
    }
}
