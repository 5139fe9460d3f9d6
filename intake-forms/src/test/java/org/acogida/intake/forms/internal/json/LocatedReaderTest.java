package org.acogida.intake.forms.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocatedReaderTest {

    private static final String NESTED = """
            {
              "id": "a",
              "list": [
                1,
                { "deep": [ true,
                  null ] }
              ],

              "no": false
            }
            """;

    @Test
    void everyValueKnowsItsPathAndItsLine() throws MalformedJson {
        Map<String, Integer> lines = new LinkedHashMap<>();
        collect(read(NESTED).root(), lines);
        assertThat(lines)
                .containsExactly(
                        Map.entry("$", 1),
                        Map.entry("$.id", 2),
                        Map.entry("$.list", 3),
                        Map.entry("$.list[0]", 4),
                        Map.entry("$.list[1]", 5),
                        Map.entry("$.list[1].deep", 5),
                        Map.entry("$.list[1].deep[0]", 5),
                        Map.entry("$.list[1].deep[1]", 6),
                        Map.entry("$.no", 9));
    }

    @Test
    void everyKindOfValueIsRead() throws MalformedJson {
        Located.Obj root = (Located.Obj) read(NESTED).root();
        assertThat(leaf(root.fields().get("id"))).isEqualTo("a");
        assertThat(leaf(root.fields().get("no"))).isEqualTo(false);
        Located.Arr list = (Located.Arr) root.fields().get("list");
        assertThat(leaf(list.elements().get(0))).isEqualTo(new BigDecimal("1"));
        Located.Obj inner = (Located.Obj) list.elements().get(1);
        assertThat(((Located.Arr) inner.fields().get("deep")).elements())
                .extracting(LocatedReaderTest::leaf)
                .containsExactly(true, null);
    }

    @Test
    void numbersAreExact() throws MalformedJson {
        assertThat(leaf(read("0.1").root())).isEqualTo(new BigDecimal("0.1"));
        assertThat(leaf(read("123456789012345678901234567890.5").root()))
                .isEqualTo(new BigDecimal("123456789012345678901234567890.5"));
    }

    @Test
    void aKeyGivenTwiceIsRememberedAndTheFirstStands() throws MalformedJson {
        LocatedReader.Reading reading = read("{ \"a\": 1,\n \"b\": { \"c\": 1,\n \"c\": 2 },\n \"a\": 3,\n \"a\": 4 }");
        assertThat(reading.duplicates()).extracting(Located::path).containsExactly("$.b.c", "$.a", "$.a");
        assertThat(reading.duplicates()).extracting(Located::line).containsExactly(3, 4, 5);
        assertThat(reading.duplicates()).extracting(Located::shown).containsExactly("2", "3", "4");
        assertThat(leaf(((Located.Obj) reading.root()).fields().get("a"))).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void theSameKeyInTwoObjectsIsNoDuplicate() throws MalformedJson {
        assertThat(read("[{\"a\":1},{\"a\":1}]").duplicates()).isEmpty();
    }

    @Test
    void aValueIsShownAsItsAuthorKnowsIt() throws MalformedJson {
        assertThat(read("\"ten\"").root().shown()).isEqualTo("ten");
        assertThat(read("10.50").root().shown()).isEqualTo("10.50");
        assertThat(read("null").root().shown()).isEqualTo("null");
        assertThat(read("{\"a\":1}").root().shown()).isEqualTo("{…}");
        assertThat(read("[1,2]").root().shown()).isEqualTo("[…]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "'{ \"a\": 1,' ~ 1",
                "'{\n \"a\": \n' ~ 3",
                "'{\n \"a\": 1\n \"b\": 2 }' ~ 3",
                "'[1,\n2,\n]' ~ 3",
                "'{ \"a\": 1 }\n}' ~ 2",
                "'{ \"a\": 1 }\n{ }' ~ 2",
                "'1 2' ~ 1",
                "'{ \"a\": 01 }' ~ 1",
                "'{ a: 1 }' ~ 1",
                "'{ ''a'': 1 }' ~ 1",
                "'{ \"a\": NaN }' ~ 1",
                "'{} // end' ~ 1",
                "'\"never closed' ~ 1",
                "'[true,\nfalsch]' ~ 2",
                "'{\"a\":}' ~ 1",
                "']' ~ 1"
            })
    void whatIsNoJsonIsRefusedWithItsLine(String text, int line) {
        assertThat(refused(text).line()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n"})
    void anEmptyFileIsRefused(String text) {
        assertThat(refused(text).line()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void nestingThatNoDefinitionNeedsIsRefused() throws MalformedJson {
        assertThat(read(nested(64)).root()).isInstanceOf(Located.Arr.class);
        assertThat(refused(nested(65)).line()).isLessThanOrEqualTo(1);
        assertThat(refused("[".repeat(1_000_000)).line()).isLessThanOrEqualTo(1);
        assertThat(refused("{\"a\":".repeat(65) + "1" + "}".repeat(65)).line()).isLessThanOrEqualTo(1);
    }

    @Test
    void aDocumentOfNearlyFourMebibytesIsRead() throws MalformedJson {
        assertThat(read("1" + " ".repeat(4_000_000)).root().shown()).isEqualTo("1");
    }

    @Test
    void aRefusalQuotesNothing() {
        MalformedJson refused = refused("{ \"secret\": \"words\" oops }");
        assertThat(refused).hasMessage("JSON cannot be read beyond line 1").hasNoCause();
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static LocatedReader.Reading read(String text) throws MalformedJson {
        return LocatedReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MalformedJson refused(String text) {
        MalformedJson refused = catchThrowableOfType(MalformedJson.class, () -> read(text));
        assertThat(refused).as("refusal").isNotNull();
        return refused;
    }

    private static Object leaf(Located node) {
        return ((Located.Leaf) node).value();
    }

    private static void collect(Located node, Map<String, Integer> lines) {
        lines.put(node.path(), node.line());
        if (node instanceof Located.Obj object) {
            object.fields().values().forEach(field -> collect(field, lines));
        } else if (node instanceof Located.Arr array) {
            array.elements().forEach(element -> collect(element, lines));
        }
    }
}
