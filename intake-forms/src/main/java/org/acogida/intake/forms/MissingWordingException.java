package org.acogida.intake.forms;

import java.io.Serial;
import java.util.List;
import java.util.Locale;
import org.acogida.intake.forms.definition.References;

/**
 * A form was to be shown for which there are no words: only its structure and scoring are bundled, or its wording packs
 * are in other languages. Give the instrument a {@link WordingPack}.
 */
public final class MissingWordingException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    private MissingWordingException(String message) {
        super(message);
    }

    static MissingWordingException withoutPack(Instrument instrument) {
        References.Rights rights = instrument.references().rights();
        return new MissingWordingException("Instrument " + instrument.id()
                + " cannot be shown: it is bundled as structure and scoring, without words. The official wording belongs to "
                + rights.holder() + " (" + rights.officialWording() + ")." + System.lineSeparator()
                + "Maybe ask there for the wording, write it into a file as WordingPack describes it, and use "
                + "instrument.with(WordingPack.read(file)). Answers from elsewhere can be scored without it.");
    }

    static MissingWordingException inLanguage(Instrument instrument, Locale locale) {
        List<String> languages =
                instrument.packs().stream().map(WordingPack::language).toList();
        return new MissingWordingException("Instrument " + instrument.id() + " cannot be shown in "
                + locale.toLanguageTag() + ": its wording packs are in " + languages
                + ", and a form is never shown half in official words and half in others." + System.lineSeparator()
                + "Maybe add a pack in that language, ask in one of " + languages
                + ", or use the instrument without packs.");
    }
}
