package org.acogida.intake.i18n;

import com.ibm.icu.text.ListFormatter;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The texts of one catalogue for one person, such as {@code catalog.in(esVE).text("close.thanks")}.
 *
 * <p>All are in one language. Numbers and dates follow the region that was asked for, where its language is served;
 * otherwise the locale that was chosen instead. Immutable and thread-safe.
 */
public final class Texts {

    private final TextCatalog catalog;
    private final LocaleChoice choice;
    private final Locale region;

    Texts(TextCatalog catalog, LocaleChoice choice) {
        this.catalog = catalog;
        this.choice = choice;
        this.region = LocaleChoice.plain(choice.languageChanged() ? choice.language() : choice.requested());
    }

    /** Returns whether there is a text for the key. */
    public boolean has(String key) {
        return catalog.find(choice.chain(), key).isPresent();
    }

    /**
     * Returns the text for the key, ready to be shown, such as {@code Qué bueno verle de nuevo.}; empty if there is none.
     *
     * @throws IllegalArgumentException if the text needs arguments or is not a pattern
     */
    public Optional<String> find(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /**
     * Returns the text for a key without arguments, ready to be shown, such as {@code text("close.thanks")}.
     *
     * @throws IllegalArgumentException if the key is unknown, or its text needs arguments or is not a pattern
     */
    public String text(String key) {
        return text(key, Map.of());
    }

    /**
     * Returns the text for a key with its arguments put in, such as {@code text("left", Map.of("count", 3))}.
     *
     * @param key a key of the catalogue
     * @param arguments values as {@link TextPattern#format} takes them
     * @throws IllegalArgumentException if the key is unknown, an argument is missing or does not fit, or the text is not
     *     a pattern; the message names key and locale and shows no value
     */
    public String text(String key, Map<String, ?> arguments) {
        try {
            return catalog.pattern(choice.chain(), key)
                    .orElseThrow(() -> new IllegalArgumentException("There is no such text."))
                    .format(region, arguments);
        } catch (IllegalArgumentException e) {
            String place = "Text \"" + key + "\" in " + language().toLanguageTag() + ": ";
            throw new IllegalArgumentException(place + e.getMessage(), e);
        }
    }

    /**
     * Returns several words as the language joins them, such as {@code ira, insomnio e ideas}.
     *
     * @param words ready to be shown; none gives an empty text
     */
    public String list(List<String> words) {
        return ListFormatter.getInstance(region).format(words);
    }

    /** Returns what was asked for and what is given. */
    public LocaleChoice choice() {
        return choice;
    }

    /** Returns the locale of the texts, such as {@code es-419}: the most specific one of the chain. */
    public Locale language() {
        return choice.language();
    }

    /**
     * Returns the keys whose text comes from another locale than the very one that was asked for: asked for {@code es-VE},
     * each key that {@code es-VE} itself has no text for, though {@code es} may have it; every key if there is no
     * {@code es-VE}. Keys without any text here are not among them, see {@link TextCatalog#missing}.
     */
    public Set<String> fellBack() {
        List<Locale> asked = List.of(LocaleChoice.plain(choice.requested()));
        List<Locale> used = choice.chain();
        Set<String> keys = new LinkedHashSet<>(catalog.keys());
        keys.removeIf(key -> !has(key) || catalog.find(used, key).equals(catalog.find(asked, key)));
        return Collections.unmodifiableSet(keys);
    }
}
