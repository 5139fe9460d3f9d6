package org.acogida.intake.forms.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.References;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.explain.Card.Phrase;
import org.acogida.intake.forms.explain.Card.Table;

/** Where the numbers come from, how well that was checked, and what nobody has checked. */
final class SourceSentences {

    private static final Pattern SEEN = Pattern.compile("V(\\d{1,3})");

    private final Instrument instrument;
    private final References references;
    private final Sentences sentences;

    SourceSentences(Instrument instrument, Sentences sentences) {
        this.instrument = instrument;
        this.references = instrument.references();
        this.sentences = sentences;
    }

    List<Phrase> rights() {
        References.Rights rights = references.rights();
        if (rights.holder().isEmpty()) {
            return List.of();
        }
        String text = sentences.say(
                "card.rights", Map.of("holder", rights.holder(), "standing", standing(rights.standing())));
        return List.of(sentences.phrase(text, null));
    }

    List<Phrase> notVerified() {
        return references.notVerified().stream().map(SourceSentences::english).toList();
    }

    List<Table> table() {
        if (references.sources().isEmpty()) {
            return List.of();
        }
        List<List<Phrase>> rows = new ArrayList<>();
        references
                .sources()
                .forEach((id, source) -> rows.add(List.of(
                        english(source.citation()),
                        sentences.phrase(standing(source.standing()), null),
                        sentences.phrase(String.join(", ", usedBy(id)), null),
                        english(source.supports()))));
        return List.of(new Table(sentences.say("card.sources"), columns(), rows));
    }

    private List<String> columns() {
        return List.of(
                sentences.say("card.column.source"),
                sentences.say("card.column.standing"),
                sentences.say("card.column.used-by"),
                sentences.say("card.column.says"));
    }

    /** What sources say was written down once, in English. */
    private static Phrase english(String text) {
        return new Phrase(text, Locale.ENGLISH, null);
    }

    private String standing(String standing) {
        Matcher seen = SEEN.matcher(standing);
        int count = seen.matches() ? Integer.parseInt(seen.group(1)) : 0;
        String kind = switch (standing) {
            case "OK" -> "believed";
            case "NV" -> "sought";
            case "derived" -> "derived";
            default -> count > 0 ? "seen" : "other";
        };
        return sentences.say("card.standing", Map.of("kind", kind, "count", count, "code", standing));
    }

    private Set<String> usedBy(String source) {
        Scoring scoring = instrument.scoring();
        Set<String> results = new LinkedHashSet<>();
        scoring.scores().stream()
                .filter(each -> each.references().contains(source)
                        || each.bandReferences().contains(source))
                .forEach(each -> results.add(each.id()));
        scoring.criteria().stream()
                .filter(each -> each.references().contains(source))
                .forEach(each -> results.add(each.id()));
        scoring.cutOffs().stream()
                .filter(each -> each.references().contains(source))
                .forEach(each -> results.add(each.id()));
        scoring.flags().stream()
                .filter(each -> each.references().contains(source))
                .forEach(each -> results.add(each.id()));
        scoring.changes().stream()
                .filter(each -> each.references().contains(source))
                .forEach(each -> results.add(each.id()));
        return results;
    }
}
