package org.acogida.intake.forms.internal.compiler;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.i18n.LocaleChoice;
import org.acogida.intake.i18n.TextFile;
import org.acogida.intake.questionnaire.TextOrigin;

/**
 * A wording pack as it was read, which may still be wrong in itself or not fit its instrument.
 *
 * @param file how a problem names it
 * @param texts its entries
 * @param checksum SHA-256 of its content, in hexadecimal
 * @param problems what is wrong with it whatever the instrument is
 */
public record Pack(String file, TextFile texts, String checksum, List<DefinitionProblem> problems) {

    /** The key of the pack's name. */
    public static final String ID = "pack.id";

    /** The key of the instrument's id. */
    public static final String INSTRUMENT = "pack.instrument";

    /** The key of the language of its words. */
    public static final String LANGUAGE = "pack.language";

    /** The key of whose words they are. */
    public static final String STATUS = "pack.status";

    /** The key of who holds the rights. */
    public static final String HOLDER = "pack.holder";

    /** The key of the terms under which the words may be used. */
    public static final String TERMS = "pack.terms";

    /** The key of how far the words have been tried. */
    public static final String TRANSLATION = "pack.translation";

    static final String SHA_256 = "pack.sha-256";

    /** Returns what an entry says; empty where it is not there. */
    public String stated(String key) {
        return texts.texts().getOrDefault(key, "").strip();
    }

    /** Returns how far the words have been tried, as stated; nothing where it is not. */
    public Optional<TextOrigin.Status> translation() {
        return Optional.ofNullable(OriginReader.STATUSES.get(stated(TRANSLATION)));
    }

    /** Returns the language without what does not count in a choice of texts, such as a calendar. */
    public Locale locale() {
        return LocaleChoice.chainFor(Locale.forLanguageTag(stated(LANGUAGE))).get(0);
    }
}
