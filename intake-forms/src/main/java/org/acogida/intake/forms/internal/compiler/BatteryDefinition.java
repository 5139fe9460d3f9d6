package org.acogida.intake.forms.internal.compiler;

import java.util.List;
import java.util.Map;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.Gate;
import org.acogida.intake.forms.definition.References;
import org.acogida.intake.i18n.TextCatalog;
import org.jspecify.annotations.Nullable;

/**
 * A battery that can be used.
 *
 * @param id its id
 * @param version its version
 * @param parts the forms in the order in which they are offered
 * @param references where its numbers come from
 * @param texts the words
 * @param fingerprint SHA-256 over the canonical definition
 * @param problems what keeps it from being published
 */
public record BatteryDefinition(
        String id,
        String version,
        List<Part> parts,
        Map<String, References.Source> references,
        TextCatalog texts,
        String fingerprint,
        List<DefinitionProblem> problems) {

    /**
     * A form on the way.
     *
     * @param instrument its id
     * @param when when it is offered; absent where it always is
     * @param door whether it is only asked when somebody opens it
     * @param closes whether this door opens by itself at the end, once another was opened
     * @param requires services without which it is not asked
     */
    public record Part(String instrument, @Nullable Gate when, boolean door, boolean closes, List<String> requires) {

        /** Copies the list. */
        public Part {
            requires = List.copyOf(requires);
        }
    }
}
