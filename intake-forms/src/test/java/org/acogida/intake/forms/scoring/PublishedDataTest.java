package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.Coding;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.ScoreReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Data sets and responses that others have published, with the results they state. */
class PublishedDataTest {

    private static final Path PHQ_9 = Path.of("data/datasets/phq9-zenodo-24292.csv");
    private static final Path PCL_5 = Path.of("data/datasets/pcl5-simulated-5000.csv");

    @Test
    void every24292PublishedTotalsAgree() throws IOException {
        Path file = SharedData.file(PHQ_9.toString());
        List<Integer> totals = lastColumn(file);
        AnswerTable table = AnswerTable.read(Instruments.PHQ_9, Files.newInputStream(file), Set.of("published_total"));
        ScoreColumns columns = BatchScorer.of(Instruments.PHQ_9).score(table, Wording.UNKNOWN);

        assertThat(table.rows()).isEqualTo(24_292).isEqualTo(totals.size());
        assertThat(IntStream.range(0, table.rows())
                        .filter(row -> !columns.value("total", row)
                                .map(BigDecimal::intValueExact)
                                .equals(java.util.Optional.of(totals.get(row)))))
                .as("rows that differ")
                .isEmpty();
    }

    @Test
    void everyFiftiethPublishedTotalAgreesOneByOne() throws IOException {
        Path file = SharedData.file(PHQ_9.toString());
        List<Integer> totals = lastColumn(file);
        AnswerTable table = AnswerTable.read(Instruments.PHQ_9, Files.newInputStream(file), Set.of("published_total"));
        Scorer scorer = Scorer.of(Instruments.PHQ_9);

        for (int row = 0; row < table.rows(); row += 50) {
            ScoreReport report = scorer.score(table.response(row, Wording.OFFICIAL, "und"));
            assertThat(report.score("total").orElseThrow().value())
                    .as(table.id(row))
                    .isEqualByComparingTo(BigDecimal.valueOf(totals.get(row)));
        }
    }

    @Test
    void theDsm5RuleHoldsIn4710Of5000Rows() throws IOException {
        Path file = SharedData.file(PCL_5.toString());
        AnswerTable table = AnswerTable.read(Instruments.PCL_5, Files.newInputStream(file), Set.of());
        ScoreColumns columns = BatchScorer.of(Instruments.PCL_5).score(table, Wording.UNKNOWN);

        Map<Outcome, Long> outcomes = IntStream.range(0, table.rows())
                .mapToObj(row -> columns.criterion("provisional-dsm5", row).orElseThrow())
                .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));

        assertThat(outcomes).isEqualTo(Map.of(Outcome.MET, 4_710L, Outcome.NOT_MET, 290L));
    }

    @ParameterizedTest
    @CsvSource({
        "HL7_US-Core__QuestionnaireResponse-phq-9-example.json, 12, 1",
        "sergeymosyakov_fhir-questionnaire-builder__phq-9-response.qr.json, 7, 1",
        "medizininformatik-initiative_kerndatensatzmodul-proms__QuestionnaireResponse-mii-exa-pro-phq-9-response.json, 27, 3"
    })
    void aPublishedResponseGivesItsTotalThroughTheCodings(String name, int total, String difficulty) {
        QuestionnaireResponse response = read(SharedData.file("data/responses/" + name));

        ScoreReport report = Scorer.of(Instruments.PHQ_9).score(response);

        assertThat(response.answers()).as("answers found by their codes").hasSize(10);
        assertThat(response.answersTo("10")).containsExactly(Answer.coded(difficulty));
        assertThat(report.problems()).isEmpty();
        assertThat(report.score("total").orElseThrow().value()).isEqualByComparingTo(BigDecimal.valueOf(total));
    }

    private static List<Integer> lastColumn(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.skip(1)
                    .map(line -> Integer.valueOf(line.substring(line.lastIndexOf(',') + 1)))
                    .toList();
        }
    }

    private static QuestionnaireResponse read(Path file) {
        Instrument phq9 = Instruments.PHQ_9;
        QuestionnaireResponse response = QuestionnaireResponse.to(phq9.id(), phq9.version(), Wording.OFFICIAL, "en");
        for (JsonNode item : JsonMapper.shared().readTree(file.toFile()).get("item")) {
            for (Item.Question question : phq9.questionnaire().questions()) {
                if (asks(item.get("linkId").asString(), question)) {
                    String code = item.at("/answer/0/valueCoding/code").asString();
                    response = response.with(question.linkId(), Answer.coded(option(phq9, question, code)));
                }
            }
        }
        return response;
    }

    /** LinkIds are the LOINC code of the question, or a prefix and its number. */
    private static boolean asks(String linkId, Item.Question question) {
        return question.codes().stream().map(Coding::code).anyMatch(code -> linkId.equals("/" + code))
                || linkId.equals("PHQ." + question.linkId());
    }

    private static String option(Instrument instrument, Item.Question question, String loinc) {
        return instrument.questionnaire().options(question).stream()
                .filter(option -> option.codings().stream()
                        .anyMatch(coding -> coding.code().equals(loinc)))
                .map(AnswerOption::code)
                .findFirst()
                .orElse("no option has this code");
    }
}
