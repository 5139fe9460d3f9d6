package org.acogida.intake.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acogida.intake.forms.internal.answers.State;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse.Source;

/** What a person answered to one form, taken over into another that asks the same. */
final class Reuse {

    private final FormSession earlier;
    private final Course course;
    private final Signals signals;

    Reuse(FormSession earlier, Course course, Signals signals) {
        this.earlier = earlier;
        this.course = course;
        this.signals = signals;
    }

    /** Links made before stay: what was taken over in one language is not asked again in another. */
    SessionState into(SessionState state, Map<String, String> questions) {
        Map<String, String> links = new LinkedHashMap<>();
        state.reused().forEach((linkId, source) -> {
            if (source.questionnaire().equals(earlier.instrument().id())) {
                links.put(linkId, source.linkId());
            }
        });
        questions.forEach(links::putIfAbsent);
        SessionState next = state;
        for (Map.Entry<String, String> link : links.entrySet()) {
            next = into(next, link.getKey(), new Source(earlier.instrument().id(), link.getValue()));
        }
        return next;
    }

    private SessionState into(SessionState state, String linkId, Source source) {
        Source before = state.reused().get(linkId);
        boolean taken = state.given().containsKey(linkId);
        if (taken && (before == null || !before.questionnaire().equals(source.questionnaire()))) {
            return state;
        }
        List<Answer> given = earlier.own(source.linkId());
        if (!settled(linkId, given)) {
            return before == null ? state : state.withoutReused(linkId);
        }
        Signals.Flags heard = earlier.signals().of(source.linkId(), given);
        Signals.Flags known = signals.of(linkId, state.given().getOrDefault(linkId, List.of()));
        SessionState next =
                state.withReused(linkId, given, source, earlier.state().authored());
        return signals.raise(
                next, linkId, signals.of(linkId, given).without(known).without(heard));
    }

    /** What was put off is asked; what was declined is not. */
    private boolean settled(String linkId, List<Answer> given) {
        byte state = course.slot(linkId).state(given);
        return state >= 0
                || state == State.of(AbsentReason.DECLINED)
                || state == State.of(AbsentReason.DONT_KNOW)
                || state == State.NOT_APPLICABLE;
    }
}
