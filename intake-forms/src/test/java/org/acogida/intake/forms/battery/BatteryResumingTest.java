package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;

import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.forms.battery.BatteryReport.LeftOut;
import org.acogida.intake.forms.battery.BatteryReport.Reason;
import org.acogida.intake.response.Answer;
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
}
