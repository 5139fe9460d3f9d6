package org.acogida.intake.forms;

import java.util.List;
import java.util.Locale;
import org.acogida.intake.forms.internal.compiler.TextKeys;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.response.Wording;

/**
 * The words of a form, chosen once: one wording and one language for the whole form, so that no screen mixes two.
 *
 * @param texts the texts in their language
 * @param wording whose words they are
 */
record FormWords(Texts texts, Wording wording) {

    static FormWords choose(Instrument instrument, Locale locale) {
        if (!instrument.packs().isEmpty()) {
            return ofPacks(instrument, locale);
        }
        if (!instrument.references().rights().ownWording()) {
            throw MissingWordingException.withoutPack(instrument);
        }
        return new FormWords(own(instrument, locale), Wording.OWN);
    }

    /** What was begun in one wording goes on in it, also where another language is asked for by now. */
    static FormWords again(Instrument instrument, Locale locale, Wording begun) {
        return instrument.packs().stream()
                .filter(pack -> pack.wording().equals(begun))
                .findFirst()
                .map(pack -> ofPacks(instrument, pack.pack().locale()))
                .orElseGet(() -> choose(instrument, locale));
    }

    private static FormWords ofPacks(Instrument instrument, Locale locale) {
        Texts texts = instrument.words().in(locale);
        return instrument.packs().stream()
                .filter(pack -> !texts.choice().languageChanged())
                .filter(pack -> pack.pack().locale().equals(texts.language()))
                .findFirst()
                .map(pack -> new FormWords(texts, pack.wording()))
                .orElseThrow(() -> MissingWordingException.inLanguage(instrument, locale));
    }

    private static Texts own(Instrument instrument, Locale locale) {
        Texts texts = instrument.words().in(locale);
        List<String> missing = TextKeys.shown(instrument.questionnaire()).stream()
                .filter(key -> !texts.has(key))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Instrument " + instrument.id() + " cannot be shown in "
                    + locale.toLanguageTag() + "; these texts are not there: " + missing + System.lineSeparator()
                    + "Maybe add them with InstrumentSource.withTexts(locale, file).");
        }
        return texts;
    }
}
