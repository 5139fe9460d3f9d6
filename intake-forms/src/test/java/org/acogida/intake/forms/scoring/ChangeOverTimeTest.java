package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.explain.Explainer;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.ChangeResult;
import org.acogida.intake.score.Circumstances;
import org.acogida.intake.score.Circumstances.IndexEvent;
import org.acogida.intake.score.ScoreReport;
import org.jspecify.annotations.Nullable;
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
        ScoreReport otherRules = withRules(sleep, "f".repeat(64));

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

    @Property
    void thereAndBackIsNoChange(@ForAll @IntRange(max = 28) int before, @ForAll @IntRange(max = 28) int after) {
        ScoreReport first = isi(before, PACK, "es");
        ScoreReport second = isi(after, PACK, "es");

        BigDecimal there = total(first, second).difference();
        BigDecimal back = total(second, first).difference();

        assertThat(there)
                .isNotNull()
                .isEqualByComparingTo(Objects.requireNonNull(back).negate());
        assertThat(total(first, second).sizes()).isEqualTo(total(second, first).sizes());
    }

    @Property
    void twoStepsAreOneWay(
            @ForAll @IntRange(max = 28) int a, @ForAll @IntRange(max = 28) int b, @ForAll @IntRange(max = 28) int c) {
        BigDecimal first = total(isi(a, PACK, "es"), isi(b, PACK, "es")).difference();
        BigDecimal second = total(isi(b, PACK, "es"), isi(c, PACK, "es")).difference();

        assertThat(total(isi(a, PACK, "es"), isi(c, PACK, "es")).difference())
                .isEqualByComparingTo(Objects.requireNonNull(first).add(Objects.requireNonNull(second)));
    }

    /** Whatever stands in the way, there is a number or a reason, never both and never neither. */
    @Property
    void aNumberOrAReason(@ForAll("reports") ScoreReport earlier, @ForAll("reports") ScoreReport later) {
        ChangeResult change = total(earlier, later);

        assertThat(change.difference() == null).isEqualTo(!change.obstacles().isEmpty());
        assertThat(change.obstacles()).doesNotHaveDuplicates();
        if (change.difference() == null) {
            assertThat(change.sizes()).isEmpty();
        }
        boolean alike = earlier.wording().equals(later.wording())
                && earlier.wording().status() != Wording.Status.UNKNOWN
                && earlier.locale().substring(0, 2).equals(later.locale().substring(0, 2))
                && earlier.score("total")
                        .flatMap(score -> Optional.ofNullable(score.value()))
                        .isPresent()
                && later.score("total")
                        .flatMap(score -> Optional.ofNullable(score.value()))
                        .isPresent();
        assertThat(change.difference() != null).isEqualTo(alike);
    }

    @Provide
    Arbitrary<ScoreReport> reports() {
        Arbitrary<Wording> wordings = Arbitraries.of(
                PACK, Wording.OFFICIAL, Wording.OWN, Wording.UNKNOWN, new Wording(Wording.Status.OFFICIAL, "other"));
        Arbitrary<String> locales = Arbitraries.of("es", "es-VE", "en", "pt-BR");
        Arbitrary<Integer> totals = Arbitraries.integers().between(0, 28);
        return Combinators.combine(totals, wordings, locales, Arbitraries.of(true, false))
                .as((total, wording, locale, open) -> open
                        ? Scorer.of(ISI)
                                .score(QuestionnaireResponse.to("isi-7", ISI.version(), wording, locale)
                                        .with("1", Answer.declined()))
                        : isi(total, wording, locale));
    }

    @Property
    void aLargerSizeIsNeverReachedBeforeASmallerOne(
            @ForAll @IntRange(max = 28) int before, @ForAll @IntRange(max = 28) int after) {
        List<ChangeResult.Size> sizes =
                total(isi(before, PACK, "es"), isi(after, PACK, "es")).sizes();

        assertThat(sizes)
                .allSatisfy(size -> assertThat(sizes)
                        .filteredOn(other -> size.reached() && other.points().compareTo(size.points()) <= 0)
                        .allMatch(ChangeResult.Size::reached));
    }

    @Test
    void aResponseThatDoesNotFitIsOneObstacleAndNotTwo() {
        ScoreReport faulty = Scorer.of(ISI)
                .score(QuestionnaireResponse.to("isi-7", ISI.version(), PACK, "es")
                        .with("1", Answer.coded("9")));

        assertThat(total(isi(12, PACK, "es"), faulty).obstacles()).containsExactly("not-scored");
        assertThat(total(faulty, isi(12, PACK, "es")).obstacles()).containsExactly("not-scored");
    }

    /** The sizes of this version were published for these rules, not for those of two old reports. */
    @Test
    void twoReportsOfAnotherVersionAreNotHeldAgainstThisOne() {
        ScoreReport first = withRules(isi(20, PACK, "es"), "e".repeat(64));
        ScoreReport second = withRules(isi(9, PACK, "es"), "e".repeat(64));

        assertThat(total(first, second).obstacles()).containsExactly("rules-not-at-hand");
    }

    private static ScoreReport withRules(ScoreReport report, String fingerprint) {
        return copy(report, fingerprint, report.indexEvent(), report.caveats());
    }

    private static ScoreReport copy(
            ScoreReport report, String fingerprint, @Nullable IndexEvent event, List<String> caveats) {
        return new ScoreReport(
                report.instrument(),
                report.version(),
                fingerprint,
                report.wording(),
                report.locale(),
                report.textStatus(),
                report.cutOffsUnderOwnWording(),
                report.population(),
                event,
                report.scores(),
                report.criteria(),
                report.cutOffs(),
                report.byPopulation(),
                report.flags(),
                report.problems(),
                caveats);
    }

    private static ScoreReport about(ScoreReport report, String kind, String from, String to) {
        Circumstances.Span span = new Circumstances.Span(LocalDate.parse(from), LocalDate.parse(to));
        return copy(report, report.fingerprint(), new IndexEvent(kind, span), report.caveats());
    }

    @Test
    void answersAboutTwoEventsAreNotCompared() {
        ScoreReport report = isi(12, PACK, "es");
        ScoreReport spring = about(report, "detention", "2025-03-01", "2025-05-31");

        assertThat(total(spring, about(report, "detention", "2025-05-01", "2025-08-31"))
                        .obstacles())
                .isEmpty();
        assertThat(total(spring, about(report, "detention", "2026-01-01", "2026-02-01"))
                        .obstacles())
                .containsExactly("event-differs");
        assertThat(total(spring, about(report, "flood", "2025-03-01", "2025-05-31"))
                        .obstacles())
                .containsExactly("event-differs");
        assertThat(total(spring, report).obstacles()).isEmpty();
    }

    @Test
    void whatMakesOneReportHardToReadStaysANoteOfTheChange() {
        ScoreReport report = isi(12, PACK, "es");
        ScoreReport inside = copy(
                report, report.fingerprint(), null, List.of("recall-in-detention-substances", "less-than-a-month"));

        assertThat(total(inside, report).notes()).containsExactly("recall-in-detention-substances");
        assertThat(total(report, inside).notes()).containsExactly("recall-in-detention-substances");
        assertThat(total(report, report).notes()).isEmpty();
    }

    @Test
    void aLanguageThatNobodyRecordedIsANote() {
        ChangeResult change = total(isi(12, PACK, "und"), isi(9, PACK, "es"));

        assertThat(change.difference()).isEqualByComparingTo("-3");
        assertThat(change.notes()).containsExactly("language-unknown");
    }

    @Test
    void publishedSizesUnderOwnWordingTakeTwoReportsThatWereAskedForThem() {
        Scorer asked = Scorer.of(ISI).withCutOffsUnderOwnWording();
        QuestionnaireResponse first = QuestionnaireResponse.to("isi-7", ISI.version(), Wording.OWN, "es");
        QuestionnaireResponse second = first;
        for (int item = 1; item <= 7; item++) {
            first = first.with(String.valueOf(item), Answer.coded("3"));
            second = second.with(String.valueOf(item), Answer.coded("1"));
        }

        assertThat(total(asked.score(first), asked.score(second)).sizes()).isNotEmpty();
        assertThat(total(asked.score(first), asked.score(second)).notes())
                .contains("wording-not-validated", "cut-offs-under-own-wording");
        assertThat(total(Scorer.of(ISI).score(first), asked.score(second)).sizes())
                .isEmpty();
    }

    /** Every obstacle and every note has a sentence in both languages. */
    @Test
    void everyReasonCanBeSaid() {
        List<String> obstacles = List.of(
                "instrument-differs",
                "rules-differ",
                "rules-not-at-hand",
                "wording-unknown",
                "wording-differs",
                "language-differs",
                "event-differs",
                "not-scored",
                "incomplete-earlier",
                "incomplete-later",
                "estimated-earlier",
                "estimated-later");
        for (Locale locale : List.of(Locale.forLanguageTag("es"), Locale.ENGLISH)) {
            List<String> lines = Explainer.of(ISI, locale)
                    .explain(List.of(new ChangeResult("total", null, List.of(), obstacles, List.of())));
            assertThat(lines).hasSize(1 + obstacles.size()).doesNotHaveDuplicates();
            assertThat(Explainer.of(ISI, locale)
                            .explain(List.of(new ChangeResult(
                                    "total", BigDecimal.ONE, List.of(), List.of(), List.of("language-unknown")))))
                    .element(0)
                    .asString()
                    .containsAnyOf(": 1 punto más que antes.", ": 1 point more than before.");
        }
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
