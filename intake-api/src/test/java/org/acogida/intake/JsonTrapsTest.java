package org.acogida.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.acogida.intake.questionnaire.Sensitivity;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A host's mapper, as it comes out of the box, never makes an answer out of something that is none. */
class JsonTrapsTest {

    private static final String NOTHING = "";

    /** What stands where a value should be; the first is no property at all. */
    private static final List<String> NO_VALUE = List.of(NOTHING, "null", "\"\"", "\"  \"", "[]", "{}");

    private static final List<String> FRACTIONS = List.of("3.9", "0.5", "\"3.9\"", "\"0.5\"", "3.0000001", "-0.9");

    static Stream<Arguments> noAnswers() {
        return HostMapper.defaults().stream()
                .flatMap(host -> Stream.of(
                                answers("coded", "code", NO_VALUE),
                                answers("whole", "value", NO_VALUE),
                                answers("whole", "value", FRACTIONS),
                                answers("whole", "value", List.of("true", "9223372036854775808", "1e99", "\"three\"")),
                                answers("decimal", "value", NO_VALUE),
                                answers("decimal", "value", List.of("true", "\"three\"", "\"3,9\"")),
                                answers("text", "value", NO_VALUE),
                                answers("day", "value", NO_VALUE),
                                answers("day", "value", List.of("3", "3.9", "\"3\"", "\"2025-08-01T23:00:00Z\"")),
                                answers("yes-no", "value", NO_VALUE),
                                answers("yes-no", "value", List.of("0.5", "3.9", "\"no\"", "\"0\"")),
                                answers("absent", "reason", NO_VALUE),
                                answers("absent", "reason", List.of("0.5", "3.9", "\"unwilling\"")),
                                Stream.of("{}", "{\"value\":3}", "{\"type\":\"number\",\"value\":3}", "3", "\"3\""))
                        .flatMap(texts -> texts)
                        .map(text -> Arguments.of(host, text)));
    }

    private static Stream<String> answers(String type, String property, List<String> values) {
        return values.stream()
                .map(value -> value.equals(NOTHING) ? "" : ",\"" + property + "\":" + value)
                .map(rest -> "{\"type\":\"" + type + "\"" + rest + "}");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("noAnswers")
    void whatIsNoAnswerIsRefusedOrReported(HostMapper host, String json) {
        assertThat(refusedOrReported(host, json, Answer.class)).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("noAnswers")
    void norDoesItSlipInWithAResponse(HostMapper host, String json) {
        assertThat(refusedOrReported(host, responseWith("[" + json + "]"), QuestionnaireResponse.class))
                .isTrue();
    }

    private static boolean refusedOrReported(HostMapper host, String json, Class<?> type) {
        try {
            return !Validation.violations(host.read(json, type)).isEmpty();
        } catch (HostMapper.Refused e) {
            return true;
        }
    }

    private static String responseWith(String answers) {
        return "{\"questionnaire\":\"night-check\",\"version\":\"1.2.0\",\"status\":\"completed\","
                + "\"wording\":{\"status\":\"own\"},\"locale\":\"en\",\"answers\":{\"1\":" + answers
                + "},\"signals\":[]}";
    }

    static List<HostMapper> hosts() {
        return HostMapper.defaults();
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aLegibleAnswerInTheSamePlaceIsTaken(HostMapper host) {
        String json = responseWith("[{\"type\":\"whole\",\"value\":3}]");
        QuestionnaireResponse response = host.read(json, QuestionnaireResponse.class);
        assertThat(response.answersTo("1")).containsExactly(Answer.whole(3));
        assertThat(Validation.violations(response)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aDecimalKeepsItsFractionHoweverItIsWritten(HostMapper host) {
        Answer expected = Answer.decimal(new BigDecimal("3.90"));
        assertThat(host.read("{\"type\":\"decimal\",\"value\":3.90}", Answer.class))
                .isEqualTo(expected);
        assertThat(host.read("{\"value\":\"3.90\",\"type\":\"decimal\"}", Answer.class))
                .isEqualTo(expected);
        assertThat(host.read("{\"value\":3.90,\"type\":\"decimal\"}", Answer.class))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void listsThatAreMissingAreNotTakenForEmptyOnes(HostMapper host) {
        for (String answers : List.of("null", "[null]", "{}", "3")) {
            assertThatThrownBy(() -> host.read(responseWith(answers), QuestionnaireResponse.class))
                    .as(answers)
                    .isInstanceOf(HostMapper.Refused.class);
        }
        String withoutAnswers = responseWith("[]").replace("\"answers\":{\"1\":[]},", "");
        assertThatThrownBy(() -> host.read(withoutAnswers, QuestionnaireResponse.class))
                .isInstanceOf(HostMapper.Refused.class);
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aSensitivityWithoutItsClassIsNotOpen(HostMapper host) {
        assertThatThrownBy(() -> host.read("{\"tags\":[]}", Sensitivity.class)).isInstanceOf(HostMapper.Refused.class);
    }

    @Test
    void noAnswerHasAComponentThatCannotBeMissing() {
        assertThat(Stream.of(Answer.class.getPermittedSubclasses()))
                .hasSize(7)
                .allSatisfy(type -> assertThat(type.getRecordComponents())
                        .extracting(RecordComponent::getType)
                        .isNotEmpty()
                        .noneMatch(Class::isPrimitive));
    }

    @Test
    void noMethodLooksLikeAProperty() {
        assertThat(ApiRecords.types().stream()
                        .filter(type -> type.isRecord() || type.isSealed())
                        .flatMap(type -> Stream.of(type.getMethods()))
                        .filter(method -> method.getDeclaringClass() != Object.class)
                        .filter(method -> method.getParameterCount() == 0)
                        .map(Method::getName))
                .noneMatch(name -> name.matches("(is|get)[A-Z].*"));
    }
}
