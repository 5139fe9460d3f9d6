package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.acogida.intake.response.Answer;
import org.acogida.intake.safety.SafetySignal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written after somebody left at once tells nothing that they did not want to be kept. */
class LeavingTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();

    private final OnCall onCall = new OnCall();
    private final Setting setting = Setting.in(Locale.forLanguageTag("es"))
            .with(Clock.fixed(Instant.parse("2026-03-01T03:00:00Z"), ZoneOffset.UTC))
            .with(onCall);

    /** Without the key that ids of signals are made from: it is chance, and tells nothing. */
    private static String written(FormSession session) {
        return new String(IntakeJson.write(session), StandardCharsets.UTF_8)
                .replaceFirst("\"key\":\"[0-9a-f]{32}\"", "\"key\":\"\"");
    }

    private FormSession start(String form, DraftChoice choice) {
        return FormSession.start(LIBRARY.instrument(form), setting.with(choice));
    }

    private FormSession withTraces(FormSession session) {
        return session.rate(4)
                .begin(Privacy.ALONE)
                .later("1")
                .later("1")
                .answer("2", Answer.coded("2"))
                .rate(9)
                .withSomeone();
    }

    @Nested
    class Destroying {

        @Test
        void leavesWhatSomebodyWouldLeaveWhoOnlyLooked() {
            FormSession looked = start("gad-7", DraftChoice.DESTROY).exit();
            FormSession left = withTraces(start("gad-7", DraftChoice.DESTROY)).exit();
            assertThat(written(left)).isEqualTo(written(looked));
        }

        @Test
        void leavesTheSignalsWhereThePolicySaysSoAndNothingElse() {
            FormSession left = withTraces(start("phq-9", DraftChoice.DESTROY))
                    .answer("9", Answer.coded("1"))
                    .exit();
            assertThat(left.response().signals())
                    .as("the wish to speak of it with somebody, and the answer")
                    .isEqualTo(onCall.heard())
                    .extracting(SafetySignal::kind)
                    .containsExactly(SafetySignal.Kind.UNANSWERED, SafetySignal.Kind.ENDORSED);
            FormSession looked = start("phq-9", DraftChoice.DESTROY).exit();
            assertThat(written(left).replaceFirst("\"outbox\":.*", ""))
                    .isEqualTo(written(looked).replaceFirst("\"outbox\":.*", ""));
        }
    }

    @Nested
    class WhereTheSignalGoesToo {

        private FormSession left(String form) {
            onCall.outlives(false);
            return start(form, DraftChoice.DESTROY)
                    .begin(Privacy.ALONE)
                    .answer(form.equals("asq-5") ? "1" : "9", Answer.coded("1"))
                    .exit();
        }

        @Test
        void thePersonIsStillShownWhereHelpIs() {
            for (String form : List.of("asq-5", "phq-9")) {
                FormSession left = left(form);
                assertThat(left.step()).isInstanceOfSatisfying(FormStep.SafetyFirst.class, first -> {
                    assertThat(first.signals()).isEmpty();
                    assertThat(first.help()).isNotEmpty();
                    assertThat(first.lines()).isNotEmpty();
                });
                assertThat(left.response().signals()).isEmpty();
                assertThat(written(left)).doesNotContain(form + "/", "self-harm", "raisedAt");
                FormSession over = left.acknowledgeSafety();
                assertThat(over.step())
                        .isInstanceOfSatisfying(
                                FormStep.Close.class,
                                close -> assertThat(close.reason()).isEqualTo(FormStep.Close.Reason.LEFT));
                assertThat(written(over))
                        .isEqualTo(written(start(form, DraftChoice.DESTROY).exit()));
            }
        }

        @Test
        void itStaysTheNextStepUntilItIsAcknowledged() {
            FormSession left = left("asq-5");
            for (FormSession session : List.of(left.exit(), left.stop(), left.complete(), left.pause())) {
                assertThat(session.step()).isInstanceOf(FormStep.SafetyFirst.class);
            }
            assertThat(onCall.heard()).as("it was heard before").hasSize(1);
        }

        @Test
        void whoWasNotStoppedIsNotStoppedByLeaving() {
            onCall.outlives(false);
            FormSession declined = start("asq-5", DraftChoice.DESTROY).skipTopic();
            assertThat(onCall.heard()).hasSize(1);
            assertThat(declined.exit().step()).isInstanceOf(FormStep.Close.class);
        }
    }

    @Nested
    class KeepingWithoutWhatIsSensitive {

        private static final String TOPICS = "\"begun\":[],\"withSomeone\":[],\"rested\":[]";

        @Test
        void nothingTellsOfATopicWhereNothingOfItStays() {
            FormSession left = withTraces(start("gad-7", DraftChoice.KEEP_WITHOUT_SENSITIVE))
                    .exit();
            assertThat(left.response().answers()).containsOnlyKeys("8");
            assertThat(left.ratings()).isEmpty();
            assertThat(written(left))
                    .contains(TOPICS, "\"strained\":false", "\"ratings\":[]", "\"reoffered\":[\"8\"]")
                    .doesNotContain("\"moment\"");
            FormSession nothing = start("phq-2", DraftChoice.KEEP_WITHOUT_SENSITIVE)
                    .answer("1", Answer.coded("1"))
                    .exit();
            assertThat(written(nothing)).doesNotContain("authored");
        }

        @Test
        void theSignalsStayWithTheDraftWhateverThePolicyDestroys() {
            onCall.outlives(false);
            FormSession left = start("phq-9", DraftChoice.KEEP_WITHOUT_SENSITIVE)
                    .answer("9", Answer.coded("1"))
                    .exit();
            assertThat(left.response().answers()).isEmpty();
            assertThat(left.response().signals()).isEqualTo(onCall.heard()).hasSize(1);
            assertThat(left.step()).isInstanceOf(FormStep.SafetyFirst.class);
        }

        @Test
        void whatIsNotSensitiveStaysWithItsTopic(@TempDir Path root) throws IOException {
            FormSession left = form(root)
                    .answer("plain", Answer.text("uno"))
                    .rate(3)
                    .begin(Privacy.ALONE)
                    .answer("deep", Answer.text("dos"))
                    .rate(2)
                    .exit();
            assertThat(left.response().answers()).containsOnlyKeys("plain");
            assertThat(written(left)).contains("\"authored\"", TOPICS).doesNotContain("deep", "dos", "\"value\":3");
            FormSession calm =
                    form(root).rate(1).answer("plain", Answer.text("uno")).exit();
            assertThat(calm.ratings()).extracting(DistressRating::topic).containsExactly("light");
        }

        /** A topic of class 1 and one of class 2. */
        private FormSession form(Path root) throws IOException {
            Path folder = Files.createDirectories(root.resolve("two-topics"));
            Files.createDirectories(folder.resolve("texts"));
            Files.writeString(folder.resolve("questionnaire.json"), """
                    {"id": "two-topics", "version": "1.0.0", "answerValueSets": {}, "items": [
                      {"type": "group", "linkId": "light", "items": [
                        {"type": "question", "linkId": "plain", "answerType": "text",
                         "sensitivity": {"class": 1, "tags": []}}]},
                      {"type": "group", "linkId": "heavy", "items": [
                        {"type": "question", "linkId": "deep", "answerType": "text",
                         "sensitivity": {"class": 2, "tags": ["MH"]}}]}]}
                    """);
            Files.writeString(folder.resolve("texts/es.properties"), """
                    title = Dos temas
                    instructions = Sin prisa.
                    about.purpose = Prueba.
                    topic.light = Algo
                    topic.heavy = Otra cosa
                    item.light = Algo
                    item.heavy = Otra cosa
                    item.plain = ¿Qué ve?
                    item.deep = ¿Qué oye?
                    """);
            return FormSession.start(
                    Instrument.load(InstrumentSource.directory(folder)),
                    setting.with(DraftChoice.KEEP_WITHOUT_SENSITIVE));
        }
    }
}
