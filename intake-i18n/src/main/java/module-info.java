/**
 * Texts in the language of the person: ICU patterns in UTF-8 properties files, an explicit fallback table, and
 * validation messages without an expression language.
 *
 * <p>This module knows no questionnaire, never asks the JVM for its default locale, and shows no type of ICU.
 */
@SuppressWarnings("requires-automatic") // ICU4J has a stable module name but no descriptor.
module org.acogida.intake.i18n {
    requires transitive org.acogida.intake.api;
    requires com.ibm.icu;
    requires static org.jspecify;

    exports org.acogida.intake.i18n;
}
