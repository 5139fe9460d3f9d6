package org.acogida.examples.workbench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.explain.Explainer;
import org.acogida.intake.forms.scoring.AnswerTable;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.response.Violation;
import org.acogida.intake.score.ScoreTrace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes out how one row was scored. */
@Command(
        name = "explain",
        description = "Writes out how one row is scored: every item, every sum, every comparison. "
                + "What it shows is as confidential as the answers.",
        mixinStandardHelpOptions = true,
        versionProvider = Workbench.Version.class)
final class ExplainCommand implements Callable<Integer> {

    private final Console console;
    private final InstrumentLibrary library;

    @Mixin
    private InstrumentArgument argument;

    @Mixin
    private AnswerSheet sheet;

    @Option(names = "--row", required = true, paramLabel = "ROWID", description = "What stands in its column “id”.")
    private String id;

    @Mixin
    private ReaderOptions reader;

    ExplainCommand(Console console, InstrumentLibrary library) {
        this.console = console;
        this.library = library;
    }

    @Override
    public Integer call() {
        Instrument instrument = argument.from(library);
        Explainer explainer = reader.explainer(instrument, console);
        AnswerTable table = sheet.read(instrument, explainer, console);
        // An id that stands twice means two rows, and neither may be lost.
        List<Integer> rows = IntStream.range(0, table.rows())
                .filter(row -> table.id(row).equals(id))
                .boxed()
                .toList();
        if (rows.isEmpty()) {
            throw new Refusal("No row has that id.", "Maybe it is spelt otherwise in the column “id” of the file.");
        }
        rows.forEach(row -> explain(table, row, explainer));
        boolean fits = rows.stream().allMatch(row -> table.problems(row).isEmpty());
        return fits ? Workbench.WELL : Workbench.SOME_PROBLEMS;
    }

    private void explain(AnswerTable table, int row, Explainer explainer) {
        ScoreTrace trace = Scorer.of(table.instrument()).trace(table, row, sheet.wording(table.instrument()));
        explainer.explain(trace).forEach(line -> console.say(indent(line), line));
        List<Violation> problems = table.problems(row);
        if (!problems.isEmpty()) {
            console.warn("", "This row has problems:");
        }
        problems.forEach(problem -> console.warn("  ", problem.path() + ": " + problem.code()));
    }

    /** What belongs to a result stands under it. */
    private static String indent(String line) {
        return " ".repeat(line.length() - line.stripLeading().length());
    }
}
