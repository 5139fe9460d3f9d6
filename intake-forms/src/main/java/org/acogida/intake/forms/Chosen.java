package org.acogida.intake.forms;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.acogida.intake.safety.SafetyChoice;
import org.acogida.intake.safety.SafetyPolicy;
import org.acogida.intake.safety.SafetySignal;

/**
 * How the person chose to go on after a signal.
 *
 * @param signal the signal's id
 * @param choice what was chosen
 * @param told whether the policy has heard of it
 */
@JsonPropertyOrder({"signal", "choice", "told"})
record Chosen(
        String signal,
        SafetyChoice choice,
        @JsonProperty(required = true) boolean told) {

    Chosen {
        Objects.requireNonNull(signal);
        Objects.requireNonNull(choice);
    }

    static List<Chosen> more(List<Chosen> before, List<SafetySignal> signals, SafetyChoice choice) {
        List<Chosen> all = new ArrayList<>(before);
        signals.forEach(signal -> all.add(new Chosen(signal.id(), choice, false)));
        return all;
    }

    /**
     * Hands on what the policy has not heard, after the signal itself.
     *
     * @param ready those that may be heard of
     */
    static List<Chosen> deliver(List<Chosen> all, Outbox outbox, Setting.Hearing hearing, List<Chosen> ready) {
        SafetyPolicy policy = hearing.policy();
        if (policy == null || all.stream().allMatch(Chosen::told)) {
            return all;
        }
        return all.stream()
                .map(chosen ->
                        chosen.told || !ready.contains(chosen) ? chosen : chosen.deliver(outbox, policy, hearing))
                .toList();
    }

    private Chosen deliver(Outbox outbox, SafetyPolicy policy, Setting.Hearing hearing) {
        boolean now = outbox.raised().stream()
                .filter(raised -> raised.id().equals(signal))
                .filter(raised -> !outbox.undelivered().contains(signal))
                .anyMatch(raised -> taken(policy, raised.withAbout(hearing.about())));
        return new Chosen(signal, choice, now);
    }

    private boolean taken(SafetyPolicy policy, SafetySignal raised) {
        try {
            policy.chosen(raised, choice);
            return true;
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            // As with the signal itself: the person must not meet a failure here, and it is offered again.
            return false;
        }
    }

    @Override
    public String toString() {
        return "Chosen[hidden]";
    }
}
