package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acogida.intake.score.CriterionResult;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.ScoreReport;

/** What follows from the published rules of the Washington Group short set. */
class WgSsPropertiesTest {

    private static final Scorer SCORER = Scorer.of(Instruments.WG_SS);
    /** From the widest rule to the narrowest. */
    private static final List<String> RULES = List.of("dis1", "dis2", "dis3", "dis4");

    @Provide
    Arbitrary<AnswerSheet> partial() {
        return FormStates.partial(Instruments.WG_SS);
    }

    @Property(tries = 400)
    void aNarrowerRuleNeverHoldsWithoutTheWiderOne(@ForAll("partial") AnswerSheet sheet) {
        ScoreReport report = SCORER.score(sheet.official());

        for (int i = 1; i < RULES.size(); i++) {
            Outcome wider = outcome(report, RULES.get(i - 1));
            Outcome narrower = outcome(report, RULES.get(i));
            assertThat(narrower == Outcome.MET && wider != Outcome.MET)
                    .as(RULES.get(i))
                    .isFalse();
            assertThat(wider == Outcome.NOT_MET && narrower != Outcome.NOT_MET)
                    .as(RULES.get(i))
                    .isFalse();
        }
    }

    /** All six open make 4096 completions, so that nothing has to be left out. */
    @Property(tries = 200)
    void theRulesAreWhatAllCompletionsSay(@ForAll("partial") AnswerSheet sheet) {
        ScoreReport report = SCORER.score(sheet.official());
        Completing completing = new Completing(sheet);

        for (int i = 0; i < RULES.size(); i++) {
            CriterionResult result = report.criterion(RULES.get(i)).orElseThrow();
            Predicate<int[]> rule = rule(i);
            assertThat(result.outcome()).as(RULES.get(i)).isEqualTo(completing.outcome(rule));
            if (result.outcome() == Outcome.INDETERMINATE) {
                assertThat(result.decidedBy())
                        .as(RULES.get(i))
                        .containsExactlyInAnyOrderElementsOf(completing.pivotal(rule));
            }
        }
        assertThat(report.scores()).as("there is no sum").isEmpty();
    }

    /** Over the numbers of the options: 0 is not hard, 3 is cannot. */
    private static Predicate<int[]> rule(int rule) {
        return answers -> switch (rule) {
            case 0 -> reaching(answers, 1) >= 1;
            case 1 -> reaching(answers, 2) >= 1 || reaching(answers, 1) >= 2;
            case 2 -> reaching(answers, 2) >= 1;
            default -> reaching(answers, 3) >= 1;
        };
    }

    private static long reaching(int[] answers, int option) {
        return IntStream.of(answers).filter(answer -> answer >= option).count();
    }

    private static Outcome outcome(ScoreReport report, String rule) {
        return report.criterion(rule).orElseThrow().outcome();
    }
}
