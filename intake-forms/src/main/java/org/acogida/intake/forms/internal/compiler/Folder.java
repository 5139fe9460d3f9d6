package org.acogida.intake.forms.internal.compiler;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of one instrument.
 *
 * @param name the folder's name
 * @param files contents by path within the folder, with forward slashes
 * @param overlays texts of other languages, laid over those of the folder
 * @param origins where texts come from, as whoever uses the folder states it; a later one counts more
 */
public record Folder(String name, Map<String, byte[]> files, Map<Locale, byte[]> overlays, List<byte[]> origins) {

    /** A folder over which nothing was laid but texts. */
    public Folder(String name, Map<String, byte[]> files, Map<Locale, byte[]> overlays) {
        this(name, files, overlays, List.of());
    }

    /** The contents of one file, or nothing where it is not there. */
    byte @Nullable [] file(String path) {
        return files.get(path);
    }

    /** The text files of the folder by language tag, in the order of their names. */
    Map<String, byte[]> texts() {
        Map<String, byte[]> texts = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith("texts/") && path.endsWith(".properties")) {
                texts.put(path.substring("texts/".length(), path.length() - ".properties".length()), bytes);
            }
        });
        return texts;
    }
}
