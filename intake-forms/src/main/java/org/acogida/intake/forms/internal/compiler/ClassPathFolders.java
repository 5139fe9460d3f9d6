package org.acogida.intake.forms.internal.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folders of one kind that a class loader sees, wherever they were packed. Thread-safe. */
public final class ClassPathFolders {

    private final FolderKind kind;
    private final ClassLoader loader;
    /** Names of files by folder by jar: a jar can only be listed as a whole, and may hold a great deal else. */
    private final Map<String, Map<String, List<String>>> jars = new ConcurrentHashMap<>();

    /** The folders of a kind that a loader sees. */
    public ClassPathFolders(FolderKind kind, ClassLoader loader) {
        this.kind = kind;
        this.loader = loader;
    }

    /** Returns the files by their path within the folder; none where there is no such folder. */
    public Map<String, byte[]> read(String id) {
        URL main = loader.getResource(kind.root() + id + "/" + kind.mainFile());
        if (main == null) {
            return Map.of();
        }
        try {
            return main.openConnection() instanceof JarURLConnection connection
                    ? inJar(connection, id)
                    : inFolder(main);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A class loader gave an address that is none: " + main, e);
        }
    }

    private Map<String, byte[]> inJar(JarURLConnection connection, String id) throws IOException {
        // A jar that connections share stays open for them.
        JarFile jar = connection.getJarFile();
        try {
            Map<String, byte[]> files = new TreeMap<>();
            String address = connection.getJarFileURL().toString();
            for (String name : jars.computeIfAbsent(address, any -> names(jar, kind.root()))
                    .getOrDefault(id, List.of())) {
                try (InputStream in = jar.getInputStream(jar.getEntry(kind.root() + id + "/" + name))) {
                    files.put(name, in.readAllBytes());
                }
            }
            return files;
        } finally {
            if (!connection.getUseCaches()) {
                jar.close();
            }
        }
    }

    private static Map<String, List<String>> names(JarFile jar, String root) {
        return jar.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(root) && !name.endsWith("/") && name.indexOf('/', root.length()) >= 0)
                .map(name -> name.substring(root.length()))
                .collect(Collectors.groupingBy(
                        name -> name.substring(0, name.indexOf('/')),
                        HashMap::new,
                        Collectors.mapping(name -> name.substring(name.indexOf('/') + 1), Collectors.toList())));
    }

    /** A directory and a run-time image are file systems. */
    private static Map<String, byte[]> inFolder(URL main) throws IOException, URISyntaxException {
        Path folder = Objects.requireNonNull(Path.of(main.toURI()).getParent(), "a file lies in a folder");
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
