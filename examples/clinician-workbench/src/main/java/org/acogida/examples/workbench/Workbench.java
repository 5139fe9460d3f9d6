package org.acogida.examples.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.acogida.intake.forms.InstrumentLibrary;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scores a spreadsheet of answers: {@code java -jar clinician-workbench.jar score phq-9 --in a.csv --out r.csv}. */
@Command(
        name = "clinician-workbench",
        description = "Scores spreadsheets of answers and explains every number. Screening, not a diagnosis.",
        mixinStandardHelpOptions = true,
        versionProvider = Workbench.Version.class)
public final class Workbench implements Callable<Integer> {

    /** Everything is well. */
    static final int WELL = 0;
    /** Nothing could be done. */
    static final int REFUSED = 1;
    /** Some rows have problems; all others were done. */
    static final int SOME_PROBLEMS = 2;

    @Spec
    private CommandSpec spec;

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Console console = Console.ofProcess();
        System.exit(commandLine(console).execute(arguments));
    }

    static CommandLine commandLine(Console console) {
        InstrumentLibrary library = InstrumentLibrary.bundled();
        CommandLine commands = new CommandLine(new Workbench())
                .addSubcommand(new ListCommand(console, library))
                .addSubcommand(new DescribeCommand(console, library))
                .addSubcommand(new CardCommand(console, library))
                .addSubcommand(new ScoreCommand(console, library))
                .addSubcommand(new ExplainCommand(console, library))
                .addSubcommand(new ChangeCommand(console, library))
                .addSubcommand(new CompareCommand(console, library))
                .addSubcommand(new VerifyCommand(console, library))
                .addSubcommand(new ReadabilityCommand(console, library));
        return commands.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setParameterExceptionHandler((fault, arguments) -> misused(console, fault))
                .setExecutionExceptionHandler((fault, command, arguments) -> failed(console, fault));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    /** A wrong call scores nothing, so it does not share the exit code of rows with problems. */
    private static int misused(Console console, ParameterException fault) {
        console.warn("", fault.getMessage());
        fault.getCommandLine().usage(fault.getCommandLine().getErr());
        return REFUSED;
    }

    private static int failed(Console console, Exception fault) {
        if (fault instanceof Refusal refusal) {
            refusal.lines().forEach(line -> console.warn("", line));
            return REFUSED;
        }
        // The place tells enough; a message from elsewhere could quote the table.
        StackTraceElement[] places = fault.getStackTrace();
        String place = places.length == 0 ? "" : " at " + places[0];
        console.warn("", "Nothing was written, because of a fault in this program: " + fault.getClass() + place);
        return REFUSED;
    }

    /** What {@code --version} says. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            try (InputStream in = Objects.requireNonNull(Workbench.class.getResourceAsStream("version.txt"))) {
                return new String[] {new String(in.readAllBytes(), StandardCharsets.UTF_8).strip()};
            }
        }
    }
}
