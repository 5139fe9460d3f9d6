package org.acogida.intake.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Grant;
import org.acogida.intake.consent.PrivacyCheck;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.consent.Scope;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A statement is made under a yes for accountability, and never changed. */
class EvidenceStatementTest {

    private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");
    private static final Recipient COURT = Recipient.organisation("truth-commission");
    private static final Sensitivity VIOLENCE = new Sensitivity(3, List.of("VIO"));
    private static final Grant.Asking ASKING =
            new Grant.Asking(Grant.Form.WRITTEN, Grant.versionOf("text"), "es", null);

    private static Grant grant(Purpose purpose, Recipient recipient, Grant.Elements elements) {
        return Grant.of("g7", purpose, recipient, VIOLENCE, ASKING, elements, NOW);
    }

    private static ConsentLedger ledger(Grant grant) {
        return ConsentLedger.of("person-1").grant(grant, new PrivacyCheck(true, NOW), NOW);
    }

    private static ConsentLedger yes() {
        return ledger(grant(Purpose.ACCOUNTABILITY, COURT, Grant.Elements.ALL));
    }

    private static void refused(ConsentLedger ledger, String grant, Sensitivity sensitivity, Instant moment) {
        assertThatThrownBy(() -> AccountabilityGrant.in(ledger, grant, sensitivity, moment))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasMessageNotContainingAny("person-1", "truth-commission", grant);
    }

    @Test
    void aStatementKeepsTheWordsAsTheyWereSaid() {
        AccountabilityGrant grant = AccountabilityGrant.in(yes(), "g7", VIOLENCE, NOW);
        String words = "  dos  espacios,\tuna tabulación,\r\n e\u0301 y no é, «así»  ";

        EvidenceStatement statement = EvidenceStatement.of("s1", words, "es-VE", Role.LAWYER, grant);

        assertThat(statement)
                .isEqualTo(new EvidenceStatement("s1", 1, words, "es-VE", VIOLENCE, Role.LAWYER, NOW, "g7"));
    }

    @Test
    void aCorrectionIsAFurtherVersion() {
        ConsentLedger ledger = yes();
        EvidenceStatement first = EvidenceStatement.of(
                "s1", "eran tres", "es-VE", Role.LAWYER, AccountabilityGrant.in(ledger, "g7", VIOLENCE, NOW));
        Instant later = NOW.plus(Duration.ofDays(3));
        Sensitivity less = new Sensitivity(2, List.of());
        EvidenceStatement second = first.corrected(
                "eran cuatro", "guc", Role.CLINICIAN, AccountabilityGrant.in(ledger, "g7", less, later));

        assertThat(second)
                .isEqualTo(new EvidenceStatement("s1", 2, "eran cuatro", "guc", less, Role.CLINICIAN, later, "g7"));
        assertThat(first.words()).isEqualTo("eran tres");
        assertThat(first.version()).isEqualTo(1);
    }

    @Test
    void withoutAYesThereIsNone() {
        refused(ConsentLedger.of("person-1"), "g7", VIOLENCE, NOW);
        refused(yes(), "g8", VIOLENCE, NOW);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACCOUNTABILITY")
    void aYesToSomethingElseIsNone(Purpose purpose) {
        Recipient recipient = purpose == Purpose.CARE_HERE ? Recipient.here(Role.LAWYER) : COURT;
        refused(ledger(grant(purpose, recipient, Grant.Elements.ALL)), "g7", VIOLENCE, NOW);
    }

    @Test
    void aYesThatIsNotOneYetIsNone() {
        Grant.Elements pressed = new Grant.Elements(true, false, Grant.TeachBack.UNDERSTOOD, true);
        refused(ledger(grant(Purpose.ACCOUNTABILITY, COURT, pressed)), "g7", VIOLENCE, NOW);
    }

    @Test
    void aYesCoversWhatItSays() {
        refused(yes(), "g7", new Sensitivity(3, List.of("VIO", "SDV")), NOW);
        refused(yes().narrow("g7", new Sensitivity(2, List.of("VIO")), List.of(), NOW), "g7", VIOLENCE, NOW);
    }

    /** The ledger permits it on another yes, of another name. */
    @Test
    void oneYesDoesNotStandInForAnother() {
        Grant narrow = Grant.of(
                "g1",
                Purpose.ACCOUNTABILITY,
                COURT.as(Role.LAWYER),
                new Sensitivity(1, List.of()),
                ASKING,
                Grant.Elements.ALL,
                NOW);
        ConsentLedger both = yes().grant(narrow, new PrivacyCheck(true, NOW), NOW);
        assertThat(both.permits(Purpose.ACCOUNTABILITY, narrow.recipient(), VIOLENCE, NOW))
                .isTrue();
        refused(both, "g1", VIOLENCE, NOW);
        assertThat(AccountabilityGrant.in(both, "g1", new Sensitivity(1, List.of()), NOW)
                        .id())
                .isEqualTo("g1");
    }

    @Test
    void aYesThatWasTakenBackOrRanOutIsNone() {
        Instant later = NOW.plusSeconds(60);
        refused(yes().withdraw("g7", later), "g7", VIOLENCE, later);
        refused(yes().stopSharing(Scope.allSharing().tagged("VIO"), later), "g7", VIOLENCE, later);
        refused(yes(), "g7", VIOLENCE, NOW.plus(Grant.USUAL_TERM));
        refused(yes(), "g7", VIOLENCE, NOW.minusSeconds(1));
    }

    /** Whatever makes one asks for a yes; the constructor of a record is there for mappers. */
    @Test
    void nothingElseMakesAStatement() {
        Stream<Executable> makers = Arrays.stream(EvidenceStatement.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == EvidenceStatement.class)
                .map(Executable.class::cast);
        assertThat(makers)
                .hasSize(2)
                .allSatisfy(maker -> assertThat(maker.getParameterTypes()).contains(AccountabilityGrant.class));
        assertThat(AccountabilityGrant.class.getDeclaredConstructors())
                .allMatch(constructor -> Modifier.isPrivate(constructor.getModifiers()));
    }

    @Test
    void noToStringShowsAnything() {
        AccountabilityGrant grant = AccountabilityGrant.in(yes(), "g7", VIOLENCE, NOW);
        assertThat(grant).hasToString("AccountabilityGrant[hidden]");
        assertThat(EvidenceStatement.of("s1", "eran tres", "es", Role.LAWYER, grant))
                .hasToString("EvidenceStatement[hidden]");
    }
}
