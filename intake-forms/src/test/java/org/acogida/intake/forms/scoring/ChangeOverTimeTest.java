package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.explain.Explainer;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.ChangeResult;
import org.acogida.intake.score.ScoreReport;
import org.junit.jupiter.api.Test;

/** How a score moved, and when nothing may be said about that. */
class ChangeOverTimeTest {

    private static final Instrument ISI = InstrumentLibrary.bundled().instrument("isi-7");
    private static final Instrument PHQ_2 = InstrumentLibrary.bundled().instrument("phq-2");
    private static final Wording PACK = new Wording(Wording.Status.OFFICIAL, "isi-es");

    /** The insomnia total that is made of these points, at most 4 an item. */
    private static ScoreReport isi(int total, Wording wording, String locale) {
        QuestionnaireResponse response = QuestionnaireResponse.to("isi-7", ISI.version(), wording, locale);
        int left = total;
        for (int item = 1; item <= 7; item++) {
            int points = Math.min(4, left);
            left -= points;
            response = response.with(String.valueOf(item), Answer.coded(String.valueOf(points)));
        }
        return Scorer.of(ISI).score(response);
    }

    private static ChangeResult total(ScoreReport earlier, ScoreReport later) {
        return ChangeOverTime.of(ISI).between(earlier, later).get(0);
    }

    @Property
    void theDifferenceIsLaterMinusEarlierAndSizesLookAtItsAmount(
            @ForAll @IntRange(max = 28) int before, @ForAll @IntRange(max = 28) int after) {
        ChangeResult change = total(isi(before, PACK, "es"), isi(after, PACK, "es-VE"));

        assertThat(change.difference()).isEqualByComparingTo(BigDecimal.valueOf(after - before));
        assertThat(change.obstacles()).isEmpty();
        assertThat(change.sizes())
                .isNotEmpty()
                .allSatisfy(size -> assertThat(size.reached())
                        .isEqualTo(Math.abs(after - before) >= size.points().doubleValue()));
    }

    @Test
    void aSizeThatNobodyVerifiedSaysSo() {
        ChangeResult change = total(isi(20, PACK, "es"), isi(10, PACK, "es"));

        // Six points are believed, 6.99 were seen in a study.
        assertThat(change.sizes())
                .filteredOn(size -> size.points().compareTo(new BigDecimal("6")) == 0)
                .allSatisfy(size -> assertThat(size.notes()).containsExactly("not-verified"));
        assertThat(change.sizes())
                .filteredOn(size -> size.points().compareTo(new BigDecimal("6.99")) == 0)
                .singleElement()
                .satisfies(size -> assertThat(size.notes()).isEmpty());
    }

    @Test
    void otherWordsOtherLanguageOrUnknownWordsAreNotCompared() {
        ScoreReport first = isi(20, PACK, "es");

        assertThat(total(first, isi(9, PACK, "en")).obstacles()).containsExactly("language-differs");
        assertThat(total(first, isi(9, new Wording(Wording.Status.OFFICIAL, "other"), "es"))
                        .obstacles())
                .containsExactly("wording-differs");
        assertThat(total(first, isi(9, Wording.UNKNOWN, "es")).obstacles()).containsExactly("wording-unknown");
        assertThat(total(first, isi(9, Wording.UNKNOWN, "es")).difference()).isNull();
    }

    @Test
    void anUnknownAnswerOnEitherSideIsNotZero() {
        QuestionnaireResponse open =
                QuestionnaireResponse.to("isi-7", ISI.version(), PACK, "es").with("1", Answer.declined());
        ScoreReport partial = Scorer.of(ISI).score(open);
        ScoreReport whole = isi(12, PACK, "es");

        assertThat(total(partial, whole).obstacles()).containsExactly("incomplete-earlier");
        assertThat(total(whole, partial).obstacles()).containsExactly("incomplete-later");
    }

    @Test
    void otherInstrumentsAndOtherRulesAreNotCompared() {
        ScoreReport mood = Scorer.of(PHQ_2)
                .score(QuestionnaireResponse.to("phq-2", PHQ_2.version(), PACK, "es")
                        .with("1", Answer.coded("1"))
                        .with("2", Answer.coded("1")));
        ScoreReport sleep = isi(12, PACK, "es");
        ScoreReport otherRules = new ScoreReport(
                sleep.instrument(),
                "2.0.0",
                "f".repeat(64),
                sleep.wording(),
                sleep.locale(),
                false,
                null,
                null,
                sleep.scores(),
                sleep.criteria(),
                sleep.cutOffs(),
                sleep.byPopulation(),
                sleep.flags(),
                sleep.problems(),
                sleep.caveats());

        assertThat(total(sleep, mood).obstacles()).contains("instrument-differs");
        assertThat(total(sleep, otherRules).obstacles()).containsExactly("rules-differ");
    }

    @Test
    void underOwnWordingNoPublishedSizeIsClaimed() {
        QuestionnaireResponse first = QuestionnaireResponse.to("phq-2", PHQ_2.version(), Wording.OWN, "es")
                .with("1", Answer.coded("3"))
                .with("2", Answer.coded("3"));
        ScoreReport earlier = Scorer.of(PHQ_2).score(first);
        ScoreReport later = Scorer.of(PHQ_2).score(first.with("2", Answer.coded("1")));

        ChangeResult change = ChangeOverTime.of(PHQ_2).between(earlier, later).get(0);

        assertThat(change.difference()).isEqualByComparingTo("-2");
        assertThat(change.sizes()).isEmpty();
        assertThat(change.notes()).containsExactly("wording-not-validated");
    }

    @Test
    void inWordsAChangeIsNeitherGoodNorBad() {
        ChangeOverTime change = ChangeOverTime.of(ISI);
        ScoreReport first = isi(20, PACK, "es");
        List<String> spanish =
                Explainer.of(ISI, Locale.forLanguageTag("es-VE")).explain(change.between(first, isi(9, PACK, "es")));
        List<String> refused = Explainer.of(ISI, Locale.ENGLISH).explain(change.between(first, isi(9, PACK, "en")));

        assertThat(spanish.get(0)).contains("11 puntos menos que antes");
        assertThat(String.join(" ", spanish))
                .doesNotContainIgnoringCase("mejor")
                .doesNotContainIgnoringCase("peor");
        assertThat(refused).anyMatch(line -> line.contains("different languages"));
    }
}
