package org.acogida.intake.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which locales answer a request: asked for {@code es-VE}, a catalogue in {@code es-419} and {@code es} gives the
 * language {@code es-419} and the chain {@code [es-419, es]}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param requested what was asked for, as given
 * @param language the most specific locale of the chain; with an empty chain, what was asked for
 * @param chain the locales of the catalogue that are used, most specific first; empty only for an empty catalogue
 */
public record LocaleChoice(Locale requested, Locale language, List<Locale> chain) {

    private static final Locale LATIN_AMERICA = Locale.forLanguageTag("es-419");

    // CLDR's parentLocales. ICU's own getFallback() cuts es-VE to es and never visits es-419.
    private static final Set<String> LATIN_AMERICAN = Set.of(
            "AR", "BO", "BR", "BZ", "CL", "CO", "CR", "CU", "DO", "EC", "GT", "HN", "MX", "NI", "PA", "PE", "PR", "PY",
            "SV", "US", "UY", "VE");

    private static final Set<String> LATIN_BY_DEFAULT = Set.of("es", "en");

    /** Copies the chain. */
    public LocaleChoice {
        chain = List.copyOf(chain);
    }

    /**
     * Returns where a text is looked for, such as {@code [es-VE, es-419, es]} for {@code es-VE} and {@code [en-GB, en]}
     * for {@code en-GB}.
     *
     * <p>Extensions and variants are dropped. A script is kept, because text in another script may be unreadable:
     * {@code sr-Latn-RS} gives {@code [sr-Latn-RS, sr-Latn]}, not {@code sr}.
     *
     * @param requested any locale; one without a language gives {@code [und]}
     * @return most specific first, never empty
     */
    public static List<Locale> chainFor(Locale requested) {
        List<Locale> chain = new ArrayList<>();
        for (Locale next = plain(requested); next != null; next = parent(next)) {
            chain.add(next);
        }
        return List.copyOf(chain);
    }

    /** Returns whether the person asked for one language, such as Spanish, and gets another; a region does not count. */
    public boolean languageChanged() {
        return !sameLanguage(requested, language);
    }

    static boolean sameLanguage(Locale one, Locale other) {
        Locale a = plain(one);
        Locale b = plain(other);
        return a.getLanguage().equals(b.getLanguage()) && a.getScript().equals(b.getScript());
    }

    /** Language, script and region only. A locale built from parts may be ill-formed, its tag never is. */
    static Locale plain(Locale locale) {
        Locale wellFormed = Locale.forLanguageTag(locale.toLanguageTag());
        return of(wellFormed.getLanguage(), script(wellFormed), wellFormed.getCountry());
    }

    private static String script(Locale locale) {
        boolean implied = locale.getScript().equals("Latn") && LATIN_BY_DEFAULT.contains(locale.getLanguage());
        return implied ? "" : locale.getScript();
    }

    private static @Nullable Locale parent(Locale locale) {
        if (locale.getCountry().isEmpty()) {
            return null;
        }
        boolean latinAmerican = locale.getLanguage().equals("es") && LATIN_AMERICAN.contains(locale.getCountry());
        return latinAmerican ? LATIN_AMERICA : of(locale.getLanguage(), locale.getScript(), "");
    }

    private static Locale of(String language, String script, String region) {
        return new Locale.Builder()
                .setLanguage(language)
                .setScript(script)
                .setRegion(region)
                .build();
    }
}
