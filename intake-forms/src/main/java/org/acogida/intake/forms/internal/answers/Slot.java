package org.acogida.intake.forms.internal.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.AnswerType;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.Violation;
import org.jspecify.annotations.Nullable;

/** One question and what may be answered to it. */
public final class Slot {

    private static final byte KNOWN = 0;
    private static final int ASCII = 128;
    /** Six options that may stand together make 63 sets, which an answer in one byte can tell apart. */
    private static final int MOST_TOGETHER = 6;

    private final Item.Question question;
    private final List<AnswerOption> options;
    private final Map<String, Integer> indexes = new HashMap<>();
    /** Nearly every code is one character: then its index is one look-up away. */
    private final byte[] byCharacter = new byte[ASCII];
    /** Where several may be chosen and the options are few: every set of codes that can be chosen together. */
    private final List<List<String>> choices;

    private Slot(Item.Question question, List<AnswerOption> options) {
        this.question = question;
        this.options = options;
        Arrays.fill(byCharacter, State.FAULTY);
        for (int i = 0; i < options.size(); i++) {
            String code = options.get(i).code();
            indexes.put(code, i);
            if (code.length() == 1 && code.charAt(0) < ASCII) {
                byCharacter[code.charAt(0)] = (byte) i;
            }
        }
        this.choices = question.repeats() ? choices(options) : List.of();
    }

    /** Every set of options that may stand together, then each that stands alone; none where they are too many. */
    private static List<List<String>> choices(List<AnswerOption> options) {
        List<String> together = codes(options, false);
        if (options.isEmpty() || together.size() > MOST_TOGETHER) {
            return List.of();
        }
        List<List<String>> choices = new ArrayList<>();
        for (int chosen = 1; chosen < 1 << together.size(); chosen++) {
            List<String> codes = new ArrayList<>();
            for (int i = 0; i < together.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    codes.add(together.get(i));
                }
            }
            choices.add(List.copyOf(codes));
        }
        codes(options, true).forEach(code -> choices.add(List.of(code)));
        return List.copyOf(choices);
    }

    private static List<String> codes(List<AnswerOption> options, boolean exclusive) {
        return options.stream()
                .filter(option -> option.exclusive() == exclusive)
                .map(AnswerOption::code)
                .toList();
    }

    /** Returns the slots of a form in the order of its questions. */
    public static List<Slot> of(Questionnaire questionnaire) {
        return questionnaire.questions().stream()
                .map(question -> new Slot(question, questionnaire.options(question)))
                .toList();
    }

    /** Returns the question's linkId. */
    public String linkId() {
        return question.linkId();
    }

    /** Returns the question. */
    public Item.Question question() {
        return question;
    }

    /** Returns the options, empty where the question is not a choice. */
    public List<AnswerOption> options() {
        return options;
    }

    /** Returns the codes that may be chosen. */
    public List<String> codes() {
        return options.stream().map(AnswerOption::code).toList();
    }

    /** Returns how many states stand for an answer. */
    public int states() {
        return choices.isEmpty() ? Math.max(1, options.size()) : choices.size();
    }

    /** Returns whether a state tells which codes were chosen, so that an answer can be made of it again. */
    public boolean tells() {
        return !options.isEmpty() && (!question.repeats() || !choices.isEmpty());
    }

    /** Returns the codes that a state stands for; empty where it does not tell them. */
    public List<String> codes(byte state) {
        if (!choices.isEmpty()) {
            return choices.get(state);
        }
        return tells() ? List.of(options.get(state).code()) : List.of();
    }

    /** Returns what an answer weighs; nothing where several may be given or the option has no weight. */
    @Nullable
    public Integer weight(byte state) {
        return question.repeats() || options.isEmpty()
                ? null
                : options.get(state).weight();
    }

    /** Returns what was answered as a state; {@link State#FAULTY} when it does not fit. */
    public byte state(@Nullable List<Answer> given) {
        if (given == null || given.isEmpty()) {
            return State.BLANK;
        }
        byte first = single(given.get(0));
        if (!choices.isEmpty() && given.stream().allMatch(Answer.Coded.class::isInstance)) {
            return together(given);
        }
        if (given.size() == 1) {
            return first;
        }
        boolean fits = question.repeats() && given.stream().allMatch(this::isValue);
        return fits ? first : State.FAULTY;
    }

    /** What was ticked twice counts once. */
    private byte together(List<Answer> given) {
        List<String> chosen = given.stream()
                .map(answer -> ((Answer.Coded) answer).code())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<String> ordered = options.stream()
                .map(AnswerOption::code)
                .filter(chosen::contains)
                .toList();
        boolean fits = !chosen.isEmpty() && ordered.size() == chosen.size();
        // The order of options may put an exclusive one first; alone or not at all it makes no difference.
        int index = fits ? choices.indexOf(ordered) : -1;
        return index < 0 ? State.FAULTY : (byte) index;
    }

    private boolean isValue(Answer answer) {
        return !(answer instanceof Answer.Absent) && single(answer) != State.FAULTY;
    }

    private byte single(Answer answer) {
        if (answer instanceof Answer.Coded coded) {
            return question.answerType() == AnswerType.CHOICE ? index(coded.code()) : State.FAULTY;
        }
        if (answer instanceof Answer.Absent absent) {
            AbsentReason reason = absent.reason();
            return reason == null ? State.FAULTY : State.of(reason);
        }
        return plain(answer) ? KNOWN : State.FAULTY;
    }

    /** Returns the index of an option; {@link State#FAULTY} when there is none by that code. */
    public byte index(@Nullable String code) {
        if (code == null) {
            return State.FAULTY;
        }
        if (code.length() == 1) {
            char character = code.charAt(0);
            return character < ASCII ? byCharacter[character] : State.FAULTY;
        }
        return indexes.getOrDefault(code, (int) State.FAULTY).byteValue();
    }

    private boolean plain(Answer answer) {
        return switch (question.answerType()) {
            case WHOLE -> answer instanceof Answer.Whole whole && whole.value() != null;
            case DECIMAL -> answer instanceof Answer.Decimal decimal && decimal.value() != null;
            case TEXT ->
                answer instanceof Answer.Text text
                        && text.value() != null
                        && !text.value().isBlank();
            case DAY -> answer instanceof Answer.Day day && day.value() != null;
            case YES_NO -> answer instanceof Answer.YesNo yesNo && yesNo.value() != null;
            case CHOICE -> false;
        };
    }

    /** Says why an answer does not fit, and what would; never what was answered. */
    public Violation violation(List<Answer> given) {
        String path = "answers." + linkId();
        if (given.size() > 1 && !question.repeats()) {
            return Violation.of("several-answers", path, "1");
        }
        if (given.stream().anyMatch(answer -> answer instanceof Answer.Absent) && given.size() > 1) {
            return Violation.of("absent-beside-answers", path);
        }
        if (given.size() > 1 && given.stream().allMatch(this::isValue)) {
            return new Violation("exclusive-answer", path, codes(options, true));
        }
        boolean coded = given.stream().filter(Objects::nonNull).allMatch(Answer.Coded.class::isInstance);
        if (question.answerType() == AnswerType.CHOICE && coded) {
            return new Violation("not-an-option", path, codes());
        }
        return question.answerType() == AnswerType.CHOICE
                ? new Violation("wrong-type", path, codes())
                : Violation.of("wrong-type", path, word(question.answerType()));
    }

    private static String word(AnswerType type) {
        return type == AnswerType.YES_NO ? "yes-no" : type.name().toLowerCase(java.util.Locale.ROOT);
    }
}
