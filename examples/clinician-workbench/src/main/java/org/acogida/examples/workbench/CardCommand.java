package org.acogida.examples.workbench;

import java.util.concurrent.Callable;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Puts everything about one instrument on a page. */
@Command(
        name = "card",
        description =
                "Writes everything about an instrument on one page, to read, print and sign: what it is for, every "
                        + "rule with its numbers and sources, what is not verified, and the worked examples.",
        mixinStandardHelpOptions = true,
        versionProvider = Workbench.Version.class)
final class CardCommand implements Callable<Integer> {

    private final Console console;
    private final InstrumentLibrary library;

    @Mixin
    private InstrumentArgument argument;

    @Mixin
    private OutFile out;

    @Mixin
    private ReaderOptions reader;

    CardCommand(Console console, InstrumentLibrary library) {
        this.console = console;
        this.library = library;
    }

    @Override
    public Integer call() {
        Instrument instrument = argument.from(library);
        ResultFile.Writer target = out.open(console);
        CardPage page = new CardPage(reader.explainer(instrument, console).card());
        target.write(page::writeTo);
        return Workbench.WELL;
    }
}
