package org.acogida.intake.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acogida.intake.person.ContactDecision.Reason;
import org.acogida.intake.person.ContactWay.Channel;
import org.acogida.intake.person.SafeContact.IfSomeoneElseAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SafeContactTest {

    private static final ZoneId CARACAS = ZoneId.of("America/Caracas");

    /** A Monday, 09:00 in Caracas, which is four hours behind. */
    private static final Instant MONDAY_NINE = Instant.parse("2026-03-16T13:00:00Z");

    private static final SafeTime MONDAYS = SafeTime.of(LocalTime.of(8, 0), LocalTime.of(12, 0), DayOfWeek.MONDAY);

    private static final ContactWay PHONE = ContactWay.of(Channel.PHONE, "1", MONDAYS);

    @Test
    void withoutAnyWayThereIsNoContact() {
        for (Channel channel : Channel.values()) {
            assertThat(reasons(SafeContact.of(CARACAS), channel, ContactMessage.speaking()))
                    .containsExactly(Reason.NO_SUCH_WAY);
        }
    }

    @Test
    void aSharedPhoneNeedsAPlanForWhoeverAnswers() {
        SafeContact contact = SafeContact.of(CARACAS, PHONE);
        assertThat(reasons(contact, Channel.PHONE, ContactMessage.speaking()))
                .containsExactly(Reason.NO_PLAN_FOR_SOMEONE_ELSE);

        SafeContact planned = contact.with(IfSomeoneElseAnswers.END_THE_CALL);
        assertThat(reasons(planned, Channel.PHONE, ContactMessage.speaking())).isEmpty();

        SafeContact unshared = SafeContact.of(CARACAS, PHONE.withUnshared(true));
        assertThat(reasons(unshared, Channel.PHONE, ContactMessage.speaking())).isEmpty();
    }

    @Test
    void whatIsLeftOutIsNoWayAndTheRestStays() {
        ContactWay text = ContactWay.of(Channel.SMS, "2", MONDAYS).withMessages(true);
        SafeContact contact = SafeContact.of(CARACAS, PHONE.withUnshared(true), text)
                .with(new SafeContact.TrustedPerson("la tía", null, false));
        SafeContact left = contact.without(List.of(Channel.PHONE, Channel.VISIT));

        assertThat(reasons(left, Channel.PHONE, ContactMessage.speaking())).containsExactly(Reason.NO_SUCH_WAY);
        assertThat(left.ways()).containsExactly(text);
        assertThat(left.trustedPerson()).isEqualTo(contact.trustedPerson());
        assertThat(contact.without(List.of())).isEqualTo(contact);
    }

    @Test
    void aVoiceMessageMayAlsoBeAnswered() {
        SafeContact contact = SafeContact.of(CARACAS, PHONE.withMessages(true));

        assertThat(reasons(contact, Channel.PHONE, ContactMessage.leaving("Buenos días", "Acogida")))
                .containsExactly(Reason.NO_PLAN_FOR_SOMEONE_ELSE);
    }

    @Test
    void allReasonsComeAtOnce() {
        SafeContact contact = SafeContact.of(CARACAS, PHONE);
        ContactDecision decision = contact.mayContact(
                MONDAY_NINE.minusSeconds(3601), Channel.PHONE, ContactMessage.leaving("Somos Acogida", "Acogida"));

        assertThat(decision.allowed()).isFalse();
        assertThat(decision.way()).isNull();
        assertThat(decision.reasons())
                .containsExactly(
                        Reason.OUTSIDE_SAFE_TIMES,
                        Reason.NO_MESSAGE,
                        Reason.ORGANISATION_NOT_NAMED,
                        Reason.NO_PLAN_FOR_SOMEONE_ELSE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"SMS", "MESSENGER", "EMAIL", "LETTER"})
    void whatIsWrittenStaysBehindWhateverTheCallerSays(Channel channel) {
        ContactWay way = ContactWay.of(channel, "1", SafeTime.always());

        assertThat(reasons(SafeContact.of(CARACAS, way), channel, ContactMessage.speaking()))
                .containsExactly(Reason.NO_MESSAGE);
        assertThat(reasons(SafeContact.of(CARACAS, way.withMessages(true)), channel, ContactMessage.speaking()))
                .isEmpty();
    }

    @Test
    void theOrganisationIsNamedOnlyWhereItMayBe() {
        ContactWay sms = ContactWay.of(Channel.SMS, "1", SafeTime.always()).withMessages(true);
        ContactMessage naming = ContactMessage.leaving("Su cita en Acogida es mañana", "Acogida");

        assertThat(reasons(SafeContact.of(CARACAS, sms), Channel.SMS, naming))
                .containsExactly(Reason.ORGANISATION_NOT_NAMED);
        assertThat(reasons(SafeContact.of(CARACAS, sms.withNaming(true)), Channel.SMS, naming))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Su cita es mañana, true",
        "Su cita en ACOGIDA es mañana, false",
        "Su cita en a.c.o.g.i.d.a es mañana, false",
        "Su cita en Acógida es mañana, false",
        "Su cita en Ａｃｏｇｉｄａ es mañana, false",
        "Vea casa-acogida.example, false",
        "Le llama la fundación del río, false",
        "Le llama la FundaciondelRio, false"
    })
    void aNameIsFoundAsItIsHeard(String text, boolean neutral) {
        assertThat(ContactMessage.leaving(text, "Acogida", "Fundación del Río").neutral())
                .isEqualTo(neutral);
    }

    @Test
    void aTextThatNobodySearchedCountsAsNaming() {
        assertThat(ContactMessage.leaving("Su cita es mañana").neutral()).isFalse();
        assertThat(ContactMessage.leaving("Su cita es mañana", "…").neutral()).isFalse();
        assertThat(ContactMessage.leaving("Su cita es mañana", "Acogida").naming())
                .isEqualTo(new ContactMessage(false, false));
        assertThat(ContactMessage.speaking().naming()).isEqualTo(new ContactMessage(true, false));
    }

    @Test
    void ofTwoNumbersTheFirstSafeOneIsTaken() {
        ContactWay never = ContactWay.of(Channel.PHONE, "never");
        ContactWay second = ContactWay.of(Channel.PHONE, "second", MONDAYS).withUnshared(true);
        ContactWay third = ContactWay.of(Channel.PHONE, "third", MONDAYS).withUnshared(true);

        assertThat(SafeContact.of(CARACAS, never, second, third)
                        .mayContact(MONDAY_NINE, Channel.PHONE, ContactMessage.speaking()))
                .isEqualTo(new ContactDecision(second, List.of()));
    }

    @Test
    void theHoursAreThoseOfThePersonsZone() {
        ContactWay way = PHONE.withUnshared(true);
        Instant tenInMadrid = Instant.parse("2026-03-16T09:00:00Z");

        assertThat(SafeContact.of(ZoneId.of("Europe/Madrid"), way)
                        .mayContact(tenInMadrid, Channel.PHONE, ContactMessage.speaking())
                        .allowed())
                .isTrue();
        assertThat(SafeContact.of(CARACAS, way)
                        .mayContact(tenInMadrid, Channel.PHONE, ContactMessage.speaking())
                        .allowed())
                .isFalse();
    }

    @Test
    void anHourThatTheClockSkipsIsNotTakenForAnother() {
        // In Madrid 02:00 to 03:00 does not exist on 29 March 2026; 01:00Z is 03:00 there.
        SafeTime skipped = SafeTime.of(LocalTime.of(2, 0), LocalTime.of(3, 0), DayOfWeek.SUNDAY);
        ContactWay way = ContactWay.of(Channel.PHONE, "1", skipped).withUnshared(true);
        SafeContact contact = SafeContact.of(ZoneId.of("Europe/Madrid"), way);

        for (String moment : List.of("2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z")) {
            assertThat(contact.mayContact(Instant.parse(moment), Channel.PHONE, ContactMessage.speaking())
                            .allowed())
                    .isFalse();
        }
    }

    @Test
    void aRecordThatNobodyCheckedAllowsNothing() {
        SafeContact nowhere = SafeContact.of(null, PHONE.withUnshared(true));
        SafeTime never = new SafeTime(Arrays.asList(DayOfWeek.values()), null, LocalTime.MIDNIGHT);
        SafeTime noEnd = new SafeTime(Arrays.asList(DayOfWeek.values()), LocalTime.MIDNIGHT, null);
        ContactWay way = new ContactWay(Channel.PHONE, "1", List.of(never, noEnd), true, true, true);

        assertThat(reasons(nowhere, Channel.PHONE, ContactMessage.speaking()))
                .containsExactly(Reason.OUTSIDE_SAFE_TIMES);
        assertThat(reasons(SafeContact.of(CARACAS, way), Channel.PHONE, ContactMessage.speaking()))
                .containsExactly(Reason.OUTSIDE_SAFE_TIMES);
    }

    @Test
    void anotherOrganisationGetsOneChannelAndNoCodeWord() {
        SafeContact contact = SafeContact.of(CARACAS, PHONE, ContactWay.of(Channel.SMS, "2"))
                .with(IfSomeoneElseAnswers.WRONG_NUMBER)
                .with(new CodeWord("a", "b"))
                .with(new SafeContact.TrustedPerson("a", "b", true));

        assertThat(contact.only(Channel.PHONE))
                .isEqualTo(SafeContact.of(CARACAS, PHONE).with(IfSomeoneElseAnswers.WRONG_NUMBER));
        assertThat(contact.only(Channel.VISIT).ways()).isEmpty();
    }

    private static List<Reason> reasons(SafeContact contact, Channel channel, ContactMessage message) {
        return contact.mayContact(MONDAY_NINE, channel, message).reasons();
    }

    /** Written down a second time, as one sentence. */
    @Property
    void contactIsAllowedOnlyWhereEverythingSpeaksForIt(
            @ForAll("ways") ContactWay way,
            @ForAll("moments") ZonedDateTime at,
            @ForAll boolean spoken,
            @ForAll boolean neutral,
            @ForAll boolean planned) {
        SafeContact bare = SafeContact.of(CARACAS, way);
        SafeContact contact = planned ? bare.with(IfSomeoneElseAnswers.END_THE_CALL) : bare;
        boolean live = way.channel() == Channel.PHONE || way.channel() == Channel.VISIT;
        boolean safe = way.times().stream().anyMatch(time -> minutes(time).contains(minuteOfWeek(at)))
                && (way.mayLeaveMessage() || (spoken && live))
                && (way.mayNameOrganisation() || neutral)
                && (way.unshared() || !live || planned);

        ContactDecision decision =
                contact.mayContact(at.toInstant(), way.channel(), new ContactMessage(spoken, neutral));

        assertThat(decision.allowed()).isEqualTo(safe);
        assertThat(decision.reasons().isEmpty()).isEqualTo(safe);
        assertThat(decision.way()).isEqualTo(safe ? way : null);
    }

    private static int minuteOfWeek(ZonedDateTime at) {
        return (at.getDayOfWeek().getValue() - 1) * 1440 + at.getHour() * 60 + at.getMinute();
    }

    /** Every safe minute of a week, one after the other. */
    private static List<Integer> minutes(SafeTime time) {
        int from = time.from().getHour() * 60 + time.from().getMinute();
        int to = time.to().getHour() * 60 + time.to().getMinute();
        int length = from == to ? (from == 0 ? 1440 : 0) : Math.floorMod(to - from, 1440);
        return time.days().stream()
                .flatMap(day -> java.util.stream.IntStream.range(0, length)
                        .mapToObj(minute -> ((day.getValue() - 1) * 1440 + from + minute) % (7 * 1440)))
                .toList();
    }

    @Provide
    Arbitrary<ContactWay> ways() {
        Arbitrary<LocalTime> hours = Arbitraries.of(0, 1, 8, 12, 22, 23).map(hour -> LocalTime.of(hour, 0));
        Arbitrary<List<DayOfWeek>> days =
                Arbitraries.of(DayOfWeek.values()).list().uniqueElements().ofMaxSize(7);
        Arbitrary<List<SafeTime>> times =
                Combinators.combine(days, hours, hours).as(SafeTime::new).list().ofMaxSize(2);
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(Arbitraries.of(Channel.values()), times, either, either, either)
                .as((channel, safe, unshared, leave, name) ->
                        new ContactWay(channel, "1", safe, unshared, leave, name));
    }

    @Provide
    Arbitrary<ZonedDateTime> moments() {
        return Arbitraries.integers()
                .between(0, 2 * 7 * 24 * 4)
                .map(quarters -> MONDAY_NINE.atZone(CARACAS).plusMinutes(15L * quarters));
    }
}
