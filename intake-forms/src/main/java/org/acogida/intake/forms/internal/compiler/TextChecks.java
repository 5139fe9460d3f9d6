package org.acogida.intake.forms.internal.compiler;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.acogida.intake.i18n.LocaleChoice;
import org.acogida.intake.i18n.TextCatalog;
import org.acogida.intake.i18n.TextFile;
import org.acogida.intake.i18n.TextPattern;
import org.acogida.intake.questionnaire.AnswerOption;

/** Whether every language says everything, in patterns that can be shown. */
final class TextChecks {

    private final Map<String, List<AnswerOption>> answerValueSets;
    private final List<NamedTexts> files;
    private final TextCatalog catalog;
    private final Problems problems;
    private final Set<String> expected;

    TextChecks(
            Map<String, List<AnswerOption>> answerValueSets,
            TextKeys.Expected keys,
            List<NamedTexts> files,
            TextCatalog catalog,
            Problems problems) {
        this.answerValueSets = answerValueSets;
        this.files = files;
        this.catalog = catalog;
        this.problems = problems;
        this.expected = new LinkedHashSet<>(keys.needed());
        // What one language says beyond that, all say: otherwise a form would silently come in another language.
        keys.optional().stream().filter(catalog.keys()::contains).forEach(expected::add);
    }

    void run() {
        files.forEach(this::language);
        arguments();
    }

    private void language(NamedTexts named) {
        Locale locale = named.locale();
        TextFile texts = named.texts();
        Problems.File file = problems.in(named.file());
        texts.duplicates().forEach(key -> file.unsafe("duplicate-key", key, texts.line(key), "one of them.", key));
        List<Locale> chain = LocaleChoice.chainFor(locale);
        Set<String> miscounted = optionCounts(chain, texts, file);
        for (String key : expected) {
            if (!resolved(chain, key) && !inSet(miscounted, key)) {
                String code = texts.texts().containsKey(key) ? "text-empty" : "text-missing";
                file.unpublishable(code, key, texts.line(key), "its text in " + locale.toLanguageTag() + ".");
            }
        }
        for (String key : texts.texts().keySet()) {
            if (!expected.contains(key) && !inSet(miscounted, key)) {
                file.unpublishable("text-orphaned", key, texts.line(key), Spelling.suggest(key, expected), key);
            }
        }
    }

    private boolean resolved(List<Locale> chain, String key) {
        return chain.stream().anyMatch(link -> catalog.has(link, key));
    }

    private static boolean inSet(Set<String> sets, String key) {
        return sets.stream().anyMatch(set -> key.startsWith("option." + set + "."));
    }

    /** A language with more or fewer choices than the others asks another question. */
    private Set<String> optionCounts(List<Locale> chain, TextFile texts, Problems.File file) {
        Set<String> miscounted = new LinkedHashSet<>();
        answerValueSets.forEach((set, options) -> {
            String prefix = "option." + set + ".";
            Set<String> said = new LinkedHashSet<>();
            texts.texts().keySet().stream()
                    .filter(key -> key.startsWith(prefix))
                    .forEach(said::add);
            options.stream()
                    .map(option -> TextKeys.option(set, option))
                    .filter(key -> resolved(chain, key))
                    .forEach(said::add);
            if (!said.isEmpty() && said.size() != options.size()) {
                miscounted.add(set);
                file.unsafe(
                        "option-count-differs",
                        prefix + "*",
                        texts.line(said.iterator().next()),
                        "one label for each of " + options.size() + " options.",
                        said.size(),
                        options.size());
            }
        });
        return miscounted;
    }

    private void arguments() {
        Map<String, SortedSet<String>> first = new HashMap<>();
        for (NamedTexts named : files) {
            named.texts().texts().forEach((key, text) -> arguments(named, key, text, first));
        }
    }

    private void arguments(NamedTexts named, String key, String text, Map<String, SortedSet<String>> first) {
        Problems.File file = problems.in(named.file());
        int line = named.texts().line(key);
        try {
            SortedSet<String> arguments = TextPattern.parse(text).arguments();
            SortedSet<String> before = first.putIfAbsent(key, arguments);
            if (before != null && !before.equals(arguments)) {
                file.unsafe("pattern-arguments-differ", key, line, "the same in all.", before, arguments);
            } else if (!arguments.isEmpty()) {
                file.unsafe("pattern-argument-unknown", key, line, "no argument: nothing is given.", arguments);
            }
        } catch (IllegalArgumentException e) {
            file.unsafe("pattern-unparsable", key, line, "an apostrophe or a brace to be doubled.", text);
        }
    }
}
