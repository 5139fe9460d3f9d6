package org.acogida.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

    @TempDir
    Path folder;

    @Test
    void aFailedRunLeavesTheOldFileAndNoHalfOne() throws IOException {
        Path target = Files.writeString(folder.resolve("r.csv"), "old");

        assertThatThrownBy(() -> ResultFile.at(target).write(out -> {
                    put(out, "half");
                    throw new UncheckedIOException(new IOException("disk full"));
                }))
                .isInstanceOf(Refusal.class);

        assertThat(target).hasContent("old");
        assertThat(folder).isDirectoryContaining("glob:**r.csv");
        assertThat(folder.toFile().list()).containsExactly("r.csv");
    }

    @Test
    void nothingStandsInItsPlaceBeforeItIsWhole() {
        Path target = folder.resolve("r.csv");

        ResultFile.at(target).write(out -> {
            put(out, "whole");
            assertThat(target).doesNotExist();
        });

        assertThat(target).hasContent("whole");
        assertThat(folder.toFile().list()).containsExactly("r.csv");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);

        ResultFile.at(link).write(out -> put(out, "new"));

        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("new");
    }

    @Test
    void aPlaceThatTakesNoFileIsRefusedBeforeTheWork() {
        assertThatThrownBy(() -> ResultFile.at(folder)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ResultFile.at(folder.resolve("none/r.csv"))).isInstanceOf(Refusal.class);
    }

    private static void put(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
