package org.acogida.intake.forms.internal.practice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.internal.records.RecordField;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.AnswerType;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;

/** What a question is for, who sees it, what may be chosen, and how hard it is after the one before. */
final class QuestionLint {

    static final int SENSITIVE = 2;
    private static final String OTHER = "other";
    private static final String CONSENT = "consent";

    private final Questionnaire form;
    private final boolean plain;
    private final Set<String> scored;
    private final QuestionPlaces problems;

    QuestionLint(Instrument instrument) {
        this.form = instrument.questionnaire();
        this.plain = instrument.scoring().equals(Scoring.NONE);
        this.scored = ScoredItems.of(instrument.scoring());
        this.problems = new QuestionPlaces(instrument);
    }

    List<DefinitionProblem> find() {
        // A published order stays as it was published.
        if (plain) {
            curve(form.questions());
        }
        form.questions().forEach(this::use);
        form.questions().forEach(this::outing);
        form.questions().forEach(this::viewers);
        form.questions().forEach(this::other);
        form.questions().forEach(this::extract);
        form.questions().forEach(this::consent);
        return problems.all();
    }

    /** Harm rises once and falls once, one class at a time. */
    private void curve(List<Item.Question> questions) {
        boolean fell = false;
        for (int i = 1; i < questions.size(); i++) {
            int before = level(questions.get(i - 1));
            int here = level(questions.get(i));
            if (Math.abs(here - before) > 1) {
                curve(questions.get(i), "a question of the class between stands before it.", before, here);
            } else if (here > before && fell) {
                curve(questions.get(i), "it stands with the others of its class: harm rises once.", before, here);
            }
            fell |= here < before;
        }
    }

    private void curve(Item.Question question, String maybe, int before, int here) {
        problems.add(
                "sensitivity-curve",
                question,
                maybe,
                List.of(question.linkId(), Integer.toString(before), Integer.toString(here)));
    }

    private static int level(Item.Question question) {
        return question.sensitivity().level();
    }

    /** What is scored is used by its score. */
    private void use(Item.Question question) {
        if (!scored.contains(question.linkId()) && form.usedBy(question).isEmpty()) {
            problems.add(
                    "not-used",
                    question,
                    "\"usedBy\" says what the answer is needed for; what nobody needs is not asked.",
                    List.of(question.linkId()));
        }
    }

    /** A lower class would let others read what could out somebody. */
    private void outing(Item.Question question) {
        Sensitivity given = question.sensitivity();
        boolean couldOut = new Sensitivity(Sensitivity.HIGHEST.level(), given.tags()).couldOut();
        if (couldOut && !given.couldOut()) {
            problems.add(
                    "outing-class",
                    question,
                    "its class is 3, as of all that is tagged HIV, SDV or SEX.",
                    List.of(question.linkId(), Integer.toString(level(question))));
        }
    }

    private void viewers(Item.Question question) {
        Set<Role> viewers = form.viewers(question);
        if (question.sensitivity().couldOut() && !viewers.equals(Set.of(Role.CLINICIAN))) {
            problems.add(
                    "viewers-too-wide",
                    question,
                    "\"viewers\" is [\"clinician\"] alone.",
                    viewers.stream().map(QuestionLint::name).toList());
        }
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void other(Item.Question question) {
        boolean bare =
                form.options(question).stream().anyMatch(option -> option.code().equals(OTHER));
        if (level(question) >= SENSITIVE && bare) {
            problems.add(
                    "other-option",
                    question,
                    "an option in which people know themselves, such as in-own-words, with a text that may follow.",
                    List.of(question.linkId(), OTHER));
        }
    }

    private void extract(Item.Question question) {
        if (question.extract() == null) {
            return;
        }
        Optional<RecordField> field = RecordField.of(question.extract());
        if (field.isEmpty()) {
            problems.add(
                    "extract-unknown",
                    question,
                    "it is one of "
                            + Arrays.stream(RecordField.values())
                                    .map(RecordField::path)
                                    .toList() + ".",
                    List.of(question.linkId(), question.extract()));
        } else if (!unreadable(question, field.get()).isEmpty()) {
            problems.add(
                    "extract-unreadable",
                    question,
                    "a question of type "
                            + field.get().type().name().toLowerCase(Locale.ROOT)
                            + (field.get().codes().isEmpty()
                                    ? "."
                                    : " with codes of " + field.get().codes() + "."),
                    unreadable(question, field.get()));
        }
    }

    /** Words are read by somebody; a choice that no record takes would be asked, and heard by nobody. */
    private void consent(Item.Question question) {
        boolean heard = question.extract() != null || question.answerType() != AnswerType.CHOICE;
        if (question.usedBy().contains(CONSENT) && !heard) {
            problems.add(
                    "consent-unread",
                    question,
                    "\"extract\" says which part of a ledger it fills, such as ConsentLedger.limits.",
                    List.of(question.linkId()));
        }
    }

    /** What excludes all else, such as “none of these”, fills nothing and may be called anything. */
    private List<String> unreadable(Item.Question question, RecordField field) {
        if (question.answerType() != field.type()) {
            return List.of(question.answerType().name().toLowerCase(Locale.ROOT));
        }
        return form.options(question).stream()
                .filter(option -> !option.exclusive())
                .map(AnswerOption::code)
                .filter(code -> !field.codes().isEmpty() && !field.codes().contains(code))
                .toList();
    }
}
