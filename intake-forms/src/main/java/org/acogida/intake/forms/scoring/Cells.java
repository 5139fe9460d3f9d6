package org.acogida.intake.forms.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.acogida.intake.forms.internal.answers.Slot;
import org.acogida.intake.forms.internal.answers.State;
import org.acogida.intake.questionnaire.AnswerType;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.Violation;

/** How a table writes an answer. */
final class Cells {

    private Cells() {}

    static byte state(Slot slot, String cell) {
        if (cell.isEmpty()) {
            return State.BLANK;
        }
        for (AbsentReason reason : AbsentReason.values()) {
            if (cell.equals(reason.cell())) {
                return State.of(reason);
            }
        }
        if (slot.question().answerType() != AnswerType.CHOICE) {
            return slot.state(plain(slot.question().answerType(), cell));
        }
        if (slot.question().repeats()) {
            return slot.state(codes(cell));
        }
        return slot.index(cell);
    }

    private static List<Answer> codes(String cell) {
        List<Answer> codes = new ArrayList<>();
        for (String code : cell.split("\\|", -1)) {
            codes.add(Answer.coded(code.strip()));
        }
        return codes;
    }

    /** An answer that cannot be read is given as a code, which does not fit a question that takes none. */
    private static List<Answer> plain(AnswerType type, String cell) {
        try {
            return List.of(
                    switch (type) {
                        case WHOLE -> Answer.whole(new BigDecimal(cell).longValueExact());
                        case DECIMAL -> Answer.decimal(new BigDecimal(cell));
                        case DAY -> Answer.day(LocalDate.parse(cell));
                        case YES_NO ->
                            cell.equals("1") || cell.equals("0") ? Answer.yesNo(cell.equals("1")) : Answer.coded(cell);
                        case TEXT -> Answer.text(cell);
                        case CHOICE -> Answer.coded(cell);
                    });
        } catch (ArithmeticException | NumberFormatException | DateTimeParseException e) {
            return List.of(Answer.coded(cell));
        }
    }

    static Violation violation(Slot slot) {
        List<String> allowed = new ArrayList<>(slot.codes());
        if (allowed.isEmpty()) {
            allowed.add(slot.question().answerType().name().toLowerCase(java.util.Locale.ROOT));
        }
        allowed.addAll(List.of("d", "u", "l", "na"));
        return new Violation("not-an-option", slot.linkId(), allowed);
    }
}
