package org.acogida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.intake.response.AbsentReason;
import org.junit.jupiter.api.Test;

class AbsentReasonTest {

    @Test
    void eachReasonStandsForOneCodeOfHl7() {
        assertThat(by(AbsentReason::hl7Code))
                .containsOnly(
                        Map.entry("asked-declined", AbsentReason.DECLINED),
                        Map.entry("asked-unknown", AbsentReason.DONT_KNOW),
                        Map.entry("temp-unknown", AbsentReason.LATER),
                        Map.entry("not-asked", AbsentReason.NOT_ASKED),
                        Map.entry("not-applicable", AbsentReason.NOT_APPLICABLE),
                        Map.entry("masked", AbsentReason.MASKED));
    }

    @Test
    void eachReasonHasACellOfItsOwn() {
        assertThat(by(AbsentReason::cell))
                .containsOnly(
                        Map.entry("d", AbsentReason.DECLINED),
                        Map.entry("u", AbsentReason.DONT_KNOW),
                        Map.entry("l", AbsentReason.LATER),
                        Map.entry("", AbsentReason.NOT_ASKED),
                        Map.entry("na", AbsentReason.NOT_APPLICABLE),
                        Map.entry("masked", AbsentReason.MASKED));
    }

    /** Two reasons under one code would not get past the collector. */
    private static Map<String, AbsentReason> by(Function<AbsentReason, String> code) {
        return Stream.of(AbsentReason.values()).collect(Collectors.toMap(code, reason -> reason));
    }
}
