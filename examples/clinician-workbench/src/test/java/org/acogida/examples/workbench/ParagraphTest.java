package org.acogida.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphTest {

    @Test
    void aShortTextStaysAsItIs() {
        assertThat(Paragraph.after("  pass  ").wrap("all-lowest: nothing")).isEqualTo("  pass  all-lowest: nothing");
    }

    @Test
    void aLineMayBeExactlyAsWideAsTheTerminal() {
        String text = "a".repeat(39) + " " + "b".repeat(40);

        assertThat(Paragraph.after("").wrap(text)).isEqualTo(text);
        assertThat(lines("", text + "c")).containsExactly("a".repeat(39), "  " + "b".repeat(40) + "c");
    }

    @Test
    void laterLinesBeginBelowTheText() {
        String text = "word ".repeat(30).strip();

        List<String> lines = lines("  9  ", text);

        assertThat(lines).hasSize(2).allMatch(line -> line.length() <= 80);
        assertThat(lines.get(0)).startsWith("  9  word word").hasSize(79);
        assertThat(lines.get(1)).matches(" {5}word( word)*");
        assertThat(String.join(" ", lines.get(0).substring(5), lines.get(1).strip()))
                .isEqualTo(text);
    }

    @Test
    void aWordLongerThanALineStaysWhole() {
        String path = "/" + "x".repeat(120);

        assertThat(lines("", "see " + path + " there")).containsExactly("see", "  " + path, "  there");
        assertThat(lines("", path)).containsExactly(path);
    }

    @Test
    void anAccentWrittenAsASignOfItsOwnTakesNoRoom() {
        String text = "n\u0303".repeat(39) + " " + "o\u0301".repeat(40);

        assertThat(lines("", text)).hasSize(1);
    }

    private static List<String> lines(String lead, String text) {
        return Paragraph.after(lead).wrap(text).lines().toList();
    }
}
