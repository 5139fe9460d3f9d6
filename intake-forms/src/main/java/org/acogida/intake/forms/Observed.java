package org.acogida.intake.forms;

import java.util.List;
import java.util.stream.Stream;
import org.acogida.intake.response.Mode;

/**
 * What an interviewer heeds at a step and never reads aloud. Where nobody asks, there is nothing.
 *
 * <p>After the Istanbul Protocol of 2022, 278 (rests), 323 to 327 (how one asks) and 375 (how one ends).
 */
final class Observed {

    private final FlowWords flow;
    private final Mode mode;

    Observed(FlowWords flow, Mode mode) {
        this.flow = flow;
        this.mode = mode;
    }

    List<FormStep.Line> preview() {
        return lines(Stream.of(away("observe.near"), "observe.choice"));
    }

    List<FormStep.Line> ask(FormStep.Ask ask, boolean guarded) {
        Stream<String> always = Stream.of(
                "observe.as-written",
                ask.choices().isEmpty() ? "observe.own-words" : "observe.options",
                "observe.no-explaining");
        Stream<String> sensitive = Stream.of("observe.someone-came", "observe.not-repeated", "observe.break");
        return lines(guarded ? Stream.concat(always, sensitive) : always);
    }

    /** What anybody heeds, then what the host's own team has settled. */
    List<FormStep.Line> safetyFirst() {
        List<FormStep.Line> always = lines(Stream.of(
                away("observe.safety.now"),
                "observe.safety.together",
                "observe.safety.not-repeated",
                "observe.safety.promise"));
        return asks() ? Stream.concat(always.stream(), flow.protocol().stream()).toList() : always;
    }

    List<FormStep.Line> rest() {
        return lines(Stream.of("observe.rest", "observe.choice"));
    }

    List<FormStep.Line> close() {
        return lines(Stream.of("observe.close.anything", "observe.close.calm"));
    }

    /** By telephone, nobody sees who is there. */
    private String away(String key) {
        return mode == Mode.PHONE ? key + ".phone" : key;
    }

    private List<FormStep.Line> lines(Stream<String> keys) {
        return asks() ? keys.map(flow::named).toList() : List.of();
    }

    private boolean asks() {
        return mode == Mode.INTERVIEWER || mode == Mode.PHONE;
    }
}
