package org.acogida.intake.forms.scoring;

import java.util.Arrays;
import java.util.List;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Kind;
import org.acogida.intake.forms.internal.answers.Slot;
import org.jspecify.annotations.Nullable;

/** What each answer of an item counts in one scale. */
final class Counting {

    /** Answered, and yet unknown to the scale. */
    static final int UNSURE = Integer.MIN_VALUE;

    private final Scoring.Scale scale;
    private final Items form;

    Counting(Scoring.Scale scale, Items form) {
        this.scale = scale;
        this.form = form;
    }

    int[] of(int item) {
        Slot slot = form.slot(item);
        int[] counted = new int[slot.states()];
        for (byte state = 0; state < counted.length; state++) {
            counted[state] = scale.kind() instanceof Kind.Count count
                    ? chosen(slot.codes(state), count)
                    : form.weight(item, state) * multiplier(item);
        }
        return scale.reversed().contains(slot.linkId()) ? reversed(counted) : counted;
    }

    private int multiplier(int item) {
        return scale.kind() instanceof Kind.Weighted weighted
                ? weighted.multipliers().getOrDefault(form.slot(item).linkId(), 1)
                : 1;
    }

    private static int chosen(List<String> codes, Kind.Count count) {
        if (codes.contains(count.code())) {
            return 1;
        }
        return count.unsure().containsAll(codes) ? UNSURE : 0;
    }

    private static int[] reversed(int[] counted) {
        int ends = lowest(counted) + highest(counted);
        return Arrays.stream(counted).map(weight -> ends - weight).toArray();
    }

    /** Returns what a skip rule lets the item count here, where there is one. */
    @Nullable
    Integer filled(int item) {
        Integer fill = form.fill(item);
        return fill == null ? null : fill * multiplier(item);
    }

    int least(int item, int[] counted) {
        Integer fill = filled(item);
        return fill == null ? lowest(counted) : Math.min(fill, lowest(counted));
    }

    int most(int item, int[] counted) {
        Integer fill = filled(item);
        return fill == null ? highest(counted) : Math.max(fill, highest(counted));
    }

    static int lowest(int[] counted) {
        return Arrays.stream(counted).filter(points -> points != UNSURE).min().orElse(0);
    }

    static int highest(int[] counted) {
        return Arrays.stream(counted).max().orElse(0);
    }
}
