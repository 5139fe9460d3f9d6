package org.acogida.intake.forms;

import java.util.List;
import java.util.Optional;
import org.acogida.intake.forms.internal.compiler.TextKeys;
import org.acogida.intake.response.Mode;

/** A step as it is heard: every text that it shows, under the name of its recording. It is given no answers. */
final class ScriptWords {

    private static final String LEADS_TO_CHOICES = "safety.choose";
    private static final List<String> WAYS_OUT = List.of("declined", "dont-know", "later");

    private final StepWords steps;
    private final FlowWords flow;
    private final Observed observed;

    ScriptWords(StepWords steps, Mode mode) {
        this.steps = steps;
        this.flow = steps.flow();
        this.observed = new Observed(flow, mode);
    }

    /**
     * Writes it.
     *
     * @param step what is shown
     * @param next the question, where it is one
     */
    Script of(FormStep step, Optional<Course.Stop> next) {
        if (step instanceof FormStep.Ask ask) {
            return ask(ask, next.orElseThrow());
        }
        if (step instanceof FormStep.Preview preview) {
            return preview(preview);
        }
        if (step instanceof FormStep.SafetyFirst first) {
            return safetyFirst(first);
        }
        return step instanceof FormStep.Break rest ? rest(rest) : close((FormStep.Close) step);
    }

    private Script ask(FormStep.Ask ask, Course.Stop stop) {
        ScriptLines say = new ScriptLines(ask.language()).add(steps.id(TextKeys.INSTRUCTIONS), ask.instructions());
        int told = ask.introductions().size() - stop.before().size();
        ask.introductions().subList(0, told).forEach(line -> say.add(flow.id(StepWords.REUSED), line));
        for (int i = 0; i < stop.before().size(); i++) {
            say.add(
                    steps.id(TextKeys.item(stop.before().get(i))),
                    ask.introductions().get(told + i));
        }
        say.add(steps.why(stop)).add(steps.whoSees(stop));
        ScriptLines asked = new ScriptLines(ask.language()).add(steps.id(TextKeys.item(ask.linkId())), ask.text());
        if (ask.repeats()) {
            asked.add(flow.named("ask.several"));
        }
        asked.add(steps.id(TextKeys.options(stop.slot().question())), ask.choices())
                .add(flow.id("ask.choice"), flow.choices("ask.choice", WAYS_OUT));
        return new Script(
                ask.language(), say.lines(), asked.lines(), List.of(), observed.ask(ask, steps.isGuarded(stop)));
    }

    private Script preview(FormStep.Preview preview) {
        ScriptLines say = new ScriptLines(preview.language())
                .add(steps.about(preview.topic()))
                .add(steps.why(preview.topic()))
                .add(flow.count(preview.questions()))
                .add(steps.whoSeesTopic(preview.topic()));
        if (preview.reused() != null) {
            say.add(flow.id(StepWords.REUSED), preview.reused());
        }
        steps.beforeSafety(preview.topic()).forEach(say::add);
        ScriptLines asked = new ScriptLines(preview.language());
        if (preview.rating() != null) {
            asked.add(flow.id("break.rating"), preview.rating());
        }
        asked.add(flow.named("preview.choose"))
                .add(flow.id("preview.choice"), preview.choices())
                .add(flow.named("privacy.choose"))
                .add(flow.id(flow.privacy()), preview.privacy());
        return new Script(preview.language(), say.lines(), asked.lines(), List.of(), observed.preview());
    }

    private Script safetyFirst(FormStep.SafetyFirst first) {
        ScriptLines say = new ScriptLines(first.language());
        ScriptLines asked = new ScriptLines(first.language());
        for (FormStep.Line line : first.lines()) {
            (line.id().equals(LEADS_TO_CHOICES) ? asked : say).add(flow.id(line.id()), line.text());
        }
        first.help().forEach(say::add);
        asked.add(flow.id("safety.choice"), first.choices());
        return new Script(
                first.language(), say.lines(), asked.lines(), exercises(first.grounding()), observed.safetyFirst());
    }

    private Script rest(FormStep.Break rest) {
        String key = "break." + FlowWords.code(rest.cause().name());
        ScriptLines say = new ScriptLines(rest.language()).add(flow.id(key), rest.text());
        ScriptLines asked = new ScriptLines(rest.language());
        if (rest.rating() != null) {
            asked.add(flow.id("break.rating"), rest.rating());
        }
        asked.add(flow.id("break.choice"), rest.choices());
        return new Script(rest.language(), say.lines(), asked.lines(), exercises(rest.grounding()), observed.rest());
    }

    /** Who left at once may have somebody beside them: nothing is said, and nobody is told to say anything. */
    private Script close(FormStep.Close close) {
        if (close.reason() == FormStep.Close.Reason.LEFT) {
            return Script.silent(close.language());
        }
        ScriptLines say = new ScriptLines(close.language());
        close.lines().forEach(line -> say.add(flow.id(line.id()), line.text()));
        return new Script(close.language(), say.lines(), List.of(), exercises(close.grounding()), observed.close());
    }

    private List<Script.Exercise> exercises(List<FormStep.Grounding> grounding) {
        return grounding.stream().map(this::exercise).toList();
    }

    private Script.Exercise exercise(FormStep.Grounding exercise) {
        ScriptLines lines = new ScriptLines(steps.language());
        lines.add(flow.id("grounding." + exercise.id()), exercise.title());
        exercise.lines().forEach(line -> lines.add(flow.id(line.id()), line.text()));
        List<Script.Line> all = lines.lines();
        return new Script.Exercise(all.get(0), all.subList(1, all.size()));
    }
}
