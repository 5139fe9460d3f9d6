package org.acogida.intake.i18n;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Walks over the lines of a properties file. Only the walk is ours, for the sake of line numbers and notes; each entry is
 * read by {@link Properties} itself, so that escapes mean what they always mean.
 */
final class TextFileReader {

    private static final String BLANKS = " \t\f";

    private final String[] natural;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final Set<String> duplicates = new LinkedHashSet<>();
    private final List<String> note = new ArrayList<>();

    private TextFileReader(String content) {
        natural = content.split("\r\n|[\r\n]", -1);
    }

    static TextFileReader of(String content) {
        TextFileReader reader = new TextFileReader(content);
        int next = 0;
        while (next < reader.natural.length) {
            next = reader.take(next);
        }
        return reader;
    }

    Map<String, String> texts() {
        return texts;
    }

    Map<String, Integer> lines() {
        return lines;
    }

    Map<String, String> notes() {
        return notes;
    }

    Set<String> duplicates() {
        return duplicates;
    }

    /** Takes a comment, a blank line or a whole entry. Returns where the next one begins. */
    private int take(int start) {
        String line = withoutIndent(natural[start]);
        if (line.isEmpty()) {
            note.clear();
            return start + 1;
        }
        if (line.charAt(0) == '#' || line.charAt(0) == '!') {
            note.add(line.substring(1).strip());
            return start + 1;
        }
        int end = endOfEntry(start);
        takeEntry(start, String.join("\n", List.of(natural).subList(start, end)));
        return end;
    }

    private int endOfEntry(int start) {
        int last = start;
        while (last < natural.length - 1 && isContinued(natural[last])) {
            last++;
        }
        return last + 1;
    }

    private void takeEntry(int start, String raw) {
        // At most one, except none where nothing but a backslash was there.
        read(start, raw).forEach((key, value) -> put((String) key, (String) value, start + 1));
        note.clear();
    }

    private static Properties read(int start, String raw) {
        Properties entry = new Properties();
        try {
            // A backslash at the very end of its input would be an entry without a key.
            entry.load(new StringReader(raw + "\n "));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Line " + (start + 1) + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entry;
    }

    private void put(String key, String value, int line) {
        if (texts.put(key, value) != null) {
            duplicates.add(key);
        }
        lines.put(key, line);
        if (!note.isEmpty()) {
            notes.put(key, String.join("\n", note));
        }
    }

    private static boolean isContinued(String line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private static String withoutIndent(String line) {
        int start = 0;
        while (start < line.length() && BLANKS.indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        return line.substring(start);
    }
}
