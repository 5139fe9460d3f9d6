package org.acogida.intake.forms.records;

import static org.acogida.intake.forms.records.Told.TEN;
import static org.acogida.intake.forms.records.Told.read;
import static org.acogida.intake.forms.records.Told.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.acogida.intake.person.ContactDecision.Reason;
import org.acogida.intake.person.ContactMessage;
import org.acogida.intake.person.ContactWay.Channel;
import org.acogida.intake.person.SafeContact;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How somebody can be reached, as they said it in the bundled forms. */
class ContactExtractionTest {

    private final QuestionnaireResponse safe = to("name-and-contact")
            .with("name", Answer.text("Nombre de ejemplo"))
            .with("contact", Answer.coded("yes"))
            .with("channels", Answer.coded("phone"), Answer.coded("sms"))
            .with("times", Answer.coded("morning"))
            .with("shared", Answer.coded("no"))
            .with("leave-message", Answer.coded("yes"))
            .with("name-us", Answer.coded("no"))
            .with("address", Answer.text("ejemplo:1"));

    @Test
    void whatWasAllowedIsAllowedAtThoseHours() {
        SafeContact contact = read(safe).contact();

        assertThat(contact.mayContact(TEN, Channel.PHONE, ContactMessage.speaking())
                        .way()
                        .address())
                .isEqualTo("ejemplo:1");
        assertThat(contact.mayContact(TEN.plusSeconds(3600), Channel.PHONE, ContactMessage.speaking())
                        .reasons())
                .containsExactly(Reason.OUTSIDE_SAFE_TIMES);
        assertThat(contact.mayContact(TEN, Channel.LETTER, ContactMessage.speaking())
                        .reasons())
                .containsExactly(Reason.NO_SUCH_WAY);
        assertThat(contact.ways()).allMatch(way -> way.mayLeaveMessage() && !way.mayNameOrganisation());
    }

    @Test
    void whoWantsNoContactHasNoWayWhateverStandsBehindTheClosedQuestion() {
        IntakeRecords records = read(safe.with("contact", Answer.coded("no")));

        assertThat(records.contact().ways()).isEmpty();
        assertThat(records.name()).isEqualTo("Nombre de ejemplo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared", "leave-message", "name-us"})
    void whatWasDeclinedIsNotAllowed(String linkId) {
        SafeContact contact = read(safe.with("name-us", Answer.coded("yes")).with(linkId, Answer.declined()))
                .contact();

        assertThat(contact.ways()).allSatisfy(way -> {
            assertThat(way.unshared()).isEqualTo(!linkId.equals("shared"));
            assertThat(way.mayLeaveMessage()).isEqualTo(!linkId.equals("leave-message"));
            assertThat(way.mayNameOrganisation()).isEqualTo(!linkId.equals("name-us"));
        });
    }

    /** A call can bring to the door those whom somebody fears: which form was filled in first says nothing of that. */
    @Test
    void whoeverAsksNotToBeCalledIsNotCalledInWhicheverOrderTheFormsCome() {
        IntakeRecords said =
                read(safe.with("channels", Answer.coded("phone"), Answer.coded("visit"), Answer.coded("sms")));
        IntakeRecords fear = read(to("safety-today")
                .with("safety", Answer.coded("followed"))
                .with("please-avoid", Answer.coded("call"), Answer.coded("visit")));

        for (Channel channel : List.of(Channel.PHONE, Channel.VISIT)) {
            assertThat(may(said, channel)).isTrue();
            assertThat(may(said.and(fear), channel)).isFalse();
            assertThat(may(fear.and(said), channel)).isFalse();
            assertThat(may(fear.and(said).and(read(to("preferences"))), channel))
                    .isFalse();
        }
        assertThat(may(said.and(fear), Channel.SMS)).isTrue();
        assertThat(fear.unread()).isEmpty();
    }

    private static boolean may(IntakeRecords records, Channel channel) {
        return records.contact()
                .mayContact(TEN, channel, ContactMessage.leaving("Hola", "La organización"))
                .allowed();
    }

    @Test
    void perhapsSharedCountsAsShared() {
        assertThat(read(safe.with("shared", Answer.coded("maybe"))).contact().ways())
                .noneMatch(way -> way.unshared());
    }

    @Test
    void hoursThatTheHostDoesNotKnowAreNoneAndSomebodyIsToReadThem() {
        IntakeRecords records = read(safe.with("times", Answer.coded("evening")));

        assertThat(records.contact().ways()).allMatch(way -> way.times().isEmpty());
        assertThat(records.unread()).containsExactly("name-and-contact/times");
    }

    @Test
    void aWayWithoutAnAddressIsNone() {
        IntakeRecords records = read(safe.with("address", Answer.declined()));

        assertThat(records.contact().ways()).isEmpty();
        assertThat(records.unread()).containsExactly("name-and-contact/channels", "name-and-contact/times");
    }

    @Test
    void theCodeWordIsKnownAndNotKept() {
        SafeContact contact = read(safe.with("agree", Answer.coded("code-word"))
                        .with("code-word", Answer.text("Girasol azul")))
                .contact();

        assertThat(contact.codeWordIs("girasol azul")).isTrue();
        assertThat(contact.codeWordIs("girasol")).isFalse();
        assertThat(contact.codeWord().digest()).doesNotContainIgnoringCase("girasol");
    }

    @Test
    void somebodyTrustedIsToldNothingUnlessThatWasSaid() {
        QuestionnaireResponse through = to("name-and-contact")
                .with("contact", Answer.coded("through-someone"))
                .with("trusted-name", Answer.text("Persona de ejemplo"))
                .with("trusted-address", Answer.text("ejemplo:2"));

        assertThat(read(through).contact().trustedPerson())
                .isEqualTo(new SafeContact.TrustedPerson("Persona de ejemplo", "ejemplo:2", false));
        assertThat(read(through.with("trusted-may-know", Answer.coded("yes")))
                        .contact()
                        .trustedPerson()
                        .mayNameOrganisation())
                .isTrue();
        assertThat(read(through.with("trusted-name", Answer.declined())).unread())
                .containsExactly("name-and-contact/trusted-address");
    }

    @Test
    void whatToDoIfSomebodyElseAnswers() {
        assertThat(read(safe.with("if-someone-else-answers", Answer.coded("wrong-number")))
                        .contact()
                        .ifSomeoneElseAnswers())
                .isEqualTo(SafeContact.IfSomeoneElseAnswers.WRONG_NUMBER);
    }
}
