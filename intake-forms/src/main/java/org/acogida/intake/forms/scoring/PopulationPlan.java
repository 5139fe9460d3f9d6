package org.acogida.intake.forms.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.Population;
import org.acogida.intake.score.PopulationResult;
import org.jspecify.annotations.Nullable;

/** Which published numbers may apply to a person, where they differ by who the person is. */
final class PopulationPlan {

    /** The published numbers disagree, and who the person is would decide. */
    static final String NOT_NAMED = "population-not-named";
    /** No number was studied in the population that was named. */
    static final String NOT_STUDIED = "population-not-studied";

    private final String score;
    private final List<Integer> cutOffs;
    private final Plan plan;

    private PopulationPlan(String score, List<Integer> cutOffs, Plan plan) {
        this.score = score;
        this.cutOffs = cutOffs;
        this.plan = plan;
    }

    static List<PopulationPlan> of(Plan plan) {
        Map<String, List<Integer>> byScore = new LinkedHashMap<>();
        for (int i = 0; i < plan.cutOffs().size(); i++) {
            if (plan.cutOffs().get(i).cutOff().group() != null) {
                String score = plan.cutOffs().get(i).cutOff().score();
                byScore.computeIfAbsent(score, key -> new ArrayList<>()).add(i);
            }
        }
        List<PopulationPlan> plans = new ArrayList<>();
        byScore.forEach((score, cutOffs) -> plans.add(new PopulationPlan(score, List.copyOf(cutOffs), plan)));
        return List.copyOf(plans);
    }

    /** Reads what a cut-off decided. */
    interface Decided {

        byte of(int cutOff);
    }

    PopulationResult result(Population named, Decided decided, Voice voice) {
        List<Integer> candidates = candidates(named);
        List<String> notes = new ArrayList<>();
        Outcome outcome = Results.outcome(together(candidates, decided));
        if (outcome == Outcome.INDETERMINATE && candidates.stream().noneMatch(i -> decided.of(i) == Decision.UNKNOWN)) {
            notes.add(NOT_NAMED);
        }
        if (named.country() != null && candidates.stream().noneMatch(i -> group(i).country() != null)) {
            notes.add(NOT_STUDIED);
        }
        if (candidates.stream().anyMatch(i -> !plan.cutOffs().get(i).cutOff().verified())) {
            notes.add(Voice.NOT_VERIFIED);
        }
        List<String> ids = candidates.stream()
                .map(i -> plan.cutOffs().get(i).cutOff().id())
                .toList();
        return new PopulationResult(
                score, voice.speaksOfCutOffs() ? outcome : null, ids, voice.notes(notes.toArray(String[]::new)));
    }

    private static byte together(List<Integer> candidates, Decided decided) {
        byte first = decided.of(candidates.get(0));
        return candidates.stream().allMatch(i -> decided.of(i) == first) ? first : Decision.UNKNOWN;
    }

    /** Returns the numbers that what was named does not rule out; all of them where it rules out every one. */
    private List<Integer> candidates(Population named) {
        List<Integer> fitting =
                cutOffs.stream().filter(i -> fits(group(i), named)).toList();
        List<Integer> closest = fitting.stream()
                .filter(i -> fitting.stream().noneMatch(other -> isCloser(group(other), group(i), named)))
                .toList();
        return closest.isEmpty() ? cutOffs : closest;
    }

    private Population group(int cutOff) {
        return Objects.requireNonNull(plan.cutOffs().get(cutOff).cutOff().group());
    }

    private static boolean fits(Population group, Population named) {
        return agree(group.sex(), named.sex())
                && agree(group.country(), named.country())
                && agree(group.setting(), named.setting());
    }

    private static boolean agree(@Nullable Object studied, @Nullable Object named) {
        return studied == null || named == null || studied.equals(named);
    }

    /** Whether one group says all that another says of the person, and more, without a guess. */
    private static boolean isCloser(Population one, Population other, Population named) {
        return !one.equals(other)
                && says(one.sex(), other.sex(), named.sex())
                && says(one.country(), other.country(), named.country())
                && says(one.setting(), other.setting(), named.setting());
    }

    private static boolean says(@Nullable Object one, @Nullable Object other, @Nullable Object named) {
        return Objects.equals(one, other) || (other == null && Objects.equals(one, named));
    }
}
