package org.acogida.examples.benchmarks;

import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.score.ScoreReport;
import tools.jackson.databind.json.JsonMapper;

/** Jackson as it comes: nothing is checked, nothing is scored. */
final class PlainJackson {

    private final JsonMapper mapper = new JsonMapper();

    QuestionnaireResponse readResponse(byte[] utf8) {
        return mapper.readValue(utf8, QuestionnaireResponse.class);
    }

    ScoreReport readReport(byte[] utf8) {
        return mapper.readValue(utf8, ScoreReport.class);
    }

    byte[] write(ScoreReport report) {
        return mapper.writeValueAsBytes(report);
    }
}
