package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where batteries come from. */
public class BatteryLibraryTest {

    private static final Path PLAIN = Path.of("src/test/resources/broken-batteries/without-fault/plain/evening");
    private static final Path MANY = Path.of("src/test/resources/broken-batteries/many-faults");
    private static final String OTHER = "0".repeat(64);

    @TempDir
    Path jars;

    @Test
    void everyJarMayBringBatteries() throws IOException {
        Battery own = Battery.load(PLAIN, TestBatteries.INSTRUMENTS);
        BatteryLibrary library = library("# ours\n\nevening 1.0.0 " + own.fingerprint() + "\n");
        assertThat(library.ids()).contains("evening", "returning-home");
        assertThat(library.battery("evening").toString()).isEqualTo("evening 1.0.0");
        assertThat(library.indexProblems("evening")).isEmpty();
    }

    @Test
    void aChangedDefinitionUnderAnUnchangedVersionIsReported() throws IOException {
        assertThat(library("evening 1.0.0 " + OTHER).indexProblems("evening"))
                .extracting(DefinitionProblem::code)
                .containsExactly("fingerprint-changed");
        assertThat(library("evening 0.9.0 " + OTHER).indexProblems("evening"))
                .extracting(DefinitionProblem::code)
                .containsExactly("index-outdated");
    }

    @Test
    @Tag("duplicate-battery")
    void oneIdInTwoJarsIsReported() {
        String line = "evening 1.0.0 " + OTHER + "\n";
        assertThat(catchThrowableOfType(DefinitionException.class, () -> library(line, line))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("duplicate-battery");
                    assertThat(problem.file()).endsWith("META-INF/acogida/batteries.txt");
                    assertThat(problem.values()).containsExactly("evening");
                });
    }

    @Test
    void anUnknownIdIsTheCallersMistake() {
        assertThatThrownBy(() -> BatteryLibrary.bundled().battery("returning"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No battery: returning")
                .hasMessageContaining("returning-home");
    }

    @Test
    void allFaultsComeInOneException() throws IOException {
        DefinitionException refused = catchThrowableOfType(
                DefinitionException.class, () -> Battery.load(MANY.resolve("evening"), TestBatteries.INSTRUMENTS));
        assertThat(refused).hasMessageStartingWith("Battery evening does not load:");
        assertThat(refused.problems())
                .extracting(problem -> problem.toString().lines().findFirst().orElseThrow())
                .containsExactlyElementsOf(Files.readAllLines(MANY.resolve("expected.txt")));
    }

    /** A citation that is put right changes nobody's way; a number does. */
    @Test
    void theFingerprintIsOverWhatRoutes() throws IOException {
        String fingerprint = Battery.load(PLAIN, TestBatteries.INSTRUMENTS).fingerprint();
        assertThat(changed("Made up for tests", "Made up for these tests")).isEqualTo(fingerprint);
        assertThat(changed("  \"parts\"", "\n\n\"parts\"")).isEqualTo(fingerprint);
        assertThat(changed("\"atLeast\": 2", "\"atLeast\": 3")).isNotEqualTo(fingerprint);
        assertThat(changed("\"version\": \"1.0.0\"", "\"version\": \"1.0.1\"")).isNotEqualTo(fingerprint);
    }

    private String changed(String part, String other) throws IOException {
        Path copy = jars.resolve("evening");
        copy(PLAIN, copy);
        String json = Files.readString(PLAIN.resolve("battery.json"));
        assertThat(json).contains(part);
        Files.writeString(copy.resolve("battery.json"), json.replace(part, other));
        return Battery.load(copy, TestBatteries.INSTRUMENTS).fingerprint();
    }

    @Test
    void aFormMayComeInOtherWords() {
        Battery battery = TestBatteries.battery("evening");
        Instrument other = Instrument.load(InstrumentSource.directory(
                        Path.of("src/test/resources/batteries-under-test/META-INF/acogida/instruments/low-days"))
                .withTexts(Locale.forLanguageTag("es-VE"), "item.1 = Otro".getBytes(StandardCharsets.UTF_8)));
        Battery changed = battery.with(other);
        assertThat(changed.part("low-days").orElseThrow().instrument()).isSameAs(other);
        assertThat(changed.parts()).hasSameSizeAs(battery.parts());
        assertThat(battery.part("low-days").orElseThrow().instrument()).isNotSameAs(other);
        assertThatThrownBy(() -> battery.with(TestBatteries.instrument("energy")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("low-days-long");
    }

    /** A library over one folder of classes for each index; each holds the sound battery too. */
    private BatteryLibrary library(String... indexes) throws IOException {
        URL[] urls = new URL[indexes.length];
        for (int i = 0; i < indexes.length; i++) {
            Path jar = jars.resolve("jar-" + i);
            copy(PLAIN, jar.resolve("META-INF/acogida/batteries/evening"));
            Files.writeString(jar.resolve("META-INF/acogida/batteries.txt"), indexes[i]);
            Path forms = Path.of("src/test/resources/batteries-under-test/META-INF/acogida");
            if (i == 0) {
                copy(forms.resolve("instruments"), jar.resolve("META-INF/acogida/instruments"));
                Files.copy(
                        forms.resolve("instruments.txt"),
                        jar.resolve("META-INF/acogida/instruments.txt"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            urls[i] = jar.toUri().toURL();
        }
        return BatteryLibrary.of(new URLClassLoader(urls, BatteryLibraryTest.class.getClassLoader()));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
