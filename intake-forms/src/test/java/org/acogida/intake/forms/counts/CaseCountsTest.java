package org.acogida.intake.forms.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.acogida.intake.response.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small tables in which one can see by thinking what has to be left out. */
class CaseCountsTest {

    private static final Dimension STATE = Dimension.of("state", "#adm1+code", "VE-A", "VE-V", "VE-Z");
    private static final Dimension STATUS = Dimension.of("status", "#status", "at-home", "elsewhere", "not-known");

    private static CaseCounts states(int... people) {
        CaseCounts counts = CaseCounts.by(STATE);
        for (int state = 0; state < people.length; state++) {
            counts.add(people[state], STATE.codes().get(state));
        }
        return counts;
    }

    private static CaseCounts table(int[]... people) {
        CaseCounts counts = CaseCounts.by(STATE, STATUS);
        for (int state = 0; state < people.length; state++) {
            for (int status = 0; status < people[state].length; status++) {
                counts.add(
                        people[state][status],
                        STATE.codes().get(state),
                        STATUS.codes().get(status));
            }
        }
        return counts;
    }

    private static int[] row(int... people) {
        return people;
    }

    /** The counts as text, such as “12 - 0”, where - was left out. */
    private static String shown(CountRelease release) {
        StringBuilder shown = new StringBuilder();
        ((CountTable) release)
                .forEach((codes, count) -> shown.append(count.isPresent() ? count.getAsLong() : "-")
                        .append(' '));
        return shown.toString().strip();
    }

    @Test
    void whatIsLargeEnoughOrZeroIsTold() {
        assertThat(shown(states(12, 5, 0).release(5))).isEqualTo("12 5 0");
        assertThat(((CountTable) states(12, 5, 0).release(5)).total()).isEqualTo(17);
    }

    @Test
    void oneSmallNumberTakesAnotherWithIt() {
        assertThat(shown(states(12, 3, 20).release(5))).isEqualTo("12 - -");
        assertThat(shown(states(12, 20, 3).release(5))).isEqualTo("12 - -");
    }

    @Test
    void theSecondOneIsTheLastAndNotTheSmallest() {
        assertThat(shown(states(6, 100, 3).release(5))).isEqualTo("6 - -");
        assertThat(shown(states(100, 6, 3).release(5))).isEqualTo("100 - -");
    }

    @Test
    void aZeroHidesLessThanANumber() {
        assertThat(shown(states(12, 3, 0).release(5))).isEqualTo("- - 0");
    }

    /** 1 + 2 = 3 people would be as small a group as each of the two. */
    @Test
    void twoSmallNumbersWhoseSumIsSmallTakeAThird() {
        assertThat(shown(states(1, 2, 40).release(5))).isEqualTo("- - -");
        assertThat(shown(states(3, 4, 40).release(5))).isEqualTo("- - 40");
    }

    /** Two numbers from 1 to 4 whose sum is 8 are 4 and 4. */
    @Test
    void twoSmallNumbersThatTheirSumGivesAwayTakeAThird() {
        assertThat(shown(states(4, 4, 40).release(5))).isEqualTo("- - -");
    }

    @Test
    void aSmallInnerNumberTakesACornerEachOfARowAndAColumn() {
        CountRelease release =
                table(row(3, 20, 20), row(20, 20, 20), row(20, 20, 20)).release(5);
        assertThat(shown(release)).isEqualTo("- 20 - 20 20 20 - 20 -");
        CountTable byState = ((CountTable) release).by(STATE);
        assertThat(shown(byState)).isEqualTo("43 60 60");
        assertThat(shown(((CountTable) release).by(STATUS))).isEqualTo("43 60 60");
    }

    /** Of VE-A there are 3 in all: its total goes, and one of the other states' with it. */
    @Test
    void aSmallTotalTakesAnotherTotal() {
        CountTable table = (CountTable)
                table(row(3, 0, 0), row(20, 20, 20), row(20, 20, 20)).release(5);
        assertThat(shown(table.by(STATE))).isEqualTo("- 60 -");
        assertThat(shown(table.by(STATUS))).isEqualTo("43 40 40");
        assertThat(table.total()).isEqualTo(123);
        assertThat(shown(table)).isEqualTo("- 0 0 20 20 20 - 20 20");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 0, 0", "4, 0, 0", "1, 2, 1"})
    void ofTooFewNothingIsSaid(int one, int two, int three) {
        assertThat(states(one, two, three).release(5))
                .isEqualTo(new CountRelease.Refused(Violation.of("too-few-cases", "$", "5")));
    }

    @Test
    void aMinimumOfPeopleInOneStateIsEnough() {
        assertThat(shown(states(5, 0, 0).release(5))).isEqualTo("5 0 0");
    }

    /** 5 people in two states with somebody in both: 1 to 4 in each, and that is all that can be said. */
    @Test
    void aMinimumOfPeopleInTwoStatesIsEnough() {
        assertThat(shown(states(2, 3, 0).release(5))).isEqualTo("- - 0");
    }

    /** 4 and 4 are given away by the total alone, so not even that is told. */
    @Test
    void whatTheTotalAloneGivesAwayIsRefused() {
        assertThat(states(4, 4, 0).release(5)).isInstanceOf(CountRelease.Refused.class);
        assertThat(states(1, 1, 5).release(5)).isInstanceOf(CountRelease.Refused.class);
    }

    @Test
    void peopleAddUpOneByOne() {
        CaseCounts counts = CaseCounts.by(STATE);
        Stream.of("VE-A", "VE-V", "VE-A", "VE-V").forEach(counts::add);
        counts.add(5, "VE-A").add(6, "VE-V").add(0, "VE-Z");
        assertThat(shown(counts.release(7))).isEqualTo("7 8 0");
    }

    @Test
    void aHigherMinimumIsKeptTo() {
        assertThat(shown(states(12, 9, 20).release(10))).isEqualTo("12 - -");
        assertThat(shown(states(12, 9, 20).release(9))).isEqualTo("12 9 20");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 1, 0, -1})
    void aLowerMinimumIsRefused(int minimum) {
        CaseCounts counts = states(12, 3, 20);
        assertThatThrownBy(() -> counts.release(minimum))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5 people or more");
    }

    @Test
    void whatIsNoCodeIsRefusedAndNotRepeated() {
        CaseCounts counts = CaseCounts.by(STATE, STATUS);
        assertThatThrownBy(() -> counts.add("VE-V", "una hermana"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at-home")
                .hasMessageNotContaining("hermana");
        assertThatThrownBy(() -> counts.add("VE-V")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> counts.add(-1, "VE-V", "at-home")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CaseCounts.by(STATE, STATE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ((CountTable) states(9, 9, 9).release(5)).by(STATUS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDimensionTakesNoWordsOfAPerson() {
        assertThatThrownBy(() -> Dimension.of("state", "#adm1+code", "VE-A", "la casa azul"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("azul");
        for (List<String> codes : List.of(
                List.of("VE-A"), List.of("VE-A", "VE-A"), List.of("", "VE-A"), List.of("=1+1", "VE-A"), many(41))) {
            assertThatThrownBy(() -> new Dimension("state", "#adm1+code", codes))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new Dimension("state", "#adm1+code", many(40)).codes()).hasSize(40);
    }

    private static List<String> many(int codes) {
        return Stream.iterate(1, code -> code + 1)
                .limit(codes)
                .map(code -> "c" + code)
                .toList();
    }

    @Test
    void noToStringShowsACount() {
        CaseCounts counts = states(1234, 5678, 3);
        assertThat(List.of(counts, counts.release(5), counts.release(9000)))
                .extracting(Object::toString)
                .noneMatch(text -> text.matches(".*(1234|5678|3\\b|6915).*"));
        assertThat(counts.release(5)).hasToString("CountTable[by state, hidden]");
    }

    /** As many as were named in the press, by numbers that were made up for this test. */
    @Test
    void twoHundredAndFiftyTwoPeopleByPlaceAndStatus() {
        Dimension place =
                Dimension.of("state", "#adm1+code", "VE-A", "VE-G", "VE-I", "VE-K", "VE-L", "VE-M", "VE-S", "VE-V");
        Dimension status = Dimension.of("status", "#status", "at-home", "with-relatives", "elsewhere", "not-known");
        int[][] people = {
            {31, 12, 4, 0},
            {22, 9, 1, 0},
            {3, 1, 2, 0},
            {6, 2, 0, 0},
            {18, 6, 2, 1},
            {25, 11, 7, 3},
            {14, 8, 0, 0},
            {38, 15, 9, 2}
        };
        CaseCounts counts = CaseCounts.by(place, status);
        for (int row = 0; row < people.length; row++) {
            for (int column = 0; column < people[row].length; column++) {
                counts.add(
                        people[row][column],
                        place.codes().get(row),
                        status.codes().get(column));
            }
        }

        CountTable table = (CountTable) counts.release(10);

        assertThat(table.total()).isEqualTo(252);
        // 6 and 8 people hide each other, and no other state has to be left out; 6 of unknown status hide behind 25.
        assertThat(shown(table.by(place))).isEqualTo("47 32 - - 27 46 22 64");
        assertThat(shown(table.by(status))).isEqualTo("157 64 - -");
        long[][][] bounds = Observer.of(table).bounds();
        for (int row = 0; row < people.length; row++) {
            for (int column = 0; column < people[row].length; column++) {
                long count = people[row][column];
                if (count > 0 && count < 10) {
                    assertThat(bounds[0][row][column]).isZero();
                    assertThat(bounds[1][row][column]).isGreaterThanOrEqualTo(10);
                }
            }
        }
    }
}
