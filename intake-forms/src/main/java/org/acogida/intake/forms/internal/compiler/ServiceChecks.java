package org.acogida.intake.forms.internal.compiler;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.acogida.intake.forms.internal.json.Located;

/** A service that is misspelt would keep a form away in silence. */
final class ServiceChecks {

    private ServiceChecks() {}

    static void run(List<String> services, Located place, Problems.File problems) {
        Set<String> seen = new HashSet<>();
        for (String service : services) {
            if (!StructureChecks.ID.matcher(service).matches()) {
                problems.unsafe("bad-id", place, "lower-case letters, digits and hyphens.", service);
            }
            if (!seen.add(service)) {
                problems.unsafe("duplicate-service", place, "each service once.", service);
            }
        }
    }
}
