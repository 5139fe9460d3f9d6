package org.acogida.intake.i18n;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of one folder in several locales:
 *
 * <pre>{@code
 * TextCatalog catalog = TextCatalog.of(Map.of(es, Map.of("hello", "Hola, {name}."), en, Map.of("hello", "Hello {name}.")));
 * catalog.in(Locale.forLanguageTag("es-VE")).text("hello", Map.of("name", "Ana")); // Hola, Ana.
 * }</pre>
 *
 * <p>An empty or blank text counts as missing everywhere: a translator has not come to it yet. Of a locale only language,
 * script and region count. Texts are {@link TextPattern patterns}, parsed when first shown. Immutable and thread-safe.
 */
public final class TextCatalog {

    private final Map<Locale, Map<String, String>> texts;
    private final Set<String> keys;
    private final Map<String, TextPattern> patterns = new ConcurrentHashMap<>();

    private TextCatalog(Map<Locale, Map<String, String>> texts) {
        Set<String> union = new LinkedHashSet<>();
        texts.values().forEach(each -> union.addAll(each.keySet()));
        this.texts = texts;
        this.keys = Collections.unmodifiableSet(union);
    }

    /**
     * Makes a catalogue, such as {@code of(Map.of(Locale.ENGLISH, file.texts()))}.
     *
     * @param texts texts by key by locale. Their order matters: use a {@link LinkedHashMap} with the language first that
     *     serves where nothing better is known
     */
    public static TextCatalog of(Map<Locale, Map<String, String>> texts) {
        Map<Locale, Map<String, String>> copy = new LinkedHashMap<>();
        texts.forEach((locale, each) -> put(copy, locale, each));
        return new TextCatalog(copy);
    }

    /**
     * Returns a new catalogue in which these texts replace or join those of one locale. A blank one replaces nothing.
     *
     * @param locale the locale; a new one comes last
     * @param more texts by key
     */
    public TextCatalog with(Locale locale, Map<String, String> more) {
        Map<Locale, Map<String, String>> copy = new LinkedHashMap<>(texts);
        put(copy, locale, more);
        return new TextCatalog(copy);
    }

    private static void put(Map<Locale, Map<String, String>> all, Locale locale, Map<String, String> more) {
        Map<String, String> merged = new LinkedHashMap<>(all.getOrDefault(LocaleChoice.plain(locale), Map.of()));
        more.forEach((key, text) -> {
            if (!text.isBlank()) {
                merged.put(key, text);
            }
        });
        all.put(LocaleChoice.plain(locale), merged);
    }

    /** Returns the locales in their given order. */
    public Set<Locale> locales() {
        return Collections.unmodifiableSet(texts.keySet());
    }

    /** Returns the keys that have a text in at least one locale. */
    public Set<String> keys() {
        return keys;
    }

    /** Returns whether this very locale has a text for the key; the locales behind it are not asked. */
    public boolean has(Locale locale, String key) {
        return holds(LocaleChoice.plain(locale), key);
    }

    /**
     * Returns the keys that a person who reads this locale would lack, such as those in neither {@code es-VE} nor
     * {@code es-419} nor {@code es}; all keys for a language that is not there.
     */
    public Set<String> missing(Locale language) {
        List<Locale> chain = chain(language);
        Set<String> missing = new LinkedHashSet<>(keys);
        missing.removeIf(key -> find(chain, key).isPresent());
        return Collections.unmodifiableSet(missing);
    }

    /**
     * Returns the texts for a person who asks for this locale. Never two languages on one screen: the first language wins
     * whose chain has all {@link #keys()}, in the order of the request, then its language in other regions, then the
     * other locales as given. Where none has all, the first of these that is there, with what it has.
     *
     * @param requested the person's locale, such as {@code es-VE}
     */
    public Texts in(Locale requested) {
        List<Locale> candidates = candidates(requested);
        Locale first = candidates.isEmpty() ? requested : candidates.get(0);
        Locale chosen = candidates.stream().filter(this::isComplete).findFirst().orElse(first);
        List<Locale> chain = chain(chosen);
        Locale language = chain.isEmpty() ? requested : chain.get(0);
        return new Texts(this, new LocaleChoice(requested, language, chain));
    }

    Optional<TextPattern> pattern(List<Locale> chain, String key) {
        return find(chain, key).map(found -> patterns.computeIfAbsent(source(found, key), TextPattern::parse));
    }

    Optional<Locale> find(List<Locale> chain, String key) {
        return chain.stream().filter(locale -> holds(locale, key)).findFirst();
    }

    private boolean holds(Locale plain, String key) {
        return texts.getOrDefault(plain, Map.of()).containsKey(key);
    }

    private String source(Locale locale, String key) {
        return texts.getOrDefault(locale, Map.of()).getOrDefault(key, "");
    }

    private boolean isComplete(Locale locale) {
        List<Locale> chain = chain(locale);
        return keys.stream().allMatch(key -> find(chain, key).isPresent());
    }

    private List<Locale> chain(Locale locale) {
        return LocaleChoice.chainFor(locale).stream().filter(texts::containsKey).toList();
    }

    private List<Locale> candidates(Locale requested) {
        List<Locale> kin = new ArrayList<>();
        List<Locale> others = new ArrayList<>();
        if (!chain(requested).isEmpty()) {
            kin.add(requested);
        }
        texts.keySet().forEach(each -> (LocaleChoice.sameLanguage(each, requested) ? kin : others).add(each));
        kin.addAll(others);
        return kin;
    }
}
