package org.acogida.intake.forms.scoring;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.acogida.intake.score.Outcome;

/** Every completion of the unknown answers, listed one by one: slow, and plainly right. */
final class Completing {

    private final AnswerSheet sheet;
    private final List<Integer> unknown;

    Completing(AnswerSheet sheet) {
        this.sheet = sheet;
        this.unknown = sheet.unknown();
    }

    /** Says what a rule comes to: met under every completion, under none, or neither. */
    Outcome outcome(Predicate<int[]> rule) {
        boolean[] seen = new boolean[2];
        each(answers -> seen[rule.test(answers) ? 1 : 0] = true);
        if (seen[0] && seen[1]) {
            return Outcome.INDETERMINATE;
        }
        return seen[1] ? Outcome.MET : Outcome.NOT_MET;
    }

    /** Returns the unknown questions of which another answer, the rest being equal, gives another outcome. */
    Set<String> pivotal(Predicate<int[]> rule) {
        Set<String> pivotal = new LinkedHashSet<>();
        for (int question : unknown) {
            each(answers -> {
                if (turns(answers, question, rule)) {
                    pivotal.add(sheet.linkId(question));
                }
            });
        }
        return pivotal;
    }

    private boolean turns(int[] answers, int question, Predicate<int[]> rule) {
        int[] other = answers.clone();
        other[question] = 0;
        return rule.test(other) != rule.test(answers);
    }

    /** Gives every completion; answers are the numbers of the options, from 0. */
    void each(Consumer<int[]> consumer) {
        int[] answers = new int[sheet.cells().size()];
        for (int question = 0; question < answers.length; question++) {
            answers[question] = sheet.known(question)
                    ? AnswerSheet.codes(sheet.instrument(), question)
                            .indexOf(sheet.cells().get(question))
                    : 0;
        }
        complete(answers, 0, consumer);
    }

    private void complete(int[] answers, int next, Consumer<int[]> consumer) {
        if (next == unknown.size()) {
            consumer.accept(answers.clone());
            return;
        }
        int question = unknown.get(next);
        for (int option = 0;
                option < AnswerSheet.codes(sheet.instrument(), question).size();
                option++) {
            answers[question] = option;
            complete(answers, next + 1, consumer);
        }
    }

    static int sum(int[] answers, int from, int to) {
        return Arrays.stream(answers, from - 1, to).sum();
    }
}
