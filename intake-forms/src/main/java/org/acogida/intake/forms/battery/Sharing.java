package org.acogida.intake.forms.battery;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.internal.compiler.TextKeys;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;

/**
 * Which questions of two forms are one and the same: a code in common, the same time asked about, the same options with
 * the same weights and labels, the same words from the same source. Anything less is asked again.
 */
final class Sharing {

    private final Form here;
    private final Form there;

    private Sharing(Form here, Form there) {
        this.here = here;
        this.there = there;
    }

    /** A form in the words in which it is shown. */
    private record Form(Questionnaire questionnaire, Texts texts) {

        static Form of(FormSession session) {
            return new Form(session.instrument().questionnaire(), session.texts());
        }

        String text(Item.Question question) {
            return texts.text(TextKeys.item(question.linkId()));
        }

        String label(Item.Question question, AnswerOption option) {
            return texts.text(TextKeys.option(String.valueOf(question.answerValueSet()), option));
        }
    }

    /** Returns the questions of one form, each with that of the other which is the same. */
    static Map<String, String> between(FormSession here, FormSession there) {
        boolean sameWords = here.response().wording().equals(there.response().wording())
                && here.texts().language().equals(there.texts().language());
        return sameWords ? new Sharing(Form.of(here), Form.of(there)).questions() : Map.of();
    }

    private Map<String, String> questions() {
        Map<String, String> same = new LinkedHashMap<>();
        for (Item.Question question : here.questionnaire().questions()) {
            there.questionnaire().questions().stream()
                    .filter(other -> same(question, other))
                    .findFirst()
                    .ifPresent(other -> same.put(question.linkId(), other.linkId()));
        }
        return same;
    }

    private boolean same(Item.Question question, Item.Question other) {
        return !Collections.disjoint(question.codes(), other.codes())
                && question.answerType() == other.answerType()
                && question.repeats() == other.repeats()
                && recall(here, question).equals(recall(there, other))
                && sameOptions(question, other)
                && here.text(question).equals(there.text(other));
    }

    private static Optional<?> recall(Form form, Item.Question question) {
        return form.questionnaire().recall(question);
    }

    private boolean sameOptions(Item.Question question, Item.Question other) {
        return shown(here, question).equals(shown(there, other));
    }

    private static List<Option> shown(Form form, Item.Question question) {
        return form.questionnaire().options(question).stream()
                .map(option -> new Option(
                        option.code(),
                        Optional.ofNullable(option.weight()),
                        option.exclusive(),
                        form.label(question, option)))
                .toList();
    }

    /** What makes an option what it is. */
    private record Option(String code, Optional<Integer> weight, boolean exclusive, String label) {}
}
