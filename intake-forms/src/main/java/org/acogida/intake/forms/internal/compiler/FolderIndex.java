package org.acogida.intake.forms.internal.compiler;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.DefinitionProblem.Severity;

/** The folders that all jars bring, each with a line {@code id version fingerprint}. */
public final class FolderIndex {

    private final FolderKind kind;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final List<DefinitionProblem> problems = new ArrayList<>();

    private FolderIndex(FolderKind kind) {
        this.kind = kind;
    }

    /**
     * What an index says of a folder.
     *
     * @param version its version
     * @param fingerprint its rules
     */
    public record Line(String version, String fingerprint) {

        /**
         * Returns how a folder differs from its line: rules that changed under an unchanged version would make two
         * results look alike that are not.
         */
        public List<DefinitionProblem> differences(FolderKind kind, String id, Line actual) {
            if (fingerprint.equals(actual.fingerprint())) {
                return List.of();
            }
            boolean sameVersion = version.equals(actual.version());
            return List.of(new DefinitionProblem(
                    Severity.UNPUBLISHABLE,
                    sameVersion ? "fingerprint-changed" : "index-outdated",
                    kind.index(),
                    id,
                    0,
                    List.of(version, fingerprint, actual.version(), actual.fingerprint()),
                    "Maybe raise the version, and write the new fingerprint into the index."));
        }
    }

    /**
     * Reads the indexes that a class loader sees.
     *
     * @return lines by id, in the order of the indexes
     * @throws DefinitionException if two jars bring the same id, or if a line cannot be read
     */
    public static Map<String, Line> read(FolderKind kind, ClassLoader loader) {
        FolderIndex index = new FolderIndex(kind);
        try {
            for (URL url : Collections.list(loader.getResources(kind.index()))) {
                index.read(url);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!index.problems.isEmpty()) {
            throw new DefinitionException(kind.index(), index.problems);
        }
        return Collections.unmodifiableMap(index.lines);
    }

    private void read(URL url) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(url.openStream(), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank() && !line.strip().startsWith("#")) {
                    line(url, number, line);
                }
            }
        }
    }

    private void line(URL url, int number, String line) {
        String[] words = line.strip().split("\\s+", -1);
        if (words.length != 3) {
            problem("index-line", url, number, line, "id, version and fingerprint.");
        } else if (lines.putIfAbsent(words[0], new Line(words[1], words[2])) != null) {
            String code = kind == FolderKind.BATTERY ? "duplicate-battery" : "duplicate-instrument";
            problem(code, url, number, words[0], "two jars bring it.");
        }
    }

    private void problem(String code, URL url, int line, String value, String maybe) {
        problems.add(new DefinitionProblem(
                Severity.UNSAFE, code, url.toString(), "$", line, List.of(value), "Maybe " + maybe));
    }
}
