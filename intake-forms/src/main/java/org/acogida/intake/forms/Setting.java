package org.acogida.intake.forms;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.acogida.intake.i18n.TextCatalog;
import org.acogida.intake.response.Mode;
import org.acogida.intake.safety.SafetyPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a person is asked:
 *
 * <pre>{@code
 * Setting setting = Setting.in(Locale.forLanguageTag("es-VE")).with(policy).with(DraftChoice.DESTROY);
 * }</pre>
 *
 * <p>Immutable; as thread-safe as its policy and clock.
 *
 * @param locale the language and region that the person asked for
 * @param mode how the answers come about
 * @param interpreter the language that somebody interprets from, a BCP-47 tag; absent without one
 * @param policy what happens when an answer needs a person now; a form that asks about self-harm does not start without
 * @param draft what becomes of the answers when the person leaves at once, until they choose themselves
 * @param services what the host can offer, as batteries call it, such as {@code sdv-referral}: what needs it is not asked
 *     without
 * @param words further words of previews, breaks and closings, for a language that this library lacks or to say how the
 *     organisation is reached, see {@link FormStep}
 * @param clock tells the time of answers
 */
public record Setting(
        Locale locale,
        Mode mode,
        @Nullable String interpreter,
        @Nullable SafetyPolicy policy,
        DraftChoice draft,
        Set<String> services,
        TextCatalog words,
        Clock clock) {

    /** Copies the services. */
    public Setting {
        services = Set.copyOf(services);
    }

    /** Returns a setting in which the person reads and answers alone, by the system's clock, without a policy. */
    public static Setting in(Locale locale) {
        return new Setting(
                locale, Mode.SELF, null, null, DraftChoice.KEEP, Set.of(), TextCatalog.of(Map.of()), Clock.systemUTC());
    }

    /** Returns this setting with a policy. */
    public Setting with(SafetyPolicy safety) {
        return new Setting(locale, mode, interpreter, safety, draft, services, words, clock);
    }

    /** Returns this setting with another way of asking. */
    public Setting with(Mode other) {
        return new Setting(locale, other, interpreter, policy, draft, services, words, clock);
    }

    /** Returns this setting with somebody who interprets from a language, such as {@code guc}. */
    public Setting withInterpreter(String language) {
        return new Setting(locale, mode, language, policy, draft, services, words, clock);
    }

    /** Returns this setting with another choice for the draft of somebody who leaves at once. */
    public Setting with(DraftChoice other) {
        return new Setting(locale, mode, interpreter, policy, other, services, words, clock);
    }

    /** Returns this setting with what the host can offer, such as {@code sdv-referral}. */
    public Setting withServices(String... offered) {
        return new Setting(locale, mode, interpreter, policy, draft, Set.of(offered), words, clock);
    }

    /** Returns this setting with words of the host's own, laid over those of this library. */
    public Setting with(TextCatalog other) {
        return new Setting(locale, mode, interpreter, policy, draft, services, other, clock);
    }

    /** Returns this setting with another clock. */
    public Setting with(Clock other) {
        return new Setting(locale, mode, interpreter, policy, draft, services, words, other);
    }

    @Override
    public String toString() {
        return "Setting[" + locale.toLanguageTag() + ", " + mode + "]";
    }
}
