package org.acogida.intake.forms.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.acogida.intake.forms.Instrument;

/** Arbitrary ways of filling a form in. */
final class FormStates {

    private static final List<String> ABSENT = List.of("", "d", "u", "l", "na", "masked");
    private static final List<String> FAULTY = List.of("9", "x", "00", "é", "1|2");

    private FormStates() {}

    /** Every question answered. */
    static Arbitrary<AnswerSheet> complete(Instrument instrument) {
        return Arbitraries.randomValue(random -> sheet(instrument, random, 0, 0));
    }

    /** Some questions without an answer, for any reason: in some forms few of them, in some nearly all. */
    static Arbitrary<AnswerSheet> partial(Instrument instrument) {
        return Arbitraries.randomValue(random -> sheet(instrument, random, random.nextInt(100), 0));
    }

    /** Some questions without an answer, and some with one that does not fit. */
    static Arbitrary<AnswerSheet> faulty(Instrument instrument) {
        return Arbitraries.randomValue(random -> sheet(instrument, random, random.nextInt(60), random.nextInt(20)));
    }

    /** At most so many questions without an answer. */
    static Arbitrary<AnswerSheet> withUnknown(Instrument instrument, int most) {
        return Arbitraries.randomValue(random -> withUnknown(instrument, random, random.nextInt(most + 1)));
    }

    private static AnswerSheet withUnknown(Instrument instrument, Random random, int count) {
        AnswerSheet left = sheet(instrument, random, 0, 0);
        List<Integer> questions = new ArrayList<>();
        for (int question = 0; question < left.cells().size(); question++) {
            questions.add(question);
        }
        Collections.shuffle(questions, random);
        for (int question : questions.subList(0, Math.min(count, questions.size()))) {
            left = left.with(question, any(ABSENT, random));
        }
        return left;
    }

    /** A form with gaps, and the same form with the gaps filled in at random. */
    static Arbitrary<Tuple2<AnswerSheet, AnswerSheet>> completed(Instrument instrument) {
        return Arbitraries.randomValue(random -> {
            AnswerSheet sheet = sheet(instrument, random, random.nextInt(100), 0);
            AnswerSheet filled = sheet;
            for (int question : sheet.unknown()) {
                filled = filled.with(question, any(AnswerSheet.codes(instrument, question), random));
            }
            return Tuple.of(sheet, filled);
        });
    }

    private static AnswerSheet sheet(Instrument instrument, Random random, int absent, int faulty) {
        List<String> cells = new ArrayList<>();
        for (int question = 0; question < AnswerSheet.questions(instrument).size(); question++) {
            int kind = random.nextInt(100);
            List<String> choices =
                    kind < absent ? ABSENT : kind < absent + faulty ? FAULTY : AnswerSheet.codes(instrument, question);
            cells.add(any(choices, random));
        }
        return new AnswerSheet(instrument, cells);
    }

    private static String any(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
