package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.acogida.intake.forms.FormReview;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.OnCall;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Violation;
import org.junit.jupiter.api.Test;

/** Looking over a visit of several forms. */
class BatteryReviewTest {

    private static BatterySession start() {
        return BatterySession.start(
                BatteryLibrary.bundled().battery("mood-stepped"),
                Setting.in(Locale.forLanguageTag("es")).with(new OnCall()));
    }

    private static BatterySession answer(BatterySession session, String... codes) {
        BatterySession next = session;
        for (String code : codes) {
            next = next.step() instanceof FormStep.Preview ? next.begin(Privacy.ALONE) : next;
            next = next.answer(((FormStep.Ask) next.step()).linkId(), Answer.coded(code));
        }
        return next;
    }

    private static List<String> asked(FormReview review) {
        return review.rows().stream().map(FormReview.Row::linkId).toList();
    }

    private static List<Answer> said(BatterySession session, String form, String linkId) {
        return session.responses().stream()
                .filter(response -> response.questionnaire().equals(form))
                .findFirst()
                .map(response -> response.answersTo(linkId))
                .orElseThrow();
    }

    /** Two questions of PHQ-2 open PHQ-9, which takes them over. */
    private static BatterySession threeAnswers() {
        return answer(start(), "2", "2", "1");
    }

    @Test
    void whatOneFormTookOverStandsWhereItWasAsked() {
        List<FormReview> reviews = threeAnswers().reviews();
        assertThat(reviews).extracting(FormReview::instrument).containsExactly("phq-2", "phq-9");
        assertThat(asked(reviews.get(0))).containsExactly("1", "2");
        assertThat(asked(reviews.get(1))).contains("3", "9").doesNotContain("1", "2");
    }

    @Test
    void aChangeIsFollowedByTheOtherForms() {
        BatterySession changed = threeAnswers().change("phq-2", "1", List.of(Answer.declined()));
        assertThat(changed.violations()).isEmpty();
        assertThat(said(changed, "phq-2", "1")).containsExactly(Answer.declined());
        assertThat(said(changed, "phq-9", "1")).containsExactly(Answer.declined());
        assertThat(said(changed, "phq-9", "3")).containsExactly(Answer.coded("1"));
        assertThat(changed.reviews().get(0).rows().get(0).said()).containsExactly("Prefiero no decirlo");
    }

    @Test
    void whatCannotBeChangedIsSaid() {
        assertThat(start().change("gad-7", "1", List.of(Answer.declined())).violations())
                .containsExactly(Violation.of("no-topic", "step"));
        assertThat(threeAnswers()
                        .change("phq-2", "1", List.of(Answer.coded("9")))
                        .violations())
                .extracting(Violation::code)
                .containsExactly("not-an-option");
    }

    @Test
    void afterSomebodyCameNothingSensitiveIsShownUntilItIsOpenedAgain() {
        BatterySession near = threeAnswers().someoneCame();
        assertThat(near.reviews())
                .isNotEmpty()
                .allSatisfy(review -> assertThat(review.rows())
                        .allSatisfy(row -> assertThat(row.sensitivity().level()).isLessThan(2)));
        String topic = near.reviews().get(0).closed().get(0).topic();
        assertThat(asked(near.reopen("phq-2", topic, Privacy.ALONE).reviews().get(0)))
                .containsExactly("1", "2");
        assertThat(near.reopen("phq-2", topic, Privacy.SOMEONE_NEAR).reviews()).hasSameSizeAs(near.reviews());
    }

    /** Item 9 is in it: it opens by a preview that says who reads the answer. */
    @Test
    void aFormThatOnlyTookOverIsNotOpenedByTheReview() {
        BatterySession before = answer(start(), "2", "2");
        assertThat(before.step())
                .isInstanceOfSatisfying(
                        FormStep.Preview.class,
                        preview -> assertThat(preview.safety()).isNotEmpty());
        assertThat(before.reviews()).flatExtracting(FormReview::closed).isEmpty();
        BatterySession reopened = before.reopen("phq-9", "phq-9", Privacy.ALONE);
        assertThat(reopened.violations()).containsExactly(Violation.of("no-topic", "step"));
        assertThat(reopened.step()).isEqualTo(before.step());
    }

    @Test
    void whileSomethingComesFirstThereIsNothingToLookOver() {
        BatterySession endorsed = threeAnswers().change("phq-9", "9", List.of(Answer.coded("1")));
        assertThat(endorsed.step()).isInstanceOf(FormStep.SafetyFirst.class);
        assertThat(endorsed.reviews()).isEmpty();
        assertThat(endorsed.change("phq-2", "1", List.of(Answer.coded("0"))).violations())
                .containsExactly(Violation.of("safety-first", "step"));
        assertThat(endorsed.responses())
                .flatExtracting(QuestionnaireResponse::signals)
                .hasSize(1);
    }
}
