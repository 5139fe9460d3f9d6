package org.acogida.examples.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where results go. */
final class OutFile {

    private static final Path STANDARD_OUTPUT = Path.of("-");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where the result goes, a file; “-” for the standard output.")
    private Path out;

    /** A place that takes no file is better known before the work than after it. */
    ResultFile.Writer open(Console console) {
        return open(out, console);
    }

    static ResultFile.Writer open(Path out, Console console) {
        return out.equals(STANDARD_OUTPUT) ? contents -> print(contents, console) : ResultFile.at(out)::write;
    }

    private static void print(ResultFile.Contents contents, Console console) {
        contents.writeTo(console.out());
        if (console.out().checkError()) {
            throw new Refusal(
                    "The results could not be written.",
                    "Maybe the disk is full, or the program that read them has ended.");
        }
    }

    /** The answers are not to be lost to their own results. */
    void differsFrom(Path answers) throws IOException {
        boolean both = !out.equals(STANDARD_OUTPUT) && Files.exists(answers) && Files.exists(out);
        if (both && Files.isSameFile(answers, out)) {
            throw new Refusal("The results would replace the answers.", "Maybe --out is to name another file.");
        }
    }
}
