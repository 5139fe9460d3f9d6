package org.acogida.intake.forms.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.acogida.intake.forms.internal.answers.Slot;
import org.acogida.intake.forms.internal.answers.State;

/**
 * All counters of an instrument, packed side by side into a few long words. Adding one entry per answer moves every sum
 * and every count at once: first with each unknown answer at its least, then at its most.
 */
final class Tally {

    private final int words;
    private final int items;
    /** By word, item and state: what the answer adds when unknown answers count least, and when they count most. */
    private final long[][][] least;

    private final long[][][] most;

    private Tally(int words, int items, long[][][] least, long[][][] most) {
        this.words = words;
        this.items = items;
        this.least = least;
        this.most = most;
    }

    /** One packed number. */
    record Counter(int word, int shift, long mask) {

        int in(long[] tally) {
            return in(tally[word]);
        }

        int in(long packed) {
            return (int) (packed >>> shift & mask);
        }
    }

    int words() {
        return words;
    }

    int items() {
        return items;
    }

    long[] least(int word, int item) {
        return least[word][item];
    }

    long[] most(int word, int item) {
        return most[word][item];
    }

    long[] leastOf(byte[] states) {
        return add(least, states);
    }

    long[] mostOf(byte[] states) {
        return add(most, states);
    }

    private long[] add(long[][][] entries, byte[] states) {
        long[] tally = new long[words];
        for (int word = 0; word < words; word++) {
            long[][] byItem = entries[word];
            long packed = 0;
            for (int item = 0; item < items; item++) {
                packed += byItem[item][states[item] + State.OFFSET];
            }
            tally[word] = packed;
        }
        return tally;
    }

    /** What one known or unknown answer adds to a counter. */
    interface Entry {

        /**
         * Returns what a state adds.
         *
         * @param state an option's index, or below zero a reason
         * @param most whether unknown answers count most
         */
        int of(byte state, boolean most);
    }

    /** Lays counters out, the largest value of each being known beforehand. */
    static final class Layout {

        private static final int WORD = 63;

        private final List<Slot> slots;
        private final List<Placed> placed = new ArrayList<>();
        private int word;
        private int used;

        Layout(List<Slot> slots) {
            this.slots = slots;
        }

        private record Placed(Counter counter, int item, Entry entry) {}

        /** Returns room for a number from 0 to its largest value. */
        Counter counter(int largest) {
            int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, largest));
            if (used + bits > WORD) {
                word++;
                used = 0;
            }
            Counter counter = new Counter(word, used, (1L << bits) - 1);
            used += bits;
            return counter;
        }

        void add(Counter counter, int item, Entry entry) {
            placed.add(new Placed(counter, item, entry));
        }

        /** Returns a counter of the items whose known state fulfils a condition. */
        Counter count(int[] counted, IntPredicate condition) {
            Counter counter = counter(counted.length);
            for (int item : counted) {
                add(counter, item, (state, most) -> condition.test(state) ? 1 : 0);
            }
            return counter;
        }

        Tally build() {
            long[][][] least = new long[word + 1][slots.size()][];
            long[][][] most = new long[word + 1][slots.size()][];
            for (int w = 0; w <= word; w++) {
                for (int item = 0; item < slots.size(); item++) {
                    int states = State.OFFSET + slots.get(item).states();
                    least[w][item] = new long[states];
                    most[w][item] = new long[states];
                }
            }
            placed.forEach(entry -> {
                fill(least, entry, false);
                fill(most, entry, true);
            });
            return new Tally(word + 1, slots.size(), least, most);
        }

        private static void fill(long[][][] entries, Placed placed, boolean most) {
            Counter counter = placed.counter();
            long[] states = entries[counter.word()][placed.item()];
            for (int index = 0; index < states.length; index++) {
                long added = placed.entry().of((byte) (index - State.OFFSET), most);
                states[index] += added << counter.shift();
            }
        }
    }
}
