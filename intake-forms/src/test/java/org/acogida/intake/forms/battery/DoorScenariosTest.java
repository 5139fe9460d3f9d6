package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.forms.OnCall;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;
import org.acogida.intake.response.Answer;
import org.junit.jupiter.api.Test;

/** What a person may open a door for on a first visit, and what leaves of it, from the first step to the close. */
class DoorScenariosTest {

    private static final ConsentLedger IN_PASSING = Agreed.to(Purpose.REFERRAL, Agreed.CLINIC);

    private static ConsentLedger outspoken(String... tags) {
        return Agreed.to(Purpose.REFERRAL, Agreed.CLINIC, new Sensitivity(3, List.of(tags)));
    }

    @Test
    void aDoorOpenedToSpeakOfSexualAssaultAsksForCareAndNothingElse() {
        Visit visit = Visit.first()
                .opens("sexual-violence-care")
                .says("needs", "medical", "counselling")
                .says("by-whom", "woman")
                .toTheEnd();

        assertThat(visit.asked().stream().filter(question -> question.startsWith("sexual-violence-care")))
                .containsExactly(
                        "sexual-violence-care/door",
                        "sexual-violence-care/needs",
                        "sexual-violence-care/by-whom",
                        "sexual-violence-care/soon");
        assertThat(visit.response("sexual-violence-care").answers().values().stream()
                        .flatMap(List::stream))
                .noneMatch(Answer.Text.class::isInstance);
        assertThat(Agreed.sent(visit, "sexual-violence-care", IN_PASSING)).isEmpty();
        assertThat(Agreed.sent(visit, "sexual-violence-care", outspoken("SDV"))).contains("counselling", "woman");
    }

    @Test
    void theSameDoorNeverOpenedChangesNothing() {
        Visit closed = Visit.first().toTheEnd();
        Visit open = Visit.first()
                .opens("sexual-violence-care")
                .says("needs", "testing")
                .toTheEnd();
        Visit withoutService =
                Visit.of(Visit.setting(new OnCall()).withServices()).toTheEnd();
        assertThat(closed.asked()).noneMatch(question -> question.startsWith("sexual-violence-care"));
        assertThat(closed.report().reports())
                .usingRecursiveComparison()
                .isEqualTo(open.report().reports().stream()
                        .filter(report -> !report.instrument().equals("sexual-violence-care"))
                        // It comes after any door, and so says nothing of which one.
                        .filter(report -> !report.instrument().equals("closing"))
                        .toList());
        for (Visit other : List.of(open, withoutService)) {
            assertThat(gates(closed)).isEqualTo(gates(other));
            assertThat(closed.report().reused()).isEqualTo(other.report().reused());
            assertThat(closed.report().selfHarm()).isEqualTo(other.report().selfHarm());
            assertThat(closed.report().caveats()).isEqualTo(other.report().caveats());
        }
        assertThat(closed.report().asked()).isEqualTo(withoutService.report().asked());
        assertThat(closed.report().full()).isEqualTo(withoutService.report().full());
        assertThat(closed.session().progress())
                .isEqualTo(withoutService.session().progress());
        assertThat(closed.session().doors())
                .extracting(BatterySession.Door::instrument)
                .contains("sexual-violence-care");
        assertThat(withoutService.session().doors())
                .extracting(BatterySession.Door::instrument)
                .doesNotContain("sexual-violence-care");
        assertThat(withoutService.report().leftOut())
                .contains(new BatteryReport.LeftOut("sexual-violence-care", BatteryReport.Reason.NO_SERVICE));
        assertThat(closed.report().leftOut())
                .contains(new BatteryReport.LeftOut("sexual-violence-care", BatteryReport.Reason.NOT_OPENED));
    }

    private static List<BatteryReport.GateResult> gates(Visit visit) {
        return visit.report().gates().stream()
                .filter(gate -> !gate.instrument().equals("sexual-violence-care"))
                .toList();
    }

    @Test
    void careForHivAndSexualityWithoutOuting() {
        Visit visit = Visit.first()
                .opens("continuing-treatment")
                .says("treatment", "yes")
                .says("supply", "days")
                .says("say-more", "yes")
                .tells("own-words", "antirretrovirales")
                .says("wanted", "medicine", "discreet")
                .opens("sexuality-and-gender")
                .says("services", "health-care")
                .toTheEnd();

        assertThat(Agreed.sent(visit, "continuing-treatment", IN_PASSING))
                .as("a medicine is found without a word of the illness")
                .contains("days", "discreet")
                .doesNotContain("antirretrovirales");
        assertThat(Agreed.sent(visit, "continuing-treatment", outspoken("PRS", "HIV")))
                .contains("antirretrovirales");
        assertThat(Agreed.sent(visit, "sexuality-and-gender", IN_PASSING)).isEmpty();
        for (String form : List.of("continuing-treatment", "sexuality-and-gender")) {
            var questionnaire = visit.instrument(form).questionnaire();
            assertThat(questionnaire.questions())
                    .filteredOn(question -> question.sensitivity().couldOut())
                    .isNotEmpty()
                    .allSatisfy(question ->
                            assertThat(questionnaire.viewers(question)).containsExactly(Role.CLINICIAN));
        }
    }

    @Test
    void calledAGangMemberCalledACollaborator() {
        Visit visit = Visit.first()
                .opens("stigma")
                .says("where", "neighbourhood", "police")
                .says("said", "gang", "collaborator")
                .says("effects", "work", "hiding")
                .says("protection", "safety")
                .says("soon", "today")
                .toTheEnd();

        assertThat(visit.inWords("stigma", "said"))
                .as("what others say stays what others say")
                .hasSize(2)
                .allMatch(words -> words.startsWith("Que "));
        assertThat(Agreed.sent(visit, "stigma", IN_PASSING))
                .as("help against it needs none of it")
                .contains("neighbourhood", "safety")
                .doesNotContain("gang", "collaborator", "hiding");
    }

    @Test
    void faceAndNameInThePress() {
        Visit visit = Visit.first()
                .at("consent-first")
                .says("care-and-record", "with-limits")
                .says("which-limits", "not-press")
                .opens("media-exposure")
                .says("shown", "name", "face")
                .says("takedown", "yes")
                .says("wish", "left-alone")
                .says("press-asks", "not-confirm")
                .toTheEnd();
        ConsentLedger ledger = visit.records().limited(IN_PASSING, Agreed.AN_HOUR_LATER);

        assertThat(visit.records().limits())
                .as("no paper, no station")
                .anySatisfy(limit -> assertThat(limit.purposes()).containsExactly(Purpose.MEDIA));
        assertThat(Agreed.permits(ledger, Purpose.REFERRAL, Agreed.CLINIC)).isTrue();
        assertThat(visit.inWords("media-exposure", "wish")).containsExactly("Que me dejen en paz");
        assertThat(visit.instrument("media-exposure").questionnaire().questions())
                .allSatisfy(question -> assertThat(visit.instrument("media-exposure")
                                .questionnaire()
                                .viewers(question))
                        .doesNotContain(Role.MEDIA_DESK));
    }
}
