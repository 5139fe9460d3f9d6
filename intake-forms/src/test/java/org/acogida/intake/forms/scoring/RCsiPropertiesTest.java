package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.Score;
import tools.jackson.databind.JsonNode;

/** What follows from the published weights of the reduced coping strategies index. */
class RCsiPropertiesTest {

    private static final Scorer SCORER = Scorer.of(Instruments.R_CSI);
    private static final Map<String, Integer> WEIGHTS =
            Map.of("less-preferred", 1, "borrow", 2, "fewer-meals", 1, "smaller-portions", 1, "adults-restrict", 3);

    @Provide
    Arbitrary<AnswerSheet> partial() {
        return FormStates.partial(Instruments.R_CSI);
    }

    @Property(tries = 400)
    void theIndexIsDaysTimesWeight(@ForAll("partial") AnswerSheet sheet) {
        int least = 0;
        int open = 0;
        for (int question = 0; question < sheet.cells().size(); question++) {
            int weight = WEIGHTS.get(sheet.linkId(question));
            boolean known = sheet.known(question);
            least += known ? weight * Integer.parseInt(sheet.cells().get(question)) : 0;
            open += known ? 0 : weight * 7;
        }
        Score index = index(sheet.official());

        assertThat(index.lowest()).isEqualByComparingTo(BigDecimal.valueOf(least));
        assertThat(index.highest()).isEqualByComparingTo(BigDecimal.valueOf(least + open));
        if (open > 0) {
            assertThat(index.value()).isNull();
            assertThat(index.band()).isNull();
        } else {
            assertThat(index.value()).isEqualByComparingTo(BigDecimal.valueOf(least));
            assertThat(index.band()).isEqualTo(least <= 3 ? "minimal" : least <= 18 ? "stressed" : "crisis");
        }
    }

    /** The source puts the answers in another order than most tools do, which is why each has a name here. */
    @Example
    void whatOthersPublishedAgrees() {
        List<String> order = List.of("less-preferred", "borrow", "smaller-portions", "adults-restrict", "fewer-meals");
        Map<String, String> bands = Map.of("no-to-low", "minimal", "medium", "stressed", "high", "crisis");
        List<JsonNode> examples = PublishedExamples.of("rCSI", "positive");

        assertThat(examples).hasSize(2);
        for (JsonNode example : examples) {
            List<String> cells = PublishedExamples.cells(example);
            Map<String, List<Answer>> answers = new LinkedHashMap<>();
            for (int i = 0; i < order.size(); i++) {
                answers.put(order.get(i), List.of(Answer.coded(cells.get(i))));
            }
            Score index = index(QuestionnaireResponse.to("r-csi", Instruments.R_CSI.version(), Wording.OFFICIAL, "en")
                    .withAnswers(answers));
            JsonNode expected = example.get("expected");
            assertThat(index.value()).isEqualByComparingTo(expected.get("score").decimalValue());
            assertThat(index.band()).isEqualTo(bands.get(expected.get("band").asString()));
        }
    }

    private static Score index(QuestionnaireResponse response) {
        return SCORER.score(response).score("index").orElseThrow();
    }
}
