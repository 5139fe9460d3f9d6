package org.acogida.intake.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PersonCodesTest {

    @Property
    void aCodeIsAWordThatCanBeSaid(@ForAll long seed) {
        String code = PersonCodes.from(new Random(seed)).next(List.of());

        assertThat(code).matches("([bcdfghjklmnpqrstvwxyz][aeiou]){3}").matches(PersonCodes.PATTERN);
    }

    @Property(tries = 20)
    void oneMisheardLetterLeadsToNobodyElse(@ForAll long seed, @ForAll @IntRange(min = 2, max = 300) int people) {
        PersonCodes codes = PersonCodes.from(new Random(seed));
        List<String> taken = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            String code = codes.next(taken);
            assertThat(taken).allMatch(other -> other.length() != code.length() || differing(code, other) > 1);
            taken.add(code);
        }
    }

    private static int differing(String one, String other) {
        int differing = 0;
        for (int place = 0; place < one.length(); place++) {
            differing += one.charAt(place) == other.charAt(place) ? 0 : 1;
        }
        return differing;
    }

    @Test
    void aThousandPeopleDoWithThreeSyllables() {
        PersonCodes codes = PersonCodes.from(new Random(7));
        List<String> taken = new ArrayList<>();
        while (taken.size() < 1000) {
            taken.add(codes.next(taken));
        }

        assertThat(taken).doesNotHaveDuplicates().allMatch(code -> code.length() == 6);
    }

    @Test
    void aBrokenSourceOfChanceStillGivesEachACodeOfTheirOwn() {
        PersonCodes codes = PersonCodes.from((RandomGenerator) () -> 0L);
        List<String> taken = new ArrayList<>();
        for (int person = 0; person < 5; person++) {
            taken.add(codes.next(taken));
        }

        assertThat(taken).doesNotHaveDuplicates();
    }

    @Test
    void aWordToKeepAwayFromIsNotGiven() {
        String first = PersonCodes.from(new Random(3)).next(List.of());

        assertThat(PersonCodes.from(new Random(3)).next(List.of(first.toUpperCase(java.util.Locale.ROOT))))
                .isNotEqualTo(first);
    }

    @Property
    void noCodeIsAWordThatHurts(@ForAll long seed) {
        assertThat(PersonCodes.from(new Random(seed)).next(List.of()))
                .doesNotContain("mata", "sida", "luto", "deten", "fusil", "teta");
    }

    /** Nothing of a person goes in, so nothing of a person can come out. */
    @Test
    void aCodeFollowsFromChanceAndFromWhatIsTakenAlone() {
        assertThat(Stream.of(PersonCodes.class.getDeclaredMethods())
                        .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                        .map(Method::getParameterTypes))
                .containsExactlyInAnyOrder(new Class<?>[] {RandomGenerator.class}, new Class<?>[] {Collection.class});
        assertThat(PersonCodes.from(new Random(11)).next(List.of()))
                .isEqualTo(PersonCodes.from(new Random(11)).next(List.of()));
    }
}
