package org.acogida.intake.forms.internal.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.DefinitionProblem.Severity;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.internal.compiler.NamedTexts;
import org.acogida.intake.forms.internal.compiler.TextKeys;
import org.acogida.intake.forms.internal.wording.WordingLint;
import org.acogida.intake.i18n.TextCatalog;
import org.acogida.intake.questionnaire.TextOrigin;

/** Whether it is known where the words of a form come from, and whether a translation is one of the present words. */
final class OriginLint {

    private final Instrument instrument;
    private final TextCatalog texts;
    private final List<DefinitionProblem> problems = new ArrayList<>();

    OriginLint(Instrument instrument) {
        this.instrument = instrument;
        this.texts = instrument.texts();
    }

    List<DefinitionProblem> find() {
        // Words of a pack are not ours to account for.
        if (instrument.packs().isEmpty()) {
            texts.locales().forEach(this::language);
        }
        return problems;
    }

    private void language(Locale language) {
        NamedTexts file = WordingLint.file(instrument, language);
        if (!instrument.scoring().equals(Scoring.NONE)) {
            unstated(language, file);
        }
        for (String key : texts.keys()) {
            if (texts.has(language, key)) {
                instrument.origin(language, key).ifPresent(origin -> translation(origin, file, key));
            }
        }
    }

    /** A form without words of its own is not shown in them; what it calls its results is not asked. */
    private void unstated(Locale language, NamedTexts file) {
        if (instrument.references().rights().ownWording()) {
            TextKeys.read(instrument.questionnaire()).stream()
                    .filter(key -> texts.has(language, key))
                    .filter(key -> instrument.origin(language, key).isEmpty())
                    .findFirst()
                    .ifPresent(key -> add(
                            "text-origin-missing",
                            file,
                            key,
                            "an entry for the language in texts/origin.json.",
                            language.toLanguageTag()));
        }
    }

    private void translation(TextOrigin origin, NamedTexts file, String key) {
        if (origin.source() == null) {
            return;
        }
        Optional<String> wanted = instrument.sourceHash(Locale.forLanguageTag(origin.source()), key);
        String present = wanted.orElse("no such text");
        if (origin.sourceHash() == null) {
            String maybe = "the \"sourceHash\" of the text that was translated, in texts/origin.json.";
            add("translation-without-hash", file, key, maybe, key, present);
        } else if (!origin.sourceHash().equals(present)) {
            String maybe = "the text is to be translated once more: its source has changed.";
            add("translation-stale", file, key, maybe, key, origin.sourceHash(), present);
        }
    }

    private void add(String code, NamedTexts file, String key, String maybe, String... values) {
        problems.add(new DefinitionProblem(
                Severity.UNPUBLISHABLE,
                code,
                file.file(),
                key,
                file.texts().line(key),
                List.of(values),
                "Maybe " + maybe));
    }
}
