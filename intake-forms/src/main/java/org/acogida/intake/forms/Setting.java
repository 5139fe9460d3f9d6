package org.acogida.intake.forms;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.acogida.intake.i18n.TextCatalog;
import org.acogida.intake.response.Mode;
import org.acogida.intake.safety.SafetyPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a person is asked:
 *
 * <pre>{@code
 * Setting setting = Setting.in(Locale.forLanguageTag("es-VE")).from("CO").with(policy).with(DraftChoice.DESTROY);
 * }</pre>
 *
 * <p>When somebody hears of an answer that needs a person is for the host to choose. As it is, the policy hears of it
 * within the act, before there is a session to store: right where handing over is quick and never waits, such as putting
 * a signal into a queue of the same machine, as no step can be forgotten. Where it may wait, for a pager or a network, use
 * {@link #deliveringAfterStoring()}: otherwise the person waits as long, and the signal is stored nowhere meanwhile.
 *
 * <p>Immutable; as thread-safe as its policy, clock and source of chance.
 *
 * @param locale the language and region that the person asked for; it says how they speak, not where they are
 * @param country where the person is, ISO 3166-1 such as {@code CO}; absent where nobody said
 * @param mode how the answers come about
 * @param interpreter the language that somebody interprets from, a BCP-47 tag; absent without one
 * @param hearing who hears of an answer that needs a person now, and when
 * @param draft what becomes of the answers when the person leaves at once, until they choose themselves
 * @param services what the host can offer, as forms and batteries call it, such as {@code sdv-referral}: what needs it is
 *     not asked without
 * @param words further words of previews, breaks and closings, for a language that this library lacks or to say how the
 *     organisation is reached, see {@link FormStep}
 * @param clock tells the time of answers
 */
public record Setting(
        Locale locale,
        @Nullable String country,
        Mode mode,
        @Nullable String interpreter,
        Hearing hearing,
        DraftChoice draft,
        Set<String> services,
        TextCatalog words,
        Clock clock) {

    private static final RandomGenerator CHANCE = new SecureRandom();

    /**
     * How somebody hears of an answer that needs a person, such as a policy that hears of it within the act.
     *
     * @param policy what happens then; a form that asks about self-harm does not start without
     * @param afterStoring whether a session can be stored before the policy hears of what is new in it
     * @param about whom it is about, as the host calls it; absent where nobody said
     * @param chance where the ids of signals come from, one that nobody can guess
     */
    public record Hearing(
            @Nullable SafetyPolicy policy,
            boolean afterStoring,
            @Nullable String about,
            RandomGenerator chance) {

        /** Refuses a reference of blanks alone. */
        public Hearing {
            if (about != null && about.isBlank()) {
                throw new IllegalArgumentException("A reference is more than blanks." + System.lineSeparator()
                        + "Maybe leave it out, or give the id of the case.");
            }
        }

        /** A policy that fails, in whatever way, or says nothing, must not stop the person. */
        <T> T ask(Function<SafetyPolicy, @Nullable T> question, Supplier<T> otherwise) {
            try {
                T said = policy == null ? null : question.apply(policy);
                return said == null ? otherwise.get() : said;
            } catch (VirtualMachineError e) {
                throw e;
            } catch (Throwable e) {
                return otherwise.get();
            }
        }

        @Override
        public String toString() {
            return "Hearing[hidden]";
        }
    }

    /** Copies the services; refuses a country that is none. */
    public Setting {
        if (country != null && !country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("A country is two capital letters." + System.lineSeparator()
                    + "Maybe Setting.in(locale).from(\"CO\").");
        }
        services = Set.copyOf(services);
    }

    /** Returns a setting in which the person reads and answers alone, by the system's clock, without a policy. */
    public static Setting in(Locale locale) {
        return new Setting(
                locale,
                null,
                Mode.SELF,
                null,
                new Hearing(null, false, null, CHANCE),
                DraftChoice.KEEP,
                Set.of(),
                TextCatalog.of(Map.of()),
                Clock.systemUTC());
    }

    /**
     * Returns this setting with where the person is, so that help is named that can be reached from there.
     *
     * <p>Where nobody says so, every country’s is named, that of the locale’s country first and each with its country: a
     * line abroad is of less use, but a line that is left out because of a language tag is a dead end.
     *
     * @param where ISO 3166-1, such as {@code CO}
     * @throws IllegalArgumentException if it is not two capital letters
     */
    public Setting from(String where) {
        return new Setting(locale, where, mode, interpreter, hearing, draft, services, words, clock);
    }

    /** Returns what happens when an answer needs a person now; absent where nobody can come. */
    public @Nullable SafetyPolicy policy() {
        return hearing.policy();
    }

    /** Returns whether somebody reads along now. A policy that cannot say so is taken to say that nobody does. */
    public boolean isMonitored() {
        return hearing.ask(SafetyPolicy::monitored, () -> false);
    }

    /** Returns this setting with a policy. */
    public Setting with(SafetyPolicy safety) {
        return with(new Hearing(safety, hearing.afterStoring(), hearing.about(), hearing.chance()));
    }

    /**
     * Returns this setting with whom signals are about, so that one policy can serve everybody. It is handed to the policy
     * with each signal and stands in no draft, no response and no step.
     *
     * @param reference the host’s own, such as the id of a case; no name, as it may end up on a pager
     * @throws IllegalArgumentException if it is blank
     */
    public Setting about(String reference) {
        return with(new Hearing(hearing.policy(), hearing.afterStoring(), reference, hearing.chance()));
    }

    /** Returns this setting with another source of chance for the ids of signals, for tests that want the same twice. */
    public Setting with(RandomGenerator chance) {
        return with(new Hearing(hearing.policy(), hearing.afterStoring(), hearing.about(), chance));
    }

    /**
     * Returns this setting for a host that stores a session before anybody hears of what is new in it:
     *
     * <pre>{@code
     * session = session.answer("9", given);    // at once: the policy has heard nothing
     * store(IntakeJson.write(session));        // the signal is safe, and SafetyFirst can be shown
     * session = session.deliver();             // now somebody hears of it, however long that takes
     * store(IntakeJson.write(session));        // so that nobody hears of it a second time
     * }</pre>
     *
     * <p>Who forgets {@code deliver()} loses little: the next act that goes on, and reading the draft again, first hand
     * on what was there before. Going back and leaving at once wait for nobody and hand on nothing. Until a signal is
     * taken, {@link FormSession#undelivered()} says so. Go on from what {@code deliver()} returns: an act on the session
     * before it, or on a draft that was stored before it, hands the same signal on again, under the same id.
     */
    public Setting deliveringAfterStoring() {
        return with(new Hearing(hearing.policy(), true, hearing.about(), hearing.chance()));
    }

    private Setting with(Hearing other) {
        return new Setting(locale, country, mode, interpreter, other, draft, services, words, clock);
    }

    /** Returns this setting with another way of asking. */
    public Setting with(Mode other) {
        return new Setting(locale, country, other, interpreter, hearing, draft, services, words, clock);
    }

    /** Returns this setting with somebody who interprets from a language, such as {@code guc}. */
    public Setting withInterpreter(String language) {
        return new Setting(locale, country, mode, language, hearing, draft, services, words, clock);
    }

    /** Returns this setting with another choice for the draft of somebody who leaves at once. */
    public Setting with(DraftChoice other) {
        return new Setting(locale, country, mode, interpreter, hearing, other, services, words, clock);
    }

    /** Returns this setting with what the host can offer, such as {@code sdv-referral}. */
    public Setting withServices(String... offered) {
        return new Setting(locale, country, mode, interpreter, hearing, draft, Set.of(offered), words, clock);
    }

    /** Returns this setting with words of the host's own, laid over those of this library. */
    public Setting with(TextCatalog other) {
        return new Setting(locale, country, mode, interpreter, hearing, draft, services, other, clock);
    }

    /** Returns this setting with another clock. */
    public Setting with(Clock other) {
        return new Setting(locale, country, mode, interpreter, hearing, draft, services, words, other);
    }

    @Override
    public String toString() {
        return "Setting[" + locale.toLanguageTag() + ", " + mode + "]";
    }
}
