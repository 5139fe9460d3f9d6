package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acogida.intake.forms.explain.Explainer;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.AnswerContext;
import org.acogida.intake.response.Mode;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.ScoreReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A scale on how somebody feels is for that person to answer; where another did, every report says so. */
class ProxyTest {

    private static final Scorer SCORER = Scorer.of(Instruments.PHQ_2);

    private static QuestionnaireResponse answered(Mode mode) {
        return new QuestionnaireResponse(
                "phq-2",
                Instruments.PHQ_2.version(),
                QuestionnaireResponse.Status.COMPLETED,
                Wording.OFFICIAL,
                "es",
                mode,
                Instant.EPOCH,
                Map.of("1", List.of(Answer.coded("1")), "2", List.of(Answer.coded("2"))),
                List.of());
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aResponseGivenBySomebodyElseSaysSo(Mode mode) {
        assertThat(SCORER.score(answered(mode)).caveats().contains("answered-by-proxy"))
                .isEqualTo(mode == Mode.PROXY);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void oneAnswerIsEnough(Mode mode) {
        QuestionnaireResponse response =
                answered(Mode.SELF).withContexts(Map.of("2", new AnswerContext(mode, "es", null)));

        assertThat(SCORER.score(response).caveats().contains("answered-by-proxy"))
                .isEqualTo(mode == Mode.PROXY);
    }

    /** It is said, and no number changes. */
    @Test
    void nothingIsCountedOtherwise() {
        ScoreReport own = SCORER.score(answered(Mode.SELF));
        ScoreReport byProxy = SCORER.score(answered(Mode.PROXY));

        assertThat(byProxy.scores()).isEqualTo(own.scores());
        assertThat(byProxy.cutOffs()).isEqualTo(own.cutOffs());
        assertThat(byProxy.flags()).isEqualTo(own.flags());
    }

    @ParameterizedTest
    @CsvSource({"es, Alguien contestó por la persona", "en, Someone else answered for the person"})
    void itIsSaidInWords(String language, String sentence) {
        assertThat(Explainer.of(Instruments.PHQ_2, Locale.forLanguageTag(language))
                        .explain(SCORER.trace(answered(Mode.PROXY))))
                .anyMatch(line -> line.contains(sentence));
    }
}
