package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acogida.intake.score.CriterionResult;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.ScoreReport;

/** What follows from the published rules of the PCL-5. */
class Pcl5PropertiesTest {

    private static final Scorer SCORER = Scorer.of(Instruments.PCL_5);

    @Provide
    Arbitrary<AnswerSheet> complete() {
        return FormStates.complete(Instruments.PCL_5);
    }

    @Provide
    Arbitrary<AnswerSheet> fewUnknown() {
        return FormStates.withUnknown(Instruments.PCL_5, 5);
    }

    @Provide
    Arbitrary<AnswerSheet> partial() {
        return FormStates.partial(Instruments.PCL_5);
    }

    @Property(tries = 300)
    void theTotalIsTheSumOfTheClusters(@ForAll("complete") AnswerSheet sheet) {
        ScoreReport report = SCORER.score(sheet.official());
        int[] answers = sheet.cells().stream().mapToInt(Integer::parseInt).toArray();

        assertThat(points(report, "cluster-b")).isEqualTo(Completing.sum(answers, 1, 5));
        assertThat(points(report, "cluster-c")).isEqualTo(Completing.sum(answers, 6, 7));
        assertThat(points(report, "cluster-d")).isEqualTo(Completing.sum(answers, 8, 14));
        assertThat(points(report, "cluster-e")).isEqualTo(Completing.sum(answers, 15, 20));
        assertThat(points(report, "total")).isEqualTo(Completing.sum(answers, 1, 20));
    }

    @Property(tries = 500)
    void theRuleHoldsFrom12AndAlwaysAbove74(@ForAll("complete") AnswerSheet sheet) {
        ScoreReport report = SCORER.score(sheet.official());
        int[] answers = sheet.cells().stream().mapToInt(Integer::parseInt).toArray();
        Outcome rule = report.criterion("provisional-dsm5").orElseThrow().outcome();

        assertThat(rule).isEqualTo(PublishedRules.provisionalDsm5(answers) ? Outcome.MET : Outcome.NOT_MET);
        assertThat(rule == Outcome.MET && points(report, "total") < 12).isFalse();
        assertThat(rule != Outcome.MET && points(report, "total") > 74).isFalse();
    }

    @Property(tries = 200)
    void aHighTotalAlwaysMeetsTheRule(@ForAll("nearTheTop") AnswerSheet sheet) {
        ScoreReport report = SCORER.score(sheet.official());

        if (points(report, "total") > 74) {
            assertThat(report.criterion("provisional-dsm5").orElseThrow().outcome())
                    .isEqualTo(Outcome.MET);
        }
    }

    @Provide
    Arbitrary<AnswerSheet> nearTheTop() {
        AnswerSheet top = AnswerSheet.of(Instruments.PCL_5, "4 ".repeat(20));
        return FormStates.complete(Instruments.PCL_5)
                .map(sheet -> top.with(5, sheet.cells().get(5))
                        .with(6, sheet.cells().get(6))
                        .with(0, sheet.cells().get(0)));
    }

    @Property(tries = 150)
    void theRuleIsWhatAllCompletionsSay(@ForAll("fewUnknown") AnswerSheet sheet) {
        Completing completing = new Completing(sheet);
        CriterionResult rule =
                SCORER.score(sheet.official()).criterion("provisional-dsm5").orElseThrow();

        assertThat(rule.outcome()).isEqualTo(completing.outcome(PublishedRules::provisionalDsm5));
        if (rule.outcome() == Outcome.INDETERMINATE) {
            assertThat(rule.decidedBy())
                    .containsExactlyInAnyOrderElementsOf(completing.pivotal(PublishedRules::provisionalDsm5));
        }
    }

    /** The rule only ever asks for more, so its two extremes are all that has to be looked at. */
    @Property(tries = 300)
    void theDecidingAnswersAloneSettleTheRule(@ForAll("partial") AnswerSheet sheet) {
        CriterionResult rule =
                SCORER.score(sheet.official()).criterion("provisional-dsm5").orElseThrow();
        int[] least = new int[20];
        int[] most = new int[20];
        for (int question = 0; question < 20; question++) {
            boolean kept = sheet.known(question) && rule.decidedBy().contains(sheet.linkId(question));
            least[question] = kept ? Integer.parseInt(sheet.cells().get(question)) : 0;
            most[question] = kept ? least[question] : 4;
        }

        if (rule.outcome() == Outcome.MET) {
            assertThat(PublishedRules.provisionalDsm5(least)).isTrue();
        } else if (rule.outcome() == Outcome.NOT_MET) {
            assertThat(PublishedRules.provisionalDsm5(most)).isFalse();
        }
    }

    @Property(tries = 200)
    void theWorkerNoteReadsItem16Alone(@ForAll("partial") AnswerSheet sheet) {
        Flag flag = SCORER.score(sheet.official()).flag("risk-taking").orElseThrow();

        assertThat(flag.kind()).isEqualTo(Flag.Kind.WORKER_NOTE);
        assertThat(flag.decidedBy()).containsExactly("16");
        if (!sheet.known(15)) {
            assertThat(flag.outcome()).isEqualTo(Outcome.INDETERMINATE);
        } else {
            boolean high = Integer.parseInt(sheet.cells().get(15)) >= 2;
            assertThat(flag.outcome()).isEqualTo(high ? Outcome.MET : Outcome.NOT_MET);
        }
    }

    private static int points(ScoreReport report, String score) {
        return report.score(score).orElseThrow().value().intValueExact();
    }
}
