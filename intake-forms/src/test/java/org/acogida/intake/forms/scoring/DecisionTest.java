package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.ScoreReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that ask for few as well as for many, in every state of a short form. */
class DecisionTest {

    private static final Scorer SCORER = Scorer.of(Instruments.THREE_MEANS);

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("some-or-none", answers -> true),
                rule("some-and-none", answers -> false),
                rule("exactly-one", answers -> reaching(answers, 2) == 1),
                rule("one-and-none", answers -> false),
                rule("first-alone", answers -> answers[0] >= 2 && answers[1] < 2 && answers[2] < 2),
                rule(
                        "one-of-two-ways",
                        answers -> (answers[0] >= 3 && answers[1] >= 1) || (answers[1] >= 4 && answers[2] >= 2)),
                rule("look-again", answers -> answers[0] >= 4 || answers[2] >= 3));
    }

    private static Arguments rule(String id, Predicate<int[]> rule) {
        return Arguments.of(id, rule);
    }

    private static int reaching(int[] answers, int weight) {
        int reaching = 0;
        for (int answer : answers) {
            reaching += answer >= weight ? 1 : 0;
        }
        return reaching;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyStateIsDecidedAsItsCompletionsSay(String id, Predicate<int[]> rule) {
        for (AnswerSheet sheet : sheets()) {
            Said said = Said.of(SCORER.score(sheet.official()), id);
            Completing completing = new Completing(sheet);

            assertThat(said.outcome()).as(sheet.cells().toString()).isEqualTo(completing.outcome(rule));
            if (said.outcome() == Outcome.INDETERMINATE) {
                assertThat(said.decidedBy())
                        .as(sheet.cells().toString())
                        .containsExactlyInAnyOrderElementsOf(completing.pivotal(rule));
            } else {
                settles(sheet, said, rule);
            }
        }
    }

    private static void settles(AnswerSheet sheet, Said said, Predicate<int[]> rule) {
        AnswerSheet alone = sheet.only(said.decidedBy());
        assertThat(new Completing(alone).outcome(rule))
                .as(sheet.cells().toString())
                .isEqualTo(said.outcome());
        for (String needed : said.decidedBy()) {
            assertThat(sheet.known(Integer.parseInt(needed) - 1)).isTrue();
        }
    }

    private record Said(Outcome outcome, List<String> decidedBy) {

        static Said of(ScoreReport report, String id) {
            return report.criterion(id)
                    .map(result -> new Said(result.outcome(), result.decidedBy()))
                    .orElseGet(() -> of(report.flag(id).orElseThrow()));
        }

        private static Said of(Flag flag) {
            return new Said(flag.outcome(), flag.decidedBy());
        }
    }

    private static List<AnswerSheet> sheets() {
        List<String> cells = List.of("", "d", "0", "1", "2", "3", "4");
        List<AnswerSheet> sheets = new ArrayList<>();
        for (String first : cells) {
            for (String second : cells) {
                for (String third : cells) {
                    sheets.add(AnswerSheet.filled(Instruments.THREE_MEANS, List.of(first, second, third)));
                }
            }
        }
        return sheets;
    }

    @Test
    void aTableDecidesTheSame() {
        AnswerTable.Builder table = AnswerTable.builder(Instruments.THREE_MEANS);
        List<AnswerSheet> sheets = sheets();
        for (AnswerSheet sheet : sheets) {
            sheet.addTo(table, sheet.cells().toString());
        }
        ScoreColumns columns = BatchScorer.of(Instruments.THREE_MEANS).score(table.build(), Wording.OFFICIAL);

        rules().filter(rule -> !rule.get()[0].equals("look-again")).forEach(rule -> {
            for (int row = 0; row < sheets.size(); row++) {
                String id = (String) rule.get()[0];
                Said said = Said.of(SCORER.score(sheets.get(row).official()), id);
                assertThat(columns.criterion(id, row)).contains(said.outcome());
            }
        });
    }

    /** The fewest answers, from the first on, that settle it: what more there is does not decide. */
    @ParameterizedTest
    @CsvSource({
        "pcl-5, provisional-dsm5, 2 2 . . . 2 . 2 2 2 . . . . 2 2 2 . . ., MET, 1 6 8 9 15 16",
        "pcl-5, provisional-dsm5, 4 4 4 4 4 1 0 4 4 4 4 4 4 4 4 4 4 4 4 4, NOT_MET, 6 7",
        "pcl-5, provisional-dsm5, 2 2 . . . 2 . 0 1 0 1 0 1 . 2 2 2 . . ., NOT_MET, 8 9 10 11 12 13",
        "pcl-5, provisional-dsm5, 2 . . . . 2 . 2 2 . . . . . 2 1 1 1 1 ., INDETERMINATE, 20",
        // the first six low answers of group D are enough, the seventh is not needed
        "pcl-5, provisional-dsm5, 2 2 . . . 2 . 0 1 0 1 0 1 1 2 2 2 . . ., NOT_MET, 8 9 10 11 12 13",
        // item 6 would make two symptoms three, which turns nothing
        "phq-9, other-depressive, . 0 2 0 0 . 0 0 0, INDETERMINATE, 1",
        "phq-9, major-depressive, 1 1 3 3 3 3 3 3 3, NOT_MET, 1 2",
        "phq-9, major-depressive, 2 0 2 2 2 0 0 0 1, MET, 1 3 4 5 9",
        "phq-9, other-depressive, 2 0 0 0 0 0 0 0 1, MET, 1 2 3 4 5 6 9",
        "phq-9, other-depressive, 2 2 2 2 2 . . . ., NOT_MET, 1 2 3 4 5",
        "phq-9, other-depressive, 2 0 0 0 0 0 0 0 d, INDETERMINATE, 9",
        // with four other symptoms, a core one makes five
        "phq-9, other-depressive, d 0 2 2 2 2 0 0 0, NOT_MET, 3 4 5 6"
    })
    void theDecidingItemsAreNamed(String instrument, String id, String line, Outcome outcome, String items) {
        var loaded = instrument.equals("pcl-5") ? Instruments.PCL_5 : Instruments.PHQ_9;

        var result = Scorer.of(loaded)
                .score(AnswerSheet.of(loaded, line).official())
                .criterion(id)
                .orElseThrow();

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.decidedBy()).containsExactly(items.split(" "));
    }

    /** A core symptom is open and so is the number of symptoms, and yet no completion meets the rule. */
    @Test
    void twoOpenPartsCanBeOneClosedRule() {
        // Four symptoms without the core ones; if item 1 is a core symptom, there are five.
        ScoreReport report = Scorer.of(Instruments.PHQ_9)
                .score(AnswerSheet.of(Instruments.PHQ_9, ". 0 2 2 2 2 0 0 0").official());

        assertThat(report.criterion("other-depressive").orElseThrow().outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(report.criterion("major-depressive").orElseThrow().outcome()).isEqualTo(Outcome.INDETERMINATE);
    }
}
