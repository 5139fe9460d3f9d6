package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.acogida.intake.forms.DraftChoice;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.OnCall;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.junit.jupiter.api.Test;

/** What is written after somebody left a battery at once tells nothing that they did not want to be kept. */
class BatteryLeavingTest {

    private static final Battery INTAKE = TestBatteries.battery("intake-after-detention");
    private static final String DOOR = "sexual-violence-care";

    private boolean outlives = true;

    private final OnCall onCall = new OnCall() {
        @Override
        public boolean outlivesDraft() {
            return outlives;
        }
    };
    private final Setting setting = Walk.setting().with(onCall).withServices("sdv-referral");

    private static String written(BatterySession session) {
        return new String(BatteryJson.write(session), StandardCharsets.UTF_8);
    }

    private BatterySession again(BatterySession session) {
        return BatteryJson.readSession(BatteryJson.write(session), session.battery(), setting);
    }

    /** Through the first form, then through the door of which nobody is to know. */
    private BatterySession behindTheDoor(DraftChoice choice) {
        BatterySession session = BatterySession.start(INTAKE, setting).with(choice);
        FormStep.Ask first = (FormStep.Ask) session.step();
        session = session.answer(
                        first.linkId(), Answer.coded(first.choices().get(0).code()))
                .open(DOOR)
                .open("wg-ss");
        while (!session.form().orElseThrow().instrument().id().equals(DOOR)) {
            session = session.step() instanceof FormStep.Ask ask
                    ? session.decline(ask.linkId())
                    : session.begin(Privacy.ALONE);
        }
        return session.rate(8).begin(Privacy.ALONE);
    }

    @Test
    void destroyingLeavesNoDoorAndNoForm() {
        BatterySession inside = behindTheDoor(DraftChoice.DESTROY);
        assertThat(written(inside)).contains(DOOR);
        BatterySession left = inside.exit();
        assertThat(written(left)).endsWith("\"closed\":false,\"draft\":\"destroy\",\"opened\":[],\"forms\":[]}");
        assertThat(left.step()).isInstanceOfSatisfying(FormStep.Close.class, close -> {
            assertThat(close.reason()).isEqualTo(FormStep.Close.Reason.LEFT);
            assertThat(close.lines()).isEmpty();
        });
        assertThat(left.responses()).isEmpty();
        assertThat(BatteryReport.of(left).leftOut())
                .contains(new BatteryReport.LeftOut(DOOR, BatteryReport.Reason.NOT_OPENED));
    }

    @Test
    void whoChoseToDestroyHasChosenForWhatComesLaterToo() {
        BatterySession back = again(behindTheDoor(DraftChoice.DESTROY).exit());
        assertThat(back.step()).isEqualTo(BatterySession.start(INTAKE, setting).step());
        FormStep.Ask first = (FormStep.Ask) back.step();
        assertThat(written(back.answer(
                                first.linkId(),
                                Answer.coded(first.choices().get(0).code()))
                        .exit()))
                .endsWith("\"opened\":[],\"forms\":[]}");
    }

    @Test
    void withoutWhatIsSensitiveOnlyPlainFormsAndDoorsStay() {
        BatterySession left = behindTheDoor(DraftChoice.KEEP_WITHOUT_SENSITIVE).exit();
        assertThat(written(left)).contains("\"opened\":[\"wg-ss\"]").doesNotContain(DOOR);
        assertThat(left.responses())
                .extracting(QuestionnaireResponse::questionnaire)
                .contains("preferences")
                .doesNotContain("gad-2", "phq-2", "asq-5");
        assertThat(written(left)).doesNotContain("\"gad-2\"", "\"phq-2\"");
        assertThat(again(left).responses()).isEqualTo(left.responses());
    }

    @Test
    void keptEverythingStays() {
        BatterySession left = behindTheDoor(DraftChoice.KEEP).exit();
        assertThat(written(left)).contains("\"opened\":[\"" + DOOR + "\",\"wg-ss\"]");
        assertThat(again(left).form().orElseThrow().instrument().id()).isEqualTo(DOOR);
    }

    @Test
    void aSignalStaysWithItsFormAndNoOtherDoes() {
        BatterySession left = BatterySession.start(TestBatteries.battery("self-harm-follow-up-asq"), setting)
                .with(DraftChoice.DESTROY)
                .answer("9", Answer.coded("1"))
                .exit();
        assertThat(left.step()).isInstanceOf(FormStep.SafetyFirst.class);
        BatterySession over = left.acknowledgeSafety();
        assertThat(over.responses())
                .singleElement()
                .satisfies(response -> assertThat(response.signals()).isEqualTo(onCall.heard()));
        assertThat(written(over)).contains("\"phq-9\"").doesNotContain("\"asq-5\"");
    }

    @Test
    void whereTheSignalGoesTooThePersonIsStillShownWhereHelpIs() {
        outlives = false;
        BatterySession left = BatterySession.start(TestBatteries.battery("self-harm-follow-up-asq"), setting)
                .with(DraftChoice.DESTROY)
                .answer("9", Answer.coded("1"))
                .exit();
        assertThat(left.step())
                .isInstanceOfSatisfying(
                        FormStep.SafetyFirst.class,
                        first -> assertThat(first.signals()).isEmpty());
        BatterySession over = left.acknowledgeSafety();
        assertThat(over.step()).isInstanceOf(FormStep.Close.class);
        assertThat(written(over)).endsWith("\"opened\":[],\"forms\":[]}");
    }
}
