package org.acogida.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two tables of isi-7, whose published sizes of a change are 6 (not verified) and 6.99. */
class ChangeCommandTest {

    private static final String HEADER = "id,1,2,3,4,5,6,7\n";

    @TempDir
    Path folder;

    private Run change(String before, String after, String wording) throws IOException {
        Path first = Files.writeString(folder.resolve("before.csv"), HEADER + before);
        Path second = Files.writeString(folder.resolve("after.csv"), HEADER + after);
        return Run.of("change", "isi-7", "--in", first, "--and", second, "--wording", wording, "--locale", "en");
    }

    @Test
    void aChangeIsGivenInPointsAndHeldAgainstPublishedSizes() throws IOException {
        Run run = change("A,4,4,4,4,0,0,0\n", "A,4,4,1,0,0,0,0\n", "official");

        assertThat(run.code()).isZero();
        assertThat(run.text())
                .contains(": 7 points less than before.")
                .contains("from 6 points: reached.", "Not verified.", "from 6.99 points: reached.")
                .contains("Nobody said in which language the questions were put.")
                .doesNotContainIgnoringCase("better")
                .doesNotContainIgnoringCase("worse");
        assertThat(run.err()).contains("In both tables: 1. In one only: 0. Rows with problems: 0.");
    }

    @Test
    void anOpenAnswerOnEitherSideIsNoChange() throws IOException {
        Run run = change("A,4,4,4,4,0,0,0\n", "A,4,4,d,0,0,0,0\n", "official");

        assertThat(run.code()).isZero();
        assertThat(run.text())
                .contains("the two results are not compared.", "The second has items without an answer.")
                .doesNotContain("points");
    }

    @Test
    void withoutTheWordingNothingIsCompared() throws IOException {
        Path one = Files.writeString(folder.resolve("one.csv"), HEADER + "A,1,1,1,1,1,1,1\n");

        assertThat(Run.of("change", "isi-7", "--in", one, "--and", one, "--locale", "en")
                        .text())
                .contains("Nobody said in which words the questions were put.");
    }

    @Test
    void whoStandsInOneTableOnlyIsCountedAndRowsWithProblemsAreNotCompared() throws IOException {
        Run run = change(
                "A,1,1,1,1,1,1,1\nB,1,1,1,1,1,1,1\nB,2,2,2,2,2,2,2\nC,1,1,1,1,1,1,1\n",
                "B,9,1,1,1,1,1,1\nC,2,1,1,1,1,1,1\nD,1,1,1,1,1,1,1\n",
                "official");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.lines()).contains("B", "C").doesNotContain("A", "D");
        assertThat(run.text()).contains("One of the two could not be scored.").contains(": 1 point more than before.");
        assertThat(run.err()).contains("In both tables: 2. In one only: 2. Rows with problems: 2.");
    }

    @Test
    void noCellIsEverRepeated() throws IOException {
        Run run = change("A,SECRETO-7731,0,0,0,0,0,0\n", "A,0,0,0,0,0,0,0\n", "official");

        assertThat(run.out() + run.err()).doesNotContain("SECRETO", "7731");
    }
}
