package org.acogida.examples.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.UnreadableInputException;
import org.acogida.intake.forms.explain.Explainer;
import org.acogida.intake.forms.scoring.AnswerTable;
import org.acogida.intake.response.Violation;
import org.acogida.intake.response.Wording;
import picocli.CommandLine.Option;

/** The spreadsheet with the answers, and what is known about it. */
final class AnswerSheet {

    @Option(
            names = "--in",
            required = true,
            paramLabel = "FILE",
            description = "The answers: a CSV file in UTF-8, its first column “id”, then a column per item number.")
    private Path in;

    @Option(
            names = "--ignore",
            paramLabel = "COLUMN",
            description = "A column that is left aside. May be given several times.")
    private Set<String> ignore = new LinkedHashSet<>();

    @Option(
            names = "--wording",
            paramLabel = "own|official",
            converter = WordingName.class,
            description = "Whose words the questions were. Under “own”, cut-offs and bands are withheld. "
                    + "Without it, every result says that the wording is unknown.")
    private Wording wording = Wording.UNKNOWN;

    Path file() {
        return in;
    }

    /** What was said of the words; with a wording pack they are those of the pack. */
    Wording wording(Instrument instrument) {
        if (instrument.packs().isEmpty()) {
            return wording;
        }
        if (wording.status() == Wording.Status.OWN) {
            throw new Refusal(
                    "--pack and --wording own contradict each other.",
                    "Maybe leave --pack out: these answers were given to other words than the pack’s.");
        }
        return instrument.wording();
    }

    AnswerTable read(Instrument instrument, Explainer explainer, Console console) {
        return read(in, instrument, explainer, console, Set.of());
    }

    /** Reads a table, and leaves aside also columns that only another definition knows. */
    AnswerTable read(Path in, Instrument instrument, Explainer explainer, Console console, Set<String> foreign) {
        Set<String> aside = new LinkedHashSet<>(ignore);
        aside.addAll(foreign);
        ProgressLine progress = new ProgressLine(console.err(), System::nanoTime);
        try (InputStream file = Files.newInputStream(in)) {
            return AnswerTable.read(instrument, progress.reading(file, Files.size(in)), aside);
        } catch (UnreadableInputException e) {
            throw new Refusal(inWords(e.violations(), explainer));
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(
                    (Files.exists(in) ? "This file cannot be read: " : "There is no such file: ") + in,
                    "Maybe the path is meant from another folder, or another program holds the file open.");
        } finally {
            progress.end();
        }
    }

    private static List<String> inWords(List<Violation> violations, Explainer explainer) {
        List<String> lines = new ArrayList<>();
        lines.add("The table could not be scored:");
        violations.forEach(violation -> lines.add(inWords(violation, explainer) + " " + advice(violation.code())));
        return lines;
    }

    static String inWords(Violation violation, Explainer explainer) {
        return violation.code() + ", " + violation.path() + ": " + explainer.say(violation);
    }

    private static String advice(String code) {
        return switch (code) {
            case "id-column-missing" ->
                "Maybe the first row holds answers, or the first cell has another name than id.";
            case "unknown-column" -> "Maybe it is to be left aside: --ignore followed by the name of that column.";
            case "duplicate-column" -> "Maybe one of the two is to be renamed, and left aside with --ignore.";
            case "not-utf-8" -> "Maybe save it from the spreadsheet as “CSV UTF-8”.";
            case "malformed-table" -> "Maybe a quotation mark is opened there and never closed.";
            case "empty-table" -> "Maybe the wrong sheet was saved.";
            default -> "Maybe “describe” shows what the columns are called.";
        };
    }
}
