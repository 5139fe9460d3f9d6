package org.acogida.intake.forms.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;

/** What a broken host or a mistyped table could send: answers of every kind, each perhaps right, with secrets in them. */
record Noise(Instrument instrument, QuestionnaireResponse response) {

    static final List<Instrument> CATALOGUE = InstrumentLibrary.bundled().ids().stream()
            .map(InstrumentLibrary.bundled()::instrument)
            .filter(instrument -> !instrument.scoring().equals(Scoring.NONE))
            .toList();

    private static final String SECRET = "zq7-Ñandú";
    private static final long SECRET_NUMBER = 98765432198L;
    private static final LocalDate SECRET_DAY = LocalDate.of(1987, 6, 5);

    /** What must not be read anywhere afterwards. */
    static final List<String> SECRETS = List.of(SECRET, String.valueOf(SECRET_NUMBER), SECRET_DAY.toString());

    private static final List<String> CODES_OF_ALL = CATALOGUE.stream()
            .flatMap(instrument -> instrument.questionnaire().questions().stream()
                    .flatMap(question -> instrument.questionnaire().options(question).stream()))
            .map(AnswerOption::code)
            .distinct()
            .toList();

    private static final List<String> WORDS = Stream.concat(
                    CODES_OF_ALL.stream(),
                    Stream.of(
                            SECRET,
                            "",
                            " ",
                            "\u0000",
                            "\u0007\r\n\t" + SECRET,
                            "😀" + SECRET,
                            "\ud800" + SECRET,
                            "\u202e" + SECRET,
                            "=1+1" + SECRET,
                            "{0} ${a} '" + SECRET,
                            "0|" + SECRET,
                            " 1",
                            "٣",
                            "-1",
                            "1e999999999",
                            SECRET.repeat(2_000)))
            .toList();

    /** Returns responses to any instrument of the catalogue, from quite right to all wrong. */
    static Arbitrary<Noise> responses() {
        return Arbitraries.of(CATALOGUE)
                .flatMap(instrument ->
                        Arbitraries.randomValue(random -> new Noise(instrument, response(instrument, random))));
    }

    /** Returns a cell of a table: a code, an absent answer, or anything else. */
    static String cell(Instrument instrument, int question, int wrong, Random random) {
        if (random.nextInt(100) < wrong) {
            return any(WORDS, random);
        }
        return any(
                random.nextInt(4) == 0 ? List.of("", "d", "u", "l", "na") : AnswerSheet.codes(instrument, question),
                random);
    }

    private static QuestionnaireResponse response(Instrument instrument, Random random) {
        int wrong = random.nextInt(4) == 0 ? 0 : random.nextInt(100);
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        for (int question = 0; question < AnswerSheet.questions(instrument).size(); question++) {
            if (random.nextInt(10) > 0) {
                answers.put(
                        AnswerSheet.questions(instrument).get(question).linkId(),
                        answers(instrument, question, wrong, random));
            }
        }
        while (random.nextInt(100) < wrong / 4) {
            answers.put(any(WORDS, random) + "x", List.of(wild(random)));
        }
        String version = random.nextInt(400) < wrong ? any(WORDS, random) : instrument.version();
        String id = random.nextInt(800) < wrong ? any(WORDS, random) : instrument.id();
        return QuestionnaireResponse.to(id, version, any(wordings(), random), "es-VE")
                .withAnswers(answers);
    }

    static List<Wording> wordings() {
        return List.of(Wording.OFFICIAL, Wording.OWN, Wording.UNKNOWN);
    }

    private static List<Answer> answers(Instrument instrument, int question, int wrong, Random random) {
        if (random.nextInt(100) >= wrong) {
            String cell = cell(instrument, question, 0, random);
            return AnswerSheet.answers(instrument, question, cell);
        }
        List<Answer> several = new ArrayList<>();
        for (int left = random.nextInt(4); left >= 0; left--) {
            several.addAll(
                    random.nextBoolean()
                            ? List.of(wild(random))
                            : AnswerSheet.answers(
                                    instrument, question, any(AnswerSheet.codes(instrument, question), random)));
        }
        return random.nextInt(8) == 0 ? List.of() : several;
    }

    private static Answer wild(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> Answer.text(any(WORDS, random));
            case 1 -> Answer.whole(random.nextBoolean() ? SECRET_NUMBER : random.nextInt(5));
            case 2 -> Answer.decimal(new BigDecimal(SECRET_NUMBER + ".5"));
            case 3 -> Answer.day(SECRET_DAY);
            case 4 -> Answer.yesNo(random.nextBoolean());
            case 5 -> Answer.absent(AbsentReason.values()[random.nextInt(AbsentReason.values().length)]);
            case 6 -> Answer.absent(null);
            case 7 ->
                any(
                        List.of(Answer.coded(null), Answer.text(null), new Answer.Whole(null), new Answer.Day(null)),
                        random);
            default -> Answer.coded(any(WORDS, random));
        };
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    @Override
    public String toString() {
        return "noise for " + instrument + " " + response.answers();
    }
}
