package org.acogida.intake.forms.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.forms.internal.answers.Slot;
import org.acogida.intake.forms.internal.answers.State;

/** By the state of an item, whether it counts for a rule: a decision for each, an offset before the first option. */
final class CountedStates {

    private CountedStates() {}

    /** An item counts from a weight on. */
    static byte[] reaches(Items form, int item, int atLeast) {
        return byState(form.slot(item), state -> {
            boolean counted = state >= 0 || (state == State.FILLED && form.fill(item) != null);
            return counted
                    ? reached(form.weight(item, (byte) state), atLeast)
                    : open(form, item, state == State.PERHAPS_FILLED, atLeast);
        });
    }

    private static byte reached(int weight, int atLeast) {
        return weight >= atLeast ? Decision.MET : Decision.NOT_MET;
    }

    /** What all options say alike, such as that it happened at all, is known before the answer is. */
    private static byte open(Items form, int item, boolean perhapsFilled, int atLeast) {
        Integer fill = perhapsFilled ? form.fill(item) : null;
        byte one = fill == null ? reached(form.weight(item, (byte) 0), atLeast) : reached(fill, atLeast);
        int options = form.slot(item).options().size();
        boolean alike = IntStream.range(0, options)
                .allMatch(option -> reached(form.weight(item, (byte) option), atLeast) == one);
        return alike ? one : Decision.UNKNOWN;
    }

    /** Items count that were left open. */
    static byte[][] declined(Items form, int[] items) {
        return each(
                items,
                item -> byState(form.slot(item), state -> State.leftOpen(state) ? Decision.MET : Decision.NOT_MET));
    }

    /** Items count to which one of these codes was given. */
    static byte[][] chosen(Items form, int[] items, Rule.Chosen rule) {
        return each(items, item -> chosen(form.slot(item), rule));
    }

    private static byte[] chosen(Slot slot, Rule.Chosen rule) {
        return byState(slot, state -> {
            List<String> codes = state < 0 ? List.of() : slot.codes((byte) state);
            if (codes.stream().anyMatch(rule.codes()::contains)) {
                return Decision.MET;
            }
            return rule.unsure().containsAll(codes) ? Decision.UNKNOWN : Decision.NOT_MET;
        });
    }

    private static byte[][] each(int[] items, IntFunction<byte[]> counts) {
        return Arrays.stream(items).mapToObj(counts).toArray(byte[][]::new);
    }

    private static byte[] byState(Slot slot, IntUnaryOperator decided) {
        byte[] byState = new byte[State.OFFSET + slot.states()];
        for (int index = 0; index < byState.length; index++) {
            byState[index] = (byte) decided.applyAsInt(index - State.OFFSET);
        }
        return byState;
    }
}
