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
import java.util.function.Predicate;

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

    private final Map<Locale, Map<String, Source>> texts;
    private final Set<String> keys;
    private final Map<Source, TextPattern> patterns = new ConcurrentHashMap<>();

    /** A text as it was given; a literal one is no pattern. */
    private record Source(String text, boolean literal) {

        TextPattern pattern() {
            return literal ? TextPattern.literal(text) : TextPattern.parse(text);
        }
    }

    private TextCatalog(Map<Locale, Map<String, Source>> texts) {
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
        Map<Locale, Map<String, Source>> copy = new LinkedHashMap<>();
        texts.forEach((locale, each) -> put(copy, locale, each, false));
        return new TextCatalog(copy);
    }

    /**
     * Returns a new catalogue in which these texts replace or join those of one locale. A blank one replaces nothing.
     *
     * @param locale the locale; a new one comes last
     * @param more texts by key
     */
    public TextCatalog with(Locale locale, Map<String, String> more) {
        return with(locale, more, false);
    }

    /**
     * Returns a new catalogue with texts that are shown as they stand, whatever braces and apostrophes they hold: for
     * wordings that are not ours to interpret.
     *
     * @param locale the locale; a new one comes last
     * @param more texts by key, each a {@linkplain TextPattern#literal literal}
     */
    public TextCatalog withLiteral(Locale locale, Map<String, String> more) {
        return with(locale, more, true);
    }

    /**
     * Returns a new catalogue in which the texts of another replace or join those of this one, locale by locale.
     *
     * @param other its locales that are new here come last
     */
    public TextCatalog with(TextCatalog other) {
        Map<Locale, Map<String, Source>> copy = new LinkedHashMap<>(texts);
        other.texts.forEach((locale, more) -> {
            Map<String, Source> merged = new LinkedHashMap<>(copy.getOrDefault(locale, Map.of()));
            merged.putAll(more);
            copy.put(locale, merged);
        });
        return new TextCatalog(copy);
    }

    private TextCatalog with(Locale locale, Map<String, String> more, boolean literal) {
        Map<Locale, Map<String, Source>> copy = new LinkedHashMap<>(texts);
        put(copy, locale, more, literal);
        return new TextCatalog(copy);
    }

    private static void put(
            Map<Locale, Map<String, Source>> all, Locale locale, Map<String, String> more, boolean literal) {
        Map<String, Source> merged = new LinkedHashMap<>(all.getOrDefault(LocaleChoice.plain(locale), Map.of()));
        more.forEach((key, text) -> {
            if (!text.isBlank()) {
                merged.put(key, new Source(text, literal));
            }
        });
        all.put(LocaleChoice.plain(locale), merged);
    }

    /**
     * Returns a new catalogue of some of the keys, such as {@code only(key -> key.startsWith("score."))}. A locale that
     * has none of them is left out.
     */
    public TextCatalog only(Predicate<String> wanted) {
        Map<Locale, Map<String, Source>> copy = new LinkedHashMap<>();
        texts.forEach((locale, each) -> {
            Map<String, Source> some = new LinkedHashMap<>(each);
            some.keySet().removeIf(wanted.negate());
            if (!some.isEmpty()) {
                copy.put(locale, some);
            }
        });
        return new TextCatalog(copy);
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
        // Its own locales are plain already.
        return holds(texts.containsKey(locale) ? locale : LocaleChoice.plain(locale), key);
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
        return find(chain, key)
                .map(found -> texts.getOrDefault(found, Map.of()).get(key))
                .map(source -> patterns.computeIfAbsent(source, Source::pattern));
    }

    Optional<Locale> find(List<Locale> chain, String key) {
        return chain.stream().filter(locale -> holds(locale, key)).findFirst();
    }

    private boolean holds(Locale plain, String key) {
        return texts.getOrDefault(plain, Map.of()).containsKey(key);
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
