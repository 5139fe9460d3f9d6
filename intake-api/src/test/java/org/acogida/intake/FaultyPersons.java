package org.acogida.intake;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.intake.person.CodeWord;
import org.acogida.intake.person.ContactDecision;
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
import org.acogida.intake.person.Referral;
import org.acogida.intake.person.SafeContact;
import org.acogida.intake.person.SafeTime;
import org.acogida.intake.person.UncertainDate;
import org.acogida.intake.questionnaire.Sensitivity;
import org.junit.jupiter.params.provider.Arguments;

/** Personal records that break a rule, each with the places where that is reported, and by which rule. */
final class FaultyPersons {

    private static final DurationRange BACKWARDS = DurationRange.between(3, 2, Unit.DAYS);

    private FaultyPersons() {}

    static Stream<Arguments> all() {
        return Stream.of(people(), contacts(), detentions(), needs()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> people() {
        Participant ok = PersonSamples.participant();
        return Stream.of(
                wrong(Participant.of(null, null), "id: Missing", "code: Missing"),
                wrong(Participant.of(UUID.randomUUID(), "0047"), "code: PersonCode"),
                wrong(Participant.of(UUID.randomUUID(), "lumeto7"), "code: PersonCode"),
                wrong(Participant.of(UUID.randomUUID(), "Lumeto"), "code: PersonCode"),
                wrong(Participant.of(UUID.randomUUID(), "lmt"), "code: PersonCode"),
                wrong(ok.withName(""), "name: Name"),
                wrong(ok.withName(" \n"), "name: Name"),
                wrong(ok.withName("—"), "name: Name"),
                wrong(ok.withLegalName(" "), "legalName: Name"),
                wrong(ok.withLanguage("español"), "language: LanguageTag"),
                wrong(
                        Preferences.NONE.withInterpreter(
                                new Preferences.Interpreter(null, false, List.of("SV", "El Salvador"))),
                        "interpreter.notFrom[1].<list element>: Country"));
    }

    private static Stream<Arguments> contacts() {
        ContactWay nothing = ContactWay.of(null, " ", SafeTime.of(LocalTime.NOON, LocalTime.NOON, DayOfWeek.MONDAY));
        return Stream.of(
                wrong(new CodeWord("", null), "salt: Missing", "digest: Missing"),
                wrong(new SafeTime(List.of(), null, null), "days: Missing", "from: Missing", "to: Missing"),
                wrong(SafeTime.of(LocalTime.NOON, LocalTime.NOON, DayOfWeek.MONDAY), ": SafeTime"),
                wrong(nothing, "channel: Missing", "address: Missing", "times[0]: SafeTime"),
                wrong(new ContactDecision(ContactWay.of(Channel.SMS, ""), List.of()), "way.address: Missing"),
                wrong(new SafeContact.TrustedPerson("", null, false), "name: Missing"),
                wrong(
                        SafeContact.of(null, ContactWay.of(Channel.SMS, ""))
                                .with(new CodeWord("a", ""))
                                .with(new SafeContact.TrustedPerson("", "a", false)),
                        "zone: Missing",
                        "ways[0].address: Missing",
                        "codeWord.digest: Missing",
                        "trustedPerson.name: Missing"));
    }

    private static Stream<Arguments> detentions() {
        UncertainDate unreadable = new UncertainDate("2025-02-30", "por Carnaval");
        DetentionEpisode ok = PersonSamples.detention();
        return Stream.of(
                wrong(unreadable, "edtf: UncertainDate"),
                wrong(new UncertainDate("", null), "edtf: UncertainDate"),
                wrong(BACKWARDS, ": Order"),
                wrong(
                        new DurationRange(BigDecimal.valueOf(-2), BigDecimal.valueOf(-1), null),
                        "least: Count",
                        "most: Count",
                        "unit: Missing"),
                wrong(new DerivedFact("", null, " "), "fact: Missing", "holds: Missing", "reference: Missing"),
                wrong(new Note(null, List.of()), "kind: Missing"),
                wrong(Isolation.of(23, 22, BACKWARDS), ": Order", "inARow: Order"),
                wrong(Isolation.of(-2, -1, null), "leastHours: HoursOfDay", "mostHours: HoursOfDay"),
                wrong(Isolation.of(25, 26, null), "leastHours: HoursOfDay", "mostHours: HoursOfDay"),
                wrong(new Isolation(new BigDecimal("24.01"), null, null), "leastHours: HoursOfDay"),
                wrong(ok.withCountry("Venezuela"), "country: Country"),
                wrong(ok.withKindOfPlace("a prison"), "kindOfPlace: Id"),
                wrong(ok.withDates(unreadable, unreadable), "from.edtf: UncertainDate", "to.edtf: UncertainDate"),
                wrong(ok.withLength(BACKWARDS), "length: Order"),
                wrong(ok.withIsolation(Isolation.of(9, 8, null)), "isolation[0]: Order"));
    }

    private static Stream<Arguments> needs() {
        Referral ok = PersonSamples.referral();
        return Stream.of(
                wrong(new Need(null, null, null), "kind: Missing"),
                wrong(new Need("a medicine", null, null), "kind: Id"),
                wrong(
                        new Referral(null, null, null, null, null, List.of(), null, null),
                        "recipient: Missing",
                        "code: Missing",
                        "need: Missing",
                        "madeAt: Missing",
                        "expiresAt: Missing"),
                wrong(Referral.to("clinic, police", "lumeto", PersonSamples.need(), Samples.NOON), "recipient: Id"),
                wrong(
                        Referral.to("clinic", "47", new Need("", null, null), Samples.NOON),
                        "code: PersonCode",
                        "need.kind: Id"),
                wrong(ok.withExpiry(Samples.NOON), ": Order"),
                wrong(ok.withExpiry(Samples.NOON.minusSeconds(1)), ": Order"),
                wrong(ok.withContact(SafeContact.of(null)), "contact.zone: Missing"),
                wrong(
                        ok.withPreferences(Preferences.NONE.withInterpreter(
                                new Preferences.Interpreter(null, true, List.of("sv")))),
                        "preferences.interpreter.notFrom[0].<list element>: Country"),
                wrong(ok.withClasses(new Sensitivity(4, List.of("MH"))), "classes[0].level: Max"));
    }

    private static Arguments wrong(Record record, String... expected) {
        return Arguments.of(record.getClass().getSimpleName(), record, List.of(expected));
    }
}
