package org.acogida.intake.forms.internal.wording;

import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.DefinitionProblem.Severity;
import org.acogida.intake.forms.internal.compiler.NamedTexts;
import org.acogida.intake.forms.internal.compiler.TextKeys;
import org.acogida.intake.i18n.TextCatalog;
import org.acogida.intake.i18n.TextFile;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.questionnaire.Sensitivity;

/**
 * Words in a person's texts that have no place there, such as {@code debe} in {@code item.3}.
 *
 * <p>Spanish and English are read. That nothing is found says nothing of kindness: that takes people who read it.
 */
public final class WordingLint {

    private WordingLint() {}

    /** A word where it does not belong. */
    record Finding(Lexicon lexicon, String word) {}

    /**
     * Returns a problem for each such word in whatever a person reads of an instrument, in every language of its folder.
     *
     * <p>Words of a pack are not ours to mend, and are not looked at. What others say of the person may be named as
     * their saying: as an option of a most sensitive question about that.
     */
    public static List<DefinitionProblem> problems(Instrument instrument) {
        List<DefinitionProblem> problems = new ArrayList<>();
        if (!instrument.packs().isEmpty()) {
            return problems;
        }
        TextCatalog catalog = instrument.texts();
        for (Locale locale : catalog.locales()) {
            Texts texts = catalog.in(locale);
            if (!texts.choice().languageChanged()) {
                Set<String> saidByOthers = saidByOthers(instrument.questionnaire(), texts);
                NamedTexts file = file(instrument, locale);
                read(instrument)
                        .filter(key -> catalog.has(locale, key))
                        .forEach(key -> find(locale, key, texts.text(key)).stream()
                                .filter(finding -> !saidByOthers.contains(key) || finding.lexicon() != Lexicon.ACCUSES)
                                .forEach(finding -> problems.add(problem(finding, file, key))));
            }
        }
        return problems;
    }

    private static Stream<String> read(Instrument instrument) {
        return Stream.concat(
                TextKeys.read(instrument.questionnaire()).stream(), TextKeys.told(instrument.scoring()).stream());
    }

    private static Set<String> saidByOthers(Questionnaire questionnaire, Texts texts) {
        Set<String> keys = new HashSet<>();
        for (Item.Question question : questionnaire.questions()) {
            String text = texts.find(TextKeys.item(question.linkId())).orElse("");
            boolean sensitive = question.sensitivity().level() == Sensitivity.HIGHEST.level();
            if (sensitive && Lexicon.isAboutOthers(texts.language(), text)) {
                String set = String.valueOf(question.answerValueSet());
                questionnaire.options(question).forEach(option -> keys.add(TextKeys.option(set, option)));
            }
        }
        return keys;
    }

    private static DefinitionProblem problem(Finding finding, NamedTexts file, String key) {
        return new DefinitionProblem(
                Severity.UNPUBLISHABLE,
                finding.lexicon().code(),
                file.file(),
                key,
                file.texts().line(key),
                List.of(finding.word()),
                "Maybe " + finding.lexicon().maybe());
    }

    /** Returns the file of a language. Texts that were laid over a folder have no line in it. */
    public static NamedTexts file(Instrument instrument, Locale locale) {
        String inFolder = NamedTexts.inFolder(locale.toLanguageTag());
        Optional<byte[]> bytes = instrument.file(inFolder);
        try {
            TextFile texts = TextFile.read(bytes.orElse(new byte[0]));
            return new NamedTexts(bytes.isPresent() ? inFolder : NamedTexts.overlay(locale), locale, texts);
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("A file that was read before: " + inFolder, e);
        }
    }

    /** Returns what is found in a text, wherever it may stand. */
    static List<Finding> find(Locale language, String text) {
        return find(language, "", text);
    }

    private static List<Finding> find(Locale language, String key, String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        List<Finding> findings = new ArrayList<>();
        for (Lexicon lexicon : Lexicon.values()) {
            lexicon.in(language).filter(words -> lexicon.isAbout(key)).ifPresent(words -> {
                Matcher matcher = words.matcher(composed);
                while (matcher.find()) {
                    findings.add(new Finding(lexicon, matcher.group()));
                }
            });
        }
        return findings;
    }
}
