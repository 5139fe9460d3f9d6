package org.acogida.intake.forms.internal.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.scoring.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host’s own folder is held to the same limits as those in the jar. */
class ReadabilityLintTest {

    /** 26 words, one more than a sentence may have. */
    private static final String LONG =
            "one two three four five six seven eight nine ten ".repeat(2) + "one two three four five six.";

    @TempDir
    Path folder;

    private Instrument form(String question) throws IOException {
        Path form = Files.createDirectories(folder.resolve("log"));
        Files.createDirectories(form.resolve("texts"));
        Files.writeString(form.resolve("questionnaire.json"), """
                { "id": "log", "version": "1.0.0", "usedBy": ["worker"], "answerValueSets": {},
                  "items": [ { "type": "question", "linkId": "1", "answerType": "text",
                    "sensitivity": { "class": 1, "tags": [] } } ] }""");
        Files.writeString(form.resolve("texts/en.properties"), """
                title = Log
                instructions = Made up.
                topic = Lines.
                why = To try.
                about.purpose = To try.
                item.1 = %s
                """.formatted(question));
        return Instrument.load(InstrumentSource.directory(form));
    }

    @Test
    void aSentenceThatIsTooLongIsNamedWithItsLine() throws IOException {
        assertThat(ReadabilityLint.problems(form(LONG))).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("sentence-too-long");
            assertThat(problem.file()).isEqualTo("texts/en.properties");
            assertThat(problem.path()).isEqualTo("item.1");
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.values()).containsExactly("LONGEST_SENTENCE 26, AT_MOST 25");
        });
        assertThat(ReadabilityLint.problems(form(LONG.replace("six.", "")))).isEmpty();
    }

    @Test
    void wordsThatAreHardAreHardTogether() throws IOException {
        String hard = "Institutional documentation necessitates comprehensive administrative verification. ".repeat(20);

        assertThat(ReadabilityLint.problems(form(hard)))
                .extracting(DefinitionProblem::code)
                .containsOnly("hard-to-read")
                .hasSizeGreaterThanOrEqualTo(1);
    }

    /** 22 syllables in ten words: 206.835 − 62.3·2.2 − 10 = 59.8, above 55 and below 65. */
    @Test
    void aPersonsOwnResultsAreHeldToTheStricterLimit() {
        String hard = "Puede conversar después sobre molestias cotidianas del cuerpo con calma. ".repeat(12);
        byte[] topic = ("topic = " + hard).getBytes(StandardCharsets.UTF_8);
        byte[] told = ("person.topic = " + hard).getBytes(StandardCharsets.UTF_8);

        assertThat(ReadabilityLint.problems(laidOver(topic))).isEmpty();
        assertThat(ReadabilityLint.problems(laidOver(told)))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("hard-to-read"));
    }

    private static Instrument laidOver(byte[] texts) {
        return Instrument.load(InstrumentSource.classPath("phq-9").withTexts(Locale.forLanguageTag("es"), texts));
    }

    @Test
    void aSentenceOnResultsThatIsTooLongIsNamed() {
        byte[] told = ("person.topic = " + "sí ".repeat(26)).getBytes(StandardCharsets.UTF_8);

        assertThat(ReadabilityLint.problems(laidOver(told)))
                .extracting(DefinitionProblem::code, DefinitionProblem::path)
                .containsExactly(tuple("sentence-too-long", "person.topic"));
    }

    @Test
    void verificationSaysSo() throws IOException {
        assertThat(Verification.of(form(LONG)).problems())
                .extracting(DefinitionProblem::code)
                .isEqualTo(List.of("sentence-too-long"));
    }
}
