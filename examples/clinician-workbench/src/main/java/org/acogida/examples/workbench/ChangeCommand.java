package org.acogida.examples.workbench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.explain.Explainer;
import org.acogida.intake.forms.scoring.AnswerTable;
import org.acogida.intake.forms.scoring.ChangeOverTime;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.score.ChangeResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how the scores of the same people moved between two tables. */
@Command(
        name = "change",
        description =
                "Says how scores moved between two tables with the same ids: how many points, held against what was "
                        + "published about the size of a change. Up is not worse and down is not better. "
                        + "What it shows is as confidential as the answers.",
        footer = {
            "",
            "Exit codes: 0 no problem; 2 some rows have problems or stand in one table only;",
            "1 nothing could be compared."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Workbench.Version.class)
final class ChangeCommand implements Callable<Integer> {

    private final Console console;
    private final InstrumentLibrary library;

    @Mixin
    private InstrumentArgument argument;

    @Mixin
    private AnswerSheet sheet;

    @Option(
            names = "--and",
            required = true,
            paramLabel = "FILE",
            description = "The answers of the same people at a later time, a table of the same kind.")
    private Path later;

    @Mixin
    private ReaderOptions reader;

    ChangeCommand(Console console, InstrumentLibrary library) {
        this.console = console;
        this.library = library;
    }

    @Override
    public Integer call() {
        Instrument instrument = argument.from(library);
        Explainer explainer = reader.explainer(instrument, console);
        AnswerTable before = sheet.read(instrument, explainer, console);
        AnswerTable after = sheet.read(later, instrument, explainer, console, Set.of());
        Map<String, Integer> first = rows(before);
        Map<String, Integer> second = rows(after);
        first.forEach((id, row) -> {
            if (second.containsKey(id)) {
                say(before, row, after, second.get(id), explainer);
            }
        });
        return counts(before, after, first.keySet(), second.keySet());
    }

    /** Where each id stands first; a second one is a problem of its row. */
    private static Map<String, Integer> rows(AnswerTable table) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        IntStream.range(0, table.rows()).forEach(row -> rows.putIfAbsent(table.id(row), row));
        return rows;
    }

    private void say(AnswerTable before, int row, AnswerTable after, int match, Explainer explainer) {
        Scorer scorer = Scorer.of(before.instrument());
        List<ChangeResult> changes = ChangeOverTime.of(before.instrument())
                .between(
                        scorer.score(before, row, sheet.wording(before.instrument())),
                        scorer.score(after, match, sheet.wording(before.instrument())));
        console.out().println(before.id(row));
        explainer.explain(changes).forEach(line -> console.say("  ", line));
        console.out().println();
    }

    private int counts(AnswerTable before, AnswerTable after, Set<String> first, Set<String> second) {
        long both = first.stream().filter(second::contains).count();
        long alone = first.size() + second.size() - 2 * both;
        long faulty = problems(before) + problems(after);
        console.warn("", "In both tables: %d. In one only: %d. Rows with problems: %d.".formatted(both, alone, faulty));
        return alone + faulty == 0 ? Workbench.WELL : Workbench.SOME_PROBLEMS;
    }

    private static long problems(AnswerTable table) {
        return IntStream.range(0, table.rows())
                .filter(row -> !table.problems(row).isEmpty())
                .count();
    }
}
