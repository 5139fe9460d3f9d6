package org.acogida.intake.forms.internal.compiler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.acogida.intake.forms.internal.json.Located;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.AnswerType;
import org.acogida.intake.questionnaire.Coding;
import org.acogida.intake.questionnaire.EnableBehavior;
import org.acogida.intake.questionnaire.EnableWhen;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.questionnaire.Recall;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;
import org.jspecify.annotations.Nullable;

/** Reads {@code questionnaire.json}. */
final class QuestionnaireReader {

    static final String FILE = "questionnaire.json";

    private static final Map<String, AnswerType> ANSWER_TYPES = Map.of(
            "choice", AnswerType.CHOICE,
            "whole", AnswerType.WHOLE,
            "decimal", AnswerType.DECIMAL,
            "text", AnswerType.TEXT,
            "day", AnswerType.DAY,
            "yes-no", AnswerType.YES_NO);
    private static final Map<String, EnableBehavior> BEHAVIORS =
            Map.of("all", EnableBehavior.ALL, "any", EnableBehavior.ANY);
    private static final Map<String, EnableWhen.Operator> OPERATORS =
            Map.of("=", EnableWhen.Operator.EQUAL, "!=", EnableWhen.Operator.NOT_EQUAL);

    private static final Map<String, Role> ROLES = new TreeMap<>(Map.of(
            "case-worker", Role.CASE_WORKER,
            "clinician", Role.CLINICIAN,
            "lawyer", Role.LAWYER,
            "supervisor", Role.SUPERVISOR,
            "media-desk", Role.MEDIA_DESK));

    private static final Pattern RECALL = Pattern.compile(Recall.PATTERN);

    private final Problems.File problems;
    private final Places places;

    QuestionnaireReader(Problems problems, Places places) {
        this.problems = problems.in(FILE);
        this.places = places;
    }

    Questionnaire read(Located root) {
        Fields fields = Fields.of(root, problems);
        Questionnaire questionnaire = new Questionnaire(
                fields.text("id"),
                fields.text("version"),
                recall(fields),
                viewers(fields),
                fields.optionalList("usedBy", fields::textOf),
                fields.optionalList("requires", fields::textOf),
                fields.optionalMap("migratesFrom", this::renamed),
                fields.optionalList("codes", this::coding),
                fields.map("answerValueSets", node -> fields.listOf(node, this::option)),
                fields.list("items", this::item));
        return places.put(questionnaire, fields);
    }

    private Map<String, String> renamed(Located node) {
        Map<String, String> renamed = new LinkedHashMap<>();
        if (node instanceof Located.Obj names) {
            Fields fields = Fields.of(node, problems);
            names.fields().keySet().forEach(name -> renamed.put(name, fields.text(name)));
            places.put(renamed, fields);
        } else {
            problems.unsafe("wrong-type", node, "this was meant to be an object in braces.", node.shown());
        }
        return renamed;
    }

    private AnswerOption option(Located node) {
        Fields fields = Fields.of(node, problems);
        AnswerOption option = new AnswerOption(
                fields.text("code"),
                fields.optionalWhole("weight"),
                fields.truth("exclusive", false),
                fields.optionalList("codings", this::coding));
        return places.put(option, fields);
    }

    private Item item(Located node) {
        Fields fields = Fields.of(node, problems);
        Item item = fields.oneOf("type", Map.of("question", 0, "group", 1, "display", 2), 0) == 0
                ? question(fields)
                : container(fields);
        return places.put(item, fields);
    }

    private Item container(Fields fields) {
        if (fields.text("type").equals("group")) {
            return new Item.Group(
                    fields.text("linkId"), fields.list("items", this::item), conditions(fields), behavior(fields));
        }
        return new Item.Display(fields.text("linkId"), conditions(fields), behavior(fields));
    }

    private Item question(Fields fields) {
        return new Item.Question(
                fields.text("linkId"),
                fields.oneOf("answerType", ANSWER_TYPES, AnswerType.TEXT),
                fields.optionalText("answerValueSet"),
                fields.truth("repeats", false),
                recall(fields),
                sensitivity(fields),
                viewers(fields),
                fields.optionalList("usedBy", fields::textOf),
                fields.optionalText("extract"),
                fields.optionalList("codes", this::coding),
                conditions(fields),
                behavior(fields));
    }

    private @Nullable String recall(Fields fields) {
        String recall = fields.optionalText("recall");
        if (recall != null && !RECALL.matcher(recall).matches()) {
            problems.unsafe("recall-period", fields.at("recall"), "P14D, P1M, lifetime, now or usual.", recall);
            return null;
        }
        return recall;
    }

    private List<Role> viewers(Fields fields) {
        List<Role> viewers = new ArrayList<>();
        for (String word : fields.optionalList("viewers", fields::textOf)) {
            Role role = ROLES.get(word);
            if (role == null) {
                fields.unknownWord("viewers", word, List.copyOf(ROLES.keySet()));
            } else {
                viewers.add(role);
            }
        }
        return viewers;
    }

    private List<EnableWhen> conditions(Fields fields) {
        return fields.optionalList("enableWhen", this::condition);
    }

    private EnableBehavior behavior(Fields fields) {
        return fields.oneOfOr("enableBehavior", BEHAVIORS, EnableBehavior.ALL);
    }

    private EnableWhen condition(Located node) {
        Fields fields = Fields.of(node, problems);
        EnableWhen condition = new EnableWhen(
                fields.text("question"),
                fields.oneOf("operator", OPERATORS, EnableWhen.Operator.EQUAL),
                fields.text("answerCode"));
        return places.put(condition, fields);
    }

    /** An item that says nothing counts as the highest class, and cannot be published. */
    private Sensitivity sensitivity(Fields fields) {
        Located node = fields.optional("sensitivity");
        if (node == null) {
            problems.unpublishable("sensitivity-missing", fields.here(), "it is class 2 with the tag PSY.");
            return Sensitivity.HIGHEST;
        }
        Fields inner = Fields.of(node, problems);
        int level = inner.whole("class");
        List<String> tags = inner.list("tags", inner::textOf);
        if (level < 0 || level > 3) {
            problems.unsafe("sensitivity-class", inner.at("class"), "it is 0, 1, 2 or 3.", level);
        } else if (level >= 2 && tags.isEmpty()) {
            problems.unpublishable("sensitivity-tag-missing", node, "a tag such as PSY, MH, VIO or HIV.", level);
        }
        inner.finish();
        return new Sensitivity(level, tags);
    }

    private Coding coding(Located node) {
        return coding(node, problems);
    }

    static Coding coding(Located node, Problems.File problems) {
        Fields fields = Fields.of(node, problems);
        Coding coding = new Coding(fields.text("system"), fields.text("code"));
        fields.finish();
        return coding;
    }
}
