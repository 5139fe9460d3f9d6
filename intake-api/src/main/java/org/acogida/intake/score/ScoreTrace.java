package org.acogida.intake.score;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A report with the sums written out, for the clinician who checks it: {@code Scorer.of(pcl5).trace(response)}.
 *
 * <p>It holds answers, so it is as sensitive as the response; {@code toString} shows none of it. Immutable and
 * thread-safe.
 *
 * @param report the same report that scoring gives
 * @param steps every item in every scale, every scale, every comparison, in the order of the definition
 */
@JsonPropertyOrder({"report", "steps"})
public record ScoreTrace(
        @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
        ScoreReport report,

        List<TraceStep> steps) {

    /** Copies the steps. */
    public ScoreTrace {
        steps = List.copyOf(steps);
    }

    @Override
    public String toString() {
        return "ScoreTrace[hidden]";
    }
}
