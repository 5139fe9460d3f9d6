package org.acogida.intake.forms;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import org.acogida.intake.safety.SafetyPolicy;
import org.acogida.intake.safety.SafetySignal;
import org.jspecify.annotations.Nullable;

/**
 * The signals of a session: raised before anybody hears of them, kept until somebody has.
 *
 * @param raised all of them, the oldest first
 * @param unacknowledged ids of those that are the next step
 * @param undelivered ids of those that the policy has not taken
 */
@JsonPropertyOrder({"raised", "unacknowledged", "undelivered"})
record Outbox(List<SafetySignal> raised, List<String> unacknowledged, List<String> undelivered) {

    static final Outbox EMPTY = new Outbox(List.of(), List.of(), List.of());

    Outbox {
        raised = List.copyOf(raised);
        unacknowledged = List.copyOf(unacknowledged);
        undelivered = List.copyOf(undelivered);
    }

    /** Only what was endorsed stops the person; what was left open is no yes. */
    Outbox raise(SafetySignal signal) {
        boolean stops = signal.kind() == SafetySignal.Kind.ENDORSED;
        return new Outbox(
                append(raised, signal),
                stops ? append(unacknowledged, signal.id()) : unacknowledged,
                append(undelivered, signal.id()));
    }

    Outbox acknowledge() {
        return new Outbox(raised, List.of(), undelivered);
    }

    /**
     * Hands on what the policy has not taken. The signals are in the state before, so that a failure loses nothing.
     *
     * @param ready ids of those that may be heard of
     */
    Outbox deliver(@Nullable SafetyPolicy policy, List<String> ready) {
        if (policy == null || undelivered.isEmpty() || ready.isEmpty()) {
            return this;
        }
        List<String> untaken = raised.stream()
                .filter(signal -> undelivered.contains(signal.id()))
                .filter(signal -> !ready.contains(signal.id()) || !taken(policy, signal))
                .map(SafetySignal::id)
                .toList();
        return new Outbox(raised, unacknowledged, untaken);
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

    List<SafetySignal> pending() {
        return raised.stream()
                .filter(signal -> unacknowledged.contains(signal.id()))
                .toList();
    }

    private static <E> List<E> append(List<E> list, E element) {
        List<E> more = new ArrayList<>(list);
        more.add(element);
        return more;
    }

    @Override
    public String toString() {
        return "Outbox[hidden]";
    }
}
