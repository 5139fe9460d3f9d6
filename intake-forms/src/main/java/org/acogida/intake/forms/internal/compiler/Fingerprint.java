package org.acogida.intake.forms.internal.compiler;

import java.util.Map;
import java.util.TreeMap;
import org.acogida.intake.forms.internal.json.CanonicalJson;
import org.acogida.intake.forms.internal.json.Located;
import org.jspecify.annotations.Nullable;

/** SHA-256 over what scores. How a number reads to a person ({@code higher}) changes no number, and is left out. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Located structure, @Nullable Located rules) {
        String scores = rules == null ? "" : CanonicalJson.write(scoring(rules));
        return CanonicalJson.fingerprint(CanonicalJson.write(structure) + "\n" + scores);
    }

    private static Located scoring(Located rules) {
        if (!(rules instanceof Located.Obj object) || !(object.fields().get("scores") instanceof Located.Arr scores)) {
            return rules;
        }
        Map<String, Located> fields = new TreeMap<>(object.fields());
        fields.put(
                "scores",
                new Located.Arr(
                        scores.path(),
                        scores.line(),
                        scores.elements().stream().map(Fingerprint::scale).toList()));
        return new Located.Obj(object.path(), object.line(), fields);
    }

    private static Located scale(Located scale) {
        if (!(scale instanceof Located.Obj object)) {
            return scale;
        }
        Map<String, Located> fields = new TreeMap<>(object.fields());
        fields.remove("higher");
        return new Located.Obj(object.path(), object.line(), fields);
    }
}
