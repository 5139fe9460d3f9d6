package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Introduction;
import org.acogida.intake.consent.Peer;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.person.Need;
import org.acogida.intake.person.Participant;
import org.junit.jupiter.api.Test;

/** What coming home brings to a first visit: work, debts, fear, others who were held; from the first step to the close. */
class ReturnScenariosTest {

    private static List<String> needs(Visit visit) {
        return visit.records().needs().stream().map(Need::kind).toList();
    }

    @Test
    void noWorkSinceReturnBecauseEmployersRefuse() {
        Visit visit = Visit.first()
                .at("work-and-money")
                .says("work", "no-work", "refused")
                .says("what-you-meet", "press", "paper")
                .says("work-help", "work", "papers")
                .toTheEnd();

        assertThat(needs(visit)).contains("work", "papers").doesNotContain("tools");
        assertThat(visit.inWords("work-and-money", "what-you-meet")).hasSize(2);
    }

    @Test
    void toolsAndMotorcycleSoldAndDebts() {
        Visit visit = Visit.first()
                .at("work-and-money")
                .says("work", "tools", "debts")
                .says("tools-gone", "tools", "vehicle")
                .says("what-became", "sold")
                .says("debts-burden", "growing", "food")
                .says("debt-pressure", "afraid")
                .says("work-help", "tools", "debt-advice")
                .toTheEnd();

        assertThat(needs(visit)).contains("tools", "debt-advice");
        assertThat(visit.inWords("work-and-money", "what-became")).containsExactly("Hubo que venderlo para vivir");
    }

    @Test
    void fearOfOfficialCheckIns() {
        Visit visit = Visit.first()
                .at("safety-today")
                .says("safety", "check-ins", "reprisals")
                .says("next-check-in", "this-week")
                .says("check-in-help", "company", "legal-advice")
                .says("please-avoid", "police", "authorities")
                .says("protect", "company", "legal-advice")
                .toTheEnd();
        ConsentLedger before = Agreed.alsoToState(Agreed.to(Purpose.REFERRAL, Agreed.CLINIC), Purpose.LEGAL_AID);
        ConsentLedger after = visit.records().limited(before, Agreed.AN_HOUR_LATER);

        assertThat(needs(visit)).contains("company", "legal-advice");
        assertThat(Agreed.permits(before, Purpose.LEGAL_AID, Agreed.STATE)).isTrue();
        assertThat(Agreed.permits(after, Purpose.LEGAL_AID, Agreed.STATE))
                .as("what the office was to hear it hears no more")
                .isFalse();
        assertThat(Agreed.permits(after, Purpose.REFERRAL, Agreed.CLINIC)).isTrue();
    }

    /** Who fears being taken away again, and has somebody of theirs still inside. */
    @Test
    void fearOfBeingDetainedAgain() {
        Visit visit = Visit.first()
                .at("safety-today")
                .says("safety", "detained-again")
                .says("how-near", "any-time")
                .says("protect", "plan")
                .at("family-and-home")
                .says("family", "apart", "lost")
                .says("apart-wish", "still-held")
                .says("family-help", "family-contact")
                .at("people-and-strengths")
                .says("good", "people")
                .says("who-supports", "nobody")
                .toTheEnd();

        assertThat(needs(visit)).contains("plan", "family-contact");
        assertThat(visit.asked()).doesNotContain("safety-today/next-check-in");
    }

    @Test
    void wishForGroupContactWithOthersWhoWereHeld() {
        Visit visit = Visit.first()
                .at("people-and-strengths")
                .says("good", "meet")
                .says("meet-how", "small-group", "listen")
                .opens("consent-second")
                .says("purposes", "peers")
                .says("peers", "yes")
                .toTheEnd();
        ConsentLedger agreed = visit.records().limited(toTheCircle(), Agreed.THAT_NIGHT);

        assertThat(visit.records().unread())
                .as("a yes is for somebody to enter")
                .contains("consent-second/peers");
        assertThat(met(visit.records().limited(ConsentLedger.of("lumeto"), Agreed.THAT_NIGHT), toTheCircle()))
                .as("a wish is no permission")
                .isEmpty();
        assertThat(met(agreed, ConsentLedger.of("sanefi")))
                .as("the other did not say so")
                .isEmpty();
        assertThat(met(agreed, toTheCircle())).hasValueSatisfying(introduction -> {
            assertThat(introduction.one().calledBy()).isEqualTo("lumeto");
            assertThat(introduction.other().calledBy()).isEqualTo("sanefi");
        });
    }

    @Test
    void whoWouldRatherNotMeetOthersIsMetByNobody() {
        Visit visit = Visit.first()
                .opens("consent-second")
                .says("purposes", "peers")
                .says("peers", "no")
                .toTheEnd();

        assertThat(met(visit.records().limited(toTheCircle(), Agreed.AN_HOUR_LATER), toTheCircle()))
                .isEmpty();
    }

    private static ConsentLedger toTheCircle() {
        return Agreed.to(Purpose.PEER_CONTACT, Recipient.organisation("circulo-de-prueba"));
    }

    private static Optional<Introduction> met(ConsentLedger one, ConsentLedger other) {
        return Introduction.in("circulo-de-prueba", peer("lumeto", one), peer("sanefi", other), Agreed.AN_HOUR_LATER);
    }

    private static Peer peer(String code, ConsentLedger ledger) {
        return Peer.of(Participant.of(new UUID(0, code.hashCode()), code), ledger);
    }

    @Test
    void wishToHelpOthersAndToFoundSomething() {
        Visit visit = Visit.first()
                .at("people-and-strengths")
                .says("good", "give")
                .says("give-how", "accompany", "found")
                .says("give-when", "later")
                .tells("idea", "un taller de carpintería")
                .toTheEnd();

        assertThat(visit.inWords("people-and-strengths", "give-how"))
                .containsExactly("Acompañar a quienes acaban de volver", "Fundar un grupo o una organización");
        assertThat(visit.inWords("people-and-strengths", "idea")).containsExactly("un taller de carpintería");
        assertThat(Agreed.sent(visit, "people-and-strengths", Agreed.to(Purpose.REFERRAL, Agreed.CLINIC)))
                .as("it reaches whom the person wants it to reach")
                .contains("found", "un taller de carpintería");
        assertThat(Agreed.sent(visit, "people-and-strengths", ConsentLedger.of("lumeto")))
                .as("and nobody else")
                .isEmpty();
    }
}
