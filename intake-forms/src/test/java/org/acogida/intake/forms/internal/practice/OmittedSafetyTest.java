package org.acogida.intake.forms.internal.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.scoring.AnswerTable;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.ScoreReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Eight of nine questions are a scale of their own only when they say so. */
class OmittedSafetyTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FOLDER = "META-INF/acogida/instruments/phq-9/";
    private static final String ITEM_9_CODE = "44260-8";
    private static final String VARIANT = "{ \"of\": \"phq-9\", \"omits\": [\"9\"] }";

    @TempDir
    Path folder;

    private static ObjectNode read(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(OmittedSafetyTest.class.getClassLoader().getResourceAsStream(FOLDER + file))) {
            return (ObjectNode) JSON.readTree(in.readAllBytes());
        }
    }

    /** PHQ-9 without its last questions, under another name. */
    private ObjectNode eightQuestions(String id) throws IOException {
        ObjectNode form = read("questionnaire.json").put("id", id);
        ArrayNode items = (ArrayNode) form.get("items");
        items.remove(9);
        items.remove(8);
        ((ObjectNode) form.get("answerValueSets")).remove("difficulty");
        return form;
    }

    private Instrument load(ObjectNode form, String variant) throws IOException {
        Path at = Files.createDirectories(folder.resolve(form.get("id").stringValue()));
        Files.write(at.resolve("questionnaire.json"), JSON.writeValueAsBytes(form));
        Files.write(at.resolve("references.json"), JSON.writeValueAsBytes(read("references.json")));
        Files.writeString(at.resolve("scoring.json"), """
                { "scores": [ { "id": "total", "kind": "sum", "items": ["1", "2", "3", "4", "5", "6", "7", "8"],
                    "range": [0, 24], "missing": { "rule": "require-all" }, "references": ["public-code-phq-9"] } ],
                  "criteria": [], "cutOffs": [], "flags": []%s }""".formatted(variant));
        return Instrument.load(InstrumentSource.directory(at));
    }

    private static List<String> codes(Instrument instrument) {
        return PracticeLint.problems(instrument).stream()
                .filter(problem -> problem.code().startsWith("safety-"))
                .map(DefinitionProblem::code)
                .toList();
    }

    @Test
    void eightOfNineWithoutAWordAreFoundByTheirCodes() throws IOException {
        assertThat(codes(load(eightQuestions("mood"), ""))).containsExactly("safety-item-omitted");
    }

    @Test
    void eightOfNineAreFoundByTheirName() throws IOException {
        ObjectNode form = eightQuestions("phq-8");
        form.get("items").forEach(item -> ((ObjectNode) item).remove("codes"));
        assertThat(codes(load(form, ""))).containsExactly("safety-item-omitted");
    }

    @Test
    void whatIsDeclaredIsFineAndSaidOnEveryReport() throws IOException {
        Instrument declared = load(eightQuestions("mood"), ", \"variant\": " + VARIANT);
        assertThat(codes(declared)).isEmpty();
        AnswerTable.Builder rows = AnswerTable.builder(declared).row("somebody");
        List.of("1", "2", "3", "4", "5", "6", "7", "8").forEach(item -> rows.cell(item, "0"));
        ScoreReport report = Scorer.of(declared).score(rows.build(), 0, Wording.OFFICIAL);
        assertThat(report.caveats()).contains("safety-item-omitted");
        assertThat(report.flags()).isEmpty();
    }

    @Test
    void aVariantOfAnotherScaleOrOfOtherQuestionsDeclaresNothing() throws IOException {
        assertThat(codes(load(eightQuestions("mood"), ", \"variant\": { \"of\": \"srq-20\", \"omits\": [\"17\"] }")))
                .containsExactly("safety-item-omitted");
        assertThat(codes(load(eightQuestions("mood"), ", \"variant\": { \"of\": \"phq-9\", \"omits\": [\"10\"] }")))
                .containsExactly("safety-item-omitted");
    }

    @Test
    void theQuestionWithoutAFlagIsASilentAlarm() throws IOException {
        ObjectNode form = eightQuestions("mood");
        ((ObjectNode) form.get("items").get(7).get("codes").get(0)).put("code", ITEM_9_CODE);
        assertThat(codes(load(form, ""))).containsExactly("safety-flag-missing");
    }

    @Test
    void noBundledFormDropsOrForgetsOne() {
        InstrumentLibrary library = InstrumentLibrary.bundled();
        assertThat(library.ids())
                .hasSizeGreaterThan(30)
                .allSatisfy(id -> assertThat(codes(library.instrument(id))).isEmpty());
    }
}
