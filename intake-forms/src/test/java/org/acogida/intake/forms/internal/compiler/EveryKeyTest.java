package org.acogida.intake.forms.internal.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** At every place of every file: one key too many, one too few, one of the wrong type. */
class EveryKeyTest {

    private static final Path SOUND = BrokenFolder.ROOT.resolve("without-fault/every-bound/sleep-log");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Objects whose keys are names that an author chooses. */
    private static final Set<String> NAMED = Set.of("$.answerValueSets", "$.references");

    private static final Set<String> OPTIONAL = Set.of(
            "requires",
            "codes",
            "codings",
            "weight",
            "repeats",
            "sensitivity",
            "answerValueSet",
            "enableWhen",
            "enableBehavior",
            "reversed",
            "gate",
            "rounding",
            "bands",
            "bandReferences",
            "neverImpute",
            "verified",
            "atMost",
            "notVerified");

    /** Which kind a rule is of is said by its key; without it nothing is missed by name. */
    private static final Set<String> KINDS_OF_RULE = Set.of("all", "any", "answer", "countOf");

    @ParameterizedTest
    @ValueSource(strings = {"questionnaire.json", "scoring.json", "references.json"})
    void aKeyThatNobodyKnowsIsReported(String file) throws IOException {
        JsonNode root = JSON.readTree(Files.readAllBytes(SOUND.resolve(file)));
        objects("$", root, (path, object) -> {
            if (!NAMED.contains(path)) {
                object.put("zzzzzzzz", true);
                assertThat(problems(file, root)).singleElement().satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("unknown-key");
                    assertThat(problem.file()).isEqualTo(file);
                    assertThat(problem.path()).isEqualTo(path + ".zzzzzzzz");
                    assertThat(problem.values()).containsExactly("zzzzzzzz");
                });
                object.remove("zzzzzzzz");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"questionnaire.json", "scoring.json", "references.json"})
    void aKeyThatIsNeededIsMissedAndAnyOtherIsNot(String file) throws IOException {
        JsonNode root = JSON.readTree(Files.readAllBytes(SOUND.resolve(file)));
        objects("$", root, (path, object) -> {
            if (!NAMED.contains(path)) {
                List.copyOf(object.propertyNames()).forEach(key -> leftOut(file, root, path, object, key));
            }
        });
    }

    private static void leftOut(String file, JsonNode root, String path, ObjectNode object, String key) {
        ObjectNode before = object.deepCopy();
        object.remove(key);
        List<List<String>> missed = problems(file, root).stream()
                .filter(problem ->
                        problem.code().equals("missing-key") && problem.path().equals(path))
                .map(DefinitionProblem::values)
                .toList();
        if (!needed(path, key)) {
            assertThat(missed).as(path + "." + key).isEmpty();
        } else if (KINDS_OF_RULE.contains(key)) {
            assertThat(missed).as(path + "." + key).hasSize(1);
        } else if (key.equals("type")) {
            // Without a type it is read as a question, and may lack more.
            assertThat(missed).as(path + "." + key).contains(List.of(key));
        } else {
            assertThat(missed).as(path + "." + key).containsExactly(List.of(key));
        }
        object.setAll(before);
    }

    /** A score without a source loads; the sources themselves have to be there. */
    private static boolean needed(String path, String key) {
        return !OPTIONAL.contains(key) && (!key.equals("references") || path.equals("$"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"questionnaire.json", "scoring.json", "references.json"})
    void aValueOfTheWrongTypeIsReported(String file) throws IOException {
        JsonNode root = JSON.readTree(Files.readAllBytes(SOUND.resolve(file)));
        objects(
                "$",
                root,
                (path, object) -> List.copyOf(object.propertyNames()).forEach(key -> {
                    JsonNode before = object.get(key);
                    object.set(
                            key,
                            before.isString()
                                    ? JSON.getNodeFactory().numberNode(7)
                                    : JSON.getNodeFactory().stringNode("x"));
                    assertThat(problems(file, root)).as(path + "." + key).anySatisfy(problem -> {
                        assertThat(problem.code()).isEqualTo("wrong-type");
                        assertThat(problem.file()).isEqualTo(file);
                        assertThat(problem.path()).isEqualTo(path + "." + key);
                        assertThat(problem.line()).isEqualTo(1);
                        assertThat(problem.values()).containsExactly(before.isString() ? "7" : "x");
                    });
                    object.set(key, before);
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"questionnaire.json", "scoring.json", "references.json"})
    void anElementOfTheWrongTypeIsReported(String file) throws IOException {
        JsonNode root = JSON.readTree(Files.readAllBytes(SOUND.resolve(file)));
        arrays("$", root, (path, array) -> {
            for (int i = 0; i < array.size(); i++) {
                JsonNode before = array.get(i);
                String at = path + "[" + i + "]";
                array.set(i, JSON.getNodeFactory().booleanNode(true));
                assertThat(problems(file, root)).as(at).anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo("wrong-type");
                    assertThat(problem.path()).isEqualTo(at);
                    assertThat(problem.values()).containsExactly("true");
                });
                array.set(i, before);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"questionnaire.json", "scoring.json", "references.json"})
    void aFileThatIsNoObjectIsOneProblemOfThatFile(String file) throws IOException {
        assertThat(problems(file, JSON.createArrayNode()))
                .filteredOn(problem -> problem.file().equals(file))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("wrong-type");
                    assertThat(problem.path()).isEqualTo("$");
                });
    }

    private static List<DefinitionProblem> problems(String changed, JsonNode root) {
        Map<String, byte[]> files = new TreeMap<>();
        for (String file : List.of("questionnaire.json", "scoring.json", "references.json", "texts/en.properties")) {
            files.put(file, bytes(file));
        }
        files.put(changed, root.toString().getBytes(StandardCharsets.UTF_8));
        try {
            return DefinitionCompiler.compile(new Folder("sleep-log", files, Map.of()))
                    .problems();
        } catch (DefinitionException e) {
            return e.problems();
        }
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(SOUND.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static Stream<Map.Entry<String, JsonNode>> children(String path, JsonNode node) {
        Map<String, JsonNode> children = new LinkedHashMap<>();
        node.propertyNames().forEach(name -> children.put(path + "." + name, node.get(name)));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            children.put(path + "[" + i + "]", node.get(i));
        }
        return children.entrySet().stream();
    }
}
