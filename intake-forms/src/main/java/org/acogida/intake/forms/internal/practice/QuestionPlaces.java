package org.acogida.intake.forms.internal.practice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.DefinitionProblem.Severity;
import org.acogida.intake.forms.internal.json.Located;
import org.acogida.intake.forms.internal.json.LocatedReader;
import org.acogida.intake.forms.internal.json.MalformedJson;
import org.acogida.intake.questionnaire.Item;

/** Problems of questions, each where the question stands in {@code questionnaire.json}. */
final class QuestionPlaces {

    private static final String FILE = "questionnaire.json";

    private final Map<String, Located> items = new HashMap<>();
    private final List<DefinitionProblem> problems = new ArrayList<>();

    QuestionPlaces(Instrument instrument) {
        instrument.file(FILE).ifPresent(bytes -> walk(read(bytes)));
    }

    private static Located read(byte[] bytes) {
        try {
            return LocatedReader.read(bytes).root();
        } catch (MalformedJson e) {
            throw new IllegalStateException("A file that was read before: " + FILE, e);
        }
    }

    private void walk(Located parent) {
        if (parent instanceof Located.Obj object && object.fields().get("items") instanceof Located.Arr array) {
            array.elements().forEach(this::item);
        }
    }

    private void item(Located item) {
        if (item instanceof Located.Obj object && object.fields().get("linkId") instanceof Located.Leaf linkId) {
            items.put(linkId.shown(), item);
            walk(item);
        }
    }

    void add(String code, Item.Question question, String maybe, List<String> values) {
        Located item = items.get(question.linkId());
        problems.add(new DefinitionProblem(
                Severity.UNPUBLISHABLE,
                code,
                FILE,
                item == null ? question.linkId() : item.path(),
                item == null ? 0 : item.line(),
                values,
                "Maybe " + maybe));
    }

    /** A problem of the form as a whole. */
    void ofForm(String code, String maybe, List<String> values) {
        problems.add(new DefinitionProblem(Severity.UNPUBLISHABLE, code, FILE, "$", 1, values, "Maybe " + maybe));
    }

    List<DefinitionProblem> all() {
        return List.copyOf(problems);
    }
}
