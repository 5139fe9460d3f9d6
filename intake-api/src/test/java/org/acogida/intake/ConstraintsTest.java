package org.acogida.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolation;
import java.util.List;
import org.acogida.intake.evidence.EvidenceStatement;
import org.acogida.intake.person.ContactWay;
import org.acogida.intake.person.DetentionEpisode;
import org.acogida.intake.person.Need;
import org.acogida.intake.person.Participant;
import org.acogida.intake.person.Referral;
import org.acogida.intake.person.SafeContact;
import org.acogida.intake.person.UncertainDate;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a host fills in wrongly is reported at its place, without an expression language. */
class ConstraintsTest {

    private static final String SECRET = "Yaracuy-7731";

    @Test
    void thereIsNoExpressionLanguageHere() {
        for (String name : List.of("jakarta.el.ELManager", "jakarta.el.ExpressionFactory")) {
            assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void whatIsCompleteIsLeftInPeace() {
        Samples.all()
                .forEach((name, sample) ->
                        assertThat(Validation.violations(sample)).as(name).isEmpty());
        assertThat(ApiRecords.samples())
                .allSatisfy(sample -> assertThat(Validation.violations(sample)).isEmpty());
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("org.acogida.intake.FaultyRecords#all")
    void whatIsFaultyIsReportedAtItsPlace(String name, Record faulty, List<String> expected) {
        assertThat(Validation.violations(faulty))
                .extracting(ConstraintsTest::placeAndRule)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Such as {@code linkId: Missing}, of the key {@code org.acogida.intake.Missing.message}. */
    private static String placeAndRule(ConstraintViolation<Object> violation) {
        String[] key = violation.getMessageTemplate().replaceAll("[{}]", "").split("\\.");
        return violation.getPropertyPath() + ": " + key[key.length - 2];
    }

    @Test
    void theRulesOfThisLibraryHaveSentencesOfThisLibrary() {
        assertThat(FaultyRecords.all()
                        .flatMap(faulty -> Validation.violations(faulty.get()[1]).stream())
                        .map(ConstraintViolation::getMessageTemplate)
                        .distinct())
                .allMatch(key ->
                        key.matches("\\{org\\.acogida\\.intake\\.[A-Za-z]+\\.message}|.*\\.(Max|Min)\\.message}"));
    }

    @Test
    void noViolationTellsWhatWasEntered() {
        QuestionnaireResponse response = Samples.response()
                .with("1", Answer.text(SECRET), Answer.coded(SECRET), Answer.coded(" "))
                .with("2", Answer.absent(AbsentReason.DECLINED), new Answer.Whole(null));
        QuestionnaireResponse secret = new QuestionnaireResponse(
                SECRET + "!", SECRET, null, null, SECRET + "!", null, null, response.answers(), List.of());
        assertThat(Validation.violations(secret)).hasSize(7).allSatisfy(violation -> {
            assertThat(violation.getMessage()).doesNotContain(SECRET);
            assertThat(violation.getPropertyPath().toString()).doesNotContain(SECRET);
            assertThat(String.valueOf(violation)).doesNotContain(SECRET);
            assertThat(String.valueOf(violation.getLeafBean())).doesNotContain("DECLINED");
        });
    }

    @Test
    void noViolationTellsAboutAPerson() {
        UncertainDate date = new UncertainDate(SECRET, SECRET);
        List<Record> secrets = List.of(
                Participant.of(null, SECRET).withLanguage(SECRET + "!"),
                DetentionEpisode.UNKNOWN
                        .withPlace(SECRET)
                        .withCountry(SECRET)
                        .withKindOfPlace(SECRET)
                        .withDates(date, date),
                new Need(SECRET, null, SECRET),
                new EvidenceStatement(SECRET, 1, SECRET + "\uD83D", SECRET + "!", null, null, null, SECRET),
                Referral.to(SECRET, SECRET, new Need(SECRET, null, SECRET), Samples.NOON)
                        .withContact(SafeContact.of(null, ContactWay.of(null, SECRET)))
                        .withExpiry(Samples.NOON));

        assertThat(secrets.stream().flatMap(secret -> Validation.violations(secret).stream()))
                .hasSize(20)
                .allSatisfy(violation -> assertThat(violation.toString()
                                + violation.getMessage()
                                + violation.getPropertyPath()
                                + violation.getLeafBean()
                                + violation.getRootBean())
                        .doesNotContain(SECRET)
                        .doesNotContain("7731"));
    }
}
