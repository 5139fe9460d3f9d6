package org.acogida.intake.forms.internal.compiler;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.acogida.intake.forms.internal.json.Located;
import org.jspecify.annotations.Nullable;

/**
 * One object of a definition, read key by key. A fault becomes a problem and a placeholder, so that reading goes on and
 * all problems come at once; a definition with an unsafe problem is never used.
 */
final class Fields {

    private final Located.Obj object;
    private final Problems.File problems;
    private final Set<String> known = new LinkedHashSet<>();
    private boolean sound = true;

    private Fields(Located.Obj object, Problems.File problems) {
        this.object = object;
        this.problems = problems;
    }

    static Fields of(Located node, Problems.File problems) {
        if (node instanceof Located.Obj object) {
            return new Fields(object, problems);
        }
        Fields none = new Fields(new Located.Obj(node.path(), node.line(), Map.of()), problems);
        none.wrong(node, "an object in braces");
        return none;
    }

    Located here() {
        return object;
    }

    /** Where a key stands, or the object where it is not there. */
    Located at(String key) {
        Located field = object.fields().get(key);
        return field == null ? object : field;
    }

    @Nullable
    Located optional(String key) {
        known.add(key);
        return object.fields().get(key);
    }

    @Nullable
    Located required(String key) {
        Located field = optional(key);
        if (field == null) {
            missing(key, "\"" + key + "\" was left out.");
        }
        return field;
    }

    void missing(String key, String maybe) {
        if (sound(object)) {
            problems.unsafe("missing-key", object, maybe, key);
            sound = false;
        }
    }

    // A node that is not an object at all has been reported once; its keys are not missed one by one.
    private boolean sound(Located.Obj node) {
        return sound || !node.fields().isEmpty();
    }

    String text(String key) {
        Located field = required(key);
        return field == null ? "" : textOf(field);
    }

    @Nullable
    String optionalText(String key) {
        Located field = optional(key);
        return field == null ? null : textOf(field);
    }

    String textOf(Located node) {
        if (node instanceof Located.Leaf leaf && leaf.value() instanceof String text && !text.isBlank()) {
            return text;
        }
        wrong(node, "a text in quotes");
        return "";
    }

    BigDecimal number(String key) {
        Located field = required(key);
        return field == null ? BigDecimal.ZERO : numberOf(field);
    }

    BigDecimal numberOf(Located node) {
        if (node instanceof Located.Leaf leaf && leaf.value() instanceof BigDecimal number) {
            return number;
        }
        wrong(node, "a number without quotes");
        return BigDecimal.ZERO;
    }

    int whole(String key) {
        Located field = required(key);
        return field == null ? 0 : wholeOf(field);
    }

    @Nullable
    Integer optionalWhole(String key) {
        Located field = optional(key);
        return field == null ? null : Integer.valueOf(wholeOf(field));
    }

    int wholeOf(Located node) {
        BigDecimal number = numberOf(node);
        if (number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
            wrong(node, "a whole number up to a million");
            return 0;
        }
        return number.intValueExact();
    }

    boolean truth(String key, boolean otherwise) {
        Located field = optional(key);
        if (field == null) {
            return otherwise;
        }
        if (field instanceof Located.Leaf leaf && leaf.value() instanceof Boolean truth) {
            return truth;
        }
        wrong(field, "true or false");
        return otherwise;
    }

    <E> E oneOf(String key, Map<String, E> words, E placeholder) {
        Located field = required(key);
        return field == null ? placeholder : wordOf(field, words, placeholder);
    }

    <E> E oneOfOr(String key, Map<String, E> words, E otherwise) {
        Located field = optional(key);
        return field == null ? otherwise : wordOf(field, words, otherwise);
    }

    private <E> E wordOf(Located field, Map<String, E> words, E placeholder) {
        String word = textOf(field);
        E meaning = words.get(word);
        if (meaning == null && !word.isEmpty()) {
            unknownWord(field, word, words.keySet());
        }
        return meaning == null ? placeholder : meaning;
    }

    /** Reports a word that means nothing here. */
    void unknownWord(String key, String word, Collection<String> words) {
        unknownWord(at(key), word, words);
    }

    private void unknownWord(Located field, String word, Collection<String> words) {
        problems.unsafe("unknown-word", field, Spelling.suggest(word, words), word);
        sound = false;
    }

    <E> List<E> list(String key, Function<Located, E> each) {
        Located field = required(key);
        return field == null ? List.of() : listOf(field, each);
    }

    <E> List<E> optionalList(String key, Function<Located, E> each) {
        Located field = optional(key);
        return field == null ? List.of() : listOf(field, each);
    }

    <E> List<E> listOf(Located node, Function<Located, E> each) {
        if (!(node instanceof Located.Arr array)) {
            wrong(node, "a list in square brackets");
            return List.of();
        }
        List<E> list = new ArrayList<>(array.elements().size());
        array.elements().forEach(element -> list.add(each.apply(element)));
        return list;
    }

    <E> Map<String, E> optionalMap(String key, Function<Located, E> each) {
        known.add(key);
        return object.fields().containsKey(key) ? map(key, each) : Map.of();
    }

    <E> Map<String, E> map(String key, Function<Located, E> each) {
        Located field = required(key);
        Map<String, E> map = new LinkedHashMap<>();
        if (field instanceof Located.Obj entries) {
            entries.fields().forEach((name, node) -> map.put(name, each.apply(node)));
        } else if (field != null) {
            wrong(field, "an object in braces");
        }
        return map;
    }

    void wrong(Located node, String expected) {
        problems.unsafe("wrong-type", node, "this was meant to be " + expected + ".", node.shown());
        sound = false;
    }

    /** Reports what nobody asked for. Returns whether the object can be checked further. */
    boolean finish() {
        object.fields().forEach((key, node) -> {
            if (!known.contains(key)) {
                problems.unsafe("unknown-key", node, Spelling.suggest(key, known), key);
            }
        });
        return sound;
    }
}
