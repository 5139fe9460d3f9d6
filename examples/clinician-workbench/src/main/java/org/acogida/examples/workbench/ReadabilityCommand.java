package org.acogida.examples.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.definition.DefinitionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how hard it is to read what a person reads. */
@Command(
        name = "readability",
        description =
                "Measures how hard the questions are to read, all texts of an instrument together, and shows their "
                        + "longest sentences. No measure shows that a text is clear; it finds texts that are surely not.",
        footer = {"", "Exit codes: 0 every text keeps the limits; 1 one does not."},
        mixinStandardHelpOptions = true,
        versionProvider = Workbench.Version.class)
final class ReadabilityCommand implements Callable<Integer> {

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("es"), Locale.ENGLISH);

    private final Console console;
    private final InstrumentLibrary library;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID|FOLDER",
            description = "An instrument, or a folder of your own. Without it: all that come with this program.")
    private String name;

    @Option(
            names = "--locale",
            paramLabel = "LOCALE",
            converter = LocaleTag.class,
            description = "Only this language (default: es and en).")
    private Locale locale;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Also as a CSV file, a line for each instrument and language; “-” for the standard output, "
                    + "and nothing else there.")
    private Path out;

    ReadabilityCommand(Console console, InstrumentLibrary library) {
        this.console = console;
        this.library = library;
    }

    @Override
    public Integer call() {
        ResultFile.Writer target = out == null ? null : OutFile.open(out, console);
        List<ReadabilitySheet> sheets = sheets();
        if (target != null) {
            target.write(stream -> {
                try {
                    stream.write(csv(sheets).getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        if (out == null || !out.equals(Path.of("-"))) {
            sheets.forEach(sheet -> sheet.say(console));
        }
        return sheets.stream().allMatch(ReadabilitySheet::passed) ? Workbench.WELL : Workbench.REFUSED;
    }

    private List<ReadabilitySheet> sheets() {
        List<ReadabilitySheet> sheets = new ArrayList<>();
        for (Candidate candidate : Candidate.named(name, library, console)) {
            Instrument instrument = load(candidate);
            for (Locale language : locale == null ? LANGUAGES : List.of(locale)) {
                ReadabilitySheet sheet = ReadabilitySheet.of(instrument, language);
                if (sheet.isIn(language)) {
                    sheets.add(sheet);
                } else {
                    console.warn("", candidate.name() + ": no words to measure in " + language.toLanguageTag() + ".");
                }
            }
        }
        return sheets;
    }

    private static Instrument load(Candidate candidate) {
        try {
            return candidate.instrument().get();
        } catch (DefinitionException e) {
            throw new Refusal(candidate.name() + " does not load.", "Maybe “verify” shows what to mend first.");
        }
    }

    private static String csv(List<ReadabilitySheet> sheets) {
        StringBuilder lines = new StringBuilder(ReadabilitySheet.HEADER).append("\n");
        sheets.forEach(sheet -> lines.append(sheet.line()).append("\n"));
        return lines.toString();
    }
}
