package org.acogida.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.scoring.BatchScorer;
import org.acogida.intake.forms.scoring.ScoreColumns;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;
import org.junit.jupiter.api.Test;

/** A comparison is fair only where both sides come to the same result. */
class FloorsTest {

    private static final List<String> SCORES = List.of("total", "cluster-b", "cluster-c", "cluster-d", "cluster-e");
    private static final Outcome[] OUTCOMES = {Outcome.NOT_MET, Outcome.INDETERMINATE, Outcome.MET};

    private final Instrument pcl5 = Samples.pcl5();

    @Test
    void theLookUpGivesTheTotalOfTheReport() {
        LookUpSum floor = new LookUpSum(Samples.linkIds());
        Scorer scorer = Scorer.of(pcl5);

        assertThat(Samples.completeResponses(ScorerBenchmark.ROTATION))
                .hasSize(256)
                .allSatisfy(response ->
                        assertThat(total(scorer.score(response))).contains(BigDecimal.valueOf(floor.total(response))));
    }

    private static Optional<BigDecimal> total(ScoreReport report) {
        return report.score("total").map(Score::value);
    }

    @Test
    void theLoopGivesTheColumnsOfTheBatch() {
        byte[][] answers = Samples.columns(3_000);
        ColumnLoop.Columns floor = new ColumnLoop().score(answers);
        ScoreColumns ours = BatchScorer.of(pcl5).score(Samples.table(pcl5, answers), Wording.OFFICIAL);

        for (int row = 0; row < 3_000; row++) {
            for (int score = 0; score < SCORES.size(); score++) {
                assertThat(ours.lowest(SCORES.get(score), row)).contains(BigDecimal.valueOf(floor.low()[score][row]));
                assertThat(ours.highest(SCORES.get(score), row)).contains(BigDecimal.valueOf(floor.high()[score][row]));
            }
            assertThat(ours.criterion("provisional-dsm5", row)).contains(OUTCOMES[floor.rule()[row]]);
        }
    }

    @Test
    void theRowsHaveBlanksAndAllThreeOutcomes() {
        byte[][] answers = Samples.columns(10_000);
        byte[] rule = new ColumnLoop().score(answers).rule();

        assertThat(share(answers[0], Samples.BLANK)).isBetween(0.08, 0.12);
        assertThat(rule).contains(ColumnLoop.NOT_MET, ColumnLoop.INDETERMINATE, ColumnLoop.MET);
    }

    private static double share(byte[] column, byte wanted) {
        int found = 0;
        for (byte answer : column) {
            found += answer == wanted ? 1 : 0;
        }
        return (double) found / column.length;
    }

    @Test
    void thePlainMapperReadsAndWritesTheSame() {
        QuestionnaireResponse response = Samples.completeResponses(1)[0];
        byte[] json = IntakeJson.write(response);
        ScoreReport report = Scorer.of(pcl5).score(response);
        PlainJackson floor = new PlainJackson();

        assertThat(floor.readResponse(json)).isEqualTo(response).isEqualTo(IntakeJson.readResponse(json));
        assertThat(floor.write(report)).isEqualTo(IntakeJson.write(report));
    }

    @Test
    void theFirstReportSurvivesTheFreshMapper() {
        byte[] report = FirstScore.report();

        assertThat(new String(report, StandardCharsets.UTF_8)).contains("\"provisional-dsm5\"");
        assertThat(FirstJackson.rewritten(report)).isEqualTo(report);
        assertThat(FirstJackson.text()).isEqualTo("20 respuestas de 20");
    }

    @Test
    void theValidatorHasNothingToSayAboutASample() {
        assertThat(ValidationBenchmark.validator().validate(Samples.completeResponses(1)[0]))
                .isEmpty();
    }

    @Test
    void theValidatorIsAwake() {
        QuestionnaireResponse nameless = QuestionnaireResponse.to("", "1.0.0", Wording.OFFICIAL, "es-VE");

        assertThat(ValidationBenchmark.validator().validate(nameless)).hasSize(1);
    }

    @Test
    void plainLoadingReadsWhatTheLibraryReads() throws IOException {
        InstrumentLibrary library = InstrumentLibrary.of(InstrumentJar.loader());
        List<String> ids = List.copyOf(library.ids());
        List<PlainLoading.Folder> folders = new PlainLoading(InstrumentJar.loader(), ids).load();

        assertThat(ids).containsExactlyElementsOf(InstrumentLibrary.bundled().ids());
        for (int i = 0; i < ids.size(); i++) {
            Instrument instrument = library.instrument(ids.get(i));
            PlainLoading.Folder folder = folders.get(i);
            assertThat(folder.json().get("questionnaire.json").get("version").asString())
                    .isEqualTo(instrument.version());
            assertThat(folder.json().containsKey("scoring.json"))
                    .isEqualTo(!instrument.scoring().equals(Scoring.NONE));
            if (folder.json().containsKey("scoring.json")) {
                assertThat(folder.json().get("scoring.json").get("scores").size())
                        .isEqualTo(instrument.scoring().scores().size());
                assertThat(folder.json()
                                .get("references.json")
                                .get("references")
                                .size())
                        .isEqualTo(instrument.references().sources().size());
            }
            assertThat(folder.texts().get("texts/es.properties").getProperty("title"))
                    .isEqualTo(
                            instrument.texts().in(Locale.forLanguageTag("es")).text("title"));
            assertThat(folder.table()).isEqualTo(instrument.file("vectors.csv").orElse(new byte[0]));
        }
    }

    @Test
    void theMedianIsTheMiddle() {
        assertThat(FirstScoreRatio.median(List.of(9.0, 1.0, 4.0))).isEqualTo(4.0);
        assertThat(FirstScoreRatio.median(List.of(9.0, 1.0, 4.0, 6.0))).isEqualTo(5.0);
    }

    /** Either session stands at a question in the middle, and goes on to the next one. */
    @Test
    void aLongFormAndAShortOneGoOnAlike() {
        for (int items : List.of(SessionBenchmark.LONG, SessionBenchmark.SHORT)) {
            FormSession session = new LongForm(items).halfway();
            String asked = LongForm.asked(session);
            FormSession after = session.answer(asked, Answer.coded("1"));

            assertThat(asked).isEqualTo(Integer.toString(items / 2 + 1));
            assertThat(LongForm.asked(after)).isEqualTo(Integer.toString(items / 2 + 2));
            assertThat(after.progress().done()).isEqualTo(items / 2 + 1);
        }
    }
}
