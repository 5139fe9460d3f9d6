package org.acogida.intake.forms.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acogida.intake.forms.Feedback;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.forms.PackText;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.i18n.Readability;
import org.acogida.intake.i18n.ReadabilityGate;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.Mode;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.Circumstances;
import org.acogida.intake.score.Population;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page that a person gets back. */
class FeedbackTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();
    private static final Locale ES = Locale.forLanguageTag("es");
    private static final Locale EN = Locale.ENGLISH;
    private static final Path TWO_BANDS =
            Path.of("src/test/resources/broken/unpublishable/number-without-reference--bands/sleep-log");

    /** Every choice of the form as it stands first or last; what is no choice is left open. */
    private static QuestionnaireResponse answers(Instrument instrument, boolean last) {
        QuestionnaireResponse response = declined(instrument);
        for (Item.Question question : instrument.questionnaire().questions()) {
            List<AnswerOption> options = instrument.questionnaire().options(question);
            if (!options.isEmpty()) {
                int chosen = last ? options.size() - 1 : 0;
                response = response.with(
                        question.linkId(), Answer.coded(options.get(chosen).code()));
            }
        }
        return response;
    }

    private static QuestionnaireResponse declined(Instrument instrument) {
        QuestionnaireResponse response =
                QuestionnaireResponse.to(instrument.id(), instrument.version(), Wording.OFFICIAL, "es");
        for (Item.Question question : instrument.questionnaire().questions()) {
            response = response.with(question.linkId(), Answer.declined());
        }
        return response;
    }

    private static Feedback page(Instrument instrument, Locale locale, QuestionnaireResponse response) {
        return Explainer.of(instrument, locale)
                .forPerson(response, Scorer.of(instrument).score(response));
    }

    private static List<String> ids(Feedback page) {
        return page.lines().stream().map(FormStep.Line::id).toList();
    }

    @Test
    void aPageReadsFromThanksToAPersonToTalkTo() {
        Instrument phq9 = LIBRARY.instrument("phq-9");
        Feedback page = page(phq9, Locale.forLanguageTag("es-VE"), answers(phq9, true));

        assertThat(page.language()).isEqualTo("es");
        assertThat(ids(page))
                .containsExactly(
                        "person.thanks",
                        "person.about",
                        "person.topic",
                        "person.answered",
                        "person.left-open",
                        "person.heavier.highest",
                        "person.strength",
                        "person.screening",
                        "person.next",
                        "person.your-word",
                        "person.help",
                        "person.now");
        assertThat(page.texts())
                .contains(
                        "El ánimo, el descanso y las fuerzas en las últimas dos semanas.",
                        "Hay diez preguntas contestadas.",
                        "Por lo que contestó, esto le pesa mucho. No tiene que llevarlo sin compañía.");
    }

    /** Published for PHQ-9 (Kroenke 2001): 0 to 4 is the first of five bands, 5 to 19 the next three, 20 the last. */
    @ParameterizedTest
    @CsvSource({"4, lowest", "5, middle", "19, middle", "20, highest"})
    void aLevelIsToldByItsPlaceAmongTheBands(int points, String place) {
        Instrument phq9 = LIBRARY.instrument("phq-9");
        QuestionnaireResponse response = declined(phq9);
        for (int item = 1, left = points; item <= 9; item++) {
            int given = Math.min(3, left);
            response = response.with(String.valueOf(item), Answer.coded(String.valueOf(given)));
            left -= given;
        }
        assertThat(ids(page(phq9, EN, response)).stream().filter(id -> id.startsWith("person.heavier")))
                .containsExactly("person.heavier." + place);
    }

    /** Items 2, 4 and 6 count the other way round: the same step everywhere is the mean of 3, others stand at the ends. */
    @Test
    void aStrengthIsNamedWhereMorePointsAreBetter() {
        Instrument brs6 = LIBRARY.instrument("brs-6");
        QuestionnaireResponse low = answers(brs6, false);
        QuestionnaireResponse high = answers(brs6, true);
        for (String reversed : List.of("2", "4", "6")) {
            Answer lowest = low.answersTo("1").get(0);
            Answer highest = high.answersTo("1").get(0);
            low = low.with(reversed, highest);
            high = high.with(reversed, lowest);
        }
        assertThat(ids(page(brs6, ES, high))).containsSubsequence("person.better.highest", "person.strength.shown");
        assertThat(ids(page(brs6, ES, answers(brs6, true))))
                .containsSubsequence("person.better.middle", "person.strength.shown");
        assertThat(ids(page(brs6, ES, low)))
                .containsSubsequence("person.better.lowest", "person.strength")
                .doesNotContain("person.strength.shown");
    }

    /** “This weighs on you”, said twice of two things, would say nothing of either. */
    @Test
    void ofSeveralScalesOnlyTheFoldersOwnWordsSpeak(@TempDir Path place) throws IOException {
        Path folder = Files.createDirectories(place.resolve("sleep-log/texts")).getParent();
        for (String file : List.of("questionnaire.json", "references.json", "texts/en.properties")) {
            Files.copy(TWO_BANDS.resolve(file), folder.resolve(file));
        }
        Files.writeString(folder.resolve("texts/en.properties"), """
                score.calm = Calm
                band.calm.little = Little
                band.calm.much = Much
                person.calm.little = There was little calm in the night.
                person.calm.much = There was calm in the night.
                """, StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("scoring.json"), """
                { "scores": [
                    { "id": "total", "kind": "sum", "items": ["1", "2"], "range": [0, 4], "missing": { "rule": "require-all" },
                      "bands": [ { "id": "calm", "from": 0 }, { "id": "restless", "from": 3 } ],
                      "bandReferences": ["made-up-study"], "higher": "heavier", "references": ["made-up-study"] },
                    { "id": "calm", "kind": "sum", "items": ["1", "2"], "reversed": ["1", "2"], "range": [0, 4],
                      "missing": { "rule": "require-all" },
                      "bands": [ { "id": "little", "from": 0 }, { "id": "much", "from": 3 } ],
                      "bandReferences": ["made-up-study"], "higher": "better", "references": ["made-up-study"] } ],
                  "criteria": [], "cutOffs": [], "flags": [] }""");
        Instrument log = Instrument.load(InstrumentSource.directory(folder));

        assertThat(log.problems()).isEmpty();
        assertThat(page(log, EN, answers(log, false)).lines())
                .containsSequence(
                        new FormStep.Line("person.calm.much", "There was calm in the night."),
                        new FormStep.Line(
                                "person.strength.shown", "That is a strength of yours, and you can count on it."));
        assertThat(ids(page(log, EN, answers(log, true))))
                .containsSequence("person.left-open", "person.calm.little", "person.strength");
    }

    @Test
    void underOwnWordingTheAnswersHelpToTalkAndNoMoreIsSaid() {
        Instrument gad7 = LIBRARY.instrument("gad-7");
        QuestionnaireResponse own = answers(gad7, true).withWording(Wording.OWN);
        Scorer scorer = Scorer.of(gad7);
        Explainer explainer = Explainer.of(gad7, EN);

        assertThat(ids(explainer.forPerson(own, scorer.score(own))))
                .contains("person.talk")
                .noneMatch(id -> id.startsWith("person.heavier"));
        assertThat(ids(explainer.forPerson(
                        own, scorer.withCutOffsUnderOwnWording().score(own))))
                .contains("person.heavier.highest")
                .doesNotContain("person.talk");
        assertThat(ids(page(gad7, EN, own.withWording(Wording.UNKNOWN)))).contains("person.talk");
    }

    /** A number that a worker has to weigh first is no level for the person. */
    @Test
    void whatStandsUnderACaveatIsNotTold() {
        Instrument audit = LIBRARY.instrument("audit-10");
        QuestionnaireResponse response = answers(audit, false);
        Circumstances held = new Circumstances(Population.UNNAMED, List.of(new Circumstances.Span(null, null)), null);
        ScoreReport inDetention = Scorer.of(audit).score(response, held);

        assertThat(inDetention.score("total").map(Score::band)).contains("zone-i");
        assertThat(ids(Explainer.of(audit, ES).forPerson(response, inDetention)))
                .contains("person.talk");
        assertThat(ids(page(audit, ES, response))).contains("person.heavier.lowest");
        assertThat(ids(page(audit, ES, by(response, Mode.PROXY)))).contains("person.talk");
        assertThat(ids(page(audit, ES, by(response, Mode.SELF)))).contains("person.heavier.lowest");
    }

    private static QuestionnaireResponse by(QuestionnaireResponse response, Mode mode) {
        return new QuestionnaireResponse(
                response.questionnaire(),
                response.version(),
                response.status(),
                response.wording(),
                response.locale(),
                mode,
                Instant.EPOCH,
                response.answers(),
                response.signals());
    }

    @Test
    void whatIsOpenIsFine() {
        Instrument gad2 = LIBRARY.instrument("gad-2");
        Feedback one = page(gad2, ES, declined(gad2).with("1", Answer.coded("3")));

        assertThat(ids(one))
                .containsSubsequence("person.answered", "person.left-open", "person.open", "person.talk")
                .doesNotContain("person.none-answered");
        assertThat(one.texts()).contains("Hay una pregunta contestada.");
        assertThat(page(gad2, EN, declined(gad2).with("1", Answer.coded("3"))).texts())
                .contains("There is an answer to one question.");
    }

    @TestFactory
    Stream<DynamicTest> whoLeavesEverythingOpenGetsAPageOfEveryForm() {
        return forms(form -> {
            Feedback page = page(form.instrument, form.language, declined(form.instrument));
            assertThat(ids(page))
                    .startsWith("person.thanks")
                    .contains("person.none-answered", "person.strength", "person.help")
                    .endsWith("person.now")
                    .noneMatch(id -> id.matches("person\\.(answered|open|talk|heavier.*|better.*|strength\\.shown)"));
            assertThat(page.language()).isEqualTo(form.language.toLanguageTag());
        });
    }

    /** Nothing can be told from it, since everyone reads it. */
    @Test
    void theLastLineOffersAPersonInTheSameWordsToEveryone() {
        for (Locale language : List.of(ES, EN)) {
            Set<FormStep.Line> last = new HashSet<>();
            forms().filter(form -> form.language.equals(language)).forEach(form -> {
                for (QuestionnaireResponse response : List.of(
                        declined(form.instrument), answers(form.instrument, false), answers(form.instrument, true))) {
                    List<FormStep.Line> lines =
                            page(form.instrument, language, response).lines();
                    last.add(lines.get(lines.size() - 1));
                }
            });
            assertThat(last)
                    .singleElement()
                    .satisfies(line -> assertThat(line.id()).isEqualTo("person.now"));
        }
    }

    /** What these forms ask about is not said, since that is what is watched. */
    @Test
    void aFormAboutSelfHarmIsNotNamed() {
        for (String id : List.of("asq-5", "c-ssrs")) {
            Instrument instrument = LIBRARY.instrument(id);
            assertThat(ids(page(instrument, ES, answers(instrument, true))))
                    .contains("person.about-you", "person.talk")
                    .doesNotContain("person.about", "topic", "person.topic");
        }
    }

    /** PTSD, CPTSD and the other criteria are for a conversation. */
    @Test
    void aCriterionIsNotTold() {
        for (String id : List.of("itq-18", "pcl-5", "wg-ss", "hfias-9")) {
            Instrument instrument = LIBRARY.instrument(id);
            assertThat(page(instrument, ES, answers(instrument, true)).texts())
                    .isEqualTo(page(instrument, ES, answers(instrument, false)).texts());
        }
    }

    @Test
    void whatDoesNotFitStillGivesAPageThatDoesNotCount() {
        Instrument gad2 = LIBRARY.instrument("gad-2");
        Feedback page = page(gad2, EN, answers(gad2, true).with("1", Answer.text("?")));

        assertThat(ids(page))
                .contains("person.left-open", "person.talk", "person.now")
                .doesNotContain("person.answered", "person.none-answered");
    }

    @Test
    void answersToAnotherFormAreRefused() {
        Instrument gad2 = LIBRARY.instrument("gad-2");
        Instrument phq2 = LIBRARY.instrument("phq-2");
        ScoreReport report = Scorer.of(gad2).score(answers(gad2, false));

        assertThatThrownBy(() -> Explainer.of(phq2, ES).forPerson(answers(phq2, false), report))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("phq-2");
    }

    /** The sentences are there in two languages; a folder’s third one is not mixed in. */
    @Test
    void noPageMixesTwoLanguages() {
        String portuguese = Instrument.load(InstrumentSource.classPath("gad-2")).texts().keys().stream()
                .map(key -> key + " = texto\n")
                .collect(Collectors.joining());
        Instrument gad2 = Instrument.load(InstrumentSource.classPath("gad-2")
                .withTexts(Locale.forLanguageTag("pt"), portuguese.getBytes(StandardCharsets.UTF_8)));
        Feedback page = page(gad2, Locale.forLanguageTag("pt"), answers(gad2, true));

        assertThat(page).isEqualTo(page(gad2, EN, answers(gad2, true)));
        assertThat(page.language()).isEqualTo("en");
        assertThat(page.texts())
                .contains("Worry and nerves in the past two weeks.")
                .doesNotContain("texto");
    }

    /** A pack brings the questions; what is said afterwards stays ours. */
    @Test
    void aFormInTheWordsOfAPackHasAPage() {
        Instrument tea = PackText.teaTime().with(PackText.ofTeaTime("es").pack());
        QuestionnaireResponse response = QuestionnaireResponse.to("tea-time", "1.0.0", tea.wording(), "es")
                .with("1", Answer.coded("1"));

        assertThat(ids(page(tea, ES, response))).contains("person.about-you", "person.answered");
    }

    @Test
    void aPageIsWrittenAsJson() {
        Feedback page = new Feedback("es", List.of(new FormStep.Line("person.thanks", "Gracias.")));

        assertThat(new String(IntakeJson.write(page), StandardCharsets.UTF_8))
                .isEqualTo("{\"language\":\"es\",\"lines\":[{\"id\":\"person.thanks\",\"text\":\"Gracias.\"}]}");
        assertThat(page).hasToString("Feedback[hidden]");
    }

    @Test
    void aPageCannotBeChanged() {
        List<FormStep.Line> lines = new ArrayList<>(List.of(new FormStep.Line("a", "b")));
        Feedback page = new Feedback("es", lines);
        lines.clear();

        assertThat(page.lines()).hasSize(1);
        assertThatThrownBy(() -> page.lines().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    /** Read when reading is hardest: every form, with each band that a report could name, with none, and left open. */
    @TestFactory
    Stream<DynamicTest> everyPageIsAsEasyAsHelp() {
        return forms(form -> pages(form).forEach(page -> {
            Readability text = Readability.of(form.language, page.texts());
            assertThat(text.words()).isGreaterThanOrEqualTo(Readability.FEWEST_WORDS);
            assertThat(ReadabilityGate.CARE.problems(text))
                    .as(ids(page).toString())
                    .isEmpty();
        }));
    }

    private static Stream<Feedback> pages(Form form) {
        Explainer explainer = Explainer.of(form.instrument, form.language);
        QuestionnaireResponse response = answers(form.instrument, false);
        ScoreReport report = Scorer.of(form.instrument).score(response);
        Stream<Feedback> banded = form.instrument.scoring().scores().stream()
                .flatMap(scale -> scale.bands().stream().map(band -> withBand(report, scale, band)))
                .map(each -> explainer.forPerson(response, each));
        return Stream.concat(
                banded,
                Stream.of(
                        explainer.forPerson(response, report),
                        page(form.instrument, form.language, response.withWording(Wording.OWN)),
                        page(form.instrument, form.language, declined(form.instrument))));
    }

    private static ScoreReport withBand(ScoreReport report, Scoring.Scale scale, Scoring.Band band) {
        Score score = new Score(scale.id(), band.from(), band.from(), band.from(), band.id(), 1, 1, 0, List.of());
        return new ScoreReport(
                report.instrument(),
                report.version(),
                report.fingerprint(),
                report.wording(),
                report.locale(),
                report.textStatus(),
                false,
                null,
                null,
                List.of(score),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private record Form(Instrument instrument, Locale language) {}

    private static Stream<Form> forms() {
        return LIBRARY.ids().stream()
                .flatMap(id -> Stream.of(ES, EN).map(language -> new Form(LIBRARY.instrument(id), language)));
    }

    private static Stream<DynamicTest> forms(Consumer<Form> test) {
        return forms().map(form ->
                DynamicTest.dynamicTest(form.instrument.id() + " " + form.language, () -> test.accept(form)));
    }
}
