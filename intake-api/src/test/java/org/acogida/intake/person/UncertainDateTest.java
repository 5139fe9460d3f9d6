package org.acogida.intake.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UncertainDateTest {

    /** Expected values by the calendar, from the examples of the standard and from what people say. */
    @ParameterizedTest
    @CsvSource({
        "2025, 2025-01-01, 2025-12-31",
        "2025-03, 2025-03-01, 2025-03-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2025-03-15, 2025-03-15, 2025-03-15",
        "2025-03~, 2025-03-01, 2025-03-31",
        "2025?, 2025-01-01, 2025-12-31",
        "2025-03-15%, 2025-03-15, 2025-03-15",
        "2025-03-XX, 2025-03-01, 2025-03-31",
        "2025-XX, 2025-01-01, 2025-12-31",
        "2025-XX-XX, 2025-01-01, 2025-12-31",
        "202X, 2020-01-01, 2029-12-31",
        "20XX, 2000-01-01, 2099-12-31",
        "2025-21, 2025-01-01, 2025-12-31",
        "2025-23, 2025-01-01, 2025-12-31",
        "2025-22, 2024-12-01, 2026-03-31",
        "2025-24, 2024-12-01, 2026-03-31",
        "2025-03/2025-07, 2025-03-01, 2025-07-31",
        "2025-03~/2025-07-18?, 2025-03-01, 2025-07-18",
        "2025-03/.., 2025-03-01,",
        "2025-03/, 2025-03-01,",
        "../2025-07, , 2025-07-31",
        "/2025-07, , 2025-07-31",
        "0000, 0000-01-01, 0000-12-31"
    })
    void aDateHasAFirstAndALastPossibleDay(String text, LocalDate earliest, LocalDate latest) {
        UncertainDate date = UncertainDate.parse(text);

        assertThat(date.edtf()).isEqualTo(text);
        assertThat(date.earliest()).isEqualTo(Optional.ofNullable(earliest));
        assertThat(date.latest()).isEqualTo(Optional.ofNullable(latest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "..",
                "../..",
                "../",
                "/..",
                "//",
                "25",
                "2025-3",
                "2025-00",
                "2025-13",
                "2025-02-30",
                "2025-02-29",
                "2025-03-00",
                "2025-03-32",
                "2025-03-",
                "2025-3-XX",
                "2025-13-XX",
                "2025-XX-15",
                "2X25",
                "XXXX",
                "2XXX",
                "20X5",
                "2025-20",
                "2025-25",
                "2025-21-01",
                "2025-21~",
                "2025-21/2025-22",
                "~2025",
                "2025~~",
                "2025?~",
                "2025-03-XX~",
                "2025-07/2025-03",
                "2025/2024",
                "2025-03/2025-07/2025-08",
                "2025-03/..~",
                "-2025",
                "+2025",
                "12025",
                "2025-03-15T10:00:00",
                "٢٠٢٥",
                " 2025",
                "2025\n",
                "marzo"
            })
    void whatIsNoDateIsRefusedWithoutBeingShown(String text) {
        assertThatThrownBy(() -> UncertainDate.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessage("Not a date of EDTF level 1." + System.lineSeparator()
                        + "Maybe it is written as 2025, 2025-03~, 2025-03-XX or 2025-03/2025-07.");
    }

    @Test
    void aTextThatNobodyCheckedIsRefusedWhenItIsCountedWith() {
        UncertainDate unchecked = new UncertainDate("Guanare-4417", null);

        for (var use : List.<Runnable>of(unchecked::earliest, unchecked::latest, unchecked::vague)) {
            assertThatThrownBy(use::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("4417");
        }
    }

    @Test
    void wordsAreKeptAsTheyWereSaid() {
        String said = "  por Carnaval, creo…\n";

        assertThat(UncertainDate.inWords(said).words()).isEqualTo(said);
        assertThat(UncertainDate.parse("2025-03~").withWords(said))
                .isEqualTo(new UncertainDate("2025-03~", said))
                .isNotEqualTo(UncertainDate.parse("2025-03~"));
    }

    @Test
    void wordsAloneMayBeAnyDay() {
        UncertainDate carnival = UncertainDate.inWords("por Carnaval");

        assertThat(carnival.earliest()).isEmpty();
        assertThat(carnival.latest()).isEmpty();
        assertThat(carnival.contains(LocalDate.MIN)).isTrue();
        assertThat(carnival.contains(LocalDate.MAX)).isTrue();
        assertThat(carnival.vague()).isTrue();
    }

    @Test
    void vagueIsWhatIsMarked() {
        assertThat(Stream.of("2025?", "2025-03~", "2025-03-15%", "2025-03~/2025-07", "2025-03/2025-07?"))
                .allMatch(text -> UncertainDate.parse(text).vague());
        assertThat(Stream.of("2025", "2025-03-XX", "2025-21", "2025-03/2025-07", "2025-03/..", "/2025-07"))
                .noneMatch(text -> UncertainDate.parse(text).vague());
    }

    @Test
    void onlyAnEdgeThatIsNotVagueIsFirm() {
        UncertainDate softStart = UncertainDate.parse("2025-03~/2025-07");
        assertThat(softStart.firmEarliest()).isEmpty();
        assertThat(softStart.firmLatest()).contains(LocalDate.of(2025, 7, 31));

        UncertainDate softEnd = UncertainDate.parse("2025-03/2025-07?");
        assertThat(softEnd.firmEarliest()).contains(LocalDate.of(2025, 3, 1));
        assertThat(softEnd.firmLatest()).isEmpty();
    }

    @Test
    void daysAndMonthsOfTheCalendarAreDates() {
        assertThat(UncertainDate.of(LocalDate.of(2025, 7, 18)).edtf()).isEqualTo("2025-07-18");
        assertThat(UncertainDate.of(YearMonth.of(2025, Month.JULY)).edtf()).isEqualTo("2025-07");
        assertThatThrownBy(() -> UncertainDate.of(LocalDate.of(12025, 7, 18)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void whatIsWrittenIsWhatWasRead(@ForAll("dates") String text) {
        UncertainDate date = UncertainDate.parse(text);

        assertThat(date.edtf()).isEqualTo(text);
        assertThat(UncertainDate.parse(String.valueOf(date.edtf()))).isEqualTo(date);
    }

    @Property
    void theEarliestIsNotAfterTheLatest(@ForAll("dates") String text) {
        UncertainDate date = UncertainDate.parse(text);

        assertThat(date.earliest().or(date::latest)).isPresent();
        date.earliest()
                .ifPresent(first -> assertThat(date.latest().orElse(first)).isAfterOrEqualTo(first));
    }

    @Property
    void aDateContainsItsEdgesAndNothingBeyond(@ForAll("dates") String text) {
        UncertainDate date = UncertainDate.parse(text);

        date.earliest().ifPresent(first -> {
            assertThat(date.contains(first)).isTrue();
            assertThat(date.contains(first.minusDays(1))).isFalse();
        });
        date.latest().ifPresent(last -> {
            assertThat(date.contains(last)).isTrue();
            assertThat(date.contains(last.plusDays(1))).isFalse();
        });
    }

    /** Held against the plainest way to know: every day whose digits fit. */
    @Property(tries = 200)
    void theDaysAreThoseWhoseDigitsFit(@ForAll("points") String text) {
        List<LocalDate> fitting = daysThatFit(text.replaceAll("[?~%]", ""));
        UncertainDate date = UncertainDate.parse(text);

        assertThat(date.earliest()).contains(fitting.get(0));
        assertThat(date.latest()).contains(fitting.get(fitting.size() - 1));
        assertThat(fitting).allMatch(date::contains);
    }

    private static List<LocalDate> daysThatFit(String text) {
        int first = Integer.parseInt(text.substring(0, 4).replace('X', '0'));
        int last = Integer.parseInt(text.substring(0, 4).replace('X', '9'));
        Predicate<String> digits =
                Pattern.compile(text.replace("X", "\\d") + ".*").asMatchPredicate();
        return LocalDate.of(first, 1, 1)
                .datesUntil(LocalDate.of(last + 1, 1, 1))
                .filter(day -> digits.test(day.toString()))
                .toList();
    }

    @Provide
    Arbitrary<String> dates() {
        return Arbitraries.oneOf(
                points(), years().map(year -> year + "-22"), years().map(year -> year + "-23"), between(), open());
    }

    @Provide
    Arbitrary<String> points() {
        Arbitrary<String> masked = Arbitraries.oneOf(
                years().map(year -> year + "-XX"),
                years().map(year -> year + "-XX-XX"),
                Combinators.combine(years(), Arbitraries.integers().between(1, 12))
                        .as((year, month) -> String.format("%s-%02d-XX", year, month)),
                years().map(year -> year.substring(0, 3) + "X"),
                years().map(year -> year.substring(0, 2) + "XX"));
        return Arbitraries.oneOf(ends(), masked);
    }

    private static Arbitrary<String> years() {
        return Arbitraries.integers().between(1900, 2099).map(String::valueOf);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2099, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<String> ends() {
        return days().flatMap(UncertainDateTest::asWellAsKnown);
    }

    private static Arbitrary<String> asWellAsKnown(LocalDate day) {
        return Combinators.combine(Arbitraries.of(4, 7, 10), Arbitraries.of("", "?", "~", "%"))
                .as((length, mark) -> day.toString().substring(0, length) + mark);
    }

    private static Arbitrary<String> between() {
        return Combinators.combine(days(), days())
                .flatAs((one, other) -> Combinators.combine(
                                asWellAsKnown(one.isBefore(other) ? one : other),
                                asWellAsKnown(one.isBefore(other) ? other : one))
                        .as((from, to) -> from + "/" + to));
    }

    private static Arbitrary<String> open() {
        return Combinators.combine(ends(), Arbitraries.of("%s/..", "%s/", "../%s", "/%s"))
                .as((end, form) -> form.replace("%s", end));
    }
}
