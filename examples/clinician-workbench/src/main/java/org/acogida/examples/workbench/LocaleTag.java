package org.acogida.examples.workbench;

import java.util.IllformedLocaleException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A language as it is typed: {@code es}, {@code es-VE} or {@code es_VE}. */
final class LocaleTag implements ITypeConverter<Locale> {

    @Override
    public Locale convert(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
        } catch (IllformedLocaleException e) {
            throw new TypeConversionException("'" + tag + "' is no language. Maybe es, es-VE or en.");
        }
    }
}
