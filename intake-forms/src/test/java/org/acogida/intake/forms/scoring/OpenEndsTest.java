package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Violation;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.ScoreReport;
import org.acogida.intake.score.TraceStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is left out by a host, or left open by a person, in places where it is easily overlooked. */
class OpenEndsTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();

    @Test
    void aResponseWithoutWordingGivesAProblemAndItsFlags() {
        byte[] json = """
                {"questionnaire":"phq-9","version":"1.0.0","status":"completed","locale":"es",
                 "answers":{"9":[{"type":"coded","code":"3"}]},"signals":[]}""".getBytes(StandardCharsets.UTF_8);
        ScoreReport report = Scorer.of(LIBRARY.instrument("phq-9")).score(IntakeJson.readResponse(json));
        assertThat(report.problems())
                .containsExactly(Violation.of("value-missing", "wording", "own", "official", "unknown"));
        assertThat(report.scores()).isEmpty();
        assertThat(report.flag("self-harm").map(Flag::outcome)).contains(Outcome.MET);
    }

    @Test
    void aRefusalBehindAClosedGateIsNotSaidToCountNothing() {
        QuestionnaireResponse response = QuestionnaireResponse.to("pc-ptsd-5", "1.0.0", Wording.OFFICIAL, "es")
                .with("gate", Answer.coded("0"))
                .with("1", Answer.declined());
        List<TraceStep> steps =
                Scorer.of(LIBRARY.instrument("pc-ptsd-5")).trace(response).steps();
        assertThat(steps)
                .startsWith(
                        new TraceStep.Gated("total", "gate", "0", null, true),
                        new TraceStep.Counted("total", "1", null, AbsentReason.DECLINED, null, false, null, null),
                        new TraceStep.Counted("total", "2", null, AbsentReason.NOT_ASKED, null, false, 0, "gate"));
    }

    @Test
    @Timeout(20)
    void aFlagOverManyItemsNamesAllThatAreOpen(@TempDir Path root) throws IOException {
        Instrument many = many(root, 40);
        QuestionnaireResponse blank = QuestionnaireResponse.to("many", "1.0.0", Wording.OFFICIAL, "en")
                .with("7", Answer.coded("0"));
        Flag open = Scorer.of(many).score(blank).flag("any-of-many").orElseThrow();
        assertThat(open.outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(open.decidedBy()).hasSize(39).doesNotContain("7");
    }

    private static Instrument many(Path root, int items) throws IOException {
        Path folder = Files.createDirectories(root.resolve("many"));
        String questions = each(
                items,
                "{\"type\":\"question\",\"linkId\":\"%d\",\"answerType\":\"choice\",\"answerValueSet\":\"yes-no\","
                        + "\"sensitivity\":{\"class\":0,\"tags\":[]}}");
        Files.writeString(
                folder.resolve("questionnaire.json"),
                "{\"id\":\"many\",\"version\":\"1.0.0\",\"answerValueSets\":{\"yes-no\":[{\"code\":\"0\",\"weight\":0},"
                        + "{\"code\":\"1\",\"weight\":1}]},\"items\":[" + questions + "]}");
        Files.writeString(
                folder.resolve("scoring.json"),
                "{\"scores\":[],\"criteria\":[],\"cutOffs\":[],\"flags\":[{\"id\":\"any-of-many\","
                        + "\"kind\":\"worker-note\",\"references\":[],\"rule\":{\"any\":["
                        + each(items, "{\"answer\":\"%d\",\"atLeast\":1}") + "]}}]}");
        Files.writeString(
                folder.resolve("references.json"),
                "{\"references\":{},\"rights\":{\"officialWording\":\"own\",\"holder\":\"nobody\",\"standing\":\"own\"}}");
        return Instrument.load(InstrumentSource.directory(folder));
    }

    private static String each(int items, String pattern) {
        return IntStream.rangeClosed(1, items).mapToObj(pattern::formatted).collect(Collectors.joining(","));
    }
}
