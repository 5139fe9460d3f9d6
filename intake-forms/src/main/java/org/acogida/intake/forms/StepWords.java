package org.acogida.intake.forms;

import java.util.List;
import java.util.Locale;
import org.acogida.intake.forms.internal.answers.Slot;
import org.acogida.intake.forms.internal.compiler.TextKeys;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.response.Wording;

/**
 * The words of a session: the one place where a session looks up text. One wording and one language for the whole form,
 * so that no screen mixes two.
 *
 * @param texts the texts in their language
 * @param wording whose words they are
 */
record StepWords(Texts texts, Wording wording) {

    static StepWords choose(Instrument instrument, Locale locale) {
        if (!instrument.packs().isEmpty()) {
            return ofPacks(instrument, locale);
        }
        if (!instrument.references().rights().ownWording()) {
            throw MissingWordingException.withoutPack(instrument);
        }
        return new StepWords(own(instrument, locale), Wording.OWN);
    }

    /** What was begun in one wording goes on in it, also where another language is asked for by now. */
    static StepWords again(Instrument instrument, Locale locale, Wording begun) {
        return instrument.packs().stream()
                .filter(pack -> pack.wording().equals(begun))
                .findFirst()
                .map(pack -> ofPacks(instrument, pack.pack().locale()))
                .orElseGet(() -> choose(instrument, locale));
    }

    private static StepWords ofPacks(Instrument instrument, Locale locale) {
        Texts texts = instrument.words().in(locale);
        return instrument.packs().stream()
                .filter(pack -> !texts.choice().languageChanged())
                .filter(pack -> pack.pack().locale().equals(texts.language()))
                .findFirst()
                .map(pack -> new StepWords(texts, pack.wording()))
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

    FormStep.Ask ask(Course.Stop stop, FormStep.Progress progress) {
        Item.Question question = stop.slot().question();
        return new FormStep.Ask(
                question.linkId(),
                texts.language().toLanguageTag(),
                texts.text(TextKeys.INSTRUCTIONS),
                stop.before().stream()
                        .map(linkId -> texts.text(TextKeys.item(linkId)))
                        .toList(),
                texts.text(TextKeys.item(question.linkId())),
                question.answerType(),
                question.repeats(),
                choices(stop.slot()),
                question.sensitivity(),
                progress);
    }

    private List<FormStep.Choice> choices(Slot slot) {
        String set = slot.question().answerValueSet();
        if (set == null) {
            return List.of();
        }
        return slot.options().stream()
                .map(option -> new FormStep.Choice(option.code(), texts.text(TextKeys.option(set, option))))
                .toList();
    }
}
