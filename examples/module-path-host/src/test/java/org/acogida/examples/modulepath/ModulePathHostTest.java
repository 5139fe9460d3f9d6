package org.acogida.examples.modulepath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.scoring.Verification;
import org.junit.jupiter.api.Test;

/** Runs on the module path, as the host does. */
class ModulePathHostTest {

    private final ModulePathHost host = new ModulePathHost();

    @Test
    void allPartsAreNamedModules() {
        ModuleLayer layer =
                Objects.requireNonNull(ModulePathHost.class.getModule().getLayer());
        Stream.of("api", "i18n", "forms")
                .map(name -> layer.findModule("org.acogida.intake." + name).orElseThrow())
                .forEach(module -> assertFalse(module.getDescriptor().isAutomatic(), module.getName()));
        // The library was built with 3.0; this host has decided for itself.
        String jackson = layer.findModule("tools.jackson.databind")
                .flatMap(module -> module.getDescriptor().rawVersion())
                .orElseThrow();
        assertEquals("3.1.4", jackson);
    }

    @Test
    void scoresABundledInstrument() {
        // Twenty answers of 2.
        assertEquals("40", host.scoreWithTwos("pcl-5", "total"));
    }

    @Test
    void scoresTheInstrumentThatItBrings() {
        assertEquals("6", host.scoreWithTwos("settling-in", "total"));
        InstrumentLibrary library = InstrumentLibrary.of(ModulePathHost.class.getClassLoader());
        assertEquals(List.of(), library.indexProblems("settling-in"));
        Verification verification = Verification.of(library.instrument("settling-in"));
        assertEquals(List.of(), verification.problems());
        verification.cases().forEach(example -> assertEquals(List.of(), example.differences(), example.id()));
    }

    @Test
    void hearsWhatIsWrongInSpanish() {
        assertEquals(
                Set.of(
                        "El sistema no ha entregado esta parte del registro.",
                        "Un linkId lleva letras de la A a la Z, cifras, puntos y guiones, de 1 a 64 en total."),
                host.faults());
    }
}
