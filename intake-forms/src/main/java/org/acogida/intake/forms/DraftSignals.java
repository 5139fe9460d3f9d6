package org.acogida.intake.forms;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import org.acogida.intake.forms.internal.json.StrictJson;
import org.acogida.intake.forms.internal.json.UnreadableJson;
import org.acogida.intake.safety.SafetyPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The signals of a draft, whatever else in it no longer fits.
 *
 * @param outbox answers that needed a person
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record DraftSignals(Outbox outbox) {

    DraftSignals {
        Objects.requireNonNull(outbox);
    }

    /** Somebody hears of a draft that is refused, before it is. */
    static void deliver(byte[] utf8, @Nullable SafetyPolicy policy) {
        read(utf8).deliver(policy);
    }

    private static Outbox read(byte[] utf8) {
        try {
            return StrictJson.read(utf8, DraftSignals.class).outbox();
        } catch (UnreadableJson e) {
            return Outbox.EMPTY;
        }
    }

    @Override
    public String toString() {
        return "DraftSignals[hidden]";
    }
}
