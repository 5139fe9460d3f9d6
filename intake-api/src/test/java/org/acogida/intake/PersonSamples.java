package org.acogida.intake;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.acogida.intake.person.CodeWord;
import org.acogida.intake.person.ContactDecision;
import org.acogida.intake.person.ContactMessage;
import org.acogida.intake.person.ContactWay;
import org.acogida.intake.person.ContactWay.Channel;
import org.acogida.intake.person.DerivedFact;
import org.acogida.intake.person.DetentionEpisode;
import org.acogida.intake.person.DurationRange;
import org.acogida.intake.person.DurationRange.Unit;
import org.acogida.intake.person.Isolation;
import org.acogida.intake.person.Need;
import org.acogida.intake.person.Note;
import org.acogida.intake.person.Participant;
import org.acogida.intake.person.Preferences;
import org.acogida.intake.person.Preferences.Comfort;
import org.acogida.intake.person.Preferences.Gender;
import org.acogida.intake.person.Referral;
import org.acogida.intake.person.SafeContact;
import org.acogida.intake.person.SafeContact.IfSomeoneElseAnswers;
import org.acogida.intake.person.SafeTime;
import org.acogida.intake.person.UncertainDate;
import org.acogida.intake.questionnaire.Sensitivity;

/** Personal records that between them hold every record and every constant, each with its JSON in a file. */
final class PersonSamples {

    private static final UUID ID = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static final ZoneId CARACAS = ZoneId.of("America/Caracas");

    private PersonSamples() {}

    /** The samples by the name of the file with their JSON. */
    static Map<String, Record> all() {
        Map<String, Record> samples = new LinkedHashMap<>();
        samples.put("participant", participant());
        samples.put("participant-masculine", named(Participant.Address.USTED, Participant.Agreement.MASCULINE));
        samples.put("participant-neutral", named(null, Participant.Agreement.NEUTRAL));
        samples.put("contact", contact());
        samples.put("contact-other-channels", otherChannels());
        samples.put("contact-none", SafeContact.of(CARACAS).with(IfSomeoneElseAnswers.WRONG_NUMBER));
        samples.put("contact-message", new ContactMessage(false, true));
        samples.put("contact-allowed", new ContactDecision(sms(), List.of()));
        samples.put("contact-refused", new ContactDecision(null, List.of(ContactDecision.Reason.values())));
        samples.put("preferences", preferences());
        samples.put("preferences-few", Preferences.NONE.withClinician(Gender.EITHER));
        samples.put("detention", detention());
        samples.put("detention-unknown", DetentionEpisode.UNKNOWN.withLength(DurationRange.lostCount()));
        samples.put("fact-no", fact(DerivedFact.Holds.NO));
        samples.put("fact-possible", fact(DerivedFact.Holds.POSSIBLE));
        samples.put("fact-yes", fact(DerivedFact.Holds.YES));
        samples.put("note-overlap", new Note(Note.Kind.DATES_OVERLAP, List.of(0, 2)));
        samples.put("note-order", new Note(Note.Kind.END_BEFORE_BEGINNING, List.of(1)));
        samples.put("note-length", new Note(Note.Kind.LENGTH_AND_DATES_DIFFER, List.of(1)));
        samples.put("need", need());
        samples.put("need-this-week", new Need("papers", Need.Urgency.THIS_WEEK, null));
        samples.put("need-can-wait", new Need("work", Need.Urgency.CAN_WAIT, null));
        samples.put("referral", referral());
        return samples;
    }

    static Participant participant() {
        return named(Participant.Address.TU, Participant.Agreement.FEMININE)
                .withName("Nombre de uso")
                .withLegalName("Nombre «en papeles»")
                .withLanguage("es-VE");
    }

    private static Participant named(Participant.Address address, Participant.Agreement agreement) {
        return Participant.of(ID, "lumeto").withAddress(address).withAgreement(agreement);
    }

    static SafeContact contact() {
        ContactWay phone = ContactWay.of(
                Channel.PHONE,
                "0000-001",
                SafeTime.of(LocalTime.of(8, 0), LocalTime.of(12, 30), DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                SafeTime.of(LocalTime.of(22, 0), LocalTime.of(1, 0, 30), DayOfWeek.SATURDAY));
        return SafeContact.of(CARACAS, phone, sms())
                .with(IfSomeoneElseAnswers.END_THE_CALL)
                .with(codeWord())
                .with(new SafeContact.TrustedPerson("una hermana", "0000-003", true));
    }

    /** The word is “girasol”; the digest was made by Python's hashlib.pbkdf2_hmac. */
    static CodeWord codeWord() {
        return new CodeWord(
                "00112233445566778899aabbccddeeff", "21f5e19f68377b394bb1568ff55e8101fe9936069180745798384515539da96d");
    }

    private static ContactWay sms() {
        return ContactWay.of(Channel.SMS, "0000-002", SafeTime.of(LocalTime.MIDNIGHT, LocalTime.NOON, DayOfWeek.FRIDAY))
                .withUnshared(true)
                .withMessages(true)
                .withNaming(true);
    }

    private static SafeContact otherChannels() {
        return SafeContact.of(
                        CARACAS,
                        ContactWay.of(Channel.MESSENGER, "0000-004"),
                        ContactWay.of(Channel.EMAIL, "nombre@example.org"),
                        ContactWay.of(Channel.LETTER, "apartado 4"),
                        ContactWay.of(Channel.VISIT, "la casa azul"))
                .with(IfSomeoneElseAnswers.ASK_FOR_THE_PERSON);
    }

    static Preferences preferences() {
        return Preferences.NONE
                .withClinician(Gender.WOMAN)
                .withInterpreter(new Preferences.Interpreter(Gender.MAN, true, List.of("SV", "CU")))
                .withCompanion("mi hermana")
                .withTouch(Comfort.NO)
                .withExamination(Comfort.ASK_FIRST)
                .withClosedDoors(Comfort.FINE)
                .withPlaceAndTime("cerca de una ventana", "por la mañana");
    }

    static DetentionEpisode detention() {
        return DetentionEpisode.UNKNOWN
                .withPlace("un edificio gris")
                .withCountry("SV")
                .withKindOfPlace("prison")
                .withDates(UncertainDate.parse("2025-03~").withWords("por Carnaval"), UncertainDate.parse("2025-07-18"))
                .withLength(DurationRange.between(4, 5, Unit.MONTHS))
                .withIsolation(
                        Isolation.of(22, 24, DurationRange.between(2, 3, Unit.WEEKS)),
                        new Isolation(new BigDecimal("21.5"), null, DurationRange.of(16, Unit.DAYS)),
                        new Isolation(null, null, DurationRange.atLeast(72, Unit.HOURS)),
                        new Isolation(null, BigDecimal.valueOf(23), null));
    }

    private static DerivedFact fact(DerivedFact.Holds holds) {
        return new DerivedFact("solitary-confinement", holds, "nelson-mandela-rule-44");
    }

    static Need need() {
        return new Need("medicine", Need.Urgency.TODAY, "la pastilla de siempre");
    }

    static Referral referral() {
        return Referral.to("city-clinic", "lumeto", need(), Samples.NOON)
                .withContact(otherChannels().only(Channel.EMAIL))
                .withPreferences(Preferences.NONE.withClosedDoors(Comfort.NO))
                .withClasses(new Sensitivity(1, List.of()), new Sensitivity(2, List.of("MH")));
    }
}
