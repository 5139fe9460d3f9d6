package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.OnCall;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.forms.UnreadableInputException;
import org.acogida.intake.forms.battery.BatteryReport.LeftOut;
import org.acogida.intake.forms.battery.BatteryReport.Reason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.safety.SafetySignal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A draft of several forms is taken up again, whoever is there by then. */
class BatteryResumingTest {

    private static final String CSSRS = "c-ssrs";

    private boolean monitored = true;

    private final OnCall onCall = new OnCall() {
        @Override
        public boolean monitored() {
            return monitored;
        }
    };
    private final Setting setting = Walk.setting().with(onCall);

    private BatterySession again(BatterySession session) {
        return BatteryJson.readSession(BatteryJson.write(session), session.battery(), setting);
    }

    @Nested
    class WhereNobodyReadsAlongAnyMore {

        private BatterySession behindTheDoor() {
            return BatterySession.start(TestBatteries.battery("intake-after-detention"), setting)
                    .open(CSSRS)
                    .begin(Privacy.ALONE);
        }

        private BatterySession endorsed() {
            onCall.reachable(false);
            BatterySession session = behindTheDoor();
            while (!session.form().orElseThrow().instrument().id().equals(CSSRS)) {
                session = session.step() instanceof FormStep.Ask ask
                        ? session.decline(ask.linkId())
                        : session.begin(Privacy.ALONE);
            }
            session = session.begin(Privacy.ALONE).answer("1", Answer.coded("1"));
            onCall.reachable(true);
            monitored = false;
            return session;
        }

        @Test
        void theSignalIsHeardTheSafetyStepIsShownAndTheOthersGoOn() {
            BatterySession endorsed = endorsed();
            BatterySession session = again(endorsed);
            assertThat(onCall.heard())
                    .hasSameElementsAs(endorsed.form().orElseThrow().response().signals())
                    .isNotEmpty();
            assertThat(session.step()).isInstanceOf(FormStep.SafetyFirst.class);
            assertThat(session.form().orElseThrow().instrument().id()).isEqualTo(CSSRS);
            BatterySession on = session.acknowledgeSafety();
            assertThat(on.form().orElseThrow().instrument().id()).isNotEqualTo(CSSRS);
            assertThat(on.responses()).isEqualTo(endorsed.responses());
        }

        @Test
        void aFormThatWasOnlyOpenedIsLeftOutAndSaysWhy() {
            BatterySession opened = behindTheDoor();
            monitored = false;
            BatteryReport report = BatteryReport.of(again(opened));
            assertThat(report.leftOut()).contains(new LeftOut(CSSRS, Reason.NOT_MONITORED));
        }
    }

    @Nested
    class WhatIsRefused {

        private final Battery mood = TestBatteries.battery("mood-stepped");

        private String untaken() {
            onCall.reachable(false);
            BatterySession session = BatterySession.start(mood, setting)
                    .answer("1", Answer.coded("3"))
                    .answer("2", Answer.coded("3"))
                    .answer("9", Answer.coded("1"));
            onCall.reachable(true);
            return new String(BatteryJson.write(session), StandardCharsets.UTF_8);
        }

        private void refused(String draft, Battery battery) {
            onCall.heard().clear();
            assertThatThrownBy(() -> BatteryJson.readSession(draft.getBytes(StandardCharsets.UTF_8), battery, setting))
                    .isInstanceOf(UnreadableInputException.class);
            assertThat(onCall.heard()).extracting(SafetySignal::linkId).containsExactly("9");
        }

        @Test
        void isHeardBeforeAndOnce() {
            String draft = untaken();
            refused(draft, TestBatteries.battery("anxiety-stepped"));
            refused(draft, TestBatteries.battery("self-harm-follow-up-asq"));
            refused(draft.replaceFirst("\"version\":\"[^\"]*\"", "\"version\":\"0.1.0\""), mood);
            refused(draft.replace(mood.fingerprint(), "0".repeat(64)), mood);
            refused(draft.replace(TestBatteries.instrument("phq-9").fingerprint(), "0".repeat(64)), mood);
            refused(draft.replaceFirst("\"instrument\":\"phq-9\"", "\"instrument\":\"phq-2\""), mood);
            refused(draft.replaceFirst("\"instrument\":\"phq-9\"", "\"instrument\":\"gad-7\""), mood);
            refused(draft.replaceFirst("\"closed\":false", "\"over\":false"), mood);
        }

        @Test
        void givesItsSignalsWhateverItsVersion() {
            String draft = untaken().replaceFirst("\"version\":\"[^\"]*\"", "\"version\":\"0.1.0\"");
            assertThat(BatteryJson.undelivered(draft.getBytes(StandardCharsets.UTF_8)))
                    .extracting(SafetySignal::linkId)
                    .containsExactly("9");
            assertThat(onCall.heard()).as("reading hands nothing over").isEmpty();
        }

        @Test
        void withoutFormsItIsNoDraft() {
            for (String bytes : new String[] {"", "{}", "null", "{\"forms\":[1]}", "{\"forms\":[{}]}"}) {
                assertThatThrownBy(() -> BatteryJson.undelivered(bytes.getBytes(StandardCharsets.UTF_8)))
                        .isInstanceOf(UnreadableInputException.class)
                        .hasNoCause();
            }
        }
    }
}
