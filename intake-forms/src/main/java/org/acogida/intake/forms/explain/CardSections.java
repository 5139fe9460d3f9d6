package org.acogida.intake.forms.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.explain.Card.Phrase;
import org.acogida.intake.forms.explain.Card.Section;
import org.acogida.intake.forms.explain.Card.Table;

/** What a card says, section by section. */
final class CardSections {

    private final Instrument instrument;
    private final Sentences sentences;
    private final RuleSentences rules;
    private final List<Section> sections = new ArrayList<>();

    CardSections(Instrument instrument, Sentences sentences) {
        this.instrument = instrument;
        this.sentences = sentences;
        this.rules = new RuleSentences(instrument, sentences);
    }

    /** Returns all sections; the wording says whose words a person reads, where they are not the project's own. */
    List<Section> all(List<String> wording) {
        section("purpose", about("purpose"));
        section("misuse", together(about("misuse"), about("variant")));
        section("population", about("population"));
        StructureSentences structure = new StructureSentences(instrument, sentences);
        List<Phrase> whose =
                wording.stream().map(line -> sentences.phrase(line, null)).toList();
        section("structure", together(structure.lines(), whose), structure.tables());
        if (instrument.scoring().equals(Scoring.NONE)) {
            section("scores", List.of(ours("card.not-scored")));
        } else {
            rules();
        }
        section("circumstances", circumstances());
        SourceSentences sources = new SourceSentences(instrument, sentences);
        section("rights", together(about("rights"), sources.rights()));
        section("sources", List.of(), sources.table());
        section("not-verified", together(about("not-verified"), sources.notVerified()));
        ExampleTable examples = new ExampleTable(instrument, sentences);
        section("examples", examples.lines(), examples.tables());
        return sections;
    }

    private void rules() {
        section("scores", orNone("scores", rules.scores()));
        section("criteria", orNone("criteria", rules.criteria()));
        section("cut-offs", together(orNone("cut-offs", rules.cutOffs()), ofPopulations()));
        section("flags", orNone("flags", rules.flags()));
        section("changes", orNone("changes", rules.changes()));
        section("unknown", together(unknown(), rules.skipRules()));
    }

    private void section(String id, List<Phrase> phrases) {
        section(id, phrases, List.of());
    }

    private void section(String id, List<Phrase> phrases, List<Table> tables) {
        if (!phrases.isEmpty() || !tables.isEmpty()) {
            sections.add(new Section(id, sentences.say("card.heading." + id), phrases, tables));
        }
    }

    private List<Phrase> about(String what) {
        Optional<String> text = sentences.ofInstrument().find("about." + what);
        return text.map(sentences::ofInstrument).stream().toList();
    }

    /** That there is none is worth a sentence: nobody has to wonder whether it was forgotten. */
    private List<Phrase> orNone(String what, List<Phrase> lines) {
        return lines.isEmpty() ? List.of(ours("card.none." + what)) : lines;
    }

    private Phrase ours(String key) {
        return sentences.phrase(sentences.say(key), null);
    }

    private static List<Phrase> together(List<Phrase> some, List<Phrase> more) {
        List<Phrase> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private List<Phrase> ofPopulations() {
        boolean differ = instrument.scoring().cutOffs().stream().anyMatch(cutOff -> cutOff.group() != null);
        return differ ? List.of(ours("card.populations")) : List.of();
    }

    private List<Phrase> unknown() {
        List<Phrase> lines = new ArrayList<>();
        Map<String, String> ruled = Map.of("ruled", String.valueOf(fillsIn()));
        lines.add(sentences.phrase(sentences.say("card.unknown.value", ruled), null));
        for (String key : List.of("interval", "outcome", "flag")) {
            lines.add(ours("card.unknown." + key));
        }
        boolean estimates = instrument.scoring().scores().stream()
                .anyMatch(scale -> scale.missing() instanceof Scoring.Missing.Prorate);
        if (!estimates) {
            lines.add(ours("card.unknown.not-estimated"));
        }
        return lines;
    }

    /** Whether a rule of the instrument says what some unknown answers count. */
    private boolean fillsIn() {
        Scoring scoring = instrument.scoring();
        return !scoring.skipRules().isEmpty() || scoring.scores().stream().anyMatch(scale -> scale.gate() != null);
    }

    private List<Phrase> circumstances() {
        List<Phrase> lines = new ArrayList<>(rules.polarity());
        Scoring.Context context = instrument.scoring().context();
        if (context.indexEvent()) {
            lines.add(ours("card.index-event"));
        }
        Scoring.Detention detention = context.detention();
        if (detention != null) {
            String which = detention.name().toLowerCase(Locale.ROOT);
            lines.add(sentences.phrase(sentences.say("card.detention", Map.of("which", which)), null));
        }
        if (context.monitored()) {
            lines.add(ours("card.monitored"));
        }
        if (instrument.references().rights().ownWording() && speaksOfNumbers()) {
            lines.add(ours("card.own-wording"));
        }
        return lines;
    }

    private boolean speaksOfNumbers() {
        Scoring scoring = instrument.scoring();
        return !scoring.cutOffs().isEmpty()
                || scoring.scores().stream().anyMatch(scale -> !scale.bands().isEmpty());
    }
}
