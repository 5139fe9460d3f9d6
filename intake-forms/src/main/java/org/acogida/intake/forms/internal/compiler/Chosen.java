package org.acogida.intake.forms.internal.compiler;

import java.util.List;
import org.acogida.intake.forms.internal.json.Located;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.AnswerType;
import org.acogida.intake.questionnaire.Item;

/** Whether codes can be chosen in an item, alone or with others. */
record Chosen(Weights weights, Problems.File problems) {

    /** More that may stand together than an answer in one byte can tell apart. */
    private static final int MOST_TOGETHER = 6;

    boolean check(String item, List<String> codes, Located place) {
        Item.Question question = weights.question(item);
        if (question == null) {
            problems.unsafe("dangling-reference", place, Spelling.suggest(item, weights.linkIds()), item);
            return false;
        }
        List<AnswerOption> options = weights.options(item);
        long together = options.stream().filter(option -> !option.exclusive()).count();
        if (question.answerType() != AnswerType.CHOICE || together > MOST_TOGETHER) {
            problems.unsafe(
                    "too-many-together", place, "up to " + MOST_TOGETHER + " options that may stand together.", item);
            return false;
        }
        List<String> known = options.stream().map(AnswerOption::code).toList();
        codes.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> problems.unsafe("no-such-answer", place, Spelling.suggest(code, known), item, code));
        return known.containsAll(codes);
    }
}
