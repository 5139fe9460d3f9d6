package org.acogida.intake.forms.internal.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a folder of the host's own. */
public final class DirectoryFolder {

    /** No file of a definition comes near it; one that does is a mistake or an attack. */
    private static final long LARGEST_FILE = 4L * 1024 * 1024;

    private DirectoryFolder() {}

    /**
     * Reads a folder at once; later changes to the files do not matter.
     *
     * @throws IllegalArgumentException if it is not a folder, or if a file in it is larger than 4 MiB
     * @throws UncheckedIOException if it cannot be read
     */
    public static Folder read(Path directory) {
        Path real = directory.toAbsolutePath().normalize();
        if (!Files.isDirectory(real)) {
            throw new IllegalArgumentException(
                    "Not a folder: " + directory + System.lineSeparator() + "Maybe the path is meant from elsewhere.");
        }
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(real, 2)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                files.put(real.relativize(path).toString().replace('\\', '/'), bytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Folder(real.getFileName().toString(), files, Map.of());
    }

    /**
     * Reads one file.
     *
     * @throws IllegalArgumentException if it is larger than 4 MiB
     */
    public static byte[] bytes(Path path) throws IOException {
        if (Files.size(path) > LARGEST_FILE) {
            throw new IllegalArgumentException("A file of a definition is smaller than 4 MiB: " + path
                    + System.lineSeparator() + "Maybe something else lies in the folder.");
        }
        return Files.readAllBytes(path);
    }
}
