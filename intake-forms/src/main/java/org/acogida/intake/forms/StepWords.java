package org.acogida.intake.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.acogida.intake.forms.internal.answers.Slot;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.Item;

/** The words of a step: the one place where a session looks up text. */
final class StepWords {

    private StepWords() {}

    /** Chooses one language for the whole form, so that no screen mixes two. */
    static Texts choose(Instrument instrument, Locale locale) {
        Texts texts = instrument.texts().in(locale);
        List<String> missing = keys(instrument).stream()
                .filter(key -> texts.find(key).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Instrument " + instrument.id() + " cannot be shown in "
                    + locale.toLanguageTag() + "; these texts are not there: " + missing + System.lineSeparator()
                    + "Maybe add them with InstrumentSource.withTexts(locale, file).");
        }
        return texts;
    }

    private static List<String> keys(Instrument instrument) {
        List<String> keys = new ArrayList<>(List.of("instructions"));
        items(instrument.questionnaire().items(), keys);
        instrument.questionnaire().answerValueSets().forEach((set, options) -> {
            options.forEach(option -> keys.add(option(set, option)));
        });
        return keys;
    }

    private static void items(List<Item> items, List<String> keys) {
        for (Item item : items) {
            keys.add("item." + item.linkId());
            if (item instanceof Item.Group group) {
                items(group.items(), keys);
            }
        }
    }

    private static String option(String set, AnswerOption option) {
        return "option." + set + "." + option.code();
    }

    static FormStep.Ask ask(Course.Stop stop, Texts texts, FormStep.Progress progress) {
        Item.Question question = stop.slot().question();
        return new FormStep.Ask(
                question.linkId(),
                texts.language().toLanguageTag(),
                texts.text("instructions"),
                stop.before().stream()
                        .map(linkId -> texts.text("item." + linkId))
                        .toList(),
                texts.text("item." + question.linkId()),
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
                .map(option -> new FormStep.Choice(option.code(), texts.text(option(set, option))))
                .toList();
    }
}
