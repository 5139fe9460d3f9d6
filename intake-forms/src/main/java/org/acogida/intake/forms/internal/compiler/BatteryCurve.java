package org.acogida.intake.forms.internal.compiler;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.intake.forms.internal.compiler.BatteryCompiler.Form;
import org.acogida.intake.forms.internal.compiler.BatteryDefinition.Part;

/** Whether the forms that everybody is offered begin gently, grow in small steps, and do not end with the hardest. */
final class BatteryCurve {

    private final BatteryReader.Reading battery;
    private final Map<String, Optional<Form>> forms;
    private final Places places;
    private final Problems.File problems;

    BatteryCurve(BatteryReader.Reading battery, Map<String, Optional<Form>> forms, Places places, Problems problems) {
        this.battery = battery;
        this.forms = forms;
        this.places = places;
        this.problems = problems.in(BatteryReader.FILE);
    }

    void run() {
        List<Part> always = battery.parts().stream()
                .filter(places::sound)
                .filter(part ->
                        part.when() == null && !part.door() && form(part).isPresent())
                .toList();
        List<Integer> classes = always.stream().map(this::hardest).toList();
        // Where all are equally hard, no order is gentler than another.
        if (classes.stream().distinct().count() > 1) {
            ends(always, classes);
            steps(always, classes);
        }
    }

    private Optional<Form> form(Part part) {
        return forms.getOrDefault(part.instrument(), Optional.empty());
    }

    private int hardest(Part part) {
        return form(part).orElseThrow().questionnaire().questions().stream()
                .mapToInt(question -> question.sensitivity().level())
                .max()
                .orElse(0);
    }

    private void ends(List<Part> always, List<Integer> classes) {
        int most = classes.stream().mapToInt(each -> each).max().orElse(0);
        int last = classes.size() - 1;
        if (classes.get(0) == most) {
            add("hardest-first", always.get(0), "it begins with a form that is easier to answer.", most);
        }
        if (classes.get(last) == most) {
            add("hardest-last", always.get(last), "it ends with a form that is easier to answer.", most);
        }
    }

    private void steps(List<Part> always, List<Integer> classes) {
        for (int i = 1; i < classes.size(); i++) {
            if (Math.abs(classes.get(i) - classes.get(i - 1)) > 1) {
                String maybe = "a form of the class between stands before it.";
                add("sensitivity-step", always.get(i), maybe, classes.get(i - 1), classes.get(i));
            }
        }
    }

    private void add(String code, Part part, String maybe, Object... classes) {
        Object[] values = new Object[classes.length + 1];
        values[0] = part.instrument();
        System.arraycopy(classes, 0, values, 1, classes.length);
        problems.unpublishable(code, places.of(part, "instrument"), maybe, values);
    }
}
