package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.intake.i18n.Readability;
import org.acogida.intake.i18n.Readability.Measure;
import org.acogida.intake.i18n.ReadabilityGate;
import org.acogida.intake.i18n.TextFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reads in every folder in the jar, held to the limits; the figures stand in target/readability.csv. */
class ReadabilityGateTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("es"), Locale.ENGLISH);

    private record Form(Instrument instrument, Locale language) {

        static Stream<Form> all() {
            return LIBRARY.ids().stream()
                    .flatMap(id -> LANGUAGES.stream().map(language -> new Form(LIBRARY.instrument(id), language)));
        }

        ShownTexts shown() {
            return ShownTexts.of(instrument, language);
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
                    assertThat(form.shown().language()).as(form + " is there").isEqualTo(form.language());
                    assertThat(form.shown().texts().containsKey("instructions"))
                            .as(form + " has words of its own")
                            .isEqualTo(form.instrument().references().rights().ownWording());
                    assertThat(ReadabilityGate.ASKING.problems(form.shown().readability()))
                            .as(form + ", all texts together")
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> noSentenceIsTooLong() {
        return Form.all()
                .map(form -> DynamicTest.dynamicTest(
                        form.toString(),
                        () -> form.shown()
                                .texts()
                                .forEach((key, text) -> assertThat(ReadabilityGate.ASKING.problems(
                                                Readability.of(form.language(), List.of(text))))
                                        .as(form + ", " + key)
                                        .isEmpty())));
    }

    /** Previews, breaks, what comes before anything else: read when reading is hardest. */
    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void theWordsAroundTheQuestionsAreAsEasyAsHelp(String tag) throws IOException {
        Locale language = Locale.forLanguageTag(tag);
        List<String> flow;
        try (InputStream in = FlowTexts.class.getResourceAsStream("/META-INF/acogida/flow/" + tag + ".properties")) {
            assertThat(in).isNotNull();
            flow = TextFile.read(in.readAllBytes()).texts().values().stream()
                    .filter(text -> !text.contains("{"))
                    .toList();
        }

        assertThat(flow).hasSizeGreaterThan(30);
        assertThat(ReadabilityGate.CARE.problems(Readability.of(language, flow)))
                .isEmpty();
    }

    @Test
    void thereIsSomethingToRead() {
        assertThat(Form.all().filter(form -> form.shown().readability().words() >= Readability.FEWEST_WORDS))
                .hasSizeGreaterThanOrEqualTo(8);
    }

    /** A form that says the same with hard words is caught, in both languages. */
    @ParameterizedTest
    @CsvSource({
        "es, SZIGRISZT_PAZOS, 'Manifestaciones psicopatológicas significativas, considerablemente incapacitantes.'",
        "en, FLESCH_KINCAID, 'Considerable deterioration of psychological functioning, substantially incapacitating.'"
    })
    void aFormWithHardWordsIsCaught(String tag, String measure, String hard) {
        Locale language = Locale.forLanguageTag(tag);
        Instrument phq9 = LIBRARY.instrument("phq-9");
        Map<String, String> texts =
                new LinkedHashMap<>(ShownTexts.of(phq9, language).texts());
        texts.replaceAll((key, text) -> key.startsWith("item.") ? hard : text);

        assertThat(ReadabilityGate.ASKING.problems(new ShownTexts(language, texts).readability()))
                .extracting(problem -> problem.measure().name())
                .contains(measure);
    }

    @Test
    void optionsThatSeveralSetsShareAreReadOnce() {
        ShownTexts twice = new ShownTexts(
                Locale.ENGLISH,
                Map.of("option.a.0", "Not at all", "option.b.0", "Not at all", "item.1", "I sleep badly"));

        assertThat(twice.readability().words()).isEqualTo(6);
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
        Readability text = form.shown().readability();
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
