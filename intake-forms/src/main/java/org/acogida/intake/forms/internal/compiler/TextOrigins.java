package org.acogida.intake.forms.internal.compiler;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.acogida.intake.i18n.LocaleChoice;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.questionnaire.TextOrigin;
import org.acogida.intake.questionnaire.TextOrigin.Status;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a folder as they stand in its files, each with what is stated of its origin. It is laid out when somebody
 * asks first: loading a form needs none of it. Thread-safe; two threads may lay out the same at once.
 */
public final class TextOrigins {

    private final List<NamedTexts> files;
    private final OriginFiles stated;
    private final Questionnaire questionnaire;
    private volatile @Nullable Laid laid;

    private TextOrigins(List<NamedTexts> files, OriginFiles stated, Questionnaire questionnaire) {
        this.files = List.copyOf(files);
        this.stated = stated;
        this.questionnaire = questionnaire;
    }

    static TextOrigins of(List<NamedTexts> files, OriginFiles stated, Questionnaire questionnaire) {
        return new TextOrigins(files, stated, questionnaire);
    }

    private record Text(String words, @Nullable TextOrigin origin) {}

    /**
     * All of it.
     *
     * @param texts by locale and key
     * @param lowest by the tag of each locale that has texts, so that a report can look it up
     */
    private record Laid(Map<Locale, Map<String, Text>> texts, Map<String, Optional<Status>> lowest) {}

    private Laid laid() {
        Laid now = laid;
        if (now == null) {
            now = layOut();
            laid = now;
        }
        return now;
    }

    private Laid layOut() {
        Map<Locale, Map<String, Text>> texts = texts();
        Laid all = new Laid(texts, new HashMap<>());
        Set<String> needed = TextKeys.shown(questionnaire);
        Set<String> read = TextKeys.read(questionnaire);
        // What nobody said the language of is asked after for every row of a table.
        all.lowest.put("und", Optional.empty());
        for (Locale locale : texts.keySet()) {
            all.lowest.put(locale.toLanguageTag(), lowest(all, chain(all, locale), needed, read));
        }
        return all;
    }

    private Map<Locale, Map<String, Text>> texts() {
        Map<Locale, Map<String, Text>> texts = new LinkedHashMap<>();
        for (NamedTexts file : files) {
            Locale locale = LocaleChoice.chainFor(file.locale()).get(0);
            Map<String, Text> here = texts.computeIfAbsent(locale, any -> new HashMap<>());
            OriginReader.Language language = stated.of(file, locale);
            file.texts().texts().forEach((key, words) -> {
                if (!words.isBlank()) {
                    here.put(key, new Text(words, language == null ? null : language.of(key)));
                }
            });
        }
        return texts;
    }

    private static Optional<Status> lowest(Laid all, List<Locale> chain, Set<String> needed, Collection<String> read) {
        Status lowest = Status.FINAL;
        for (String key : read) {
            Optional<Text> text = text(all, chain, key);
            if (text.isEmpty() && !needed.contains(key)) {
                continue;
            }
            Optional<Status> status =
                    text.flatMap(found -> counting(all, found, key)).map(TextOrigin::status);
            if (status.isEmpty()) {
                return status;
            }
            lowest = status.get().compareTo(lowest) < 0 ? status.get() : lowest;
        }
        return Optional.of(lowest);
    }

    /** Only what is here: a language is followed once, not once for each of its texts. */
    private static List<Locale> chain(Laid all, Locale language) {
        return LocaleChoice.chainFor(language).stream()
                .filter(all.texts::containsKey)
                .toList();
    }

    private static Optional<Text> text(Laid all, List<Locale> chain, String key) {
        for (Locale locale : chain) {
            Text text = all.texts.getOrDefault(locale, Map.of()).get(key);
            if (text != null) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** A translation of what is no longer there is a draft. */
    private static Optional<TextOrigin> counting(Laid all, Text text, String key) {
        TextOrigin origin = text.origin();
        if (origin == null || origin.source() == null || origin.sourceHash() == null) {
            return Optional.ofNullable(origin);
        }
        boolean same = hash(all, Locale.forLanguageTag(origin.source()), key)
                .filter(origin.sourceHash()::equals)
                .isPresent();
        return Optional.of(same ? origin : origin.with(Status.DRAFT));
    }

    private static Optional<String> hash(Laid all, Locale language, String key) {
        return text(all, chain(all, language), key).map(text -> TextOrigin.hashOf(text.words()));
    }

    /** Returns where the text comes from that is there for a language, as it counts now. */
    public Optional<TextOrigin> origin(Locale language, String key) {
        Laid all = laid();
        return text(all, chain(all, language), key).flatMap(text -> counting(all, text, key));
    }

    /** Returns the hash of the text that is there for a language. */
    public Optional<String> hash(Locale language, String key) {
        return hash(laid(), language, key);
    }

    /** Returns the lowest state of all that a person reads in a language; nothing where it is not known of each text. */
    public Optional<Status> lowest(String tag) {
        Map<String, Optional<Status>> lowest = laid().lowest();
        Optional<Status> known = lowest.get(tag);
        return known != null
                ? known
                : LocaleChoice.chainFor(Locale.forLanguageTag(tag)).stream()
                        .map(locale -> lowest.get(locale.toLanguageTag()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .flatMap(status -> status);
    }
}
