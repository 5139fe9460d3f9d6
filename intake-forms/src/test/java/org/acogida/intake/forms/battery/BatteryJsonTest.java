package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.acogida.intake.forms.MissingSafetyPolicyException;
import org.acogida.intake.forms.OnCall;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.forms.UnreadableInputException;
import org.acogida.intake.forms.explain.Explainer;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.Violation;
import org.junit.jupiter.api.Test;

/** A draft is taken up as it was, or refused with every reason and nothing of what was in it. */
class BatteryJsonTest {

    private static final Battery MOOD = TestBatteries.battery("mood-stepped");

    private final OnCall onCall = new OnCall();
    private final Setting setting = Walk.setting().with(onCall);

    private BatterySession session() {
        return BatterySession.start(MOOD, setting)
                .answer("1", Answer.coded("2"))
                .answer("2", Answer.coded("1"))
                .answer("3", Answer.coded("3"));
    }

    private String draft() {
        return new String(BatteryJson.write(session()), StandardCharsets.UTF_8);
    }

    private void refused(String draft, Battery battery, Violation... expected) {
        assertThatThrownBy(() -> BatteryJson.readSession(draft.getBytes(StandardCharsets.UTF_8), battery, setting))
                .isInstanceOfSatisfying(UnreadableInputException.class, e -> {
                    assertThat(e.violations()).containsExactly(expected);
                    assertThat(e).hasNoCause().hasMessageNotContaining("\"3\"");
                });
    }

    @Test
    void pinsTheBatteryAndEveryForm() {
        assertThat(draft())
                .startsWith(
                        "{\"battery\":\"mood-stepped\",\"version\":\"1.0.0\",\"fingerprint\":\"" + MOOD.fingerprint()
                                + "\",\"closed\":false,\"draft\":\"keep\",\"opened\":[],\"forms\":[{\"instrument\":\"phq-2\"")
                .contains("{\"instrument\":\"phq-9\",\"version\":\"1.0.0\",\"fingerprint\":\""
                        + TestBatteries.instrument("phq-9").fingerprint())
                .contains("\"reused\":{\"1\":{\"questionnaire\":\"phq-2\",\"linkId\":\"1\"}");
    }

    @Test
    void anotherBatteryIsRefused() {
        refused(
                draft(),
                TestBatteries.battery("anxiety-stepped"),
                Violation.of("wrong-battery", "battery", "anxiety-stepped"));
    }

    @Test
    void anotherVersionOrAnotherDefinitionIsRefused() {
        refused(draft().replaceFirst("1\\.0\\.0", "0.9.0"), MOOD, Violation.of("wrong-version", "version", "1.0.0"));
        refused(
                draft().replace(MOOD.fingerprint(), "0".repeat(64)),
                MOOD,
                Violation.of("wrong-fingerprint", "fingerprint", MOOD.fingerprint()));
    }

    @Test
    void everythingThatDoesNotFitComesAtOnceWithItsPlace() {
        String phq9 = TestBatteries.instrument("phq-9").fingerprint();
        String bent = draft().replace(MOOD.fingerprint(), "0".repeat(64))
                .replace(phq9, "1".repeat(64))
                .replace("\"3\":[{\"type\":\"coded\",\"code\":\"3\"}]", "\"3\":[{\"type\":\"coded\",\"code\":\"8\"}]");
        refused(
                bent,
                MOOD,
                Violation.of("wrong-fingerprint", "fingerprint", MOOD.fingerprint()),
                Violation.of("wrong-fingerprint", "forms.1.fingerprint", phq9),
                Violation.of("not-an-option", "forms.1.answers.3", "0", "1", "2", "3"));
    }

    @Test
    void aFormThatIsNotOfTheBatteryOrIsThereTwiceIsRefused() {
        refused(
                draft().replace("\"instrument\":\"phq-2\"", "\"instrument\":\"gad-2\""),
                MOOD,
                Violation.of("wrong-questionnaire", "forms.0.instrument", "phq-2", "phq-9", "asq-5"));
        refused(
                draft().replace("\"instrument\":\"phq-9\"", "\"instrument\":\"phq-2\""),
                MOOD,
                Violation.of("duplicate-form", "forms.1.instrument"));
        refused(
                draft().replace("\"instrument\":\"phq-2\",", ""),
                MOOD,
                Violation.of("wrong-questionnaire", "forms.0.instrument", "phq-2", "phq-9", "asq-5"));
    }

    @Test
    void whatIsNoDraftIsRefused() {
        String draft = draft();
        for (String bent : new String[] {
            "",
            "null",
            "[]",
            draft.substring(0, draft.length() - 1),
            draft + "{}",
            draft.replace("\"closed\":false,", ""),
            draft.replace("\"closed\":false", "\"closed\":0"),
            draft.replace("\"closed\":false", "\"closed\":false,\"closed\":false"),
            draft.replace("\"closed\"", "\"open\""),
            draft.replace("\"forms\":[", "\"forms\":[1,"),
            draft.replace("\"forms\":[", "\"forms\":[null,"),
            draft.replace("\"battery\":\"mood-stepped\",", ""),
            draft.replace("\"given\"", "\"taken\"")
        }) {
            assertThat(bent).isNotEqualTo(draft);
            assertThatThrownBy(() -> BatteryJson.readSession(bent.getBytes(StandardCharsets.UTF_8), MOOD, setting))
                    .as(bent)
                    .isInstanceOf(UnreadableInputException.class)
                    .hasNoCause();
        }
    }

    @Test
    void aDraftWithAFormOnSelfHarmNeedsSomebodyWhoWouldCome() {
        byte[] draft = BatteryJson.write(session());
        assertThatThrownBy(() -> BatteryJson.readSession(draft, MOOD, Walk.setting()))
                .isInstanceOf(MissingSafetyPolicyException.class);
        assertThat(BatteryJson.readSession(draft, MOOD, setting).responses())
                .as("nothing is lost")
                .isEqualTo(session().responses());
    }

    @Test
    void aDraftBegunWithoutAPolicyGoesOnWithOne() {
        BatterySession alone = BatterySession.start(MOOD, Walk.setting())
                .answer("1", Answer.coded("2"))
                .decline("2");
        BatterySession resumed = BatteryJson.readSession(BatteryJson.write(alone), MOOD, setting);
        assertThat(resumed.form().orElseThrow().instrument().id()).isEqualTo("phq-9");
        assertThat(resumed.responses().get(1).reused()).hasSize(2);
    }

    /** A decimal within a draft within a draft keeps its digits. */
    @Test
    void aDecimalKeepsItsDigits() {
        BatterySession session = BatterySession.start(TestBatteries.battery("morning"), setting)
                .decline("story")
                .decline("several")
                .answer("hours", Answer.decimal(new BigDecimal("3.500000000000000000000000000000010")));
        BatterySession resumed = BatteryJson.readSession(BatteryJson.write(session), session.battery(), setting);
        assertThat(resumed.responses()).isEqualTo(session.responses());
        assertThat(BatteryJson.write(resumed)).isEqualTo(BatteryJson.write(session));
    }

    @Test
    void whatThePolicyHadNotTakenIsHandedToItAgain() {
        onCall.reachable(false);
        BatterySession session = BatterySession.start(TestBatteries.battery("self-harm-follow-up-asq"), setting)
                .answer("9", Answer.coded("1"));
        byte[] draft = BatteryJson.write(session);
        onCall.reachable(true);
        BatterySession resumed = BatteryJson.readSession(draft, session.battery(), setting);
        assertThat(resumed.undelivered()).isFalse();
        assertThat(resumed.step()).isEqualTo(session.step());
        assertThat(onCall.heard()).hasSize(1);
    }

    @Test
    void writesAReport() {
        String json = new String(BatteryJson.write(BatteryReport.of(session().complete())), StandardCharsets.UTF_8);
        assertThat(json)
                .startsWith("{\"battery\":\"mood-stepped\",\"version\":\"1.0.0\",\"fingerprint\":")
                .contains("\"gates\":[{\"instrument\":\"phq-9\",\"outcome\":\"met\",\"conditions\":[{\"condition\":"
                        + "{\"instrument\":\"phq-2\",\"kind\":\"score\",\"name\":\"total\",")
                .contains("\"reused\":[{\"instrument\":\"phq-9\",\"linkId\":\"1\","
                        + "\"source\":{\"questionnaire\":\"phq-2\",\"linkId\":\"1\"}}")
                .contains("\"asked\":3,\"full\":17,\"selfHarm\":{\"status\":\"not-asked\",\"reason\":\"not-reached\"}")
                .contains("\"leftOut\":[{\"instrument\":\"asq-5\",\"reason\":\"not-reached\"}]");
    }

    @Test
    void reasonsAreSaidInBothLanguages() {
        for (String language : new String[] {"es", "en"}) {
            Explainer explainer = Explainer.of(TestBatteries.instrument("phq-2"), Locale.forLanguageTag(language));
            assertThat(explainer.say(Violation.of("wrong-battery", "battery", "mood-stepped")))
                    .contains("mood-stepped")
                    .doesNotContain("wrong-battery");
            assertThat(explainer.say(Violation.of("duplicate-form", "forms.1.instrument")))
                    .doesNotContain("duplicate-form");
        }
    }
}
