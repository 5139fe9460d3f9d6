package org.acogida.intake.forms.internal.compiler;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.acogida.intake.forms.internal.json.Located;

/**
 * What a wording pack changes in the definition itself. It is done to the files as they were read, so that a definition
 * with a pack is checked, and has a fingerprint, like any other.
 *
 * @param reversed by linkId: whether the item counts the other way round
 * @param named by the name that a rule gives it: the linkId of an item
 */
record PackEffect(Map<String, Boolean> reversed, Map<String, String> named) {

    static final PackEffect NONE = new PackEffect(Map.of(), Map.of());

    private static final Pattern SCALE = Pattern.compile("\\$\\.scores\\[\\d+\\]");
    private static final BigDecimal HIGHEST_CLASS = BigDecimal.valueOf(3);

    PackEffect {
        reversed = Map.copyOf(reversed);
        named = Map.copyOf(named);
    }

    Located on(String file, Located root) {
        return switch (file) {
            case QuestionnaireReader.FILE -> each(root, this::item);
            case ScoringReader.FILE -> each(each(root, this::rule), this::scale);
            default -> root;
        };
    }

    private static Located each(Located node, UnaryOperator<Located.Obj> change) {
        if (node instanceof Located.Arr array) {
            List<Located> elements = new ArrayList<>();
            array.elements().forEach(element -> elements.add(each(element, change)));
            return new Located.Arr(array.path(), array.line(), elements);
        }
        if (node instanceof Located.Obj object) {
            Map<String, Located> fields = new LinkedHashMap<>();
            object.fields().forEach((key, field) -> fields.put(key, each(field, change)));
            return change.apply(new Located.Obj(object.path(), object.line(), fields));
        }
        return node;
    }

    /** A named item is about what could bring harm, so its answer is handled as the most sensitive there is. */
    private Located.Obj item(Located.Obj item) {
        boolean isNamed = item.fields().get("linkId") instanceof Located.Leaf leaf
                && named.containsValue(String.valueOf(leaf.value()));
        if (!isNamed || !(item.fields().get("sensitivity") instanceof Located.Obj sensitivity)) {
            return item;
        }
        Located level = new Located.Leaf(sensitivity.path() + ".class", sensitivity.line(), HIGHEST_CLASS);
        return with(item, "sensitivity", with(sensitivity, "class", level));
    }

    private Located.Obj rule(Located.Obj rule) {
        Located name = rule.fields().get("namedItem");
        String linkId = name == null ? null : named.get(text(name));
        if (linkId == null) {
            return rule;
        }
        Located.Obj answer = with(rule, "answer", new Located.Leaf(rule.path() + ".answer", rule.line(), linkId));
        answer.fields().remove("namedItem");
        return answer;
    }

    private Located.Obj scale(Located.Obj scale) {
        if (!SCALE.matcher(scale.path()).matches()) {
            return scale;
        }
        List<Located> bundled = elements(scale, "reversed");
        List<String> before = bundled.stream().map(PackEffect::text).toList();
        List<Located> now = new ArrayList<>(bundled);
        now.removeIf(item -> !reversed.getOrDefault(text(item), true));
        elements(scale, "items").stream()
                .filter(item -> reversed.getOrDefault(text(item), false) && !before.contains(text(item)))
                .forEach(now::add);
        // What changes nothing leaves no trace, not even an empty list.
        return now.equals(bundled)
                ? scale
                : with(scale, "reversed", new Located.Arr(scale.path() + ".reversed", scale.line(), now));
    }

    private static List<Located> elements(Located.Obj object, String key) {
        return object.fields().get(key) instanceof Located.Arr array ? array.elements() : List.of();
    }

    private static String text(Located node) {
        return node instanceof Located.Leaf leaf ? String.valueOf(leaf.value()) : "";
    }

    private static Located.Obj with(Located.Obj object, String key, Located value) {
        Map<String, Located> fields = new LinkedHashMap<>(object.fields());
        fields.put(key, value);
        return new Located.Obj(object.path(), object.line(), fields);
    }
}
