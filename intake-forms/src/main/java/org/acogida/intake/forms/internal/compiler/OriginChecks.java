package org.acogida.intake.forms.internal.compiler;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.acogida.intake.forms.internal.compiler.OriginReader.Language;
import org.acogida.intake.forms.internal.compiler.OriginReader.Statement;
import org.acogida.intake.forms.internal.json.Located;
import org.acogida.intake.i18n.TextCatalog;
import org.jspecify.annotations.Nullable;

/** Whether what is stated of the origin of texts is about texts and languages that are there. */
final class OriginChecks {

    private final TextCatalog catalog;
    private final List<String> tags;
    private final Problems problems;

    OriginChecks(TextCatalog catalog, Problems problems) {
        this.catalog = catalog;
        this.tags = catalog.locales().stream().map(Locale::toLanguageTag).toList();
        this.problems = problems;
    }

    void run(OriginFiles files) {
        language(files.ofFolder());
        language(files.laidOver());
    }

    private void language(Map<Locale, Language> stated) {
        stated.forEach((locale, language) -> {
            String tag = locale.toLanguageTag();
            if (tags.contains(tag)) {
                language(tag, language);
            } else {
                unknown(language.otherwise(), language.otherwise().at(), tag);
            }
        });
    }

    private void language(String tag, Language language) {
        Statement otherwise = language.otherwise();
        source(tag, otherwise, null);
        language.texts().forEach((key, text) -> {
            if (!catalog.keys().contains(key)) {
                in(text).unsafe("no-such-text", text.at(), Spelling.suggest(key, catalog.keys()), key);
            }
            source(tag, text, otherwise.origin().source());
            if (text.origin().sourceHash() != null && text.origin().source() == null) {
                String maybe = "a \"source\": the language that the text was translated from.";
                in(text).unsafe("hash-without-source", at(text, "sourceHash"), maybe, key);
            }
        });
    }

    /** A source that is not here could not be held against its hash. What was inherited was said once. */
    private void source(String tag, Statement statement, @Nullable String inherited) {
        String source = statement.origin().source();
        if (source == null || Objects.equals(source, inherited)) {
            return;
        }
        if (source.equals(tag)) {
            String maybe = "no \"source\": a text that was written in its own language has none.";
            in(statement).unsafe("translation-of-itself", at(statement, "source"), maybe, source);
        } else if (!tags.contains(source)) {
            unknown(statement, at(statement, "source"), source);
        }
    }

    private void unknown(Statement statement, Located at, String tag) {
        in(statement).unsafe("unknown-language", at, Spelling.suggest(tag, tags), tag);
    }

    private Problems.File in(Statement statement) {
        return problems.in(statement.file());
    }

    private static Located at(Statement statement, String key) {
        Located field =
                statement.at() instanceof Located.Obj object ? object.fields().get(key) : null;
        return field == null ? statement.at() : field;
    }
}
