package org.acogida.intake.forms.battery;

import java.util.List;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.forms.MissingSafetyPolicyException;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.forms.UnreadableInputException;
import org.acogida.intake.forms.internal.json.StrictJson;
import org.acogida.intake.forms.internal.json.UnreadableJson;
import org.acogida.intake.safety.SafetySignal;
import tools.jackson.databind.JsonNode;

/**
 * The door for JSON of batteries, beside {@link IntakeJson}: {@code BatteryJson.write(session)}.
 *
 * <p>Reading is as strict as there, and refuses with an {@link UnreadableInputException} that never shows what was read.
 * Thread-safe.
 */
public final class BatteryJson {

    private BatteryJson() {}

    /** Writes a session, so that the person can go on another time. It is as sensitive as the responses. */
    public static byte[] write(BatterySession session) {
        Battery battery = session.battery();
        List<JsonNode> forms =
                session.way().begun().stream().map(BatteryJson::tree).toList();
        return StrictJson.write(new BatteryDraft(
                battery.id(),
                battery.version(),
                battery.fingerprint(),
                session.way().closed(),
                session.offer().setting().draft(),
                session.way().opened(),
                forms));
    }

    private static JsonNode tree(FormSession form) {
        try {
            return StrictJson.read(IntakeJson.write(form), JsonNode.class);
        } catch (UnreadableJson e) {
            throw new IllegalStateException("What was just written could not be read.", e);
        }
    }

    /** Writes a report with every result, for own storage and never for sending: what is sent is a {@code Release}. */
    public static byte[] write(BatteryReport report) {
        return StrictJson.write(report);
    }

    /**
     * Reads a session and goes on where the person left; what is sensitive has to be opened again, as in
     * {@link IntakeJson#readSession}. What the policy had not taken is handed to it again.
     *
     * @param utf8 what {@link #write(BatterySession)} wrote
     * @param battery the battery in the very version that the session began with
     * @param setting as for a new session; the language may be another
     * @throws UnreadableInputException if it cannot be taken as it is, or belongs to another version; all reasons at once,
     *     and the policy has heard before what of it nobody had taken
     * @throws MissingSafetyPolicyException if a form that asks about self-harm was begun and nobody can come now
     */
    public static BatterySession readSession(byte[] utf8, Battery battery, Setting setting) {
        try {
            return new DraftReader(battery, setting).read(StrictJson.read(utf8, BatteryDraft.class));
        } catch (UnreadableJson e) {
            new DraftReader(battery, setting).hear(utf8);
            throw unreadable(e);
        }
    }

    /**
     * Reads what of a session nobody has taken, as {@link IntakeJson#undelivered}, over all its forms.
     *
     * @param utf8 what {@link #write(BatterySession)} wrote, in any version
     * @return signals that the policy had not taken, form by form; often empty
     * @throws UnreadableInputException if its signals cannot be taken as they are
     */
    public static List<SafetySignal> undelivered(byte[] utf8) {
        try {
            return StrictJson.read(utf8, DraftForms.class).each().stream()
                    .flatMap(form -> IntakeJson.undelivered(form).stream())
                    .toList();
        } catch (UnreadableJson e) {
            throw unreadable(e);
        }
    }

    /** Not chained: a cause of a cause could quote what it read. */
    private static UnreadableInputException unreadable(UnreadableJson e) {
        return new UnreadableInputException(List.of(e.violation()));
    }
}
