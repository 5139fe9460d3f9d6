package org.acogida.intake.forms.internal.compiler;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.intake.forms.definition.Gate;
import org.acogida.intake.forms.internal.compiler.BatteryCompiler.Form;
import org.acogida.intake.forms.internal.compiler.BatteryDefinition.Part;
import org.acogida.intake.questionnaire.Item;
import org.jspecify.annotations.Nullable;

/**
 * Whether a battery could keep questions on self-harm from somebody: a low total says nothing about that. Such a screen
 * stands open, or follows a question that itself asks about self-harm.
 */
final class SelfHarmChecks {

    private final BatteryReader.Reading battery;
    private final Map<String, Optional<Form>> forms;
    private final Places places;
    private final Problems.File problems;

    SelfHarmChecks(BatteryReader.Reading battery, Map<String, Optional<Form>> forms, Places places, Problems problems) {
        this.battery = battery;
        this.forms = forms;
        this.places = places;
        this.problems = problems.in(BatteryReader.FILE);
    }

    void run() {
        List<Part> asking = battery.parts().stream()
                .filter(places::sound)
                .filter(part -> !risks(part.instrument()).isEmpty())
                .toList();
        asking.stream().filter(part -> asksNothingElse(part.instrument())).forEach(this::hidden);
        // Whoever is not asked the question that a gate reads is asked what stands behind the gate.
        boolean everyone = asking.stream().anyMatch(part -> part.when() == null || follows(part.when()));
        if (!asking.isEmpty() && !everyone) {
            problems.unpublishable(
                    "self-harm-not-for-everyone",
                    places.of(battery, "parts"),
                    "a screen such as asq-5 after an answer, or without \"when\".",
                    asking.stream().map(Part::instrument).toList());
        }
    }

    private void hidden(Part part) {
        Gate when = part.when();
        if (when != null && sound(when) && !follows(when)) {
            problems.unsafe(
                    "self-harm-behind-total",
                    places.of(part, "when"),
                    "no gate, or an answer about self-harm that raises the flag, or any of several.",
                    part.instrument());
        }
    }

    private boolean sound(Gate gate) {
        return gate.conditions().allMatch(places::sound);
    }

    private boolean follows(@Nullable Gate gate) {
        if (gate instanceof Gate.Condition condition) {
            BigDecimal from = risks(condition.instrument()).get(condition.name());
            return condition.kind() == Gate.Kind.ANSWER
                    && from != null
                    && condition.value().compareTo(from) <= 0;
        }
        return gate instanceof Gate.Any any && any.parts().stream().allMatch(this::follows);
    }

    private boolean asksNothingElse(String instrument) {
        List<Item.Question> questions =
                form(instrument).map(form -> form.questionnaire().questions()).orElse(List.of());
        return questions.stream().map(Item.Question::linkId).allMatch(risks(instrument)::containsKey);
    }

    private Optional<Form> form(String instrument) {
        return forms.getOrDefault(instrument, Optional.empty());
    }

    private Map<String, BigDecimal> risks(String instrument) {
        return form(instrument).map(form -> RiskItems.of(form.scoring())).orElse(Map.of());
    }
}
