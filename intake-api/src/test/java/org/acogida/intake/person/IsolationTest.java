package org.acogida.intake.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acogida.intake.person.DerivedFact.Holds;
import org.acogida.intake.person.DurationRange.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsolationTest {

    /** Rule 44: 22 hours or more a day. */
    @ParameterizedTest
    @CsvSource({
        "22, 22, YES",
        "22, 24, YES",
        "21, 21, NO",
        "0, 21.99, NO",
        "21.99, 22, POSSIBLE",
        "20, 24, POSSIBLE",
        ", , POSSIBLE",
        "22, , YES",
        "21, , POSSIBLE",
        ", 21, NO",
        ", 22, POSSIBLE"
    })
    void solitaryIsFrom22HoursADay(BigDecimal least, BigDecimal most, Holds expected) {
        assertThat(new Isolation(least, most, null).solitary())
                .isEqualTo(new DerivedFact("solitary-confinement", expected, "nelson-mandela-rule-44"));
    }

    /** Rule 44: in excess of 15 consecutive days. */
    @ParameterizedTest
    @CsvSource({
        "16, 16, DAYS, YES",
        "15, 15, DAYS, NO",
        "15, 16, DAYS, POSSIBLE",
        "15.01, 15.01, DAYS, YES",
        "2, 2, WEEKS, NO",
        "2, 3, WEEKS, POSSIBLE",
        "3, 3, WEEKS, YES",
        "1, 1, MONTHS, YES",
        "0.5, 0.5, MONTHS, POSSIBLE",
        "360, 360, HOURS, NO",
        "361, 361, HOURS, YES",
        "16, , DAYS, YES",
        "3, , DAYS, POSSIBLE",
        ", 15, DAYS, NO",
        ", , LOST_COUNT, POSSIBLE",
        "1, 2, LOST_COUNT, POSSIBLE"
    })
    void prolongedIsMoreThan15DaysInARow(BigDecimal least, BigDecimal most, Unit unit, Holds expected) {
        BigDecimal wholeDay = BigDecimal.valueOf(24);
        Isolation alone = new Isolation(wholeDay, wholeDay, new DurationRange(least, most, unit));

        assertThat(alone.prolonged())
                .isEqualTo(new DerivedFact("prolonged-solitary-confinement", expected, "nelson-mandela-rules-43-44"));
    }

    @Test
    void aLongTimeWithCompanyIsNotProlongedSolitaryConfinement() {
        assertThat(Isolation.of(0, 12, DurationRange.of(2, Unit.MONTHS))
                        .prolonged()
                        .holds())
                .isEqualTo(Holds.NO);
        assertThat(Isolation.of(20, 23, DurationRange.of(2, Unit.MONTHS))
                        .prolonged()
                        .holds())
                .isEqualTo(Holds.POSSIBLE);
        assertThat(Isolation.of(23, 24, null).prolonged().holds()).isEqualTo(Holds.POSSIBLE);
        assertThat(Isolation.of(0, 12, null).prolonged().holds()).isEqualTo(Holds.NO);
    }

    /** Held against every pair of hours and days that is still possible. */
    @Property
    void aFactHoldsIfItHoldsForEverythingThatIsStillPossible(
            @ForAll("hours") Integer[] hours, @ForAll("days") Integer[] days) {
        DurationRange inARow = new DurationRange(number(days[0]), number(days[1]), Unit.DAYS);
        Isolation alone = new Isolation(number(hours[0]), number(hours[1]), inARow);

        IntStream pairs = possible(hours, 24).flatMap(hour -> possible(days, 60).map(day -> hour * 100 + day));
        assertThat(alone.solitary().holds()).isEqualTo(over(possible(hours, 24), hour -> hour >= 22));
        assertThat(alone.prolonged().holds()).isEqualTo(over(pairs, pair -> pair / 100 >= 22 && pair % 100 > 15));
    }

    private static BigDecimal number(Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    private static IntStream possible(Integer[] range, int most) {
        return IntStream.rangeClosed(range[0] == null ? 0 : range[0], range[1] == null ? most : range[1]);
    }

    private static Holds over(IntStream possible, IntPredicate rule) {
        int[] all = possible.toArray();
        long held = IntStream.of(all).filter(rule).count();
        return held == all.length ? Holds.YES : held == 0 ? Holds.NO : Holds.POSSIBLE;
    }

    @Provide
    Arbitrary<Integer[]> hours() {
        return ranges(24);
    }

    @Provide
    Arbitrary<Integer[]> days() {
        return ranges(40);
    }

    private static Arbitrary<Integer[]> ranges(int most) {
        Arbitrary<Integer> value = Arbitraries.integers().between(0, most);
        return Combinators.combine(value, value, Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((one, other, leastKnown, mostKnown) ->
                        new Integer[] {leastKnown ? Math.min(one, other) : null, mostKnown ? Math.max(one, other) : null
                        });
    }
}
