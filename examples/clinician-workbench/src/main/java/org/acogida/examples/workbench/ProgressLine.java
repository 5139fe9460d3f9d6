package org.acogida.examples.workbench;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** One line that is written over while long work goes on. Short work shows nothing. Not thread-safe. */
final class ProgressLine {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);
    private static final long REFRESH = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long MEGABYTE = 1_000_000;

    private final PrintStream err;
    private final LongSupplier nanoTime;
    private final long start;
    private long next;
    private int width;

    ProgressLine(PrintStream err, LongSupplier nanoTime) {
        this.err = err;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.next = PATIENCE;
    }

    void rows(long done, long total) {
        if (due()) {
            show("Writing row " + done + " / " + total);
        }
    }

    /** How many rows a file has is not known before its end, so reading counts what was read of it. */
    InputStream reading(InputStream file, long size) {
        return new FilterInputStream(file) {
            private long read;

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                read += Math.max(count, 0);
                if (due()) {
                    show("Reading " + read / MEGABYTE + " / " + size / MEGABYTE + " MB");
                }
                return count;
            }
        };
    }

    private boolean due() {
        long elapsed = nanoTime.getAsLong() - start;
        if (elapsed < next) {
            return false;
        }
        next = elapsed + REFRESH;
        return true;
    }

    private void show(String text) {
        String blanks = " ".repeat(Math.max(0, width - text.length()));
        width = text.length();
        err.print("\r" + text + blanks);
        err.flush();
    }

    /** Leaves an empty line to whatever is written next. */
    void end() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
        }
    }
}
