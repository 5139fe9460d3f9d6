package org.acogida.intake.forms;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.acogida.intake.forms.FormSession.Other;
import org.acogida.intake.forms.internal.answers.State;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse.Source;
import org.jspecify.annotations.Nullable;

/** What a person answered to other forms, taken over into one that asks the same. */
final class Reuse {

    private final List<Other> others;
    private final Course course;
    private final Signals signals;

    private final Instant now;

    Reuse(List<Other> others, Course course, Signals signals, Instant now) {
        this.others = others;
        this.course = course;
        this.signals = signals;
        this.now = now;
    }

    SessionState into(SessionState state) {
        Set<String> linkIds = new LinkedHashSet<>(state.reused().keySet());
        others.forEach(other -> linkIds.addAll(other.questions().keySet()));
        SessionState next = state;
        for (String linkId : linkIds) {
            boolean answeredHere =
                    state.given().containsKey(linkId) && !state.reused().containsKey(linkId);
            next = answeredHere ? next : into(next, linkId);
        }
        return next;
    }

    private SessionState into(SessionState state, String linkId) {
        Source before = state.reused().get(linkId);
        for (Other other : others) {
            String there = there(other, linkId, before);
            List<Answer> given = there == null ? List.of() : other.session().own(there);
            if (there != null && settled(linkId, given) && mayBeTold(linkId, given, other, there)) {
                Source source = new Source(other.session().instrument().id(), there);
                SessionState earlier = other.session().state();
                return state.withReused(linkId, given, earlier.contexts().get(there), source, earlier.authored())
                        .with(signals.raise(state.outbox(), linkId, unheard(state, linkId, given), now));
            }
        }
        boolean fromEarlierVisit = before != null && before.authored() != null;
        return before == null || fromEarlierVisit ? state : state.withoutReused(linkId);
    }

    /** A link made before stays: what was taken over in one language is not asked again in another. */
    private static @Nullable String there(Other other, String linkId, @Nullable Source before) {
        if (before != null
                && before.questionnaire().equals(other.session().instrument().id())) {
            return before.linkId();
        }
        return other.questions().get(linkId);
    }

    /** What nobody was told of this answer, neither here nor by another form that counts it. */
    private Signals.Flags unheard(SessionState state, String linkId, List<Answer> given) {
        Source before = state.reused().get(linkId);
        List<Answer> known = state.given().getOrDefault(linkId, List.of());
        Signals.Flags flags = signals.of(linkId, given).without(signals.of(linkId, known));
        for (Other other : others) {
            String there = there(other, linkId, before);
            flags = there == null ? flags : flags.without(other.session().heard(there));
        }
        return flags;
    }

    /**
     * What was said to some is not shown to more, nor guarded less: the person reads who sees it here, and says it anew or
     * not. A refusal holds everywhere.
     */
    private boolean mayBeTold(String linkId, List<Answer> given, Other other, String there) {
        boolean declined = course.slot(linkId).state(given) == State.of(AbsentReason.DECLINED);
        return declined || course.readership(linkId).isWithin(other.session().readership(there));
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
