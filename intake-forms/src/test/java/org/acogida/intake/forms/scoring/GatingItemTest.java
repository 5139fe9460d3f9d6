package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.ScoreReport;

/** What nobody was asked decides nothing; the answer before it does, and that one is named. */
class GatingItemTest {

    private static final Instrument CSSRS = InstrumentLibrary.bundled().instrument("c-ssrs");
    private static final Instrument ASQ = InstrumentLibrary.bundled().instrument("asq-5");

    private record Said(Outcome outcome, List<String> decidedBy) {

        static Map<String, Said> of(AnswerSheet sheet) {
            ScoreReport report = Scorer.of(sheet.instrument()).score(sheet.official());
            return Stream.concat(
                            report.criteria().stream()
                                    .map(each -> Map.entry(each.id(), new Said(each.outcome(), each.decidedBy()))),
                            report.flags().stream()
                                    .map(each -> Map.entry(each.id(), new Said(each.outcome(), each.decidedBy()))))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    @Example
    void aNoIsNamedAndNotHowOftenItWas() {
        Map<String, Said> said = Said.of(AnswerSheet.of(Instruments.HFIAS_9, "1 2 0 . 0 . 0 . 0 . 0 . 0 . 0 . 0 ."));

        assertThat(said.get("severe")).isEqualTo(new Said(Outcome.NOT_MET, List.of("5", "6", "7", "8", "9")));
        assertThat(said.get("mild")).isEqualTo(new Said(Outcome.MET, List.of("1a", "3", "4", "5", "6", "7", "8", "9")));
    }

    @Example
    void noBehaviourIsNamedAndNotWhenItWas() {
        Map<String, Said> said = Said.of(AnswerSheet.of(CSSRS, "0 0 . . . 0 ."));

        assertThat(said.get("high")).isEqualTo(new Said(Outcome.NOT_MET, List.of("2", "6")));
        assertThat(said.get("self-harm")).isEqualTo(new Said(Outcome.NOT_MET, List.of("1", "2", "6")));
    }

    @Example
    void fourTimesNoIsNamedAndNotWhatWasThenNotAsked() {
        Map<String, Said> said = Said.of(AnswerSheet.of(ASQ, "0 0 0 0 na"));

        assertThat(said.get("acute-positive")).isEqualTo(new Said(Outcome.NOT_MET, List.of("1", "2", "3", "4")));
    }

    @Provide
    Arbitrary<AnswerSheet> partial() {
        return Arbitraries.of(Instruments.HFIAS_9, CSSRS, ASQ).flatMap(FormStates::partial);
    }

    @Property(tries = 500)
    void whatIsNamedWasSaidAndIsEnough(@ForAll("partial") AnswerSheet sheet) {
        Said.of(sheet).forEach((id, said) -> {
            if (said.outcome() != Outcome.INDETERMINATE) {
                assertThat(said.decidedBy())
                        .as(id)
                        .isNotEmpty()
                        .allSatisfy(item -> assertThat(sheet.cell(item)).isNotIn("", "na", "masked"));
                assertThat(Said.of(sheet.only(said.decidedBy())).get(id).outcome())
                        .as("%s by %s alone", id, said.decidedBy())
                        .isEqualTo(said.outcome());
            }
        });
    }
}
