package org.acogida.intake.forms.internal.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.DefinitionProblem.Severity;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.internal.compiler.NamedTexts;
import org.acogida.intake.forms.internal.compiler.TextKeys;
import org.acogida.intake.i18n.TextCatalog;

/** What a folder says to people of their own results: of every band or of none, without a number and without a label. */
final class FeedbackLint {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern NUMBERS = Pattern.compile("[\\p{Nd}%]+", FLAGS);

    /** Labels and alarms by language; in any other language only numbers are found. */
    private static final Map<String, Pattern> LABELS = Map.of(
            "es",
            Pattern.compile(
                    "[\\p{Nd}%]+|\\b(?:trastorn|diagn[oó]stic|positiv|negativ|grave|sever[oaie]|patol|alarm|s[ií]ndrom|puntaje"
                            + "|puntuaci)\\p{L}*",
                    FLAGS),
            "en",
            Pattern.compile(
                    "[\\p{Nd}%]+|\\b(?:disorder|diagnos|positive|negative|sever[ei]|patholog|alarm|syndrome|scor(?:e|ing)|cut-?off)"
                            + "\\p{L}*",
                    FLAGS));

    private final Instrument instrument;
    private final TextCatalog texts;
    private final List<DefinitionProblem> problems = new ArrayList<>();

    FeedbackLint(Instrument instrument) {
        this.instrument = instrument;
        this.texts = instrument.texts();
    }

    List<DefinitionProblem> find() {
        if (instrument.packs().isEmpty()) {
            for (Locale language : texts.locales()) {
                instrument.scoring().scores().forEach(scale -> whole(scale, language));
                TextKeys.told(instrument.scoring()).stream()
                        .filter(key -> texts.has(language, key))
                        .forEach(key -> plain(key, language));
            }
        }
        return problems;
    }

    /** Whoever hears nothing where others hear something has heard that they are the exception. */
    private void whole(Scoring.Scale scale, Locale language) {
        List<String> keys = scale.bands().stream()
                .map(band -> TextKeys.told(scale.id(), band.id()))
                .toList();
        if (keys.stream().anyMatch(key -> texts.has(language, key))) {
            // What only one language lacks has been said when the folder was read.
            keys.stream()
                    .filter(key -> !texts.keys().contains(key))
                    .forEach(key -> add(
                            "person-text-missing",
                            language,
                            key,
                            scale.id(),
                            "a text for every band of it, or for none."));
        }
    }

    private void plain(String key, Locale language) {
        String said = texts.in(language).find(key).orElse("");
        Matcher found = LABELS.getOrDefault(language.getLanguage(), NUMBERS).matcher(said);
        while (found.find()) {
            add("person-text-labels", language, key, found.group(), "what it is like, in words that label nobody.");
        }
    }

    private void add(String code, Locale language, String key, String value, String maybe) {
        String inFolder = NamedTexts.inFolder(language.toLanguageTag());
        String file = instrument.file(inFolder).isPresent() ? inFolder : NamedTexts.overlay(language);
        problems.add(
                new DefinitionProblem(Severity.UNPUBLISHABLE, code, file, key, 0, List.of(value), "Maybe " + maybe));
    }
}
