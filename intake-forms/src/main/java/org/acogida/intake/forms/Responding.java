package org.acogida.intake.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.AnswerContext;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.QuestionnaireResponse.Source;
import org.acogida.intake.response.QuestionnaireResponse.Status;
import org.jspecify.annotations.Nullable;

/** Gives out what was answered. What stands behind a condition that no longer holds is kept and not given out. */
final class Responding {

    private final SessionState state;
    private final AnswerContext usual;

    /**
     * Prepares it.
     *
     * @param usual how answers come about here; only what differs from it is told of an answer
     */
    Responding(SessionState state, AnswerContext usual) {
        this.state = state;
        this.usual = usual;
    }

    QuestionnaireResponse of(List<Course.Stop> open) {
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        Map<String, AnswerContext> contexts = new LinkedHashMap<>();
        for (Course.Stop stop : open) {
            String linkId = stop.slot().linkId();
            List<Answer> given = state.given().get(linkId);
            if (given != null) {
                answers.put(linkId, given);
                AnswerContext context = state.contexts().getOrDefault(linkId, usual);
                if (!context.equals(usual) || context.interpreter() != null) {
                    contexts.put(linkId, context);
                }
            }
        }
        Map<String, Source> reused = new LinkedHashMap<>(state.reused());
        reused.keySet().retainAll(answers.keySet());
        return new QuestionnaireResponse(
                state.instrument(),
                state.version(),
                status(state.end()),
                state.wording(),
                usual.language(),
                usual.mode(),
                state.authored(),
                answers,
                contexts,
                reused,
                state.outbox().raised());
    }

    private static Status status(FormStep.Close.@Nullable Reason end) {
        if (end == null) {
            return Status.IN_PROGRESS;
        }
        return end == FormStep.Close.Reason.STOPPED ? Status.STOPPED : Status.COMPLETED;
    }
}
