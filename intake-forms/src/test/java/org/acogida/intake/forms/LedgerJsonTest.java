package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.ConsentState;
import org.acogida.intake.consent.Disclosure;
import org.acogida.intake.consent.Grant;
import org.acogida.intake.consent.PrivacyCheck;
import org.acogida.intake.consent.Proof;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.consent.Scope;
import org.acogida.intake.consent.Tombstone;
import org.acogida.intake.forms.explain.Explainer;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;
import org.acogida.intake.response.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger is put away and taken up again, and says why something could not be entered. */
class LedgerJsonTest {

    private static final Instant NOW = Instant.parse("2026-03-14T10:00:00Z");
    private static final Recipient CLINIC = Recipient.organisation("city-clinic");
    private static final Sensitivity PERSONAL = new Sensitivity(1, List.of());

    private static ConsentLedger ledger() {
        Grant.Asking asking = new Grant.Asking(Grant.Form.ORAL, Grant.versionOf("text"), "es", "guc");
        Grant grant = Grant.of("g1", Purpose.REFERRAL, CLINIC, PERSONAL, asking, Grant.Elements.ALL, NOW);
        ConsentLedger given = ConsentLedger.of("lumeto")
                .grant(grant, Privacy.ALONE.checkedAt(NOW), NOW)
                .decline(Scope.of(Purpose.FAMILY), NOW)
                .defer(Scope.of(Purpose.RESEARCH), NOW)
                .disclose(disclosure(Purpose.REFERRAL, CLINIC))
                .breakGlass(disclosure(Purpose.EMERGENCY, CLINIC), true, Role.CLINICIAN);
        Proof proof = Proof.inPresence(given, "worker-7", NOW.plusSeconds(60));
        ConsentLedger recalled = given.ownCopy(disclosure(Purpose.OWN_COPY, Recipient.THE_PERSON), proof)
                .narrow("g1", new Sensitivity(0, List.of()), List.of(), NOW.plusSeconds(1))
                .recall(Scope.allSharing(), proof, NOW.plusSeconds(2))
                .erase(PERSONAL, proof, NOW.plusSeconds(3));
        return recalled.withdraw("g1", NOW.plusSeconds(4));
    }

    private static Disclosure disclosure(Purpose purpose, Recipient recipient) {
        return new Disclosure(purpose, recipient, List.of("a/1"), List.of(PERSONAL), List.of(), NOW);
    }

    private static String json() {
        return new String(IntakeJson.write(ledger()), StandardCharsets.UTF_8);
    }

    @Test
    void whatWasPutAwayDecidesAsBefore() {
        ConsentLedger again = IntakeJson.readLedger(IntakeJson.write(ledger()));

        assertThat(again.person()).isEqualTo("lumeto");
        assertThat(again.acts()).isEqualTo(ledger().acts());
        assertThat(again.permits(Purpose.REFERRAL, CLINIC, PERSONAL, NOW)).isTrue();
        assertThat(again.permits(Purpose.REFERRAL, CLINIC, PERSONAL, NOW.plusSeconds(1)))
                .isFalse();
        assertThat(again.state(Purpose.REFERRAL, CLINIC, NOW.plusSeconds(4))).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(again.notices()).isEqualTo(ledger().notices()).hasSize(1);
        assertThat(again.disclosures()).hasSize(3);
    }

    /** As a ledger was written before there were tombstones. */
    @Test
    void anOlderLedgerHasNoTombstones() {
        assertThat(json()).contains("\"type\":\"erased\"").doesNotContain("tombstones");
        Tombstone tombstone = Tombstone.Receipt.from(new SecureRandom()).tombstoneOf(new byte[] {1});
        Proof proof = Proof.inPresence(ledger(), "worker-7", NOW.plusSeconds(60));
        ConsentLedger later = IntakeJson.readLedger(json().getBytes(StandardCharsets.UTF_8))
                .erase(PERSONAL, proof, NOW.plusSeconds(5), List.of(tombstone));

        assertThat(IntakeJson.readLedger(IntakeJson.write(later)).acts()).isEqualTo(later.acts());
        String bent = new String(IntakeJson.write(later), StandardCharsets.UTF_8).replace("\"digest\"", "\"salt\"");
        assertThatThrownBy(() -> IntakeJson.readLedger(bent.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageNotContaining(tombstone.digest());
    }

    @Test
    void halfALedgerIsNotTaken() {
        for (String bent : List.of(
                json().replace("\"lumeto\"", "null"),
                json().replace("\"person\":\"lumeto\",", ""),
                json().replace("\"expiresAt\"", "\"endsAt\""),
                json().replace("\"referral\"", "\"anything\""),
                json().replace("\"type\":\"declined\"", "\"type\":\"agreed\""),
                json().replace("\"purposes\":[\"family\"]", "\"purposes\":[]"),
                json().replace(",\"at\":\"2026-03-14T10:00:00Z\"}", "}"),
                json() + "{}",
                "null")) {
            assertThatThrownBy(() -> IntakeJson.readLedger(bent.getBytes(StandardCharsets.UTF_8)))
                    .as(bent)
                    .isInstanceOf(UnreadableInputException.class)
                    .hasNoCause()
                    .hasMessageNotContaining("lumeto")
                    .hasMessageNotContaining("city-clinic")
                    .hasMessageNotContaining("worker-7");
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyAloneOpensAnAgreement(Privacy privacy) {
        PrivacyCheck check = privacy.checkedAt(NOW);
        assertThat(check.at()).isEqualTo(NOW);
        assertThat(check.opens(NOW)).isEqualTo(privacy == Privacy.ALONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not-alone",
                "alone-not-then",
                "given-later",
                "already-expired",
                "recipient-not-whole",
                "act-of-its-own",
                "media-by-itself",
                "care-is-here",
                "no-grant-needed",
                "grant-id-taken",
                "no-such-grant",
                "no-such-notice",
                "same-session",
                "same-day",
                "elements-incomplete",
                "example-not-shown",
                "worst-case-not-explained",
                "cooling-off-too-short",
                "cooling-off",
                "withdrawn"
            })
    void whyNothingWasEnteredIsSaidWithoutBlame(String code) {
        Instrument form = InstrumentLibrary.bundled().instrument("gad-2");
        for (String language : List.of("es", "en")) {
            Explainer explainer = Explainer.of(form, Locale.forLanguageTag(language));
            String said = explainer.say(Violation.of(code, "grant"));
            assertThat(said)
                    .doesNotContain(code + ")")
                    .doesNotMatch(
                            "(?isu).*\\b(must|required|invalid|wrong|error|debe|falta|obligatori\\w+|inv[aá]lid\\w+)\\b.*");
            assertThat(List.of(said.split("(?<=\\.)\\s"))).allMatch(sentence -> sentence.split("\\s+").length <= 25);
        }
    }
}
