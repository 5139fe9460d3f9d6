package org.acogida.intake.safety;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How a person wants to go on after an answer that needs somebody, such as {@code SafetyChoice.of("call-me")}.
 *
 * <p>It is an offer, and each is as good as the others. Immutable and thread-safe.
 */
public enum SafetyChoice {
    /** To talk with somebody now; the questions rest meanwhile. */
    @JsonProperty("talk-now")
    TALK_NOW,
    /** To be called at a time that is safe, as {@code SafeContact} says; the questions go on. */
    @JsonProperty("call-me")
    CALL_ME,
    /** To go on with the questions. */
    @JsonProperty("go-on")
    GO_ON,
    /** To rest. */
    @JsonProperty("pause")
    PAUSE;

    /**
     * Returns a choice by its code.
     *
     * @param code the code of one of the choices of the step, such as {@code talk-now}
     * @throws IllegalArgumentException if there is no such choice
     */
    public static SafetyChoice of(String code) {
        return Arrays.stream(values())
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No such choice." + System.lineSeparator() + "Maybe it is one of " + codes() + "."));
    }

    /** Returns its code, as a step offers it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns all codes, in the order in which they are offered. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(SafetyChoice::code).toList();
    }
}
