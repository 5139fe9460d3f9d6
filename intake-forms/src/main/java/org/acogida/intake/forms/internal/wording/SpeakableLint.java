package org.acogida.intake.forms.internal.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.ShownTexts;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.DefinitionProblem.Severity;
import org.acogida.intake.forms.internal.compiler.NamedTexts;
import org.acogida.intake.i18n.ReadAloud;

/** Whether a form can be heard by somebody who does not read: what no voice is sure of is written in words. */
public final class SpeakableLint {

    private SpeakableLint() {}

    /** Returns a problem for each text of which something is left over, such as {@code 24/7}. */
    public static List<DefinitionProblem> problems(Instrument instrument) {
        List<DefinitionProblem> problems = new ArrayList<>();
        for (Locale locale : instrument.texts().locales()) {
            ShownTexts shown = ShownTexts.of(instrument, locale);
            // Words of a pack are not ours to mend.
            if (instrument.packs().isEmpty() && shown.language().equals(locale) && ReadAloud.supports(locale)) {
                problems.addAll(problems(shown, WordingLint.file(instrument, locale)));
            }
        }
        return problems;
    }

    private static List<DefinitionProblem> problems(ShownTexts shown, NamedTexts file) {
        List<DefinitionProblem> problems = new ArrayList<>();
        shown.texts().forEach((key, text) -> {
            List<String> leftovers = ReadAloud.of(shown.language(), text).leftovers();
            if (!leftovers.isEmpty()) {
                problems.add(new DefinitionProblem(
                        Severity.UNPUBLISHABLE,
                        "not-speakable",
                        file.file(),
                        key,
                        file.texts().line(key),
                        leftovers,
                        "Maybe write it in words."));
            }
        });
        return problems;
    }
}
