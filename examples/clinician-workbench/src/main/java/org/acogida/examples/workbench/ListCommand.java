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
        description =
                "Lists the instruments: id, version, how many items and results, whether questions in the project’s own "
                        + "words come along (without, they score, and a wording pack brings the questions), title.",
        mixinStandardHelpOptions = true,
        versionProvider = Workbench.Version.class)
final class ListCommand implements Callable<Integer> {

    private static final String ROW = "%-22s %-7s %5s %7s %-5s  ";

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
        console.say(ROW.formatted("id", "version", "items", "results", "words"), "title");
        for (String id : library.ids()) {
            Instrument instrument = library.instrument(id);
            int items = instrument.questionnaire().questions().size();
            String words = instrument.references().rights().ownWording() ? "own" : "none";
            String lead = ROW.formatted(id, instrument.version(), items, results(instrument.scoring()), words);
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
