package org.acogida.examples.workbench;

import java.util.List;
import java.util.concurrent.Callable;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows everything about one instrument that somebody needs to fill a table and to read its results. */
@Command(
        name = "describe",
        description = "Shows how an instrument is scored, its items and options, and where its numbers come from.",
        mixinStandardHelpOptions = true,
        versionProvider = Workbench.Version.class)
final class DescribeCommand implements Callable<Integer> {

    private final Console console;
    private final InstrumentLibrary library;

    @Mixin
    private InstrumentArgument argument;

    @Mixin
    private ReaderOptions reader;

    DescribeCommand(Console console, InstrumentLibrary library) {
        this.console = console;
        this.library = library;
    }

    @Override
    public Integer call() {
        Instrument instrument = argument.from(library);
        List<String> rules = reader.explainer(instrument, console).describe();
        rules.forEach(line -> console.say("", line));
        InstrumentSheet sheet = new InstrumentSheet(console, instrument, reader);
        sheet.items();
        sheet.options();
        sheet.results();
        sheet.sources();
        return Workbench.WELL;
    }
}
