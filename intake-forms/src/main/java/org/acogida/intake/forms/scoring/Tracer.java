package org.acogida.intake.forms.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.forms.internal.answers.Slot;
import org.acogida.intake.forms.internal.answers.State;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.score.CriterionResult;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;
import org.acogida.intake.score.ScoreTrace;
import org.acogida.intake.score.TraceStep;
import org.acogida.intake.score.TraceStep.Part.Kind;
import org.jspecify.annotations.Nullable;

/** Writes out what scoring did with one response. It reads the report and decides nothing anew. */
final class Tracer {

    private final Plan plan;
    private final byte[] states;
    private final byte[] filled;
    private final Map<String, QuestionnaireResponse.Source> reused;
    private final long[] least;
    private final long[] most;
    private final List<TraceStep> steps = new ArrayList<>();

    Tracer(Plan plan, byte[] states, Map<String, QuestionnaireResponse.Source> reused) {
        this.plan = plan;
        this.states = states;
        this.filled = plan.filled(states);
        this.reused = reused;
        this.least = plan.tally().leastOf(filled);
        this.most = plan.tally().mostOf(filled);
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
        steps.add(new TraceStep.Totalled(score, definition.kind().word(), missing));
    }

    private TraceStep.Gated gated(ScalePlan scale, Scoring.Gate gate) {
        int item = plan.form().at(gate.item());
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
        String linkId = slot.linkId();
        String code = state >= 0 ? String.join("|", slot.codes(state)) : null;
        boolean gated = filling && State.fillable(state);
        boolean skipped = filled[item] == State.FILLED;
        return new TraceStep.Counted(
                scale.scale().id(),
                linkId,
                code,
                state >= 0 ? null : State.reason(state),
                state >= 0 ? slot.weight(state) : null,
                scale.scale().reversed().contains(linkId),
                scale.counts(i, gated ? State.FILLED : filled[item]),
                skipped ? "skip-rule" : gated ? "gate" : null,
                source(linkId));
    }

    private @Nullable String source(String linkId) {
        QuestionnaireResponse.Source source = reused.get(linkId);
        return source == null ? null : source.questionnaire() + "/" + source.linkId();
    }

    private void decided(String kind, String id, @Nullable Outcome outcome, List<String> decidedBy, RulePlan rule) {
        List<TraceStep.Part> parts = new ArrayList<>();
        parts(rule.decision(), false, parts);
        steps.add(new TraceStep.Decided(kind, id, outcome, decidedBy, parts));
    }

    private void parts(Decision decision, boolean negated, List<TraceStep.Part> parts) {
        if (decision instanceof Decision.Parts several) {
            several.parts().forEach(part -> parts(part, negated, parts));
        } else if (decision instanceof Decision.Not not) {
            parts(not.part(), !negated, parts);
        } else if (decision instanceof Count count) {
            parts.add(part(count, negated));
        } else if (decision instanceof Decision.Points points) {
            parts.add(part(points, negated));
        } else if (decision instanceof Decision.Named named) {
            byte met = named.decide(least, most);
            int certain = met == Decision.MET ? 1 : 0;
            int possible = met == Decision.NOT_MET ? 0 : 1;
            parts.add(part(Kind.CRITERION, named.id(), negated, certain, possible));
        } else if (decision instanceof Decision.Open open) {
            parts.add(part(Kind.NAMED_ITEM, open.rule().name(), negated, 0, 1));
        }
    }

    private static TraceStep.Part part(Kind kind, String name, boolean negated, int lowest, int highest) {
        return new TraceStep.Part(kind, name, List.of(), List.of(), List.of(), negated, 1, null, lowest, highest);
    }

    /** What is needed is said in points of the sum, as is what is there. */
    private TraceStep.Part part(Decision.Points points, boolean negated) {
        return new TraceStep.Part(
                Kind.SCORE,
                points.rule().score(),
                List.of(),
                points.scale().scale().items(),
                List.of(),
                negated,
                points.needed(),
                null,
                points.scale().lowest(least),
                points.scale().highest(least, most));
    }

    private TraceStep.Part part(Count count, boolean negated) {
        int lowest = count.counter().in(least);
        int highest = count.counter().in(most);
        if (count.rule() instanceof Rule.Declined declined) {
            return new TraceStep.Part(
                    Kind.DECLINED, null, List.of(), declined.items(), List.of(), negated, 1, null, lowest, highest);
        }
        if (count.rule() instanceof Rule.Chosen chosen) {
            return new TraceStep.Part(
                    Kind.CHOSEN, null, List.of(), chosen.items(), chosen.codes(), negated, 1, null, lowest, highest);
        }
        Rule.CountOf rule = (Rule.CountOf) count.rule();
        List<TraceStep.Threshold> thresholds = rule.thresholds().stream()
                .map(threshold -> new TraceStep.Threshold(threshold.items(), threshold.atLeast()))
                .toList();
        return new TraceStep.Part(
                Kind.COUNT,
                null,
                thresholds,
                List.of(),
                List.of(),
                negated,
                rule.atLeast(),
                rule.atMost(),
                lowest,
                highest);
    }
}
