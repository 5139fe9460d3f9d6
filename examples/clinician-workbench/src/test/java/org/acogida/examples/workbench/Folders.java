package org.acogida.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.acogida.intake.forms.InstrumentLibrary;

/** Folders of one's own, made from bundled ones. */
final class Folders {

    private static final List<String> FILES = List.of(
            "questionnaire.json",
            "scoring.json",
            "references.json",
            "vectors.csv",
            "texts/en.properties",
            "texts/es.properties",
            "texts/origin.json");

    private Folders() {}

    /** Copies a bundled folder into another; its name stays that of the instrument. */
    static Path copy(String id, Path into) throws IOException {
        Path folder = into.resolve(id);
        Files.createDirectories(folder.resolve("texts"));
        for (String file : FILES) {
            String resource = "/META-INF/acogida/instruments/" + id + "/" + file;
            try (InputStream in = Objects.requireNonNull(InstrumentLibrary.class.getResourceAsStream(resource))) {
                Files.copy(in, folder.resolve(file));
            }
        }
        return folder;
    }

    static void edit(Path folder, String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }
}
