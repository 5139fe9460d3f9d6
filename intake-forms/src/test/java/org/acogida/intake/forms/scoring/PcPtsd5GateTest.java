package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate of the PC-PTSD-5 in all its states: rules fill only blank and not applicable. */
class PcPtsd5GateTest {

    private static final Scorer SCORER = Scorer.of(Instruments.PC_PTSD_5);

    static Stream<String> gates() {
        return Stream.of("", "d", "u", "l", "na", "masked", "0", "1");
    }

    /** What the rule says of one filled-in form. */
    private record Expected(Integer value, int lowest, int highest, String note) {

        static Expected of(AnswerSheet sheet) {
            List<String> items = sheet.cells().subList(1, 6);
            int yes = count(items, "1");
            int no = count(items, "0");
            int left = count(items, "d");
            return switch (sheet.cells().get(0)) {
                case "1" -> new Expected(yes + no == 5 ? yes : null, yes, 5 - no, null);
                case "0" -> yes > 0 ? new Expected(null, 0, 5 - no, "gate-contradiction") : closed(left);
                default -> new Expected(null, 0, 5 - no, null);
            };
        }

        private static Expected closed(int left) {
            return left == 0 ? new Expected(0, 0, 0, "gate-closed") : new Expected(null, 0, left, null);
        }

        private static int count(List<String> items, String cell) {
            return (int) items.stream().filter(cell::equals).count();
        }

        Outcome reaches(int cutOff) {
            if (lowest >= cutOff) {
                return Outcome.MET;
            }
            return highest < cutOff ? Outcome.NOT_MET : Outcome.INDETERMINATE;
        }
    }

    @ParameterizedTest
    @MethodSource("gates")
    void everyStateOfTheItemsIsAsTheRuleSays(String gate) {
        List<AnswerSheet> sheets = sheets(gate);
        assertThat(sheets).hasSize(3_125);
        AnswerTable.Builder table = AnswerTable.builder(Instruments.PC_PTSD_5);
        for (AnswerSheet sheet : sheets) {
            holds(sheet);
            sheet.addTo(table, sheet.cells().toString());
        }
        ScoreColumns columns = BatchScorer.of(Instruments.PC_PTSD_5).score(table.build(), Wording.OFFICIAL);
        for (int row = 0; row < sheets.size(); row++) {
            Expected expected = Expected.of(sheets.get(row));
            assertThat(columns.value("total", row)
                            .map(BigDecimal::intValueExact)
                            .orElse(null))
                    .as(columns.table().id(row))
                    .isEqualTo(expected.value());
            assertThat(columns.cutOff("total-ge-3", row)).contains(expected.reaches(3));
            assertThat(columns.cutOff("total-ge-4", row)).contains(expected.reaches(4));
        }
    }

    private static List<AnswerSheet> sheets(String gate) {
        List<List<String>> all = List.of(List.of(gate));
        for (int item = 0; item < 5; item++) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> before : all) {
                for (String cell : List.of("", "d", "na", "0", "1")) {
                    longer.add(Stream.concat(before.stream(), Stream.of(cell)).toList());
                }
            }
            all = longer;
        }
        return all.stream()
                .map(cells -> new AnswerSheet(Instruments.PC_PTSD_5, cells))
                .toList();
    }

    private static void holds(AnswerSheet sheet) {
        Expected expected = Expected.of(sheet);
        ScoreReport report = SCORER.score(sheet.official());
        Score total = report.score("total").orElseThrow();
        String as = sheet.cells().toString();

        assertThat(total.value())
                .as(as)
                .isEqualTo(expected.value() == null ? null : BigDecimal.valueOf(expected.value()));
        assertThat(total.lowest()).as(as).isEqualByComparingTo(BigDecimal.valueOf(expected.lowest()));
        assertThat(total.highest()).as(as).isEqualByComparingTo(BigDecimal.valueOf(expected.highest()));
        assertThat(total.notes()).as(as).isEqualTo(expected.note() == null ? List.of() : List.of(expected.note()));
        assertThat(report.cutOff("total-ge-3").orElseThrow().outcome()).as(as).isEqualTo(expected.reaches(3));
        assertThat(report.cutOff("total-ge-4").orElseThrow().outcome()).as(as).isEqualTo(expected.reaches(4));
    }

    @Test
    void aRefusalBehindAClosedGateIsNotFilledIn() {
        Score total = SCORER.score(
                        AnswerSheet.of(Instruments.PC_PTSD_5, "0 d . na . 0").official())
                .score("total")
                .orElseThrow();

        assertThat(total.value()).isNull();
        assertThat(total.lowest()).isZero();
        assertThat(total.highest()).isEqualByComparingTo("1");
        assertThat(total.answered()).isEqualTo(1);
    }

    @Test
    void aRefusalBehindAClosedGateStaysOpenByItsWholeRange() {
        Score total = Scorer.of(Instruments.VALUED_FROM_ONE)
                .score(AnswerSheet.of(Instruments.VALUED_FROM_ONE, "no . . d .").official())
                .score("total")
                .orElseThrow();

        // The lowest weights are 1, 1, 1 and 0; the declined line can still be a 5.
        assertThat(total.value()).isNull();
        assertThat(total.lowest()).isEqualByComparingTo("3");
        assertThat(total.highest()).isEqualByComparingTo("7");
    }

    @Test
    void anotherGateClosesToTheLowestWeights() {
        Scorer scorer = Scorer.of(Instruments.VALUED_FROM_ONE);

        Score closed = scorer.score(AnswerSheet.of(Instruments.VALUED_FROM_ONE, "not-here . 5 na .")
                        .official())
                .score("total")
                .orElseThrow();
        Score contradicted = scorer.score(AnswerSheet.of(Instruments.VALUED_FROM_ONE, "no 1 4 . .")
                        .official())
                .score("total")
                .orElseThrow();
        Score open = scorer.score(AnswerSheet.of(Instruments.VALUED_FROM_ONE, "yes 1 5 d often")
                        .official())
                .score("total")
                .orElseThrow();

        // Three lines count at least 1, the fourth at least 0; line 2 is reversed, so that its 5 counts 1.
        assertThat(closed.value()).isEqualByComparingTo("3");
        assertThat(closed.band()).isEqualTo("low");
        assertThat(closed.notes()).containsExactly("gate-closed");
        // Line 2 at 4 counts 2, which is above its lowest.
        assertThat(contradicted.value()).isNull();
        assertThat(contradicted.notes()).containsExactly("gate-contradiction");
        assertThat(contradicted.lowest()).isEqualByComparingTo("3");
        assertThat(contradicted.highest()).isEqualByComparingTo("12");
        // 1 + 1 + (1 to 5) + 0, because line 4 is reversed.
        assertThat(open.value()).isNull();
        assertThat(open.lowest()).isEqualByComparingTo("3");
        assertThat(open.highest()).isEqualByComparingTo("7");
    }
}
