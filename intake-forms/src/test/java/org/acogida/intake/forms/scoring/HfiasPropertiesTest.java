package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.CriterionResult;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;

/** What follows from the published table of the HFIAS. */
class HfiasPropertiesTest {

    private static final Scorer SCORER = Scorer.of(Instruments.HFIAS_9);
    private static final int QUESTIONS = 9;
    private static final List<String> ABSENT = List.of("", "d", "u", "l", "na");

    private enum Category {
        FOOD_SECURE,
        MILD,
        MODERATE,
        SEVERE;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The gravest thing that happened decides; frequencies 0 to 3 of the nine questions. */
        static Category of(int... frequency) {
            if (frequency[4] == 3 || frequency[5] == 3 || frequency[6] + frequency[7] + frequency[8] > 0) {
                return SEVERE;
            }
            if (frequency[2] >= 2 || frequency[3] >= 2 || frequency[4] + frequency[5] > 0) {
                return MODERATE;
            }
            boolean mild = frequency[0] >= 2 || frequency[1] + frequency[2] + frequency[3] > 0;
            return mild ? MILD : FOOD_SECURE;
        }
    }

    /** Few things happened, so that every category comes up; frequencies now and then contradict the answer before. */
    private static AnswerSheet household(Random random, int absent) {
        int share = 1 + random.nextInt(60);
        List<String> cells = new ArrayList<>();
        for (int question = 0; question < QUESTIONS; question++) {
            boolean yes = random.nextInt(100) < share;
            boolean asked = yes || random.nextInt(100) < 3;
            String frequency = asked ? String.valueOf(1 + random.nextInt(3)) : random.nextInt(4) == 0 ? "na" : "";
            cells.add(random.nextInt(100) < absent ? any(random) : yes ? "1" : "0");
            cells.add(random.nextInt(100) < absent ? any(random) : frequency);
        }
        return new AnswerSheet(Instruments.HFIAS_9, cells);
    }

    private static String any(Random random) {
        return ABSENT.get(random.nextInt(ABSENT.size()));
    }

    @Provide
    Arbitrary<AnswerSheet> complete() {
        return Arbitraries.randomValue(random -> household(random, 0));
    }

    @Provide
    Arbitrary<AnswerSheet> partial() {
        return Arbitraries.randomValue(random -> household(random, random.nextInt(50)));
    }

    /** Every combination of frequencies that an answer sheet leaves possible. */
    private record Possible(List<List<Integer>> frequencies) {

        static Possible of(AnswerSheet sheet) {
            List<List<Integer>> frequencies = new ArrayList<>();
            for (int question = 0; question < QUESTIONS; question++) {
                String item = sheet.cells().get(2 * question);
                String frequency = sheet.cells().get(2 * question + 1);
                boolean notAsked = frequency.isEmpty() || frequency.equals("na");
                if (!ABSENT.contains(frequency)) {
                    frequencies.add(List.of(Integer.valueOf(frequency)));
                } else if (item.equals("0") && notAsked) {
                    frequencies.add(List.of(0));
                } else {
                    frequencies.add(item.equals("1") ? List.of(1, 2, 3) : List.of(0, 1, 2, 3));
                }
            }
            return new Possible(frequencies);
        }

        boolean complete() {
            return frequencies.stream().allMatch(options -> options.size() == 1);
        }

        int lowest() {
            return frequencies.stream().mapToInt(Collections::min).sum();
        }

        int highest() {
            return frequencies.stream().mapToInt(Collections::max).sum();
        }

        Set<Category> categories() {
            Set<Category> categories = EnumSet.noneOf(Category.class);
            each(new int[QUESTIONS], 0, frequency -> categories.add(Category.of(frequency)));
            return categories;
        }

        /** The open frequencies of which another one, the rest being equal, moves into or out of a category. */
        List<String> pivotal(Category category) {
            return IntStream.range(0, QUESTIONS)
                    .filter(question -> frequencies.get(question).size() > 1 && turns(question, category))
                    .mapToObj(question -> question + 1 + "a")
                    .toList();
        }

        private boolean turns(int question, Category category) {
            boolean[] turns = new boolean[1];
            each(new int[QUESTIONS], 0, frequency -> {
                int[] other = frequency.clone();
                other[question] = frequencies.get(question).get(0);
                turns[0] |= (Category.of(other) == category) != (Category.of(frequency) == category);
            });
            return turns[0];
        }

        private void each(int[] frequency, int next, Consumer<int[]> consumer) {
            if (next == QUESTIONS) {
                consumer.accept(frequency);
                return;
            }
            for (int option : frequencies.get(next)) {
                frequency[next] = option;
                each(frequency, next + 1, consumer);
            }
        }
    }

    @Property(tries = 500)
    void aCompleteAnswerIsInExactlyOneCategory(@ForAll("complete") AnswerSheet sheet) {
        ScoreReport report = SCORER.score(sheet.official());

        assertThat(report.criteria())
                .extracting(CriterionResult::outcome)
                .containsOnlyOnce(Outcome.MET)
                .doesNotContain(Outcome.INDETERMINATE);
        assertThat(total(report).value()).isNotNull();
    }

    @Property(tries = 300)
    void categoriesAndSumAreWhatAllCompletionsSay(@ForAll("partial") AnswerSheet sheet) {
        ScoreReport report = SCORER.score(sheet.official());
        Possible possible = Possible.of(sheet);
        Set<Category> categories = possible.categories();

        for (Category category : Category.values()) {
            assertThat(outcome(report, category)).as(category.id()).isEqualTo(expected(category, categories));
        }
        Score total = total(report);
        assertThat(total.lowest()).isEqualByComparingTo(BigDecimal.valueOf(possible.lowest()));
        assertThat(total.highest()).isEqualByComparingTo(BigDecimal.valueOf(possible.highest()));
        assertThat(total.value() != null).isEqualTo(possible.complete());
    }

    private static Outcome expected(Category category, Set<Category> possible) {
        if (!possible.contains(category)) {
            return Outcome.NOT_MET;
        }
        return possible.size() == 1 ? Outcome.MET : Outcome.INDETERMINATE;
    }

    @Property(tries = 100)
    void anOpenCategoryNamesTheFrequenciesThatTurnIt(@ForAll("partial") AnswerSheet sheet) {
        ScoreReport report = SCORER.score(sheet.official());
        Possible possible = Possible.of(sheet);

        for (Category category : Category.values()) {
            CriterionResult result = report.criterion(category.id()).orElseThrow();
            if (result.outcome() == Outcome.INDETERMINATE) {
                assertThat(result.decidedBy())
                        .as(category.id())
                        .containsExactlyInAnyOrderElementsOf(possible.pivotal(category));
            } else {
                assertThat(result.decidedBy()).as(category.id()).isNotEmpty();
            }
        }
    }

    @Property(tries = 200)
    void aTableSaysTheSame(@ForAll("partial") AnswerSheet sheet) {
        AnswerTable.Builder table = AnswerTable.builder(Instruments.HFIAS_9);
        sheet.addTo(table, "a");
        ScoreColumns columns = BatchScorer.of(Instruments.HFIAS_9).score(table.build(), Wording.OFFICIAL);
        ScoreReport report = SCORER.score(sheet.official());

        for (Category category : Category.values()) {
            assertThat(columns.criterion(category.id(), 0)).contains(outcome(report, category));
        }
    }

    /** That there was nothing to eat is severe however often it was, so a declined frequency leaves no doubt. */
    @Example
    void aYesCanDecideWithoutItsFrequency() {
        ScoreReport report = SCORER.score(AnswerSheet.of(Instruments.HFIAS_9, "1 2 0 . 0 . 0 . 0 . 0 . 1 d 0 . 0 .")
                .official());

        assertThat(outcome(report, Category.SEVERE)).isEqualTo(Outcome.MET);
        assertThat(report.criterion("severe").orElseThrow().decidedBy()).containsExactly("7");
        assertThat(report.criterion("mild").orElseThrow().decidedBy()).containsExactly("7");
        assertThat(total(report).value()).isNull();
    }

    private static Score total(ScoreReport report) {
        return report.score("total").orElseThrow();
    }

    private static Outcome outcome(ScoreReport report, Category category) {
        return report.criterion(category.id()).orElseThrow().outcome();
    }
}
