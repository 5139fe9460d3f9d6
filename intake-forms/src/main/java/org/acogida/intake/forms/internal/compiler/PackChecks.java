package org.acogida.intake.forms.internal.compiler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.Questionnaire;

/** Whether a wording pack fits its instrument, word by word and number by number. */
final class PackChecks {

    private static final Map<String, Boolean> POLARITIES = Map.of("direct", false, "reversed", true);

    private final Questionnaire questionnaire;
    private final Scoring scoring;
    private final Pack pack;
    private final PackKeys keys;
    private final Problems all = new Problems();
    private final Problems.File problems;
    /** By the key that the instrument would give it: the key as the pack spells it. */
    private final Map<String, String> spelled = new LinkedHashMap<>();

    PackChecks(Definition definition, Pack pack) {
        this.questionnaire = definition.questionnaire();
        this.scoring = definition.scoring();
        this.pack = pack;
        this.keys = new PackKeys(questionnaire, scoring);
        this.problems = all.in(pack.file());
    }

    /**
     * What a pack brings.
     *
     * @param words the words by text key
     * @param effect what it changes in the definition
     * @param problems why it does not fit
     */
    record Fit(Map<String, String> words, PackEffect effect, List<DefinitionProblem> problems) {}

    Fit run() {
        instrument();
        pack.texts().texts().keySet().forEach(this::known);
        Map<String, String> words = words();
        questionnaire.answerValueSets().forEach((set, options) -> options.forEach(option -> value(set, option)));
        PackEffect effect = new PackEffect(polarity(), named());
        return new Fit(words, effect, all.all());
    }

    private void instrument() {
        String stated = pack.stated(Pack.INSTRUMENT);
        if (!stated.isEmpty() && !stated.equals(questionnaire.id())) {
            String maybe = "the pack belongs to another instrument.";
            problems.unsafe(
                    "wrong-instrument", Pack.INSTRUMENT, line(Pack.INSTRUMENT), maybe, stated, questionnaire.id());
        }
    }

    private void known(String key) {
        if (key.startsWith("pack.")) {
            return;
        }
        String meant = keys.meant(key);
        if (meant == null) {
            problems.unsafe("unknown-key", key, line(key), keys.suggest(key), key);
            return;
        }
        String before = spelled.putIfAbsent(meant, key);
        if (before != null) {
            problems.unsafe("duplicate-key", key, line(key), "one of them.", before, key);
        }
    }

    private Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        for (String meant : TextKeys.worded(questionnaire)) {
            String key = spelled.get(meant);
            if (key == null) {
                problems.unsafe("text-missing", meant, 0, "it stands under another key.", meant);
            } else if (pack.stated(key).isEmpty()) {
                problems.unsafe("text-empty", key, line(key), "the words as they were published.", key);
            } else {
                words.put(meant, pack.stated(key));
            }
        }
        return words;
    }

    private void value(String set, AnswerOption option) {
        String meant = PackKeys.value(set, option.code());
        String key = spelled.get(meant);
        if (option.weight() == null) {
            return;
        }
        if (key == null) {
            problems.unsafe("value-missing", meant, 0, "what stands beside the option on the form.", meant);
        } else if (!pack.stated(key).equals(String.valueOf(option.weight()))) {
            problems.unsafe(
                    "value-differs",
                    key,
                    line(key),
                    "the labels stand in another order, or this is another version of the scale.",
                    pack.stated(key),
                    option.weight());
        }
    }

    private Map<String, Boolean> polarity() {
        Map<String, Boolean> reversed = new LinkedHashMap<>();
        for (String item : keys.scored()) {
            String meant = PackKeys.polarity(item);
            String key = spelled.get(meant);
            if (key == null && scoring.polarityByWording().contains(item)) {
                String maybe = "direct, or reversed where more of it counts less.";
                problems.unsafe("polarity-missing", meant, 0, maybe, item);
            } else if (key != null) {
                polarity(item, key, reversed);
            }
        }
        return reversed;
    }

    private void polarity(String item, String key, Map<String, Boolean> reversed) {
        String word = pack.stated(key);
        Boolean stated = POLARITIES.get(word);
        if (stated == null) {
            problems.unsafe("unknown-word", key, line(key), Spelling.suggest(word, POLARITIES.keySet()), word);
        } else if (scoring.polarityByWording().contains(item)) {
            reversed.put(item, stated);
        } else if (scales(item).anyMatch(scale -> scale.reversed().contains(item) != stated)) {
            problems.unsafe("polarity-differs", key, line(key), "this is another version of the scale.", word, item);
        }
    }

    private Stream<Scoring.Scale> scales(String item) {
        return scoring.scores().stream().filter(scale -> scale.items().contains(item));
    }

    private Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        for (Rule.NamedItem rule : keys.named()) {
            String meant = PackKeys.named(rule.name());
            String key = spelled.get(meant);
            if (key == null) {
                String maybe = "the number of the item that the pack asks it with.";
                problems.unsafe("named-item-missing", meant, 0, maybe, rule.name());
            } else {
                named(rule, key, named);
            }
        }
        return named;
    }

    private void named(Rule.NamedItem rule, String key, Map<String, String> named) {
        String stated = pack.stated(key);
        String linkId = keys.linkId(stated);
        Weights weights = new Weights(questionnaire);
        if (linkId == null) {
            problems.unsafe("dangling-reference", key, line(key), Spelling.suggest(stated, weights.linkIds()), stated);
        } else if (weights.repeats(linkId)
                || !weights.complete(linkId)
                || rule.atLeast() <= weights.lowest(linkId)
                || rule.atLeast() > weights.highest(linkId)) {
            String maybe = "an item whose answers lie on both sides of " + rule.atLeast() + ".";
            problems.unsafe("named-item-unfit", key, line(key), maybe, stated, rule.atLeast());
        } else {
            named.put(rule.name(), linkId);
        }
    }

    private int line(String key) {
        return pack.texts().line(key);
    }
}
