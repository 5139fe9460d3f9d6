package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input ends in a clear problem, and nothing of it is shown. */
class IntakeJsonTest {

    private static final String GOOD = """
            {"questionnaire":"phq-2","version":"1.0.0","status":"completed","wording":{"status":"own"},\
            "locale":"es","answers":{"1":[{"type":"coded","code":"2"}]},"signals":[]}""";

    private static void refused(String json, String code, String path) {
        refused(json.getBytes(StandardCharsets.UTF_8), code, path);
    }

    private static void refused(byte[] json, String code, String path) {
        assertThatThrownBy(() -> IntakeJson.readResponse(json))
                .isInstanceOfSatisfying(UnreadableInputException.class, e -> {
                    assertThat(e.violations()).hasSize(1);
                    assertThat(e.violations().get(0).code()).isEqualTo(code);
                    assertThat(e.violations().get(0).path()).startsWith(path);
                    assertThat(e.getCause()).isNull();
                    assertThat(e.getMessage()).doesNotContain("SECRET");
                });
    }

    @Test
    void readsWhatItWrote() {
        QuestionnaireResponse response =
                QuestionnaireResponse.to("phq-2", "1.0.0", Wording.OWN, "es").with("1", Answer.coded("2"));
        assertThat(IntakeJson.readResponse(GOOD.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(response);
        assertThat(new String(IntakeJson.write(response), StandardCharsets.UTF_8))
                .isEqualTo(GOOD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"code\":\"2\"              | \"code\":\"2\",\"SECRET\":1     | unknown-property   | answers.*.0",
                "\"code\":\"2\"              | \"code\":\"2\",\"code\":\"SECRET\" | duplicate-property | answers",
                "\"version\":\"1.0.0\"       | \"version\":\"1.0.0\",\"version\":\"SECRET\" | duplicate-property | $",
                "\"type\":\"coded\"          | \"type\":\"SECRET\"             | unknown-type       | answers.*.0",
                "\"type\":\"coded\",         | \"SECRET\":1,                   | unknown-type       | answers.*.0",
                "\"status\":\"completed\"    | \"status\":\"SECRET\"           | wrong-type         | status",
                "\"type\":\"coded\",\"code\":\"2\" | \"type\":\"whole\",\"value\":3.9 | value-missing | answers.*.0",
                "\"type\":\"coded\",\"code\":\"2\" | \"type\":\"whole\"         | value-missing      | answers.*.0",
                "\"type\":\"coded\",\"code\":\"2\" | \"type\":\"whole\",\"value\":null | value-missing | answers.*.0",
                "\"type\":\"coded\",\"code\":\"2\" | \"type\":\"whole\",\"value\":\"3\" | wrong-type  | answers.*.0",
                "\"type\":\"coded\",\"code\":\"2\" | \"type\":\"whole\",\"value\":\"\" | wrong-type   | answers.*.0",
                "\"type\":\"coded\",\"code\":\"2\" | \"type\":\"coded\",\"code\":2 | wrong-type       | answers.*.0",
                "\"type\":\"coded\",\"code\":\"2\" | \"type\":\"absent\",\"reason\":0 | wrong-type    | answers.*.0",
                "\"status\":\"completed\"    | \"status\":1                  | wrong-type         | status",
                "\"answers\":{               | \"answers\":[{                  | wrong-type         | answers",
            })
    void refusesWhatItCannotTakeAsItIs(String part, String bent, String code, String path) {
        String json = GOOD.replace(part, bent);
        assertThat(json).isNotEqualTo(GOOD);
        refused(json, code, path);
    }

    @Test
    void refusesWhatBreaksOff() {
        for (int length = 1; length < GOOD.length(); length++) {
            byte[] cut = GOOD.substring(0, length).getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> IntakeJson.readResponse(cut)).isInstanceOf(UnreadableInputException.class);
        }
    }

    @Test
    void refusesTextAfterTheEnd() {
        refused(GOOD + "{\"SECRET\":1}", "wrong-type", "$");
    }

    @Test
    void refusesLatin1() {
        refused(GOOD.replace("\"es\"", "\"español\"").getBytes(StandardCharsets.ISO_8859_1), "not-utf-8", "$");
    }

    @Test
    void refusesDeepNesting() {
        refused("[".repeat(100_000), "wrong-type", "$");
        refused(GOOD.replace("[]", "[".repeat(200) + "]".repeat(200)), "wrong-type", "signals");
    }

    @Test
    void refusesAHundredMegabytesWithoutReadingThem() {
        InputStream endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                assertThat(++read).isLessThan(5L * 1024 * 1024);
                return ' ';
            }
        };
        assertThatThrownBy(() -> IntakeJson.readResponse(endless))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        e -> assertThat(e.violations().get(0).code()).isEqualTo("too-large"));
    }

    @Test
    void refusesNothingAtAll() {
        refused("", "wrong-type", "$");
        refused("null", "wrong-type", "$");
        assertThatThrownBy(() -> IntakeJson.readReport(new byte[0])).isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void writesAStepForAScreenThatIsDrawnElsewhere() {
        FormSession session = FormSession.start(
                InstrumentLibrary.bundled().instrument("phq-2"), Setting.in(java.util.Locale.forLanguageTag("en")));
        assertThat(new String(IntakeJson.write(session.step()), StandardCharsets.UTF_8))
                .startsWith("{\"type\":\"preview\",\"topic\":\"phq-2\",\"language\":\"en\"")
                .contains("\"choices\":[{\"code\":\"now\"", "\"privacy\":[{\"code\":\"alone\"");
        String json = new String(IntakeJson.write(session.begin(Privacy.ALONE).step()), StandardCharsets.UTF_8);
        assertThat(json)
                .startsWith("{\"type\":\"ask\",\"linkId\":\"1\",\"language\":\"en\"")
                .contains("\"choices\":[{\"code\":\"0\",\"label\":")
                .endsWith("\"progress\":{\"done\":0,\"total\":2}}");
    }

    @Test
    void readsFromAStream() {
        InputStream in = new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_8));
        assertThat(IntakeJson.readResponse(in).answers().keySet())
                .isEqualTo(Map.of("1", 0).keySet());
    }
}
