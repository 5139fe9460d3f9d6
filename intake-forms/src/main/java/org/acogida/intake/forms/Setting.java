package org.acogida.intake.forms;

import java.time.Clock;
import java.util.Locale;
import org.acogida.intake.response.Mode;
import org.acogida.intake.safety.SafetyPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a person is asked:
 *
 * <pre>{@code
 * Setting setting = Setting.in(Locale.forLanguageTag("es-VE")).with(policy);
 * }</pre>
 *
 * <p>Immutable; as thread-safe as its policy and clock.
 *
 * @param locale the language and region that the person asked for
 * @param mode how the answers come about
 * @param policy what happens when an answer needs a person now; a form that asks about self-harm does not start without
 * @param clock tells the time of answers
 */
public record Setting(Locale locale, Mode mode, @Nullable SafetyPolicy policy, Clock clock) {

    /** Returns a setting in which the person reads and answers alone, by the system's clock, without a policy. */
    public static Setting in(Locale locale) {
        return new Setting(locale, Mode.SELF, null, Clock.systemUTC());
    }

    /** Returns this setting with a policy. */
    public Setting with(SafetyPolicy safety) {
        return new Setting(locale, mode, safety, clock);
    }

    /** Returns this setting with another way of asking. */
    public Setting with(Mode other) {
        return new Setting(locale, other, policy, clock);
    }

    /** Returns this setting with another clock. */
    public Setting with(Clock other) {
        return new Setting(locale, mode, policy, other);
    }
}
