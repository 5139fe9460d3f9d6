package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers and results that others have published. */
class WorkedExamplesTest {

    private static final Map<String, Instrument> SCALES = Map.of(
            "PCL-5", Instruments.PCL_5,
            "PC-PTSD-5", Instruments.PC_PTSD_5,
            "PHQ-9", Instruments.PHQ_9,
            "PHQ-2", Instruments.PHQ_2,
            "GAD-7", Instruments.GAD_7,
            "GAD-2", Instruments.GAD_2);
    /** Published, and not a result that we give. */
    private static final String LEFT_OUT = "icd11ProxyNarrow";
    /** Thirty positive examples of these scales give so many results in the file. */
    private static final int CHECKED = 71;

    @Test
    void everyPublishedResultAgrees() {
        int checked = 0;
        int leftOut = 0;
        for (JsonNode example : examples("positive")) {
            ScoreReport report = score(example);
            for (Map.Entry<String, JsonNode> expected : example.get("expected").properties()) {
                if (expected.getKey().equals(LEFT_OUT)) {
                    leftOut++;
                } else {
                    agrees(
                            report,
                            expected.getKey(),
                            expected.getValue(),
                            example.get("id").asString());
                    checked++;
                }
            }
        }
        assertThat(checked).as("results checked").isEqualTo(CHECKED);
        assertThat(leftOut).as("results left out").isEqualTo(2);
    }

    @Test
    void aTotalThatTookAMissingItemForZeroIsContradicted() {
        List<JsonNode> negative = examples("negative");
        assertThat(negative)
                .extracting(example -> example.get("id").asString())
                .containsExactly("phq9-uwcirg-missing6");

        Score total = score(negative.get(0)).score("total").orElseThrow();

        // Answers 1 2 3 0 1 – 2 3 0: twelve points are certain, item 6 can add up to three.
        assertThat(total.value()).isNull();
        assertThat(total.lowest()).isEqualByComparingTo("12");
        assertThat(total.highest()).isEqualByComparingTo("15");
        assertThat(total.answered()).isEqualTo(8);
        assertThat(total.expected()).isEqualTo(9);
        assertThat(total.band()).isNull();
    }

    private static void agrees(ScoreReport report, String key, JsonNode expected, String example) {
        String as = example + " " + key;
        switch (key) {
            case "total" -> value(report, "total", expected, as);
            case "B", "C", "D", "E" -> value(report, "cluster-" + key.toLowerCase(java.util.Locale.ROOT), expected, as);
            case "band" ->
                assertThat(report.score("total").orElseThrow().band())
                        .as(as)
                        .isEqualTo(expected.asString().replace(' ', '-'));
            case "provisionalDsm5" ->
                outcome(report.criterion("provisional-dsm5").orElseThrow().outcome(), expected, as);
            case "item9Flag" -> outcome(report.flag("self-harm").orElseThrow().outcome(), expected, as);
            case "positiveGe3" ->
                outcome(report.cutOff("total-ge-3").orElseThrow().outcome(), expected, as);
            default -> throw new AssertionError("A published result that nobody looks at: " + as);
        }
    }

    private static void value(ScoreReport report, String score, JsonNode expected, String as) {
        BigDecimal published = expected.decimalValue();
        assertThat(report.score(score).orElseThrow().value()).as(as).isEqualByComparingTo(published);
    }

    private static void outcome(Outcome actual, JsonNode expected, String as) {
        assertThat(actual).as(as).isEqualTo(expected.booleanValue() ? Outcome.MET : Outcome.NOT_MET);
    }

    private static ScoreReport score(JsonNode example) {
        Instrument instrument = SCALES.get(example.get("scale").asString());
        List<String> cells = new ArrayList<>();
        example.get("answers").forEach(answer -> cells.add(answer.isNull() ? "" : answer.asString()));
        return Scorer.of(instrument).score(AnswerSheet.filled(instrument, cells).official());
    }

    private static List<JsonNode> examples(String kind) {
        JsonNode file = JsonMapper.shared()
                .readTree(SharedData.file("facts/worked-examples.json").toFile());
        List<JsonNode> examples = new ArrayList<>();
        for (JsonNode example : file.get("examples")) {
            if (SCALES.containsKey(example.get("scale").asString())
                    && example.get("kind").asString().equals(kind)) {
                examples.add(example);
            }
        }
        return examples;
    }
}
