package org.acogida.intake.forms.battery;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.Gate;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.score.CutOffResult.Operator;
import org.acogida.intake.score.Outcome;

/**
 * A second way of deciding a gate: every completion of what is unknown is written out and counted by hand. It shares
 * nothing with the scorer.
 */
final class OwnDecision {

    private record Place(String form, String linkId) {}

    private final Battery battery;
    private final Map<String, QuestionnaireResponse> responses = new HashMap<>();

    OwnDecision(BatterySession session) {
        this.battery = session.battery();
        session.responses().forEach(response -> responses.put(response.questionnaire(), response));
    }

    Outcome of(Gate gate) {
        Set<Place> places = new LinkedHashSet<>();
        gate.conditions().forEach(condition -> places.addAll(read(condition)));
        Set<Boolean> holds = new LinkedHashSet<>();
        complete(gate, List.copyOf(places), 0, new HashMap<>(), holds);
        return holds.size() == 2 ? Outcome.INDETERMINATE : holds.contains(true) ? Outcome.MET : Outcome.NOT_MET;
    }

    /** Whether nothing was said in any form that a gate reads, though each was put. */
    boolean isDeclined(Gate gate) {
        Set<Answer> given = new LinkedHashSet<>();
        for (Gate.Condition condition : gate.conditions().toList()) {
            QuestionnaireResponse response = responses.get(condition.instrument());
            if (response == null) {
                return false;
            }
            response.answers().values().forEach(given::addAll);
        }
        return Set.of(Answer.declined(), Answer.later()).containsAll(given);
    }

    private void complete(Gate gate, List<Place> places, int next, Map<Place, Integer> weights, Set<Boolean> holds) {
        if (next == places.size()) {
            holds.add(holds(gate, weights));
            return;
        }
        for (int weight : possible(places.get(next))) {
            weights.put(places.get(next), weight);
            complete(gate, places, next + 1, weights, holds);
        }
    }

    private List<Place> read(Gate.Condition condition) {
        String form = condition.instrument();
        List<Place> places = new ArrayList<>();
        if (condition.kind() == Gate.Kind.ANSWER) {
            return List.of(new Place(form, condition.name()));
        }
        if (form.equals("pc-ptsd-5")) {
            places.add(new Place(form, "gate"));
        }
        scale(condition).items().forEach(item -> places.add(new Place(form, item)));
        return places;
    }

    private Scoring.Scale scale(Gate.Condition condition) {
        return instrument(condition.instrument())
                .scoring()
                .scale(condition.name())
                .orElseThrow();
    }

    private Instrument instrument(String id) {
        return battery.part(id).orElseThrow().instrument();
    }

    private List<Integer> possible(Place place) {
        Item.Question question = instrument(place.form()).questionnaire().questions().stream()
                .filter(each -> each.linkId().equals(place.linkId()))
                .findFirst()
                .orElseThrow();
        List<AnswerOption> options = instrument(place.form()).questionnaire().options(question);
        QuestionnaireResponse response = responses.get(place.form());
        List<Answer> given = response == null ? List.of() : response.answersTo(place.linkId());
        return options.stream()
                .filter(option -> given.stream().noneMatch(Answer.Coded.class::isInstance)
                        || given.contains(Answer.coded(option.code())))
                .map(option -> Objects.requireNonNull(option.weight()))
                .toList();
    }

    private boolean holds(Gate gate, Map<Place, Integer> weights) {
        if (gate instanceof Gate.Any any) {
            return any.parts().stream().anyMatch(part -> holds(part, weights));
        }
        if (gate instanceof Gate.All all) {
            return all.parts().stream().allMatch(part -> holds(part, weights));
        }
        Gate.Condition condition = (Gate.Condition) gate;
        int side = value(condition, weights).compareTo(condition.value());
        return condition.operator() == Operator.BELOW ? side < 0 : side >= 0;
    }

    /** Whoever never drinks is not asked how much. */
    private boolean neverDrinks(Place place, Map<Place, Integer> weights) {
        QuestionnaireResponse response = responses.get(place.form());
        return place.form().equals("audit-c")
                && weights.get(new Place("audit-c", "1")) == 0
                && (response == null || response.answersTo(place.linkId()).isEmpty());
    }

    private BigDecimal value(Gate.Condition condition, Map<Place, Integer> weights) {
        String form = condition.instrument();
        if (condition.kind() == Gate.Kind.ANSWER) {
            return BigDecimal.valueOf(weights.get(new Place(form, condition.name())));
        }
        if (form.equals("pc-ptsd-5") && weights.get(new Place(form, "gate")) == 0) {
            return BigDecimal.ZERO;
        }
        List<String> items = scale(condition).items();
        BigDecimal sum = BigDecimal.valueOf(items.stream()
                .map(item -> new Place(form, item))
                .mapToInt(place -> neverDrinks(place, weights) ? 0 : weights.get(place))
                .sum());
        return switch (condition.name()) {
            case "index" -> sum.multiply(BigDecimal.valueOf(4));
            case "mean" -> sum.divide(BigDecimal.valueOf(items.size()), MathContext.DECIMAL64);
            default -> sum;
        };
    }
}
