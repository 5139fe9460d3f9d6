package org.acogida.intake.forms.internal.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.DefinitionProblem.Severity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of a jar, and whether the rules changed under it. */
class InstrumentIndexTest {

    private static final Path SOUND = BrokenFolder.ROOT.resolve("without-fault/plain/sleep-log");
    private static final String OTHER = "0".repeat(64);

    @TempDir
    Path jars;

    @Test
    void anIndexedFolderWithItsFingerprintHasNoProblem() throws IOException {
        InstrumentLibrary library = library("# ours\n\nsleep-log 1.0.0 " + fingerprint() + "\n");
        assertThat(library.ids()).containsExactly("sleep-log");
        assertThat(library.indexProblems("sleep-log")).isEmpty();
        assertThat(library.instrument("sleep-log").texts().locales()).hasSize(2);
    }

    @Test
    @Tag("fingerprint-changed")
    void rulesThatChangedUnderAnUnchangedVersionAreReported() throws IOException {
        DefinitionProblem problem = only(library("sleep-log 1.0.0 " + OTHER).indexProblems("sleep-log"));
        assertThat(problem.code()).isEqualTo("fingerprint-changed");
        assertThat(problem.severity()).isEqualTo(Severity.UNPUBLISHABLE);
        assertThat(problem.path()).isEqualTo("sleep-log");
        assertThat(problem.values()).containsExactly("1.0.0", OTHER, "1.0.0", fingerprint());
        assertThat(problem.maybe()).startsWith("Maybe raise the version");
    }

    @Test
    @Tag("index-outdated")
    void aNewVersionThatTheIndexDoesNotKnowIsReported() throws IOException {
        DefinitionProblem problem = only(library("sleep-log 0.9.0 " + OTHER).indexProblems("sleep-log"));
        assertThat(problem.code()).isEqualTo("index-outdated");
        assertThat(problem.values()).containsExactly("0.9.0", OTHER, "1.0.0", fingerprint());
    }

    @Test
    @Tag("index-line")
    void aLineThatIsNoLineIsReportedWithItsNumber() throws IOException {
        DefinitionProblem problem = only(refused("# ours\nsleep-log 1.0.0\n"));
        assertThat(problem.code()).isEqualTo("index-line");
        assertThat(problem.severity()).isEqualTo(Severity.UNSAFE);
        assertThat(problem.file()).endsWith("META-INF/acogida/instruments.txt");
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.values()).containsExactly("sleep-log 1.0.0");
    }

    @Test
    @Tag("duplicate-instrument")
    void oneIdInTwoJarsIsReported() throws IOException {
        String line = "sleep-log 1.0.0 " + OTHER + "\n";
        DefinitionProblem problem = only(refused(line, line));
        assertThat(problem.code()).isEqualTo("duplicate-instrument");
        assertThat(problem.file()).contains("jar-1");
        assertThat(problem.line()).isEqualTo(1);
        assertThat(problem.values()).containsExactly("sleep-log");
    }

    @Test
    void allLinesThatAreWrongComeAtOnce() throws IOException {
        assertThat(refused("one\ntwo words\nsleep-log 1.0.0 " + OTHER + " more\n"))
                .extracting(DefinitionProblem::line)
                .containsExactly(1, 2, 3);
    }

    @Test
    void anUnknownIdIsTheCallersMistake() throws IOException {
        InstrumentLibrary library = library("sleep-log 1.0.0 " + OTHER);
        assertThatThrownBy(() -> library.instrument("sleep-lag"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sleep-lag")
                .hasMessageContaining("Maybe it is one of [sleep-log]");
    }

    private static DefinitionProblem only(List<DefinitionProblem> problems) {
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static String fingerprint() {
        return Instrument.load(InstrumentSource.directory(SOUND)).fingerprint();
    }

    private List<DefinitionProblem> refused(String... indexes) {
        return catchThrowableOfType(DefinitionException.class, () -> library(indexes))
                .problems();
    }

    /** A library over one folder of classes for each index; each holds the sound instrument too. */
    private InstrumentLibrary library(String... indexes) throws IOException {
        URL[] urls = new URL[indexes.length];
        for (int i = 0; i < indexes.length; i++) {
            Path jar = jars.resolve("jar-" + i);
            copy(SOUND, jar.resolve("META-INF/acogida/instruments/sleep-log"));
            Files.writeString(jar.resolve("META-INF/acogida/instruments.txt"), indexes[i]);
            urls[i] = jar.toUri().toURL();
        }
        return InstrumentLibrary.of(new URLClassLoader(urls, null));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
