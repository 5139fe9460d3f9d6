package org.acogida.intake.forms.records;

import static org.acogida.intake.forms.records.Told.read;
import static org.acogida.intake.forms.records.Told.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.acogida.intake.person.DerivedFact;
import org.acogida.intake.person.DerivedFact.Holds;
import org.acogida.intake.person.Need;
import org.acogida.intake.person.Need.Urgency;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody needs, and what a clinician looks at first, as they said it in the bundled forms. */
class NeedsExtractionTest {

    @Test
    void needsAreAsUrgentAsThePersonSays() {
        IntakeRecords records = read(to("what-matters-now")
                .with("matters", Answer.coded("health-care"), Answer.coded("other"))
                .with("health-need", Answer.coded("medicine"))
                .with("other-need", Answer.coded("other"))
                .with("own-words", Answer.text("ver el mar"))
                .with("how-soon", Answer.coded("today")));

        assertThat(records.needs())
                .containsExactly(
                        new Need("health-care", Urgency.TODAY, null),
                        new Need("other", Urgency.TODAY, "ver el mar"),
                        new Need("medicine", Urgency.TODAY, null));
    }

    @Test
    void noneOfTheseIsNoNeed() {
        assertThat(read(to("what-matters-now").with("matters", Answer.coded("none")))
                        .needs())
                .isEmpty();
    }

    @Test
    void howSoonGoesToWhatItIsAskedFor() {
        IntakeRecords records = read(to("family-and-home")
                .with("family", Answer.coded("someone-ill"), Answer.coded("housing"))
                .with("ill-care", Answer.coded("no"))
                .with("ill-soon", Answer.coded("today"))
                .with("family-help", Answer.coded("shelter")));

        assertThat(records.needs())
                .containsExactly(new Need("shelter", null, null), new Need("health-care", Urgency.TODAY, null));
    }

    private final QuestionnaireResponse hurt = to("body-now")
            .with("body", Answer.coded("head"), Answer.coded("hurt"), Answer.coded("treatment"))
            .with("hurt-care", Answer.coded("no"))
            .with("head-awake", Answer.coded("yes"))
            .with("medicine", Answer.coded("gone"));

    /** A refusal, a word not said and a form not finished are one here: the wound is there all the same. */
    @Test
    void anUntreatedWoundIsANeedWhoeverWouldRatherNotSayHowSoon() {
        Need care = new Need("health-care", null, null);
        Need medicine = new Need("medicine", null, null);

        assertThat(read(hurt.with("how-soon", Answer.declined())).needs()).containsExactlyInAnyOrder(medicine, care);
        assertThat(read(hurt.with("how-soon", Answer.later())).needs()).containsExactlyInAnyOrder(medicine, care);
        assertThat(read(hurt).needs()).containsExactlyInAnyOrder(medicine, care);
        assertThat(read(hurt.with("how-soon", Answer.coded("today"))).needs())
                .containsExactlyInAnyOrder(medicine, new Need("health-care", Urgency.TODAY, null));
    }

    @Test
    void aChildWhoIsIllIsANeedWithoutAnUrgencyToo() {
        QuestionnaireResponse baby = to("family-and-home")
                .with("family", Answer.coded("someone-ill"))
                .with("who-is-ill", Answer.coded("baby"))
                .with("ill-care", Answer.coded("no"));

        assertThat(read(baby.with("ill-soon", Answer.declined())).needs())
                .containsExactly(new Need("health-care", null, null));
        assertThat(read(baby.with("ill-care", Answer.coded("yes"))).needs()).isEmpty();
    }

    @Test
    void whoeverHasNothingToShowNeedsNothing() {
        assertThat(read(to("body-now").with("body", Answer.coded("none"))).needs())
                .isEmpty();
        assertThat(read(to("body-now")).needs()).isEmpty();
        assertThat(read(to("what-matters-now").with("matters", Answer.coded("none")))
                        .needs())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "body-now, gone, true",
        "body-now, running-out, true",
        "body-now, have, false",
        "body-now, no, false",
        "continuing-treatment, none, true",
        "continuing-treatment, days, true",
        "continuing-treatment, weeks, false",
        "continuing-treatment, month-or-more, false",
        "continuing-treatment, not-sure, false"
    })
    void aMedicineThatEndsSoonIsNeeded(String form, String left, boolean needed) {
        boolean body = form.equals("body-now");
        QuestionnaireResponse asked = body
                ? to(form).with("body", Answer.coded("treatment")).with("medicine", Answer.coded(left))
                : to(form).with("treatment", Answer.coded("yes")).with("supply", Answer.coded(left));

        assertThat(read(asked).needs().contains(new Need("medicine", null, null)))
                .isEqualTo(needed);
        assertThat(read(asked).unread())
                .isEqualTo(left.equals("not-sure") ? List.of("continuing-treatment/supply") : List.of());
    }

    @Test
    void whatIsWantedForATreatmentIsNeededAsSoonAsThePersonSays() {
        IntakeRecords records = read(to("continuing-treatment")
                .with("treatment", Answer.coded("yes"))
                .with("supply", Answer.coded("none"))
                .with("wanted", Answer.coded("medicine"), Answer.coded("discreet"))
                .with("soon", Answer.coded("today")));

        assertThat(records.needs())
                .containsExactly(new Need("medicine", Urgency.TODAY, null), new Need("discreet", Urgency.TODAY, null));
        assertThat(records.unread()).isEmpty();
    }

    @Test
    void whatWouldProtectSomebodyWhoIsAccusedIsNeededAsSoonAsTheySay() {
        QuestionnaireResponse asked = to("stigma")
                .with("door", Answer.coded("open"))
                .with("protection", Answer.coded("shelter"), Answer.coded("silence"));

        assertThat(read(asked.with("soon", Answer.coded("today"))).needs())
                .containsExactly(new Need("shelter", Urgency.TODAY, null), new Need("silence", Urgency.TODAY, null));
        assertThat(read(asked.with("soon", Answer.declined())).needs())
                .containsExactly(new Need("shelter", null, null), new Need("silence", null, null));
        assertThat(read(to("stigma").with("door", Answer.coded("open")).with("protection", Answer.coded("nothing-now")))
                        .needs())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"yes, YES", "perhaps, POSSIBLE", "no, NO"})
    void lossOfConsciousnessAfterABlowIsAFactForTheClinician(String said, Holds holds) {
        assertThat(read(hurt.with("head-awake", Answer.coded(said))).facts())
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.fact()).isEqualTo("head-blow-with-loss-of-consciousness");
                    assertThat(fact.holds()).isEqualTo(holds);
                    assertThat(fact.reference()).contains("unverified");
                });
    }

    @Test
    void aBlowOfWhichNobodySaidMoreMayHaveBeenOne() {
        assertThat(read(hurt.with("head-awake", Answer.declined())).facts())
                .extracting(DerivedFact::holds)
                .containsExactly(Holds.POSSIBLE);
        assertThat(read(hurt.with("body", Answer.coded("hurt"))).facts())
                .as("who names no blow, of them nothing is said")
                .isEmpty();
    }

    @Test
    void whatWasToldOnceIsNotOverlookedLater() {
        IntakeRecords told = read(hurt);
        IntakeRecords silent = read(hurt.with("head-awake", Answer.declined()));

        assertThat(told.and(silent).facts()).isEqualTo(told.facts());
        assertThat(silent.and(told).facts()).isEqualTo(told.facts());
    }

    @Test
    void aNeedOfTwoFormsIsOneAndAsUrgentAsTheMoreUrgent() {
        IntakeRecords first = read(to("what-matters-now")
                .with("matters", Answer.coded("health-care"))
                .with("how-soon", Answer.coded("can-wait")));
        IntakeRecords second =
                read(to("body-now").with("body", Answer.coded("hurt")).with("how-soon", Answer.coded("this-week")));

        assertThat(first.and(second).needs()).containsExactly(new Need("health-care", Urgency.THIS_WEEK, null));
        assertThat(second.and(first).needs()).containsExactly(new Need("health-care", Urgency.THIS_WEEK, null));
    }
}
