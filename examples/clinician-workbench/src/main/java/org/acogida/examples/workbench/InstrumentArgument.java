package org.acogida.examples.workbench;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.WordingPack;
import org.acogida.intake.forms.definition.DefinitionException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which instrument is meant, and in whose words. */
final class InstrumentArgument {

    @Parameters(paramLabel = "ID", description = "The instrument, such as phq-9. “list” shows all.")
    private String id;

    @Option(
            names = "--pack",
            paramLabel = "FILE",
            description = "A wording pack: the official words that you hold, in a .properties file. "
                    + "It implies --wording official.")
    private Path pack;

    Instrument from(InstrumentLibrary library) {
        if (!library.ids().contains(id)) {
            throw new Refusal(
                    "There is no instrument by that id.", "Maybe it is one of: " + String.join(", ", library.ids()));
        }
        Instrument instrument = library.instrument(id);
        return pack == null ? instrument : worded(instrument);
    }

    private Instrument worded(Instrument instrument) {
        try {
            return instrument.with(WordingPack.read(pack));
        } catch (DefinitionException e) {
            List<String> lines = new ArrayList<>();
            lines.add("The wording pack does not fit " + id + ":");
            e.problems().forEach(problem -> lines.addAll(problem.toString().lines().toList()));
            throw new Refusal(lines);
        } catch (UncheckedIOException e) {
            throw new Refusal(
                    (Files.exists(pack) ? "This file cannot be read: " : "There is no such file: ") + pack,
                    "Maybe the path is meant from another folder.");
        }
    }
}
