package org.acogida.intake.i18n;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * One file of texts, such as {@code es.properties}, with the line of each key and the translator's note above it:
 *
 * <pre>{@code
 * # Shown when the person comes back after a break.
 * welcome.back = Qué bueno verle de nuevo.
 * }</pre>
 *
 * <p>Syntax is that of {@link java.util.Properties}, in UTF-8. Immutable and thread-safe.
 */
public final class TextFile {

    private static final char REPLACEMENT = '\uFFFD';

    private final Map<String, String> texts;
    private final Map<String, Integer> lines;
    private final Map<String, String> notes;
    private final List<String> duplicates;

    private TextFile(TextFileReader reader) {
        texts = Collections.unmodifiableMap(reader.texts());
        lines = Collections.unmodifiableMap(reader.lines());
        notes = Collections.unmodifiableMap(reader.notes());
        duplicates = List.copyOf(reader.duplicates());
    }

    /**
     * Reads a file's bytes, such as {@code read(Files.readAllBytes(path))}. A byte order mark is skipped.
     *
     * @param utf8 the whole file
     * @throws CharacterCodingException if the bytes are not UTF-8, such as a file saved in Latin-1
     * @throws IllegalArgumentException if a <code>&#92;u</code> is not followed by four hexadecimal digits; the message
     *     names the line
     */
    public static TextFile read(byte[] utf8) throws CharacterCodingException {
        String content = new String(utf8, StandardCharsets.UTF_8);
        if (content.indexOf(REPLACEMENT) >= 0) {
            // A fresh decoder reports malformed bytes, which were replaced in silence here.
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
        }
        return new TextFile(TextFileReader.of(content.startsWith("\uFEFF") ? content.substring(1) : content));
    }

    /** Returns the texts by key, in the order of the file; of a key given twice the later text, at the earlier place. */
    public Map<String, String> texts() {
        return texts;
    }

    /** Returns the line on which a key stands, from 1; of a key given twice the later one; 0 for an unknown key. */
    public int line(String key) {
        return lines.getOrDefault(key, 0);
    }

    /** Returns the keys that are given more than once, each once. */
    public List<String> duplicates() {
        return duplicates;
    }

    /**
     * Returns the comments that stand directly above their keys, without the {@code #} or {@code !}; several lines are
     * joined by a line feed. A blank line between them and the key parts them.
     */
    public Map<String, String> notes() {
        return notes;
    }
}
