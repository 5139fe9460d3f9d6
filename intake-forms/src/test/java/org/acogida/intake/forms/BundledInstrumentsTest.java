package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.scoring.Verification;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** One contract over every folder in the jar. */
class BundledInstrumentsTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();

    @TestFactory
    Stream<DynamicTest> everyFolderCanBePublished() {
        return LIBRARY.ids().stream()
                .map(id -> DynamicTest.dynamicTest(
                        id,
                        () -> assertThat(Verification.of(LIBRARY.instrument(id)).problems())
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyWorkedExampleAgrees() {
        return LIBRARY.ids().stream()
                .flatMap(id -> Verification.of(LIBRARY.instrument(id)).cases().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                id + " " + example.id(),
                                () -> assertThat(example.differences())
                                        .as(example.description())
                                        .isEmpty())));
    }

    /** A flag has no such mark: it is raised whatever is verified. */
    @TestFactory
    Stream<DynamicTest> whatNobodySawInASourceSaysSo() {
        return LIBRARY.ids().stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    Instrument instrument = LIBRARY.instrument(id);
                    Scoring scoring = instrument.scoring();
                    scoring.scores().forEach(each -> saysSo(instrument, each.id(), each.verified(), each.references()));
                    scoring.criteria()
                            .forEach(each -> saysSo(instrument, each.id(), each.verified(), each.references()));
                    scoring.cutOffs()
                            .forEach(each -> saysSo(instrument, each.id(), each.verified(), each.references()));
                    scoring.changes()
                            .forEach(each -> saysSo(instrument, each.id(), each.verified(), each.references()));
                }));
    }

    private static void saysSo(Instrument instrument, String id, boolean verified, List<String> references) {
        boolean seen = references.stream()
                .map(reference ->
                        instrument.references().sources().get(reference).standing())
                .anyMatch(standing -> standing.matches("V\\d|derived"));
        assertThat(verified).as(id).isEqualTo(seen);
    }

    @TestFactory
    Stream<DynamicTest> everyFingerprintStandsInTheIndex() {
        return LIBRARY.ids().stream()
                .map(id -> DynamicTest.dynamicTest(
                        id, () -> assertThat(LIBRARY.indexProblems(id)).isEmpty()));
    }
}
