package org.acogida.intake.forms;

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.DefinitionProblem.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The instruments at hand: {@code InstrumentLibrary.bundled().instrument("phq-9")}.
 *
 * <p>Every jar may bring folders under {@code META-INF/acogida/instruments/} and a line {@code id version fingerprint}
 * for each in {@code META-INF/acogida/instruments.txt}. A folder is read and checked when it is first asked for.
 * Thread-safe.
 */
public final class InstrumentLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(InstrumentLibrary.class);
    private static final String INDEX = "META-INF/acogida/instruments.txt";

    private final Map<String, Entry> entries;
    private final Map<String, Instrument> loaded = new ConcurrentHashMap<>();

    private InstrumentLibrary(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /** A line of an index, and the loader that saw it. */
    private record Entry(String version, String fingerprint, ClassLoader loader) {}

    /** Returns the instruments of this library and of all jars beside it. */
    public static InstrumentLibrary bundled() {
        return of(InstrumentLibrary.class.getClassLoader());
    }

    /**
     * Returns the instruments that a class loader sees.
     *
     * @param loader usually the host's
     * @throws DefinitionException if two jars bring the same id, or if a line cannot be read
     */
    public static InstrumentLibrary of(ClassLoader loader) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<DefinitionProblem> problems = new ArrayList<>();
        try {
            for (URL index : Collections.list(loader.getResources(INDEX))) {
                read(index, loader, entries, problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.isEmpty()) {
            throw new DefinitionException(INDEX, problems);
        }
        return new InstrumentLibrary(entries);
    }

    private static void read(
            URL index, ClassLoader loader, Map<String, Entry> entries, List<DefinitionProblem> problems)
            throws IOException {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(index.openStream(), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                String[] words = line.strip().split("\\s+", -1);
                if (line.isBlank() || words[0].startsWith("#")) {
                    continue;
                }
                if (words.length != 3) {
                    problems.add(problem("index-line", index, number, line, "id, version and fingerprint."));
                } else if (entries.putIfAbsent(words[0], new Entry(words[1], words[2], loader)) != null) {
                    problems.add(problem("duplicate-instrument", index, number, words[0], "two jars bring it."));
                }
            }
        }
    }

    private static DefinitionProblem problem(String code, URL index, int line, String value, String maybe) {
        return new DefinitionProblem(
                Severity.UNSAFE, code, index.toString(), "$", line, List.of(value), "Maybe " + maybe);
    }

    /** Returns the ids in the order of the indexes. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /**
     * Returns one instrument.
     *
     * @param id such as {@code pcl-5}
     * @throws IllegalArgumentException if there is none by that id
     * @throws DefinitionException if its folder could hurt
     */
    public Instrument instrument(String id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw new IllegalArgumentException(
                    "No instrument: " + id + System.lineSeparator() + "Maybe it is one of " + ids() + ".");
        }
        return loaded.computeIfAbsent(id, key -> load(key, entry));
    }

    private static Instrument load(String id, Entry entry) {
        Instrument instrument = Instrument.load(InstrumentSource.classPath(id, entry.loader()));
        LOG.debug("Loaded instrument {} {}", id, instrument.version());
        return instrument;
    }

    /**
     * Returns how an instrument differs from its line in the index: rules that changed under an unchanged version would
     * make two scores look alike that are not.
     *
     * @param id such as {@code pcl-5}
     * @return one problem, or none
     */
    public List<DefinitionProblem> indexProblems(String id) {
        Instrument instrument = instrument(id);
        Entry entry = entries.get(id);
        if (entry == null || entry.fingerprint().equals(instrument.fingerprint())) {
            return List.of();
        }
        boolean sameVersion = entry.version().equals(instrument.version());
        return List.of(new DefinitionProblem(
                Severity.UNPUBLISHABLE,
                sameVersion ? "fingerprint-changed" : "index-outdated",
                INDEX,
                id,
                0,
                List.of(entry.version(), entry.fingerprint(), instrument.version(), instrument.fingerprint()),
                "Maybe raise the version, and write the new fingerprint into the index."));
    }
}
