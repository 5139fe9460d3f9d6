package org.acogida.intake.forms.internal.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.DefinitionProblem.Severity;
import org.acogida.intake.forms.internal.json.Located;
import org.acogida.intake.forms.internal.json.LocatedReader;
import org.acogida.intake.forms.internal.json.MalformedJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema and the reader are two interpreters of one language. A folder that uses every key and every word of it is
 * changed at every place, and the two have to agree: what the reader refuses, the schema refuses; what the schema refuses
 * beyond that, the compiler refuses.
 */
class SchemaDriftTest {

    private static final Path EVERY_WORD = Path.of("src/test/resources/instruments-under-test/every-word");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NOBODY = "zzzzzzzz";

    private static Stream<String> files() {
        return SchemasTest.files();
    }

    private static JsonNode sound(String file) {
        return JSON.readTree(bytes(file));
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(EVERY_WORD.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<DefinitionProblem> read(String file, JsonNode json) {
        Problems problems = new Problems();
        Places places = new Places();
        Located root = located(json);
        switch (file) {
            case QuestionnaireReader.FILE -> new QuestionnaireReader(problems, places).read(root);
            case ScoringReader.FILE -> new ScoringReader(problems, places).read(root);
            case OriginReader.FILE -> new OriginReader(file, problems).read(root);
            default -> new ReferencesReader(problems).read(root);
        }
        return problems.all().stream()
                .filter(problem -> problem.severity() == Severity.UNSAFE)
                .toList();
    }

    private static Located located(JsonNode json) {
        try {
            return LocatedReader.read(json.toString().getBytes(StandardCharsets.UTF_8))
                    .root();
        } catch (MalformedJson e) {
            throw new AssertionError(e);
        }
    }

    private static boolean compiles(String changed, JsonNode json) {
        Map<String, byte[]> files = new TreeMap<>();
        Stream.concat(files(), Stream.of("texts/en.properties", "texts/es.properties"))
                .forEach(file -> files.put(file, bytes(file)));
        files.put(changed, json.toString().getBytes(StandardCharsets.UTF_8));
        try {
            DefinitionCompiler.compile(new Folder("every-word", files, Map.of()));
            return true;
        } catch (DefinitionException e) {
            return e.problems().stream().noneMatch(problem -> problem.severity() == Severity.UNSAFE);
        }
    }

    private static void agree(String file, JsonNode json, String change) {
        boolean readable = read(file, json).isEmpty();
        boolean fits = SchemasTest.fits(file, json);
        if (!readable) {
            assertThat(fits)
                    .as("%s: the reader refuses it, the schema takes it", change)
                    .isFalse();
        } else if (!fits) {
            assertThat(compiles(file, json))
                    .as("%s: the schema refuses it, the compiler takes it", change)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theyAgreeOnTheFolderItself(String file) {
        assertThat(read(file, sound(file))).isEmpty();
        assertThat(SchemasTest.schema(file).validate(sound(file))).isEmpty();
        assertThat(compiles(file, sound(file))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theyAgreeOnEveryKeyAtEveryPlace(String file) {
        JsonNode root = sound(file);
        Map<String, List<JsonNode>> samples = samples(root);
        objects(
                "$",
                root,
                (path, object) -> samples.forEach((key, values) -> {
                    JsonNode before = object.get(key);
                    for (JsonNode value : values) {
                        object.set(key, value.deepCopy());
                        agree(file, root, path + "." + key + " = " + value);
                    }
                    restore(object, key, before);
                }));
    }

    private static void restore(ObjectNode object, String key, JsonNode before) {
        if (before == null) {
            object.remove(key);
        } else {
            object.set(key, before);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theyAgreeOnEveryKeyThatIsLeftOut(String file) {
        JsonNode root = sound(file);
        objects(
                "$",
                root,
                (path, object) -> List.copyOf(object.propertyNames()).forEach(key -> {
                    ObjectNode before = object.deepCopy();
                    object.remove(key);
                    agree(file, root, path + " without " + key);
                    object.removeAll();
                    object.setAll(before);
                }));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theyAgreeOnEveryTypeAtEveryPlace(String file) {
        JsonNode root = sound(file);
        List<JsonNode> others = Stream.of(
                        "7", "1.5", "-1", "1.0", "1000001", "\"x\"", "\" \"", "\"\"", "true", "null", "{}", "[]")
                .map(JSON::readTree)
                .toList();
        objects(
                "$",
                root,
                (path, object) -> List.copyOf(object.propertyNames()).forEach(key -> {
                    JsonNode before = object.get(key);
                    for (JsonNode other : others) {
                        object.set(key, other);
                        agree(file, root, path + "." + key + " = " + other);
                    }
                    object.set(key, before);
                }));
        arrays("$", root, (path, array) -> {
            for (int i = 0; i < array.size(); i++) {
                JsonNode before = array.get(i);
                for (JsonNode other : others) {
                    array.set(i, other);
                    agree(file, root, path + "[" + i + "] = " + other);
                }
                array.set(i, before);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void theyAgreeOnEveryWordAtEveryPlace(String file) {
        JsonNode root = sound(file);
        Set<String> words = new TreeSet<>(List.of(NOBODY, "P0D", "P1M", "Lifetime", "ve", "VEN", "na", "a b", "-1"));
        words.addAll(wordsOfTheSchema(JSON.readTree(InstrumentSource.schema(file))));
        objects(
                "$",
                root,
                (path, object) -> List.copyOf(object.propertyNames()).forEach(key -> {
                    JsonNode before = object.get(key);
                    if (before.isString()) {
                        Set<String> all = new LinkedHashSet<>(words);
                        object.put(key, NOBODY);
                        read(file, root).forEach(problem -> all.addAll(listed(problem, "unknown-word")));
                        for (String word : all) {
                            object.put(key, word);
                            agree(file, root, path + "." + key + " = " + word);
                        }
                        object.set(key, before);
                    }
                }));
    }

    /** Without a place where a key is used as it is meant, nobody could see that only one of the two knows it. */
    @ParameterizedTest
    @MethodSource("files")
    void theFolderUsesEveryKeyThatOneOfThemKnows(String file) {
        JsonNode root = sound(file);
        Set<String> known = new TreeSet<>(keysOfTheSchema(JSON.readTree(InstrumentSource.schema(file))));
        objects("$", root, (path, object) -> {
            object.put(NOBODY, true);
            read(file, root).forEach(problem -> known.addAll(listed(problem, "unknown-key")));
            object.remove(NOBODY);
        });
        assertThat(samples(root).keySet()).containsAll(known);
        assertThat(known).hasSizeGreaterThan(6);
    }

    /** The same for words; of two that exclude each other one is said, and the other tried in its place. */
    @Test
    void theFolderUsesEveryWordThatOneOfThemKnows() {
        Set<String> said = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        for (String file : SchemasTest.FILES) {
            JsonNode root = sound(file);
            known.addAll(wordsOfTheSchema(JSON.readTree(InstrumentSource.schema(file))));
            objects(
                    "$",
                    root,
                    (path, object) -> List.copyOf(object.propertyNames()).forEach(key -> {
                        JsonNode before = object.get(key);
                        if (before.isArray()) {
                            before.forEach(word -> said.add(word.asString("")));
                        }
                        if (before.isString()) {
                            said.add(before.asString());
                            object.put(key, NOBODY);
                            read(file, root).forEach(problem -> known.addAll(listed(problem, "unknown-word")));
                            object.set(key, before);
                        }
                    }));
        }
        known.removeAll(Set.of("substances", "none"));
        assertThat(known).contains("count", "worker-note", "half-even");
        known.removeAll(StructureChecks.RESERVED);
        assertThat(said).containsAll(known);
    }

    /** The words or keys that an advice lists: “it is one of [a, b]”. */
    private static List<String> listed(DefinitionProblem problem, String code) {
        String maybe = problem.maybe();
        boolean lists = problem.code().equals(code) && maybe.contains("[");
        return lists
                ? Arrays.asList(maybe.substring(maybe.indexOf('[') + 1, maybe.indexOf(']'))
                        .split(", "))
                : List.of();
    }

    private static Set<String> wordsOfTheSchema(JsonNode node) {
        Set<String> words = new TreeSet<>();
        node.path("enum").forEach(word -> words.add(word.asString()));
        children("", node).forEach(child -> words.addAll(wordsOfTheSchema(child.getValue())));
        return words;
    }

    private static Set<String> keysOfTheSchema(JsonNode node) {
        Set<String> keys = new TreeSet<>(node.path("properties").propertyNames());
        children("", node).forEach(child -> keys.addAll(keysOfTheSchema(child.getValue())));
        return keys;
    }

    /** By key: one value of each kind that it has somewhere in the folder. */
    private static Map<String, List<JsonNode>> samples(JsonNode root) {
        Map<String, Map<String, JsonNode>> kinds = new TreeMap<>();
        objects(
                "$",
                root,
                (path, object) -> object.propertyNames().forEach(key -> {
                    JsonNode value = object.get(key);
                    String kind = value.getNodeType() + " of " + value.path(0).getNodeType();
                    kinds.computeIfAbsent(key, name -> new TreeMap<>()).putIfAbsent(kind, value.deepCopy());
                }));
        Map<String, List<JsonNode>> samples = new TreeMap<>();
        kinds.forEach((key, values) -> samples.put(key, List.copyOf(values.values())));
        return samples;
    }

    private static void objects(String path, JsonNode node, BiConsumer<String, ObjectNode> each) {
        if (node instanceof ObjectNode object) {
            each.accept(path, object);
        }
        children(path, node).forEach(child -> objects(child.getKey(), child.getValue(), each));
    }

    private static void arrays(String path, JsonNode node, BiConsumer<String, ArrayNode> each) {
        if (node instanceof ArrayNode array) {
            each.accept(path, array);
        }
        children(path, node).forEach(child -> arrays(child.getKey(), child.getValue(), each));
    }

    private static List<Map.Entry<String, JsonNode>> children(String path, JsonNode node) {
        List<Map.Entry<String, JsonNode>> children = new ArrayList<>();
        node.propertyNames().forEach(name -> children.add(Map.entry(path + "." + name, node.get(name))));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            children.add(Map.entry(path + "[" + i + "]", node.get(i)));
        }
        return children;
    }
}
