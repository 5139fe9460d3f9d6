package org.acogida.examples.workbench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * One call of the program within this process.
 *
 * @param code its exit code
 * @param out what it gave
 * @param err what else it said, with every run of blanks as one blank, as lines are wrapped
 */
record Run(int code, String out, String err) {

    static Run of(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int code = Workbench.commandLine(console).execute(words);
        return new Run(
                code,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " "));
    }

    List<String> lines() {
        return out.lines().toList();
    }

    /** What was given, as if no line had been wrapped. */
    String text() {
        return out.replaceAll("\\s+", " ");
    }
}
