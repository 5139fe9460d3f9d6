package org.acogida.intake.forms.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.PackText;
import org.acogida.intake.forms.WordingPack;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Violation;
import org.acogida.intake.response.Wording;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainerTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();
    private static final Locale ES = Locale.forLanguageTag("es-VE");
    private static final Locale EN = Locale.ENGLISH;

    /** One item spoken of as several, two prepositions in a row, two blanks in a row, a name of a key. */
    private static final Pattern MISREAD = Pattern.compile(
            "\\b[ií]tems \\d+[a-z]?(?![a-z0-9–]|, \\d| (?:y|and|a|to|o|or) \\d)"
                    + "|\\b(?:con en|with in|by in)\\b|\\S  \\S|\\b(?:rule|part|step|note|score|band)\\.[a-z]",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static List<String> explain(String id, Wording wording, Locale locale, String... cells) {
        Instrument instrument = LIBRARY.instrument(id);
        QuestionnaireResponse response = QuestionnaireResponse.to(id, instrument.version(), wording, "es");
        List<String> linkIds = instrument.questionnaire().questions().stream()
                .map(question -> question.linkId())
                .toList();
        for (int i = 0; i < cells.length; i++) {
            Answer answer = answer(cells[i]);
            response = response.with(linkIds.get(i), answer);
        }
        return Explainer.of(instrument, locale).explain(Scorer.of(instrument).trace(response));
    }

    private static Answer answer(String cell) {
        return switch (cell) {
            case "d" -> Answer.declined();
            case "na" -> Answer.absent(AbsentReason.NOT_APPLICABLE);
            default -> Answer.coded(cell);
        };
    }

    @Test
    void writesTheSumOut() {
        assertThat(explain("phq-2", Wording.OFFICIAL, EN, "3", "1"))
                .containsSubsequence(
                        "  Item 1: code 3, counts 3.",
                        "  Item 2: code 1, counts 1.",
                        "Total of both items: 4. Sum of 2 items; possible from 0 to 6.")
                .last()
                .isEqualTo("This is screening, not a diagnosis. Read the result together with the person and with a "
                        + "clinician.");
    }

    @Test
    void saysThatARefusalIsNoZero() {
        assertThat(explain("phq-2", Wording.OFFICIAL, ES, "3", "d"))
                .containsSubsequence(
                        "  Ítem 2: la persona prefirió no contestar. No se cuenta como cero.",
                        "Total de los dos ítems: sin valor. Todavía puede ser de 3 a 6. Ítems con valor: 1 de 2.");
    }

    @Test
    void namesTheItemsThatDecide() {
        String[] cells = new String[20];
        Arrays.fill(cells, "2");
        cells[5] = "0";
        cells[6] = "d";
        assertThat(explain("pcl-5", Wording.OFFICIAL, EN, cells))
                .containsSubsequence(
                        "Symptom rule for DSM-5 groups B to E (not criterion A): cannot be decided yet.",
                        "  It depends on item 7, whose value is not known here.");
    }

    @Test
    void withholdsCutOffsUnderOwnWording() {
        assertThat(explain("gad-2", Wording.OWN, EN, "3", "3"))
                .contains(
                        "Cut-off 3 or more on “Total of both items”: not given, because this wording is not validated.",
                        "The questions are in words of our own, which are not validated.")
                .noneMatch(line -> line.contains("Reached"));
    }

    @Test
    void saysWhereANumberComesFromAndWhatIsNotVerified() {
        assertThat(explain("phq-9", Wording.OFFICIAL, EN, "3", "3", "3", "3", "3", "0", "0", "0", "0"))
                .anyMatch(
                        line -> line.matches(
                                "Cut-off 10 or more on “Total of items 1 to 9”\\. Studied in: .* Reached\\. Source: .*Kroenke.*"))
                .contains("  This has not been verified in its source.", "Published band: Moderately severe level.")
                .contains("Thoughts of not wanting to live or of self-harm, item 9: no signal in what was answered.");
    }

    @Test
    void saysWhyAGatedScaleHasNoValue() {
        assertThat(explain("pc-ptsd-5", Wording.OFFICIAL, EN, "0", "1"))
                .contains("The opening question says no and another answer says yes. No value is given.");
        assertThat(explain("pc-ptsd-5", Wording.OFFICIAL, EN, "d", "1"))
                .contains(
                        "  Opening question: the person would rather not say. So the result can still be the lowest.");
        assertThat(explain("pc-ptsd-5", Wording.OFFICIAL, EN, "0"))
                .contains("  Opening question: code 0. The scale is closed.")
                .contains("  Item 1: no answer. The opening question closes the scale, so it counts 0.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pcl-5", "pc-ptsd-5", "phq-9", "phq-2", "gad-7", "gad-2"})
    void describesEveryInstrumentInBothLanguages(String id) {
        Instrument instrument = LIBRARY.instrument(id);
        List<String> es = Explainer.of(instrument, ES).describe();
        List<String> en = Explainer.of(instrument, EN).describe();
        assertThat(es).hasSameSizeAs(en).doesNotContainAnyElementsOf(en);
        instrument
                .scoring()
                .cutOffs()
                .forEach(cutOff -> assertThat(en)
                        .anyMatch(line ->
                                line.startsWith("Cut-off " + cutOff.value().toPlainString() + " or more on")));
        assertThat(es).last().asString().contains("no un diagnóstico");
    }

    @Test
    void describesARuleWithItsExactNumbers() {
        assertThat(Explainer.of(LIBRARY.instrument("phq-9"), EN).describe())
                .contains(
                        "Algorithm, pattern of other depression. Met with all of this: 1 or more of: items 1 and 2 at "
                                + "2 or more; from 2 to 4 of: items 1–8 at 2 or more, item 9 at 1 or more.");
    }

    @Test
    void speaksOfOneItemAsOne() {
        assertThat(Explainer.of(LIBRARY.instrument("dast-10"), ES).describe())
                .contains("El ítem 3 circula en dos sentidos; cada paquete de redacción dice cuál usa.");
        assertThat(Explainer.of(LIBRARY.instrument("rhs-15"), EN).describe())
                .anyMatch(line -> line.startsWith("Distress thermometer, item 15: sum of item 15, from 0 to 10."));
        assertThat(Explainer.of(LIBRARY.instrument("c-ssrs"), EN).describe())
                .contains("Item 6b counts 0 if it is blank or does not apply, and this holds: item 6 below 1.");
    }

    @Test
    void setsAPartOfAPartApart() {
        assertThat(Explainer.of(LIBRARY.instrument("asq-5"), EN).describe())
                .anyMatch(line -> line.contains("Met with all of this: item 5 at 1 or more; (any of this: this not "
                        + "being so: item 5 left open, because the person preferred so, does not know, or wants it "
                        + "later; “"));
    }

    @Test
    void saysOfARuleThatNobodyVerifiedIt() {
        assertThat(Explainer.of(LIBRARY.instrument("rhs-15"), EN).describe())
                .anyMatch(line -> line.endsWith("item 15 at 5 or more. Not verified."));
    }

    /** Five on the thermometer is enough, so the sum is not spoken of as if it were needed too. */
    @Test
    void saysWhetherAllPartsAreNeededOrOneIsEnough() {
        String[] cells = new String[15];
        Arrays.fill(cells, "0");
        cells[14] = "5";
        assertThat(explain("rhs-15", Wording.OFFICIAL, EN, cells))
                .containsSubsequence(
                        "  One of these is enough:",
                        "    12 or more when the items of “Sum of items 1 to 14” are added. There are 0.",
                        "    Item 15 at 5 or more: yes.");
        assertThat(explain("asq-5", Wording.OFFICIAL, ES, "0", "0", "0", "1", "d"))
                .containsSubsequence(
                        "  Se pide todo lo que sigue:",
                        "    Ítem 5 con 1 o más: no se sabe.",
                        "    Basta con una de estas cosas:",
                        "      El ítem 5 no quedó sin contestar por decisión de la persona, porque no sabe o para "
                                + "después. No es así.");
    }

    @Test
    void whatDoesNotApplyIsNotCalledNotAsked() {
        String[] cells = new String[15];
        Arrays.fill(cells, "0");
        cells[3] = "na";
        assertThat(explain("phq-15", Wording.OFFICIAL, EN, cells))
                .contains("  Item 4: does not concern this person, and counts 0.");
    }

    @TestFactory
    Stream<DynamicTest> everySentenceReads() {
        return LIBRARY.ids().stream()
                .flatMap(id -> Stream.of(ES, EN)
                        .map(locale -> DynamicTest.dynamicTest(id + " " + locale, () -> {
                            Instrument instrument = LIBRARY.instrument(id);
                            List<String> lines = new ArrayList<>(
                                    Explainer.of(instrument, locale).describe());
                            int questions =
                                    instrument.questionnaire().questions().size();
                            for (String cell : List.of("d", "na")) {
                                String[] cells = new String[questions];
                                Arrays.fill(cells, cell);
                                lines.addAll(explain(id, Wording.OFFICIAL, locale, cells));
                            }
                            assertThat(lines)
                                    .noneMatch(line -> MISREAD.matcher(line).find());
                        })));
    }

    @Test
    void saysThatAPackIsNeededAndOfWhom() {
        Instrument htq16 = LIBRARY.instrument("htq-16");
        String holder = htq16.references().rights().holder();
        assertThat(Explainer.of(htq16, EN).describe())
                .contains("The questions are not included. To show them, load a wording pack; its words come from "
                        + holder + ". Answers from elsewhere can be scored without it.");
        assertThat(Explainer.of(htq16, ES).describe())
                .anyMatch(line -> line.startsWith("Las preguntas no están incluidas.") && line.contains(holder));
        assertThat(Explainer.of(LIBRARY.instrument("phq-2"), EN).describe())
                .noneMatch(line -> line.contains("not included. To show them"));
    }

    @Test
    void saysWhoseWordsAPackBringsWhateverTheReadersLanguage() {
        WordingPack pack = PackText.ofTeaTime("es").pack();
        Instrument tea = PackText.teaTime().with(pack);
        String end = " The Tea Society. %s: Free for use in care. SHA-256: " + pack.checksum() + ".";
        assertThat(Explainer.of(tea, EN).describe())
                .startsWith("Official title. Version 1.0.0, rules "
                        + tea.fingerprint().substring(0, 12) + ".")
                .contains("The questions are shown in official words: pack “tea-time-es”, language es. Rights:"
                        + end.formatted("Terms"))
                .contains("Own score.total: sum of items 1–3, from 0 to 6. All items are needed; otherwise an interval "
                        + "is given.")
                .contains("Own flag.hurry. Raised by any of this: item 3 at 1 or more; item 6 at 2 or more, whatever "
                        + "else is open.");
        assertThat(Explainer.of(tea, ES).describe())
                .startsWith("Official title. Versión 1.0.0, reglas "
                        + tea.fingerprint().substring(0, 12) + ".")
                .contains(
                        "Las preguntas se muestran en la redacción oficial: paquete «tea-time-es», idioma es. Derechos:"
                                + end.formatted("Condiciones"));
    }

    @Test
    void theTitleOfAReportIsThatOfItsWords() {
        Instrument tea = PackText.teaTime().with(PackText.ofTeaTime("es").pack());
        QuestionnaireResponse response = QuestionnaireResponse.to("tea-time", "1.0.0", tea.wording(), "es")
                .with("1", Answer.coded("1"));
        assertThat(Explainer.of(tea, EN).explain(Scorer.of(tea).trace(response)))
                .first()
                .asString()
                .startsWith("Official title. Version");
        QuestionnaireResponse own = QuestionnaireResponse.to("tea-time", "1.0.0", Wording.OWN, "es");
        assertThat(Explainer.of(tea, EN).explain(Scorer.of(tea).trace(own)))
                .startsWith(
                        "tea-time. Version 1.0.0, rules " + tea.fingerprint().substring(0, 12) + ".")
                .contains("The answers were given to other words. Expected here: tea-time-es.");
        assertThat(Explainer.of(PackText.teaTime(), EN)
                        .explain(Scorer.of(PackText.teaTime()).trace(own)))
                .first()
                .asString()
                .startsWith("Own title. Version");
    }

    @Test
    void saysWhatDoesNotFitWithoutBlame() {
        Explainer explainer = Explainer.of(LIBRARY.instrument("phq-2"), ES);
        assertThat(explainer.say(Violation.of("not-an-option", "answers.1", "0", "1")))
                .isEqualTo("Esta respuesta no está entre las opciones de la pregunta (answers.1). Opciones: 0, 1.");
        assertThat(explainer.say(Violation.of("something-new", "here", "x")))
                .isEqualTo("Algo no encaja en here (something-new). Lo que encaja: x.");
    }

    @Test
    void aLanguageThatIsNotThereBecomesEnglish() {
        Violation violation = Violation.of("several-answers", "answers.1", "1");
        assertThat(Explainer.of(LIBRARY.instrument("phq-2"), Locale.forLanguageTag("wba"))
                        .say(violation))
                .isEqualTo("This question takes one answer.");
    }

    @ParameterizedTest
    @CsvSource({"es-VE, '2,67'", "es-MX, 2.67", "es-419, 2.67", "en-US, 2.67"})
    void numbersFollowTheReadersRegion(String tag, String mean) {
        Instrument means = Instrument.load(
                InstrumentSource.directory(Path.of("src/test/resources/instruments-under-test/three-means")));
        QuestionnaireResponse response = QuestionnaireResponse.to(
                        "three-means", means.version(), Wording.OFFICIAL, "es")
                .with("1", Answer.coded("2"))
                .with("2", Answer.coded("3"))
                .with("3", Answer.coded("3"));
        // Eight points over three items.
        assertThat(Explainer.of(means, Locale.forLanguageTag(tag))
                        .explain(Scorer.of(means).trace(response)))
                .anyMatch(line -> line.contains("score.mean: " + mean + ". "));
    }
}
