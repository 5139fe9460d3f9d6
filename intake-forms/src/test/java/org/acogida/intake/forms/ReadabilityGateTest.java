package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.intake.forms.internal.compiler.TextKeys;
import org.acogida.intake.i18n.Readability;
import org.acogida.intake.i18n.Readability.Measure;
import org.acogida.intake.i18n.ReadabilityGate;
import org.acogida.intake.i18n.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a person reads in every folder in the jar, held to the limits; the figures stand in target/readability.csv. */
class ReadabilityGateTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("es"), Locale.ENGLISH);

    private record Form(Instrument instrument, Locale language) {

        static Stream<Form> all() {
            return LIBRARY.ids().stream()
                    .flatMap(id -> LANGUAGES.stream().map(language -> new Form(LIBRARY.instrument(id), language)));
        }

        Texts texts() {
            return instrument.texts().in(language);
        }

        /** Instructions, items and options, not the title. That none is missing is the compiler's business. */
        List<String> keys() {
            return TextKeys.shown(instrument.questionnaire()).stream()
                    .filter(texts()::has)
                    .toList();
        }

        /** Sets with the same options, such as those of GAD-7, are read as one. */
        Readability together() {
            List<String> paragraphs = new ArrayList<>();
            Map<String, List<String>> sets = new LinkedHashMap<>();
            for (String key : keys()) {
                boolean option = key.startsWith("option.");
                String set = key.substring(0, key.lastIndexOf('.') + 1);
                (option ? sets.computeIfAbsent(set, any -> new ArrayList<>()) : paragraphs).add(texts().text(key));
            }
            Set.copyOf(sets.values()).forEach(paragraphs::addAll);
            return Readability.of(language, paragraphs);
        }

        @Override
        public String toString() {
            return instrument.id() + " " + language.toLanguageTag();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFormCanBeRead() {
        return Form.all()
                .map(form -> DynamicTest.dynamicTest(form.toString(), () -> {
                    assertThat(form.texts().choice().languageChanged())
                            .as(form + " is there")
                            .isFalse();
                    assertThat(ReadabilityGate.ASKING.problems(form.together()))
                            .as(form + ", all texts together")
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> noSentenceIsTooLong() {
        return Form.all()
                .map(form -> DynamicTest.dynamicTest(
                        form.toString(),
                        () -> assertThat(form.keys())
                                .allSatisfy(key -> assertThat(ReadabilityGate.ASKING.problems(Readability.of(
                                                form.language(),
                                                List.of(form.texts().text(key)))))
                                        .as(form + ", " + key)
                                        .isEmpty())));
    }

    @Test
    void thereIsSomethingToRead() {
        assertThat(Form.all().filter(form -> form.together().words() >= Readability.FEWEST_WORDS))
                .hasSizeGreaterThanOrEqualTo(8);
    }

    /** A gate that nothing could fail would be none. */
    @Test
    void theGateSaysWhatIsWrong() {
        String official = "La Administración comunicará oportunamente las modificaciones reglamentarias. ".repeat(20);

        assertThat(ReadabilityGate.ASKING
                        .problems(Readability.of(Locale.forLanguageTag("es"), List.of(official)))
                        .toString())
                .contains("SZIGRISZT_PAZOS -", "MORE_THAN 55");
    }

    @AfterAll
    static void writesTheReport() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("instrument,language,sentences,words,syllables,letters,long_words,"
                + Stream.of(Measure.values())
                        .map(measure -> measure.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(","))
                + ",notes");
        Form.all().forEach(form -> lines.add(line(form)));
        Files.write(Files.createDirectories(Path.of("target")).resolve("readability.csv"), lines);
    }

    private static String line(Form form) {
        Readability text = form.together();
        List<Object> cells =
                new ArrayList<>(List.of(form.instrument().id(), form.language().toLanguageTag()));
        cells.addAll(List.of(text.sentences(), text.words(), text.syllables(), text.letters(), text.longWords()));
        for (Measure measure : Measure.values()) {
            Double value = text.values().get(measure);
            cells.add(value == null ? "" : String.format(Locale.ROOT, "%.2f", value));
        }
        cells.add(String.join(" ", text.notes()));
        return cells.stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
