package org.acogida.intake.i18n;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Walks over the lines of a properties file, for the sake of line numbers and notes. An entry with a backslash is read by
 * {@link Properties} itself, so that escapes mean what they always mean; for one without, that would be slow.
 */
final class TextFileReader {

    private static final String BLANKS = " \t\f";
    private static final String SIGNS = "=:";
    private static final String ENDS_OF_KEY = SIGNS + BLANKS;

    private final String[] natural;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final Set<String> duplicates = new LinkedHashSet<>();
    private final List<String> note = new ArrayList<>();

    private TextFileReader(String content) {
        natural = content.lines().toArray(String[]::new);
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
        boolean alone = end == start + 1;
        takeEntry(
                start,
                alone
                        ? natural[start]
                        : String.join("\n", Arrays.asList(natural).subList(start, end)));
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
        if (raw.indexOf('\\') < 0) {
            takePlain(raw, start + 1);
        } else {
            // At most one, except none where nothing but a backslash was there.
            read(start, raw).forEach((key, value) -> put((String) key, (String) value, start + 1));
        }
        note.clear();
    }

    /** A key, blanks, at most one sign between two, blanks, and whatever is left. */
    private void takePlain(String raw, int line) {
        int key = skip(raw, 0, BLANKS);
        int end = key;
        while (end < raw.length() && ENDS_OF_KEY.indexOf(raw.charAt(end)) < 0) {
            end++;
        }
        int value = skip(raw, end, BLANKS);
        if (value < raw.length() && SIGNS.indexOf(raw.charAt(value)) >= 0) {
            value = skip(raw, value + 1, BLANKS);
        }
        put(raw.substring(key, end), raw.substring(value), line);
    }

    private static int skip(String text, int start, String signs) {
        int next = start;
        while (next < text.length() && signs.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next;
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
        return line.substring(skip(line, 0, BLANKS));
    }
}
