package org.acogida.examples.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.acogida.intake.forms.InstrumentLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Holds instruments against their own worked examples. */
@Command(
        name = "verify",
        description = "Checks an instrument's folder, or a folder of them, and runs its worked examples. "
                + "Without a folder: all instruments that come with this program.",
        footer = {"", "Exit codes: 0 all is well; 1 something is not."},
        mixinStandardHelpOptions = true,
        versionProvider = Workbench.Version.class)
final class VerifyCommand implements Callable<Integer> {

    private final Console console;
    private final InstrumentLibrary library;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The folder.")
    private Path folder;

    VerifyCommand(Console console, InstrumentLibrary library) {
        this.console = console;
        this.library = library;
    }

    @Override
    public Integer call() {
        List<Candidate> candidates = folder == null ? Candidate.bundled(library) : Candidate.in(folder, console);
        long well = candidates.stream()
                .filter(candidate -> new VerificationSheet(console, candidate).verify())
                .count();
        console.say(
                "",
                "Instruments: %d. All is well: %d. Not: %d."
                        .formatted(candidates.size(), well, candidates.size() - well));
        return well == candidates.size() ? Workbench.WELL : Workbench.REFUSED;
    }
}
