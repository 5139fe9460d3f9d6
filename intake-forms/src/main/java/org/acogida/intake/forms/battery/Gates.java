package org.acogida.intake.forms.battery;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.intake.forms.definition.Gate;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.score.Outcome;

/** Decides gates on what was answered. A form that nobody was asked leaves its gates open: only what is known closes. */
final class Gates {

    private final Map<String, Scorer> scorers = new HashMap<>();

    Gates(Battery battery) {
        for (Battery.Part part : battery.parts()) {
            Gate when = part.when();
            if (when != null) {
                when.conditions().map(Gate.Condition::instrument).forEach(id -> scorer(battery, id));
            }
        }
    }

    private void scorer(Battery battery, String instrument) {
        battery.part(instrument)
                .ifPresent(part -> scorers.computeIfAbsent(instrument, id -> Scorer.of(part.instrument())));
    }

    /** The answers so far, where there are any. */
    interface Answers {
        Optional<QuestionnaireResponse> to(String instrument);
    }

    /**
     * With several conditions a gate opens where each could be met; that they could not be met together would take
     * conditions that point against each other, and then it opens.
     */
    Outcome decide(Gate gate, Answers answers) {
        if (gate instanceof Gate.Condition condition) {
            return decide(condition, answers);
        }
        if (gate instanceof Gate.Any any) {
            return first(decide(any.parts(), answers), Outcome.MET, Outcome.NOT_MET);
        }
        return first(decide(((Gate.All) gate).parts(), answers), Outcome.NOT_MET, Outcome.MET);
    }

    private List<Outcome> decide(List<Gate> parts, Answers answers) {
        return parts.stream().map(part -> decide(part, answers)).toList();
    }

    private static Outcome first(List<Outcome> parts, Outcome one, Outcome every) {
        if (parts.contains(one)) {
            return one;
        }
        return parts.contains(Outcome.INDETERMINATE) ? Outcome.INDETERMINATE : every;
    }

    /** Whether the person was asked all that a gate reads, and would rather say nothing of it. */
    static boolean isDeclined(Gate gate, Answers answers) {
        return gate.conditions()
                .map(Gate.Condition::instrument)
                .distinct()
                .allMatch(instrument ->
                        answers.to(instrument).filter(Gates::isDeclined).isPresent());
    }

    private static boolean isDeclined(QuestionnaireResponse response) {
        Collection<List<Answer>> given = response.answers().values();
        return !given.isEmpty() && given.stream().flatMap(List::stream).allMatch(Gates::isDeclined);
    }

    /** Who does not know has not declined. */
    private static boolean isDeclined(Answer answer) {
        return answer instanceof Answer.Absent absent
                && (absent.reason() == AbsentReason.DECLINED || absent.reason() == AbsentReason.LATER);
    }

    Outcome decide(Gate.Condition condition, Answers answers) {
        Scorer scorer = scorers.get(condition.instrument());
        return scorer == null
                ? Outcome.INDETERMINATE
                : answers.to(condition.instrument())
                        .map(response -> scorer.decide(response, condition))
                        .orElse(Outcome.INDETERMINATE);
    }
}
