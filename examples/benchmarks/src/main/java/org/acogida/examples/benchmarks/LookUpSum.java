package org.acogida.examples.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;

/** The least that a form in a map can cost: linkId to answer, code to weight, and add. Nothing is checked. */
final class LookUpSum {

    private final List<String> linkIds;
    private final Map<String, Integer> weights = new HashMap<>();

    LookUpSum(List<String> linkIds) {
        this.linkIds = linkIds;
        for (int weight = 0; weight <= 4; weight++) {
            weights.put(Integer.toString(weight), weight);
        }
    }

    int total(QuestionnaireResponse response) {
        Map<String, List<Answer>> answers = response.answers();
        int total = 0;
        for (int item = 0; item < linkIds.size(); item++) {
            Answer.Coded answer = (Answer.Coded) answers.get(linkIds.get(item)).get(0);
            total += weights.get(answer.code());
        }
        return total;
    }
}
