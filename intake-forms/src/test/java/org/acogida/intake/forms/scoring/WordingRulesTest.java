package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.CriterionResult;
import org.acogida.intake.score.CutOffResult;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;
import org.junit.jupiter.api.Test;

/** What may be said depends on the words in which the questions were put. */
class WordingRulesTest {

    private static final String OWN = "wording-not-validated";
    private static final String UNKNOWN = "wording-unknown";
    private static final Scorer SCORER = Scorer.of(Instruments.PHQ_9);
    /** Twelve points, item 9 endorsed, item 1 at 3. */
    private static final AnswerSheet TWELVE = AnswerSheet.of(Instruments.PHQ_9, "3 2 2 2 2 0 0 0 1 0");

    @Test
    void ownWordingWithholdsCutOffsAndBands() {
        ScoreReport report = SCORER.score(TWELVE.response(Wording.OWN, "es"));

        assertThat(report.cutOffsUnderOwnWording()).isFalse();
        assertThat(report.caveats()).containsExactly(OWN);
        assertThat(report.score("total").orElseThrow().value()).isEqualByComparingTo("12");
        assertThat(report.score("total").orElseThrow().band()).isNull();
        assertThat(report.score("total").orElseThrow().notes()).containsExactly(OWN);
        assertThat(report.cutOffs()).hasSize(4).allSatisfy(cutOff -> {
            assertThat(cutOff.outcome()).isNull();
            assertThat(cutOff.notes()).contains(OWN);
        });
    }

    @Test
    void ownWordingStillSaysCriteriaAndFlags() {
        ScoreReport report = SCORER.score(TWELVE.response(Wording.OWN, "es"));

        CriterionResult major = report.criterion("major-depressive").orElseThrow();
        assertThat(major.outcome()).isEqualTo(Outcome.MET);
        assertThat(major.notes()).containsExactly(OWN);
        assertThat(report.flag("self-harm").orElseThrow().outcome()).isEqualTo(Outcome.MET);
        assertThat(report.flag("self-harm").orElseThrow().notes()).isEmpty();
    }

    @Test
    void aHostThatAsksForThemGetsThemWithAStamp() {
        ScoreReport report = SCORER.withCutOffsUnderOwnWording().score(TWELVE.response(Wording.OWN, "es"));

        assertThat(report.cutOffsUnderOwnWording()).isTrue();
        assertThat(report.caveats()).containsExactly(OWN, "cut-offs-under-own-wording");
        assertThat(report.score("total").orElseThrow().band()).isEqualTo("moderate");
        assertThat(report.score("total").orElseThrow().notes()).containsExactly(OWN);
        assertThat(report.cutOffs()).extracting(CutOffResult::outcome).containsOnly(Outcome.MET);
        assertThat(report.cutOffs())
                .allSatisfy(cutOff -> assertThat(cutOff.notes()).contains(OWN));
        assertThat(SCORER.score(TWELVE.response(Wording.OWN, "es")).cutOffsUnderOwnWording())
                .as("asking gives another scorer")
                .isFalse();
    }

    @Test
    void officialWordingSaysEverythingPlainly() {
        ScoreReport report = SCORER.score(TWELVE.official());

        assertThat(report.caveats()).isEmpty();
        assertThat(report.score("total").orElseThrow().band()).isEqualTo("moderate");
        assertThat(report.cutOffs()).extracting(CutOffResult::outcome).containsOnly(Outcome.MET);
        assertThat(notes(report)).containsOnly("not-verified");
        assertThat(SCORER.withCutOffsUnderOwnWording().score(TWELVE.official()).caveats())
                .isEmpty();
    }

    @Test
    void unknownWordingPutsItsCaveatOnEveryResult() {
        for (AnswerSheet sheet : List.of(TWELVE, TWELVE.with(0, "d").with(8, ""))) {
            ScoreReport report = SCORER.score(sheet.response(Wording.UNKNOWN, "und"));

            assertThat(report.caveats()).containsExactly(UNKNOWN);
            assertThat(report.scores())
                    .allSatisfy(result -> assertThat(result.notes()).contains(UNKNOWN));
            assertThat(report.criteria())
                    .allSatisfy(result -> assertThat(result.notes()).contains(UNKNOWN));
            assertThat(report.cutOffs())
                    .allSatisfy(result -> assertThat(result.notes()).contains(UNKNOWN));
            assertThat(report.cutOffs()).extracting(CutOffResult::outcome).doesNotContainNull();
            assertThat(report.flags())
                    .allSatisfy(result -> assertThat(result.notes()).contains(UNKNOWN));
        }
    }

    @Test
    void aNumberThatNobodyHasVerifiedSaysSo() {
        ScoreReport phq9 = SCORER.score(TWELVE.official());
        ScoreReport madeUp = Scorer.of(Instruments.THREE_MEANS)
                .score(AnswerSheet.of(Instruments.THREE_MEANS, "2 0 0").official());

        assertThat(phq9.cutOffs())
                .filteredOn(cutOff -> cutOff.notes().contains("not-verified"))
                .extracting(CutOffResult::id)
                .containsExactly("total-ge-7-colombia", "total-ge-12");
        assertThat(madeUp.criteria())
                .filteredOn(criterion -> criterion.notes().contains("not-verified"))
                .extracting(CriterionResult::id)
                .containsExactly("exactly-one");
        assertThat(madeUp.cutOff("mean-ge-2-66").orElseThrow().notes()).containsExactly("not-verified");
    }

    @Test
    void aReportIsStampedWithWhatMadeIt() {
        Wording pack = new Wording(Wording.Status.OFFICIAL, "host-pack");
        ScoreReport report = SCORER.score(TWELVE.response(pack, "es-VE"));

        assertThat(report.instrument()).isEqualTo("phq-9");
        assertThat(report.version()).isEqualTo("1.0.0");
        assertThat(report.fingerprint()).isEqualTo(Instruments.PHQ_9.fingerprint());
        assertThat(report.wording()).isEqualTo(pack);
        assertThat(report.locale()).isEqualTo("es-VE");
        assertThat(report.cutOff("total-ge-7-chile").orElseThrow().population()).isEqualTo("chile-primary-care");
        assertThat(report.cutOff("total-ge-7-chile").orElseThrow().references()).containsExactly("saldivia-2019");
        assertThat(report.cutOff("total-ge-7-chile").orElseThrow().score()).isEqualTo("total");
        assertThat(report.cutOff("total-ge-7-chile").orElseThrow().value()).isEqualByComparingTo("7");
    }

    @Test
    void aDefinitionThatMayNotBePublishedSaysSo() {
        Instrument gaps = Instrument.load(InstrumentSource.directory(Instruments.folder("three-means"))
                .withTexts(java.util.Locale.forLanguageTag("pt"), new byte[0]));
        AnswerSheet sheet = AnswerSheet.of(gaps, "1 1 1");

        assertThat(Scorer.of(gaps).score(sheet.official()).caveats()).containsExactly("definition-unpublishable");
        assertThat(Scorer.of(gaps).score(sheet.response(Wording.OWN, "en")).caveats())
                .containsExactly(OWN, "definition-unpublishable");
    }

    private static Stream<String> notes(ScoreReport report) {
        return Stream.of(
                        report.scores().stream().map(Score::notes),
                        report.criteria().stream().map(CriterionResult::notes),
                        report.cutOffs().stream().map(CutOffResult::notes),
                        report.flags().stream().map(Flag::notes))
                .flatMap(notes -> notes)
                .flatMap(List::stream)
                .filter(Objects::nonNull);
    }
}
