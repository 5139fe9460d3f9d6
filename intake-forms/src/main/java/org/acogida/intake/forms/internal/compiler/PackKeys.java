package org.acogida.intake.forms.internal.compiler;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.Coding;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/** Which keys a wording pack of an instrument may have: by linkId and code, or by LOINC code where that names one thing. */
final class PackKeys {

    private static final String LOINC = "http://loinc.org";

    private final Questionnaire questionnaire;
    private final Scoring scoring;
    /** By LOINC code: the linkId of the one question that has it. */
    private final Map<String, String> linkIds = new LinkedHashMap<>();

    private final Map<String, String> meant = new LinkedHashMap<>();

    PackKeys(Questionnaire questionnaire, Scoring scoring) {
        this.questionnaire = questionnaire;
        this.scoring = scoring;
        questions();
        TextKeys.worded(questionnaire).forEach(key -> meant.put(key, key));
        linkIds.forEach((code, linkId) -> meant.putIfAbsent(TextKeys.item(code), TextKeys.item(linkId)));
        questionnaire.answerValueSets().forEach(this::options);
        for (String item : scored()) {
            spelledBoth(polarity(""), item);
        }
        named().forEach(rule -> meant.put(named(rule.name()), named(rule.name())));
    }

    static String value(String set, String code) {
        return "value." + set + "." + code;
    }

    static String polarity(String linkId) {
        return "polarity." + linkId;
    }

    static String named(String name) {
        return "named." + name;
    }

    private void questions() {
        Set<String> several = new HashSet<>();
        for (Item.Question question : questionnaire.questions()) {
            loinc(question.codes()).forEach(code -> {
                if (linkIds.putIfAbsent(code, question.linkId()) != null) {
                    several.add(code);
                }
            });
        }
        linkIds.keySet().removeAll(several);
    }

    private void options(String set, List<AnswerOption> options) {
        for (AnswerOption option : options) {
            String label = TextKeys.option(set, option);
            String value = value(set, option.code());
            loinc(option.codings()).forEach(code -> meant.putIfAbsent("option." + set + "." + code, label));
            if (option.weight() != null) {
                meant.put(value, value);
                loinc(option.codings()).forEach(code -> meant.putIfAbsent(value(set, code), value));
            }
        }
    }

    private void spelledBoth(String prefix, String linkId) {
        meant.put(prefix + linkId, prefix + linkId);
        linkIds.forEach((code, item) -> {
            if (item.equals(linkId)) {
                meant.putIfAbsent(prefix + code, prefix + linkId);
            }
        });
    }

    private static Stream<String> loinc(List<Coding> codings) {
        return codings.stream().filter(coding -> coding.system().equals(LOINC)).map(Coding::code);
    }

    /** The items that count in a scale. */
    Set<String> scored() {
        Set<String> items = new TreeSet<>();
        scoring.scores().forEach(scale -> items.addAll(scale.items()));
        return items;
    }

    /** The rules that read an item which only a pack can point at. */
    List<Rule.NamedItem> named() {
        return Stream.of(
                        scoring.criteria().stream().map(Scoring.Criterion::rule),
                        scoring.flags().stream().map(Scoring.FlagRule::rule),
                        scoring.skipRules().stream().map(Scoring.SkipRule::when))
                .flatMap(rules -> rules)
                .flatMap(rule -> rule == null ? Stream.empty() : RuleItems.named(rule))
                .toList();
    }

    /** Returns the key that a key of the pack stands for; nothing where it stands for none. */
    @Nullable
    String meant(String key) {
        return meant.get(key);
    }

    /** Returns the linkId that a linkId or a LOINC code stands for; nothing where it stands for none. */
    @Nullable
    String linkId(String stated) {
        boolean linkId = questionnaire.questions().stream()
                .anyMatch(question -> question.linkId().equals(stated));
        return linkId ? stated : linkIds.get(stated);
    }

    String suggest(String key) {
        String kind = key.substring(0, key.indexOf('.') + 1);
        List<String> near =
                meant.keySet().stream().filter(other -> other.startsWith(kind)).toList();
        return Spelling.suggest(key, near.isEmpty() ? meant.keySet() : near);
    }
}
