package org.acogida.intake.forms.internal.compiler;

import java.util.Locale;
import org.acogida.intake.i18n.TextFile;

/**
 * The texts of one file.
 *
 * @param file how a problem names it
 * @param locale its language
 * @param texts its keys
 */
public record NamedTexts(String file, Locale locale, TextFile texts) {

    /** Returns how a file of the folder is named. */
    public static String inFolder(String tag) {
        return "texts/" + tag + ".properties";
    }

    /** Returns whether these texts were laid over a folder. */
    boolean isOverlay() {
        return file.equals(overlay(locale));
    }

    /** Returns how texts are named that were laid over the folder. */
    public static String overlay(Locale locale) {
        return "overlay/" + locale.toLanguageTag() + ".properties";
    }
}
