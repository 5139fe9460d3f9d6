package org.acogida.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.acogida.intake.forms.InstrumentLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Folders made from the bundled phq-2, whole and broken. */
class VerifyCommandTest {

    @TempDir
    Path instruments;

    private Path phq2;

    @BeforeEach
    void copyFolder() throws IOException {
        phq2 = Folders.copy("phq-2", instruments);
    }

    @Test
    void everyBundledInstrumentPasses() {
        Run run = Run.of("verify");

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(InstrumentLibrary.bundled().ids())
                .allSatisfy(id -> assertThat(run.out())
                        .containsPattern("(?m)^" + id + ": (\\d+) cases, \\1 pass, 0 fail, 0 problems$"));
    }

    @Test
    void aWholeFolderPasses() {
        Run run = Run.of("verify", phq2);

        assertThat(run.code()).isZero();
        assertThat(run.lines()).last().isEqualTo("Instruments: 1. All is well: 1. Not: 0.");
    }

    @Test
    void aCaseThatDisagreesFailsWithItsDifference() throws IOException {
        edit("vectors.csv", "Total of 2;1;1;2;", "Total of 2;1;1;3;");

        Run run = Run.of("verify", phq2);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("  fail  total-2: Total of 2", "        total: expected 3, was 2")
                .containsPattern("phq-2: \\d+ cases, \\d+ pass, 1 fail, 0 problems");
    }

    @Test
    void rulesThatChangedUnderAnUnchangedVersionFail() throws IOException {
        Path root = Files.createDirectories(instruments.resolve("jar"));
        Path meta = Files.createDirectories(root.resolve("META-INF/acogida/instruments"));
        Files.move(phq2, meta.resolve("phq-2"));
        Files.writeString(root.resolve("META-INF/acogida/instruments.txt"), "phq-2 1.0.0 " + "0".repeat(64));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code;
        try (URLClassLoader jar = new URLClassLoader(new URL[] {root.toUri().toURL()}, null)) {
            InstrumentLibrary library = InstrumentLibrary.of(jar);
            code = new CommandLine(new VerifyCommand(new Console(print, print), library)).execute();
        }

        assertThat(code).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("fingerprint-changed", "0 fail, 1 problems");
    }

    @Test
    void aWordThatHasNoPlaceBeforeAPersonFailsWithItsLine() throws IOException {
        edit("texts/es.properties", "item.1 =", "item.1 = Usted debe decir:");

        Run run = Run.of("verify", phq2);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.text())
                .containsPattern("wording-presses texts/es\\.properties:\\d+ item\\.1 \\[debe\\] Maybe an offer")
                .contains("0 fail, 1 problems");
    }

    @Test
    void aFolderThatDoesNotLoadShowsAllItsProblems() throws IOException {
        edit("scoring.json", "[0, 6]", "[0, 7]");
        edit("questionnaire.json", "\"linkId\": \"2\"", "\"linkId\": \"1\"");

        Run run = Run.of("verify", phq2);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("scoring.json:", "questionnaire.json:", "phq-2: does not load,", "Maybe ");
    }

    @Test
    void aFolderOfFoldersShowsEachAndFailsWhenOneFails() throws IOException {
        Files.createDirectories(instruments.resolve("notes"));
        Files.createDirectories(instruments.resolve("torn"));
        Files.writeString(instruments.resolve("torn/questionnaire.json"), "{");

        Run run = Run.of("verify", instruments);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.text())
                .contains("phq-2: 11 cases, 11 pass", "torn: does not load")
                .endsWith("Instruments: 2. All is well: 1. Not: 1. ");
        assertThat(run.err()).contains("Left aside, because no instrument lies in it:");
    }

    @Test
    void aFolderOfGoodFoldersPasses() {
        assertThat(Run.of("verify", instruments).code()).isZero();
    }

    @Test
    void anEmptyOrMissingFolderIsNotWell() throws IOException {
        Path empty = Files.createDirectories(instruments.resolve("empty"));

        assertThat(Run.of("verify", empty).code()).isEqualTo(1);
        assertThat(Run.of("verify", instruments.resolve("none")).code()).isEqualTo(1);
    }

    private void edit(String file, String from, String to) throws IOException {
        Folders.edit(phq2, file, from, to);
    }
}
