package org.acogida.examples.workbench;

import java.io.IOException;
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

    private final Console console;
    private final InstrumentLibrary library;

    @Mixin
    private InstrumentArgument argument;

    @Mixin
    private AnswerSheet sheet;

    @Mixin
    private PopulationOptions people;

    @Mixin
    private OutFile out;

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
        out.differsFrom(sheet.file());
        ResultFile.Writer target = out.open(console);
        AnswerTable table = sheet.read(instrument, explainer, console);
        table.warnings().forEach(warning -> console.warn("", AnswerSheet.inWords(warning, explainer)));
        ScoreColumns columns = BatchScorer.of(instrument).score(table, wording, people.population());
        write(columns, target);
        return new ScoringSummary(console, columns).say();
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
