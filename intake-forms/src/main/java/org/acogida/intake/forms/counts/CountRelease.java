package org.acogida.intake.forms.counts;

import org.acogida.intake.response.Violation;

/**
 * What may leave the house, {@code counts.release(10)}: a {@link CountTable}, or {@link Refused} with the reason.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface CountRelease permits CountTable, CountRelease.Refused {

    /**
     * Nothing at all, not even how many people there are.
     *
     * @param reason {@code too-few-cases}, with the minimum cell size as its argument
     */
    record Refused(Violation reason) implements CountRelease {

        static Refused below(int minimum) {
            return new Refused(Violation.of("too-few-cases", "$", String.valueOf(minimum)));
        }
    }
}
