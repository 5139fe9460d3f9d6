package org.acogida.intake.forms;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import org.acogida.intake.consent.ConsentAct;

/**
 * Everything that a ledger has to remember; what it permits follows from it.
 *
 * @param person whose it is, by the host's own id
 * @param acts what was said and done, the oldest first
 */
@JsonPropertyOrder({"person", "acts"})
record LedgerState(@JsonProperty(required = true) String person, List<ConsentAct> acts) {

    LedgerState {
        Objects.requireNonNull(person);
        acts = List.copyOf(acts);
    }

    @Override
    public String toString() {
        return "LedgerState[hidden]";
    }
}
