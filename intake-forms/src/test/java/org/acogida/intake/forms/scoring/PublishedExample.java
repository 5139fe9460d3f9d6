package org.acogida.intake.forms.scoring;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.score.ScoreReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers and results that others have published, in the coding that each file says. */
record PublishedExample(String id, String scale, JsonNode json) {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();

    private static final Map<String, String> INSTRUMENTS = Map.ofEntries(
            entry("AUDIT", "audit-10"),
            entry("AUDIT-C", "audit-c"),
            entry("BRS", "brs-6"),
            entry("C-SSRS", "c-ssrs"),
            entry("CAGE", "cage-4"),
            entry("DAST-10", "dast-10"),
            entry("GAD-7", "gad-7"),
            entry("ISI", "isi-7"),
            entry("PCL-5", "pcl-5"),
            entry("PHQ-2", "phq-2"),
            entry("PHQ-4", "phq-4"),
            entry("PHQ-9", "phq-9"),
            entry("PSS-10", "pss-10"),
            entry("WG-SS", "wg-ss"),
            entry("WHO-5", "who-5"),
            entry("WHODAS-12", "whodas-12"),
            entry("rCSI", "r-csi"));

    /** The order in which the food table gives its days. */
    private static final List<String> FOOD =
            List.of("less-preferred", "borrow", "smaller-portions", "adults-restrict", "fewer-meals");

    /** Returns every example of the file; without the file the test is skipped. */
    static List<PublishedExample> all() {
        JsonNode file = JsonMapper.shared()
                .readTree(SharedData.file("facts/worked-examples.json").toFile());
        List<PublishedExample> examples = new ArrayList<>();
        for (JsonNode example : file.get("examples")) {
            examples.add(new PublishedExample(
                    example.get("id").asString(), example.get("scale").asString(), example));
        }
        return examples;
    }

    /** Returns how many examples the file says it has. */
    static int counted() {
        JsonNode file = JsonMapper.shared()
                .readTree(SharedData.file("facts/worked-examples.json").toFile());
        return file.get("count").intValue();
    }

    boolean isNegative() {
        return json.get("kind").asString().equals("negative");
    }

    Map<String, JsonNode> expected() {
        Map<String, JsonNode> expected = new LinkedHashMap<>();
        json.get("expected").properties().forEach(each -> expected.put(each.getKey(), each.getValue()));
        return expected;
    }

    Instrument instrument() {
        String id = Objects.requireNonNull(INSTRUMENTS.get(scale), "a published scale that nobody looks at: " + scale);
        return LIBRARY.instrument(id);
    }

    ScoreReport score() {
        Instrument instrument = instrument();
        return Scorer.of(instrument)
                .score(AnswerSheet.filled(instrument, cells()).official());
    }

    private List<String> cells() {
        Map<String, Integer> values = values();
        return IntStream.range(0, AnswerSheet.questions(instrument()).size())
                .mapToObj(question -> code(question, values))
                .toList();
    }

    /** Published values are weights, whatever the codes are; some were turned before they were published. */
    private String code(int question, Map<String, Integer> values) {
        String linkId = AnswerSheet.questions(instrument()).get(question).linkId();
        Integer value = values.get(linkId);
        if (value == null) {
            return "";
        }
        List<AnswerOption> options = instrument()
                .questionnaire()
                .options(AnswerSheet.questions(instrument()).get(question));
        Integer weight = isScored() && isReversed(linkId) ? Integer.valueOf(1 - value) : value;
        return options.stream()
                .filter(option -> weight.equals(option.weight()))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private boolean isScored() {
        return json.get("coding").asString().startsWith("scored values");
    }

    private boolean isReversed(String linkId) {
        return instrument().scoring().scores().stream()
                .map(Scoring.Scale::reversed)
                .anyMatch(reversed -> reversed.contains(linkId));
    }

    private Map<String, Integer> values() {
        JsonNode answers = json.get("answers");
        return answers.isObject() ? triage(answers) : inOrder(answers);
    }

    private Map<String, Integer> inOrder(JsonNode answers) {
        boolean food = json.get("coding").asString().startsWith("days: less-preferred, borrow, meal size");
        Map<String, Integer> values = new LinkedHashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            if (!answers.get(i).isNull()) {
                String linkId = food
                        ? FOOD.get(i)
                        : AnswerSheet.questions(instrument()).get(i).linkId();
                values.put(linkId, answers.get(i).intValue());
            }
        }
        return values;
    }

    /** Either single answers, or the gravest idea of five and what was done. */
    private static Map<String, Integer> triage(JsonNode answers) {
        Map<String, Integer> values = new LinkedHashMap<>();
        if (answers.has("ideationMax")) {
            for (int item = 1; item <= 5; item++) {
                values.put(
                        String.valueOf(item), item <= answers.get("ideationMax").intValue() ? 1 : 0);
            }
            values.put("6", answers.get("behaviourLifetime").intValue());
            values.put("6b", answers.get("behaviour3mo").intValue());
        } else {
            answers.properties()
                    .forEach(each -> values.put(
                            each.getKey().substring(1), each.getValue().intValue()));
        }
        return values;
    }

    @Override
    public String toString() {
        return id;
    }
}
