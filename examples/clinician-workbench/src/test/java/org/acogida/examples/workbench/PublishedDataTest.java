package org.acogida.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that others published, scored against what they published beside them. */
class PublishedDataTest {

    @TempDir
    Path folder;

    @Test
    void everyPublishedTotalOfPhq9ComesOut() throws IOException {
        Path in = data("phq9-zenodo-24292.csv");
        Path out = folder.resolve("r.csv");

        Run run = Run.of("score", "phq-9", "--ignore", "published_total", "--in", in, "--out", out);

        assertThat(run.code()).isZero();
        Map<String, String> published = new HashMap<>();
        cells(in).skip(1).forEach(cells -> published.put(cells.get(0), cells.get(10)));
        Map<String, String> totals = new HashMap<>();
        cells(out)
                .filter(cells -> cells.get(1).equals("score"))
                .forEach(cells -> totals.put(cells.get(0), cells.get(3)));
        assertThat(totals).hasSize(24_292).isEqualTo(published);
    }

    @Test
    void thePcl5RuleIsMetAsOftenAsPublished() throws IOException {
        Path in = data("pcl5-simulated-5000.csv");
        Path out = folder.resolve("r.csv");

        Run run = Run.of("score", "pcl-5", "--in", in, "--out", out);

        assertThat(run.code()).isZero();
        assertThat(cells(out).filter(cells -> cells.get(2).equals("provisional-dsm5")))
                .hasSize(5000)
                .filteredOn(cells -> cells.get(6).equals("met"))
                .hasSize(4710);
    }

    private static Stream<List<String>> cells(Path csv) throws IOException {
        return Files.readAllLines(csv).stream().map(line -> List.of(line.split(",", -1)));
    }

    /** The data lie beside the repository, not in it. */
    private static Path data(String name) {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path file = up.resolve("shared/data/datasets").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        assumeTrue(false, "Skipped: there is no ../shared/data/datasets/" + name + " beside the repository.");
        throw new AssertionError("not reached");
    }
}
