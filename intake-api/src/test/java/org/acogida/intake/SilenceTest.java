package org.acogida.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.Wording;
import org.acogida.intake.safety.CrisisPack;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever ends up in a log by way of {@code toString}: it does not tell about a person. */
class SilenceTest {

    private static final String SECRET = "Guanare-4417";

    /** Names and numbers that a definition gives; the rest belongs to a person. */
    private static final Set<String> NAMES = Set.of(
            "QuestionnaireResponse.questionnaire",
            "QuestionnaireResponse.version",
            "Wording.pack",
            "Violation.code",
            "Violation.path",
            "Violation.arguments",
            "ScoreReport.instrument",
            "ScoreReport.version",
            "Score.id",
            "CriterionResult.id",
            "CutOffResult.id",
            "Flag.id",
            // Its map holds names alone, and those are looked at in Source.
            "QuestionnaireResponse.reused",
            "Source.questionnaire",
            "Source.linkId",
            "QuestionnaireResponse.contexts",
            "PopulationResult.score",
            "ChangeResult.score",
            "CombinationRule.items",
            "Size.id",
            "Threshold.items",
            "Threshold.atLeast");

    @TestFactory
    Stream<DynamicTest> noSecretIsShown() {
        return records()
                .flatMap(SilenceTest::secretly)
                .map(told -> DynamicTest.dynamicTest(
                        told.place,
                        () -> assertThat(told.record.toString())
                                .doesNotContain(SECRET)
                                .doesNotContain("4417")
                                .doesNotContain("1944-08-17")));
    }

    private static Stream<Record> records() {
        return ApiRecords.samples().stream()
                .filter(record -> !record.getClass().getPackageName().endsWith("questionnaire"))
                // Where help can be had is no secret of anybody.
                .filter(record -> !record.getClass().getName().contains(".safety.Crisis"));
    }

    private record Told(String place, Record record) {}

    private static Stream<Told> secretly(Record record) {
        return Stream.of(record.getClass().getRecordComponents())
                .filter(component -> !NAMES.contains(place(component)))
                .filter(component -> secret(component.getType()) != null)
                .map(component -> new Told(
                        place(component), ApiRecords.with(record, component.getName(), secret(component.getType()))));
    }

    private static String place(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    private static Object secret(Class<?> type) {
        Map<Class<?>, Object> secrets = Map.ofEntries(
                Map.entry(String.class, SECRET),
                Map.entry(List.class, List.of(SECRET)),
                Map.entry(Map.class, Map.of(SECRET, List.of(Answer.text(SECRET)))),
                Map.entry(BigDecimal.class, new BigDecimal("4417")),
                Map.entry(Long.class, 4417L),
                Map.entry(Integer.class, 4417),
                Map.entry(int.class, 4417),
                Map.entry(LocalDate.class, LocalDate.of(1944, 8, 17)),
                Map.entry(Instant.class, Instant.parse("1944-08-17T00:00:00Z")),
                Map.entry(UUID.class, UUID.fromString("4417c2f0-0000-4000-8000-000000000000")));
        return secrets.get(type);
    }

    @Test
    void theTestReachesEveryKindOfText() {
        assertThat(records().flatMap(SilenceTest::secretly).map(Told::place))
                .contains("Coded.code", "Whole.value", "Decimal.value", "Text.value", "Day.value")
                .contains("QuestionnaireResponse.answers", "SafetySignal.linkId", "Score.value", "Counted.code")
                .contains("CriterionResult.decidedBy", "Flag.notes", "Part.lowest", "ScoreTrace.steps")
                .contains("Participant.id", "Participant.name", "ContactWay.address", "CodeWord.digest")
                .contains("UncertainDate.edtf", "DetentionEpisode.place", "Need.wish", "Referral.expiresAt")
                .contains("EvidenceStatement.words", "EvidenceStatement.grant")
                .contains("Tombstone.digest", "Receipt.salt", "MediaConsent.outlet");
    }

    @Test
    void aPersonalRecordShowsNothingButItsName() {
        assertThat(ApiRecords.reachable().stream()
                        .filter(Record.class::isInstance)
                        .filter(record -> record.getClass().getPackageName().matches(".*\\.(person|evidence)")))
                .hasSizeGreaterThan(50)
                .allSatisfy(record -> assertThat(record.toString())
                        .isIn(
                                record.getClass().getSimpleName() + "[hidden]",
                                record.getClass().getSimpleName() + "[no way]"));
    }

    @Test
    void neitherAnOutcomeNorARefusalIsShown() {
        assertThat(Stream.concat(Samples.all().values().stream(), records())
                        .filter(record -> !(record instanceof Questionnaire
                                || record instanceof Wording
                                || record instanceof CrisisPack)))
                .extracting(Object::toString)
                .noneMatch(text -> text.matches("(?s).*\\b(MET|NOT_MET|INDETERMINATE|DECLINED|LATER|MASKED|ENDORSED"
                        + "|UNANSWERED|DONT_KNOW|true|false|me costó|mild)\\b.*"));
    }

    @Test
    void allAnswersLookTheSame() {
        assertThat(Stream.of(
                                Answer.coded("1"),
                                Answer.whole(1),
                                Answer.yesNo(true),
                                Answer.declined(),
                                Answer.text("a"))
                        .map(Object::toString))
                .containsOnly("Answer[hidden]");
    }
}
