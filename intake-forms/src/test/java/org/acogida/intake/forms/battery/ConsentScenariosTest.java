package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.consent.Scope;
import org.acogida.intake.evidence.AccountabilityGrant;
import org.acogida.intake.evidence.EvidenceStatement;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.forms.sharing.Release;
import org.acogida.intake.forms.sharing.Sharing;
import org.acogida.intake.questionnaire.Role;
import org.junit.jupiter.api.Test;

/** Who is to hear of a first visit, and who is not, from the first step to the close and the day after. */
class ConsentScenariosTest {

    private static final Recipient LAWYERS = Recipient.organisation("abogados-de-prueba");

    private static Visit limitedBy(String... limits) {
        return Visit.first()
                .at("consent-first")
                .says("care-and-record", "with-limits")
                .says("which-limits", limits);
    }

    private static ConsentLedger after(Visit visit, ConsentLedger before) {
        return visit.records().limited(before, Agreed.AN_HOUR_LATER);
    }

    @Test
    void fearOfTheStateAndNoConsentToShareWithIt() {
        ConsentLedger before = Agreed.alsoToState(Agreed.to(Purpose.REFERRAL, Agreed.CLINIC), Purpose.LEGAL_AID);
        Visit said = limitedBy("not-state").toTheEnd();

        assertThat(said.records().unread()).doesNotContain("consent-first/which-limits");
        assertThat(Agreed.permits(after(said, before), Purpose.LEGAL_AID, Agreed.STATE))
                .isFalse();
        assertThat(Agreed.permits(after(said, before), Purpose.REFERRAL, Agreed.CLINIC))
                .isTrue();
        assertThat(Agreed.permits(after(Visit.first().toTheEnd(), before), Purpose.LEGAL_AID, Agreed.STATE))
                .as("without the answer it is as it was")
                .isTrue();
    }

    @Test
    void theFamilyIsNotToKnowAlsoOnTheWorstNight() {
        ConsentLedger before = Agreed.to(Purpose.FAMILY, Agreed.SISTER);
        Visit said = limitedBy("not-family", "without-name").toTheEnd();
        ConsentLedger after = after(said, before);

        assertThat(said.records().unread())
                .as("somebody reads what a ledger cannot hold")
                .contains("consent-first/which-limits");
        assertThat(Agreed.permits(before, Purpose.FAMILY, Agreed.SISTER)).isTrue();
        assertThat(Agreed.permits(after, Purpose.FAMILY, Agreed.SISTER)).isFalse();
        assertThat(Agreed.permitsInEmergency(after, Agreed.SISTER)).isFalse();
        assertThat(after.permitsSelfHarmFlag(Agreed.SISTER, Agreed.AN_HOUR_LATER))
                .isFalse();
        assertThat(after.permitsSelfHarmFlag(Agreed.CLINIC, Agreed.AN_HOUR_LATER))
                .as("who can help is still called")
                .isTrue();
        assertThat(after(Visit.first().toTheEnd(), before).permitsSelfHarmFlag(Agreed.SISTER, Agreed.AN_HOUR_LATER))
                .as("without the answer it is as it was")
                .isTrue();
    }

    @Test
    void wishForTruthAndAccountability() {
        Visit visit = limitedBy("not-state")
                .opens("accountability-wishes")
                .says("wishes", "truth", "answerable")
                .says("conditions", "no-name", "not-state")
                .says("talk", "later")
                .toTheEnd();
        ConsentLedger wished = after(visit, ConsentLedger.of("lumeto"));
        ConsentLedger agreed =
                after(visit, Agreed.alsoToState(Agreed.to(Purpose.ACCOUNTABILITY, LAWYERS), Purpose.ACCOUNTABILITY));

        assertThat(visit.inWords("accountability-wishes", "wishes")).hasSize(2);
        assertThatIllegalStateException().as("a wish is no statement").isThrownBy(() -> statement(wished, LAWYERS));
        assertThat(statement(agreed, LAWYERS).words()).isEqualTo("lo que vi esa noche");
        assertThatIllegalStateException()
                .as("not to the State, also where it was agreed to before")
                .isThrownBy(() -> statement(agreed, Agreed.STATE));
    }

    private static EvidenceStatement statement(ConsentLedger ledger, Recipient to) {
        AccountabilityGrant grant =
                AccountabilityGrant.in(ledger, "yes-to-" + to.name(), Agreed.USUAL, Agreed.AN_HOUR_LATER);
        return EvidenceStatement.of("statement-1", "lo que vi esa noche", "es-VE", Role.LAWYER, grant);
    }

    @Test
    void withdrawsConsentByTelephoneTheNextDay() {
        Visit visit = Visit.first().at("gad-2").says("1", "2").says("2", "2").toTheEnd();
        Scorer scorer = Scorer.of(visit.instrument("gad-2"));
        ConsentLedger ledger = Agreed.to(Purpose.REFERRAL, Agreed.CLINIC);
        Release release = Sharing.under(ledger, Purpose.REFERRAL, Agreed.CLINIC, Agreed.AN_HOUR_LATER)
                .release(scorer, visit.response("gad-2"))
                .orElseThrow();
        Instant tomorrow = Agreed.THAT_NIGHT.plusSeconds(86_400);
        ConsentLedger after = release.ledger().withdraw("yes-to-clinica-de-prueba", tomorrow);

        assertThat(after.violations()).isEmpty();
        assertThat(Sharing.under(after, Purpose.REFERRAL, Agreed.CLINIC, tomorrow)
                        .release(scorer, visit.response("gad-2")))
                .isEmpty();
        assertThat(after.holders(Scope.allSharing()))
                .as("who has it already is known, and can be asked for it back")
                .containsExactly(Agreed.CLINIC);
    }

    @Test
    void stopsAfterTheSecondQuestion() {
        Visit visit = Visit.first().stopsAfter(2);

        assertThat(visit.asked()).hasSize(2);
        assertThat(visit.report().selfHarm().status()).isEqualTo(BatteryReport.SelfHarm.Status.NOT_ASKED);
        assertThat(visit.report().asked()).isEqualTo(2);
        assertThat(visit.records().needs()).isEmpty();
    }
}
