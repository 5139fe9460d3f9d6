package org.acogida.intake.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.acogida.intake.safety.CrisisResource.Channel;
import org.acogida.intake.safety.CrisisResource.Cost;
import org.acogida.intake.safety.CrisisResource.Hours;
import org.acogida.intake.safety.CrisisResource.Operator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrisisPackTest {

    private static final ZoneId CARACAS = ZoneId.of("America/Caracas");
    private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;

    /** A Monday. */
    private static final ZonedDateTime MONDAY = LocalDate.of(2026, 3, 2).atStartOfDay(CARACAS);

    private static final Hours BY_DAY = new Hours(List.of(DayOfWeek.THURSDAY), LocalTime.of(8, 0), LocalTime.of(17, 0));
    private static final Hours BY_NIGHT = new Hours(List.of(DayOfWeek.SUNDAY), LocalTime.of(22, 0), LocalTime.of(6, 0));

    @Test
    void answersOnNoMinuteOfTheWeekButItsOwn() {
        long open = IntStream.range(0, MINUTES_OF_A_WEEK)
                .mapToObj(minute -> MONDAY.plusMinutes(minute))
                .filter(moment -> line("line", BY_DAY, Operator.NGO).openAt(moment.toInstant()))
                .peek(moment -> assertThat(moment.getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY))
                .peek(moment -> assertThat(moment.getHour()).isBetween(8, 16))
                .count();
        assertThat(open).isEqualTo(9 * 60);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T21:59, false",
        "2026-03-01T22:00, true",
        "2026-03-02T00:00, true",
        "2026-03-02T05:59, true",
        "2026-03-02T06:00, false",
        "2026-03-02T22:00, false",
        "2026-03-08T05:59, false"
    })
    void aNightEndsOnTheNextDay(String local, boolean open) {
        Instant moment = LocalDateTime.parse(local).atZone(CARACAS).toInstant();

        assertThat(line("line", BY_NIGHT, Operator.NGO).openAt(moment)).isEqualTo(open);
    }

    @Test
    void onlyAroundTheClockEveryDayIsAlways() {
        Hours sixDays = new Hours(List.of(DayOfWeek.values()).subList(0, 6), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        assertThat(line("line", Hours.ALWAYS, Operator.NGO).answersAlways()).isTrue();
        assertThat(line("line", sixDays, Operator.NGO).answersAlways()).isFalse();
        assertThat(line("line", BY_NIGHT, Operator.NGO).answersAlways()).isFalse();
    }

    @Test
    void policeAndStateComeLast() {
        CrisisPack pack = new CrisisPack(List.of(
                line("police", Hours.ALWAYS, Operator.POLICE),
                line("ngo", Hours.ALWAYS, Operator.NGO),
                line("state", Hours.ALWAYS, Operator.STATE),
                line("health", Hours.ALWAYS, Operator.HEALTH)));

        assertThat(pack.openAt(MONDAY.toInstant(), "VE"))
                .extracting(CrisisResource::id)
                .containsExactly("ngo", "health", "police", "state");
    }

    @Test
    void emergenciesAreShownOnlyWhereNothingElseAnswers() {
        CrisisPack pack = new CrisisPack(List.of(
                line("emergency", Hours.ALWAYS, Operator.HEALTH, true, LocalDate.of(2020, 1, 1), "VE"),
                line("line", BY_DAY, Operator.NGO)));

        assertThat(pack.openAt(MONDAY.plusDays(3).plusHours(9).toInstant(), "VE"))
                .extracting(CrisisResource::id)
                .containsExactly("line");
        assertThat(pack.openAt(MONDAY.toInstant(), "VE"))
                .extracting(CrisisResource::id)
                .containsExactly("emergency");
    }

    @Test
    void policeAreNeverTheOnlyOnesBecauseAnEmergencyWardIsHidden() {
        LocalDate checked = LocalDate.of(2026, 3, 1);
        CrisisPack pack = new CrisisPack(List.of(
                line("police", Hours.ALWAYS, Operator.POLICE),
                line("ward", Hours.ALWAYS, Operator.HEALTH, true, checked, "VE"),
                line("ngo", BY_DAY, Operator.NGO)));

        assertThat(pack.openAt(MONDAY.toInstant(), "VE"))
                .extracting(CrisisResource::id)
                .containsExactly("ward", "police");
        assertThat(pack.openAt(MONDAY.plusDays(3).plusHours(9).toInstant(), "VE"))
                .extracting(CrisisResource::id)
                .containsExactly("ngo", "police");
    }

    @Test
    void aLineAbroadHidesNoEmergencyWhereNobodySaidWhere() {
        LocalDate checked = LocalDate.of(2026, 3, 1);
        CrisisPack pack = new CrisisPack(List.of(
                line("abroad", Hours.ALWAYS, Operator.NGO, false, checked, "CO"),
                line("ward", Hours.ALWAYS, Operator.HEALTH, true, checked, "VE")));

        assertThat(pack.openAt(MONDAY.toInstant(), null)).hasSize(2);
    }

    @Test
    void whatIsThereForEmergenciesIsNamedAlsoWhereItIsClosed() {
        CrisisPack pack =
                new CrisisPack(List.of(line("ward", BY_DAY, Operator.HEALTH, true, LocalDate.of(2026, 3, 1), "VE")));

        assertThat(pack.openAt(MONDAY.toInstant(), "VE")).hasSize(1);
    }

    @Test
    void whatWasCheckedTooLongAgoIsLeftOutFromTheDayAfterItsLast() {
        LocalDate checked = LocalDate.of(2026, 3, 1);
        CrisisPack pack = new CrisisPack(List.of(line("old", Hours.ALWAYS, Operator.NGO, false, checked, "VE")));
        LocalDate lastDay = checked.plusDays(90);

        assertThat(pack.openAt(lastDay.atTime(12, 0).atZone(CARACAS).toInstant(), "VE"))
                .hasSize(1);
        assertThat(pack.openAt(lastDay.plusDays(1).atTime(12, 0).atZone(CARACAS).toInstant(), "VE"))
                .isEmpty();
        assertThat(pack.stale(lastDay)).isEmpty();
        assertThat(pack.stale(lastDay.plusDays(1))).hasSize(1);
    }

    @Test
    void aLineOfAnotherCountryIsLeftOutUnlessNobodySaidWhere() {
        LocalDate checked = LocalDate.of(2026, 3, 1);
        CrisisPack pack = new CrisisPack(List.of(
                line("there", Hours.ALWAYS, Operator.NGO, false, checked, "CO"),
                line("everywhere", Hours.ALWAYS, Operator.NGO, false, checked, null)));

        assertThat(pack.openAt(MONDAY.toInstant(), "VE"))
                .extracting(CrisisResource::id)
                .containsExactly("everywhere");
        assertThat(pack.openAt(MONDAY.toInstant(), null)).hasSize(2);
    }

    private static CrisisResource line(String id, Hours hours, Operator operator) {
        return line(id, hours, operator, false, LocalDate.of(2026, 3, 1), "VE");
    }

    private static CrisisResource line(
            String id, Hours hours, Operator operator, boolean emergency, LocalDate checked, @Nullable String country) {
        return new CrisisResource(
                id,
                "Example " + id,
                Channel.PHONE,
                "example:" + id,
                "example",
                CARACAS,
                List.of(hours),
                country,
                List.of("es"),
                Cost.FREE,
                operator,
                emergency,
                checked,
                Period.ofDays(90));
    }
}
