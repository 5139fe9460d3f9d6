package org.acogida.examples.workbench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.explain.Explainer;
import org.acogida.intake.forms.scoring.AnswerTable;
import org.acogida.intake.questionnaire.Item;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what a change of rules does to a table. */
@Command(
        name = "compare",
        description =
                "Scores a table by two definitions of one instrument, and shows which rules differ, in words, and "
                        + "which rows get another result by that. It shows results, and no answers.",
        footer = {
            "",
            "Exit codes: 0 compared; 2 some rows have problems, all others are compared;",
            "1 nothing could be compared."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Workbench.Version.class)
final class CompareCommand implements Callable<Integer> {

    private final Console console;
    private final InstrumentLibrary library;

    @Parameters(index = "0", paramLabel = "OLD", description = "A folder, or the id of an instrument.")
    private String old;

    @Parameters(index = "1", paramLabel = "NEW", description = "Another folder of the same instrument, or its id.")
    private String changed;

    @Mixin
    private AnswerSheet sheet;

    @Mixin
    private ReaderOptions reader;

    CompareCommand(Console console, InstrumentLibrary library) {
        this.console = console;
        this.library = library;
    }

    @Override
    public Integer call() {
        Instrument before = load(old);
        Instrument now = load(changed);
        if (!before.id().equals(now.id())) {
            throw new Refusal(
                    "These are two instruments: " + before.id() + " and " + now.id() + ".",
                    "Maybe one of the two folders is another one.");
        }
        Explainer explained = reader.explainer(now, console);
        AnswerTable first = sheet.read(sheet.file(), before, explained, console, onlyIn(now, before));
        AnswerTable second = sheet.read(sheet.file(), now, explained, console, onlyIn(before, now));
        RuleChanges rules = new RuleChanges(before, now, reader.locale());
        rules.say(console);
        return new ResultChanges(rules, first, second, sheet.wording(now)).say(console);
    }

    private Instrument load(String name) {
        List<Candidate> candidates = Candidate.named(name, library, console);
        if (candidates.size() != 1) {
            throw new Refusal(
                    "There are several instruments in " + name + ".", "Maybe the folder of one of them is meant.");
        }
        try {
            return candidates.get(0).instrument().get();
        } catch (DefinitionException e) {
            throw new Refusal(name + " does not load.", "Maybe “verify” shows what to mend first.");
        }
    }

    private static Set<String> onlyIn(Instrument one, Instrument other) {
        Set<String> linkIds = new LinkedHashSet<>(linkIds(one));
        linkIds.removeAll(linkIds(other));
        return linkIds;
    }

    private static List<String> linkIds(Instrument instrument) {
        return instrument.questionnaire().questions().stream()
                .map(Item.Question::linkId)
                .toList();
    }
}
