package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.OnCall;
import org.acogida.intake.person.Need;
import org.acogida.intake.person.Need.Urgency;
import org.acogida.intake.safety.CrisisPack;
import org.acogida.intake.safety.CrisisResource;
import org.acogida.intake.safety.CrisisResource.Hours;
import org.acogida.intake.safety.SafetySignal;
import org.acogida.intake.score.Outcome;
import org.junit.jupiter.api.Test;

/** What sleep, fear and the body bring to a first visit after detention, from the first step to the close. */
class HealthScenariosTest {

    @Test
    void cannotSleepMoreThanThreeOrFourHours() {
        Visit visit = Visit.first()
                .at("sleep")
                .says("nights", "few-hours")
                .says("hours", "three-four")
                .says("by-day", "strength", "temper")
                .toTheEnd();

        assertThat(visit.inWords("sleep", "hours")).containsExactly("Tres o cuatro");
        assertThat(visit.asked()).contains("sleep/what-helps").doesNotContain("sleep/nightmares-often");
        assertThat(Agreed.sent(visit, "sleep", Agreed.to(Purpose.REFERRAL, Agreed.CLINIC)))
                .contains("three-four", "temper");
    }

    @Test
    void flashbacksAndNightmares() {
        Visit visit = Visit.first()
                .at("sleep")
                .says("nights", "nightmares", "afraid")
                .says("nightmares-often", "most")
                .at("pc-ptsd-5")
                .says("gate", "1")
                .says("1", "1")
                .says("2", "1")
                .says("3", "1")
                .toTheEnd();

        assertThat(visit.report().gate("pcl-5").orElseThrow().outcome()).isEqualTo(Outcome.MET);
        assertThat(visit.asked()).contains("sleep/afraid-of", "pcl-5/1", "pcl-5/20");
    }

    @Test
    void constantAnxiety() {
        Visit visit = Visit.first()
                .at("gad-2")
                .says("1", "3")
                .says("2", "3")
                .at("gad-7")
                .says("3", "2")
                .says("4", "2")
                .says("5", "2")
                .says("6", "1")
                .says("7", "2")
                .toTheEnd();

        assertThat(visit.asked()).doesNotContain("gad-7/1", "gad-7/2");
        assertThat(visit.report().reused())
                .filteredOn(reused -> reused.instrument().equals("gad-7"))
                .hasSize(2);
        assertThat(visit.report()
                        .report("gad-7")
                        .orElseThrow()
                        .score("total")
                        .orElseThrow()
                        .value())
                .as("the two that were asked before count")
                .isEqualByComparingTo(BigDecimal.valueOf(3 + 3 + 2 + 2 + 2 + 1 + 2));
    }

    /** Nobody reads along, and of three lines one answers at that hour. */
    @Test
    void thoughtsOfSelfHarmAtThreeInTheMorningOfASunday() {
        Hours thursdays = new Hours(List.of(DayOfWeek.THURSDAY), LocalTime.of(8, 0), LocalTime.of(17, 0));
        Hours workdays =
                new Hours(List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(20, 0));
        OnCall alone = alone(line("thursdays", thursdays), line("workdays", workdays), line("emergency", Hours.ALWAYS));
        Visit visit = Visit.of(Visit.setting(alone).with(Clock.fixed(Agreed.THAT_NIGHT, ZoneOffset.UTC)))
                .at("asq-5")
                .says("1", "1")
                .says("3", "1")
                .toTheEnd();

        assertThat(visit.steps())
                .filteredOn(FormStep.SafetyFirst.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(FormStep.SafetyFirst.class, first -> {
                    assertThat(first.monitored()).isFalse();
                    assertThat(first.lines()).extracting(FormStep.Line::id).contains("safety.who.unmonitored");
                    assertThat(first.help())
                            .extracting(help -> help.resource().id())
                            .containsExactly("emergency");
                });
        assertThat(alone.heard()).extracting(SafetySignal::kind).contains(SafetySignal.Kind.ENDORSED);
        assertThat(visit.report().selfHarm().status()).isEqualTo(BatteryReport.SelfHarm.Status.ASKED);
    }

    private static OnCall alone(CrisisResource... help) {
        return new OnCall() {
            @Override
            public boolean monitored() {
                return false;
            }

            @Override
            public CrisisPack crisis() {
                return new CrisisPack(List.of(help));
            }
        };
    }

    private static CrisisResource line(String id, Hours hours) {
        return new CrisisResource(
                id,
                "Línea de ejemplo",
                CrisisResource.Channel.PHONE,
                "000 000",
                "cero cero cero",
                ZoneId.of("America/Caracas"),
                List.of(hours),
                "VE",
                List.of("es"),
                CrisisResource.Cost.FREE,
                CrisisResource.Operator.NGO,
                hours.equals(Hours.ALWAYS),
                LocalDate.of(2026, 2, 1),
                Period.ofDays(90));
    }

    @Test
    void aHungerStrikeAsProtestIsNoWishToDie() {
        OnCall onCall = new OnCall();
        Visit visit = Visit.of(Visit.setting(onCall))
                .at("asq-5")
                .says("1", "0")
                .says("2", "0")
                .says("3", "0")
                .says("4", "0")
                .at("phq-2")
                .says("1", "0")
                .says("2", "0")
                .opens("protest-in-detention")
                .says("ways", "stopped-eating", "hurt-myself")
                .says("longest", "1-to-3-weeks")
                .says("support", "health-soon")
                .toTheEnd();

        assertThat(onCall.heard()).isEmpty();
        assertThat(visit.steps()).noneMatch(FormStep.SafetyFirst.class::isInstance);
        assertThat(visit.report()
                        .report("asq-5")
                        .orElseThrow()
                        .flag("self-harm")
                        .orElseThrow()
                        .outcome())
                .isEqualTo(Outcome.NOT_MET);
        assertThat(visit.inWords("protest-in-detention", "longest")).containsExactly("Entre una semana y tres");
    }

    @Test
    void untreatedInjuriesAfterBeatings() {
        Visit visit = Visit.first()
                .at("body-now")
                .says("body", "hurt", "head")
                .says("hurt-what", "open", "bone")
                .says("hurt-care", "no")
                .says("head-awake", "yes")
                .says("head-since", "vomiting", "sight")
                .says("how-soon", "today")
                .toTheEnd();

        assertThat(visit.records().needs()).contains(new Need("health-care", Urgency.TODAY, null));
        assertThat(Agreed.sent(visit, "body-now", Agreed.to(Purpose.REFERRAL, Agreed.CLINIC)))
                .as("the clinic reads why today")
                .contains("bone", "vomiting");
        assertThat(Visit.first().toTheEnd().records().needs())
                .as("nobody is hurried to a clinic who has nothing to see to")
                .isEmpty();
    }

    @Test
    void aSickNewbornWhoNeedsCare() {
        Visit visit = Visit.first()
                .at("what-matters-now")
                .says("matters", "family-care")
                .says("family-who", "baby")
                .says("family-need", "health-care")
                .says("how-soon", "today")
                .toTheEnd();

        assertThat(visit.records().needs()).contains(new Need("health-care", Urgency.TODAY, null));
        assertThat(visit.inWords("what-matters-now", "family-who")).containsExactly("Un bebé");
        assertThat(visit.asked().indexOf("what-matters-now/how-soon"))
                .as("asked before any symptom")
                .isLessThan(visit.asked().indexOf("gad-2/1"));
    }
}
