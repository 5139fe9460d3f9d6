package org.acogida.intake.forms.internal.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.battery.Battery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas say what the reader takes: every folder that loads fits them, what is misshapen does not. */
class SchemasTest {

    static final List<String> FILES =
            List.of("questionnaire.json", "scoring.json", "references.json", "texts/origin.json");

    private static final String BATTERY = "battery.json";

    /** What is wrong with the shape of a file, which is what a schema can see. */
    private static final Set<String> OF_SHAPE = Set.of("unknown-key", "missing-key", "wrong-type", "unknown-word");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Schema> SCHEMAS = new HashMap<>();

    static Schema schema(String file) {
        return SCHEMAS.computeIfAbsent(
                file,
                name -> SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(JSON.readTree(text(name))));
    }

    private static byte[] text(String file) {
        return file.equals(BATTERY) ? Battery.schema() : InstrumentSource.schema(file);
    }

    static boolean fits(String file, JsonNode json) {
        return schema(file).validate(json).isEmpty();
    }

    static Stream<String> files() {
        return FILES.stream();
    }

    static Stream<String> withBatteries() {
        return Stream.concat(files(), Stream.of(BATTERY));
    }

    @ParameterizedTest
    @MethodSource("withBatteries")
    void aSchemaIsASchema(String file) {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        JsonNode schema = JSON.readTree(text(file));
        assertThat(meta.validate(schema)).isEmpty();
        assertThat(meta.validate(JSON.readTree("{\"type\":\"objekt\"}")))
                .as("the judge judges")
                .isNotEmpty();
        assertThat(schema.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    @ParameterizedTest
    @MethodSource("withBatteries")
    void everyObjectOfASchemaIsClosedAndEveryKeyDescribed(String file) {
        JsonNode root = JSON.readTree(text(file));
        walk("$", root, (path, node) -> {
            boolean object = node.path("type").asString("").equals("object");
            boolean closed = node.has("additionalProperties") || node.has("unevaluatedProperties");
            assertThat(!object || closed || node.has("oneOf"))
                    .as(path + " is closed")
                    .isTrue();
            node.path("oneOf")
                    .forEach(
                            kind -> assertThat(kind.path("additionalProperties").asBoolean(true))
                                    .as(path + " is closed")
                                    .isFalse());
            if (!path.endsWith("/if")) {
                JsonNode keys = node.path("properties");
                keys.propertyNames().forEach(key -> described(path + "." + key, keys.get(key), root));
            }
        });
    }

    /** Where it stands, or where it refers to. */
    private static void described(String path, JsonNode key, JsonNode root) {
        JsonNode meant = key.has("$ref") ? root.at(key.get("$ref").asString().substring(1)) : key;
        String description =
                key.path("description").asString(meant.path("description").asString(""));
        assertThat(description).as(path + " is described").endsWith(".");
    }

    private static void walk(String path, JsonNode node, BiConsumer<String, JsonNode> each) {
        each.accept(path, node);
        node.propertyNames().forEach(name -> walk(path + "/" + name, node.get(name), each));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(path + "/" + i, node.get(i), each);
        }
    }

    @Test
    void anotherFileHasNone() {
        assertThatThrownBy(() -> InstrumentSource.schema("vectors.csv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no schema of vectors.csv")
                .hasMessageContaining(
                        "Maybe it is one of [questionnaire.json, scoring.json, references.json, texts/origin.json]");
    }

    static Stream<String> bundled() {
        return InstrumentLibrary.bundled().ids().stream();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void everyBundledFolderFits(String id) {
        Instrument instrument = InstrumentLibrary.bundled().instrument(id);
        for (String file : FILES) {
            instrument
                    .file(file)
                    .ifPresent(bytes -> assertThat(schema(file).validate(JSON.readTree(bytes)))
                            .as(file)
                            .isEmpty());
        }
    }

    static Stream<Path> others() {
        List<Path> examples = folders(Path.of("../examples"));
        assertThat(examples).hasSizeGreaterThanOrEqualTo(2);
        return Stream.of(
                        examples,
                        folders(Path.of("src/test/resources/instruments-under-test")),
                        folders(BrokenFolder.ROOT.resolve("without-fault")))
                .flatMap(List::stream);
    }

    private static List<Path> folders(Path root) {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> path.endsWith("questionnaire.json"))
                    .filter(path -> !path.toString().contains("target"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void everyFolderThatLoadsFits(Path folder) {
        assertThat(Instrument.load(InstrumentSource.directory(folder)).id()).isNotEmpty();
        for (String file : FILES) {
            if (Files.exists(folder.resolve(file))) {
                assertThat(schema(file).validate(json(folder.resolve(file))))
                        .as(file)
                        .isEmpty();
            }
        }
    }

    static Stream<BrokenFolder> misshapen() {
        return BrokenFolder.all()
                .filter(folder -> folder.path().startsWith(BrokenFolder.ROOT))
                .filter(folder -> OF_SHAPE.contains(folder.code()));
    }

    @ParameterizedTest
    @MethodSource("misshapen")
    void aFolderWithAFaultOfShapeDoesNotFit(BrokenFolder folder) throws IOException {
        Set<String> faulty = folder.expected().stream()
                .map(BrokenFolder.Expected::problem)
                .filter(problem -> OF_SHAPE.contains(problem.split(" ", 2)[0]))
                .map(problem -> problem.replaceAll("^\\S+\\s+([a-z./]+).*", "$1"))
                .collect(Collectors.toSet());
        assertThat(faulty).isNotEmpty().isSubsetOf(withBatteries().toList());
        for (String file : withBatteries().toList()) {
            Path path = instrument(folder).resolve(file);
            if (Files.exists(path)) {
                assertThat(fits(file, json(path))).as(file).isEqualTo(!faulty.contains(file));
            }
        }
    }

    @Test
    void thereAreFoldersOfEveryFaultOfShape() {
        assertThat(misshapen().map(BrokenFolder::code).distinct()).containsExactlyInAnyOrderElementsOf(OF_SHAPE);
        assertThat(misshapen()).hasSizeGreaterThan(20);
    }

    static Stream<BrokenFolder> loading() {
        return BrokenFolder.all().filter(folder -> folder.path().getParent().endsWith("unpublishable"));
    }

    @ParameterizedTest
    @MethodSource("loading")
    void aFolderThatOnlyCannotBePublishedFits(BrokenFolder folder) {
        for (String file : withBatteries().toList()) {
            Path path = instrument(folder).resolve(file);
            assertThat(!Files.exists(path) || fits(file, json(path))).as(file).isTrue();
        }
    }

    private static Path instrument(BrokenFolder folder) {
        return BrokenFolder.children(folder.path()).stream()
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException | JacksonException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
