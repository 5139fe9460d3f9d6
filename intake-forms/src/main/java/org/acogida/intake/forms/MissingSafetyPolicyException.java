package org.acogida.intake.forms;

import java.io.Serial;

/**
 * A form that asks about self-harm was to be started without anybody who would come. Give the setting a
 * {@link org.acogida.intake.safety.SafetyPolicy}.
 */
public final class MissingSafetyPolicyException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    MissingSafetyPolicyException(String instrument) {
        super("Instrument " + instrument + " has a question on self-harm and the setting has no safety policy."
                + System.lineSeparator()
                + "Maybe Setting.in(locale).with(policy); there is no default, only the host knows who can come.");
    }
}
