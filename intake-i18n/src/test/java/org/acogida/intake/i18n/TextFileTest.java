package org.acogida.intake.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextFileTest {

    private static final String FILE = """
            # Header, parted by a blank line.

            # For the first screen.
            ! Keep it short.
            hello = ¿Cómo le va?
            long.one: first \\
                second \\
                third
              # indented
            after\\ wards\\u00f1 spaced
            # parted

            empty
            hello=again
            """;

    @Test
    void readsTextsInTheirOrder() throws Exception {
        assertThat(read(FILE).texts())
                .containsExactly(
                        Map.entry("hello", "again"),
                        Map.entry("long.one", "first second third"),
                        Map.entry("after wardsñ", "spaced"),
                        Map.entry("empty", ""));
    }

    @Test
    void knowsTheLineOfEachKey() throws Exception {
        TextFile file = read(FILE);

        assertThat(file.line("long.one")).isEqualTo(6);
        assertThat(file.line("after wardsñ")).isEqualTo(10);
        assertThat(file.line("empty")).isEqualTo(13);
        assertThat(file.line("hello")).isEqualTo(14);
        assertThat(file.line("no.such.key")).isZero();
    }

    @Test
    void countsEachKindOfLineEndOnce() throws Exception {
        assertThat(read("a=1\r\nb=\\\r\n2\rc=3\n").line("c")).isEqualTo(4);
    }

    @Test
    void keepsTheNotesOfTheTranslator() throws Exception {
        assertThat(read(FILE).notes())
                .containsExactly(
                        Map.entry("hello", "For the first screen.\nKeep it short."),
                        Map.entry("after wardsñ", "indented"));
    }

    @Test
    void reportsEachDuplicateOnce() throws Exception {
        assertThat(read("a=1\nb=2\na=3\na=4\nc=5\n").duplicates()).containsExactly("a");
        assertThat(read("a=1\nb=2\n").duplicates()).isEmpty();
    }

    @Test
    void skipsAByteOrderMark() throws Exception {
        TextFile file = read("\uFEFFhello=Hola");

        assertThat(file.texts()).containsExactly(Map.entry("hello", "Hola"));
        assertThat(file.line("hello")).isEqualTo(1);
    }

    @Test
    void refusesLatin1() {
        byte[] latin1 = "hello=¿Qué tal?".getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(CharacterCodingException.class).isThrownBy(() -> TextFile.read(latin1));
    }

    @Test
    void namesTheLineOfABrokenEscape() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("a=1\nb=\\u12"))
                .withMessageContaining("Line 2");
    }

    @Test
    void readsNothingFromNothing() throws Exception {
        assertThat(read("").texts()).isEmpty();
        assertThat(read("\n# alone\n\\\n").texts()).isEmpty();
    }

    @Property(tries = 3000)
    void readsWhateverPropertiesRead(@ForAll("files") String content) throws Exception {
        assertThat(read(content).texts()).isEqualTo(properties(content));
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.strings().withChars("ab=: \t\f\\#!\n\r").ofMaxLength(30);
    }

    private static Map<Object, Object> properties(String content) throws IOException {
        Properties properties = new Properties();
        // The blank line keeps away a quirk: Properties sees an entry without a key in a backslash at the very end.
        properties.load(new StringReader(content + "\n "));
        return properties;
    }

    private static TextFile read(String content) throws CharacterCodingException {
        return TextFile.read(content.getBytes(StandardCharsets.UTF_8));
    }
}
