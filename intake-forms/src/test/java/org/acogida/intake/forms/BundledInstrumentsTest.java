package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
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

    @TestFactory
    Stream<DynamicTest> everyFingerprintStandsInTheIndex() {
        return LIBRARY.ids().stream()
                .map(id -> DynamicTest.dynamicTest(
                        id, () -> assertThat(LIBRARY.indexProblems(id)).isEmpty()));
    }
}
