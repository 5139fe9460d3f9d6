package org.acogida.intake.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.acogida.intake.person.DurationRange.Unit;
import org.acogida.intake.score.Circumstances.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetentionEpisodeTest {

    @ParameterizedTest
    @CsvSource({
        "2025-03~, 2025-07-18, 2025-03-01, 2025-07-18",
        "2025-03-XX, 2025-XX, 2025-03-01, 2025-12-31",
        "2025-03, , 2025-03-01, ",
        ", 2025-07, , 2025-07-31",
        ", , , ",
        "2025-03/, 2025-07, 2025-03-01, 2025-07-31",
        "../2025-03, 2025-07, , 2025-07-31",
        // Told the other way round: both are covered.
        "2025-07, 2025-03, 2025-03-01, 2025-07-31"
    })
    void itCoversEveryDayThatIsStillPossible(String from, String to, LocalDate earliest, LocalDate latest) {
        assertThat(episode(from, to).toSpan()).isEqualTo(new Span(earliest, latest));
    }

    /** Three months are at most 93 days, counted on the calendar by hand. */
    @Test
    void anEdgeThatWasNotToldFollowsFromTheLength() {
        DurationRange length = DurationRange.between(2, 3, Unit.MONTHS);

        assertThat(episode("2025-03-01", null).withLength(length).toSpan())
                .isEqualTo(new Span(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 6, 2)));
        assertThat(episode(null, "2025-06-02").withLength(length).toSpan())
                .isEqualTo(new Span(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 6, 2)));
    }

    @Test
    void aBegunDayCountsAsWhole() {
        assertThat(episode("2025-03-01", null)
                        .withLength(DurationRange.of(25, Unit.HOURS))
                        .toSpan())
                .isEqualTo(new Span(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 3)));
    }

    @Test
    void aLengthWithoutAnEndBoundsNothing() {
        DetentionEpisode open = episode("2025-03-01", null);
        Span expected = new Span(LocalDate.of(2025, 3, 1), null);

        assertThat(open.withLength(DurationRange.lostCount()).toSpan()).isEqualTo(expected);
        assertThat(open.withLength(DurationRange.atLeast(2, Unit.MONTHS)).toSpan())
                .isEqualTo(expected);
        assertThat(open.withLength(new DurationRange(null, new BigDecimal("1e999999999"), Unit.WEEKS))
                        .toSpan())
                .isEqualTo(expected);
        assertThat(open.withLength(new DurationRange(null, new BigDecimal("1e-999999999"), Unit.WEEKS))
                        .toSpan())
                .isEqualTo(new Span(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 1)));
    }

    @Test
    void aLengthIsSaidInUnits() {
        assertThat(DurationRange.between(2, 3, Unit.WEEKS).leastHours()).isEqualByComparingTo("336");
        assertThat(DurationRange.between(2, 3, Unit.WEEKS).mostHours()).contains(BigDecimal.valueOf(504));
        assertThat(DurationRange.of(2, Unit.MONTHS).leastHours()).isEqualByComparingTo("1344");
        assertThat(DurationRange.of(2, Unit.MONTHS).mostHours()).contains(BigDecimal.valueOf(1488));
        assertThat(DurationRange.lostCount().leastHours()).isEqualByComparingTo("0");
        assertThat(DurationRange.lostCount().mostHours()).isEmpty();
    }

    static DetentionEpisode episode(String from, String to) {
        return DetentionEpisode.UNKNOWN.withDates(date(from), date(to));
    }

    private static UncertainDate date(String text) {
        return text == null ? null : UncertainDate.parse(text);
    }
}
