package org.acogida.intake.forms;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import org.acogida.intake.forms.internal.json.StrictJson;
import org.acogida.intake.forms.internal.json.UnreadableJson;

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
    static void deliver(byte[] utf8, Setting.Hearing hearing) {
        try {
            Outbox outbox = StrictJson.read(utf8, DraftSignals.class).outbox();
            outbox.deliver(hearing, outbox.undelivered());
        } catch (UnreadableJson e) {
            // What cannot be read has nothing to hand on; the draft is refused in any case.
        }
    }

    @Override
    public String toString() {
        return "DraftSignals[hidden]";
    }
}
