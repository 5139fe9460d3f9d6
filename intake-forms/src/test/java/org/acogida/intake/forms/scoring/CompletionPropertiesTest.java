package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.score.CriterionResult;
import org.acogida.intake.score.CutOffResult;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;

/** What is said of a form with gaps stays true however the gaps are filled in. */
class CompletionPropertiesTest {

    /** Forms without a gate or a question that depends on another: there an answer can change what a blank counts. */
    private static final List<Instrument> OPEN = List.of(
            Instruments.PCL_5,
            Instruments.PHQ_9,
            Instruments.PHQ_2,
            Instruments.GAD_7,
            Instruments.GAD_2,
            Instruments.ITQ_18,
            Instruments.WG_SS,
            Instruments.FIES_8,
            Instruments.R_CSI,
            Instruments.TEN_LINES,
            Instruments.THREE_MEANS,
            Instruments.WIDE_WEIGHTS);

    @Provide
    Arbitrary<Tuple2<AnswerSheet, AnswerSheet>> completed() {
        return Arbitraries.of(OPEN).flatMap(FormStates::completed);
    }

    @Provide
    Arbitrary<AnswerSheet> fewUnknown() {
        return Arbitraries.of(OPEN).flatMap(instrument -> FormStates.withUnknown(instrument, 5));
    }

    @Property(tries = 400)
    void aCompletionLiesInTheIntervalAndTurnsNothing(@ForAll("completed") Tuple2<AnswerSheet, AnswerSheet> forms) {
        Scorer scorer = Scorer.of(forms.get1().instrument());
        ScoreReport gaps = scorer.score(forms.get1().official());
        ScoreReport full = scorer.score(forms.get2().official());

        for (Score complete : full.scores()) {
            Score open = gaps.score(complete.id()).orElseThrow();
            assertThat(complete.value()).as(complete.id()).isBetween(open.lowest(), open.highest());
            assertThat(complete.prorated()).isZero();
        }
        for (int i = 0; i < outcomes(full).size(); i++) {
            Outcome before = outcomes(gaps).get(i);
            assertThat(before == Outcome.INDETERMINATE
                            || before == outcomes(full).get(i))
                    .isTrue();
        }
    }

    /** Nothing but all completions: the interval is reached at both ends, and outcomes are what all of them say. */
    @Property(tries = 150)
    void everyCompletionCountsAndNoneMore(@ForAll("fewUnknown") AnswerSheet sheet) {
        Scorer scorer = Scorer.of(sheet.instrument());
        ScoreReport gaps = scorer.score(sheet.official());
        List<BigDecimal[]> ends = new ArrayList<>();
        gaps.scores().forEach(score -> ends.add(new BigDecimal[] {null, null}));
        List<Outcome> said = new ArrayList<>();

        new Completing(sheet).each(answers -> {
            ScoreReport full = scorer.score(codes(sheet, answers).official());
            widen(ends, full);
            merge(said, outcomes(full));
        });

        for (int i = 0; i < ends.size(); i++) {
            assertThat(gaps.scores().get(i).lowest()).isEqualByComparingTo(ends.get(i)[0]);
            assertThat(gaps.scores().get(i).highest()).isEqualByComparingTo(ends.get(i)[1]);
        }
        assertThat(outcomes(gaps)).isEqualTo(said);
    }

    private static AnswerSheet codes(AnswerSheet sheet, int[] answers) {
        AnswerSheet full = sheet;
        for (int question : sheet.unknown()) {
            full = full.with(
                    question, AnswerSheet.codes(sheet.instrument(), question).get(answers[question]));
        }
        return full;
    }

    private static void widen(List<BigDecimal[]> ends, ScoreReport full) {
        for (int i = 0; i < ends.size(); i++) {
            BigDecimal value = full.scores().get(i).value();
            BigDecimal[] end = ends.get(i);
            end[0] = end[0] == null ? value : end[0].min(value);
            end[1] = end[1] == null ? value : end[1].max(value);
        }
    }

    private static void merge(List<Outcome> said, List<Outcome> next) {
        if (said.isEmpty()) {
            said.addAll(next);
        }
        for (int i = 0; i < next.size(); i++) {
            said.set(i, said.get(i) == next.get(i) ? next.get(i) : Outcome.INDETERMINATE);
        }
    }

    @Property(tries = 400)
    void moreOfASymptomNeverLowersASumOrAFlag(@ForAll("raised") Tuple2<AnswerSheet, AnswerSheet> forms) {
        Scorer scorer = Scorer.of(forms.get1().instrument());
        ScoreReport less = scorer.score(forms.get1().official());
        ScoreReport more = scorer.score(forms.get2().official());

        for (Score score : less.scores()) {
            Score other = more.score(score.id()).orElseThrow();
            assertThat(other.lowest()).as(score.id()).isGreaterThanOrEqualTo(score.lowest());
            assertThat(other.highest()).as(score.id()).isGreaterThanOrEqualTo(score.highest());
        }
        for (Flag flag : less.flags()) {
            Outcome other = more.flag(flag.id()).orElseThrow().outcome();
            assertThat(flag.outcome() == Outcome.MET && other != Outcome.MET).isFalse();
        }
    }

    @Provide
    Arbitrary<Tuple2<AnswerSheet, AnswerSheet>> raised() {
        List<Instrument> unreversed = OPEN.stream()
                .filter(instrument -> instrument != Instruments.TEN_LINES)
                .toList();
        return Arbitraries.of(unreversed)
                .flatMap(instrument -> FormStates.partial(instrument)
                        .flatMap(sheet -> Arbitraries.integers()
                                .between(0, sheet.cells().size() - 1)
                                .map(question -> net.jqwik.api.Tuple.of(sheet, raise(sheet, question)))));
    }

    private static AnswerSheet raise(AnswerSheet sheet, int question) {
        List<String> codes = AnswerSheet.codes(sheet.instrument(), question);
        int now = codes.indexOf(sheet.cells().get(question));
        return now < 0 || now == codes.size() - 1 ? sheet : sheet.with(question, codes.get(now + 1));
    }

    private static List<Outcome> outcomes(ScoreReport report) {
        return Stream.of(
                        report.criteria().stream().map(CriterionResult::outcome),
                        report.cutOffs().stream().map(CutOffResult::outcome),
                        report.flags().stream().map(Flag::outcome))
                .flatMap(outcomes -> outcomes)
                .toList();
    }
}
