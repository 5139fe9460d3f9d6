package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Means and filled-in values: rounded to be shown, never before they are compared. */
class ProrateTest {

    private static Score score(Instrument instrument, String line, String id) {
        return report(instrument, line).score(id).orElseThrow();
    }

    private static ScoreReport report(Instrument instrument, String line) {
        return Scorer.of(instrument).score(AnswerSheet.of(instrument, line).official());
    }

    /** Lines 1, 2 and 4 of ten are reversed: 3 3 . 3 counts nothing. */
    @ParameterizedTest
    @CsvSource({
        // two of ten unknown: the sum of eight × 10 ÷ 8, half up
        "'3 3 2 3 0 0 0 . . 0', 3, 2, 8", // 2.5 → 3
        "'3 3 1 3 0 0 0 . . 0', 1, 2, 8", // 1.25 → 1
        "'3 3 3 3 3 0 0 . d 0', 8, 2, 8", // 7.5 → 8
        "'0 3 0 3 0 0 0 u na 0', 4, 2, 8", // a reversed line: 3.75 → 4
        // one unknown: × 10 ÷ 9
        "'3 3 1 3 1 1 1 0 . 0', 4, 1, 9", // 4.44 → 4
        "'3 3 1 3 1 1 1 1 l 0', 6, 1, 9", // 5.56 → 6
        // a reversed line unknown
        "'. 3 0 3 0 0 3 3 3 3', 13, 1, 9", // 13.33
        // none unknown
        "'3 3 1 3 1 1 1 1 1 0', 6, 0, 10"
    })
    void enoughAnswersAreProratedHalfUp(String line, String value, int filled, int answered) {
        Score score = score(Instruments.TEN_LINES, line, "filled");

        assertThat(score.value()).isEqualByComparingTo(value);
        assertThat(score.prorated()).isEqualTo(filled);
        assertThat(score.answered()).isEqualTo(answered);
        assertThat(score.expected()).isEqualTo(10);
        assertThat(score.notes().contains("prorated")).isEqualTo(filled > 0);
    }

    @Test
    void aFilledInValueKeepsItsHonestInterval() {
        Score score = score(Instruments.TEN_LINES, "3 3 2 3 0 0 0 . . 0", "filled");

        assertThat(score.lowest()).isEqualByComparingTo("2");
        assertThat(score.highest()).isEqualByComparingTo("8");
    }

    @ParameterizedTest
    @CsvSource({
        "'3 3 2 3 0 0 . . . 0'", // seven of ten
        "'3 3 2 3 0 0 0 0 . d'", // nine, but line 10 is never filled in
        "'3 3 2 3 0 0 0 0 0 .'", // line 10 alone unknown
        "''"
    })
    void tooFewAnswersOrARiskItemGiveNoValue(String line) {
        Score score = score(Instruments.TEN_LINES, line, "filled");

        assertThat(score.value()).isNull();
        assertThat(score.band()).isNull();
        assertThat(score.prorated()).isZero();
        assertThat(score.notes()).isEmpty();
    }

    @Test
    void theBandOfAFilledInValueIsThatOfTheUnroundedOne() {
        Score score = score(Instruments.TEN_LINES, "0 0 2 3 0 0 2 . . 0", "filled");

        // 3 + 3 + 2 + 0 + 0 + 0 + 2 + 0 = 10, of eight lines: 12.5, shown as 13.
        assertThat(score.value()).isEqualByComparingTo("13");
        assertThat(score.band()).isEqualTo("middle");
        assertThat(score(Instruments.TEN_LINES, "0 0 3 3 0 0 2 . . 0", "filled").band())
                .as("11 of eight lines is 13.75")
                .isEqualTo("high");
    }

    @Test
    void aFilledInValueTurnsNoCutOff() {
        // Eight lines give 16, so 16 to 22 are possible; or 12, so 12 to 18 are, though 15 is shown.
        ScoreReport met = report(Instruments.TEN_LINES, "0 0 3 2 3 0 0 . . 3");
        ScoreReport open = report(Instruments.TEN_LINES, "0 0 3 3 3 0 0 . . 0");

        assertThat(met.cutOff("filled-ge-13").orElseThrow().outcome()).isEqualTo(Outcome.MET);
        assertThat(open.score("filled").orElseThrow().value()).isEqualByComparingTo("15");
        assertThat(open.cutOff("filled-ge-13").orElseThrow().outcome()).isEqualTo(Outcome.INDETERMINATE);
    }

    @Test
    void aMeanIsComparedBeforeItIsRounded() {
        ScoreReport report = report(Instruments.THREE_MEANS, "3 3 2");

        // 8 ÷ 3 = 2.666…
        assertThat(report.score("mean").orElseThrow().value()).isEqualTo("2.67");
        assertThat(report.score("mean").orElseThrow().band()).isEqualTo("low");
        assertThat(report.cutOff("mean-ge-2-67").orElseThrow().outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(report.cutOff("mean-ge-2-66").orElseThrow().outcome()).isEqualTo(Outcome.MET);
        ScoreReport nine = report(Instruments.THREE_MEANS, "3 3 3");
        assertThat(nine.score("mean").orElseThrow().value()).isEqualTo("3.00");
        assertThat(nine.score("mean").orElseThrow().band()).isEqualTo("high");
        assertThat(nine.cutOff("mean-ge-2-67").orElseThrow().outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void aMeanWithAGapIsAnInterval() {
        Score mean = score(Instruments.THREE_MEANS, "4 4 .", "mean");

        assertThat(mean.value()).isNull();
        assertThat(mean.lowest()).isEqualTo("2.67");
        assertThat(mean.highest()).isEqualTo("4.00");
        assertThat(report(Instruments.THREE_MEANS, "4 4 .")
                        .cutOff("mean-ge-2-67")
                        .orElseThrow()
                        .outcome())
                .as("2.666… to 4")
                .isEqualTo(Outcome.INDETERMINATE);
        assertThat(report(Instruments.THREE_MEANS, "4 4 .")
                        .cutOff("mean-ge-2-66")
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.MET);
    }

    @ParameterizedTest
    @CsvSource({
        "'2 3 .', mean-filled, 2, low", // 2.5, half to the even
        "'1 2 .', mean-filled, 2, low", // 1.5
        "'3 4 .', mean-filled, 4, high", // 3.5
        "'. 3 3', mean-filled, 3, high",
        "'2 3 3', mean-filled, 3, low", // 2.666… is shown as 3 and stays below the band from 3
        "'2 3 .', sum-down, 7,", // 7.5, down
        "'. 3 .', sum-down, 9,",
        "'2 3 .', sum-tenths, 7.5,",
        "'0 1 .', sum-tenths, 1.5,"
    })
    void eachScaleRoundsAsItsDefinitionSays(String line, String id, String shown, String band) {
        Score score = score(Instruments.THREE_MEANS, line, id);

        assertThat(score.value()).isEqualTo(shown);
        assertThat(score.band()).isEqualTo(band);
    }

    @Test
    void ownWordingWithholdsTheBandOfAFilledInValue() {
        AnswerSheet sheet = AnswerSheet.of(Instruments.TEN_LINES, "0 0 3 3 0 0 2 . . 0");

        Score score = Scorer.of(Instruments.TEN_LINES)
                .score(sheet.response(Wording.OWN, "en"))
                .score("filled")
                .orElseThrow();

        assertThat(score.band()).isNull();
        assertThat(score.notes()).containsExactly("prorated", "wording-not-validated");
    }

    @ParameterizedTest
    @CsvSource({
        "'yes 1 5 . .', 4, 2", // 1 + 1 (reversed) of two lines
        "'yes 5 1 3 .', 17, 1", // 5 + 5 + 3 of three lines: 17.33
        "'yes 2 3 . often', 7, 1", // 2 + 3 + 0 (reversed) of three: 6.67
        "'yes 5 1 5 never', 19, 0"
    })
    void weightsThatDoNotBeginAtZeroAreProratedAsTheyAre(String line, String value, int filled) {
        Score score = score(Instruments.VALUED_FROM_ONE, line, "filled");

        assertThat(score.value()).isEqualByComparingTo(value);
        assertThat(score.prorated()).isEqualTo(filled);
    }

    /** Three lines valued 1 to 5, the second reversed, two needed. */
    @ParameterizedTest
    @CsvSource({
        "'yes 1 5 .', 3", // 1 + 1 of two lines
        "'yes 4 . 5', 14", // 4 + 5 of two lines: 13.5
        "'yes . 1 4', 14", // 5 + 4
        "'no 5 1 5', 15"
    })
    void aLowestWeightAboveZeroIsNoPointLess(String line, String value) {
        assertThat(score(Instruments.VALUED_FROM_ONE, line, "three").value()).isEqualByComparingTo(value);
    }

    @Test
    void pointsByTheThousandAreCountedAlike() {
        ScoreReport report = report(Instruments.WIDE_WEIGHTS, "2 2 1 2 1");
        ScoreReport gap = report(Instruments.WIDE_WEIGHTS, "2 0 1 . .");

        for (String id : List.of("all-a", "all-b", "all-c", "all-d", "filled")) {
            assertThat(report.score(id).orElseThrow().value()).as(id).isEqualByComparingTo("20000");
        }
        assertThat(report.score("mean").orElseThrow().value()).isEqualTo("4000.0");
        assertThat(report.score("mean").orElseThrow().band()).isEqualTo("low");
        assertThat(report.score("all-a").orElseThrow().answered()).isEqualTo(5);
        assertThat(report.criterion("two-high").orElseThrow().outcome()).isEqualTo(Outcome.MET);
        // 7500 on three of five lines: 12500, and from 7500 to 17500 possible.
        assertThat(gap.score("filled").orElseThrow().value()).isEqualByComparingTo("12500");
        assertThat(gap.score("all-d").orElseThrow().lowest()).isEqualByComparingTo("7500");
        assertThat(gap.score("all-d").orElseThrow().highest()).isEqualByComparingTo("17500");
        assertThat(gap.cutOff("all-d-ge-12500").orElseThrow().outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(gap.criterion("two-high").orElseThrow().decidedBy()).containsExactly("4", "5");
    }

    @Test
    void aGateComesBeforeAnyFillingIn() {
        assertThat(score(Instruments.VALUED_FROM_ONE, ". 1 5 3 .", "filled").value())
                .isNull();
        assertThat(score(Instruments.VALUED_FROM_ONE, "no 1 5 1 .", "filled").value())
                .isEqualByComparingTo("3");
        assertThat(score(Instruments.VALUED_FROM_ONE, "no 1 5 2 .", "filled").value())
                .isNull();
    }

    /** Counting the other way round twice is counting plainly: the least and the most change places, all in between. */
    @ParameterizedTest
    @CsvSource({"1, 5", "2, 4", "3, 3", "4, 2", "5, 1"})
    void reversingTwiceChangesNothing(String answer, String mirrored) {
        int plain = points("yes 1 " + answer + " 1 some", "plain");
        int reversed = points("yes 1 " + answer + " 1 some", "total");
        int back = points("yes 1 " + mirrored + " 1 some", "total");

        assertThat(reversed).isEqualTo(points("yes 1 " + mirrored + " 1 some", "plain"));
        assertThat(back).isEqualTo(plain);
    }

    private static int points(String line, String id) {
        return score(Instruments.VALUED_FROM_ONE, line, id).value().intValueExact();
    }
}
