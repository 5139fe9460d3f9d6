package org.acogida.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of nobody, in the shape of a pack of hscl-25: 25 items valued 1 to 4, of which the pack points at one. */
class WordingPackTest {

    @TempDir
    Path folder;

    private Path pack;
    private Path answers;

    @BeforeEach
    void write() throws IOException {
        pack = Files.writeString(folder.resolve("pack.properties"), text("16"));
        String header = IntStream.rangeClosed(1, 25).mapToObj(i -> "," + i).collect(Collectors.joining());
        answers = Files.writeString(
                folder.resolve("answers.csv"),
                "id" + header + "\nA" + ",2".repeat(25) + "\nB" + ",1".repeat(15) + ",1" + ",4".repeat(9) + "\n");
    }

    private static String text(String selfHarm) {
        StringBuilder text = new StringBuilder("""
                pack.id = made-up
                pack.instrument = hscl-25
                pack.language = es
                pack.status = official
                pack.holder = Nobody
                pack.terms = For this test
                title = A made-up title
                instructions = Made-up instructions
                """);
        IntStream.rangeClosed(1, 25).forEach(i -> text.append("item.%d = Made-up line %d\n".formatted(i, i)));
        IntStream.rangeClosed(1, 4)
                .forEach(i -> text.append("option.intensity.%d = Made-up %d\nvalue.intensity.%d = %d\n"
                        .formatted(i, i, i, i)));
        return text.append("named.self-harm = ").append(selfHarm).append('\n').toString();
    }

    @Test
    void withoutAPackTheKeysAreShownThatAPackHas() {
        Run run = Run.of("describe", "hscl-25", "--locale", "en");
        assertThat(run.code()).isZero();
        assertThat(run.text())
                .contains("The questions are not included. To show them, load a wording pack; its words come from HPRT.")
                .contains(" 25 item.25 ", " 4 option.intensity.4 ")
                .contains("No words are included");
    }

    @Test
    void aCutOffFromAboveSaysSo() {
        assertThat(Run.of("describe", "who-5", "--locale", "en").text()).contains(" < 50").doesNotContain("≥ 50");
    }

    @Test
    void aPackIsDescribedInItsWordsAndWithItsRights() {
        Run run = Run.of("describe", "hscl-25", "--locale", "en", "--pack", pack);
        assertThat(run.code()).isZero();
        assertThat(run.text())
                .contains("A made-up title. Version 1.0.0")
                .contains("pack “made-up”, language es. Rights: Nobody. Terms: For this test. SHA-256: ")
                .contains(" 25 Made-up line 25 ", " 4 Made-up 4 ")
                .contains("item 16 at 2 or more")
                .contains("score anxiety: Anxiety, mean of items 1 to 10")
                .doesNotContain("No words are included");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aPackIsScoredAsOfficialWordsAndItsItemIsWatched() {
        Run with = Run.of("score", "hscl-25", "--in", answers, "--out", "-", "--pack", pack);
        assertThat(with.code()).isZero();
        assertThat(with.lines())
                .contains("A,score,mean,2.00,2.00,2.00,,,", "A,cutoff,mean-ge-1-75,,,,met,,")
                .contains("A,flag,self-harm,,,,met,,", "B,flag,self-harm,,,,not-met,,");
        Run without = Run.of("score", "hscl-25", "--in", answers, "--out", "-", "--wording", "official");
        assertThat(without.lines()).contains("A,flag,self-harm,,,,indeterminate,,");
    }

    @Test
    void aPackIsExplained() {
        Run run = Run.of("explain", "hscl-25", "--in", answers, "--row", "A", "--pack", pack, "--locale", "en");
        assertThat(run.code()).isZero();
        assertThat(run.text())
                .contains("A made-up title. Version", "there is a signal")
                .doesNotContain("Nobody recorded in which words");
    }

    @Test
    void ownWordsAndAPackContradictEachOther() {
        Run run = Run.of("score", "hscl-25", "--in", answers, "--out", "-", "--pack", pack, "--wording", "own");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--pack and --wording own contradict each other.");
    }

    @Test
    void aPackThatDoesNotFitIsRefusedWithEverything() throws IOException {
        Files.writeString(pack, text("26").replace("value.intensity.4 = 4", "value.intensity.4 = 5"));
        Run run = Run.of("describe", "hscl-25", "--pack", pack);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("The wording pack does not fit hscl-25:")
                .contains("value-differs pack.properties:41 value.intensity.4 [5, 4] Maybe ")
                .contains("dangling-reference pack.properties:42 named.self-harm [26] Maybe ");
    }

    @Test
    void aPackThatIsNotThereIsSaid() {
        assertThat(Run.of("describe", "hscl-25", "--pack", folder.resolve("none")).err())
                .contains("There is no such file: ")
                .contains("Maybe the path is meant from another folder.");
    }
}
