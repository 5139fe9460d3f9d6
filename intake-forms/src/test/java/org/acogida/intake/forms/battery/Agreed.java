package org.acogida.intake.forms.battery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Grant;
import org.acogida.intake.consent.PrivacyCheck;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.forms.sharing.Release;
import org.acogida.intake.forms.sharing.Sharing;
import org.acogida.intake.questionnaire.Sensitivity;

/** What somebody said yes to on the night of their visit, and what leaves under it an hour later. */
final class Agreed {

    /** Three in the morning of a Sunday in Caracas. */
    static final Instant THAT_NIGHT = Instant.parse("2026-03-01T07:00:00Z");

    static final Instant AN_HOUR_LATER = THAT_NIGHT.plusSeconds(3600);
    static final Recipient CLINIC = Recipient.organisation("clinica-de-prueba");
    static final Recipient STATE = Recipient.outside(Recipient.Kind.STATE_BODY, "oficina-de-prueba");
    static final Recipient SISTER = Recipient.outside(Recipient.Kind.PERSON, "hermana");

    /** As much as a yes in passing covers: nothing of the highest class, and nothing that could out somebody. */
    static final Sensitivity USUAL = new Sensitivity(2, List.of("PSY", "VIO", "PRS", "MH"));

    private static final PrivacyCheck ALONE = new PrivacyCheck(true, THAT_NIGHT);
    private static final Sensitivity LITTLE = new Sensitivity(0, List.of());

    private Agreed() {}

    static ConsentLedger to(Purpose purpose, Recipient recipient) {
        return to(purpose, recipient, USUAL);
    }

    static ConsentLedger to(Purpose purpose, Recipient recipient, Sensitivity upTo) {
        return ConsentLedger.of("lumeto").grant(yes(purpose, recipient, upTo), ALONE, THAT_NIGHT);
    }

    /** With a yes to an office of the State beside it, which takes an act of its own. */
    static ConsentLedger alsoToState(ConsentLedger ledger, Purpose purpose) {
        return ledger.grantToAuthority(yes(purpose, STATE, USUAL), ALONE, THAT_NIGHT);
    }

    private static Grant yes(Purpose purpose, Recipient recipient, Sensitivity upTo) {
        return Grant.of(
                "yes-to-" + recipient.name(),
                purpose,
                recipient,
                upTo,
                new Grant.Asking(Grant.Form.ORAL, Grant.versionOf("texto"), "es", null),
                Grant.Elements.ALL,
                THAT_NIGHT);
    }

    static boolean permits(ConsentLedger ledger, Purpose purpose, Recipient recipient) {
        return ledger.permits(purpose, recipient, LITTLE, AN_HOUR_LATER);
    }

    static boolean permitsInEmergency(ConsentLedger ledger, Recipient recipient) {
        return ledger.permitsInEmergency(recipient, LITTLE, AN_HOUR_LATER);
    }

    /** What the clinic is sent of one form, byte for byte; empty where nothing is. */
    static String sent(Visit visit, String form, ConsentLedger ledger) {
        return Sharing.under(ledger, Purpose.REFERRAL, CLINIC, AN_HOUR_LATER)
                .release(Scorer.of(visit.instrument(form)), visit.response(form))
                .map(Release::json)
                .map(json -> new String(json, StandardCharsets.UTF_8))
                .orElse("");
    }
}
