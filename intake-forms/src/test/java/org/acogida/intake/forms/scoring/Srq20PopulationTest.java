package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.score.Circumstances;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.Population;
import org.acogida.intake.score.PopulationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SRQ-20: 5 or more in men and 7 or more in women in South African emergency care, 8 or more where nothing fits better. */
class Srq20PopulationTest {

    private static final Instrument SRQ_20 = InstrumentLibrary.bundled().instrument("srq-20");
    private static final Population CAPE_TOWN =
            Population.UNNAMED.withCountry("ZA").withSetting("emergency-department");

    @ParameterizedTest(name = "{0} times yes")
    @CsvSource({"4, NOT_MET", "5, INDETERMINATE", "7, INDETERMINATE", "8, MET", "20, MET"})
    void nobodyNamed(int yes, Outcome outcome) {
        PopulationResult result = result(yes, Population.UNNAMED);

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.cutOffs()).containsExactly("total-ge-5", "total-ge-7", "total-ge-8");
        assertThat(result.notes().contains("population-not-named")).isEqualTo(outcome == Outcome.INDETERMINATE);
    }

    @ParameterizedTest(name = "{0} {1} times yes")
    @CsvSource({"MALE, 4, NOT_MET", "MALE, 5, MET", "FEMALE, 6, NOT_MET", "FEMALE, 7, MET"})
    void whereItWasStudied(Population.Sex sex, int yes, Outcome outcome) {
        PopulationResult result = result(yes, CAPE_TOWN.withSex(sex));

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.cutOffs()).containsExactly(sex == Population.Sex.MALE ? "total-ge-5" : "total-ge-7");
    }

    @ParameterizedTest(name = "{0} times yes")
    @CsvSource({"7, NOT_MET", "8, MET"})
    void aCountryWithoutAStudyGetsTheUsualNumberAndIsToldSo(int yes, Outcome outcome) {
        PopulationResult result =
                result(yes, Population.UNNAMED.withCountry("VE").withSex(Population.Sex.MALE));

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.cutOffs()).containsExactly("total-ge-8");
        assertThat(result.notes()).contains("population-not-studied");
    }

    @Test
    void anOpenAnswerIsNotAnUnnamedPopulation() {
        AnswerSheet sheet = AnswerSheet.of(SRQ_20, "1 1 1 1 1 1 1 0 0 0 0 0 0 0 0 0 0 0 0 d");
        PopulationResult result = Scorer.of(SRQ_20)
                .score(sheet.official(), Circumstances.UNKNOWN.with(Population.UNNAMED.withCountry("VE")))
                .byPopulation("total")
                .orElseThrow();

        assertThat(result.outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(result.notes()).doesNotContain("population-not-named");
    }

    private static PopulationResult result(int yes, Population population) {
        List<String> cells = IntStream.rangeClosed(1, 20)
                .mapToObj(item -> item <= yes ? "1" : "0")
                .toList();
        return Scorer.of(SRQ_20)
                .score(AnswerSheet.filled(SRQ_20, cells).official(), Circumstances.UNKNOWN.with(population))
                .byPopulation("total")
                .orElseThrow();
    }
}
