package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.internal.compiler.ClassPathFolders;
import org.acogida.intake.forms.internal.compiler.FolderKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library reads what it is asked for, and no more; from a jar as from a directory. */
class InstrumentLoadingTest {

    private static final String ROOT = "META-INF/acogida/";
    private static final List<String> FILES = List.of(
            "questionnaire.json",
            "scoring.json",
            "references.json",
            "vectors.csv",
            "texts/en.properties",
            "texts/es.properties");

    @TempDir
    Path place;

    private Path jar;

    /** A jar with phq-2 and with a folder that nobody could load. */
    @BeforeEach
    void pack() throws IOException {
        jar = place.resolve("instruments.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            write(out, "instruments.txt", "torn 1.0.0 0\nphq-2 1.0.0 0\n".getBytes(StandardCharsets.UTF_8));
            write(out, "instruments/torn/questionnaire.json", "{".getBytes(StandardCharsets.UTF_8));
            write(out, "instruments/stray.txt", new byte[0]);
            for (String file : FILES) {
                write(out, "instruments/phq-2/" + file, bundled("phq-2/" + file));
            }
        }
    }

    private static void write(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new JarEntry(ROOT + name));
        out.write(bytes);
        out.closeEntry();
    }

    private static byte[] bundled(String file) throws IOException {
        try (InputStream in = InstrumentLibrary.class.getResourceAsStream("/" + ROOT + "instruments/" + file)) {
            assertThat(in).as(file).isNotNull();
            return in.readAllBytes();
        }
    }

    /** Remembers what it was asked for. */
    private static final class Watched extends URLClassLoader {

        private final Set<String> asked = ConcurrentHashMap.newKeySet();

        Watched(Path jar) throws IOException {
            super(new URL[] {jar.toUri().toURL()}, null);
        }

        @Override
        public URL findResource(String name) {
            asked.add(name);
            return super.findResource(name);
        }
    }

    @Test
    void whatIsNotAskedForIsNeitherReadNorCompiled() throws IOException {
        try (Watched loader = new Watched(jar)) {
            InstrumentLibrary library = InstrumentLibrary.of(loader);

            assertThat(library.ids()).containsExactly("torn", "phq-2");
            assertThat(loader.asked).noneMatch(name -> name.startsWith(ROOT + "instruments/"));

            assertThat(library.instrument("phq-2").version()).isEqualTo("1.0.0");
            assertThat(loader.asked).noneMatch(name -> name.contains("torn"));

            // It would have failed, had anybody compiled it.
            assertThatExceptionOfType(DefinitionException.class).isThrownBy(() -> library.instrument("torn"));
        }
    }

    @Test
    void whatWasAskedForIsCompiledOnce() throws IOException {
        try (Watched loader = new Watched(jar)) {
            InstrumentLibrary library = InstrumentLibrary.of(loader);

            Set<Instrument> seen = ConcurrentHashMap.newKeySet();
            IntStream.range(0, 64).parallel().forEach(i -> seen.add(library.instrument("phq-2")));

            assertThat(seen).hasSize(1);
        }
    }

    @Test
    void aJarGivesEveryFileOfAFolderAndNoneOfAnother() throws IOException {
        try (Watched loader = new Watched(jar)) {
            ClassPathFolders folders = new ClassPathFolders(FolderKind.INSTRUMENT, loader);

            assertThat(folders.read("phq-2")).containsOnlyKeys(FILES);
            assertThat(folders.read("phq-2").get("vectors.csv")).isEqualTo(bundled("phq-2/vectors.csv"));
            assertThat(folders.read("torn")).containsOnlyKeys("questionnaire.json");
            assertThat(folders.read("phq")).isEmpty();
        }
    }

    /** Some application servers do that, so that a jar can be replaced. */
    @Test
    void aJarThatNobodySharesIsReadAsWell() throws IOException {
        boolean before = URLConnection.getDefaultUseCaches("jar");
        URLConnection.setDefaultUseCaches("jar", false);
        try (Watched loader = new Watched(jar)) {
            InstrumentLibrary library = InstrumentLibrary.of(loader);

            assertThat(library.instrument("phq-2").fingerprint())
                    .isEqualTo(InstrumentLibrary.bundled().instrument("phq-2").fingerprint());
        } finally {
            URLConnection.setDefaultUseCaches("jar", before);
        }
    }
}
