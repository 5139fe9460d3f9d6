package org.acogida.examples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of every bundled folder, read with Jackson and java.util.Properties; nothing is checked. */
final class PlainLoading {

    private static final List<String> JSON =
            List.of("questionnaire.json", "scoring.json", "references.json", "texts/origin.json");
    private static final List<String> TEXTS = List.of("texts/en.properties", "texts/es.properties");
    private static final String TABLE = "vectors.csv";

    private final JsonMapper mapper = new JsonMapper();
    private final ClassLoader loader;
    private final List<String> ids;

    PlainLoading(ClassLoader loader, List<String> ids) {
        this.loader = loader;
        this.ids = ids;
    }

    /**
     * One folder.
     *
     * @param json trees by file
     * @param texts texts by file
     * @param table the worked examples, whose bytes the library keeps unread, too
     */
    record Folder(Map<String, JsonNode> json, Map<String, Properties> texts, byte[] table) {}

    List<Folder> load() {
        List<Folder> folders = new ArrayList<>();
        for (String id : ids) {
            folders.add(load(InstrumentJar.ROOT + "instruments/" + id + "/"));
        }
        return folders;
    }

    /** Forms that are only asked have fewer files. */
    private Folder load(String folder) {
        Map<String, JsonNode> json = new LinkedHashMap<>();
        Map<String, Properties> texts = new LinkedHashMap<>();
        try {
            for (String file : JSON) {
                try (InputStream in = loader.getResourceAsStream(folder + file)) {
                    if (in != null) {
                        json.put(file, mapper.readTree(in));
                    }
                }
            }
            for (String file : TEXTS) {
                try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(folder + file), file)) {
                    texts.put(file, properties(in));
                }
            }
            try (InputStream in = loader.getResourceAsStream(folder + TABLE)) {
                return new Folder(json, texts, in == null ? new byte[0] : in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(InputStream in) throws IOException {
        Properties texts = new Properties();
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        return texts;
    }
}
