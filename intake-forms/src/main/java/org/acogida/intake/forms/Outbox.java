package org.acogida.intake.forms;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.acogida.intake.safety.SafetyPolicy;
import org.acogida.intake.safety.SafetySignal;

/**
 * The signals of a session: raised before anybody hears of them, kept until somebody has.
 *
 * @param key what their ids are made from; no other session has it, and it goes nowhere but into the draft
 * @param raised all of them, the oldest first
 * @param unacknowledged ids of those that are the next step, or one word for all where they are gone
 * @param undelivered ids of those that the policy has not taken
 */
@JsonPropertyOrder({"key", "raised", "unacknowledged", "undelivered"})
record Outbox(String key, List<SafetySignal> raised, List<String> unacknowledged, List<String> undelivered) {

    /** Stands for what is the next step where no signal is left: it says nothing of the answer. */
    private static final String DUE = "due";

    Outbox {
        Objects.requireNonNull(key);
        raised = List.copyOf(raised);
        unacknowledged = List.copyOf(unacknowledged);
        undelivered = List.copyOf(undelivered);
    }

    static Outbox of(RandomGenerator chance) {
        return new Outbox(SignalIds.key(chance), List.of(), List.of(), List.of());
    }

    /** Only what was endorsed stops the person; what was left open is no yes. */
    Outbox raise(String flag, String linkId, SafetySignal.Kind kind, Instant now) {
        String id = SignalIds.of(key, linkId, flag, kind.name(), String.valueOf(raised.size()));
        SafetySignal signal = new SafetySignal(id, flag, linkId, kind, now);
        boolean stops = kind == SafetySignal.Kind.ENDORSED;
        return new Outbox(
                key,
                append(raised, signal),
                stops ? append(unacknowledged, signal.id()) : unacknowledged,
                append(undelivered, signal.id()));
    }

    /**
     * The signals go; whoever was to be shown where help is still is. What is raised from now on is not taken for what is
     * gone.
     */
    Outbox emptied() {
        return new Outbox(SignalIds.of(key), List.of(), unacknowledged.isEmpty() ? List.of() : List.of(DUE), List.of());
    }

    Outbox acknowledge() {
        return new Outbox(key, raised, List.of(), undelivered);
    }

    /**
     * Hands on what the policy has not taken. The signals are in the state before, so that a failure loses nothing.
     *
     * @param ready ids of those that may be heard of
     */
    Outbox deliver(Setting.Hearing hearing, List<String> ready) {
        SafetyPolicy policy = hearing.policy();
        if (policy == null || undelivered.isEmpty() || ready.isEmpty()) {
            return this;
        }
        List<String> untaken = raised.stream()
                .filter(signal -> undelivered.contains(signal.id()))
                .filter(signal -> !ready.contains(signal.id()) || !taken(policy, signal.withAbout(hearing.about())))
                .map(SafetySignal::id)
                .toList();
        return new Outbox(key, raised, unacknowledged, untaken);
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

    List<SafetySignal> untaken() {
        return raised.stream()
                .filter(signal -> undelivered.contains(signal.id()))
                .toList();
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
