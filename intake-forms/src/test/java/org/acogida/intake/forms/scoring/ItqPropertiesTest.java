package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.score.Circumstances;
import org.acogida.intake.score.CriterionResult;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.ScoreReport;

/** What follows from the published rules of the ITQ. */
class ItqPropertiesTest {

    private static final Scorer SCORER = Scorer.of(Instruments.ITQ_18);
    private static final Map<String, Predicate<int[]>> RULES = Map.of(
            "ptsd", answers -> first(answers) && !second(answers),
            "cptsd", answers -> first(answers) && second(answers),
            "dso", ItqPropertiesTest::second);

    /** Answers around the threshold, so that groups are met and not met about as often. */
    private static Arbitrary<AnswerSheet> sheets(int fewestKnown) {
        return Arbitraries.randomValue(random -> {
            int known = fewestKnown + random.nextInt(101 - fewestKnown);
            int high = random.nextInt(100);
            AnswerSheet sheet = AnswerSheet.of(Instruments.ITQ_18, "");
            for (int question = 0; question < 18; question++) {
                int answer = random.nextInt(100) < high ? 2 + random.nextInt(3) : random.nextInt(2);
                String absent = List.of("", "d", "u", "l", "na").get(random.nextInt(5));
                sheet = sheet.with(question, random.nextInt(100) < known ? String.valueOf(answer) : absent);
            }
            return sheet;
        });
    }

    @Provide
    Arbitrary<AnswerSheet> complete() {
        return sheets(100);
    }

    @Provide
    Arbitrary<AnswerSheet> partial() {
        return sheets(0);
    }

    @Provide
    Arbitrary<AnswerSheet> fewUnknown() {
        return sheets(70).filter(sheet -> sheet.unknown().size() <= 5);
    }

    @Property(tries = 500)
    void theTwoPatternsAreNeverMetTogether(@ForAll("partial") AnswerSheet sheet) {
        ScoreReport report = SCORER.score(sheet.official());

        assertThat(outcome(report, "ptsd") == Outcome.MET && outcome(report, "cptsd") == Outcome.MET)
                .isFalse();
        assertThat(outcome(report, "dso") == Outcome.MET && outcome(report, "ptsd") == Outcome.MET)
                .isFalse();
    }

    @Property(tries = 500)
    void moreOfASymptomNeverTakesBothPatternsAway(
            @ForAll("complete") AnswerSheet sheet, @ForAll @IntRange(max = 17) int question) {
        int answer = Integer.parseInt(sheet.cells().get(question));
        AnswerSheet raised = sheet.with(question, String.valueOf(Math.min(4, answer + 1)));

        assertThat(either(sheet) && !either(raised)).isFalse();
    }

    private static boolean either(AnswerSheet sheet) {
        ScoreReport report = SCORER.score(sheet.official());
        return outcome(report, "ptsd") == Outcome.MET || outcome(report, "cptsd") == Outcome.MET;
    }

    @Property(tries = 100)
    void theRulesAreWhatAllCompletionsSay(@ForAll("fewUnknown") AnswerSheet sheet) {
        ScoreReport report = SCORER.score(sheet.official());
        Completing completing = new Completing(sheet);

        RULES.forEach((id, rule) -> {
            CriterionResult result = report.criterion(id).orElseThrow();
            assertThat(result.outcome()).as(id).isEqualTo(completing.outcome(rule));
            if (result.outcome() == Outcome.INDETERMINATE) {
                assertThat(result.decidedBy()).as(id).containsExactlyInAnyOrderElementsOf(completing.pivotal(rule));
            }
        });
    }

    /** Whether an item counts is all that the rules read, so lowest and highest stand for all answers. */
    @Property(tries = 50)
    void theRulesAreExactWithAnyNumberUnknown(@ForAll("partial") AnswerSheet sheet) {
        ScoreReport report = SCORER.score(sheet.official());

        RULES.forEach((id, rule) -> {
            CriterionResult result = report.criterion(id).orElseThrow();
            assertThat(result.outcome()).as(id).isEqualTo(outcome(sheet, rule));
            if (result.outcome() != Outcome.INDETERMINATE) {
                assertThat(outcome(sheet.only(result.decidedBy()), rule))
                        .as(id + " decided by " + result.decidedBy())
                        .isEqualTo(result.outcome());
            }
        });
    }

    private static Outcome outcome(AnswerSheet sheet, Predicate<int[]> rule) {
        List<Integer> unknown = sheet.unknown();
        int met = 0;
        int completions = 1 << unknown.size();
        for (int bits = 0; bits < completions; bits++) {
            int[] answers = new int[18];
            for (int question = 0; question < 18; question++) {
                int gap = unknown.indexOf(question);
                answers[question] = gap < 0 ? Integer.parseInt(sheet.cells().get(question)) : (bits >> gap & 1) * 4;
            }
            met += rule.test(answers) ? 1 : 0;
        }
        return met == 0 ? Outcome.NOT_MET : met == completions ? Outcome.MET : Outcome.INDETERMINATE;
    }

    /** Re-experiencing, avoidance, threat, and one of the first block on daily life. */
    private static boolean first(int[] answers) {
        return any(answers, 1, 2) && any(answers, 3, 4) && any(answers, 5, 6) && any(answers, 7, 9);
    }

    /** Emotions, view of oneself, closeness, and one of the second block on daily life. */
    private static boolean second(int[] answers) {
        return any(answers, 10, 11) && any(answers, 12, 13) && any(answers, 14, 15) && any(answers, 16, 18);
    }

    private static boolean any(int[] answers, int from, int to) {
        return IntStream.rangeClosed(from, to).anyMatch(item -> answers[item - 1] >= 2);
    }

    @Property(tries = 200)
    void theSumsLeaveDailyLifeOut(@ForAll("complete") AnswerSheet sheet) {
        ScoreReport report = SCORER.score(sheet.official());
        int[] answers = sheet.cells().stream().mapToInt(Integer::parseInt).toArray();

        assertThat(points(report, "ptsd-severity")).isEqualTo(Completing.sum(answers, 1, 6));
        assertThat(points(report, "dso-severity")).isEqualTo(Completing.sum(answers, 10, 15));
        assertThat(points(report, "ptsd-severity"))
                .isEqualTo(points(report, "reexperiencing") + points(report, "avoidance") + points(report, "threat"));
        assertThat(points(report, "dso-severity"))
                .isEqualTo(
                        points(report, "affective") + points(report, "self-concept") + points(report, "relationships"));
    }

    private static int points(ScoreReport report, String score) {
        return report.score(score).orElseThrow().value().intValueExact();
    }

    @Example
    void noPatternIsGivenBeforeAMonthHasPassed() {
        LocalDate event = LocalDate.of(2025, 7, 18);

        ScoreReport soon = SCORER.score(answeredOn("2025-08-17T12:00:00Z"), after(event));
        assertThat(soon.criterion("ptsd").orElseThrow().outcome()).isNull();
        assertThat(soon.criterion("cptsd").orElseThrow().outcome()).isNull();
        assertThat(soon.criterion("cptsd").orElseThrow().notes()).contains("less-than-a-month");
        assertThat(outcome(soon, "dso")).isEqualTo(Outcome.MET);

        ScoreReport later = SCORER.score(answeredOn("2025-08-18T12:00:00Z"), after(event));
        assertThat(outcome(later, "cptsd")).isEqualTo(Outcome.MET);
        assertThat(later.caveats()).isEmpty();
    }

    @Example
    void anEventThatNobodyNamedIsACaveat() {
        assertThat(SCORER.score(answeredOn("2025-08-18T12:00:00Z")).caveats()).containsExactly("index-event-not-named");
    }

    private static Circumstances after(LocalDate event) {
        return Circumstances.UNKNOWN.with(
                new Circumstances.IndexEvent("captivity", new Circumstances.Span(event, event)));
    }

    private static QuestionnaireResponse answeredOn(String day) {
        QuestionnaireResponse all =
                AnswerSheet.of(Instruments.ITQ_18, "3 ".repeat(18)).official();
        return new QuestionnaireResponse(
                all.questionnaire(),
                all.version(),
                all.status(),
                all.wording(),
                all.locale(),
                null,
                Instant.parse(day),
                all.answers(),
                List.of());
    }

    private static Outcome outcome(ScoreReport report, String criterion) {
        return report.criterion(criterion).orElseThrow().outcome();
    }
}
