package org.acogida.intake.forms.internal.compiler;

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
public final class ClassPathFolder {

    private ClassPathFolder() {}

    /** Returns the files by their path within the folder; none where there is no such folder. */
    public static Map<String, byte[]> read(FolderKind kind, String id, ClassLoader loader) {
        String prefix = kind.root() + id + "/";
        URL main = loader.getResource(prefix + kind.mainFile());
        if (main == null) {
            return Map.of();
        }
        try {
            Map<String, byte[]> files = new TreeMap<>();
            String folder = main.toString()
                    .substring(0, main.toString().length() - kind.mainFile().length());
            for (String name : names(main, prefix)) {
                try (InputStream in = new URI(folder + name).toURL().openStream()) {
                    files.put(name, in.readAllBytes());
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A class loader gave an address that is none: " + main, e);
        }
    }

    /** A class path cannot be listed, so the jar is; a directory and a run-time image are file systems. */
    private static List<String> names(URL main, String prefix) throws IOException, URISyntaxException {
        if (main.openConnection() instanceof JarURLConnection connection) {
            JarFile jar = connection.getJarFile();
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(prefix) && !name.endsWith("/"))
                    .map(name -> name.substring(prefix.length()))
                    .toList();
        }
        Path folder = Objects.requireNonNull(Path.of(main.toURI()).getParent(), "a file lies in a folder");
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
