package org.acogida.intake.forms.internal.compiler;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.acogida.intake.forms.internal.json.Located;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.AnswerType;
import org.acogida.intake.questionnaire.EnableWhen;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;

/** What a questionnaire has to be so that every question can be asked, and be asked in order. */
final class StructureChecks {

    static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern LINK_ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");
    private static final Pattern OPTION = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    /** An answer is kept as one byte; nobody reads through more options than that. */
    private static final int MOST_OPTIONS = 100;
    /** How tables write an answer that is not there; an option by that name could not be told from it. */
    static final Set<String> RESERVED = Set.of("d", "u", "l", "na", "masked");

    private final Questionnaire questionnaire;
    private final Places places;
    private final Problems.File problems;
    private final Map<String, Item> seen = new LinkedHashMap<>();
    private final Map<String, Item> all = new LinkedHashMap<>();

    StructureChecks(Questionnaire questionnaire, Places places, Problems problems) {
        this.questionnaire = questionnaire;
        this.places = places;
        this.problems = problems.in(QuestionnaireReader.FILE);
    }

    void run() {
        spelled(ID, questionnaire, "id", questionnaire.id(), "lower-case letters, digits and hyphens.");
        spelled(VERSION, questionnaire, "version", questionnaire.version(), "three numbers such as 1.0.0.");
        ServiceChecks.run(questionnaire.requires(), places.of(questionnaire, "requires"), problems);
        questionnaire.answerValueSets().forEach(this::options);
        collect(questionnaire.items());
        notEmpty(questionnaire, questionnaire.items(), questionnaire.id());
        questionnaire.items().forEach(this::item);
        questionnaire.migratesFrom().forEach(this::migration);
    }

    private void migration(String from, Map<String, String> renamed) {
        Located place = places.of(questionnaire, "migratesFrom");
        if (!VERSION.matcher(from).matches() || !isEarlier(from, questionnaire.version())) {
            problems.unsafe("migration-not-earlier", place, "a version before this one, such as 1.0.0.", from);
        }
        Set<String> taken = new HashSet<>();
        renamed.values().forEach(now -> {
            if (!(all.get(now) instanceof Item.Question)) {
                problems.unsafe("migration-no-such-item", place, Spelling.suggest(now, all.keySet()), from, now);
            } else if (!taken.add(now)) {
                problems.unsafe("migration-twice", place, "one old linkId for each new one.", from, now);
            }
        });
    }

    private static boolean isEarlier(String version, String than) {
        return VERSION.matcher(than).matches() && Arrays.compare(numbers(version), numbers(than)) < 0;
    }

    private static BigInteger[] numbers(String version) {
        return Arrays.stream(version.split("\\.")).map(BigInteger::new).toArray(BigInteger[]::new);
    }

    private void spelled(Pattern pattern, Object element, String key, String value, String maybe) {
        if (places.sound(element) && !pattern.matcher(value).matches()) {
            problems.unsafe("bad-id", places.of(element, key), maybe, value);
        }
    }

    private void options(String set, List<AnswerOption> options) {
        if (options.isEmpty()) {
            problems.unsafe("empty-value-set", places.of(questionnaire, "answerValueSets"), "the options.", set);
        }
        if (options.size() > MOST_OPTIONS) {
            problems.unsafe(
                    "too-many-options",
                    places.of(questionnaire, "answerValueSets"),
                    "a text, or up to " + MOST_OPTIONS + " options.",
                    set,
                    options.size());
        }
        Set<String> codes = new HashSet<>();
        for (AnswerOption option : options) {
            spelled(OPTION, option, "code", option.code(), "letters, digits, dots and hyphens.");
            if (!codes.add(option.code())) {
                problems.unsafe("duplicate-option", places.of(option, "code"), "another code.", set, option.code());
            }
            if (RESERVED.contains(option.code())) {
                problems.unsafe(
                        "reserved-option", places.of(option, "code"), "another code than " + RESERVED, option.code());
            }
        }
    }

    private void collect(List<Item> items) {
        for (Item item : items) {
            all.putIfAbsent(item.linkId(), item);
            if (item instanceof Item.Group group) {
                collect(group.items());
            }
        }
    }

    private void item(Item item) {
        if (places.sound(item)) {
            spelled(LINK_ID, item, "linkId", item.linkId(), "letters, digits, dots and hyphens.");
            if (seen.containsKey(item.linkId())) {
                problems.unsafe("duplicate-link-id", places.of(item, "linkId"), "a number of its own.", item.linkId());
            }
            item.enableWhen().forEach(condition -> condition(item, condition));
        }
        seen.putIfAbsent(item.linkId(), item);
        if (item instanceof Item.Group group) {
            notEmpty(group, group.items(), group.linkId());
            group.items().forEach(this::item);
        } else if (item instanceof Item.Question question && places.sound(item)) {
            valueSet(question);
        }
    }

    private void notEmpty(Object element, List<Item> items, String id) {
        if (items.isEmpty() && places.sound(element)) {
            problems.unsafe("empty-group", places.of(element, "items"), "something to ask.", id);
        }
    }

    private void valueSet(Item.Question question) {
        String set = question.answerValueSet();
        boolean choice = question.answerType() == AnswerType.CHOICE;
        if (choice != (set != null)) {
            problems.unsafe(
                    "value-set-mismatch",
                    places.of(question, "answerValueSet"),
                    "a choice names its answerValueSet, and only a choice does.",
                    question.linkId());
        } else if (set != null && !questionnaire.answerValueSets().containsKey(set)) {
            problems.unsafe(
                    "dangling-reference",
                    places.of(question, "answerValueSet"),
                    Spelling.suggest(set, questionnaire.answerValueSets().keySet()),
                    set);
        }
    }

    private void condition(Item item, EnableWhen condition) {
        if (!places.sound(condition)) {
            return;
        }
        String asked = condition.question();
        if (!(all.get(asked) instanceof Item.Question)) {
            List<String> questions = questionnaire.questions().stream()
                    .map(Item.Question::linkId)
                    .toList();
            problems.unsafe(
                    "dangling-reference", places.of(condition, "question"), Spelling.suggest(asked, questions), asked);
        } else if (dependsOn(asked, item.linkId(), new HashSet<>())) {
            problems.unsafe(
                    "enable-when-cycle",
                    places.of(condition, "question"),
                    "one of them is asked without a condition.",
                    item.linkId(),
                    asked);
        } else if (!seen.containsKey(asked)) {
            problems.unsafe(
                    "enable-when-forward",
                    places.of(condition, "question"),
                    "the question stands before the item that depends on it.",
                    item.linkId(),
                    asked);
        }
        answerExists(condition);
    }

    private boolean dependsOn(String linkId, String other, Set<String> visited) {
        if (linkId.equals(other)) {
            return true;
        }
        Item item = all.get(linkId);
        return item != null
                && visited.add(linkId)
                && item.enableWhen().stream().anyMatch(when -> dependsOn(when.question(), other, visited));
    }

    private void answerExists(EnableWhen condition) {
        if (all.get(condition.question()) instanceof Item.Question question) {
            List<String> codes = questionnaire.options(question).stream()
                    .map(AnswerOption::code)
                    .toList();
            if (!codes.contains(condition.answerCode())) {
                problems.unsafe(
                        "enable-when-no-such-answer",
                        places.of(condition, "answerCode"),
                        "it is one of " + codes + ".",
                        condition.answerCode());
            }
        }
    }
}
