package org.acogida.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    Path folder;

    private Path in;

    @BeforeEach
    void fillTable() throws IOException {
        String csv = """
                id,1,2,3,4,5,6,7,8,9,10
                A,2,2,1,0,0,0,0,0,0,0
                B,2,,1,0,0,0,0,0,0,0
                C,2,8,1,0,0,0,0,0,1,0
                A,0,0,0,0,0,0,0,0,3,0
                """;
        in = Files.writeString(folder.resolve("a.csv"), csv);
    }

    @Test
    void everySumIsWrittenOutInSpanishUnlessAskedOtherwise() {
        Run run = explain("B");

        assertThat(run.code()).isZero();
        assertThat(run.text()).contains("Ítem 1: código 2, cuenta 2.").contains("Todavía puede ser de 3 a 6.");
        assertThat(explain("B", "--locale", "en").text()).contains("It can still be from 3 to 6.");
    }

    @Test
    void everyLineFitsTheTerminal() {
        assertThat(explain("B").lines()).isNotEmpty().allMatch(line -> line.length() <= 80);
    }

    @Test
    void aRowWithAFaultyCellShowsTheProblemAndTheFlagAndNoScore() {
        Run run = explain("C", "--locale", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.text())
                .contains("Options: 0, 1, 2, 3, d, u, l, na.", "there is a signal")
                .doesNotContain("Item 1: code 2", "It can still be from");
        assertThat(run.err()).contains("2: not-an-option");
    }

    @Test
    void anIdThatStandsTwiceShowsBothRows() {
        Run run = explain("A", "--locale", "en");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.text()).contains("Item 2: code 2, counts 2.", "there is a signal");
        assertThat(run.err()).contains("id: duplicate-id");
    }

    @Test
    void anUnknownRowNamesNobody() {
        Run run = explain("Z");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("No row has that id. Maybe it is spelt otherwise in the column “id” of the file. ");
    }

    @Test
    void aLanguageThatIsNotThereIsSaid() {
        assertThat(explain("B", "--locale", "fr").err()).contains("There are no texts in fr, so en is shown.");
    }

    private Run explain(String row, Object... further) {
        Stream<Object> call = Stream.of("explain", "phq-9", "--in", in, "--row", row);
        return Run.of(Stream.concat(call, Stream.of(further)).toArray());
    }
}
