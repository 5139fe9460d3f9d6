package org.acogida.intake.forms.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.DefinitionProblem.Severity;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.internal.answers.State;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.score.Outcome;

/** What the worked examples leave out: an edge without an example on each side is an edge that nobody has checked. */
final class VectorGaps {

    private final Plan plan;
    private final AnswerTable table;
    private final Vectors vectors;
    private final List<DefinitionProblem> gaps = new ArrayList<>();

    VectorGaps(Plan plan, AnswerTable table, Vectors vectors) {
        this.plan = plan;
        this.table = table;
        this.vectors = vectors;
    }

    List<DefinitionProblem> find() {
        for (ScalePlan scale : plan.scales()) {
            scale(scale);
        }
        Scoring scoring = plan.instrument().scoring();
        for (int i = 0; i < scoring.criteria().size(); i++) {
            outcomes(scoring.criteria().get(i).id(), plan.criteria().get(i).decision());
        }
        for (int i = 0; i < scoring.flags().size(); i++) {
            outcomes(scoring.flags().get(i).id(), plan.flags().get(i).decision());
        }
        byte declined = State.of(AbsentReason.DECLINED);
        if (rows().noneMatch(row -> has(plan.filled(table.states(row)), declined))) {
            gap("declined", "one case in which the person declines");
        }
        return gaps;
    }

    private IntStream rows() {
        return IntStream.range(0, table.rows());
    }

    private static boolean has(byte[] states, byte wanted) {
        for (byte state : states) {
            if (state == wanted) {
                return true;
            }
        }
        return false;
    }

    private void scale(ScalePlan scale) {
        Set<Integer> sums = new HashSet<>();
        rows().forEach(row -> sum(scale, row, sums));
        String id = scale.scale().id();
        covered(sums, scale.base(), id + " at its lowest");
        covered(sums, scale.base() + scale.width(), id + " at its highest");
        for (Scoring.Band band : scale.scale().bands()) {
            if (band.from().compareTo(scale.scale().lowest()) > 0) {
                edge(sums, scale.worth().points(band.from()), id + " band " + band.id());
            }
        }
        for (Plan.CutOffPlan cutOff : plan.cutOffs()) {
            if (cutOff.cutOff().score().equals(id)) {
                edge(sums, cutOff.points(), cutOff.cutOff().id());
            }
        }
    }

    private void sum(ScalePlan scale, int row, Set<Integer> sums) {
        byte[] states = plan.filled(table.states(row));
        long[] least = plan.tally().leastOf(states);
        ScalePlan.Standing standing = scale.standing(least, plan.tally().mostOf(states));
        if (standing == ScalePlan.Standing.COMPLETE || standing == ScalePlan.Standing.CLOSED) {
            sums.add(scale.lowest(least));
        }
    }

    private void edge(Set<Integer> sums, int points, String name) {
        covered(sums, points, name + ", just reached");
        covered(sums, points - 1, name + ", one below");
    }

    private void covered(Set<Integer> sums, int points, String name) {
        if (!sums.contains(points)) {
            gap(name, "a case with " + points + " points");
        }
    }

    private void outcomes(String id, Decision rule) {
        for (Outcome outcome : Outcome.values()) {
            if (!canCome(rule, outcome)) {
                continue;
            }
            boolean shown = vectors.all().stream()
                    .anyMatch(vector -> outcome.cell().equals(vector.expected().get(id)));
            if (!shown) {
                gap(id, "a case in which it is " + outcome.cell());
            }
        }
    }

    private static boolean canCome(Decision rule, Outcome outcome) {
        return switch (outcome) {
            case MET -> decides(rule, Decision.MET);
            case NOT_MET -> decides(rule, Decision.NOT_MET);
            case INDETERMINATE -> true;
        };
    }

    /** Whether answers alone can decide a rule so. What only a wording pack can point at stays open in every example. */
    private static boolean decides(Decision rule, byte wanted) {
        if (rule instanceof Decision.Parts parts) {
            return wanted == parts.none()
                    ? parts.parts().stream().allMatch(part -> decides(part, wanted))
                    : parts.parts().stream().anyMatch(part -> decides(part, wanted));
        }
        if (rule instanceof Decision.Not not) {
            return decides(not.part(), Decision.Not.opposite(wanted));
        }
        return rule instanceof Decision.Named named ? decides(named.meant(), wanted) : !(rule instanceof Decision.Open);
    }

    private void gap(String path, String maybe) {
        gaps.add(new DefinitionProblem(
                Severity.UNPUBLISHABLE,
                "vectors-incomplete",
                Vectors.FILE,
                path,
                0,
                List.of(path),
                "Maybe add " + maybe + "."));
    }
}
