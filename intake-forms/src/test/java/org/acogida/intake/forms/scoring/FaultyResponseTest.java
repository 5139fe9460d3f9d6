package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Violation;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.ScoreReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A response that does not fit gives problems and flags, and nothing else. */
class FaultyResponseTest {

    private static final Scorer SCORER = Scorer.of(Instruments.PHQ_9);
    private static final String[] CODES = {"0", "1", "2", "3"};

    /** Eight answers, and item 9 endorsed. */
    private static QuestionnaireResponse endorsed() {
        return AnswerSheet.of(Instruments.PHQ_9, "3 3 3 3 3 3 3 3 1").official();
    }

    static Stream<Arguments> faults() {
        QuestionnaireResponse good = endorsed();
        return Stream.of(
                Arguments.of(good.with("1", Answer.coded("4")), fault("not-an-option", "answers.1", CODES)),
                Arguments.of(good.with("1", Answer.coded("LA6570-1")), fault("not-an-option", "answers.1", CODES)),
                Arguments.of(good.with("1", Answer.coded("")), fault("not-an-option", "answers.1", CODES)),
                Arguments.of(good.with("1", Answer.coded(null)), fault("not-an-option", "answers.1", CODES)),
                Arguments.of(good.with("1", Answer.coded("²")), fault("not-an-option", "answers.1", CODES)),
                Arguments.of(good.with("1", Answer.coded("\u0080")), fault("not-an-option", "answers.1", CODES)),
                Arguments.of(good.with("1", Answer.whole(2)), fault("wrong-type", "answers.1", CODES)),
                Arguments.of(good.with("1", decimal("2.0")), fault("wrong-type", "answers.1", CODES)),
                Arguments.of(good.with("1", decimal("2.5")), fault("wrong-type", "answers.1", CODES)),
                Arguments.of(good.with("1", Answer.text("2")), fault("wrong-type", "answers.1", CODES)),
                Arguments.of(good.with("1", Answer.yesNo(true)), fault("wrong-type", "answers.1", CODES)),
                Arguments.of(good.with("1", Answer.absent(null)), fault("wrong-type", "answers.1", CODES)),
                Arguments.of(
                        good.with("1", Answer.coded("1"), Answer.coded("2")),
                        fault("several-answers", "answers.1", "1")),
                Arguments.of(
                        good.with("1", Answer.coded("1"), Answer.coded("1")),
                        fault("several-answers", "answers.1", "1")),
                Arguments.of(
                        good.with("1", Answer.coded("1"), Answer.declined()),
                        fault("several-answers", "answers.1", "1")),
                Arguments.of(
                        good.with("44250-9", Answer.coded("1")),
                        fault("unknown-link-id", "answers", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10")),
                Arguments.of(version(good, "1.0.1"), fault("wrong-version", "version", "1.0.0")));
    }

    private static Answer decimal(String value) {
        return Answer.decimal(new BigDecimal(value));
    }

    private static Violation fault(String code, String path, String... arguments) {
        return Violation.of(code, path, arguments);
    }

    private static QuestionnaireResponse version(QuestionnaireResponse response, String version) {
        return QuestionnaireResponse.to(response.questionnaire(), version, response.wording(), response.locale())
                .withAnswers(response.answers());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theFlagIsMetWhateverIsWrongElsewhere(QuestionnaireResponse response, Violation problem) {
        ScoreReport report = SCORER.score(response);

        assertThat(report.problems()).containsExactly(problem);
        assertThat(report.scores()).isEmpty();
        assertThat(report.criteria()).isEmpty();
        assertThat(report.cutOffs()).isEmpty();
        assertThat(report.flag("self-harm").orElseThrow().outcome()).isEqualTo(Outcome.MET);
        assertThat(report.flag("self-harm").orElseThrow().decidedBy()).containsExactly("9");
        assertThat(SCORER.check(response)).containsExactly(problem);
        assertThat(SCORER.trace(response).steps()).hasSize(1);
    }

    @Test
    void aFaultAtTheItemItselfLeavesTheFlagOpen() {
        ScoreReport report = SCORER.score(endorsed().with("9", Answer.coded("7")));

        assertThat(report.problems()).containsExactly(fault("not-an-option", "answers.9", CODES));
        assertThat(report.flag("self-harm").orElseThrow().outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(report.flag("self-harm").orElseThrow().decidedBy()).containsExactly("9");
    }

    @Test
    void answersToAnotherFormSayNothing() {
        QuestionnaireResponse other =
                AnswerSheet.of(Instruments.GAD_7, "3 3 3 3 3 3 3").official();

        ScoreReport report = SCORER.score(other.with("9", Answer.coded("3")));

        assertThat(report.problems()).containsExactly(fault("wrong-questionnaire", "questionnaire", "phq-9"));
        assertThat(report.flag("self-harm").orElseThrow().outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(report.scores()).isEmpty();
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        QuestionnaireResponse response = version(endorsed(), "9.9.9")
                .with("2", Answer.whole(1))
                .with("4", Answer.coded("often"))
                .with("x", Answer.declined())
                .with("y", Answer.declined());

        assertThat(SCORER.check(response))
                .extracting(Violation::code, Violation::path)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("wrong-version", "version"),
                        org.assertj.core.groups.Tuple.tuple("wrong-type", "answers.2"),
                        org.assertj.core.groups.Tuple.tuple("not-an-option", "answers.4"),
                        org.assertj.core.groups.Tuple.tuple("unknown-link-id", "answers"));
        assertThat(SCORER.check(response).toString()).doesNotContain("often").doesNotContain("9.9.9");
    }

    @Test
    void anEmptyListOfAnswersIsABlank() {
        QuestionnaireResponse response = endorsed().withAnswers(java.util.Map.of("9", List.of()));

        assertThat(SCORER.score(response).problems()).isEmpty();
        assertThat(SCORER.score(response).flag("self-harm").orElseThrow().outcome())
                .isEqualTo(Outcome.INDETERMINATE);
    }

    static Stream<Arguments> plainAnswers() {
        LocalDate day = LocalDate.of(2025, 7, 1);
        return Stream.of(
                Arguments.of("mood", List.of(Answer.coded("b")), List.of()),
                Arguments.of("mood", List.of(Answer.coded("good")), List.of()),
                Arguments.of("mood", List.of(Answer.coded("g")), List.of("not-an-option", "good", "b")),
                Arguments.of("things", List.of(Answer.coded("tea"), Answer.coded("rest")), List.of()),
                Arguments.of(
                        "things",
                        List.of(Answer.coded("tea"), Answer.coded("cake")),
                        List.of("not-an-option", "tea", "walk", "rest")),
                Arguments.of(
                        "things", List.of(Answer.coded("tea"), Answer.declined()), List.of("absent-beside-answers")),
                Arguments.of("hours", List.of(Answer.whole(4)), List.of()),
                Arguments.of("hours", List.of(decimal("4")), List.of("wrong-type", "whole")),
                Arguments.of("hours", List.of(Answer.coded("4")), List.of("wrong-type", "whole")),
                Arguments.of("hours", List.of(new Answer.Whole(null)), List.of("wrong-type", "whole")),
                Arguments.of("portion", List.of(decimal("0.5")), List.of()),
                Arguments.of("portion", List.of(Answer.whole(1)), List.of("wrong-type", "decimal")),
                Arguments.of("portion", List.of(new Answer.Decimal(null)), List.of("wrong-type", "decimal")),
                Arguments.of("note", List.of(Answer.text("word")), List.of()),
                Arguments.of("note", List.of(Answer.text(" ")), List.of("wrong-type", "text")),
                Arguments.of("note", List.of(Answer.text(null)), List.of("wrong-type", "text")),
                Arguments.of("since", List.of(Answer.day(day)), List.of()),
                Arguments.of("since", List.of(Answer.text("2025-07-01")), List.of("wrong-type", "day")),
                Arguments.of("since", List.of(new Answer.Day(null)), List.of("wrong-type", "day")),
                Arguments.of("agrees", List.of(Answer.yesNo(false)), List.of()),
                Arguments.of("agrees", List.of(new Answer.YesNo(null)), List.of("wrong-type", "yes-no")),
                Arguments.of("agrees", List.of(Answer.coded("1")), List.of("wrong-type", "yes-no")),
                Arguments.of("agrees", List.of(Answer.absent(AbsentReason.MASKED)), List.of()));
    }

    /** First the code of the violation, then what would fit. */
    @ParameterizedTest
    @MethodSource("plainAnswers")
    void everyTypeTakesItsOwnAnswersAlone(String linkId, List<Answer> given, List<String> expected) {
        QuestionnaireResponse response = QuestionnaireResponse.to("plain-form", "2.1.0", Wording.OWN, "en")
                .with(linkId, given.toArray(Answer[]::new));

        List<Violation> problems = Scorer.of(Instruments.PLAIN_FORM).check(response);

        if (expected.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems)
                    .containsExactly(
                            new Violation(expected.get(0), "answers." + linkId, expected.subList(1, expected.size())));
        }
    }
}
