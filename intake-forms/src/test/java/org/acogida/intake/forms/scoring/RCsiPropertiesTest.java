package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.score.Score;

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

    private static Score index(QuestionnaireResponse response) {
        return SCORER.score(response).score("index").orElseThrow();
    }
}
