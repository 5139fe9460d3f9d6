package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Keeping;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.consent.Retention;
import org.acogida.intake.consent.Scope;
import org.acogida.intake.forms.records.IntakeRecords;
import org.acogida.intake.person.CodeWord;
import org.acogida.intake.person.ContactWay;
import org.acogida.intake.person.ContactWay.Channel;
import org.acogida.intake.person.DerivedFact;
import org.acogida.intake.person.DetentionEpisode;
import org.acogida.intake.person.DurationRange;
import org.acogida.intake.person.Need;
import org.acogida.intake.person.Need.Urgency;
import org.acogida.intake.person.Participant;
import org.acogida.intake.person.Preferences;
import org.acogida.intake.person.SafeContact;
import org.acogida.intake.person.SafeTime;
import org.acogida.intake.person.UncertainDate;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Violation;
import org.acogida.intake.response.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The plain records of a person have one door, and half a record does not come in by it. */
class RecordJsonTest {

    private static final SafeContact CONTACT = SafeContact.of(
                    ZoneId.of("America/Caracas"), ContactWay.of(Channel.SMS, "junto al río", SafeTime.always()))
            .with(CodeWord.of("girasol", new Random(7)))
            .with(new SafeContact.TrustedPerson("la tía", null, false));
    private static final IntakeRecords RECORDS = new IntakeRecords(
            "Ñandú",
            CONTACT,
            List.of(Channel.PHONE),
            Preferences.NONE.withInterpreter(
                    new Preferences.Interpreter(Preferences.Gender.WOMAN, true, List.of("SV"))),
            List.of(DetentionEpisode.UNKNOWN
                    .withPlace("lejos")
                    .withDates(
                            new UncertainDate("2025-03~", "por Carnaval"),
                            new UncertainDate(null, "antes de Navidad"))),
            List.of(new Need("medicine", Urgency.TODAY, "la pastilla")),
            List.of(new DerivedFact("head-blow", DerivedFact.Holds.POSSIBLE, "own-rule")),
            List.of(Scope.of(Purpose.MEDIA), Scope.everythingTo(Recipient.Kind.MEDIA_OUTLET)),
            Keeping.WITH_LIMITS,
            List.of("form/hours"));

    private static final IntakeRecords NOTHING = keeping(null);

    private static IntakeRecords keeping(@Nullable Keeping said) {
        return new IntakeRecords(
                null, null, List.of(), null, List.of(), List.of(), List.of(), List.of(), said, List.of());
    }

    /** Help without a record leaves none; and only a yes is a yes. */
    @ParameterizedTest
    @EnumSource(Keeping.class)
    void whatNobodyAgreedToKeepIsNotPutAway(Keeping said) {
        IntakeRecords records = keeping(said);
        if (Set.of(Keeping.HELP_AND_RECORD, Keeping.WITH_LIMITS).contains(said)) {
            assertThat(IntakeJson.readRecord(IntakeJson.writeRecord(records), IntakeRecords.class))
                    .isEqualTo(records);
        } else {
            assertThatThrownBy(() -> IntakeJson.writeRecord(records))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Maybe help now");
        }
    }

    static Stream<Record> plain() {
        Retention.Rule rule = new Retention.Rule(Period.ofMonths(6), Period.ofMonths(24));
        return Stream.of(
                Participant.of(new UUID(1, 2), "lumeto").withName("Ñandú 😀"),
                CONTACT,
                RECORDS,
                NOTHING,
                new DurationRange(new BigDecimal("1.5"), null, DurationRange.Unit.DAYS),
                new Retention(rule, rule, rule, rule));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void whatWasPutAwayComesBack(Record plain) {
        assertThat((Record) IntakeJson.readRecord(IntakeJson.writeRecord(plain), plain.getClass()))
                .isEqualTo(plain);
    }

    @Test
    void theCodeWordIsStillTheWord() {
        SafeContact again = IntakeJson.readRecord(IntakeJson.writeRecord(RECORDS), IntakeRecords.class)
                .contact();
        assertThat(again.codeWordIs("Girasol")).isTrue();
        assertThat(again.codeWordIs("geranio")).isFalse();
    }

    @Test
    void whatIsNotThereIsNotWritten() {
        String json = new String(IntakeJson.writeRecord(NOTHING), StandardCharsets.UTF_8);
        assertThat(json).isEqualTo("{\"episodes\":[],\"needs\":[],\"unread\":[]}");
    }

    @Test
    void halfARecordIsNone() {
        String json = new String(IntakeJson.writeRecord(RECORDS), StandardCharsets.UTF_8);
        Map<String, Violation> bents = Map.of(
                json.replace("\"zone\":\"America/Caracas\",", ""), Violation.of("value-missing", "contact.zone"),
                json.replace("\"junto al río\"", "\" \""), Violation.of("value-missing", "contact.ways.address"),
                json.replace("\"medicine\"", "null"), Violation.of("value-missing", "needs.kind"));
        bents.forEach((bent, expected) -> {
            assertThat(bent).isNotEqualTo(json);
            assertThatThrownBy(() -> IntakeJson.readRecord(bent.getBytes(StandardCharsets.UTF_8), IntakeRecords.class))
                    .isInstanceOfSatisfying(
                            UnreadableInputException.class,
                            refused -> assertThat(refused.violations()).containsExactly(expected));
        });
    }

    @Test
    void whatHasADoorOfItsOwnDoesNotGoByThisOne() {
        QuestionnaireResponse response =
                QuestionnaireResponse.to("phq-2", "1.0.0", Wording.OWN, "es").with("1", Answer.coded("2"));
        record Own(String secret) {}

        for (Record other : List.of(response, new Own("junto al río"))) {
            assertThatThrownBy(() -> IntakeJson.writeRecord(other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Maybe")
                    .hasMessageNotContaining("río");
            assertThatThrownBy(() -> IntakeJson.readRecord(new byte[0], other.getClass()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** A ledger is no record, so nobody can put away what it permits instead of what was said. */
    @Test
    void aLedgerIsNoRecord() {
        assertThat(ConsentLedger.of("lumeto")).isNotInstanceOf(Record.class);
        assertThat(IntakeJson.readLedger(IntakeJson.write(ConsentLedger.of("lumeto")))
                        .grants(Instant.EPOCH))
                .isEmpty();
    }
}
