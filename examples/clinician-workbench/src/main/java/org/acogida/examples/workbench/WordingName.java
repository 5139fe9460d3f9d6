package org.acogida.examples.workbench;

import org.acogida.intake.response.Wording;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Whose words the questions were, as it is typed. */
final class WordingName implements ITypeConverter<Wording> {

    @Override
    public Wording convert(String name) {
        return switch (name) {
            case "own" -> Wording.OWN;
            case "official" -> Wording.OFFICIAL;
            default ->
                throw new TypeConversionException("'" + name + "' is neither own nor official. Maybe leave it out: "
                        + "then every result says that nobody recorded the wording.");
        };
    }
}
