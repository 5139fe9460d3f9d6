package org.acogida.intake.forms.internal.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.DefinitionProblem.Severity;
import org.junit.jupiter.api.Test;

/** Nobody mends a folder one message at a time. */
class ManyFaultsTest {

    private static final BrokenFolder MANY = new BrokenFolder(BrokenFolder.ROOT.resolve("many-faults"));

    @Test
    void allFaultsComeInOneException() throws IOException {
        assertThat(refused().problems())
                .extracting(problem -> problem.toString().lines().findFirst().orElseThrow())
                .containsExactlyInAnyOrderElementsOf(MANY.expected().stream()
                        .map(BrokenFolder.Expected::problem)
                        .toList());
    }

    @Test
    void theMessageNamesTheInstrumentAndListsThemAllWithTheirAdvice() {
        DefinitionException refused = refused();
        assertThat(refused).hasMessageStartingWith("Instrument sleep-log does not load:");
        assertThat(refused.problems())
                .hasSizeGreaterThan(5)
                .allSatisfy(problem -> assertThat(refused)
                        .hasMessageContaining(problem.code())
                        .hasMessageContaining(problem.file())
                        .hasMessageContaining(problem.path())
                        .hasMessageContaining(problem.maybe()));
    }

    @Test
    void whatAloneWouldLoadIsToldBesideWhatDoesNot() {
        assertThat(refused().problems())
                .extracting(DefinitionProblem::severity)
                .contains(Severity.UNSAFE, Severity.UNPUBLISHABLE);
    }

    private static DefinitionException refused() {
        return catchThrowableOfType(
                DefinitionException.class,
                () -> Instrument.load(InstrumentSource.directory(MANY.path().resolve("sleep-log"))));
    }
}
