package org.acogida.examples.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.ShownTexts;
import org.acogida.intake.i18n.Readability;
import org.acogida.intake.i18n.Readability.Measure;
import org.acogida.intake.i18n.ReadabilityGate;

/**
 * How hard one instrument is to read in one language.
 *
 * @param id the instrument
 * @param shown what a person reads
 * @param text the same, measured as one text
 */
record ReadabilitySheet(String id, ShownTexts shown, Readability text) {

    static final String HEADER = "instrument,language,sentences,words,syllables,letters,long_words,"
            + Stream.of(Measure.values()).map(ReadabilitySheet::word).collect(Collectors.joining(","))
            + ",verdict,notes";

    private static final ReadabilityGate GATE = ReadabilityGate.ASKING;
    private static final int HARDEST = 3;

    static ReadabilitySheet of(Instrument instrument, Locale language) {
        ShownTexts shown = ShownTexts.of(instrument, language);
        return new ReadabilitySheet(instrument.id(), shown, shown.readability());
    }

    boolean isIn(Locale language) {
        return text.words() > 0 && text.language().getLanguage().equals(language.getLanguage());
    }

    boolean passed() {
        return GATE.problems(text).isEmpty();
    }

    void say(Console console) {
        console.out()
                .println(id + ", " + text.language().toLanguageTag()
                        + (passed() ? ": within the limits" : ": beyond the limits"));
        console.say(
                "  ",
                "sentences %d, words %d, syllables %d, letters %d, words of three syllables or more %d"
                        .formatted(text.sentences(), text.words(), text.syllables(), text.letters(), text.longWords()));
        text.values().forEach((measure, value) -> console.say("  ", word(measure) + " " + number(value)));
        GATE.problems(text).forEach(problem -> console.say("  ", "beyond its limit: " + problem));
        text.notes().forEach(note -> console.say("  ", "note: " + note));
        console.say("  ", "longest sentences, in words:");
        hardest().forEach(sentence -> console.say("  %4d  ".formatted(sentence.words()), sentence.said()));
        console.out().println();
    }

    /** A sentence of our own, and under which key it stands. */
    private record Sentence(int words, String key, String text) {

        String said() {
            return key + ": " + text;
        }
    }

    private List<Sentence> hardest() {
        List<Sentence> sentences = new ArrayList<>();
        for (Map.Entry<String, String> each : shown.texts().entrySet()) {
            for (String sentence : Readability.sentences(text.language(), List.of(each.getValue()))) {
                int words = Readability.of(text.language(), List.of(sentence)).words();
                sentences.add(new Sentence(words, each.getKey(), sentence));
            }
        }
        return sentences.stream()
                .sorted(Comparator.comparingInt(Sentence::words).reversed())
                .limit(HARDEST)
                .toList();
    }

    String line() {
        Stream<String> counts = Stream.of(
                        text.sentences(), text.words(), text.syllables(), text.letters(), text.longWords())
                .map(String::valueOf);
        Stream<String> values = Stream.of(Measure.values())
                .map(measure -> text.value(measure).isPresent()
                        ? number(text.value(measure).getAsDouble())
                        : "");
        return Stream.of(
                        Stream.of(id, text.language().toLanguageTag()),
                        counts,
                        values,
                        Stream.of(passed() ? "kept" : "beyond", String.join(" ", text.notes())))
                .flatMap(cells -> cells)
                .collect(Collectors.joining(","));
    }

    private static String word(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
