package org.acogida.intake.forms;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acogida.intake.response.Answer;
import org.acogida.intake.safety.SafetySignal;

/**
 * From a draft of an earlier version to one of this version, by the map in the questionnaire. A draft that the map does
 * not fit stays as it is, and is then refused with the reason.
 */
final class Migration {

    private final SessionState state;
    private final Instrument instrument;
    private final Map<String, String> renamed;

    private Migration(SessionState state, Instrument instrument, Map<String, String> renamed) {
        this.state = state;
        this.instrument = instrument;
        this.renamed = renamed;
    }

    static SessionState of(SessionState state, Instrument instrument) {
        Map<String, String> renamed = instrument.questionnaire().migratesFrom().get(state.version());
        if (renamed == null || !state.instrument().equals(instrument.id())) {
            return state;
        }
        return new Migration(state, instrument, renamed).migrated();
    }

    /**
     * Raises what nobody was told of the answers of a draft: this version may watch a question that the earlier one did not.
     */
    static SessionState heard(SessionState state, Instrument instrument, Instant now) {
        Signals signals = new Signals(new Course(instrument));
        Outbox outbox = state.outbox();
        for (Map.Entry<String, List<Answer>> given : state.given().entrySet()) {
            String linkId = given.getKey();
            Signals.Flags told = new Signals.Flags(
                    told(state, linkId, SafetySignal.Kind.ENDORSED), told(state, linkId, SafetySignal.Kind.UNANSWERED));
            outbox = signals.raise(
                    outbox, linkId, signals.of(linkId, given.getValue()).without(told), now);
        }
        return state.with(outbox);
    }

    private static List<String> told(SessionState state, String linkId, SafetySignal.Kind kind) {
        return state.outbox().raised().stream()
                .filter(signal -> signal.linkId().equals(linkId) && signal.kind() == kind)
                .map(SafetySignal::flag)
                .toList();
    }

    private SessionState migrated() {
        if (keyed(state.given()).size() < state.given().size()) {
            // Two answers under one name: neither may be lost.
            return state;
        }
        return new SessionState(
                state.instrument(),
                instrument.version(),
                instrument.fingerprint(),
                state.wording(),
                keyed(state.given()),
                keyed(state.contexts()),
                keyed(state.reused()),
                state.cursor() == null ? null : now(state.cursor()),
                state.reoffered().stream().map(this::now).toList(),
                state.pace().close(),
                state.end(),
                state.left(),
                state.authored(),
                outbox(state.outbox()),
                state.chosen());
    }

    private String now(String linkId) {
        return renamed.getOrDefault(linkId, linkId);
    }

    private <V> Map<String, V> keyed(Map<String, V> before) {
        Map<String, V> keyed = new LinkedHashMap<>();
        before.forEach((linkId, value) -> keyed.put(now(linkId), value));
        return keyed;
    }

    /** The answer that needed a person is the same one, so it needs nobody a second time. */
    private Outbox outbox(Outbox before) {
        List<SafetySignal> raised = before.raised().stream()
                .map(signal -> new SafetySignal(
                        signal.id(), signal.flag(), now(signal.linkId()), signal.kind(), signal.raisedAt()))
                .toList();
        return new Outbox(before.key(), raised, before.unacknowledged(), before.undelivered());
    }
}
