package org.acogida.intake.forms;

import java.util.List;
import java.util.Optional;

/** What a person sees and hears where a session stands. */
final class Showing {

    private final StepWords words;
    private final Setting setting;

    Showing(StepWords words, Setting setting) {
        this.words = words;
        this.setting = setting;
    }

    StepWords words() {
        return words;
    }

    /** The more pressing comes first: somebody who is needed, the end, a rest, a preview, and only then a question. */
    FormStep step(Position position) {
        SessionState state = position.state();
        FormStep.Progress progress = position.progress();
        FlowWords flow = words.flow();
        if (position.isSafetyDue()) {
            return flow.safetyFirst(state.outbox().pending(), setting.isMonitored(), progress);
        }
        if (state.over() != null) {
            return flow.close(state.over(), progress);
        }
        Optional<FormStep> held = position.rest().map(cause -> flow.rest(cause, progress));
        return held.or(() -> position.previewDue().map(topic -> preview(topic, position)))
                .or(() -> position.next().map(stop -> words.ask(stop, position.isTakenOver(stop), progress)))
                .orElseGet(() -> flow.close(position.reason(), progress));
    }

    private FormStep preview(String topic, Position position) {
        return words.preview(topic, position.toCome(topic), position.isTakenOver(topic), position.progress());
    }

    FormStep.Close closing(Position position) {
        FormStep.Close.Reason end = position.state().over();
        return words.flow().close(end == null ? FormStep.Close.Reason.STOPPED : end, position.progress());
    }

    FormReview review(Position position, Course course) {
        SessionState state = position.state();
        boolean silent = position.isSafetyDue() || state.left();
        return new Reviewing(words, course, state).of(silent ? List.of() : position.open());
    }

    Script script(FormStep step, Position position) {
        return new ScriptWords(words, setting.mode()).of(step, position.next());
    }
}
