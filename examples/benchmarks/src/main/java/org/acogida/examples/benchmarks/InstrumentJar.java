package org.acogida.examples.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.acogida.intake.forms.InstrumentLibrary;

/**
 * A jar with the bundled folders and nothing else, and a loader that sees only it. The jar of all benchmarks holds eleven
 * thousand files more, which a host's jar of the library does not.
 */
final class InstrumentJar {

    static final String ROOT = "META-INF/acogida/";

    private InstrumentJar() {}

    static ClassLoader loader() throws IOException {
        Path jar = Files.createTempFile("instruments", ".jar");
        jar.toFile().deleteOnExit();
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (String name : names()) {
                out.putNextEntry(new JarEntry(name));
                try (InputStream in = InstrumentJar.class.getResourceAsStream("/" + name)) {
                    Objects.requireNonNull(in, name).transferTo(out);
                }
                out.closeEntry();
            }
        }
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
    }

    /** Where the library lies is where its folders lie, in a jar or, among its own modules, in a directory. */
    private static List<String> names() throws IOException {
        File place = new File(InstrumentLibrary.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        List<String> names = new ArrayList<>();
        if (place.isDirectory()) {
            Path root = place.toPath();
            try (Stream<Path> files = Files.walk(root.resolve(ROOT))) {
                files.filter(Files::isRegularFile)
                        .forEach(file ->
                                names.add(root.relativize(file).toString().replace('\\', '/')));
            }
            return names;
        }
        try (JarFile jar = new JarFile(place)) {
            jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(ROOT) && !name.endsWith("/"))
                    .forEach(names::add);
        }
        return names;
    }
}
