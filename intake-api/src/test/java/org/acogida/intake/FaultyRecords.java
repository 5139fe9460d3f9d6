package org.acogida.intake;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.acogida.intake.evidence.EvidenceStatement;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.Coding;
import org.acogida.intake.questionnaire.EnableBehavior;
import org.acogida.intake.questionnaire.EnableWhen;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.questionnaire.Sensitivity;
import org.acogida.intake.questionnaire.TextOrigin;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Violation;
import org.acogida.intake.response.Wording;
import org.acogida.intake.safety.SafetyProtocol;
import org.acogida.intake.safety.SafetySignal;
import org.acogida.intake.score.CriterionResult;
import org.acogida.intake.score.CutOffResult;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreTrace;
import org.junit.jupiter.params.provider.Arguments;

/** Records that break a rule, each with the places where that is reported, and by which rule. */
final class FaultyRecords {

    private static final BigDecimal ONE = BigDecimal.ONE;

    private FaultyRecords() {}

    static Stream<Arguments> all() {
        return Stream.of(
                        Stream.of(
                                wrong(new Coding(" ", null), "system: Missing", "code: Missing"),
                                wrong(
                                        new EnableWhen("", null, " "),
                                        "question: Missing",
                                        "operator: Missing",
                                        "answerCode: Missing"),
                                wrong(
                                        new AnswerOption("", 0, List.of(new Coding("", "a"))),
                                        "code: Missing",
                                        "codings[0].system: Missing"),
                                wrong(
                                        new Sensitivity(4, List.of("PSY", "")),
                                        "level: Max",
                                        "tags[1].<list element>: Missing"),
                                wrong(new Sensitivity(-1, List.of()), "level: Min"),
                                wrong(
                                        new TextOrigin("es", null, " ", null, -1, null),
                                        "status: Missing",
                                        "by: Missing",
                                        "on: Missing",
                                        "debriefed: Min"),
                                wrong(
                                        new Item.Display("a b", List.of(noCondition()), null),
                                        "linkId: LinkId",
                                        "enableBehavior: Missing",
                                        "enableWhen[0].question: Missing"),
                                wrong(new Item.Display(null, List.of(), EnableBehavior.ALL), "linkId: Missing"),
                                wrong(
                                        new Item.Display("a".repeat(65), List.of(), EnableBehavior.ALL),
                                        "linkId: LinkId"),
                                wrong(
                                        new Item.Group("", List.of(question("ñ")), List.of(noCondition()), null),
                                        "linkId: LinkId",
                                        "items[0].linkId: LinkId",
                                        "enableBehavior: Missing",
                                        "enableWhen[0].question: Missing"),
                                wrong(
                                        new Item.Question(
                                                "\n",
                                                null,
                                                null,
                                                false,
                                                null,
                                                List.of(new Coding("a", "")),
                                                List.of(noCondition()),
                                                null),
                                        "linkId: LinkId",
                                        "answerType: Missing",
                                        "sensitivity: Missing",
                                        "codes[0].code: Missing",
                                        "enableWhen[0].question: Missing",
                                        "enableBehavior: Missing"),
                                wrong(
                                        new Questionnaire(
                                                "Night",
                                                "1.2",
                                                List.of(new Coding("", "a")),
                                                Map.of("s", List.of(new AnswerOption(" ", 0, List.of()))),
                                                List.of()),
                                        "id: Id",
                                        "version: Version",
                                        "codes[0].system: Missing",
                                        "answerValueSets[s].<map value>[0].code: Missing",
                                        "items: Missing"),
                                wrong(
                                        new Questionnaire(
                                                "night-check",
                                                "1.0.0",
                                                null,
                                                List.of(),
                                                List.of(),
                                                List.of("Night nurse"),
                                                Map.of(),
                                                List.of(),
                                                Map.of(),
                                                List.of(question("1"))),
                                        "requires[0].<list element>: Id"),
                                wrong(
                                        new Questionnaire(null, null, List.of(), Map.of(), List.of(question("1 "))),
                                        "id: Missing",
                                        "version: Missing",
                                        "items[0].linkId: LinkId")),
                        responses(),
                        results(),
                        evidence(),
                        FaultyPersons.all(),
                        FaultyConsents.all())
                .flatMap(cases -> cases);
    }

    private static Stream<Arguments> responses() {
        QuestionnaireResponse ok = Samples.response();
        return Stream.of(
                wrong(new Answer.Coded(""), "code: Missing"),
                wrong(new Answer.Coded(null), "code: Missing"),
                wrong(new Answer.Whole(null), "value: Missing"),
                wrong(new Answer.Decimal(null), "value: Missing"),
                wrong(new Answer.Text("\n"), "value: Missing"),
                wrong(new Answer.Day(null), "value: Missing"),
                wrong(new Answer.YesNo(null), "value: Missing"),
                wrong(new Answer.Absent(null), "reason: Missing"),
                wrong(new Wording(null, null), "status: Missing"),
                wrong(
                        new SafetySignal("", " ", null, null, null, " "),
                        "id: Missing",
                        "flag: Missing",
                        "linkId: Missing",
                        "kind: Missing",
                        "raisedAt: Missing",
                        "about: Missing"),
                wrong(
                        new SafetyProtocol(List.of(), null, ""),
                        "steps: Missing",
                        "within: Missing",
                        "secondContact: Missing"),
                wrong(
                        new SafetyProtocol(List.of("a", " "), Duration.ZERO, "b"),
                        "steps[1].<list element>: Missing",
                        "within: TimeLimit"),
                wrong(new SafetyProtocol(List.of("a"), Duration.ofMinutes(-5), "b"), "within: TimeLimit"),
                wrong(new Violation("", null, List.of()), "code: Missing", "path: Missing"),
                wrong(
                        new QuestionnaireResponse(null, null, null, null, null, null, null, Map.of(), List.of()),
                        "questionnaire: Missing",
                        "version: Missing",
                        "status: Missing",
                        "wording: Missing",
                        "locale: Missing"),
                wrong(
                        new QuestionnaireResponse(
                                "PCL 5",
                                "1",
                                QuestionnaireResponse.Status.COMPLETED,
                                new Wording(null, null),
                                "español de aquí",
                                null,
                                null,
                                Map.of(),
                                List.of(new SafetySignal("a", "b", "c", null, Samples.NOON))),
                        "questionnaire: Id",
                        "version: Version",
                        "wording.status: Missing",
                        "locale: LanguageTag",
                        "signals[0].kind: Missing"),
                wrong(ok.with("a b", Answer.coded("1")), "answers<K>[a b].<map key>: LinkId"),
                wrong(
                        ok.with("1", Answer.coded("1"), Answer.coded(" "), Answer.absent(null)),
                        "answers[1].<map value>[1].code: Missing",
                        "answers[1].<map value>[2].reason: Missing"),
                wrong(ok.with("12", new Answer.Whole(null)), "answers[12].<map value>[0].value: Missing"));
    }

    private static Stream<Arguments> results() {
        Record report = Samples.report();
        return Stream.of(
                wrong(
                        new Score("", null, null, null, null, -1, -2, -3, List.of()),
                        "id: Missing",
                        "lowest: Missing",
                        "highest: Missing",
                        "answered: Count",
                        "expected: Count",
                        "prorated: Count"),
                wrong(new CriterionResult("", null, List.of(), List.of()), "id: Missing"),
                wrong(
                        new CutOffResult(null, "", null, null, " ", List.of(), null, List.of()),
                        "id: Missing",
                        "score: Missing",
                        "operator: Missing",
                        "value: Missing",
                        "population: Missing"),
                wrong(
                        new Flag("", null, null, List.of(), List.of()),
                        "id: Missing",
                        "kind: Missing",
                        "outcome: Missing"),
                wrong(ApiRecords.with(report, "instrument", ""), "instrument: Missing"),
                wrong(ApiRecords.with(report, "version", ""), "version: Missing"),
                wrong(ApiRecords.with(report, "fingerprint", ""), "fingerprint: Missing"),
                wrong(ApiRecords.with(report, "wording", null), "wording: Missing"),
                wrong(ApiRecords.with(report, "locale", ""), "locale: Missing"),
                wrong(
                        ApiRecords.with(
                                report, "scores", List.of(new Score("", ONE, ONE, ONE, null, 1, 1, 0, List.of()))),
                        "scores[0].id: Missing"),
                wrong(
                        ApiRecords.with(
                                report, "criteria", List.of(new CriterionResult(" ", null, List.of(), List.of()))),
                        "criteria[0].id: Missing"),
                wrong(
                        ApiRecords.with(
                                report,
                                "cutOffs",
                                List.of(new CutOffResult(
                                        "a", "b", CutOffResult.Operator.BELOW, null, "c", List.of(), null, List.of()))),
                        "cutOffs[0].value: Missing"),
                wrong(
                        ApiRecords.with(report, "flags", List.of(new Flag("a", null, null, List.of(), List.of()))),
                        "flags[0].kind: Missing",
                        "flags[0].outcome: Missing"),
                wrong(
                        ApiRecords.with(report, "problems", List.of(Violation.of("", "answers.1"))),
                        "problems[0].code: Missing"),
                wrong(new ScoreTrace(null, List.of()), "report: Missing"));
    }

    private static Stream<Arguments> evidence() {
        Record ok = Samples.evidence();
        return Stream.of(
                wrong(
                        new EvidenceStatement(null, 0, null, null, null, null, null, null),
                        "id: Missing",
                        "version: Min",
                        "words: Missing",
                        "language: Missing",
                        "sensitivity: Missing",
                        "writtenBy: Missing",
                        "writtenAt: Missing",
                        "grant: Missing"),
                wrong(ApiRecords.with(ok, "id", "Statement 1"), "id: Id"),
                wrong(ApiRecords.with(ok, "words", " \n"), "words: Missing"),
                wrong(ApiRecords.with(ok, "words", "a\uD83D"), "words: Words"),
                wrong(ApiRecords.with(ok, "words", "\uDE00a"), "words: Words"),
                wrong(ApiRecords.with(ok, "language", "español"), "language: LanguageTag"),
                wrong(ApiRecords.with(ok, "sensitivity", new Sensitivity(4, List.of())), "sensitivity.level: Max"),
                wrong(ApiRecords.with(ok, "grant", " "), "grant: Missing"));
    }

    private static Arguments wrong(Record record, String... expected) {
        return Arguments.of(record.getClass().getSimpleName(), record, List.of(expected));
    }

    private static EnableWhen noCondition() {
        return new EnableWhen("", EnableWhen.Operator.EQUAL, "1");
    }

    private static Item.Question question(String linkId) {
        return new Item.Question(
                linkId,
                org.acogida.intake.questionnaire.AnswerType.TEXT,
                null,
                false,
                Sensitivity.HIGHEST,
                List.of(),
                List.of(),
                EnableBehavior.ALL);
    }
}
