package org.acogida.intake.forms.internal.compiler;

import java.util.List;
import org.acogida.intake.forms.definition.Scoring;

/** Whether a scale that says what it leaves out does leave it out. */
final class VariantChecks {

    private final Scoring scoring;
    private final Weights weights;
    private final Places places;
    private final Problems.File problems;

    VariantChecks(Scoring scoring, Weights weights, Places places, Problems.File problems) {
        this.scoring = scoring;
        this.weights = weights;
        this.places = places;
        this.problems = problems;
    }

    void run() {
        Scoring.Variant variant = scoring.variant();
        if (variant == null || !places.sound(variant)) {
            return;
        }
        if (!StructureChecks.ID.matcher(variant.of()).matches()) {
            problems.unsafe(
                    "bad-id", places.of(variant, "of"), "lower-case letters, digits and hyphens.", variant.of());
        }
        List<String> asked = variant.omits().stream()
                .filter(item -> weights.question(item) != null)
                .toList();
        if (variant.omits().isEmpty() || !asked.isEmpty()) {
            problems.unsafe(
                    "variant-omits-nothing",
                    places.of(variant, "omits"),
                    "the linkIds that the whole scale has and this form has not.",
                    asked.toArray());
        }
    }
}
