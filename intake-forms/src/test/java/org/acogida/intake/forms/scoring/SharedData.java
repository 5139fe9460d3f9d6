package org.acogida.intake.forms.scoring;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Published data that lies beside the repository and is not part of it. */
final class SharedData {

    private SharedData() {}

    /** Returns a file beside the repository; without it the test is skipped, saying so. */
    static Path file(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve("shared").resolve(name);
            if (Files.exists(found)) {
                return found;
            }
        }
        assumeTrue(false, "skipped: shared/" + name + " does not lie beside the repository");
        throw new IllegalStateException("unreachable");
    }
}
