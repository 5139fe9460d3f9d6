package org.acogida.intake.forms.internal.compiler;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/** What each question can weigh. */
final class Weights {

    private final Questionnaire questionnaire;
    private final Map<String, Item.Question> questions = new HashMap<>();
    private final Map<String, List<Integer>> sorted = new HashMap<>();

    Weights(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        questionnaire.questions().forEach(question -> questions.putIfAbsent(question.linkId(), question));
    }

    Collection<String> linkIds() {
        return questionnaire.questions().stream().map(Item.Question::linkId).toList();
    }

    Item.@Nullable Question question(String linkId) {
        return questions.get(linkId);
    }

    /** Whether several answers may be given, of which none alone can decide. */
    boolean repeats(String linkId) {
        Item.Question question = questions.get(linkId);
        return question != null && question.repeats();
    }

    List<AnswerOption> options(String linkId) {
        Item.Question question = questions.get(linkId);
        return question == null ? List.of() : questionnaire.options(question);
    }

    /** The weights of the options that have one, from the lowest to the highest. */
    List<Integer> of(String linkId) {
        return sorted.computeIfAbsent(linkId, this::sorted);
    }

    private List<Integer> sorted(String linkId) {
        return options(linkId).stream()
                .map(AnswerOption::weight)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** Whether every option has a weight, so that an answer can always be counted. */
    boolean complete(String linkId) {
        List<AnswerOption> options = options(linkId);
        return !options.isEmpty() && options.stream().allMatch(option -> option.weight() != null);
    }

    int lowest(String linkId) {
        return of(linkId).get(0);
    }

    int highest(String linkId) {
        List<Integer> weights = of(linkId);
        return weights.get(weights.size() - 1);
    }

    /** Whether counting the other way round gives weights that exist, such as 0 to 4 but not 0, 1, 3. */
    boolean reversible(String linkId) {
        List<Integer> weights = of(linkId);
        int ends = lowest(linkId) + highest(linkId);
        return weights.stream().allMatch(weight -> weights.contains(ends - weight));
    }
}
