package org.acogida.examples.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.explain.Explainer;
import org.acogida.intake.forms.scoring.AnswerTable;
import org.acogida.intake.forms.scoring.BatchScorer;
import org.acogida.intake.forms.scoring.ResultCsv;
import org.acogida.intake.forms.scoring.ScoreColumns;
import org.acogida.intake.response.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores every row of a table. */
@Command(
        name = "score",
        description = "Scores every row of a table. Screening, not a diagnosis.",
        footer = {
            "",
            "Exit codes: 0 no problem; 2 some rows have problems, all others are scored;",
            "1 the table could not be scored at all, and nothing was written."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Workbench.Version.class)
final class ScoreCommand implements Callable<Integer> {

    private static final Path STANDARD_OUTPUT = Path.of("-");

    private final Console console;
    private final InstrumentLibrary library;

    @Mixin
    private InstrumentArgument argument;

    @Mixin
    private AnswerSheet sheet;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where the results go, a CSV file; “-” for the standard output.")
    private Path out;

    @Mixin
    private ReaderOptions reader;

    ScoreCommand(Console console, InstrumentLibrary library) {
        this.console = console;
        this.library = library;
    }

    @Override
    public Integer call() throws IOException {
        Instrument instrument = argument.from(library);
        Explainer explainer = reader.explainer(instrument, console);
        Wording wording = sheet.wording(instrument);
        // A place that takes no file is better known before the work than after it.
        ResultFile.Writer target = target();
        AnswerTable table = sheet.read(instrument, explainer, console);
        table.warnings().forEach(warning -> console.warn("", AnswerSheet.inWords(warning, explainer)));
        ScoreColumns columns = BatchScorer.of(instrument).score(table, wording);
        write(columns, target);
        return new ScoringSummary(console, columns).say();
    }

    private ResultFile.Writer target() throws IOException {
        if (out.equals(STANDARD_OUTPUT)) {
            return contents -> {
                contents.writeTo(console.out());
                if (console.out().checkError()) {
                    throw new Refusal(
                            "The results could not be written.",
                            "Maybe the disk is full, or the program that read them has ended.");
                }
            };
        }
        if (Files.exists(sheet.file()) && Files.exists(out) && Files.isSameFile(sheet.file(), out)) {
            throw new Refusal("The results would replace the answers.", "Maybe --out is to name another file.");
        }
        return ResultFile.at(out)::write;
    }

    private void write(ScoreColumns columns, ResultFile.Writer target) {
        ProgressLine progress = new ProgressLine(console.err(), System::nanoTime);
        int rows = columns.table().rows();
        try {
            target.write(stream -> ResultCsv.write(columns, stream, row -> progress.rows(row + 1L, rows)));
        } finally {
            progress.end();
        }
    }
}
