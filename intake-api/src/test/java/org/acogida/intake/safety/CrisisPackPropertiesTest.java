package org.acogida.intake.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acogida.intake.safety.CrisisResource.Channel;
import org.acogida.intake.safety.CrisisResource.Cost;
import org.acogida.intake.safety.CrisisResource.Hours;
import org.acogida.intake.safety.CrisisResource.Operator;
import org.jspecify.annotations.Nullable;

/** Whatever a host has named, and at whatever minute of the week somebody needs it. */
class CrisisPackPropertiesTest {

    private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    /** A pack as a host may write it, with one place for emergencies that is reached from here, and from where. */
    record Named(CrisisPack pack, @Nullable String here) {}

    @Provide
    Arbitrary<Named> packs() {
        return Arbitraries.longs().map(Random::new).map(CrisisPackPropertiesTest::named);
    }

    private static Named named(Random random) {
        String here = any(random, "VE", "CO", null);
        List<CrisisResource> lines = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            lines.add(line(random, "line-" + i, random.nextInt(4) == 0, any(random, "VE", "CO", null)));
        }
        String fallback = here == null ? any(random, "VE", "CO", null) : any(random, here, null);
        lines.add(random.nextInt(lines.size() + 1), line(random, "fallback", true, fallback));
        return new Named(new CrisisPack(lines), here);
    }

    private static CrisisResource line(Random random, String id, boolean emergency, @Nullable String country) {
        return new CrisisResource(
                id,
                "Example " + id,
                Channel.PHONE,
                "example:" + id,
                "example",
                ZoneId.of(any(random, "America/Caracas", "America/Bogota", "Asia/Kathmandu")),
                List.of(random.nextInt(4) == 0 ? Hours.ALWAYS : hours(random), hours(random)),
                country,
                List.of("es"),
                Cost.FREE,
                any(random, Operator.values()),
                emergency,
                random.nextInt(4) == 0 ? LONG_AGO : LocalDate.of(2026, 3, 1),
                Period.ofDays(90));
    }

    private static Hours hours(Random random) {
        List<DayOfWeek> days = IntStream.rangeClosed(1, 7)
                .filter(day -> random.nextBoolean())
                .mapToObj(DayOfWeek::of)
                .toList();
        LocalTime from = LocalTime.of(random.nextInt(24), random.nextInt(60));
        return new Hours(days, from, LocalTime.of(random.nextInt(24), random.nextInt(60)));
    }

    @SafeVarargs
    private static <T extends @Nullable Object> T any(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }

    private static boolean mayBeShown(CrisisResource line, @Nullable String here) {
        boolean there = here == null || line.country() == null || here.equals(line.country());
        return there && (line.emergency() || !line.verifiedOn().equals(LONG_AGO));
    }

    private static boolean helps(CrisisResource line) {
        return line.operator() == Operator.NGO || line.operator() == Operator.HEALTH;
    }

    @Property(tries = 60)
    void somebodyAnswersOrTheFallbackIsNamedAndPoliceNeverComeFirstWhereHelpAnswers(@ForAll("packs") Named named) {
        for (int minute = 0; minute < MINUTES_OF_A_WEEK; minute++) {
            Instant now = MONDAY.plus(minute, ChronoUnit.MINUTES);
            List<CrisisResource> shown = named.pack().openAt(now, named.here());
            List<CrisisResource> answering = named.pack().resources().stream()
                    .filter(line -> mayBeShown(line, named.here()) && line.openAt(now))
                    .toList();
            boolean fallback = shown.stream().anyMatch(line -> line.id().equals("fallback"));
            boolean right = answering.isEmpty()
                    ? fallback && shown.stream().allMatch(CrisisResource::emergency)
                    : !shown.isEmpty() && answering.containsAll(shown);
            boolean helpFirst = answering.stream().noneMatch(CrisisPackPropertiesTest::helps) || helps(shown.get(0));
            // A place for emergencies is left out for the sake of a line that helps, and for nothing else.
            boolean whole =
                    shown.stream().anyMatch(line -> helps(line) && !line.emergency()) || shown.containsAll(answering);
            if (!right || !helpFirst || !whole) {
                assertThat(shown)
                        .as("at %s from %s of %s", now, named.here(), answering)
                        .isNull();
            }
        }
    }
}
