package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.Violation;
import org.acogida.intake.safety.SafetySignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft of an earlier version: it goes on where the form says how, is refused with a reason where not, and is never lost. */
class DraftMigrationTest {

    private static final Setting SETTING =
            Setting.in(Locale.ENGLISH).with(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));

    private static final String ONE = question("1", 1);
    private static final String TWO = question("2", 1);
    private static final String THREE = question("3", 1);

    @TempDir
    Path folder;

    private static String question(String linkId, int level) {
        return """
                { "type": "question", "linkId": "%s", "answerType": "choice", "answerValueSet": "often",
                  "sensitivity": { "class": %d, "tags": %s } }""".formatted(linkId, level, level == 1 ? "[]" : "[\"MH\"]");
    }

    private Instrument form(String version, String migratesFrom, String... questions) {
        return form(version, migratesFrom, List.of(questions), "");
    }

    private Instrument form(String version, String migratesFrom, List<String> questions, String flags) {
        try {
            Path form = Files.createDirectories(
                    folder.resolve(version + migratesFrom.hashCode()).resolve("short-log"));
            Files.createDirectories(form.resolve("texts"));
            Files.writeString(form.resolve("questionnaire.json"), """
                    { "id": "short-log", "version": "%s", %s "usedBy": ["worker"],
                      "answerValueSets": { "often": [ { "code": "0", "weight": 0 }, { "code": "1", "weight": 1 } ] },
                      "items": [ %s ] }""".formatted(
                            version, migratesFrom, String.join(",\n", questions)));
            Files.writeString(form.resolve("scoring.json"), """
                    { "scores": [], "criteria": [], "cutOffs": [], "flags": [ %s ] }""".formatted(flags));
            Files.writeString(form.resolve("references.json"), """
                    { "references": { "made-up": { "citation": "Made up", "standing": "own", "supports": "Nothing." } },
                      "rights": { "officialWording": "none", "holder": "Acogida", "standing": "own" } }""");
            StringBuilder texts = new StringBuilder("""
                    title = Log
                    instructions = Made up.
                    topic = Lines.
                    why = To try.
                    about.purpose = To try.
                    about.misuse = Never.
                    about.population = Nobody.
                    about.rights = Ours.
                    option.often.0 = No
                    option.often.1 = Yes
                    """);
            for (String linkId : List.of("1", "1a", "2", "3")) {
                if (questions.stream().anyMatch(each -> each.contains("\"linkId\": \"" + linkId + "\""))) {
                    texts.append("item.").append(linkId).append(" = Line\n");
                }
            }
            if (!flags.isEmpty()) {
                texts.append("flag.hurt = Watched\n");
            }
            Files.writeString(form.resolve("texts/en.properties"), texts);
            return Instrument.load(InstrumentSource.directory(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] draft(Instrument form, String... ones) {
        FormSession session = FormSession.start(form, SETTING).begin(Privacy.ALONE);
        for (String linkId : ones) {
            session = session.answer(linkId, Answer.coded("1"));
        }
        return IntakeJson.write(session);
    }

    private static FormSession read(byte[] draft, Instrument form) {
        return IntakeJson.readSession(draft, form, SETTING);
    }

    @Test
    void everyAnswerGoesOnUnderItsNewName() {
        byte[] draft = draft(form("1.0.0", "", ONE, TWO), "1");
        Instrument later =
                form("1.1.0", "\"migratesFrom\": { \"1.0.0\": { \"1\": \"1a\" } },", question("1a", 1), TWO, THREE);

        FormSession session = read(draft, later);

        assertThat(session.response().version()).isEqualTo("1.1.0");
        assertThat(session.response().answers()).containsOnlyKeys("1a").containsValue(List.of(Answer.coded("1")));
        assertThat(session.begin(Privacy.ALONE).step())
                .isInstanceOfSatisfying(
                        FormStep.Ask.class, ask -> assertThat(ask.linkId()).isEqualTo("2"));
        assertThat(read(IntakeJson.write(session), later).response()).isEqualTo(session.response());
    }

    @Test
    void namesMayBeExchanged() {
        Instrument first = form("1.0.0", "", ONE, TWO);
        FormSession said = FormSession.start(first, SETTING)
                .begin(Privacy.ALONE)
                .answer("1", Answer.coded("1"))
                .answer("2", Answer.coded("0"));
        Instrument later = form("1.1.0", "\"migratesFrom\": { \"1.0.0\": { \"1\": \"2\", \"2\": \"1\" } },", ONE, TWO);

        assertThat(read(IntakeJson.write(said), later).response().answers())
                .containsEntry("2", List.of(Answer.coded("1")))
                .containsEntry("1", List.of(Answer.coded("0")));
    }

    @Test
    void withoutAMapItIsRefusedWithTheVersionThatIsWanted() {
        byte[] draft = draft(form("1.0.0", "", ONE, TWO), "1");
        Instrument other = form("1.2.0", "\"migratesFrom\": { \"1.1.0\": {} },", ONE, TWO);

        refused(draft, other, "wrong-version");
    }

    @Test
    void anAnswerThatHasNoPlaceAnyMoreIsNotDropped() {
        byte[] draft = draft(form("1.0.0", "", ONE, TWO), "1", "2");

        refused(draft, form("1.1.0", "\"migratesFrom\": { \"1.0.0\": {} },", ONE, THREE), "unknown-link-id");
    }

    @Test
    void twoAnswersAreNeverPutUnderOneName() {
        byte[] draft = draft(form("1.0.0", "", ONE, TWO), "1", "2");

        refused(
                draft,
                form("1.1.0", "\"migratesFrom\": { \"1.0.0\": { \"1\": \"2\" } },", TWO, THREE),
                "wrong-version");
    }

    private static void refused(byte[] draft, Instrument form, String code) {
        assertThatThrownBy(() -> read(draft, form))
                .isInstanceOfSatisfying(
                        UnreadableInputException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::code)
                                .contains(code));
    }

    @Test
    void whatWasOpenedIsOpenedAgainAsThereMayBeMoreInIt() {
        byte[] draft = draft(form("1.0.0", "", question("1", 2), question("2", 2)), "1");
        Instrument later = form("1.1.0", "\"migratesFrom\": { \"1.0.0\": {} },", question("1", 2), question("2", 2));

        assertThat(read(draft, later).step()).isInstanceOf(FormStep.Preview.class);
    }

    @Test
    void anAnswerThatIsWatchedFromNowOnNeedsSomebodyNowAndOnlyOnce() {
        byte[] draft = draft(form("1.0.0", "", ONE, TWO), "1");
        Instrument later = form("1.1.0", "\"migratesFrom\": { \"1.0.0\": {} },", List.of(ONE, TWO), """
                { "id": "hurt", "kind": "safety", "rule": { "answer": "1", "atLeast": 1 }, "references": ["made-up"] }""");
        List<SafetySignal> handed = new ArrayList<>();
        Watch policy = new Watch() {
            @Override
            public void handle(SafetySignal signal) {
                handed.add(signal);
            }
        };

        FormSession pending =
                IntakeJson.readSession(draft, later, SETTING.with(policy).deliveringAfterStoring());
        assertThat(pending.undelivered()).isTrue();
        assertThat(handed).as("what reading raises is not stored yet").isEmpty();

        FormSession session = IntakeJson.readSession(draft, later, SETTING.with(policy));

        assertThat(session.step()).isInstanceOf(FormStep.SafetyFirst.class);
        assertThat(session.response().signals()).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(SafetySignal.Kind.ENDORSED);
            assertThat(signal.linkId()).isEqualTo("1");
        });
        assertThat(IntakeJson.readSession(IntakeJson.write(session), later, SETTING.with(policy))
                        .response()
                        .signals())
                .isEqualTo(handed)
                .hasSize(1);
    }
}
