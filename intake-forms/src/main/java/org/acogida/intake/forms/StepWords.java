package org.acogida.intake.forms;

import java.util.List;
import java.util.Locale;
import org.acogida.intake.forms.internal.answers.Slot;
import org.acogida.intake.forms.internal.compiler.TextKeys;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.questionnaire.Item;

/** The words of a step: the one place where a session looks up text. */
final class StepWords {

    private StepWords() {}

    /** Chooses one language for the whole form, so that no screen mixes two. */
    static Texts choose(Instrument instrument, Locale locale) {
        Texts texts = instrument.texts().in(locale);
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

    static FormStep.Ask ask(Course.Stop stop, Texts texts, FormStep.Progress progress) {
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
                choices(stop.slot(), texts),
                question.sensitivity(),
                progress);
    }

    private static List<FormStep.Choice> choices(Slot slot, Texts texts) {
        String set = slot.question().answerValueSet();
        if (set == null) {
            return List.of();
        }
        return slot.options().stream()
                .map(option -> new FormStep.Choice(option.code(), texts.text(TextKeys.option(set, option))))
                .toList();
    }
}
