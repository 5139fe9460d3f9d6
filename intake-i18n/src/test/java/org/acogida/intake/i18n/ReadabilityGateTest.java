package org.acogida.intake.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.acogida.intake.i18n.Readability.Measure;
import org.acogida.intake.i18n.ReadabilityGate.Bound;
import org.acogida.intake.i18n.ReadabilityGate.Problem;
import org.junit.jupiter.api.Test;

class ReadabilityGateTest {

    private static final Locale ES = Locale.forLanguageTag("es");

    @Test
    void namesMeasureValueAndLimit() {
        // 10 words to the sentence, 2.2 syllables to the word: SP 59.775, FH 64.64, Crawford 5.323
        Readability text = new Readability(ES, 20, 200, 440, 900, 30, 12);

        assertThat(ReadabilityGate.CARE.problems(text))
                .hasToString("[SZIGRISZT_PAZOS 59.77, AT_LEAST 65, FERNANDEZ_HUERTA 64.64, AT_LEAST 70]");
        assertThat(ReadabilityGate.ASKING.problems(text)).isEmpty();
    }

    @Test
    void aValueOnTheLimitIsHeldExactly() {
        // F-H: 206.84 - 60 * 12664/6000 - 1.02 * 10 = 70
        assertThat(ReadabilityGate.CARE.problems(new Readability(ES, 600, 6000, 12664, 20000, 0, 25)))
                .extracting(Problem::measure)
                .doesNotContain(Measure.FERNANDEZ_HUERTA);
        assertThat(ReadabilityGate.CARE.problems(new Readability(ES, 600, 6000, 12665, 20000, 0, 25)))
                .extracting(Problem::measure)
                .contains(Measure.FERNANDEZ_HUERTA);
        // S-P: 206.835 - 62.3 * 1418350/623000 - 10 = 55, which is not above 55
        assertThat(ReadabilityGate.ASKING.problems(new Readability(ES, 62300, 623000, 1418350, 2000000, 0, 25)))
                .extracting(Problem::measure, Problem::bound, Problem::limit)
                .containsExactly(tuple(Measure.SZIGRISZT_PAZOS, Bound.MORE_THAN, 55.0));
        assertThat(ReadabilityGate.ASKING.problems(new Readability(ES, 62300, 623000, 1418349, 2000000, 0, 25)))
                .isEmpty();
    }

    @Test
    void careHoldsCrawfordToSix() {
        // 5 words to the sentence: -0.205 * 20 + 4.9 * S/P - 3.407 = 6 at S/P = 2.7565
        assertThat(ReadabilityGate.CARE.problems(new Readability(ES, 400, 2000, 5513, 9000, 0, 9)))
                .extracting(Problem::measure)
                .doesNotContain(Measure.CRAWFORD);
        assertThat(ReadabilityGate.CARE.problems(new Readability(ES, 400, 2000, 5514, 9000, 0, 9)))
                .extracting(Problem::measure)
                .contains(Measure.CRAWFORD);
    }

    @Test
    void englishIsHeldToSchoolGrades() {
        // 10 words to the sentence: 3.9 + 11.8 * S/P - 15.59 is 5.99 at 1.4989 and 8 at 1.6686
        Readability six = new Readability(Locale.ENGLISH, 100, 1000, 1499, 4000, 0, 25);
        Readability seven = new Readability(Locale.ENGLISH, 100, 1000, 1500, 4000, 0, 25);
        Readability nine = new Readability(Locale.ENGLISH, 100, 1000, 1669, 4000, 0, 25);

        assertThat(ReadabilityGate.CARE.problems(six)).isEmpty();
        assertThat(ReadabilityGate.CARE.problems(seven)).hasToString("[FLESCH_KINCAID 6.01, AT_MOST 6]");
        assertThat(ReadabilityGate.ASKING.problems(seven)).isEmpty();
        assertThat(ReadabilityGate.ASKING.problems(nine)).hasToString("[FLESCH_KINCAID 8.01, AT_MOST 8]");
    }

    @Test
    void aShortTextIsJudgedByItsSentencesOnly() {
        Readability hard = new Readability(ES, 5, 99, 400, 900, 80, 25);
        Readability harder = new Readability(ES, 5, 100, 400, 900, 80, 26);

        assertThat(ReadabilityGate.CARE.problems(hard)).isEmpty();
        assertThat(ReadabilityGate.CARE.problems(new Readability(ES, 5, 99, 400, 900, 80, 26)))
                .containsExactly(new Problem(Measure.LONGEST_SENTENCE, 26, Bound.AT_MOST, 25));
        assertThat(ReadabilityGate.ASKING.problems(harder))
                .extracting(Problem::measure)
                .containsExactly(Measure.LONGEST_SENTENCE, Measure.SZIGRISZT_PAZOS);
    }

    @Test
    void whatCannotBeMeasuredIsNotJudged() {
        assertThat(ReadabilityGate.CARE.problems(Readability.of(Locale.FRENCH, List.of("Bonjour."))))
                .isEmpty();
        assertThat(ReadabilityGate.CARE.problems(Readability.of(ES, List.of()))).isEmpty();
    }

    @Test
    void aValueIsCutAwayFromItsLimit() {
        assertThat(new Problem(Measure.SZIGRISZT_PAZOS, 64.999, Bound.AT_LEAST, 65))
                .hasToString("SZIGRISZT_PAZOS 64.99, AT_LEAST 65");
        assertThat(new Problem(Measure.CRAWFORD, 6.001, Bound.AT_MOST, 6)).hasToString("CRAWFORD 6.01, AT_MOST 6");
        assertThat(new Problem(Measure.SZIGRISZT_PAZOS, -30, Bound.MORE_THAN, 55))
                .hasToString("SZIGRISZT_PAZOS -30, MORE_THAN 55");
    }
}
