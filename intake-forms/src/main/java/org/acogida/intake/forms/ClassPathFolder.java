package org.acogida.intake.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The files of a folder on the class path or module path, wherever it was packed. */
final class ClassPathFolder {

    static final String ROOT = "META-INF/acogida/instruments/";

    private ClassPathFolder() {}

    static Map<String, byte[]> read(ClassLoader loader, String id) {
        String prefix = ROOT + id + "/";
        URL structure = loader.getResource(prefix + "questionnaire.json");
        if (structure == null) {
            return Map.of();
        }
        try {
            Map<String, byte[]> files = new TreeMap<>();
            for (String name : names(structure, prefix)) {
                try (InputStream in = sibling(structure, name).openStream()) {
                    files.put(name, in.readAllBytes());
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A class loader gave an address that is none: " + structure, e);
        }
    }

    /** A class path cannot be listed, so the jar is; a directory and a run-time image are file systems. */
    private static List<String> names(URL structure, String prefix) throws IOException, URISyntaxException {
        if (structure.openConnection() instanceof JarURLConnection connection) {
            JarFile jar = connection.getJarFile();
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(prefix) && !name.endsWith("/"))
                    .map(name -> name.substring(prefix.length()))
                    .toList();
        }
        Path folder = Objects.requireNonNull(Path.of(structure.toURI()).getParent(), "a file lies in a folder");
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static URL sibling(URL structure, String name) throws IOException, URISyntaxException {
        String base = structure.toString();
        String folder = base.substring(0, base.length() - "questionnaire.json".length());
        return new URI(folder + name).toURL();
    }
}
