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

/** The texts of a folder as they stand in its files, each with what is stated of its origin. Thread-safe. */
public final class TextOrigins {

    private final Map<Locale, Map<String, Text>> texts = new LinkedHashMap<>();
    /** By the tag of each locale that has texts, so that a report can look it up. */
    private final Map<String, Optional<Status>> lowest = new HashMap<>();

    private record Text(String words, @Nullable TextOrigin origin) {}

    private TextOrigins(List<NamedTexts> files, OriginFiles stated) {
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
    }

    static TextOrigins of(List<NamedTexts> files, OriginFiles stated, Questionnaire questionnaire) {
        TextOrigins origins = new TextOrigins(files, stated);
        Set<String> needed = TextKeys.shown(questionnaire);
        Set<String> read = TextKeys.read(questionnaire);
        // What nobody said the language of is asked after for every row of a table.
        origins.lowest.put("und", Optional.empty());
        for (Locale locale : origins.texts.keySet()) {
            origins.lowest.put(locale.toLanguageTag(), origins.lowest(origins.chain(locale), needed, read));
        }
        return origins;
    }

    private Optional<Status> lowest(List<Locale> chain, Set<String> needed, Collection<String> read) {
        Status lowest = Status.FINAL;
        for (String key : read) {
            Optional<Text> text = text(chain, key);
            if (text.isEmpty() && !needed.contains(key)) {
                continue;
            }
            Optional<Status> status =
                    text.flatMap(found -> counting(found, key)).map(TextOrigin::status);
            if (status.isEmpty()) {
                return status;
            }
            lowest = status.get().compareTo(lowest) < 0 ? status.get() : lowest;
        }
        return Optional.of(lowest);
    }

    /** Only what is here: a language is followed once, not once for each of its texts. */
    private List<Locale> chain(Locale language) {
        return LocaleChoice.chainFor(language).stream()
                .filter(texts::containsKey)
                .toList();
    }

    private Optional<Text> text(List<Locale> chain, String key) {
        for (Locale locale : chain) {
            Text text = texts.getOrDefault(locale, Map.of()).get(key);
            if (text != null) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** A translation of what is no longer there is a draft. */
    private Optional<TextOrigin> counting(Text text, String key) {
        TextOrigin origin = text.origin();
        if (origin == null || origin.source() == null || origin.sourceHash() == null) {
            return Optional.ofNullable(origin);
        }
        boolean same = hash(Locale.forLanguageTag(origin.source()), key)
                .filter(origin.sourceHash()::equals)
                .isPresent();
        return Optional.of(same ? origin : origin.with(Status.DRAFT));
    }

    /** Returns where the text comes from that is there for a language, as it counts now. */
    public Optional<TextOrigin> origin(Locale language, String key) {
        return text(chain(language), key).flatMap(text -> counting(text, key));
    }

    /** Returns the hash of the text that is there for a language. */
    public Optional<String> hash(Locale language, String key) {
        return text(chain(language), key).map(text -> TextOrigin.hashOf(text.words()));
    }

    /** Returns the lowest state of all that a person reads in a language; nothing where it is not known of each text. */
    public Optional<Status> lowest(String tag) {
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
