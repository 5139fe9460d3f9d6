package org.acogida.examples.workbench;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where results and remarks go, in UTF-8 and 80 columns wide.
 *
 * @param out what was asked for
 * @param err everything else
 */
record Console(PrintStream out, PrintStream err) {

    /** The platform's own encoding may have no ñ. */
    static Console ofProcess() {
        return new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(stream)), true, StandardCharsets.UTF_8);
    }

    void say(String lead, String text) {
        out.println(Paragraph.after(lead).wrap(text));
    }

    void heading(String text) {
        out.println();
        out.println(text);
    }

    void warn(String lead, String text) {
        err.println(Paragraph.after(lead).wrap(text));
    }
}
