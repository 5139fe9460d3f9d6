package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.acogida.intake.response.Answer;
import org.acogida.intake.safety.SafetySignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question on self-harm that joins when an earlier answer opens it: the person was told before they began. */
class JoiningQuestionTest {

    @TempDir
    Path folder;

    private static final Watch POLICY = new Watch() {
        @Override
        public void handle(SafetySignal signal) {}
    };

    private Instrument form() throws IOException {
        Path form = Files.createDirectories(folder.resolve("short-log"));
        Files.createDirectories(form.resolve("texts"));
        Files.writeString(form.resolve("questionnaire.json"), """
                { "id": "short-log", "version": "1.0.0", "viewers": ["case-worker"], "usedBy": ["worker"],
                  "answerValueSets": { "often": [ { "code": "0", "weight": 0 }, { "code": "1", "weight": 1 } ] },
                  "items": [
                    { "type": "question", "linkId": "1", "answerType": "choice", "answerValueSet": "often",
                      "sensitivity": { "class": 2, "tags": ["MH"] } },
                    { "type": "question", "linkId": "2", "answerType": "choice", "answerValueSet": "often",
                      "sensitivity": { "class": 3, "tags": ["MH"] }, "viewers": ["clinician"],
                      "enableWhen": [ { "question": "1", "operator": "=", "answerCode": "1" } ] } ] }""");
        Files.writeString(form.resolve("scoring.json"), """
                { "scores": [], "criteria": [], "cutOffs": [], "flags": [
                  { "id": "hurt", "kind": "safety", "rule": { "answer": "2", "atLeast": 1 },
                    "references": ["made-up"] } ] }""");
        Files.writeString(form.resolve("references.json"), """
                { "references": { "made-up": { "citation": "Made up", "standing": "own", "supports": "Nothing." } },
                  "rights": { "officialWording": "none", "holder": "Acogida", "standing": "own" } }""");
        Files.writeString(form.resolve("texts/en.properties"), """
                title = Log
                instructions = Made up.
                topic = Lines.
                why = To try.
                about.purpose = To try.
                about.misuse = Never.
                about.population = Nobody.
                about.rights = Ours.
                item.1 = Line
                item.2 = Line
                option.often.0 = No
                option.often.1 = Yes
                flag.hurt = Watched
                """);
        return Instrument.load(InstrumentSource.directory(form));
    }

    @Test
    void thePreviewSpeaksForAllThatMayJoin() throws IOException {
        FormSession session = FormSession.start(
                form(), Setting.in(Locale.forLanguageTag("en")).with(POLICY));
        assertThat(session.step()).isInstanceOfSatisfying(FormStep.Preview.class, preview -> {
            assertThat(preview.safety()).contains("READERS");
            assertThat(preview.sensitivity().level()).isEqualTo(3);
            assertThat(preview.whoSees()).contains("the health team").contains("the person who is with you here");
            assertThat(preview.questions()).as("what is open now").isEqualTo(1);
        });
        FormSession joined = session.begin(Privacy.ALONE).answer("1", Answer.coded("1"));
        assertThat(joined.step()).isInstanceOf(FormStep.Ask.class);
        assertThat(session.withSomeone().response().signals()).hasSize(1);
    }
}
