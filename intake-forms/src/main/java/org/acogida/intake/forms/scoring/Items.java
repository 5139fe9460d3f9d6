package org.acogida.intake.forms.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.internal.answers.Slot;
import org.acogida.intake.forms.internal.answers.State;
import org.acogida.intake.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/** The questions that rules are bound to, and what a skip rule lets each of them count. */
final class Items {

    private final List<Slot> slots;
    private final Scoring scoring;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<Integer, Integer> fills = new HashMap<>();

    Items(Questionnaire questionnaire, Scoring scoring) {
        this.slots = Slot.of(questionnaire);
        this.scoring = scoring;
        for (int item = 0; item < slots.size(); item++) {
            index.put(slots.get(item).linkId(), item);
        }
        scoring.skipRules().forEach(rule -> rule.items().forEach(linkId -> fills.put(at(linkId), rule.counts())));
    }

    List<Slot> slots() {
        return slots;
    }

    Scoring scoring() {
        return scoring;
    }

    Slot slot(int item) {
        return slots.get(item);
    }

    int at(String linkId) {
        return Objects.requireNonNull(index.get(linkId), "a checked definition has every item that it names");
    }

    int[] at(List<String> linkIds) {
        return linkIds.stream().mapToInt(this::at).toArray();
    }

    /** Returns what an item counts when a skip rule fills it. */
    @Nullable
    Integer fill(int item) {
        return fills.get(item);
    }

    /** Whether what a skip rule lets an item count is not among its options, as 0 is not for how often. */
    boolean widened(int item) {
        Integer fill = fill(item);
        return fill != null && slot(item).options().stream().noneMatch(option -> fill.equals(option.weight()));
    }

    /** Returns what an answer weighs; a filled one as its rule says. */
    int weight(int item, byte state) {
        Integer weight = state == State.FILLED ? fill(item) : slot(item).weight(state);
        return Objects.requireNonNull(weight, "a checked definition has a weight for every option it counts");
    }

    /** Whether something is counted for a state: an answer, or what a skip rule put in its place. */
    static boolean known(int state) {
        return state >= 0 || state == State.FILLED;
    }
}
