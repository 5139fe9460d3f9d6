package org.acogida.intake.forms;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.acogida.intake.forms.internal.compiler.Folder;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder in a zip archive. An archive comes from elsewhere, so nothing that it says of itself is believed:
 * what is inflated is counted, and a name that would lead out of the folder is refused although nothing is written.
 */
final class ZipFolder {

    private static final int MOST_ENTRIES = 200;
    private static final int LARGEST_FILE = 4 * 1024 * 1024;
    private static final int LARGEST = 16 * 1024 * 1024;
    /** What the last record of an archive begins with, and where the number of its entries stands in it. */
    private static final String END = "PK\5\6";

    private static final int COUNT_AT_END = 10;
    private static final String STRUCTURE = "questionnaire.json";

    private final Map<String, byte[]> files = new TreeMap<>();
    /** In lower case: some machines cannot tell two names apart that differ only in it. */
    private final Set<String> names = new HashSet<>();

    private final Set<String> folders = new HashSet<>();
    private int entries;
    private long inflated;

    private ZipFolder() {}

    static Folder read(InputStream archive, String name) throws IOException {
        byte[] bytes = archive.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw refused("The archive is larger than 16 MiB.", "it holds more than one instrument.");
        }
        ZipFolder folder = new ZipFolder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
                folder.take(entry.getName(), zip);
            }
        } catch (ZipException | EOFException e) {
            boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
            throw encrypted ? refused("The archive is encrypted.", "pack it again without a password.") : damaged();
        }
        if (folder.entries == 0) {
            throw refused("This is not a zip archive, or nothing is in it.", "it was packed by another program.");
        }
        if (folder.entries != counted(bytes)) {
            throw damaged();
        }
        return folder.as(name);
    }

    private static IllegalArgumentException damaged() {
        return refused("The archive cannot be read to its end.", "it was damaged or cut short on its way.");
    }

    /** How many entries the archive counts at its end: without it, one cut short between two files would look whole. */
    private static int counted(byte[] bytes) {
        int end = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(END);
        boolean whole = end >= 0 && end + COUNT_AT_END + 1 < bytes.length;
        return whole ? (bytes[end + COUNT_AT_END] & 0xff) | (bytes[end + COUNT_AT_END + 1] & 0xff) << 8 : -1;
    }

    private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            // A name that is not UTF-8.
            throw new ZipException(e.getMessage());
        }
    }

    private static IllegalArgumentException refused(String what, String maybe) {
        return new IllegalArgumentException(what + System.lineSeparator() + "Maybe " + maybe);
    }

    private void take(String name, InputStream contents) throws IOException {
        entries++;
        if (entries > MOST_ENTRIES) {
            throw refused(
                    "The archive has more than " + MOST_ENTRIES + " entries.", "it holds more than an instrument.");
        }
        if (!staysInside(name)) {
            throw refused("The archive has a name that leads out of its folder: " + shown(name), "it is an attack.");
        }
        byte[] bytes = inflate(name, contents);
        boolean directory = name.endsWith("/");
        note(directory ? name.substring(0, name.length() - 1) : name, directory);
        if (!directory && !leftByTheMachine(name)) {
            files.put(name, bytes);
        }
    }

    private static boolean staysInside(String name) {
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        return name.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':')
                && List.of(path.split("/", -1)).stream()
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    private static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 100 ? plain.substring(0, 100) + "…" : plain;
    }

    private byte[] inflate(String name, InputStream contents) throws IOException {
        byte[] bytes = contents.readNBytes(LARGEST_FILE + 1);
        inflated += bytes.length;
        if (bytes.length > LARGEST_FILE) {
            throw refused("A file of an instrument is smaller than 4 MiB: " + shown(name), "it is something else.");
        }
        if (inflated > LARGEST) {
            throw refused("The archive holds more than 16 MiB.", "it holds more than one instrument.");
        }
        return bytes;
    }

    /** A name that stands twice, or that is a file and a folder, means one thing here and another elsewhere. */
    private void note(String path, boolean directory) {
        String plain = path.toLowerCase(Locale.ROOT);
        boolean twice = directory ? names.contains(plain) : !names.add(plain) || folders.contains(plain);
        for (int slash = plain.indexOf('/'); slash >= 0; slash = plain.indexOf('/', slash + 1)) {
            folders.add(plain.substring(0, slash));
            twice |= names.contains(plain.substring(0, slash));
        }
        if (directory) {
            folders.add(plain);
        }
        if (twice) {
            throw refused("The archive has a name twice: " + shown(path), "two versions were packed together.");
        }
    }

    /** What macOS puts beside the files. */
    private static boolean leftByTheMachine(String name) {
        return name.startsWith("__MACOSX/") || name.equals(".DS_Store") || name.endsWith("/.DS_Store");
    }

    private Folder as(String name) {
        if (files.containsKey(STRUCTURE)) {
            return new Folder(name, files, Map.of());
        }
        Set<String> tops = files.keySet().stream()
                .map(file -> file.substring(0, file.indexOf('/') + 1))
                .collect(Collectors.toSet());
        String top = tops.size() == 1 ? tops.iterator().next() : "";
        if (top.isEmpty()) {
            throw refused(
                    "The archive is not the folder of one instrument: no " + STRUCTURE
                            + " at its top, and not one folder.",
                    "pack the folder of one instrument.");
        }
        Map<String, byte[]> inside = new TreeMap<>();
        files.forEach((file, bytes) -> inside.put(file.substring(top.length()), bytes));
        return new Folder(top.substring(0, top.length() - 1), inside, Map.of());
    }
}
