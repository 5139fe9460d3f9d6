package org.acogida.intake.forms;

import java.util.ArrayList;
import java.util.List;
import org.acogida.intake.response.Answer;
import org.acogida.intake.safety.SafetyPolicy;
import org.acogida.intake.safety.SafetySignal;

/** Answers that need a person: raised into the state first, handed to the policy after, so that a failure loses nothing. */
final class Signals {

    private final String instrument;
    private final Course course;
    private final Setting setting;

    Signals(String instrument, Course course, Setting setting) {
        this.instrument = instrument;
        this.course = course;
        this.setting = setting;
    }

    /** The flags that one answer raises or leaves open. */
    record Flags(List<String> endorsed, List<String> unanswered) {

        Flags without(Flags other) {
            return new Flags(left(endorsed, other.endorsed), left(unanswered, other.unanswered));
        }

        private static List<String> left(List<String> flags, List<String> known) {
            return flags.stream().filter(flag -> !known.contains(flag)).toList();
        }
    }

    Flags of(String linkId, List<Answer> given) {
        return new Flags(course.endorsed(linkId, given), course.unanswered(linkId, given));
    }

    SessionState raise(SessionState state, String linkId, Flags flags) {
        SessionState raised = state;
        for (String flag : flags.endorsed()) {
            raised = raise(raised, flag, linkId, SafetySignal.Kind.ENDORSED);
        }
        for (String flag : flags.unanswered()) {
            raised = raise(raised, flag, linkId, SafetySignal.Kind.UNANSWERED);
        }
        return raised;
    }

    private SessionState raise(SessionState state, String flag, String linkId, SafetySignal.Kind kind) {
        String id = instrument + "/" + linkId + "/" + (state.signals().size() + 1);
        SafetySignal signal =
                new SafetySignal(id, flag, linkId, kind, setting.clock().instant());
        boolean first = kind == SafetySignal.Kind.ENDORSED;
        return state.withSignals(
                append(state.signals(), signal),
                first ? append(state.unacknowledged(), id) : state.unacknowledged(),
                append(state.undelivered(), id));
    }

    private static <E> List<E> append(List<E> list, E element) {
        List<E> more = new ArrayList<>(list);
        more.add(element);
        return more;
    }

    /** Hands on what the policy has not taken. */
    SessionState deliver(SessionState state) {
        SafetyPolicy policy = setting.policy();
        if (policy == null || state.undelivered().isEmpty()) {
            return state;
        }
        List<String> untaken = new ArrayList<>();
        for (SafetySignal signal : state.signals()) {
            if (state.undelivered().contains(signal.id()) && !taken(policy, signal)) {
                untaken.add(signal.id());
            }
        }
        return state.withSignals(state.signals(), state.unacknowledged(), untaken);
    }

    private static boolean taken(SafetyPolicy policy, SafetySignal signal) {
        try {
            policy.handle(signal);
            return true;
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            // The person must not meet a failure here, whatever it is; the signal stays and is offered again.
            return false;
        }
    }

    /** A policy that cannot say whether somebody reads along is taken to say that nobody does. */
    boolean monitored() {
        SafetyPolicy policy = setting.policy();
        try {
            return policy != null && policy.monitored();
        } catch (RuntimeException e) {
            return false;
        }
    }
}
