package org.acogida.intake.forms.internal.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.ShownTexts;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.DefinitionProblem.Severity;
import org.acogida.intake.forms.internal.compiler.NamedTexts;
import org.acogida.intake.forms.internal.compiler.TextKeys;
import org.acogida.intake.i18n.Readability;
import org.acogida.intake.i18n.ReadabilityGate;
import org.acogida.intake.i18n.ReadabilityGate.Problem;
import org.acogida.intake.i18n.Texts;

/** Whether a form can be read by somebody who has not slept: no sentence too long, and all of it easy enough together. */
public final class ReadabilityLint {

    private ReadabilityLint() {}

    /** Returns a problem for each sentence that is too long, and for each measure that all texts together do not keep. */
    public static List<DefinitionProblem> problems(Instrument instrument) {
        List<DefinitionProblem> problems = new ArrayList<>();
        for (Locale locale : instrument.texts().locales()) {
            ShownTexts shown = ShownTexts.of(instrument, locale);
            // Words of a pack are not ours to mend.
            if (instrument.packs().isEmpty() && shown.language().equals(locale)) {
                NamedTexts file = WordingLint.file(instrument, locale);
                problems.addAll(problems(ReadabilityGate.ASKING, shown, file));
                problems.addAll(problems(ReadabilityGate.CARE, told(instrument, locale), file));
            }
        }
        return problems;
    }

    /** A person’s own results are read when reading is hardest. */
    private static ShownTexts told(Instrument instrument, Locale locale) {
        Texts texts = instrument.texts().in(locale);
        Map<String, String> told = new LinkedHashMap<>();
        TextKeys.told(instrument.scoring()).forEach(key -> texts.find(key).ifPresent(text -> told.put(key, text)));
        return new ShownTexts(locale, told);
    }

    private static List<DefinitionProblem> problems(ReadabilityGate gate, ShownTexts shown, NamedTexts file) {
        List<DefinitionProblem> problems = new ArrayList<>();
        shown.texts().forEach((key, text) -> {
            for (Problem problem : gate.problems(Readability.of(shown.language(), List.of(text)))) {
                boolean sentence = problem.measure() == Readability.Measure.LONGEST_SENTENCE;
                problems.add(new DefinitionProblem(
                        Severity.UNPUBLISHABLE,
                        sentence ? "sentence-too-long" : "hard-to-read",
                        file.file(),
                        key,
                        file.texts().line(key),
                        List.of(problem.toString()),
                        sentence ? "Maybe two sentences." : "Maybe shorter words and sentences."));
            }
        });
        gate.problems(shown.readability()).stream()
                .filter(problem -> problem.measure() != Readability.Measure.LONGEST_SENTENCE)
                .forEach(problem -> problems.add(new DefinitionProblem(
                        Severity.UNPUBLISHABLE,
                        "hard-to-read",
                        file.file(),
                        "$",
                        0,
                        List.of(problem.toString()),
                        "Maybe shorter words and sentences.")));
        return problems;
    }
}
