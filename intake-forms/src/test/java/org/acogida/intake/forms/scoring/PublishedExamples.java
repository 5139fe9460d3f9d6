package org.acogida.intake.forms.scoring;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers and results that others have published, by scale; without the file the test is skipped. */
final class PublishedExamples {

    private PublishedExamples() {}

    static List<JsonNode> of(String scale, String kind) {
        JsonNode file = JsonMapper.shared()
                .readTree(SharedData.file("facts/worked-examples.json").toFile());
        List<JsonNode> examples = new ArrayList<>();
        for (JsonNode example : file.get("examples")) {
            if (example.get("scale").asString().equals(scale)
                    && example.get("kind").asString().equals(kind)) {
                examples.add(example);
            }
        }
        return examples;
    }

    /** Returns the answers as cells, blank where none was published. */
    static List<String> cells(JsonNode example) {
        List<String> cells = new ArrayList<>();
        example.get("answers").forEach(answer -> cells.add(answer.isNull() ? "" : answer.asString()));
        return cells;
    }
}
