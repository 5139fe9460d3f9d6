package org.acogida.intake.forms.internal.compiler;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.intake.forms.internal.compiler.BatteryCompiler.Form;
import org.acogida.intake.forms.internal.compiler.BatteryDefinition.Part;
import org.acogida.intake.questionnaire.Item;

/** Whether what closes a visit can: it is a door, stands last, and asks nothing that is hard to answer. */
final class ClosingChecks {

    private static final int GENTLE = 1;

    private final BatteryReader.Reading battery;
    private final Map<String, Optional<Form>> forms;
    private final Places places;
    private final Problems.File problems;

    ClosingChecks(BatteryReader.Reading battery, Map<String, Optional<Form>> forms, Places places, Problems problems) {
        this.battery = battery;
        this.forms = forms;
        this.places = places;
        this.problems = problems.in(BatteryReader.FILE);
    }

    void run() {
        List<Part> parts = battery.parts();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.closes() && places.sound(part)) {
                closing(part, i == parts.size() - 1);
            }
        }
    }

    private void closing(Part part, boolean last) {
        if (!part.door()) {
            problems.unsafe(
                    "closing-without-door",
                    places.of(part, "closes"),
                    "\"door\": true; who opened nothing is not asked more.",
                    part.instrument());
        }
        if (!last) {
            problems.unsafe(
                    "closing-not-last", places.of(part, "closes"), "one form, the last of all.", part.instrument());
        }
        int hardest = hardest(part);
        if (hardest > GENTLE) {
            problems.unsafe(
                    "closing-too-hard",
                    places.of(part, "closes"),
                    "a form in which every question has class 0 or 1.",
                    part.instrument(),
                    hardest);
        }
    }

    private int hardest(Part part) {
        return forms.getOrDefault(part.instrument(), Optional.empty()).stream()
                .flatMap(form -> form.questionnaire().questions().stream())
                .map(Item.Question::sensitivity)
                .mapToInt(sensitivity -> sensitivity.level())
                .max()
                .orElse(0);
    }
}
