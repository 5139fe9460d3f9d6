package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.forms.explain.Explainer;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.Violation;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.CriterionResult;
import org.acogida.intake.score.CutOffResult;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.PopulationResult;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;
import org.acogida.intake.score.ScoreTrace;

/** Whatever is sent to any instrument of the catalogue: a report comes, it says nothing false, and it repeats nothing. */
class CatalogueNoiseTest {

    private static final Map<String, Plan> PLANS = byId(Plan::of);
    private static final Map<String, Scorer> SCORERS = byId(Scorer::of);
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("es-VE"));
    private static final Map<String, List<Explainer>> EXPLAINERS = byId(instrument ->
            LANGUAGES.stream().map(locale -> Explainer.of(instrument, locale)).toList());

    private static <T> Map<String, T> byId(Function<Instrument, T> made) {
        return Noise.CATALOGUE.stream().collect(Collectors.toMap(Instrument::id, made));
    }

    @Provide
    Arbitrary<Noise> noise() {
        return Noise.responses();
    }

    @Provide
    Arbitrary<AnswerSheet> partial() {
        return Arbitraries.of(Noise.CATALOGUE).flatMap(FormStates::partial);
    }

    @Provide
    Arbitrary<List<AnswerSheet>> rows() {
        return Arbitraries.of(Noise.CATALOGUE)
                .flatMap(instrument ->
                        FormStates.faulty(instrument).list().ofMinSize(1).ofMaxSize(6));
    }

    @Property(tries = 1000)
    void aReportAlwaysComesAndAMisfitGivesProblemsAndFlags(@ForAll("noise") Noise noise) {
        ScoreReport report = SCORERS.get(noise.instrument().id()).score(noise.response());
        Scoring scoring = noise.instrument().scoring();

        boolean fits = report.problems().isEmpty();
        assertThat(report.scores()).hasSize(fits ? scoring.scores().size() : 0);
        assertThat(report.criteria()).hasSize(fits ? scoring.criteria().size() : 0);
        assertThat(report.cutOffs()).hasSize(fits ? scoring.cutOffs().size() : 0);
        assertThat(report.byPopulation()).matches(results -> fits || results.isEmpty());
        assertThat(report.flags())
                .extracting(Flag::id)
                .containsExactlyElementsOf(
                        scoring.flags().stream().map(Scoring.FlagRule::id).toList());
        assertThat(report.problems()).allSatisfy(problem -> saysOnlyWhatIsPermitted(noise.instrument(), problem));
        assertThat(SCORERS.get(noise.instrument().id()).check(noise.response())).isEqualTo(report.problems());
    }

    private static void saysOnlyWhatIsPermitted(Instrument instrument, Violation problem) {
        Set<String> permitted = new HashSet<>();
        List<String> paths = new ArrayList<>(List.of("questionnaire", "version", "answers"));
        permitted.add(problem.path().equals("questionnaire") ? instrument.id() : instrument.version());
        for (Item.Question question : instrument.questionnaire().questions()) {
            paths.add("answers." + question.linkId());
            if (problem.path().equals("answers")) {
                permitted.add(question.linkId());
            } else if (problem.path().equals("answers." + question.linkId())) {
                permitted.addAll(List.of("1", question.answerType().name().toLowerCase(Locale.ROOT)));
                instrument.questionnaire().options(question).forEach(option -> permitted.add(option.code()));
            }
        }
        assertThat(problem.path()).isIn(paths);
        assertThat(problem.arguments()).isSubsetOf(permitted);
    }

    /** Read from the definition by other means: met exactly where one answer alone reaches its weight. */
    @Property(tries = 1000)
    void aFlagIsMetByASingleAnswerWhateverElseIsThere(@ForAll("noise") Noise noise) {
        ScoreReport report = SCORERS.get(noise.instrument().id()).score(noise.response());
        boolean ours = noise.instrument().id().equals(noise.response().questionnaire());

        for (Scoring.FlagRule flag : noise.instrument().scoring().flags()) {
            boolean endorsed = ours && endorsed(noise, flag.rule());
            assertThat(report.flag(flag.id()).orElseThrow().outcome() == Outcome.MET)
                    .as(flag.id())
                    .isEqualTo(endorsed);
        }
    }

    private static boolean endorsed(Noise noise, Rule rule) {
        if (rule instanceof Rule.Any any) {
            return any.parts().stream().anyMatch(part -> endorsed(noise, part));
        }
        if (rule instanceof Rule.CountOf count) {
            return count.thresholds().stream()
                    .anyMatch(threshold ->
                            threshold.items().stream().anyMatch(item -> reaches(noise, item, threshold.atLeast())));
        }
        return rule instanceof Rule.Answer answer && reaches(noise, answer.item(), answer.atLeast());
    }

    private static boolean reaches(Noise noise, String linkId, int atLeast) {
        List<Answer> given = noise.response().answersTo(linkId);
        return given.size() == 1
                && given.get(0) instanceof Answer.Coded coded
                && options(noise.instrument(), linkId)
                        .anyMatch(option -> option.code().equals(coded.code()) && option.weight() >= atLeast);
    }

    private static Stream<AnswerOption> options(Instrument instrument, String linkId) {
        return instrument.questionnaire().questions().stream()
                .filter(question -> question.linkId().equals(linkId))
                .flatMap(question -> instrument.questionnaire().options(question).stream());
    }

    @Property(tries = 500)
    void nothingThatWasSentIsRepeated(@ForAll("noise") Noise noise) {
        ScoreTrace trace = SCORERS.get(noise.instrument().id()).trace(noise.response());
        ScoreReport report = trace.report();

        List<String> said = new ArrayList<>(List.of(
                report.toString(),
                new String(IntakeJson.write(report), StandardCharsets.UTF_8),
                report.problems().toString(),
                trace.toString(),
                trace.steps().toString()));
        EXPLAINERS.get(noise.instrument().id()).forEach(explainer -> said.addAll(explainer.explain(trace)));
        assertSilent(said);
    }

    private static void assertSilent(List<String> said) {
        assertThat(said).noneMatch(text -> Noise.SECRETS.stream().anyMatch(text::contains));
    }

    @Property(tries = 1500)
    void whatIsSaidOfAFormWithGapsStaysTrue(@ForAll("partial") AnswerSheet sheet, @ForAll Random random) {
        String id = sheet.instrument().id();
        ScoreReport gaps = SCORERS.get(id).score(sheet.official());
        Filling filling = new Filling(PLANS.get(id), random);

        for (int sample = 0; sample < 3; sample++) {
            ScoreReport full = SCORERS.get(id).score(filling.of(sheet).official());
            assertThat(full.problems()).isEmpty();
            full.scores()
                    .forEach(score -> liesWithin(score, gaps.score(score.id()).orElseThrow()));
            assertThat(outcomes(full))
                    .zipSatisfy(
                            outcomes(gaps), (now, before) -> assertThat(before).isIn(Outcome.INDETERMINATE, now));
        }
    }

    private static void liesWithin(Score full, Score gaps) {
        assertThat(full.lowest()).as(full.id()).isBetween(gaps.lowest(), gaps.highest());
        assertThat(full.highest()).as(full.id()).isBetween(gaps.lowest(), gaps.highest());
        if (full.value() != null) {
            assertThat(full.value()).as(full.id()).isBetween(gaps.lowest(), gaps.highest());
        }
    }

    /** Not sure is an answer that leaves a count open; an answer behind a closed gate contradicts it. */
    private static boolean mayStayOpen(AnswerSheet sheet, Score score) {
        Scoring.Scale scale = sheet.instrument().scoring().scale(score.id()).orElseThrow();
        return scale.kind() instanceof Scoring.Kind.Count || scale.gate() != null;
    }

    private static List<Outcome> outcomes(ScoreReport report) {
        return Stream.of(
                        report.criteria().stream().map(CriterionResult::outcome),
                        report.cutOffs().stream().map(CutOffResult::outcome),
                        report.byPopulation().stream().map(PopulationResult::outcome),
                        report.flags().stream().map(Flag::outcome))
                .flatMap(outcomes -> outcomes)
                .toList();
    }

    @Property(tries = 500)
    void languageChangesNothing(@ForAll("partial") AnswerSheet sheet) {
        Scorer scorer = SCORERS.get(sheet.instrument().id());
        for (Wording wording : Noise.wordings()) {
            ScoreReport spanish = scorer.score(sheet.response(wording, "es-VE"));
            for (String locale : List.of("es", "en", "ar", "und")) {
                ScoreReport other = scorer.score(sheet.response(wording, locale));
                assertThat(results(other)).isEqualTo(results(spanish));
            }
        }
    }

    private static List<Object> results(ScoreReport report) {
        return List.of(
                report.scores(),
                report.criteria(),
                report.cutOffs(),
                report.byPopulation(),
                report.flags(),
                report.problems(),
                report.caveats());
    }

    @Property(tries = 500)
    void aRowOfATableIsAReport(@ForAll("rows") List<AnswerSheet> rows) {
        for (Wording wording : Noise.wordings()) {
            BatchScorerTest.same(rows, wording, false);
        }
    }

    @Property(tries = 500)
    void anythingInACellGivesAProblemAndIsNotRepeated(
            @ForAll("instruments") Instrument instrument, @ForAll Random random) {
        AnswerTable table = table(instrument, random);
        Scorer scorer = SCORERS.get(instrument.id());
        ScoreColumns columns = BatchScorer.of(instrument).score(table, Wording.OFFICIAL);

        for (int row = 0; row < table.rows(); row++) {
            ScoreReport report = scorer.score(table, row, Wording.OFFICIAL);
            assertThat(report.problems()).isEqualTo(table.problems(row));
            BatchScorerTest.same(columns, row, report);
            if (report.problems().isEmpty()) {
                assertThat(scorer.score(table.response(row, Wording.OFFICIAL, "und")))
                        .isEqualTo(report);
            }
        }
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        ResultCsv.write(columns, csv, row -> {});
        assertSilent(List.of(csv.toString(StandardCharsets.UTF_8), table.toString(), columns.toString()));
    }

    @Provide
    Arbitrary<Instrument> instruments() {
        return Arbitraries.of(Noise.CATALOGUE);
    }

    private static AnswerTable table(Instrument instrument, Random random) {
        AnswerTable.Builder table = AnswerTable.builder(instrument);
        for (int row = 0; row < 5; row++) {
            table.row("r" + row);
            int wrong = row == 0 ? 0 : random.nextInt(40);
            for (int question = 0; question < AnswerSheet.questions(instrument).size(); question++) {
                table.cell(
                        AnswerSheet.questions(instrument).get(question).linkId(),
                        Noise.cell(instrument, question, wrong, random));
            }
        }
        return table.build();
    }
}
