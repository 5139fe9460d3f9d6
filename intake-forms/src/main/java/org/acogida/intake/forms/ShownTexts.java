package org.acogida.intake.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acogida.intake.forms.internal.compiler.TextKeys;
import org.acogida.intake.i18n.Readability;
import org.acogida.intake.i18n.Texts;

/**
 * What a person reads of an instrument, such as {@code ShownTexts.of(phq9, es).readability()}: what it is
 * about and why, instructions, items and options; not the title, and not what is meant for clinicians.
 *
 * <p>Immutable and thread-safe.
 *
 * @param language the language of the texts; another than the one asked for, where that is not there
 * @param texts by key, in the order of the form; none for an instrument without words of its own
 */
public record ShownTexts(Locale language, Map<String, String> texts) {

    /** Copies the map. */
    public ShownTexts {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /**
     * Returns the texts of an instrument.
     *
     * @param instrument the instrument
     * @param locale the language that is asked for
     */
    public static ShownTexts of(Instrument instrument, Locale locale) {
        Texts texts = instrument.texts().in(locale);
        Map<String, String> shown = new LinkedHashMap<>();
        TextKeys.read(instrument.questionnaire()).stream()
                .filter(key -> !key.equals(TextKeys.TITLE))
                .forEach(key -> texts.find(key).ifPresent(text -> shown.put(key, text)));
        return new ShownTexts(texts.language(), shown);
    }

    /** Returns how hard the texts are to read, all together; sets of options that say the same are read once. */
    public Readability readability() {
        List<String> paragraphs = new ArrayList<>();
        Map<String, List<String>> sets = new LinkedHashMap<>();
        texts.forEach((key, text) -> {
            boolean option = key.startsWith("option.");
            String set = key.substring(0, key.lastIndexOf('.') + 1);
            (option ? sets.computeIfAbsent(set, any -> new ArrayList<>()) : paragraphs).add(text);
        });
        new LinkedHashSet<>(sets.values()).forEach(paragraphs::addAll);
        return Readability.of(language, paragraphs);
    }
}
