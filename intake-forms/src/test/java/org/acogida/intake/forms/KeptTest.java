package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Held against a plain map that is told the same, over more steps than are kept apart. */
class KeptTest {

    /** Puts a value, or takes the key away where it is below zero. */
    record Step(int key, int value) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.integers().between(-1, 4))
                .as(Step::new)
                .list()
                .ofMaxSize(300);
    }

    @Property(tries = 300)
    void itIsAMapInItsOrder(@ForAll("steps") List<Step> steps) {
        Map<String, Integer> plain = new LinkedHashMap<>();
        Map<String, Integer> kept = Kept.of(Map.of());
        for (Step step : steps) {
            String key = "k" + step.key();
            Map<String, Integer> before = kept;
            Map<String, Integer> copy = new LinkedHashMap<>(plain);
            if (step.value() < 0) {
                plain.remove(key);
                kept = Kept.without(kept, key);
            } else {
                plain.put(key, step.value());
                kept = Kept.with(kept, key, step.value());
            }
            assertThat(before).hasSize(copy.size());
            assertThat(before.get(key)).isEqualTo(copy.get(key));
        }
        assertThat(List.copyOf(kept.entrySet())).isEqualTo(List.copyOf(plain.entrySet()));
        assertThat(kept).isEqualTo(plain).hasSize(plain.size());
        for (int key = 0; key <= 120; key++) {
            assertThat(kept.containsKey("k" + key)).isEqualTo(plain.containsKey("k" + key));
        }
    }
}
