package org.acogida.intake.forms.internal.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.battery.Battery;
import org.acogida.intake.forms.battery.TestBatteries;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.DefinitionProblem.Severity;
import org.acogida.intake.forms.scoring.Verification;

/**
 * A tiny instrument or battery with one fault: {@code broken/<severity>/<code>[--variant]/<instrument>/}. Beside it,
 * {@code expected.txt} has a line {@code code  file:line  path  [values]} for each problem, and under it, where it is
 * computed, what is advised.
 */
record BrokenFolder(Path path) {

    static final Path ROOT = Path.of("src/test/resources/broken");
    static final Path BATTERIES = Path.of("src/test/resources/broken-batteries");

    /** One line of {@code expected.txt}; no advice where none was written down. */
    record Expected(String problem, String advice) {}

    /** What came of it: whether it loads, and everything that is wrong with it. */
    record Outcome(boolean loads, List<DefinitionProblem> problems) {}

    static Stream<BrokenFolder> all() {
        return Stream.of(ROOT, BATTERIES)
                .flatMap(root -> Stream.of(root.resolve("unsafe"), root.resolve("unpublishable")))
                .flatMap(severity -> children(severity).stream())
                .map(BrokenFolder::new);
    }

    static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    /** The code of the check that the folder is about. */
    String code() {
        return name().split("--", 2)[0];
    }

    Severity severity() {
        return path.getParent().endsWith("unsafe") ? Severity.UNSAFE : Severity.UNPUBLISHABLE;
    }

    private Path definition() {
        return children(path).stream().filter(Files::isDirectory).findFirst().orElseThrow();
    }

    /** Loads it and, where that is possible, verifies it. */
    Outcome outcome() {
        try {
            return new Outcome(true, path.startsWith(BATTERIES) ? battery().problems() : instrument());
        } catch (DefinitionException e) {
            return new Outcome(false, e.problems());
        }
    }

    private Battery battery() {
        return Battery.load(definition(), TestBatteries.INSTRUMENTS);
    }

    private List<DefinitionProblem> instrument() {
        return Verification.of(Instrument.load(InstrumentSource.directory(definition())))
                .problems();
    }

    List<Expected> expected() throws IOException {
        List<Expected> expected = new ArrayList<>();
        for (String line : Files.readAllLines(path.resolve("expected.txt"))) {
            if (line.startsWith("    ")) {
                Expected last = expected.remove(expected.size() - 1);
                expected.add(new Expected(last.problem(), line.strip()));
            } else {
                expected.add(new Expected(line, ""));
            }
        }
        return expected;
    }

    @Override
    public String toString() {
        return path.getParent().getFileName() + "/" + name();
    }
}
