package org.acogida.intake.forms.internal.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.battery.Battery;
import org.acogida.intake.forms.battery.TestBatteries;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.DefinitionProblem.Severity;
import org.acogida.intake.forms.scoring.Verification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each folder has one fault, and the compiler says exactly that one: what, where, which values, what to do. */
class BrokenFoldersTest {

    @ParameterizedTest
    @MethodSource("folders")
    void everyFaultIsFoundWhereItStands(BrokenFolder folder) throws IOException {
        List<BrokenFolder.Expected> expected = folder.expected();
        BrokenFolder.Outcome outcome = folder.outcome();
        assertThat(outcome.loads()).isEqualTo(folder.severity() == Severity.UNPUBLISHABLE);
        assertThat(outcome.problems())
                .extracting(BrokenFoldersTest::firstLine)
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(BrokenFolder.Expected::problem).toList());
        assertThat(outcome.problems())
                .filteredOn(problem -> problem.code().equals(folder.code()))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.severity()).isEqualTo(folder.severity()));
        assertThat(outcome.problems())
                .extracting(DefinitionProblem::maybe)
                .allSatisfy(advice -> assertThat(advice).matches("Maybe [^ ].*"))
                .containsAll(advice(expected));
    }

    private static String firstLine(DefinitionProblem problem) {
        return problem.toString().lines().findFirst().orElseThrow();
    }

    private static List<String> advice(List<BrokenFolder.Expected> expected) {
        return expected.stream()
                .map(BrokenFolder.Expected::advice)
                .filter(advice -> !advice.isEmpty())
                .toList();
    }

    static Stream<BrokenFolder> folders() {
        return BrokenFolder.all();
    }

    /** The instruments from which the faulty ones differ; one of them has every number at its outermost place. */
    @ParameterizedTest
    @ValueSource(strings = {"plain", "chain", "scored", "counted-from-one", "every-bound"})
    void aFolderWithoutFaultHasNoProblem(String name) {
        Path folder = BrokenFolder.ROOT.resolve("without-fault").resolve(name).resolve("sleep-log");
        assertThat(Instrument.load(InstrumentSource.directory(folder)).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "every-bound"})
    void aBatteryWithoutFaultHasNoProblem(String name) {
        Path folder =
                BrokenFolder.BATTERIES.resolve("without-fault").resolve(name).resolve("evening");
        assertThat(Battery.load(folder, TestBatteries.INSTRUMENTS).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "scored"})
    void aFolderWithAllItsExamplesCanBePublished(String name) {
        Path folder = BrokenFolder.ROOT.resolve("without-fault").resolve(name).resolve("sleep-log");
        assertThat(Verification.of(Instrument.load(InstrumentSource.directory(folder)))
                        .passed())
                .isTrue();
    }
}
