package org.acogida.intake.forms.internal.compiler;

import java.util.Map;
import org.acogida.intake.forms.definition.References;
import org.acogida.intake.forms.internal.json.Located;
import org.jspecify.annotations.Nullable;

/** Reads {@code references.json}. */
final class ReferencesReader {

    static final String FILE = "references.json";

    private final Problems.File problems;

    ReferencesReader(Problems problems) {
        this.problems = problems.in(FILE);
    }

    References read(Located root) {
        Fields fields = Fields.of(root, problems);
        References references = new References(
                fields.map("references", node -> source(node, problems)),
                rights(fields.required("rights")),
                fields.optionalList("notVerified", fields::textOf));
        fields.finish();
        return references;
    }

    static References.Source source(Located node, Problems.File problems) {
        Fields fields = Fields.of(node, problems);
        References.Source source =
                new References.Source(fields.text("citation"), fields.text("standing"), fields.text("supports"));
        fields.finish();
        return source;
    }

    private References.Rights rights(@Nullable Located node) {
        if (node == null) {
            return References.NONE.rights();
        }
        Fields fields = Fields.of(node, problems);
        References.Rights rights = new References.Rights(
                fields.text("officialWording"),
                fields.text("holder"),
                fields.text("standing"),
                fields.oneOfOr("bundledWording", Map.of("own", true, "none", false), true));
        fields.finish();
        return rights;
    }
}
