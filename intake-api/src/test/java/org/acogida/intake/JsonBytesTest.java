package org.acogida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.intake.consent.Keeping;
import org.acogida.intake.safety.SafetyChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A host reads and writes the same bytes, whichever line of Jackson it has and however it has set it up. */
class JsonBytesTest {

    static Stream<HostMapper> hosts() {
        return Stream.of(HostMapper.defaults(), HostMapper.tuned()).flatMap(List::stream);
    }

    static Collection<Record> records() {
        return ApiRecords.samples();
    }

    @Test
    void noRecordAndNoConstantIsForgotten() {
        Set<Object> shown = new HashSet<>(ApiRecords.reachable());
        Set<Class<?>> types = shown.stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(types).containsAll(ApiRecords.records());
        // In no record here: see below.
        shown.addAll(List.of(SafetyChoice.values()));
        shown.addAll(List.of(Keeping.values()));
        assertThat(shown)
                .containsAll(ApiRecords.types().stream()
                        .filter(Class::isEnum)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void everyHostWritesTheBytesInTheFile(HostMapper host) {
        Samples.all()
                .forEach((name, sample) ->
                        assertThat(host.write(sample)).as(name).isEqualTo(file(name)));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aChoiceThatStandsAloneIsWrittenByItsCode(HostMapper host) {
        for (SafetyChoice choice : SafetyChoice.values()) {
            assertThat(host.write(choice)).isEqualTo('"' + choice.code() + '"');
            assertThat(host.read(host.write(choice), SafetyChoice.class)).isSameAs(choice);
        }
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aWordOnKeepingIsWrittenAsTheFormHasIt(HostMapper host) {
        List<String> codes =
                List.of("help-and-record", "with-limits", "help-only", "ask-first", "not-now", "left-open");
        assertThat(Stream.of(Keeping.values()).map(host::write))
                .containsExactlyElementsOf(
                        codes.stream().map(code -> '"' + code + '"').toList());
        assertThat(codes.stream().map(code -> host.read('"' + code + '"', Keeping.class)))
                .containsExactly(Keeping.values());
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void everyHostReadsTheFile(HostMapper host) {
        Samples.all()
                .forEach((name, sample) -> assertThat((Object) host.read(file(name), sample.getClass()))
                        .as(name)
                        .isEqualTo(sample));
    }

    @ParameterizedTest
    @MethodSource("records")
    void eachRecordAlsoTravelsAlone(Record sample) {
        for (HostMapper writer : hosts().toList()) {
            String json = writer.write(sample);
            for (HostMapper reader : hosts().toList()) {
                assertThat((Object) reader.read(json, sample.getClass()))
                        .as("%s, then %s", writer, reader)
                        .isEqualTo(sample);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void theTypeOfAnAnswerMayStandLast(HostMapper host) {
        for (Record sample : List.of(Samples.response(), Samples.questionnaire(), Samples.report())) {
            String shuffled = typeLast(host.write(sample));
            assertThat((Object) host.read(shuffled, sample.getClass())).isEqualTo(sample);
        }
    }

    /** Moves {@code "type"} behind its only other property, as a database that sorts names would. */
    private static String typeLast(String json) {
        return json.replaceAll(
                "\\{(\"type\":\"[a-z-]+\"),(\"(?:code|value|reason)\":(?:\"[^\"]*\"|[^{}\"]+))}", "{$2,$1}");
    }

    @ParameterizedTest
    @MethodSource("records")
    void onlyComponentsBecomeProperties(Record sample) {
        JsonNode json =
                JsonMapper.shared().readTree(HostMapper.defaults().get(0).write(sample));
        Set<String> names = Stream.of(sample.getClass().getRecordComponents())
                .map(JsonBytesTest::jsonName)
                .collect(Collectors.toCollection(HashSet::new));
        names.add("type");
        assertThat(names).containsAll(json.propertyNames());
    }

    private static String jsonName(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null || property.value().isEmpty() ? component.getName() : property.value();
    }

    private static String file(String name) {
        try (InputStream in = JsonBytesTest.class.getResourceAsStream("/json/" + name + ".json")) {
            return compact(new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files are laid out for people; between the quotes nothing is touched. */
    private static String compact(String laidOut) {
        StringBuilder compact = new StringBuilder();
        boolean quoted = false;
        for (char sign : laidOut.toCharArray()) {
            quoted ^= sign == '"';
            if (quoted || !Character.isWhitespace(sign)) {
                compact.append(sign);
            }
        }
        return compact.toString();
    }
}
