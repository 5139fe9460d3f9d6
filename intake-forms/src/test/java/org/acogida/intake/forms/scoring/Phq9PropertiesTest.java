package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acogida.intake.score.CriterionResult;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.ScoreReport;

/** What follows from the published rules of the PHQ-9 and the PHQ-2. */
class Phq9PropertiesTest {

    private static final Scorer SCORER = Scorer.of(Instruments.PHQ_9);
    private static final Scorer SHORT = Scorer.of(Instruments.PHQ_2);

    @Provide
    Arbitrary<AnswerSheet> complete() {
        return FormStates.complete(Instruments.PHQ_9);
    }

    @Provide
    Arbitrary<AnswerSheet> fewUnknown() {
        return FormStates.withUnknown(Instruments.PHQ_9, 6);
    }

    @Provide
    Arbitrary<AnswerSheet> anyUnknown() {
        return FormStates.withUnknown(Instruments.PHQ_9, 10);
    }

    @Property(tries = 300)
    void theShortFormNeverExceedsTheLongOne(@ForAll("complete") AnswerSheet sheet) {
        int nine = total(SCORER.score(sheet.official()));
        int two = total(
                SHORT.score(AnswerSheet.filled(Instruments.PHQ_2, sheet.cells().subList(0, 2))
                        .official()));

        assertThat(two).isLessThanOrEqualTo(nine);
        assertThat(nine).isLessThanOrEqualTo(two + 21);
    }

    @Property(tries = 500)
    void sumAndAlgorithmHoldTheirDistance(@ForAll("complete") AnswerSheet sheet) {
        int[] answers = sheet.cells().stream().mapToInt(Integer::parseInt).toArray();
        ScoreReport report = SCORER.score(sheet.official());
        Outcome major = report.criterion("major-depressive").orElseThrow().outcome();

        assertThat(total(report)).as("item 10 is not scored").isEqualTo(Completing.sum(answers, 1, 9));
        assertThat(major).isEqualTo(PublishedRules.majorDepressive(answers) ? Outcome.MET : Outcome.NOT_MET);
        assertThat(major == Outcome.MET && total(report) < 9).isFalse();
        assertThat(major != Outcome.MET && total(report) > 23).isFalse();
    }

    @Property(tries = 150)
    void theAlgorithmsAreWhatAllCompletionsSay(@ForAll("fewUnknown") AnswerSheet sheet) {
        AnswerSheet scored = sheet.known(9) ? sheet : sheet.with(9, "0");
        ScoreReport report = SCORER.score(scored.official());

        exact(report, "major-depressive", scored, PublishedRules::majorDepressive);
        exact(report, "other-depressive", scored, PublishedRules::otherDepressive);
        exact(report.flag("self-harm").orElseThrow().outcome(), scored, answers -> answers[8] >= 1);
        exact(report.cutOff("total-ge-10").orElseThrow().outcome(), scored, a -> Completing.sum(a, 1, 9) >= 10);
        exact(report.cutOff("total-ge-7-chile").orElseThrow().outcome(), scored, a -> Completing.sum(a, 1, 9) >= 7);
    }

    private static void exact(ScoreReport report, String id, AnswerSheet sheet, Predicate<int[]> rule) {
        CriterionResult result = report.criterion(id).orElseThrow();
        exact(result.outcome(), sheet, rule);
        if (result.outcome() == Outcome.INDETERMINATE) {
            assertThat(result.decidedBy())
                    .as(id)
                    .containsExactlyInAnyOrderElementsOf(new Completing(sheet).pivotal(rule));
        }
    }

    private static void exact(Outcome outcome, AnswerSheet sheet, Predicate<int[]> rule) {
        assertThat(outcome).isEqualTo(new Completing(sheet).outcome(rule));
    }

    /** Whether an item counts is all that the algorithms read, so lowest and highest stand for all answers. */
    @Property(tries = 300)
    void theAlgorithmsAreExactWithAnyNumberUnknown(@ForAll("anyUnknown") AnswerSheet sheet) {
        ScoreReport report = SCORER.score(sheet.official());

        for (CriterionResult result : report.criteria()) {
            Predicate<int[]> rule = result.id().equals("major-depressive")
                    ? PublishedRules::majorDepressive
                    : PublishedRules::otherDepressive;
            assertThat(result.outcome()).as(result.id()).isEqualTo(outcome(sheet, rule));
            if (result.outcome() != Outcome.INDETERMINATE) {
                AnswerSheet settling = sheet.only(result.decidedBy());
                assertThat(sheet.cells()).as("decided by answers").containsAll(known(settling));
                assertThat(outcome(settling, rule)).as(result.id()).isEqualTo(result.outcome());
            }
        }
    }

    private static List<String> known(AnswerSheet sheet) {
        return sheet.cells().stream().filter(cell -> !cell.isEmpty()).toList();
    }

    private static Outcome outcome(AnswerSheet sheet, Predicate<int[]> rule) {
        int met = 0;
        List<Integer> unknown =
                sheet.unknown().stream().filter(question -> question < 9).toList();
        int completions = 1 << unknown.size();
        for (int bits = 0; bits < completions; bits++) {
            int[] answers = new int[9];
            for (int question = 0; question < 9; question++) {
                int gap = unknown.indexOf(question);
                answers[question] = gap < 0 ? Integer.parseInt(sheet.cells().get(question)) : (bits >> gap & 1) * 3;
            }
            met += rule.test(answers) ? 1 : 0;
        }
        return met == 0 ? Outcome.NOT_MET : met == completions ? Outcome.MET : Outcome.INDETERMINATE;
    }

    private static int total(ScoreReport report) {
        return report.score("total").orElseThrow().value().intValueExact();
    }
}
