package org.acogida.intake.forms;

import java.io.Serial;
import java.util.List;

/**
 * A form was to be started without what its answers call for, such as care after sexual violence that can be had at once.
 * Give the setting the services that there are, see {@link Setting#withServices}.
 */
public final class MissingServiceException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    MissingServiceException(String instrument, List<String> services) {
        super("Instrument " + instrument + " is only asked where there is: " + String.join(", ", services) + "."
                + System.lineSeparator()
                + "Maybe Setting.withServices(\"" + String.join("\", \"", services)
                + "\"); where nobody can give that help, the form is not asked.");
    }
}
