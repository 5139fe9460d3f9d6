package org.acogida.intake.forms.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.explain.Card.Phrase;
import org.acogida.intake.forms.explain.Card.Table;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.EnableBehavior;
import org.acogida.intake.questionnaire.EnableWhen;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.questionnaire.Recall;

/** What is asked: the questions, what an answer can be and counts, about which time, and when a question opens. */
final class StructureSentences {

    private static final int MOST_SENSITIVE = 3;

    private final Instrument instrument;
    private final Questionnaire questionnaire;
    private final Sentences sentences;
    private final Texts words;

    StructureSentences(Instrument instrument, Sentences sentences) {
        this.instrument = instrument;
        this.questionnaire = instrument.questionnaire();
        this.sentences = sentences;
        this.words = instrument.texts().in(sentences.ofInstrument().language());
    }

    List<Phrase> lines() {
        List<String> lines = new ArrayList<>();
        List<Item.Question> questions = questionnaire.questions();
        lines.add(say("card.items", questions, Map.of()));
        grouped(StructureSentences::kind).forEach((kind, items) -> lines.add(answers(items)));
        grouped(this::exclusive).forEach((codes, items) -> exclusive(codes, lines));
        grouped(question -> questionnaire.recall(question).map(this::recall).orElse(""))
                .forEach((recall, items) -> recall(recall, items, lines));
        grouped(this::conditions).forEach((conditions, items) -> conditions(conditions, items, lines));
        List<Item.Question> sensitive = questions.stream()
                .filter(question -> question.sensitivity().level() >= MOST_SENSITIVE)
                .toList();
        if (!sensitive.isEmpty()) {
            lines.add(say("card.sensitive", sensitive, Map.of()));
        }
        return lines.stream().map(line -> sentences.phrase(line, null)).toList();
    }

    /** Words that belong to somebody else are not printed on a card. */
    private boolean ownWording() {
        return instrument.references().rights().ownWording()
                && instrument.packs().isEmpty();
    }

    private Phrase words(String key) {
        return new Phrase(words.find(key).orElse(""), words.language(), null);
    }

    private Map<String, List<Item.Question>> grouped(Function<Item.Question, String> by) {
        return questionnaire.questions().stream()
                .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private static List<String> linkIds(List<Item.Question> items) {
        return items.stream().map(Item.Question::linkId).toList();
    }

    private String say(String key, List<Item.Question> items, Map<String, ?> more) {
        Map<String, Object> arguments = new LinkedHashMap<>(more);
        arguments.putAll(sentences.counted(linkIds(items)));
        return sentences.say(key, arguments);
    }

    private static String kind(Item.Question question) {
        return question.answerType() + " " + question.answerValueSet() + " " + question.repeats();
    }

    private String answers(List<Item.Question> items) {
        List<AnswerOption> options = questionnaire.options(items.get(0));
        if (options.isEmpty()) {
            String type = items.get(0).answerType().name().toLowerCase(Locale.ROOT);
            return say("card.typed", items, Map.of("type", type));
        }
        return say(
                "card.options",
                items,
                Map.of(
                        "several", String.valueOf(items.get(0).repeats()),
                        "codes", codes(options),
                        "weights", weights(options),
                        "values", options.stream().map(this::weight).collect(Collectors.joining(", "))));
    }

    private static String codes(List<AnswerOption> options) {
        return options.stream().map(AnswerOption::code).collect(Collectors.joining(", "));
    }

    private static String weights(List<AnswerOption> options) {
        if (options.stream().allMatch(option -> option.weight() == null)) {
            return "none";
        }
        return options.stream().allMatch(option -> option.code().equals(String.valueOf(option.weight())))
                ? "same"
                : "other";
    }

    private String weight(AnswerOption option) {
        Integer weight = option.weight();
        return weight == null ? "–" : sentences.number(weight);
    }

    private String exclusive(Item.Question question) {
        return questionnaire.options(question).stream()
                .filter(AnswerOption::exclusive)
                .map(AnswerOption::code)
                .collect(Collectors.joining(", "));
    }

    private void exclusive(String codes, List<String> lines) {
        if (!codes.isEmpty()) {
            lines.add(sentences.say("card.exclusive", Map.of("codes", codes)));
        }
    }

    private String recall(Recall recall) {
        return recall.period() == null
                ? sentences.say("recall." + recall.kind().name().toLowerCase(Locale.ROOT))
                : sentences.period("recall.period", recall.period());
    }

    private void recall(String recall, List<Item.Question> items, List<String> lines) {
        if (!recall.isEmpty()) {
            lines.add(say("card.recall", items, Map.of("recall", recall)));
        }
    }

    /** Conditions that only differ in the question are said together: one of the items 1–7. */
    private String conditions(Item.Question question) {
        boolean all = question.enableBehavior() == EnableBehavior.ALL;
        Map<String, List<EnableWhen>> alike = question.enableWhen().stream()
                .collect(Collectors.groupingBy(
                        when -> when.operator() + " " + when.answerCode(), LinkedHashMap::new, Collectors.toList()));
        return alike.values().stream()
                .map(group -> condition(group, all))
                .collect(Collectors.joining(" " + sentences.say(all ? "card.and" : "card.or") + " "));
    }

    private String condition(List<EnableWhen> group, boolean all) {
        EnableWhen first = group.get(0);
        return sentences.say(
                "card.condition",
                Map.of(
                        "items",
                                sentences.items(
                                        group.stream().map(EnableWhen::question).toList()),
                        "count", group.size(),
                        "all", String.valueOf(all),
                        "operator", first.operator() == EnableWhen.Operator.EQUAL ? "equal" : "other",
                        "code", first.answerCode()));
    }

    private void conditions(String conditions, List<Item.Question> items, List<String> lines) {
        if (!conditions.isEmpty()) {
            lines.add(say("card.opens", items, Map.of("conditions", conditions)));
        }
    }

    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        if (ownWording()) {
            tables.add(items());
            grouped(question -> String.valueOf(question.answerValueSet())).values().stream()
                    .filter(items -> !questionnaire.options(items.get(0)).isEmpty())
                    .forEach(items -> tables.add(options(items)));
        }
        return tables;
    }

    private Table items() {
        List<List<Phrase>> rows = questionnaire.questions().stream()
                .map(question -> List.of(sentences.phrase(question.linkId(), null), words("item." + question.linkId())))
                .toList();
        List<String> columns = List.of(sentences.say("card.column.item"), sentences.say("card.column.words"));
        return new Table(sentences.say("card.own-items"), columns, rows);
    }

    private Table options(List<Item.Question> items) {
        List<AnswerOption> options = questionnaire.options(items.get(0));
        boolean counted = !weights(options).equals("none");
        List<List<Phrase>> rows = options.stream()
                .map(option -> row(String.valueOf(items.get(0).answerValueSet()), option, counted))
                .toList();
        List<String> columns =
                new ArrayList<>(List.of(sentences.say("card.column.code"), sentences.say("card.column.words")));
        if (counted) {
            columns.add(sentences.say("card.column.counts"));
        }
        return new Table(say("card.own-options", items, Map.of()), columns, rows);
    }

    private List<Phrase> row(String set, AnswerOption option, boolean counted) {
        List<Phrase> row = new ArrayList<>(
                List.of(sentences.phrase(option.code(), null), words("option." + set + "." + option.code())));
        if (counted) {
            row.add(sentences.phrase(weight(option), null));
        }
        return row;
    }
}
