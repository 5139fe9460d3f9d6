package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** At every place of {@code battery.json}: one key too many, one too few, one of the wrong type. */
class BatteryKeysTest {

    private static final Path SOUND = Path.of("src/test/resources/broken-batteries/without-fault/every-bound/evening");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Without one of these a gate says by its other keys what it is, or is none. */
    private static final Set<String> KINDS = Set.of("any", "all", "score", "answer");

    private static final Set<String> OPTIONAL = Set.of("when", "verified", "closes", "requires", "door");

    private static final Set<String> SHAPE =
            Set.of("unknown-key", "missing-key", "wrong-type", "bad-id", "empty-battery", "empty-rule");

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JSON.readTree(Battery.schema()));

    @TempDir
    Path folder;

    private JsonNode root;

    @BeforeEach
    void read() throws IOException {
        root = JSON.readTree(Files.readString(SOUND.resolve("battery.json")));
        Files.createDirectories(folder.resolve("evening/texts"));
        Files.copy(SOUND.resolve("texts/en.properties"), folder.resolve("evening/texts/en.properties"));
    }

    /** What the loader says; the schema says of the shape the same. */
    private List<DefinitionProblem> problems() {
        List<DefinitionProblem> problems = loaded();
        boolean shape = problems.stream().map(DefinitionProblem::code).noneMatch(SHAPE::contains);
        assertThat(SCHEMA.validate(root).isEmpty()).as(root.toString()).isEqualTo(shape);
        return problems;
    }

    private List<DefinitionProblem> loaded() {
        try {
            Files.writeString(folder.resolve("evening/battery.json"), root.toString());
            return Battery.load(folder.resolve("evening"), TestBatteries.INSTRUMENTS)
                    .problems();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DefinitionException e) {
            return e.problems();
        }
    }

    @Test
    void aKeyThatNobodyKnowsIsReported() {
        objects("$", root, (path, object) -> {
            if (!path.equals("$.references")) {
                object.put("zzzzzzzz", true);
                assertThat(problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("unknown-key");
                    assertThat(problem.path()).isEqualTo(path + ".zzzzzzzz");
                });
                object.remove("zzzzzzzz");
            }
        });
    }

    @Test
    void aKeyThatIsNeededIsMissedAndAnyOtherIsNot() {
        objects("$", root, (path, object) -> {
            for (String key : List.copyOf(object.propertyNames())) {
                ObjectNode before = object.deepCopy();
                object.remove(key);
                List<DefinitionProblem> missed = problems().stream()
                        .filter(problem -> problem.code().equals("missing-key"))
                        .toList();
                boolean needed = !OPTIONAL.contains(key)
                        && !path.equals("$.references")
                        && (!key.equals("references") || path.equals("$"));
                assertThat(missed).as(path + "." + key).hasSize(needed ? 1 : 0);
                missed.forEach(problem -> assertThat(problem.values())
                        .containsExactly(KINDS.contains(key) ? "when" : key.equals("below") ? "atLeast" : key));
                object.setAll(before);
            }
        });
    }

    @Test
    void aValueOfTheWrongTypeIsReported() {
        objects("$", root, (path, object) -> {
            for (String key : List.copyOf(object.propertyNames())) {
                JsonNode before = object.get(key);
                object.set(
                        key,
                        before.isString()
                                ? JSON.getNodeFactory().numberNode(7)
                                : JSON.getNodeFactory().stringNode("x"));
                assertThat(problems()).as(path + "." + key).anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo("wrong-type");
                    assertThat(problem.path()).isEqualTo(path + "." + key);
                });
                object.set(key, before);
            }
        });
    }

    @Test
    void anElementOfTheWrongTypeIsReported() {
        for (ArrayNode array : arrays(root)) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode before = array.get(i);
                array.set(i, JSON.getNodeFactory().booleanNode(true));
                assertThat(problems()).anySatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo("wrong-type");
                    assertThat(problem.values()).containsExactly("true");
                });
                array.set(i, before);
            }
        }
    }

    @Test
    void everyBatteryFitsItsSchema() throws IOException {
        for (String where : List.of("src/main/resources", "src/test/resources/batteries-under-test")) {
            try (Stream<Path> files = Files.walk(Path.of(where))) {
                List<Path> batteries =
                        files.filter(file -> file.endsWith("battery.json")).toList();
                assertThat(batteries).isNotEmpty();
                for (Path file : batteries) {
                    assertThat(SCHEMA.validate(JSON.readTree(Files.readString(file))))
                            .as(file.toString())
                            .isEmpty();
                }
            }
        }
    }

    private static List<ArrayNode> arrays(JsonNode node) {
        List<ArrayNode> arrays = new ArrayList<>();
        if (node instanceof ArrayNode array) {
            arrays.add(array);
        }
        node.valueStream().forEach(child -> arrays.addAll(arrays(child)));
        return arrays;
    }

    private static void objects(String path, JsonNode node, BiConsumer<String, ObjectNode> each) {
        if (node instanceof ObjectNode object) {
            each.accept(path, object);
        }
        Map<String, JsonNode> children = new LinkedHashMap<>();
        node.propertyNames().forEach(name -> children.put(path + "." + name, node.get(name)));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            children.put(path + "[" + i + "]", node.get(i));
        }
        children.forEach((at, child) -> objects(at, child, each));
    }
}
