package org.acogida.intake.forms.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.forms.UnreadableInputException;
import org.acogida.intake.forms.Watch;
import org.acogida.intake.forms.evidence.Evidence;
import org.acogida.intake.forms.evidence.EvidenceChain;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;
import org.acogida.intake.safety.SafetySignal;
import org.acogida.intake.score.ScoreReport;
import org.acogida.intake.score.ScoreTrace;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.PackageVersion;
import tools.jackson.databind.json.JsonMapper;

/** What leaves by our own door is, byte for byte, what a host's mapper of either line would have written. */
@Tag("hosts")
class HostBytesTest {

    private static final ObjectMapper JACKSON_2 = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final JsonMapper JACKSON_3 = JsonMapper.builder().build();

    private static final Instrument PHQ9 = InstrumentLibrary.bundled().instrument("phq-9");
    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-03-14T08:05:00.120Z"), ZoneOffset.UTC);

    /** Eight answers of 2, the fourth declined, and one answer that needs a person. */
    private static FormSession session() {
        FormSession session = FormSession.start(
                PHQ9,
                Setting.in(Locale.forLanguageTag("es-VE"))
                        .with(new NobodyReadsAlong())
                        .with(MORNING));
        for (int item = 1; item <= 8; item++) {
            String linkId = String.valueOf(item);
            session = item == 4 ? session.decline(linkId) : session.answer(linkId, Answer.coded("2"));
        }
        return session.answer("9", Answer.coded("1"));
    }

    private static final class NobodyReadsAlong extends Watch {
        @Override
        public boolean monitored() {
            return false;
        }

        @Override
        public void handle(SafetySignal signal) {}
    }

    private static QuestionnaireResponse response() {
        return session().acknowledgeSafety().complete().response();
    }

    @Test
    void theMapperIsTheOneThatThisRunIsAbout() {
        String expected = System.getProperty("acogida.jackson3");
        Assumptions.assumeTrue(expected != null, "The build says which Jackson 3 it means; nobody did here.");
        assertThat(List.of(PackageVersion.VERSION, tools.jackson.core.json.PackageVersion.VERSION))
                .extracting(Version::toString)
                .containsOnly(expected);
    }

    @Test
    void aResponseHasTheSameBytes() throws IOException {
        QuestionnaireResponse response = response();
        assertThat(response.signals()).hasSize(1);
        sameBytes(IntakeJson.write(response), response);
        assertThat(JACKSON_2.readValue(IntakeJson.write(response), QuestionnaireResponse.class))
                .isEqualTo(response)
                .isEqualTo(JACKSON_3.readValue(IntakeJson.write(response), QuestionnaireResponse.class))
                .isEqualTo(IntakeJson.readResponse(JACKSON_2.writeValueAsBytes(response)));
    }

    @Test
    void everyKindOfAnswerComesBackThroughOurOwnDoor() throws IOException {
        QuestionnaireResponse response = QuestionnaireResponse.to("any-form", "1.0.0", Wording.UNKNOWN, "und")
                .with("1", Answer.coded("2"), Answer.text("dos"), Answer.yesNo(false))
                .with("2", Answer.whole(-4), Answer.decimal(new BigDecimal("3.50")))
                .with("3", Answer.day(LocalDate.of(2025, 8, 1)));
        for (AbsentReason reason : AbsentReason.values()) {
            response = response.with("absent." + reason.ordinal(), Answer.absent(reason));
        }
        sameBytes(IntakeJson.write(response), response);
        assertThat(IntakeJson.readResponse(IntakeJson.write(response))).isEqualTo(response);
    }

    @Test
    void aReportAndItsTraceHaveTheSameBytes() throws IOException {
        ScoreTrace trace = Scorer.of(PHQ9).trace(response());
        assertThat(trace.steps()).isNotEmpty();
        sameBytes(IntakeJson.write(trace), trace);
        sameBytes(IntakeJson.write(trace.report()), trace.report());
        ScoreReport back = JACKSON_2.readValue(IntakeJson.write(trace.report()), ScoreReport.class);
        assertThat(back).isEqualTo(trace.report()).isEqualTo(IntakeJson.readReport(IntakeJson.write(back)));
    }

    @Test
    void everyStepHasTheSameBytes() throws IOException {
        FormSession safety = session();
        FormStep ask = FormSession.start(PHQ9, Setting.in(Locale.ENGLISH).with(new NobodyReadsAlong()))
                .step();
        for (FormStep step : List.of(
                ask, safety.step(), safety.acknowledgeSafety().complete().step())) {
            sameBytes(IntakeJson.write(step), step);
            assertThat(JACKSON_2.readValue(IntakeJson.write(step), FormStep.class))
                    .isEqualTo(step)
                    .isEqualTo(JACKSON_3.readValue(IntakeJson.write(step), FormStep.class));
        }
    }

    @Test
    void aChainOfStatementsHasTheSameBytesAndHolds() throws IOException {
        EvidenceChain chain = Evidence.with(EvidenceChain.EMPTY, Evidence.statement("s1", "eran «tres» 😀"));
        chain = Evidence.erased(Evidence.with(chain, Evidence.statement("s2", "era de noche")), "s1");
        sameBytes(IntakeJson.write(chain), chain);
        EvidenceChain back = JACKSON_2.readValue(IntakeJson.write(chain), EvidenceChain.class);
        assertThat(back).isEqualTo(chain).isEqualTo(JACKSON_3.readValue(IntakeJson.write(chain), EvidenceChain.class));
        assertThat(back.verify()).isEmpty();
    }

    private static void sameBytes(byte[] ours, Object value) throws JsonProcessingException {
        assertThat(JACKSON_2.writeValueAsString(value)).isEqualTo(text(ours));
        assertThat(JACKSON_3.writeValueAsString(value)).isEqualTo(text(ours));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    @Test
    void aSessionIsTakenUpAgain() {
        byte[] away = IntakeJson.write(session());
        Setting setting =
                Setting.in(Locale.ENGLISH).with(new NobodyReadsAlong()).with(MORNING);
        FormSession again = IntakeJson.readSession(away, PHQ9, setting);
        assertThat(again.step()).isInstanceOf(FormStep.SafetyFirst.class);
        assertThat(again.response().answers()).isEqualTo(session().response().answers());
    }

    @Test
    void ourOwnReaderStaysStrict() {
        String good = text(IntakeJson.write(response()));
        List.of(
                        good.replace("\"code\":\"1\"", "\"code\":1"),
                        good.replace("\"code\":\"1\"", "\"code\":\"1\",\"code\":\"0\""),
                        good.replace("\"code\":\"1\"", "\"code\":\"1\",\"label\":\"1\""),
                        good.replace("\"code\":\"1\"", "\"value\":\"1\""),
                        good + "{}")
                .forEach(bad -> assertThatThrownBy(() -> IntakeJson.readResponse(bad.getBytes(StandardCharsets.UTF_8)))
                        .as(bad)
                        .isInstanceOf(UnreadableInputException.class));
    }
}
