package org.acogida.intake.forms.internal.compiler;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acogida.intake.forms.definition.Gate;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.internal.compiler.BatteryCompiler.Form;
import org.acogida.intake.forms.internal.compiler.BatteryDefinition.Part;

/** Whether the parts of a battery are there, and whether its gates read what was asked before. */
final class BatteryChecks {

    private final BatteryReader.Reading battery;
    private final String folder;
    private final BatteryCompiler.Forms forms;
    private final Places places;
    private final Problems all;
    private final Problems.File problems;
    /** Nothing where there is no such form, which has been said once. */
    private final Map<String, Optional<Form>> earlier = new LinkedHashMap<>();

    private final Set<String> doors = new HashSet<>();

    BatteryChecks(
            BatteryReader.Reading battery, String folder, BatteryCompiler.Forms forms, Places places, Problems all) {
        this.battery = battery;
        this.folder = folder;
        this.forms = forms;
        this.places = places;
        this.all = all;
        this.problems = all.in(BatteryReader.FILE);
    }

    void run() {
        if (places.sound(battery)) {
            head();
        }
        for (Part part : battery.parts()) {
            part(part);
        }
        new SelfHarmChecks(battery, earlier, places, all).run();
        new BatteryCurve(battery, earlier, places, all).run();
        new ClosingChecks(battery, earlier, places, all).run();
    }

    private void head() {
        if (!battery.id().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            problems.unsafe(
                    "bad-id", places.of(battery, "id"), "lower-case letters, digits and hyphens.", battery.id());
        } else if (!battery.id().equals(folder)) {
            problems.unsafe(
                    "id-differs-from-folder",
                    places.of(battery, "id"),
                    "the folder has the name of the battery.",
                    battery.id(),
                    folder);
        }
        if (!battery.version().matches("\\d+\\.\\d+\\.\\d+")) {
            problems.unsafe("bad-id", places.of(battery, "version"), "three numbers such as 1.0.0.", battery.version());
        }
        if (battery.parts().isEmpty()) {
            problems.unsafe("empty-battery", places.of(battery, "parts"), "a form to ask.");
        }
    }

    private void part(Part part) {
        Gate when = part.when();
        if (when != null) {
            gate(when);
        }
        if (!places.sound(part)) {
            return;
        }
        ServiceChecks.run(part.requires(), places.of(part, "requires"), problems);
        String id = part.instrument();
        Optional<Form> form = forms.ids().contains(id) ? Optional.of(forms.form(id)) : Optional.empty();
        if (form.isEmpty()) {
            problems.unsafe("unknown-instrument", places.of(part, "instrument"), Spelling.suggest(id, forms.ids()), id);
        }
        if (earlier.putIfAbsent(id, form) != null) {
            problems.unsafe("duplicate-part", places.of(part, "instrument"), "another form: one is asked once.", id);
        }
        form.ifPresent(asked -> guarded(part, asked));
        if (part.door()) {
            doors.add(id);
        }
    }

    /** What is only asked where somebody can help is never put to a person who did not open it. */
    private void guarded(Part part, Form form) {
        List<String> services = form.questionnaire().requires();
        if (!services.isEmpty() && !part.door()) {
            problems.unsafe(
                    "service-without-door",
                    places.of(part, "instrument"),
                    "\"door\": true; whoever opens it is asked.",
                    part.instrument(),
                    services);
        }
    }

    private void gate(Gate gate) {
        if (gate instanceof Gate.Condition condition) {
            cited(condition);
            if (places.sound(condition)) {
                condition(condition);
            }
            return;
        }
        List<Gate> parts = gate instanceof Gate.Any any ? any.parts() : ((Gate.All) gate).parts();
        if (parts.isEmpty() && places.sound(gate)) {
            problems.unsafe("empty-rule", places.of(gate, gate instanceof Gate.Any ? "any" : "all"), "a condition.");
        }
        parts.forEach(this::gate);
    }

    private void cited(Gate.Condition condition) {
        for (String id : condition.references()) {
            if (!battery.references().containsKey(id)) {
                problems.unsafe(
                        "dangling-reference",
                        places.of(condition, "references"),
                        Spelling.suggest(id, battery.references().keySet()),
                        id);
            }
        }
    }

    private void condition(Gate.Condition condition) {
        Optional<Form> form = earlier.get(condition.instrument());
        if (form == null) {
            problems.unsafe(
                    "gate-not-earlier",
                    places.of(condition, "instrument"),
                    "a form that is asked before: " + earlier.keySet() + ".",
                    condition.instrument());
        } else if (doors.contains(condition.instrument())) {
            problems.unsafe(
                    "gate-on-door",
                    places.of(condition, "instrument"),
                    "a form that everybody is asked: what a closed door hides opens and closes nothing.",
                    condition.instrument());
        } else if (form.isPresent() && condition.kind() == Gate.Kind.SCORE) {
            score(condition, form.get().scoring());
        } else if (form.isPresent()) {
            answer(condition, new Weights(form.get().questionnaire()));
        }
    }

    private void score(Gate.Condition condition, Scoring scoring) {
        Scoring.Scale scale = scoring.scale(condition.name()).orElse(null);
        if (scale == null) {
            dangling(condition, scoring.scores().stream().map(Scoring.Scale::id).toList());
        } else {
            separates(condition, scale.lowest(), scale.highest());
        }
    }

    private void answer(Gate.Condition condition, Weights weights) {
        String item = condition.name();
        if (weights.question(item) == null) {
            dangling(condition, List.copyOf(weights.linkIds()));
        } else if (weights.repeats(item) || !weights.complete(item)) {
            problems.unsafe(
                    "option-without-weight",
                    places.of(condition, "answer"),
                    "a question with one answer, whose options all have a weight.",
                    item);
        } else {
            separates(condition, BigDecimal.valueOf(weights.lowest(item)), BigDecimal.valueOf(weights.highest(item)));
        }
    }

    private void dangling(Gate.Condition condition, List<String> known) {
        String name = BatteryReader.name(condition);
        problems.unsafe(
                "dangling-reference",
                places.of(condition, name),
                Spelling.suggest(condition.name(), known),
                condition.name());
    }

    /** A number that everybody reaches, or nobody, is no gate. */
    private void separates(Gate.Condition condition, BigDecimal lowest, BigDecimal highest) {
        BigDecimal value = condition.value();
        if (value.compareTo(lowest) <= 0 || value.compareTo(highest) > 0) {
            problems.unsafe(
                    "gate-outside-range",
                    places.of(condition, BatteryReader.number(condition)),
                    "numbers on both sides of it between " + lowest + " and " + highest + ".",
                    value);
        }
    }
}
