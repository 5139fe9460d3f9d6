package org.acogida.intake.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acogida.intake.consent.MediaConsent.Moment;
import org.acogida.intake.response.Violation;
import org.junit.jupiter.api.Test;

class MediaConsentTest {

    private static final ZoneId CARACAS = ZoneId.of("America/Caracas");
    private static final Instant START = Instant.parse("2026-03-14T14:00:00Z");
    private static final Grant.Asking ASKING =
            new Grant.Asking(Grant.Form.WRITTEN, Grant.versionOf("text"), "es", null);

    private static Instant day(int number) {
        return START.plus(Duration.ofDays(number));
    }

    private static Moment quiet(Instant at) {
        return new Moment(at, CARACAS, new PrivacyCheck(true, at), false, null);
    }

    private static MediaConsent first(Moment agreed, int restDays, Facet... facets) {
        return new MediaConsent(
                "m1",
                "radio-river",
                "interview",
                List.of(facets),
                ASKING,
                Grant.Elements.ALL,
                true,
                true,
                agreed,
                Period.ofDays(restDays),
                day(60),
                null,
                null);
    }

    private static MediaConsent first() {
        return first(quiet(day(0)), 7, Facet.VOICE);
    }

    @Test
    void aYesSaidTwiceWithTimeInBetweenCounts() {
        MediaConsent twice = first().confirm(quiet(day(7)));

        assertThat(first().obstacles()).isEmpty();
        assertThat(twice.permits(Facet.VOICE, day(7))).isTrue();
        assertThat(twice.permits(Facet.VOICE, day(7).minusNanos(1))).isFalse();
        assertThat(twice.permits(Facet.VOICE, day(60).minusNanos(1))).isTrue();
        assertThat(twice.permits(Facet.VOICE, day(60))).isFalse();
        assertThat(twice.permits(Facet.NAME, day(8))).isFalse();
        assertThat(twice.recipient()).isEqualTo(Recipient.outside(Recipient.Kind.MEDIA_OUTLET, "radio-river"));
    }

    @Test
    void oneYesIsNotEnough() {
        assertThat(first().permits(Facet.VOICE, day(30))).isFalse();
        assertThat(first().state(day(30))).isEqualTo(ConsentState.DEFERRED);
        assertThat(first().state(day(-1))).isEqualTo(ConsentState.NOT_ASKED);
        assertThat(first().state(day(60))).isEqualTo(ConsentState.EXPIRED);
    }

    @Test
    void aSecondYesThatComesTooSoonChangesNothing() {
        Moment soon = quiet(day(7).minusNanos(1));
        assertThat(first().obstacles(soon)).containsExactly(Violation.of("cooling-off", "confirmed.at"));
        assertThat(first().confirm(soon)).isEqualTo(first());
        assertThat(first().restsUntil()).isEqualTo(day(7));
    }

    @Test
    void neitherYesIsAskedForWhereSomethingSensitiveWasTold() {
        Moment sameSession = new Moment(day(7), CARACAS, new PrivacyCheck(true, day(7)), true, day(6));
        Moment sameDay = new Moment(day(7), CARACAS, new PrivacyCheck(true, day(7)), false, day(7).minusSeconds(3600));
        Moment watched = new Moment(day(7), CARACAS, new PrivacyCheck(false, day(7)), false, null);

        assertThat(first().obstacles(sameSession)).extracting(Violation::code).containsExactly("same-session");
        assertThat(first().obstacles(sameDay)).extracting(Violation::code).containsExactly("same-day");
        assertThat(first().obstacles(watched)).extracting(Violation::code).containsExactly("not-alone");
        for (Moment moment : List.of(sameSession, sameDay, watched)) {
            assertThat(first().confirm(moment).permits(Facet.VOICE, day(8))).isFalse();
            MediaConsent begun = first(moment, 7, Facet.VOICE);
            assertThat(begun.obstacles()).hasSize(1);
            assertThat(begun.confirm(quiet(day(20))).permits(Facet.VOICE, day(20)))
                    .isFalse();
        }
    }

    @Test
    void aDayIsADayWhereThePersonIs() {
        // 23:30 and 00:30 in Caracas are one day in UTC.
        Instant told = Instant.parse("2026-03-21T03:30:00Z");
        Instant later = Instant.parse("2026-03-21T04:30:00Z");
        Moment here = new Moment(later, CARACAS, new PrivacyCheck(true, later), false, told);
        Moment inLondon = new Moment(later, ZoneId.of("UTC"), new PrivacyCheck(true, later), false, told);

        assertThat(first(here, 7, Facet.VOICE).obstacles()).isEmpty();
        assertThat(first(inLondon, 7, Facet.VOICE).obstacles())
                .extracting(Violation::code)
                .containsExactly("same-day");
    }

    @Test
    void whatWasNotShownAndExplainedWasNotAgreedTo() {
        MediaConsent blind = new MediaConsent(
                "m1",
                "radio-river",
                "interview",
                List.of(Facet.VOICE),
                ASKING,
                new Grant.Elements(true, true, Grant.TeachBack.PARTLY, true),
                false,
                false,
                quiet(day(0)),
                Period.ZERO,
                day(60),
                quiet(day(9)),
                null);

        assertThat(blind.obstacles())
                .extracting(Violation::code)
                .containsExactly(
                        "elements-incomplete",
                        "example-not-shown",
                        "worst-case-not-explained",
                        "cooling-off-too-short");
        assertThat(blind.permits(Facet.VOICE, day(10))).isFalse();
    }

    @Test
    void aDayIsTheShortestRest() {
        assertThat(first(quiet(day(0)), 1, Facet.VOICE).obstacles()).isEmpty();
        assertThat(first(quiet(day(0)), 0, Facet.VOICE).obstacles()).isNotEmpty();
    }

    @Test
    void itIsTakenBackAtAnyTime() {
        MediaConsent twice = first().confirm(quiet(day(7)));
        MediaConsent back = twice.withdraw(day(9));

        assertThat(back.permits(Facet.VOICE, day(9).minusNanos(1))).isTrue();
        assertThat(back.permits(Facet.VOICE, day(9))).isFalse();
        assertThat(back.state(day(9))).isEqualTo(ConsentState.WITHDRAWN);
        assertThat(back.withdraw(day(12))).isEqualTo(back);
        assertThat(back.withdraw(day(8)).permits(Facet.VOICE, day(8))).isFalse();
        assertThat(first().withdraw(day(1)).confirm(quiet(day(8))).permits(Facet.VOICE, day(8)))
                .isFalse();
    }

    @Test
    void someOfItIsLeftOutAtAnyTime() {
        MediaConsent twice = first(quiet(day(0)), 7, Facet.VOICE, Facet.NAME).confirm(quiet(day(7)));
        MediaConsent less = twice.without(Facet.NAME, Facet.FACE);

        assertThat(less.permits(Facet.NAME, day(8))).isFalse();
        assertThat(less.permits(Facet.VOICE, day(8))).isTrue();
    }

    private static final List<Instant> MOMENTS = Stream.iterate(
                    START.minus(Duration.ofDays(1)), at -> at.plus(Duration.ofHours(12)))
            .limit(140)
            .toList();

    @Provide
    Arbitrary<Moment> moment() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 24 * 30),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.integers().between(0, 24 * 30).injectNull(0.5))
                .as((hour, alone, session, told) -> {
                    Instant at = START.plus(Duration.ofHours(hour));
                    Instant last = told == null ? null : START.plus(Duration.ofHours(told));
                    return new Moment(at, CARACAS, new PrivacyCheck(alone, at), session, last);
                });
    }

    private static boolean good(Moment moment) {
        return moment.privacy().alone()
                && !moment.sensitiveInSession()
                && (moment.lastSensitive() == null
                        || !day(moment.lastSensitive()).equals(day(moment.at())));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(CARACAS).toLocalDate();
    }

    @Property(tries = 300)
    void nothingIsPermittedWhileItRestsNorAfterABadMoment(
            @ForAll("moment") Moment agreed, @ForAll("moment") Moment second, @ForAll Set<Facet> facets) {
        MediaConsent twice = first(agreed, 7, facets.toArray(Facet[]::new)).confirm(second);
        for (Instant at : MOMENTS) {
            for (Facet facet : Facet.values()) {
                boolean rested = !second.at().isBefore(agreed.at().plus(Duration.ofDays(7)));
                boolean expected = good(agreed)
                        && good(second)
                        && rested
                        && facets.contains(facet)
                        && !at.isBefore(second.at())
                        && at.isBefore(day(60));
                assertThat(twice.permits(facet, at)).isEqualTo(expected);
            }
        }
    }

    @Property(tries = 100)
    void fewerFacetsNeverPermitMore(@ForAll Set<Facet> facets, @ForAll Facet left) {
        MediaConsent twice =
                first(quiet(day(0)), 7, facets.toArray(Facet[]::new)).confirm(quiet(day(8)));
        for (Instant at : MOMENTS) {
            for (Facet facet : Facet.values()) {
                boolean permitted = twice.without(left).permits(facet, at);
                assertThat(permitted).isEqualTo(twice.permits(facet, at) && facet != left);
            }
        }
    }
}
