package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.OnCall;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.response.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who would rather say nothing is not asked more for it than somebody who says no. */
class DecliningTest {

    private static final List<String> LONG = List.of("gad-7", "pcl-5", "phq-9");

    private final Set<String> questions = new LinkedHashSet<>();

    private static BatterySession start(String battery) {
        return BatterySession.start(
                BatteryLibrary.bundled().battery(battery), Walk.setting().with(new OnCall()));
    }

    private BatterySession toTheEnd(BatterySession start, UnaryOperator<BatterySession> onQuestion) {
        BatterySession session = start;
        for (int step = 0; step < 500 && !(session.step() instanceof FormStep.Close); step++) {
            if (session.step() instanceof FormStep.Ask ask) {
                questions.add(session.form().orElseThrow().instrument().id() + " " + ask.linkId());
                session = onQuestion.apply(session);
            } else {
                session = session.step() instanceof FormStep.Preview ? session.begin(Privacy.ALONE) : session.goOn();
            }
        }
        assertThat(session.step()).isInstanceOf(FormStep.Close.class);
        return session;
    }

    private static String linkId(BatterySession session) {
        return ((FormStep.Ask) session.step()).linkId();
    }

    private BatterySession declining(BatterySession start) {
        return toTheEnd(start, session -> session.decline(linkId(session)));
    }

    private static List<String> doors(BatterySession session) {
        return session.doors().stream().map(BatterySession.Door::instrument).toList();
    }

    @Test
    void whoDeclinesEverythingAtAFirstMeetingIsPutAtMostTwentyFiveQuestions() {
        BatterySession session = declining(start("intake-after-detention"));
        // Twenty-five, and the last of asq-5: there, a refusal is no no.
        assertThat(questions).hasSizeBetween(15, 26).contains("asq-5 5");
        assertThat(doors(session)).containsAll(LONG);
    }

    @Test
    void whoSkipsEverySensitiveTopicIsPutNoLongerForm() {
        BatterySession session = start("intake-after-detention");
        while (!(session.step() instanceof FormStep.Close)) {
            if (session.step() instanceof FormStep.Preview preview) {
                assertThat(LONG).doesNotContain(preview.topic());
                session = session.skipTopic();
            } else {
                session = session.decline(linkId(session));
            }
        }
        assertThat(doors(session)).containsAll(LONG);
    }

    @Test
    void theLongerFormIsADoorAndIsPutToWhoeverOpensIt() {
        BatterySession session = declining(start("intake-after-detention"));
        BatterySession opened = session.open("pcl-5");
        assertThat(opened.violations()).isEmpty();
        assertThat(opened.step())
                .isInstanceOfSatisfying(
                        FormStep.Preview.class,
                        preview -> assertThat(preview.topic()).isEqualTo("pcl-5"));
        assertThat(BatteryReport.of(session).leftOut())
                .contains(new BatteryReport.LeftOut("pcl-5", BatteryReport.Reason.NOT_OPENED));
    }

    @Test
    void whatWasDeclinedInTheShortFormIsNotPutAgainBehindTheDoor() {
        BatterySession opened = declining(start("intake-after-detention")).open("phq-9");
        questions.clear();
        declining(opened);
        assertThat(questions).contains("phq-9 3").doesNotContain("phq-9 1", "phq-9 2");
    }

    /** One answer is enough: what it leaves undecided opens, as it always has. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "3"})
    void whoSaysSomethingIsPutTheLongerFormAsLongAsItIsUndecided(String code) {
        toTheEnd(
                start("returning-home"),
                session -> session.form().orElseThrow().instrument().id().equals("phq-2")
                                && linkId(session).equals("1")
                        ? session.answer("1", Answer.coded(code))
                        : session.decline(linkId(session)));
        assertThat(questions).contains("phq-9 3").doesNotContain("gad-7 3");
    }

    @Test
    void notToKnowIsNotToDecline() {
        toTheEnd(start("returning-home"), session -> session.dontKnow(linkId(session)));
        assertThat(questions).contains("phq-9 3", "gad-7 3");
    }
}
