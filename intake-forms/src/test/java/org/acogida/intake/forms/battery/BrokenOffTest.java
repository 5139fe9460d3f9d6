package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.acogida.intake.forms.DraftChoice;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.forms.OnCall;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.QuestionnaireResponse.Status;
import org.acogida.intake.safety.SafetySignal;
import org.junit.jupiter.api.Test;

/** How a visit ended stays how it ended, and a yes on self-harm is heard out whatever is changed elsewhere. */
class BrokenOffTest {

    private final OnCall onCall = new OnCall();
    private final Setting setting =
            Setting.in(Locale.forLanguageTag("es")).with(onCall).with(DraftChoice.KEEP);

    private BatterySession start(String battery) {
        return BatterySession.start(BatteryLibrary.bundled().battery(battery), setting);
    }

    private BatterySession again(BatterySession left) {
        return BatteryJson.readSession(BatteryJson.write(left), left.battery(), setting);
    }

    private static List<Status> statuses(BatterySession session) {
        return session.responses().stream()
                .map(QuestionnaireResponse::status)
                .distinct()
                .toList();
    }

    @Test
    void whoStoppedAndThenLeftHasStopped() {
        BatterySession session = start("intake-after-detention");
        for (int i = 0; i < 4; i++) {
            session = session.decline(((FormStep.Ask) session.step()).linkId());
        }
        BatterySession stopped = session.stop();
        assertThat(statuses(stopped)).containsExactly(Status.STOPPED);
        BatterySession left = stopped.exit();
        assertThat(statuses(left)).containsExactly(Status.STOPPED);
        assertThat(((FormStep.Close) left.step()).lines()).as("nothing is said").isEmpty();
        BatterySession back = again(left);
        assertThat(statuses(back)).containsExactly(Status.STOPPED);
        assertThat(back.step())
                .isInstanceOfSatisfying(
                        FormStep.Close.class,
                        close -> assertThat(close.reason()).isEqualTo(FormStep.Close.Reason.STOPPED));
    }

    @Test
    void whoStoppedAFormHalfwayIsNotAskedTheRestWhenTheyComeBack() {
        FormSession stopped = FormSession.start(InstrumentLibrary.bundled().instrument("gad-7"), setting)
                .begin(Privacy.ALONE)
                .answer("1", Answer.coded("2"))
                .stop();
        FormSession back = IntakeJson.readSession(IntakeJson.write(stopped.exit()), stopped.instrument(), setting);
        assertThat(back.step()).isInstanceOf(FormStep.Close.class);
        assertThat(back.response().status()).isEqualTo(Status.STOPPED);
        assertThat(stopped.exit().response().status()).isEqualTo(Status.STOPPED);
        assertThat(stopped.exit().review().rows()).isEmpty();
    }

    @Test
    void whoLeftWithoutStoppingGoesOn() {
        BatterySession left = start("intake-after-detention").exit();
        assertThat(left.step()).isInstanceOf(FormStep.Close.class);
        assertThat(again(left).step()).isInstanceOf(FormStep.Ask.class);
    }

    @Test
    void aYesIsHeardOutThoughItsGateCloses() {
        BatterySession session = start("self-harm-follow-up-asq")
                .begin(Privacy.ALONE)
                .answer("9", Answer.coded("1"))
                .acknowledgeSafety();
        while (!session.form().orElseThrow().instrument().id().equals("asq-5")) {
            session = session.step() instanceof FormStep.Ask ask
                    ? session.answer(ask.linkId(), Answer.coded("0"))
                    : session.begin(Privacy.ALONE);
        }
        session = session.begin(Privacy.ALONE).answer("1", Answer.coded("1"));
        assertThat(onCall.heard()).hasSize(2);
        session = session.change("phq-9", "9", List.of(Answer.coded("0")));
        int asked = 0;
        while (session.step() instanceof FormStep.Ask ask) {
            session = session.answer(ask.linkId(), Answer.coded("0"));
            asked++;
        }
        assertThat(asked).as("the block is completed").isEqualTo(4);
        assertThat(session.step()).isInstanceOf(FormStep.SafetyFirst.class);
        assertThat(session.acknowledgeSafety().step()).isInstanceOf(FormStep.Close.class);
        assertThat(onCall.heard()).extracting(SafetySignal::kind).containsOnly(SafetySignal.Kind.ENDORSED);
    }

    @Test
    void whereNothingWasSaidThereTheFormGoesWithItsGate() {
        BatterySession session = start("self-harm-follow-up-asq")
                .begin(Privacy.ALONE)
                .answer("9", Answer.coded("1"))
                .acknowledgeSafety();
        while (session.form()
                .map(form -> form.instrument().id())
                .filter("phq-9"::equals)
                .isPresent()) {
            session = session.answer(((FormStep.Ask) session.step()).linkId(), Answer.coded("0"));
        }
        session = session.change("phq-9", "9", List.of(Answer.coded("0")));
        assertThat(session.step()).isInstanceOf(FormStep.Close.class);
    }
}
