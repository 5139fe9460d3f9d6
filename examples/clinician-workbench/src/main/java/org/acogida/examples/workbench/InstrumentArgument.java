package org.acogida.examples.workbench;

import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import picocli.CommandLine.Parameters;

/** Which instrument is meant. */
final class InstrumentArgument {

    @Parameters(paramLabel = "ID", description = "The instrument, such as phq-9. “list” shows all.")
    private String id;

    Instrument from(InstrumentLibrary library) {
        if (!library.ids().contains(id)) {
            throw new Refusal(
                    "There is no instrument by that id.", "Maybe it is one of: " + String.join(", ", library.ids()));
        }
        return library.instrument(id);
    }
}
