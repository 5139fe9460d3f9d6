package org.acogida.examples.workbench;

import java.util.concurrent.Callable;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.definition.Scoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows which instruments there are. */
@Command(
        name = "list",
        description = "Lists the instruments: id, version, how many items and results, title.",
        mixinStandardHelpOptions = true,
        versionProvider = Workbench.Version.class)
final class ListCommand implements Callable<Integer> {

    private static final String ROW = "%-11s %-8s %5s %8s  ";

    private final Console console;
    private final InstrumentLibrary library;

    @Mixin
    private ReaderOptions reader;

    ListCommand(Console console, InstrumentLibrary library) {
        this.console = console;
        this.library = library;
    }

    @Override
    public Integer call() {
        console.say(ROW.formatted("id", "version", "items", "results"), "title");
        for (String id : library.ids()) {
            Instrument instrument = library.instrument(id);
            int items = instrument.questionnaire().questions().size();
            String lead = ROW.formatted(id, instrument.version(), items, results(instrument.scoring()));
            console.say(lead, reader.texts(instrument).text("title"));
        }
        return Workbench.WELL;
    }

    private static int results(Scoring scoring) {
        return scoring.scores().size()
                + scoring.criteria().size()
                + scoring.cutOffs().size()
                + scoring.flags().size();
    }
}
