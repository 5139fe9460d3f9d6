package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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
import org.acogida.intake.consent.Facet;
import org.acogida.intake.consent.Grant;
import org.acogida.intake.consent.MediaConsent;
import org.acogida.intake.consent.MediaConsent.Moment;
import org.acogida.intake.consent.PrivacyCheck;
import org.acogida.intake.response.Violation;
import org.junit.jupiter.api.Test;

/** An agreement with an outlet is put away and taken up again, and half of one is none. */
class MediaConsentJsonTest {

    private static final Instant START = Instant.parse("2026-03-14T14:00:00Z");
    private static final ZoneId CARACAS = ZoneId.of("America/Caracas");
    private static final List<Instant> MOMENTS = Stream.iterate(START, at -> at.plus(Duration.ofHours(12)))
            .limit(140)
            .toList();

    private static Instant hour(int number) {
        return START.plus(Duration.ofHours(number));
    }

    private static Arbitrary<Moment> moments() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 24 * 30),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.integers().between(0, 24 * 30).injectNull(0.5))
                .as((hour, alone, session, told) -> new Moment(
                        hour(hour),
                        CARACAS,
                        new PrivacyCheck(alone, hour(hour)),
                        session,
                        told == null ? null : hour(told)));
    }

    @Provide
    Arbitrary<MediaConsent> consents() {
        Arbitrary<Boolean> mostly = Arbitraries.of(true, true, true, false);
        Arbitrary<MediaConsent> first = Combinators.combine(
                        Arbitraries.of(Facet.class).set(),
                        mostly,
                        Arbitraries.of(Grant.TeachBack.UNDERSTOOD, Grant.TeachBack.UNDERSTOOD, Grant.TeachBack.PARTLY),
                        moments(),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of("guc", null))
                .as((facets, shown, back, agreed, rest, interpreter) -> new MediaConsent(
                        "m1",
                        "radio-river",
                        "interview",
                        facets.stream().sorted().toList(),
                        new Grant.Asking(Grant.Form.RECORDED, Grant.versionOf("text"), "es-VE", interpreter),
                        new Grant.Elements(true, true, back, true),
                        shown,
                        true,
                        agreed,
                        Period.ofDays(rest),
                        hour(24 * 60),
                        null,
                        null));
        return Combinators.combine(
                        first,
                        moments().injectNull(0.2),
                        Arbitraries.integers().between(0, 24 * 60).injectNull(0.6))
                .as((consent, second, back) -> {
                    MediaConsent twice = second == null ? consent : consent.confirm(second);
                    return back == null ? twice : twice.withdraw(hour(back));
                });
    }

    private static MediaConsent again(MediaConsent consent) {
        return IntakeJson.readMediaConsent(IntakeJson.write(consent));
    }

    @Property(tries = 200)
    void whatWasPutAwayDecidesAsBefore(@ForAll("consents") MediaConsent consent) {
        MediaConsent again = again(consent);

        assertThat(again).isEqualTo(consent);
        assertThat(again.obstacles()).isEqualTo(consent.obstacles());
        for (Instant at : MOMENTS) {
            assertThat(again.state(at)).isEqualTo(consent.state(at));
            assertThat(Set.of(Facet.values()))
                    .allMatch(facet -> again.permits(facet, at) == consent.permits(facet, at));
        }
    }

    private static MediaConsent whole() {
        Moment quiet = new Moment(START, CARACAS, new PrivacyCheck(true, START), false, null);
        Grant.Asking asking = new Grant.Asking(Grant.Form.WRITTEN, Grant.versionOf("text"), "es", null);
        return new MediaConsent(
                "m1",
                "radio-river",
                "interview",
                List.of(Facet.VOICE),
                asking,
                Grant.Elements.ALL,
                true,
                true,
                quiet,
                Period.ofDays(7),
                hour(24 * 60),
                null,
                null);
    }

    private static String json() {
        return new String(IntakeJson.write(whole()), StandardCharsets.UTF_8);
    }

    @Test
    void halfAnAgreementIsNone() {
        for (String bent : List.of(
                json().replace("\"outlet\":\"radio-river\",", ""),
                json().replace("\"radio-river\"", "null"),
                json().replace("\"facets\":[\"voice\"],", ""),
                json().replace("\"voice\"", "\"mask\""),
                json().replace("\"zone\":\"America/Caracas\",", ""),
                json().replace("America/Caracas", "Caracas/America"),
                json().replace("\"coolingOff\":\"P7D\",", ""),
                json().replace("\"P7D\"", "\"a week\""),
                json().replace("\"sensitiveInSession\":false", "\"lastSensitive\":null"),
                json().replace("\"exampleShown\":true", "\"exampleShown\":\"true\""),
                json().replace("\"exampleShown\":true", "\"exampleShown\":true,\"exampleShown\":true"),
                json().replace("\"use\"", "\"uses\""),
                json() + "{}",
                "{}",
                "null")) {
            assertThat(bent).isNotEqualTo(json());
            assertThatThrownBy(() -> IntakeJson.readMediaConsent(bent.getBytes(StandardCharsets.UTF_8)))
                    .as(bent)
                    .isInstanceOf(UnreadableInputException.class)
                    .hasNoCause()
                    .hasMessageNotContaining("radio-river")
                    .hasMessageNotContaining("interview")
                    .hasMessageNotContaining("Caracas");
        }
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() {
        String bent = json().replace("\"outlet\":\"radio-river\",", "").replace("\"zone\":\"America/Caracas\",", "");
        assertThatThrownBy(() -> IntakeJson.readMediaConsent(bent.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(
                                        Violation.of("value-missing", "outlet"),
                                        Violation.of("value-missing", "agreed.zone")));
    }
}
