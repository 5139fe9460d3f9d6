package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.ScoreTrace;
import org.acogida.intake.score.TraceStep;
import org.acogida.intake.score.TraceStep.Counted;
import org.acogida.intake.score.TraceStep.Part;
import org.acogida.intake.score.TraceStep.Threshold;
import org.junit.jupiter.api.Test;

/** A sum written out, line by line. */
class TraceTest {

    @Test
    void aClosedGateWritesWhatItFillsIn() {
        ScoreTrace trace = Scorer.of(Instruments.VALUED_FROM_ONE)
                .trace(AnswerSheet.of(Instruments.VALUED_FROM_ONE, "no 1 5 na .")
                        .official());

        assertThat(trace.steps())
                .startsWith(
                        new TraceStep.Gated("total", "gate", "no", null, true),
                        new Counted("total", "1", "1", null, 1, false, 1, null),
                        new Counted("total", "2", "5", null, 5, true, 1, null),
                        new Counted("total", "3", null, AbsentReason.NOT_APPLICABLE, null, false, 1, "gate"),
                        new Counted("total", "4", null, AbsentReason.NOT_ASKED, null, true, 0, "gate"),
                        new TraceStep.Totalled(trace.report().score("total").orElseThrow(), "sum", "require-all"));
    }

    @Test
    void anOpeningQuestionIsWrittenBeforeItsScale() {
        Scorer scorer = Scorer.of(Instruments.PC_PTSD_5);
        AnswerTable table = AnswerTable.builder(Instruments.PC_PTSD_5)
                .row("A")
                .cell("gate", "1")
                .build();

        assertThat(scorer.trace(AnswerSheet.of(Instruments.PC_PTSD_5, "d").official())
                        .steps())
                .startsWith(new TraceStep.Gated("total", "gate", null, AbsentReason.DECLINED, false));
        assertThat(scorer.trace(table, 0, Wording.OFFICIAL).steps())
                .startsWith(
                        new TraceStep.Gated("total", "gate", "1", null, false),
                        new Counted("total", "1", null, AbsentReason.NOT_ASKED, null, false, null, null));
    }

    @Test
    void anOpenScaleWritesNothingForWhatIsUnknown() {
        ScoreTrace trace = Scorer.of(Instruments.THREE_MEANS)
                .trace(AnswerSheet.of(Instruments.THREE_MEANS, "4 u l").official());

        assertThat(trace.steps())
                .startsWith(
                        new Counted("mean", "1", "4", null, 4, false, 4, null),
                        new Counted("mean", "2", null, AbsentReason.DONT_KNOW, null, false, null, null),
                        new Counted("mean", "3", null, AbsentReason.LATER, null, false, null, null),
                        new TraceStep.Totalled(trace.report().score("mean").orElseThrow(), "mean", "require-all"));
    }

    @Test
    void rulesWriteTheirCounts() {
        ScoreTrace trace = Scorer.of(Instruments.PHQ_9)
                .trace(AnswerSheet.of(Instruments.PHQ_9, "2 0 2 d 3 0 0 0 1").official());

        Threshold core = new Threshold(List.of("1", "2"), 2);
        Threshold most = new Threshold(List.of("1", "2", "3", "4", "5", "6", "7", "8"), 2);
        Threshold last = new Threshold(List.of("9"), 1);
        assertThat(decided(trace))
                .containsExactly(
                        // 1, 3, 5 and 9 are four symptoms; item 4 could be the fifth
                        new TraceStep.Decided(
                                "criterion",
                                "major-depressive",
                                Outcome.INDETERMINATE,
                                List.of("4"),
                                List.of(
                                        Part.counting(List.of(core), 1, null, 1, 1),
                                        Part.counting(List.of(most, last), 5, null, 4, 5))),
                        new TraceStep.Decided(
                                "criterion",
                                "other-depressive",
                                Outcome.INDETERMINATE,
                                List.of("4"),
                                List.of(
                                        Part.counting(List.of(core), 1, null, 1, 1),
                                        Part.counting(List.of(most, last), 2, 4, 4, 5))),
                        new TraceStep.Decided(
                                "flag",
                                "self-harm",
                                Outcome.MET,
                                List.of("9"),
                                List.of(Part.counting(List.of(last), 1, null, 1, 1))));
    }

    @Test
    void theOrderIsThatOfTheDefinition() {
        ScoreTrace trace = Scorer.of(Instruments.THREE_MEANS)
                .trace(AnswerSheet.of(Instruments.THREE_MEANS, "1 2 3").official());

        // Four scales of three items, six criteria, three cut-offs, one flag made of two answers.
        assertThat(trace.steps()).hasSize(4 * 4 + 6 + 3 + 1);
        assertThat(trace.steps().get(22))
                .isEqualTo(new TraceStep.Compared(
                        trace.report().cutOff("mean-ge-2-67").orElseThrow()));
        assertThat(decided(trace).get(6).parts()).hasSize(2);
        assertThat(decided(trace).get(5).parts()).hasSize(3);
    }

    @Test
    void aTraceIsSilentAndCanBeWritten() {
        ScoreTrace trace = Scorer.of(Instruments.PHQ_9)
                .trace(AnswerSheet.of(Instruments.PHQ_9, "3 3 3 3 3 3 3 3 3").official());

        assertThat(trace.toString()).doesNotContain("3");
        assertThat(trace.steps()).allSatisfy(step -> assertThat(step).hasToString("TraceStep[hidden]"));
        assertThat(new String(IntakeJson.write(trace), java.nio.charset.StandardCharsets.UTF_8))
                .contains(
                        "\"type\":\"counted\"",
                        "\"type\":\"totalled\"",
                        "\"type\":\"compared\"",
                        "\"type\":\"decided\"");
    }

    private static List<TraceStep.Decided> decided(ScoreTrace trace) {
        return trace.steps().stream()
                .filter(TraceStep.Decided.class::isInstance)
                .map(TraceStep.Decided.class::cast)
                .toList();
    }
}
