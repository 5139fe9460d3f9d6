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
record NamedTexts(String file, Locale locale, TextFile texts) {

    static String inFolder(String tag) {
        return "texts/" + tag + ".properties";
    }

    static String overlay(Locale locale) {
        return "overlay/" + locale.toLanguageTag() + ".properties";
    }
}
