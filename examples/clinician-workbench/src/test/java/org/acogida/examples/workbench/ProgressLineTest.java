package org.acogida.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long now = 17;
    private final ProgressLine progress =
            new ProgressLine(new PrintStream(err, true, StandardCharsets.UTF_8), () -> now);

    @Test
    void shortWorkShowsNothing() {
        later(1999);
        progress.rows(5, 10);
        progress.end();

        assertThat(shown()).isEmpty();
    }

    @Test
    void longWorkWritesOverOneLineAndLeavesNoneBehind() {
        later(2000);
        progress.rows(500, 1000);
        later(100);
        progress.rows(501, 1000);
        later(150);
        progress.rows(7, 1000);
        progress.end();

        String second = "\rWriting row 7 / 1000";
        assertThat(shown()).isEqualTo("\rWriting row 500 / 1000" + second + "  " + "\r" + " ".repeat(20) + "\r");
    }

    @Test
    void readingCountsBytesAndChangesNone() throws IOException {
        byte[] file = new byte[3_000_000];
        file[2_999_999] = 7;

        byte[] read;
        try (InputStream in = progress.reading(new ByteArrayInputStream(file), 4_000_000)) {
            in.readNBytes(2_999_999);
            later(2500);
            read = in.readNBytes(1);
        }

        assertThat(read).containsExactly(7);
        assertThat(shown()).isEqualTo("\rReading 3 / 4 MB");
    }

    private void later(long milliseconds) {
        now += TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }

    private String shown() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
