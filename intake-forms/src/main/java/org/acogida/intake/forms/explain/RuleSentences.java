package org.acogida.intake.forms.explain;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.References;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Kind;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.forms.explain.Card.Phrase;
import org.acogida.intake.score.ChangeResult;
import org.acogida.intake.score.Population;

/** The rules of an instrument in words, with the exact numbers. */
final class RuleSentences {

    private final Instrument instrument;
    private final Sentences sentences;
    private final RuleWords words;

    RuleSentences(Instrument instrument, Sentences sentences) {
        this.instrument = instrument;
        this.sentences = sentences;
        this.words = new RuleWords(sentences);
    }

    List<Phrase> all() {
        return Stream.of(scores(), skipRules(), criteria(), cutOffs(), flags(), changes(), polarity())
                .flatMap(List::stream)
                .toList();
    }

    List<Phrase> scores() {
        List<Phrase> lines = new ArrayList<>();
        for (Scoring.Scale scale : instrument.scoring().scores()) {
            scale(scale).forEach(text -> lines.add(sentences.phrase(text, scale.id())));
        }
        return lines;
    }

    List<Phrase> criteria() {
        List<Phrase> lines = new ArrayList<>();
        for (Scoring.Criterion criterion : instrument.scoring().criteria()) {
            lines.add(named("criterion", criterion.id(), criterion.rule(), criterion.verified()));
            criterion(criterion).forEach(text -> lines.add(sentences.phrase(text, criterion.id())));
        }
        return lines;
    }

    List<Phrase> cutOffs() {
        return instrument.scoring().cutOffs().stream()
                .map(cutOff -> sentences.phrase(cutOff(cutOff), cutOff.id()))
                .toList();
    }

    List<Phrase> flags() {
        List<Phrase> lines = new ArrayList<>();
        for (Scoring.FlagRule flag : instrument.scoring().flags()) {
            lines.add(named("flag", flag.id(), flag.rule(), true));
            lines.add(sentences.phrase(source(flag.references()), flag.id()));
        }
        return lines;
    }

    List<Phrase> changes() {
        return instrument.scoring().changes().stream()
                .map(change -> sentences.phrase(change(change), change.id()))
                .toList();
    }

    List<Phrase> skipRules() {
        return instrument.scoring().skipRules().stream()
                .map(rule -> sentences.phrase(skipRule(rule), null))
                .toList();
    }

    List<Phrase> polarity() {
        List<String> items = instrument.scoring().polarityByWording();
        return items.isEmpty()
                ? List.of()
                : List.of(sentences.phrase(sentences.say("rule.polarity", sentences.counted(items)), null));
    }

    private List<String> scale(Scoring.Scale scale) {
        List<String> lines = new ArrayList<>();
        Map<String, Object> arguments = new HashMap<>(sentences.counted(scale.items()));
        boolean prorated = scale.missing() instanceof Scoring.Missing.Prorate;
        arguments.put("name", sentences.name("score", scale.id()));
        arguments.put("kind", scale.kind().word());
        arguments.put("lowest", scale.lowest());
        arguments.put("highest", scale.highest());
        arguments.put("verified", String.valueOf(scale.verified()));
        arguments.put("missing", prorated ? "prorate" : "other");
        arguments.put("minAnswered", scale.missing() instanceof Scoring.Missing.Prorate rule ? rule.minAnswered() : 0);
        lines.add(sentences.say("rule.score", arguments));
        kind(scale, lines);
        details(scale, lines);
        for (Scoring.Band band : scale.bands()) {
            String name = sentences.name("band." + scale.id(), band.id());
            lines.add(sentences.say("rule.band", Map.of("from", band.from(), "band", name)));
        }
        Scoring.Higher higher = scale.higher();
        if (higher != null) {
            lines.add(
                    sentences.say("rule.higher", Map.of("higher", higher.name().toLowerCase(Locale.ROOT))));
        }
        lines.add(source(all(scale.references(), scale.bandReferences())));
        return lines;
    }

    private void details(Scoring.Scale scale, List<String> lines) {
        if (!scale.reversed().isEmpty()) {
            lines.add(sentences.say(
                    "rule.reversed",
                    Map.of(
                            "items",
                            sentences.items(scale.reversed()),
                            "count",
                            scale.reversed().size())));
        }
        Scoring.Gate gate = scale.gate();
        if (gate != null) {
            String codes = String.join(", ", gate.closedBy());
            lines.add(sentences.say("rule.gate", Map.of("item", gate.item(), "codes", codes)));
        }
        if (scale.missing() instanceof Scoring.Missing.Prorate rule
                && !rule.neverImpute().isEmpty()) {
            lines.add(sentences.say("rule.never-estimated", sentences.counted(rule.neverImpute())));
        }
        Scoring.Rounding rounding = scale.rounding();
        if (rounding != null) {
            lines.add(sentences.say("rule.rounding", Map.of("decimals", rounding.decimals())));
        }
    }

    private void kind(Scoring.Scale scale, List<String> lines) {
        if (scale.kind() instanceof Kind.Weighted weighted) {
            weighted.multipliers()
                    .forEach((item, times) ->
                            lines.add(sentences.say("rule.multiplier", Map.of("item", item, "times", times))));
        } else if (scale.kind() instanceof Kind.Linear linear) {
            lines.add(sentences.say("rule.linear", Map.of("times", linear.times(), "over", linear.over())));
        } else if (scale.kind() instanceof Kind.Table table) {
            String values = table.values().stream().map(sentences::number).collect(Collectors.joining("; "));
            lines.add(sentences.say("rule.table", Map.of("values", values)));
        } else if (scale.kind() instanceof Kind.Count count) {
            String unsure = String.join(", ", count.unsure());
            lines.add(sentences.say("rule.chosen-count", Map.of("code", count.code(), "unsure", unsure)));
        }
    }

    private List<String> criterion(Scoring.Criterion criterion) {
        List<String> lines = new ArrayList<>();
        Period wait = criterion.minimumSinceEvent();
        if (wait != null) {
            lines.add(sentences.say("rule.criterion.wait", Map.of("period", sentences.period("period", wait))));
        }
        String note = criterion.whenIndeterminate();
        if (note != null) {
            lines.add(sentences.say("rule.criterion.open", Map.of("note", sentences.note(note))));
        }
        lines.add(source(criterion.references()));
        return lines;
    }

    private String skipRule(Scoring.SkipRule rule) {
        Rule when = rule.when();
        Map<String, Object> arguments = new HashMap<>(sentences.counted(rule.items()));
        arguments.put("counts", rule.counts());
        if (when == null) {
            return sentences.say("rule.not-applicable", arguments);
        }
        arguments.put("rule", when instanceof Rule.All all ? words.parts(all.parts()) : words.say(when));
        return sentences.say("rule.skip", arguments);
    }

    private String change(Scoring.Change change) {
        return sentences.say(
                "rule.change",
                Map.of(
                        "name", sentences.name("score", change.score()),
                        "kind", change.kind() == ChangeResult.Kind.RELIABLE ? "reliable" : "other",
                        "points", change.points(),
                        "population", sentences.name("population", change.population()),
                        "references", citations(instrument, change.references()),
                        "verified", String.valueOf(change.verified())));
    }

    private Phrase named(String kind, String id, Rule rule, boolean verified) {
        Map<String, String> arguments =
                Map.of("name", sentences.name(kind, id), "rule", words.say(rule), "verified", String.valueOf(verified));
        return sentences.phrase(sentences.say("rule." + kind, arguments), id);
    }

    private String cutOff(Scoring.CutOff cutOff) {
        String rule = sentences.say(
                "rule.cutoff",
                Map.of(
                        "name", sentences.name("score", cutOff.score()),
                        "value", cutOff.value(),
                        "operator", RuleWords.operator(cutOff.operator()),
                        "population", sentences.name("population", cutOff.population()),
                        "references", citations(instrument, cutOff.references()),
                        "verified", String.valueOf(cutOff.verified())));
        Population group = cutOff.group();
        return group == null ? rule : rule + " " + sentences.say("rule.cutoff.group", group(group));
    }

    private Map<String, Object> group(Population group) {
        Population.Sex sex = group.sex();
        String country = group.country();
        String setting = group.setting();
        return Map.of(
                "sex", sex == null ? "other" : sex.name().toLowerCase(Locale.ROOT),
                "hasCountry", String.valueOf(country != null),
                "country", country == null ? "" : sentences.country(country),
                "hasSetting", String.valueOf(setting != null),
                "setting", setting == null ? "" : setting);
    }

    private String source(List<String> references) {
        String known = String.valueOf(!references.isEmpty());
        return sentences.say("rule.source", Map.of("references", citations(instrument, references), "known", known));
    }

    private static List<String> all(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /** The publications behind a number, as their references give them. */
    static String citations(Instrument instrument, List<String> references) {
        Map<String, References.Source> sources = instrument.references().sources();
        return references.stream()
                .map(id -> sources.containsKey(id) ? sources.get(id).citation() : id)
                .collect(Collectors.joining("; "));
    }
}
