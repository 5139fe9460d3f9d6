package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.CriterionResult;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;
import org.acogida.intake.score.ScoreTrace;
import org.acogida.intake.score.TraceStep;

/** Neither language nor wording nor transport nor a second look changes a number. */
class NeutralityPropertiesTest {

    private static final List<Wording> WORDINGS =
            List.of(Wording.OWN, Wording.OFFICIAL, Wording.UNKNOWN, new Wording(Wording.Status.OFFICIAL, "host-pack"));

    @Provide
    Arbitrary<AnswerSheet> partial() {
        return Arbitraries.of(Instruments.SCORED).flatMap(FormStates::partial);
    }

    @Provide
    Arbitrary<AnswerSheet> faulty() {
        return Arbitraries.of(Instruments.SCORED).flatMap(FormStates::faulty);
    }

    /** What a report says of the answers, without what it says of the words. */
    private record Numbers(List<List<Object>> scores, List<List<Object>> criteria, List<List<Object>> flags) {

        static Numbers of(ScoreReport report) {
            return new Numbers(
                    report.scores().stream().map(Numbers::of).toList(),
                    report.criteria().stream().map(Numbers::of).toList(),
                    report.flags().stream().map(Numbers::of).toList());
        }

        private static List<Object> of(Score score) {
            Object value = score.value() == null ? "none" : score.value();
            return List.of(
                    score.id(),
                    value,
                    score.lowest(),
                    score.highest(),
                    score.answered(),
                    score.expected(),
                    score.prorated());
        }

        private static List<Object> of(CriterionResult result) {
            return List.of(result.id(), result.outcome(), result.decidedBy());
        }

        private static List<Object> of(Flag flag) {
            return List.of(flag.id(), flag.kind(), flag.outcome(), flag.decidedBy());
        }
    }

    @Property(tries = 300)
    void neitherWordingNorLanguageChangesANumber(@ForAll("partial") AnswerSheet sheet) {
        Scorer scorer = Scorer.of(sheet.instrument());
        Numbers numbers = Numbers.of(scorer.score(sheet.official()));

        for (Wording wording : WORDINGS) {
            for (String locale : List.of("en", "es", "es-VE", "und")) {
                QuestionnaireResponse response = sheet.response(wording, locale);
                assertThat(Numbers.of(scorer.score(response))).isEqualTo(numbers);
                assertThat(Numbers.of(scorer.withCutOffsUnderOwnWording().score(response)))
                        .isEqualTo(numbers);
            }
        }
    }

    @Property(tries = 200)
    void theOrderOfTheAnswersIsNothing(@ForAll("partial") AnswerSheet sheet) {
        QuestionnaireResponse forwards = sheet.official();
        QuestionnaireResponse backwards = forwards.withAnswers(java.util.Map.of());
        List<String> linkIds = List.copyOf(forwards.answers().keySet());
        for (int i = linkIds.size() - 1; i >= 0; i--) {
            backwards = backwards.withAnswers(put(backwards, linkIds.get(i), forwards));
        }
        Scorer scorer = Scorer.of(sheet.instrument());

        assertThat(scorer.score(backwards)).isEqualTo(scorer.score(forwards));
    }

    private static java.util.Map<String, List<org.acogida.intake.response.Answer>> put(
            QuestionnaireResponse into, String linkId, QuestionnaireResponse from) {
        var answers = new java.util.LinkedHashMap<>(into.answers());
        answers.put(linkId, from.answersTo(linkId));
        return answers;
    }

    @Property(tries = 300)
    void jsonChangesNothing(@ForAll("faulty") AnswerSheet sheet) {
        Scorer scorer = Scorer.of(sheet.instrument());
        QuestionnaireResponse response = sheet.response(Wording.UNKNOWN, "es");
        ScoreReport report = scorer.score(response);

        assertThat(IntakeJson.readResponse(IntakeJson.write(response))).isEqualTo(response);
        assertThat(IntakeJson.readReport(IntakeJson.write(report))).isEqualTo(report);
    }

    @Property(tries = 300)
    void aSecondLookAndATraceSayTheSame(@ForAll("faulty") AnswerSheet sheet) {
        Scorer scorer = Scorer.of(sheet.instrument());
        QuestionnaireResponse response = sheet.official();
        ScoreReport first = scorer.score(response);

        assertThat(scorer.score(response)).isEqualTo(first);
        assertThat(scorer.trace(response).report()).isEqualTo(first);
        assertThat(scorer.check(response)).isEqualTo(first.problems());
        assertThat(Scorer.of(sheet.instrument()).score(response)).isEqualTo(first);
    }

    @Property(tries = 20)
    void manyThreadsSeeTheSame(@ForAll("faulty") AnswerSheet sheet) {
        Scorer shared = Scorer.of(sheet.instrument());
        ScoreReport expected = Scorer.of(sheet.instrument()).score(sheet.official());

        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> shared.score(sheet.official())))
                .allMatch(expected::equals);
    }

    @Property(tries = 300)
    void aTraceAddsUp(@ForAll("partial") AnswerSheet sheet) {
        ScoreTrace trace = Scorer.of(sheet.instrument()).trace(sheet.official());

        for (Score score : trace.report().scores()) {
            List<TraceStep.Counted> lines = lines(trace, score.id());
            assertThat(lines).hasSize(score.expected());
            assertThat(lines.stream().filter(line -> line.code() != null || "skip-rule".equals(line.rule())))
                    .hasSize(score.answered());
            boolean written = lines.stream().allMatch(line -> line.counted() != null);
            if (written && score.value() != null && sheet.instrument() != Instruments.THREE_MEANS) {
                int sum = lines.stream().mapToInt(TraceStep.Counted::counted).sum();
                int divisor = score.id().equals("mean") ? score.expected() : 1;
                assertThat(score.value().doubleValue() * divisor)
                        .isEqualTo(sum, org.assertj.core.data.Offset.offset(0.05));
            }
            assertThat(totalled(trace, score.id())).isEqualTo(score);
        }
    }

    private static List<TraceStep.Counted> lines(ScoreTrace trace, String score) {
        return trace.steps().stream()
                .filter(TraceStep.Counted.class::isInstance)
                .map(TraceStep.Counted.class::cast)
                .filter(line -> line.score().equals(score))
                .toList();
    }

    private static Score totalled(ScoreTrace trace, String score) {
        return trace.steps().stream()
                .filter(TraceStep.Totalled.class::isInstance)
                .map(step -> ((TraceStep.Totalled) step).result())
                .filter(result -> result.id().equals(score))
                .findFirst()
                .orElseThrow();
    }
}
