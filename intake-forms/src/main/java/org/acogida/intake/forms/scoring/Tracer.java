package org.acogida.intake.forms.scoring;

import java.util.ArrayList;
import java.util.List;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.internal.answers.Slot;
import org.acogida.intake.forms.internal.answers.State;
import org.acogida.intake.score.CriterionResult;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;
import org.acogida.intake.score.ScoreTrace;
import org.acogida.intake.score.TraceStep;
import org.jspecify.annotations.Nullable;

/** Writes out what scoring did with one response. It reads the report and decides nothing anew. */
final class Tracer {

    private final Plan plan;
    private final byte[] states;
    private final long[] least;
    private final long[] most;
    private final List<TraceStep> steps = new ArrayList<>();

    Tracer(Plan plan, byte[] states) {
        this.plan = plan;
        this.states = states;
        this.least = plan.tally().leastOf(states);
        this.most = plan.tally().mostOf(states);
    }

    ScoreTrace trace(ScoreReport report) {
        for (int i = 0; i < report.scores().size(); i++) {
            scale(plan.scales().get(i), report.scores().get(i));
        }
        for (int i = 0; i < report.criteria().size(); i++) {
            CriterionResult result = report.criteria().get(i);
            decided(
                    "criterion",
                    result.id(),
                    result.outcome(),
                    result.decidedBy(),
                    plan.criteria().get(i));
        }
        report.cutOffs().forEach(result -> steps.add(new TraceStep.Compared(result)));
        for (int i = 0; i < report.flags().size(); i++) {
            Flag flag = report.flags().get(i);
            decided(
                    "flag",
                    flag.id(),
                    flag.outcome(),
                    flag.decidedBy(),
                    plan.flags().get(i));
        }
        return new ScoreTrace(report, steps);
    }

    private void scale(ScalePlan scale, Score score) {
        boolean filling = scale.fills(least);
        Scoring.Gate gate = scale.scale().gate();
        if (gate != null) {
            steps.add(gated(scale, gate));
        }
        for (int i = 0; i < scale.size(); i++) {
            steps.add(counted(scale, i, filling));
        }
        Scoring.Scale definition = scale.scale();
        String missing = definition.missing() instanceof Scoring.Missing.Prorate ? "prorate" : "require-all";
        String kind = definition.kind() == Scoring.Kind.MEAN ? "mean" : "sum";
        steps.add(new TraceStep.Totalled(score, kind, missing));
    }

    private TraceStep.Gated gated(ScalePlan scale, Scoring.Gate gate) {
        int item = plan.item(gate.item());
        byte state = states[item];
        String code = state >= 0 ? plan.slots().get(item).codes().get(state) : null;
        return new TraceStep.Gated(
                scale.scale().id(),
                gate.item(),
                code,
                code == null ? State.reason(state) : null,
                code != null && gate.closedBy().contains(code));
    }

    private TraceStep.Counted counted(ScalePlan scale, int i, boolean filling) {
        int item = scale.items()[i];
        byte state = states[item];
        Slot slot = plan.slots().get(item);
        boolean reversed = scale.scale().reversed().contains(slot.linkId());
        if (state >= 0) {
            return new TraceStep.Counted(
                    scale.scale().id(),
                    slot.linkId(),
                    slot.codes().get(state),
                    null,
                    Plan.weight(slot, state),
                    reversed,
                    scale.counted(i, state),
                    null);
        }
        boolean filled = filling && State.fillable(state);
        return new TraceStep.Counted(
                scale.scale().id(),
                slot.linkId(),
                null,
                State.reason(state),
                null,
                reversed,
                filled ? scale.least(i) : null,
                filled ? "gate" : null);
    }

    private void decided(String kind, String id, Outcome outcome, List<String> decidedBy, RulePlan rule) {
        List<TraceStep.Part> parts = new ArrayList<>();
        parts(rule.decision(), parts);
        steps.add(new TraceStep.Decided(kind, id, outcome, decidedBy, parts));
    }

    private void parts(Decision decision, List<TraceStep.Part> parts) {
        if (decision instanceof Decision.Parts several) {
            several.parts().forEach(part -> parts(part, parts));
        } else if (decision instanceof Decision.Count count) {
            parts.add(part(count));
        }
    }

    private TraceStep.Part part(Decision.Count count) {
        Scoring.Rule.CountOf rule = count.rule();
        List<TraceStep.Threshold> thresholds = rule.thresholds().stream()
                .map(threshold -> new TraceStep.Threshold(threshold.items(), threshold.atLeast()))
                .toList();
        @Nullable Integer atMost = rule.atMost();
        return new TraceStep.Part(
                thresholds,
                rule.atLeast(),
                atMost,
                count.counter().in(least),
                count.counter().in(most));
    }
}
