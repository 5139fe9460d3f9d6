package org.acogida.intake.forms;

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

/** The words around the questions: previews, breaks, what comes first, what is said at the end. */
final class FlowTexts {

    private static final TextCatalog CATALOG = read();

    private FlowTexts() {}

    private static TextCatalog read() {
        Map<Locale, Map<String, String>> texts = new LinkedHashMap<>();
        for (String language : List.of("es", "en")) {
            String file = "/META-INF/acogida/flow/" + language + ".properties";
            try (InputStream in = Objects.requireNonNull(FlowTexts.class.getResourceAsStream(file), file)) {
                texts.put(
                        Locale.forLanguageTag(language),
                        TextFile.read(in.readAllBytes()).texts());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return TextCatalog.of(texts);
    }

    /** No screen mixes two languages: the words around the questions come in that of the questions, or not at all. */
    static Texts in(Texts form, Setting setting) {
        TextCatalog catalog = CATALOG.with(setting.words());
        Locale wanted = form.choice().languageChanged() ? form.language() : setting.locale();
        Texts flow = catalog.in(wanted);
        if (flow.choice().languageChanged()) {
            throw new IllegalStateException("A session cannot be held in " + wanted.toLanguageTag()
                    + "; these words around the questions are not there: " + catalog.missing(wanted)
                    + System.lineSeparator()
                    + "Maybe add them with Setting.with(TextCatalog), after META-INF/acogida/flow/en.properties.");
        }
        return flow;
    }
}
