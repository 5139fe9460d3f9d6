package org.acogida.intake.forms;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.acogida.intake.forms.internal.compiler.TextKeys;
import org.acogida.intake.questionnaire.AnswerOption;

/** The text of a wording pack, in words that are nobody's: {@code Official item.1}. */
public final class PackText {

    private final Map<String, String> entries;

    private PackText(Map<String, String> entries) {
        this.entries = new LinkedHashMap<>(entries);
    }

    /** A made-up form with everything that a pack can be asked for. */
    public static Instrument teaTime() {
        return Instrument.load(
                InstrumentSource.directory(Path.of("src/test/resources/instruments-under-test/tea-time")));
    }

    /** A pack of the made-up form that fits. */
    public static PackText ofTeaTime(String language) {
        return of(teaTime(), language)
                .with("polarity.2", "direct")
                .with("named.hurry", "3")
                .with("named.burnt", "6");
    }

    /** Every word and every value of an instrument; nothing of what only some instruments ask for. */
    public static PackText of(Instrument instrument, String language) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("pack.id", instrument.id() + "-" + language.toLowerCase(Locale.ROOT));
        entries.put("pack.instrument", instrument.id());
        entries.put("pack.language", language);
        entries.put("pack.status", "official");
        entries.put("pack.holder", "The Tea Society");
        entries.put("pack.terms", "Free for use in care");
        TextKeys.worded(instrument.questionnaire()).forEach(key -> entries.put(key, "Official " + key));
        instrument.questionnaire().answerValueSets().forEach((set, options) -> values(entries, set, options));
        return new PackText(entries);
    }

    private static void values(Map<String, String> entries, String set, List<AnswerOption> options) {
        for (AnswerOption option : options) {
            if (option.weight() != null) {
                entries.put("value." + set + "." + option.code(), String.valueOf(option.weight()));
            }
        }
    }

    /** With an entry more, or one that says something else. */
    public PackText with(String key, String value) {
        PackText other = new PackText(entries);
        other.entries.put(key, value);
        return other;
    }

    /** With one entry less. */
    public PackText without(String key) {
        PackText other = new PackText(entries);
        if (other.entries.remove(key) == null) {
            throw new IllegalArgumentException("There was no such entry: " + key);
        }
        return other;
    }

    /** With an entry under another key. */
    public PackText renamed(String key, String other) {
        String value = entries.get(key);
        return without(key).with(other, String.valueOf(value));
    }

    /** Returns the line on which an entry stands. */
    public int line(String key) {
        return List.copyOf(entries.keySet()).indexOf(key) + 1;
    }

    @Override
    public String toString() {
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** Returns the file's bytes. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the pack. */
    public WordingPack pack() {
        return WordingPack.of(bytes());
    }
}
