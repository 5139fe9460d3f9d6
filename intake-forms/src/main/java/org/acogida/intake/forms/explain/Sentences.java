package org.acogida.intake.forms.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.acogida.intake.i18n.TextCatalog;
import org.acogida.intake.i18n.TextFile;
import org.acogida.intake.i18n.Texts;

/** The sentences of explanations, beside the names that the instrument gives to its results: both in one language. */
record Sentences(Texts own, Texts ofInstrument) {

    private static final TextCatalog CATALOG = read();

    static Sentences in(Locale locale, TextCatalog instrument) {
        Texts names = instrument.in(locale);
        boolean same = !names.choice().languageChanged();
        return new Sentences(CATALOG.in(same ? locale : names.language()), names);
    }

    private static TextCatalog read() {
        Map<Locale, Map<String, String>> texts = new LinkedHashMap<>();
        for (String language : List.of("en", "es")) {
            String file = "/META-INF/acogida/explain/" + language + ".properties";
            try (InputStream in = Objects.requireNonNull(Sentences.class.getResourceAsStream(file), file)) {
                texts.put(
                        Locale.forLanguageTag(language),
                        TextFile.read(in.readAllBytes()).texts());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return TextCatalog.of(texts);
    }

    String say(String key) {
        return own.text(key);
    }

    String say(String key, Map<String, ?> arguments) {
        return own.text(key, arguments);
    }

    /** The instrument's own name of a result, or its id where a text is not there. */
    String name(String key, String id) {
        return ofInstrument.find(key + "." + id).orElse(id);
    }

    String items(List<String> linkIds) {
        return String.join(", ", linkIds);
    }
}
