package org.acogida.examples.workbench;

import java.util.Locale;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.explain.Explainer;
import org.acogida.intake.i18n.LocaleChoice;
import org.acogida.intake.i18n.Texts;
import picocli.CommandLine.Option;

/** In which language somebody reads titles, items and explanations. */
final class ReaderOptions {

    @Option(
            names = "--locale",
            paramLabel = "LOCALE",
            defaultValue = "es",
            converter = LocaleTag.class,
            description = "Language of titles, items and explanations, such as es, es-VE or en (default: es).")
    private Locale locale;

    Locale locale() {
        return locale;
    }

    /** The title, the items and the options; a wording pack has them in its own language only. */
    Texts texts(Instrument instrument) {
        return instrument.texts().in(locale);
    }

    /** What results are called. */
    Texts names(Instrument instrument) {
        return instrument.names().in(locale);
    }

    Explainer explainer(Instrument instrument, Console console) {
        LocaleChoice choice = names(instrument).choice();
        if (choice.languageChanged()) {
            String given = choice.language().toLanguageTag();
            console.warn("", "There are no texts in " + locale.toLanguageTag() + ", so " + given + " is shown.");
        }
        return Explainer.of(instrument, locale);
    }
}
