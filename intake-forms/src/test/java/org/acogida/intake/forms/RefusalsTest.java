package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.acogida.intake.forms.battery.Battery;
import org.acogida.intake.forms.battery.BatteryJson;
import org.acogida.intake.forms.battery.BatterySession;
import org.acogida.intake.forms.battery.TestBatteries;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;
import org.acogida.intake.safety.SafetySignal;
import org.junit.jupiter.api.Test;

/** What was declined at one visit is not asked at the next. */
class RefusalsTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T12:00:00Z");
    private static final Refusals SIX_MONTHS = Refusals.lasting(Period.ofMonths(6));
    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();
    private static final Instrument GAD7 = LIBRARY.instrument("gad-7");
    private static final Instrument PHQ9 = LIBRARY.instrument("phq-9");
    private static final Watch POLICY = new Watch() {
        @Override
        public void handle(SafetySignal signal) {}
    };

    private static Setting at(Instant now) {
        return Setting.in(Locale.forLanguageTag("es-VE")).with(POLICY).with(Clock.fixed(now, ZoneOffset.UTC));
    }

    private static FormSession asked(FormSession session, List<String> asked, String declined) {
        FormSession next = session;
        while (!(next.step() instanceof FormStep.Close)) {
            if (next.step() instanceof FormStep.Ask ask) {
                asked.add(ask.linkId());
                next = declined.contains(ask.linkId())
                        ? next.decline(ask.linkId())
                        : next.answer(ask.linkId(), Answer.coded("0"));
            } else {
                next = next.begin(Privacy.ALONE);
            }
        }
        return next;
    }

    private static QuestionnaireResponse inMarch(Instrument form, String... declined) {
        return asked(FormSession.start(form, at(MARCH)), new ArrayList<>(), String.join("", declined))
                .response();
    }

    /** Whatever was declined, the next visit asks all the rest, and the report does not count what is missing as none. */
    @Property(tries = 60)
    void nothingThatWasDeclinedIsPutAgain(@ForAll @Size(max = 7) Set<@IntRange(min = 1, max = 7) Integer> declined) {
        String linkIds = declined.stream().map(String::valueOf).reduce("", String::concat);
        QuestionnaireResponse before = inMarch(GAD7, linkIds);
        List<String> asked = new ArrayList<>();

        FormSession session = asked(FormSession.start(GAD7, at(MAY)).honour(SIX_MONTHS.with(GAD7, before)), asked, "");

        assertThat(asked).noneMatch(linkIds::contains);
        // The eighth is only asked where something troubles the person.
        asked.remove("8");
        assertThat(asked).hasSize(7 - declined.size());
        assertThat(session.response().reused()).hasSize(declined.size());
        assertThat(Scorer.of(GAD7)
                                .score(session.response())
                                .score("total")
                                .orElseThrow()
                                .value()
                        == null)
                .isEqualTo(!declined.isEmpty());
    }

    @Test
    void theResponseSaysWhenItWasDeclined() {
        FormSession session = FormSession.start(GAD7, at(MAY)).honour(SIX_MONTHS.with(GAD7, inMarch(GAD7, "3")));

        assertThat(session.response().reused())
                .containsEntry("3", new QuestionnaireResponse.Source("gad-7", "3", MARCH));
        assertThat(IntakeJson.readSession(IntakeJson.write(session), GAD7, at(MAY))
                        .response())
                .isEqualTo(session.response());
    }

    @Test
    void itIsAskedAgainWhenTheTimeIsUpAndNotLaterForHavingBeenHonoured() {
        Refusals first = SIX_MONTHS.with(GAD7, inMarch(GAD7, "3"));
        QuestionnaireResponse inMay = asked(FormSession.start(GAD7, at(MAY)).honour(first), new ArrayList<>(), "")
                .response();
        Refusals second = first.with(GAD7, inMay);

        assertThat(honoured(second, "2026-08-31T12:00:00Z")).containsOnlyKeys("3");
        assertThat(honoured(second, "2026-09-01T12:00:00Z")).isEmpty();
    }

    private static Map<String, QuestionnaireResponse.Source> honoured(Refusals refusals, String now) {
        return FormSession.start(GAD7, at(Instant.parse(now)))
                .honour(refusals)
                .response()
                .reused();
    }

    @Test
    void whoeverWantsToAnswerItAnswersItAndThenItIsNoRefusal() {
        Refusals before = SIX_MONTHS.with(GAD7, inMarch(GAD7, "3"));
        FormSession session = FormSession.start(GAD7, at(MAY)).honour(before).answer("3", Answer.coded("2"));

        assertThat(session.violations()).isEmpty();
        assertThat(session.response().reused()).isEmpty();
        assertThat(honoured(before.with(GAD7, session.response()), "2026-06-01T12:00:00Z"))
                .isEmpty();
    }

    @Test
    void notKnowingAndLaterAreNoRefusals() {
        FormSession session = FormSession.start(GAD7, at(MARCH))
                .begin(Privacy.ALONE)
                .dontKnow("1")
                .later("2");

        assertThat(honoured(SIX_MONTHS.with(GAD7, session.response()), "2026-05-01T12:00:00Z"))
                .isEmpty();
    }

    @Test
    void whatMayNeedSomebodyAtOnceIsAskedEachTime() {
        FormSession session = FormSession.start(PHQ9, at(MAY)).honour(SIX_MONTHS.with(PHQ9, inMarch(PHQ9, "8", "9")));

        assertThat(session.response().answers()).containsOnlyKeys("8");
        assertThat(session.response().signals()).isEmpty();
    }

    @Test
    void anotherFormThatAsksTheSameDoesNotAskEither() {
        Refusals before = SIX_MONTHS.with(PHQ9, inMarch(PHQ9, "1"));

        assertThat(FormSession.start(LIBRARY.instrument("phq-2"), at(MAY))
                        .honour(before)
                        .response()
                        .reused())
                .containsEntry("1", new QuestionnaireResponse.Source("phq-9", "1", MARCH));
    }

    @Test
    void aBatteryHonoursThemInEveryFormAndKeepsThemInItsDraft() {
        Battery battery = TestBatteries.battery("returning-home");
        Refusals before = SIX_MONTHS.with(GAD7, inMarch(GAD7, "1", "2"));
        BatterySession session = BatterySession.start(battery, at(MAY)).honour(before);
        List<String> asked = new ArrayList<>();
        while (!(session.step() instanceof FormStep.Close)) {
            String form = session.form().orElseThrow().instrument().id();
            if (session.step() instanceof FormStep.Ask ask) {
                asked.add(form + "/" + ask.linkId());
                session = session.answer(
                        ask.linkId(),
                        ask.choices().isEmpty()
                                ? Answer.text("ejemplo")
                                : Answer.coded(ask.choices()
                                        .get(ask.choices().size() - 1)
                                        .code()));
                session = BatteryJson.readSession(BatteryJson.write(session), battery, at(MAY))
                        .honour(before);
            } else if (session.step() instanceof FormStep.SafetyFirst) {
                session = session.acknowledgeSafety();
            } else if (session.step() instanceof FormStep.Break) {
                session = session.goOn();
            } else {
                session = session.begin(Privacy.ALONE);
            }
        }
        List<String> forms =
                battery.parts().stream().map(part -> part.instrument().id()).toList();

        assertThat(forms).containsAnyOf("gad-2", "gad-7");
        assertThat(asked).isNotEmpty().doesNotContain("gad-2/1", "gad-2/2", "gad-7/1", "gad-7/2");
    }

    /** At the first visit nobody wanted to speak of it; at the second the person opens that door. */
    @Test
    void whatThePersonOpensIsAskedAlthoughItWasDeclinedThereBefore() {
        Battery battery = TestBatteries.battery("intake-after-detention");
        Instrument care = LIBRARY.instrument("sexual-violence-care");
        BatterySession march = BatterySession.start(battery, at(MARCH).withServices("sdv-referral"))
                .open("sexual-violence-care")
                .skipTopic();
        Refusals before = march.responses().stream()
                .map(response -> SIX_MONTHS.with(care, response))
                .findFirst()
                .orElseThrow();
        Setting may = at(MAY).withServices("sdv-referral");

        BatterySession first = BatterySession.start(battery, may).honour(before).open("sexual-violence-care");
        BatterySession then =
                BatterySession.start(battery, may).open("sexual-violence-care").honour(before);
        BatterySession read =
                BatteryJson.readSession(BatteryJson.write(first), battery, may).honour(before);

        for (BatterySession opened : List.of(first, then, read)) {
            assertThat(opened.form().orElseThrow().instrument().id()).isEqualTo("sexual-violence-care");
            assertThat(opened.begin(Privacy.ALONE).step())
                    .isInstanceOfSatisfying(
                            FormStep.Ask.class, ask -> assertThat(ask.linkId()).isEqualTo("door"));
        }
    }

    /** What is opened is one form: what another form asks too stays as it was said there. */
    @Test
    void openingAFormReopensNoOther() {
        Refusals before = SIX_MONTHS.with(PHQ9, inMarch(PHQ9, "1"));
        Instrument phq2 = LIBRARY.instrument("phq-2");

        assertThat(FormSession.start(PHQ9, at(MAY))
                        .honour(before.without(PHQ9))
                        .response()
                        .answers())
                .isEmpty();
        assertThat(FormSession.start(phq2, at(MAY))
                        .honour(before.without(phq2))
                        .response()
                        .answers())
                .containsOnlyKeys("1");
    }

    @Test
    void aResponseThatDoesNotSayWhenIsRefused() {
        QuestionnaireResponse undated = QuestionnaireResponse.to("gad-7", GAD7.version(), Wording.OWN, "es")
                .with("1", Answer.declined());

        assertThatThrownBy(() -> SIX_MONTHS.with(GAD7, undated))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe the response");
        assertThatThrownBy(() -> SIX_MONTHS.with(PHQ9, undated)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Refusals.lasting(Period.ofDays(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsShown() {
        assertThat(SIX_MONTHS.with(GAD7, inMarch(GAD7, "3"))).hasToString("Refusals[hidden]");
    }
}
