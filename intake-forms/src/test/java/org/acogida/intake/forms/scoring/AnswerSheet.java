package org.acogida.intake.forms.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.AnswerType;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;

/** Answers in the order of the form, written as tables write them: a code, blank, d, u, l or na. */
record AnswerSheet(Instrument instrument, List<String> cells) {

    private static final Map<String, AbsentReason> ABSENT = Map.of(
            "d", AbsentReason.DECLINED,
            "u", AbsentReason.DONT_KNOW,
            "l", AbsentReason.LATER,
            "na", AbsentReason.NOT_APPLICABLE,
            "masked", AbsentReason.MASKED,
            "not-asked", AbsentReason.NOT_ASKED);

    /** Reads cells separated by spaces; a dot is a blank. Questions after the last cell are blank. */
    static AnswerSheet of(Instrument instrument, String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.isBlank() ? new String[0] : line.trim().split("\\s+")) {
            cells.add(cell.equals(".") ? "" : cell);
        }
        return filled(instrument, cells);
    }

    static AnswerSheet filled(Instrument instrument, List<String> cells) {
        List<String> all = new ArrayList<>(cells);
        while (all.size() < questions(instrument).size()) {
            all.add("");
        }
        return new AnswerSheet(instrument, List.copyOf(all));
    }

    static AnswerSheet of(Instrument instrument, int[] values) {
        return filled(
                instrument, Arrays.stream(values).mapToObj(String::valueOf).toList());
    }

    static List<Item.Question> questions(Instrument instrument) {
        return instrument.questionnaire().questions();
    }

    /** What a cell can hold; where several may be chosen, each option alone, neighbours, and all together. */
    static List<String> codes(Instrument instrument, int question) {
        Item.Question asked = questions(instrument).get(question);
        List<AnswerOption> options = instrument.questionnaire().options(asked);
        if (asked.answerType() == AnswerType.WHOLE) {
            return List.of("0", "3", "30");
        }
        List<String> codes = new ArrayList<>();
        options.forEach(option -> codes.add(option.code()));
        if (asked.repeats()) {
            List<String> together = options.stream()
                    .filter(option -> !option.exclusive())
                    .map(AnswerOption::code)
                    .toList();
            for (int i = 1; i < together.size(); i++) {
                codes.add(together.get(i - 1) + "|" + together.get(i));
                codes.add(String.join("|", together.subList(0, i + 1)));
            }
        }
        return codes;
    }

    static List<Answer> answers(Instrument instrument, int question, String cell) {
        AbsentReason reason = ABSENT.get(cell);
        Item.Question asked = questions(instrument).get(question);
        if (reason != null || cell.isEmpty()) {
            return cell.isEmpty() ? List.of() : List.of(Answer.absent(reason));
        }
        if (asked.answerType() == AnswerType.WHOLE && cell.matches("\\d+")) {
            return List.of(Answer.whole(Long.parseLong(cell)));
        }
        return asked.repeats()
                ? Arrays.stream(cell.split("\\|", -1)).map(Answer::coded).toList()
                : List.of(Answer.coded(cell));
    }

    boolean known(int question) {
        return !cells.get(question).isEmpty() && !ABSENT.containsKey(cells.get(question));
    }

    String linkId(int question) {
        return questions(instrument).get(question).linkId();
    }

    String cell(String linkId) {
        List<String> linkIds =
                questions(instrument).stream().map(Item.Question::linkId).toList();
        return cells.get(linkIds.indexOf(linkId));
    }

    AnswerSheet with(int question, String cell) {
        List<String> other = new ArrayList<>(cells);
        other.set(question, cell);
        return new AnswerSheet(instrument, other);
    }

    /** Leaves only the answers to these questions. */
    AnswerSheet only(List<String> linkIds) {
        AnswerSheet left = this;
        for (int question = 0; question < cells.size(); question++) {
            left = linkIds.contains(linkId(question)) ? left : left.with(question, "");
        }
        return left;
    }

    List<Integer> unknown() {
        List<Integer> unknown = new ArrayList<>();
        for (int question = 0; question < cells.size(); question++) {
            if (!known(question)) {
                unknown.add(question);
            }
        }
        return unknown;
    }

    QuestionnaireResponse official() {
        return response(Wording.OFFICIAL, "en");
    }

    QuestionnaireResponse response(Wording wording, String locale) {
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        for (int question = 0; question < cells.size(); question++) {
            if (!cells.get(question).isEmpty()) {
                answers.put(linkId(question), answers(instrument, question, cells.get(question)));
            }
        }
        return QuestionnaireResponse.to(instrument.id(), instrument.version(), wording, locale)
                .withAnswers(answers);
    }

    void addTo(AnswerTable.Builder table, String id) {
        table.row(id);
        for (int question = 0; question < cells.size(); question++) {
            table.cell(linkId(question), cells.get(question).equals("not-asked") ? "" : cells.get(question));
        }
    }
}
