package org.acogida.examples.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.References;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.score.CutOffResult;

/** The columns, cells and result names of one instrument, beside their texts. */
final class InstrumentSheet {

    private final Console console;
    private final Instrument instrument;
    private final Texts words;
    private final Texts names;

    InstrumentSheet(Console console, Instrument instrument, ReaderOptions reader) {
        this.console = console;
        this.instrument = instrument;
        this.words = reader.texts(instrument);
        this.names = reader.names(instrument);
    }

    void items() {
        console.heading("Items (a column each, called by its number)");
        if (instrument.packs().isEmpty() && !instrument.references().rights().ownWording()) {
            console.say("  ", "No words are included: item and option show their key in a wording pack (--pack).");
        }
        for (Item.Question item : instrument.questionnaire().questions()) {
            console.say("  %4s  ".formatted(item.linkId()), word("item." + item.linkId()));
        }
    }

    void options() {
        console.heading("Cells");
        Map<String, List<Item.Question>> bySet = instrument.questionnaire().questions().stream()
                .collect(Collectors.groupingBy(InstrumentSheet::kindOfCell, LinkedHashMap::new, Collectors.toList()));
        bySet.forEach(this::options);
        console.say(
                "  every item  ",
                "empty: not answered; d: declined; u: does not know; l: later; " + "na: not applicable");
    }

    private static String kindOfCell(Item.Question item) {
        String set = item.answerValueSet();
        return set == null ? item.answerType().name().toLowerCase(Locale.ROOT) : set;
    }

    private void options(String kind, List<Item.Question> items) {
        List<AnswerOption> options = instrument.questionnaire().options(items.get(0));
        String numbers = items.stream().map(Item.Question::linkId).collect(Collectors.joining(", "));
        console.say("  ", "items " + numbers + (options.isEmpty() ? ": " + kind : ""));
        for (AnswerOption option : options) {
            console.say("  %4s  ".formatted(option.code()), word("option." + kind + "." + option.code()));
        }
    }

    void results() {
        Scoring scoring = instrument.scoring();
        console.heading("Names in the table of results");
        scoring.scores().forEach(score -> result("score", score.id(), name("score", score.id())));
        scoring.criteria().forEach(criterion -> result("criterion", criterion.id(), name("criterion", criterion.id())));
        scoring.cutOffs().forEach(cutOff -> result("cutoff", cutOff.id(), cutOff(cutOff)));
        scoring.flags().forEach(flag -> result("flag", flag.id(), name("flag", flag.id())));
    }

    private void result(String kind, String id, String text) {
        console.say("  %-9s  ".formatted(kind), id + ": " + text);
    }

    private String cutOff(Scoring.CutOff cutOff) {
        return name("score", cutOff.score()) + sign(cutOff.operator())
                + cutOff.value().toPlainString() + ". "
                + name("population", cutOff.population()) + ". " + citations(cutOff.references())
                + (cutOff.verified() ? "" : " (not verified)");
    }

    private static String sign(CutOffResult.Operator operator) {
        return switch (operator) {
            case AT_LEAST -> " ≥ ";
            case BELOW -> " < ";
            case AT_MOST -> " ≤ ";
        };
    }

    private String citations(List<String> references) {
        return references.stream()
                .map(instrument.references().sources()::get)
                .map(References.Source::citation)
                .collect(Collectors.joining("; "));
    }

    void sources() {
        console.heading("Sources");
        instrument
                .references()
                .sources()
                .values()
                .forEach(source -> console.say("  ", source.citation() + ": " + source.supports()));
    }

    /** Without words the key helps those who write a pack. */
    private String word(String key) {
        return words.find(key).orElse(key);
    }

    /** An id says more than nothing where a language has no text for it. */
    private String name(String kind, String id) {
        return names.find(kind + "." + id).orElse(id);
    }
}
