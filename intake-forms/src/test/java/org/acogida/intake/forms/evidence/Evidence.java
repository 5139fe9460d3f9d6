package org.acogida.intake.forms.evidence;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Grant;
import org.acogida.intake.consent.PrivacyCheck;
import org.acogida.intake.consent.Proof;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.evidence.AccountabilityGrant;
import org.acogida.intake.evidence.EvidenceStatement;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;

/** A person's yes, and statements and chains that stand on it. */
public final class Evidence {

    /** The moment at which everything happens. */
    public static final Instant NOW = Instant.parse("2026-03-14T12:00:00.250Z");

    /** What the yes covers. */
    public static final Sensitivity VIOLENCE = new Sensitivity(3, List.of("VIO"));

    private static final SecureRandom RANDOM = new SecureRandom();

    private Evidence() {}

    /** Returns a ledger with a yes by the name of g7, to one recipient, for a purpose. */
    public static ConsentLedger ledger(Purpose purpose) {
        Grant.Asking asking = new Grant.Asking(Grant.Form.WRITTEN, Grant.versionOf("text"), "es", null);
        Recipient recipient = Recipient.organisation("truth-commission");
        Grant grant = Grant.of("g7", purpose, recipient, VIOLENCE, asking, Grant.Elements.ALL, NOW);
        return ConsentLedger.of("person-1").grant(grant, new PrivacyCheck(true, NOW), NOW);
    }

    /** Returns a ledger with a yes for accountability. */
    public static ConsentLedger ledger() {
        return ledger(Purpose.ACCOUNTABILITY);
    }

    private static AccountabilityGrant grant() {
        return AccountabilityGrant.in(ledger(), "g7", VIOLENCE, NOW);
    }

    /** Returns a first version. */
    public static EvidenceStatement statement(String id, String words) {
        return EvidenceStatement.of(id, words, "es-VE", Role.LAWYER, grant());
    }

    /** Returns the version after the last one in a chain, or the first one. */
    static EvidenceStatement next(EvidenceChain chain, String id, String words) {
        List<EvidenceStatement> before = chain.versions(id);
        return before.isEmpty()
                ? statement(id, words)
                : before.get(before.size() - 1).corrected(words, "es-VE", Role.CLINICIAN, grant());
    }

    /** Returns the chain with a statement. */
    public static EvidenceChain with(EvidenceChain chain, EvidenceStatement statement) {
        return chain.append(statement, ledger(), NOW, RANDOM);
    }

    /** Returns proof that it is the person, who is here. */
    public static Proof present() {
        return Proof.inPresence(ledger(), "worker-7", NOW.plusSeconds(3600));
    }

    /** Returns the chain after the person, who was here, had a statement erased. */
    public static EvidenceChain erased(EvidenceChain chain, String id) {
        return chain.erase(id, ledger(), present(), NOW);
    }

    /** Returns the chain with the next version of a statement. */
    static EvidenceChain with(EvidenceChain chain, String id, String words) {
        return with(chain, next(chain, id, words));
    }
}
