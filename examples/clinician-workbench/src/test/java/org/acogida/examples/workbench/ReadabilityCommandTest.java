package org.acogida.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.acogida.intake.forms.InstrumentLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadabilityCommandTest {

    @TempDir
    Path folder;

    @Test
    void everyInstrumentKeepsTheLimitsInBothLanguages() {
        Run run = Run.of("readability", "--out", "-");

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(InstrumentLibrary.bundled().ids())
                .contains("pcl-5", "phq-9")
                .allSatisfy(id -> assertThat(run.lines())
                        .filteredOn(line -> line.startsWith(id + ","))
                        .hasSize(2)
                        .allMatch(line -> line.contains(",kept,")));
    }

    @Test
    void oneInstrumentIsShownWithItsMeasuresAndItsLongestSentences() {
        Run run = Run.of("readability", "gad-2", "--locale", "es");

        assertThat(run.code()).isZero();
        assertThat(run.text())
                .contains("gad-2, es: within the limits sentences ", "szigriszt-pazos", "fernandez-huerta", "crawford")
                .contains("longest sentences, in words:", "instructions: ")
                .doesNotContain("flesch-kincaid", "gad-2, en");
        assertThat(run.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aTableHasALineForEachLanguage() throws IOException {
        Path out = folder.resolve("r.csv");

        Run run = Run.of("readability", "phq-9", "--out", out);

        assertThat(run.code()).isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(3);
        int cells = lines.get(0).split(",", -1).length;
        assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(cells));
        assertThat(lines.get(0))
                .startsWith("instrument,language,sentences,words")
                .contains("szigriszt-pazos", "verdict");
        assertThat(run.text()).contains("phq-9, es", "phq-9, en");
    }

    @Test
    void aFolderOfOnesOwnWithASentenceThatIsTooLongFails() throws IOException {
        Path phq2 = Folders.copy("phq-2", folder);
        Folders.edit(phq2, "texts/es.properties", "item.1 =", "item.1 = " + "una palabra más ".repeat(10));

        Run run = Run.of("readability", phq2);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.text()).contains("phq-2, es: beyond the limits", "LONGEST_SENTENCE", "item.1: una palabra");
    }

    @Test
    void whatIsNeitherAnIdNorAFolderIsAnsweredWithTheIds() {
        Run run = Run.of("readability", "phq-99");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("no such folder", "gad-2");
    }

    @Test
    void aLanguageThatIsNotThereIsSaidAndNotMeasured() {
        Run run = Run.of("readability", "gad-2", "--locale", "fr");

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("gad-2: no words to measure in fr.");
    }
}
