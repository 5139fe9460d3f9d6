package org.acogida.intake.forms.internal.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.PackText;
import org.acogida.intake.forms.battery.BatteryLibrary;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.explain.Explainer;
import org.acogida.intake.forms.internal.wording.WordingLint.Finding;
import org.acogida.intake.forms.scoring.Verification;
import org.acogida.intake.i18n.IcuMessageInterpolator;
import org.acogida.intake.i18n.TextFile;
import org.acogida.intake.i18n.Texts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that have no place before a person: found where they stand, and only there. */
class WordingLintTest {

    private static final Locale ES = Locale.forLanguageTag("es");
    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();

    @TestFactory
    Stream<DynamicTest> nothingIsFoundInWhatPeopleRead() {
        return LIBRARY.ids().stream()
                .map(id -> DynamicTest.dynamicTest(
                        id,
                        () -> assertThat(WordingLint.problems(LIBRARY.instrument(id)))
                                .isEmpty()));
    }

    /** Sentences beside the questions: what does not fit, and how to go on. */
    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void nothingIsFoundInWhatIsSaidBesideAQuestion(String language) throws Exception {
        Locale locale = Locale.forLanguageTag(language);
        TextFile beside = read(Explainer.class, "/META-INF/acogida/explain/" + language + ".properties");
        TextFile messages = read(IcuMessageInterpolator.class, "messages/" + language + ".properties");

        assertThat(beside.texts().keySet().stream().filter(key -> key.startsWith("violation.")))
                .hasSizeGreaterThan(10);
        assertThat(beside.texts().keySet().stream().filter(key -> key.startsWith("person.")))
                .hasSizeGreaterThan(15);
        beside.texts().forEach((key, text) -> {
            if (key.startsWith("violation.") || key.startsWith("person.")) {
                assertThat(WordingLint.find(locale, text)).as(key).isEmpty();
            }
        });
        messages.texts()
                .forEach((key, text) ->
                        assertThat(WordingLint.find(locale, text)).as(key).isEmpty());
    }

    /** Batteries, and the words around the questions: previews, breaks, what comes first, the end. */
    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void nothingIsFoundInWhatIsSaidAroundForms(String language) throws Exception {
        Locale locale = Locale.forLanguageTag(language);
        TextFile flow = read(Explainer.class, "/META-INF/acogida/flow/" + language + ".properties");
        BatteryLibrary batteries = BatteryLibrary.bundled();

        assertThat(flow.texts()).hasSizeGreaterThan(30);
        flow.texts()
                .forEach((key, text) ->
                        assertThat(WordingLint.find(locale, text)).as(key).isEmpty());
        assertThat(batteries.ids()).contains("returning-home").allSatisfy(id -> {
            Texts texts = batteries.battery(id).texts().in(locale);
            assertThat(WordingLint.find(locale, texts.text("title") + " " + texts.text("introduction")))
                    .isEmpty();
        });
    }

    /** The same option, where nobody else is said to say it, is an accusation of ours. */
    @Test
    void whatOthersSayIsNamedAsTheirSayingOnly() {
        byte[] ours = "item.said = ¿Qué es usted? Puede elegir varias.".getBytes(StandardCharsets.UTF_8);
        Instrument stigma =
                Instrument.load(InstrumentSource.classPath("stigma").withTexts(Locale.forLanguageTag("es"), ours));

        assertThat(WordingLint.problems(stigma))
                .extracting(DefinitionProblem::code, DefinitionProblem::path)
                .containsExactly(
                        tuple("wording-accuses", "option.said.gang"),
                        tuple("wording-accuses", "option.said.collaborator"));
    }

    private static TextFile read(Class<?> beside, String file) throws Exception {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
            return TextFile.read(in.readAllBytes());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wording-accuses | pandillero | ¿Fue usted pandillero?",
                "wording-accuses | colaborar | ¿Le acusan de colaborar?",
                "wording-accuses | mara | ¿Conoce a alguien de una mara?",
                "wording-accuses | tatuajes | Puede contar si lleva tatuajes.",
                "wording-register | tu | Puede hablar con tu familia.",
                "wording-register | Tienes | Tienes miedo de noche.",
                "wording-register | querés | Lo que querés decir.",
                "wording-register | podrás | Después podrás seguir.",
                "wording-register | decís | Lo que decís queda aquí.",
                "wording-register | vos | Esto es para vos.",
                "wording-gender | amig@s | Hablo con mis amig@s.",
                "wording-gender | cansad@ | Me siento cansad@.",
                "wording-gender | todxs | Es para todxs.",
                "wording-gender | cansado(a) | Me siento cansado(a).",
                "wording-gender | cansado/a | Me siento cansado/a.",
                "wording-gender | hijos/as | Vivo con mis hijos/as.",
                "wording-gender | todes | Es para todes.",
                "wording-gender-assumed | Me siento muy cansado | Me siento muy cansado de día.",
                "wording-gender-assumed | Estoy sola | Estoy sola casi siempre.",
                "wording-gender-assumed | me sentí orgullosa | Ese día me sentí orgullosa.",
                "wording-gender-assumed | se ha sentido bastante nervioso | ¿Alguna vez se ha sentido bastante nervioso?",
                "wording-gender-assumed | usted fue detenido | Cuando usted fue detenido, llovía.",
                "wording-presses | debe | Usted debe seguir.",
                "wording-presses | obligatoria | Esta pregunta es obligatoria.",
                "wording-presses | inválida | La respuesta es inválida.",
                "wording-presses | falta | Le falta una respuesta.",
                "wording-presses | tiene que | Tiene que elegir.",
                "wording-presses | Tiempo agotado | Tiempo agotado.",
                "wording-presses | cuanto antes | Hágalo cuanto antes.",
                "wording-presses | Es urgente que | Es urgente que siga.",
                "wording-interrogates | Declare | Declare lo que sabe.",
                "wording-interrogates | confiese | Es mejor que confiese.",
                "wording-interrogates | Responda | Responda a todo.",
                "wording-interrogates | interrogatorio | Esto no es un interrogatorio.",
                "wording-interrogates | ficha | Esta es su ficha.",
                "wording-interrogates | sujeto | El sujeto duerme mal.",
                "wording-interrogates | Por qué no | ¿Por qué no lo contó?",
                "wording-two-in-one | y/o | Vivo con mi hijo y/o con mi hermana.",
            })
    void findsTheWordAndSaysWhatKind(String code, String word, String text) {
        assertThat(WordingLint.find(ES, text))
                .extracting(
                        finding -> finding.lexicon().code(),
                        finding -> finding.word().toLowerCase(ES))
                .containsExactly(tuple(code, word.toLowerCase(ES)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wording-accuses | gang | Were you in a gang?",
                "wording-accuses | collaborated | They say you collaborated.",
                "wording-gender | he/she | Someone who says how he/she feels.",
                "wording-presses | must | You must choose.",
                "wording-presses | You have to | You have to choose.",
                "wording-presses | invalid | That is invalid.",
                "wording-interrogates | Why did you not | Why did you not tell?",
                "wording-interrogates | confess | It is time to confess.",
                "wording-two-in-one | and/or | I sleep badly and/or wake up early.",
            })
    void findsEnglishWordsToo(String code, String word, String text) {
        assertThat(WordingLint.find(Locale.UK, text))
                .extracting(finding -> finding.lexicon().code(), Finding::word)
                .containsExactly(tuple(code, word));
    }

    /** Symptoms, and words that only look alike. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Después de lo que pasó, a través de los meses, además quizás más estrés en el país.",
                "Me falta el aire. Siento falta de sueño. Para acompañarle, si hace falta.",
                "Algunas cosas tienen que ver con la ley.",
                "No hay que contar nada. No tiene que seguir.",
                "Me echo la culpa de lo que pasó.",
                "Estallo, grito o respondo con más dureza de la que quisiera.",
                "Me duele el tórax, y no logro el relax.",
                "Quien le acompaña puede leer las frases en voz alta.",
                "¿Qué es lo más urgente para usted ahora?",
                "Sabe a sal. La sala tiene luz. Maracaibo y Mérida.",
                "Vivo con mi hijo y con mi hermana, o con quien pueda.",
                "Puede elegir la que más se acerque, y parar cuando quiera.",
                "No me veo nada. Sigo cada día igual. Estoy en un lugar seguro. Fue solo un momento.",
                "El cuarto era oscuro y la puerta estaba cerrada. Me siento en paz, con cansancio.",
            })
    void leavesTheWordsOfCareAlone(String text) {
        assertThat(WordingLint.find(ES, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There are no wrong answers. You do not have to tell it.",
                "Something is wrong with me, and I let people down.",
                "I avoid the subject.",
                "Even mustard has no taste.",
            })
    void leavesEnglishWordsOfCareAlone(String text) {
        assertThat(WordingLint.find(Locale.ENGLISH, text)).isEmpty();
    }

    @Test
    void aLanguageThatNobodyListedIsLeftAlone() {
        assertThat(WordingLint.find(Locale.FRENCH, "Vous must répondre, tu debe."))
                .isEmpty();
    }

    @Test
    void anAccentWrittenApartIsStillAnAccent() {
        assertThat(WordingLint.find(ES, "Para tu\u0301.")).hasSize(1);
    }

    @Test
    void verificationNamesFileKeyLineAndWord() {
        byte[] laidOver = "item.1 = Usted debe contarlo todo.".getBytes(StandardCharsets.UTF_8);
        byte[] origin = "{\"es-VE\": {\"status\": \"draft\", \"by\": \"Acogida\", \"on\": \"2026-11-24\"}}"
                .getBytes(StandardCharsets.UTF_8);
        Instrument instrument = Instrument.load(InstrumentSource.classPath("phq-2")
                .withTexts(Locale.forLanguageTag("es-VE"), laidOver)
                .withOrigin(origin));

        List<DefinitionProblem> problems = Verification.of(instrument).problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("wording-presses");
            assertThat(problem.severity()).isEqualTo(DefinitionProblem.Severity.UNPUBLISHABLE);
            assertThat(problem.file()).isEqualTo("overlay/es-VE.properties");
            assertThat(problem.path()).isEqualTo("item.1");
            assertThat(problem.line()).isZero();
            assertThat(problem.values()).containsExactly("debe");
            assertThat(problem.maybe()).startsWith("Maybe ");
        });
    }

    @Test
    void whatAPersonReadsOfTheirResultsIsReadToo() {
        byte[] laidOver = "person.topic = Lo que usted declaró.".getBytes(StandardCharsets.UTF_8);
        Instrument instrument =
                Instrument.load(InstrumentSource.classPath("phq-9").withTexts(Locale.forLanguageTag("es"), laidOver));

        assertThat(Verification.of(instrument).problems())
                .extracting(DefinitionProblem::code, DefinitionProblem::path)
                .containsExactly(tuple("wording-interrogates", "person.topic"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | topic    | Sobre la tortura.                     | tortura",
                "es | title    | Horrores de la detención              | Horrores",
                "es | topic    | Lo más cruel de esos días.            | cruel",
                "es | topic    | Si hubo una violación sexual.         | violación sexual",
                "en | topic    | About torture.                        | torture",
                "en | title    | The horrors of detention              | horrors",
                "en | topic    | Beatings, and other brutal treatment. | Beatings brutal",
            })
    void aPreviewDoesNotFrighten(String language, String key, String text, String words) {
        assertThat(laidOver(language, key, text))
                .allMatch(problem -> problem.code().equals("preview-frightens")
                        && problem.path().equals(key))
                .extracting(problem -> problem.values().get(0))
                .containsExactly(words.startsWith("violación") ? new String[] {words} : words.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | item.1 | Sueño con la tortura.",
                "es | topic  | Sobre el miedo y el terreno de la familia. También el trato.",
                "es | topic  | La violación de un derecho, y qué se puede hacer.",
                "en | item.1 | I dream of torture.",
                "en | topic  | What is territory, and how people treat each other.",
            })
    void whatAQuestionCallsByItsNameIsNoPreview(String language, String key, String text) {
        assertThat(laidOver(language, key, text)).isEmpty();
    }

    private static List<DefinitionProblem> laidOver(String language, String key, String text) {
        byte[] words = (key + " = " + text).getBytes(StandardCharsets.UTF_8);
        return WordingLint.problems(
                Instrument.load(InstrumentSource.classPath("phq-2").withTexts(Locale.forLanguageTag(language), words)));
    }

    @Test
    void wordsOfAPackAreNotOursToMend() {
        PackText pack = PackText.ofTeaTime("es").with("item.1", "Usted debe tomarlo");

        assertThat(WordingLint.problems(PackText.teaTime().with(pack.pack()))).isEmpty();
    }

    /** Clinicians may read “debe”; the lists are about what a person reads. */
    @Test
    void clinicalTextsAreNotRead() {
        byte[] laidOver = "about.misuse = El punto de corte debe leerse con cuidado.".getBytes(StandardCharsets.UTF_8);
        Instrument instrument = Instrument.load(
                InstrumentSource.classPath("phq-2").withTexts(Locale.forLanguageTag("es-VE"), laidOver));

        assertThat(WordingLint.problems(instrument)).isEmpty();
    }
}
