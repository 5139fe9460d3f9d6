package org.acogida.examples.workbench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there whole or not at all: it is written beside its place and moved there at the end. */
final class ResultFile {

    private static final int BUFFER = 1 << 16;

    private final Path target;

    private ResultFile(Path target) {
        this.target = target;
    }

    /** What goes into the file. */
    interface Contents {
        void writeTo(OutputStream out);
    }

    /** Where the contents go. */
    interface Writer {
        void write(Contents contents);
    }

    static ResultFile at(Path path) {
        Path target = path.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (Files.isDirectory(target)) {
            throw new Refusal("This is a folder: " + path, "Maybe --out is to name a file in it.");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refusal("There is no folder for " + path, "Maybe it is to be made first.");
        }
        return new ResultFile(target);
    }

    void write(Contents contents) {
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                // A device or a pipe is written to; it is never replaced by a file.
                fill(target, contents);
            } else {
                replace(contents);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(
                    "The results could not be written to " + target,
                    "Maybe the disk is full, the folder is read-only, or another program holds the file open.");
        }
    }

    private void replace(Contents contents) throws IOException {
        // A link stays a link; what it points to is replaced.
        Path whole = Files.exists(target) ? target.toRealPath() : target;
        Path part = Files.createTempFile(whole.getParent(), ".workbench-", ".part");
        // Also when the reader stops the program.
        part.toFile().deleteOnExit();
        try {
            fill(part, contents);
            move(part, whole);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void fill(Path path, Contents contents) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), BUFFER)) {
            contents.writeTo(out);
        }
    }

    private static void move(Path part, Path whole) throws IOException {
        try {
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
