package org.acogida.intake.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.acogida.intake.forms.internal.compiler.ClassPathFolders;
import org.acogida.intake.forms.internal.compiler.DirectoryFolder;
import org.acogida.intake.forms.internal.compiler.Folder;
import org.acogida.intake.forms.internal.compiler.FolderKind;

/**
 * Where the folder of an instrument lies: {@code InstrumentSource.directory(Path.of("instruments/sleep-log"))}.
 *
 * <p>A folder holds {@code questionnaire.json}, {@code texts/*.properties}, {@code texts/origin.json}, which says
 * where each text comes from, and, where it is scored, {@code scoring.json}, {@code references.json} and {@code
 * vectors.csv}. It is read at once; later changes to the files do not matter. Immutable and thread-safe.
 */
public final class InstrumentSource {

    private static final List<String> DESCRIBED =
            List.of("questionnaire.json", "scoring.json", "references.json", "texts/origin.json");

    private final Folder folder;

    private InstrumentSource(Folder folder) {
        this.folder = folder;
    }

    /**
     * Reads a folder of one's own.
     *
     * @param directory the folder; its name is the instrument's id
     * @throws IllegalArgumentException if it is not a folder, or if a file in it is larger than 4 MiB
     * @throws UncheckedIOException if it cannot be read
     */
    public static InstrumentSource directory(Path directory) {
        return new InstrumentSource(DirectoryFolder.read(directory));
    }

    /**
     * Reads a zip archive that holds the folder of one instrument, or the files of such a folder at its top. It is read in
     * memory; nothing is written to disk.
     *
     * @param archive a zip archive; where it has no folder at its top, its name without the ending is the instrument's id
     * @throws IllegalArgumentException if it is not a zip archive, is damaged or encrypted, has more than 200 entries, a
     *     file of more than 4 MiB, more than 16 MiB in all, a name twice, or a name that leads out of the folder
     * @throws UncheckedIOException if it cannot be read
     */
    public static InstrumentSource zip(Path archive) {
        String file = archive.toAbsolutePath().normalize().getFileName().toString();
        try (InputStream in = Files.newInputStream(archive)) {
            return zip(in, file.replaceFirst("(?i)\\.zip$", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a zip archive from a stream, such as an upload. The stream is not closed.
     *
     * @param archive a zip archive, as above
     * @param id the instrument's id, where the archive has no folder at its top
     * @throws IllegalArgumentException as above
     * @throws UncheckedIOException if the stream fails
     */
    public static InstrumentSource zip(InputStream archive, String id) {
        try {
            return new InstrumentSource(ZipFolder.read(archive, id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a folder that lies in a jar, such as {@code InstrumentSource.classPath("pcl-5")}.
     *
     * @param id the instrument's id
     * @throws IllegalArgumentException if there is no such folder
     */
    public static InstrumentSource classPath(String id) {
        return classPath(id, InstrumentSource.class.getClassLoader());
    }

    /**
     * Reads a folder that lies in a jar of the host's own.
     *
     * @param id the instrument's id
     * @param loader the class loader that sees {@code META-INF/acogida/instruments/}
     * @throws IllegalArgumentException if there is no such folder
     */
    public static InstrumentSource classPath(String id, ClassLoader loader) {
        return classPath(id, new ClassPathFolders(FolderKind.INSTRUMENT, loader));
    }

    static InstrumentSource classPath(String id, ClassPathFolders folders) {
        Map<String, byte[]> files = folders.read(id);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("No instrument on the class path: " + id + System.lineSeparator()
                    + "Maybe its jar is not there, or InstrumentLibrary.bundled().ids() shows another spelling.");
        }
        return new InstrumentSource(new Folder(id, files, Map.of()));
    }

    /**
     * Returns this folder with texts of another language, or of another region, laid over it.
     *
     * @param locale the language, such as {@code pt} or {@code es-VE}
     * @param properties a {@code .properties} file in UTF-8
     * @throws UncheckedIOException if it cannot be read
     */
    public InstrumentSource withTexts(Locale locale, Path properties) {
        try {
            return withTexts(locale, DirectoryFolder.bytes(properties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns this folder with texts of another language laid over it.
     *
     * @param locale the language
     * @param utf8 the contents of a {@code .properties} file in UTF-8
     */
    public InstrumentSource withTexts(Locale locale, byte[] utf8) {
        Map<Locale, byte[]> overlays = new LinkedHashMap<>(folder.overlays());
        overlays.put(locale, utf8.clone());
        return new InstrumentSource(new Folder(folder.name(), folder.files(), overlays, folder.origins()));
    }

    /**
     * Returns this folder with a statement of where texts come from, laid over what it says itself: for texts of another
     * language, or for its own, where somebody tried them out with people. A language that it names is stated by it alone.
     *
     * @param json a file as {@code texts/origin.json}, see {@link #schema}
     * @throws UncheckedIOException if it cannot be read
     */
    public InstrumentSource withOrigin(Path json) {
        try {
            return withOrigin(DirectoryFolder.bytes(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns this folder with a statement of where texts come from, laid over what it says itself.
     *
     * @param utf8 the contents of a file as {@code texts/origin.json}
     */
    public InstrumentSource withOrigin(byte[] utf8) {
        List<byte[]> origins = new ArrayList<>(folder.origins());
        origins.add(utf8.clone());
        return new InstrumentSource(new Folder(folder.name(), folder.files(), folder.overlays(), origins));
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of a file of a folder, such as {@code schema("scoring.json")}, for editors and
     * for checks outside of the JVM. A schema knows keys, types and words; whether they make an instrument is known when it
     * is loaded. The schemas lie in the jar as {@code META-INF/acogida/schemas/scoring.schema.json} and so on.
     *
     * @param file {@code questionnaire.json}, {@code scoring.json}, {@code references.json} or {@code texts/origin.json}
     * @throws IllegalArgumentException if it is another file
     */
    public static byte[] schema(String file) {
        if (!DESCRIBED.contains(file)) {
            throw new IllegalArgumentException(
                    "There is no schema of " + file + System.lineSeparator() + "Maybe it is one of " + DESCRIBED + ".");
        }
        String name = "/META-INF/acogida/schemas/"
                + file.substring(file.indexOf('/') + 1).replace(".json", ".schema.json");
        try (InputStream in = Objects.requireNonNull(InstrumentSource.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the folder's name, which is the instrument's id. */
    public String name() {
        return folder.name();
    }

    Folder folder() {
        return folder;
    }
}
