package org.acogida.intake.consent;

import static org.acogida.intake.consent.Acts.alone;
import static org.acogida.intake.consent.Acts.minute;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.acogida.intake.person.Participant;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;

/** A secret in every place that can hold one: nothing that a log could catch tells it. */
class ConsentSecretsTest {

    private final List<String> seen = new ArrayList<>();

    private void watch(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            seen.add(String.valueOf(e));
        }
    }

    private void look(ConsentLedger ledger) {
        seen.add(ledger.toString());
        seen.add(ledger.acts().toString());
        seen.add(ledger.notices().toString());
        seen.add(ledger.disclosures().toString());
        seen.add(ledger.grants(minute(1)).toString());
        seen.add(ledger.violations().toString());
    }

    @Property(tries = 100)
    void noSecretIsTold(@ForAll @AlphaChars @StringLength(min = 8, max = 12) String letters) {
        String secret = "xq" + letters;
        Recipient recipient = Recipient.organisation(secret);
        Sensitivity tagged = new Sensitivity(2, List.of(secret));
        ConsentLedger ledger = ConsentLedger.of(secret);
        Proof proof = Proof.inPresence(ledger, secret, minute(9));
        Grant grant = Acts.grant(secret, Purpose.PEER_CONTACT, recipient, tagged, minute(0));
        Disclosure disclosure =
                new Disclosure(Purpose.PEER_CONTACT, recipient, List.of(secret), List.of(tagged), List.of(), minute(1));

        watch(() -> {
            ConsentLedger full = ledger.grant(grant, alone(minute(0)), minute(0))
                    .grant(grant, alone(minute(0)), minute(0))
                    .disclose(disclosure)
                    .decline(Scope.of(Purpose.FAMILY).to(recipient).tagged(secret), minute(2))
                    .recall(Scope.of(Purpose.PEER_CONTACT), proof, minute(3))
                    .erase(tagged, proof, minute(4))
                    .erase(tagged, proof, minute(4), List.of(new Tombstone(secret)));
            look(full);
            look(full.withdraw(secret + "!", minute(5)));
            look(full.recallAnswered(secret, RecallNotice.State.ACKED, minute(5)));
        });
        Peer peer = Peer.of(Participant.of(new UUID(1, 2), secret).withName(secret), ledger);
        ConsentLedger open = ledger.grant(
                Acts.grant(secret, Purpose.PEER_CONTACT, Recipient.organisation(secret), tagged, minute(0)),
                alone(minute(0)),
                minute(0));
        Peer other = Peer.of(Participant.of(new UUID(1, 2), secret + "!").withName(secret), open);
        watch(() -> seen.add(peer + "" + other + Introduction.between(peer, other, minute(1))));
        watch(() ->
                seen.add(Introduction.in(secret, Peer.of(Participant.of(new UUID(1, 2), "x"), open), other, minute(1))
                        + ""));
        Tombstone.Receipt receipt = new Tombstone.Receipt(secret);
        watch(() -> seen.add(List.of(receipt, new Tombstone(secret)) + ""));
        watch(() -> receipt.fits(new Tombstone(secret), new byte[0]));
        watch(() -> receipt.tombstoneOf(new byte[0]));
        watch(() -> ledger.disclose(disclosure));
        watch(() -> ledger.breakGlass(disclosure, true, Role.CLINICIAN));
        watch(() ->
                ledger.erase(tagged, Proof.inPresence(ConsentLedger.of("x" + secret), secret, minute(9)), minute(1)));
        watch(() -> ConsentLedger.replay(secret, List.of(new ConsentAct.Narrowed(secret, null, List.of(), null))));
        watch(() -> seen.add(List.of(proof, recipient, grant, disclosure, grant.asking()) + ""));
        look(ledger.grant(grant, new PrivacyCheck(false, minute(0)), minute(0)));
        seen.add(Proof.byCodeWord(ledger, secret::equals, secret, minute(9)) + "");

        assertThat(seen).hasSizeGreaterThan(20).noneMatch(text -> text.contains(secret));
        assertThat(seen).noneMatch(text -> text.contains("PEER_CONTACT") || text.contains("true"));
        seen.clear();
    }
}
