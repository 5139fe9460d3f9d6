package org.acogida.intake.forms.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.score.ChangeResult;

/** A change between two reports in words: how much, and held against what. Never “better” or “worse”. */
final class ChangeSentences {

    private static final String INDENT = "  ";

    private final Instrument instrument;
    private final Sentences sentences;

    ChangeSentences(Instrument instrument, Sentences sentences) {
        this.instrument = instrument;
        this.sentences = sentences;
    }

    List<String> say(ChangeResult result) {
        String name = sentences.name("score", result.score());
        BigDecimal difference = result.difference();
        List<String> lines = new ArrayList<>();
        if (difference == null) {
            lines.add(sentences.say("change.not-compared", Map.of("name", name)));
            result.obstacles().forEach(obstacle -> lines.add(INDENT + sentences.say("obstacle." + obstacle)));
            return lines;
        }
        String way = difference.signum() == 0 ? "same" : difference.signum() > 0 ? "up" : "down";
        lines.add(sentences.say("change", Map.of("name", name, "way", way, "points", difference.abs())));
        result.sizes().forEach(size -> lines.add(INDENT + size(size)));
        result.notes().forEach(note -> lines.add(INDENT + sentences.note(note)));
        return lines;
    }

    private String size(ChangeResult.Size size) {
        return sentences.say(
                "change.size",
                Map.of(
                        "kind", size.kind() == ChangeResult.Kind.RELIABLE ? "reliable" : "other",
                        "points", size.points(),
                        "reached", String.valueOf(size.reached()),
                        "population", sentences.name("population", size.population()),
                        "references", RuleSentences.citations(instrument, size.references()),
                        "verified", String.valueOf(size.notes().isEmpty())));
    }
}
