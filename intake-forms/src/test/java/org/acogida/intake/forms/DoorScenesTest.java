package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.acogida.intake.forms.internal.compiler.TextKeys;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.response.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people bring to the sections behind a door, and what these do with it. */
class DoorScenesTest {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern ACCUSES = Pattern.compile(
            "\\b(pandill|marer|delincuen|colabor|gangs?\\b|collaborat|criminal|terroris|tat[ut]|tattoo)", FLAGS);
    private static final Pattern HURTS = Pattern.compile(
            "\\b(debe[ns]?|obligatori\\w+|inválid\\w+|faltan?|declar\\w+|confies\\w+|responda|interrog\\w+|fichas?|reseñ\\w+"
                    + "|sujetos?|must|required|mandatory|invalid|confess\\w*|suspects?)\\b|por qué no|\\w+@\\w*|\\(a\\)|/a\\b",
            FLAGS);

    /** Whatever a person reads of the sections, by form and key, in both languages. */
    private static Map<String, String> read() {
        Map<String, String> read = new TreeMap<>();
        for (Instrument instrument : Doors.all()) {
            List<String> keys = new ArrayList<>(TextKeys.shown(instrument.questionnaire()));
            instrument.texts().keys().stream()
                    .filter(key -> key.startsWith("topic") || key.startsWith("why") || key.equals("title"))
                    .forEach(keys::add);
            for (var language : Doors.LANGUAGES) {
                Texts texts = instrument.texts().in(language);
                keys.forEach(key -> read.put(instrument.id() + " " + language + " " + key, texts.text(key)));
            }
        }
        return read;
    }

    private static Texts spanish(String id) {
        return Doors.LIBRARY.instrument(id).texts().in(Doors.SPANISH);
    }

    private static Function<FormStep.Ask, List<Answer>> choosing(Map<String, String> choices) {
        return ask -> choices.containsKey(ask.linkId())
                ? List.of(Answer.coded(choices.get(ask.linkId())))
                : List.of(Answer.declined());
    }

    private static List<String> codes(String id, String linkId) {
        Questionnaire form = Doors.form(id);
        return Doors.codes(form, Doors.question(form, linkId));
    }

    @Test
    void whatOthersCallAPersonStandsOnlyAmongWhatTheySay() {
        List<String> found = read().entrySet().stream()
                .filter(entry -> ACCUSES.matcher(entry.getValue()).find())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(found)
                .containsExactly(
                        "stigma en option.said.collaborator",
                        "stigma en option.said.gang",
                        "stigma en option.said.treason",
                        "stigma es option.said.collaborator",
                        "stigma es option.said.gang",
                        "stigma es option.said.treason");
        assertThat(spanish("stigma").text("option.said.gang")).startsWith("Que ");
        assertThat(spanish("stigma").text("option.said.collaborator")).startsWith("Que ");
        assertThat(spanish("stigma").text("option.said.treason")).startsWith("Que ");
    }

    @Test
    void nothingPressesOrSoundsLikeAnInterrogation() {
        assertThat(read())
                .isNotEmpty()
                .allSatisfy(
                        (key, text) -> assertThat(HURTS.matcher(text).find()).isFalse());
    }

    @Test
    void detentionInOneCountryAndThenInAnotherMakesTwoEpisodes() {
        Doors.Way way = Doors.walk(
                "detention-outline", choosing(Map.of("door", "open", "how-many", "two", "moved", "other-country")));
        assertThat(way.asked())
                .contains("first-country", "first-where", "second-country", "second-where")
                .doesNotContain("further");
        assertThat(way.previews()).extracting(FormStep.Preview::topic).containsExactly("times", "alone", "contact");
        for (String field : List.of("place", "country", "kindOfPlace", "from", "to", "length")) {
            assertThat(Doors.form("detention-outline").questions())
                    .filteredOn(question -> ("DetentionEpisode." + field).equals(question.extract()))
                    .as(field)
                    .hasSize(2);
        }
    }

    @Test
    void whoWasHeldOnceIsNotAskedAboutASecondTime() {
        Doors.Way way = Doors.walk("detention-outline", choosing(Map.of("door", "open", "how-many", "one")));
        assertThat(way.asked()).contains("first-from").doesNotContain("second-from", "further");
    }

    @ParameterizedTest
    @ValueSource(strings = {"how-many", "first-length", "second-length", "hours-alone", "days-alone", "time-lost"})
    void havingLostCountIsAnAnswer(String linkId) {
        assertThat(codes("detention-outline", linkId)).contains("lost-count");
    }

    /** A date is told as it is remembered, and none is held against another. */
    @Test
    void datesThatDoNotFitAreTakenAsTheyAre() {
        FormSession session = Doors.start("detention-outline")
                .answer("door", Answer.coded("open"))
                .answer("first-from", Answer.text("2025-07"))
                .answer("first-to", Answer.text("por Carnaval, creo"))
                .answer("first-length", Answer.coded("year-or-more"));
        assertThat(session.violations()).isEmpty();
        assertThat(session.response().answersTo("first-to")).containsExactly(Answer.text("por Carnaval, creo"));
    }

    @Test
    void timeAloneIsAskedInHoursAndDaysOnlyAfterAYes() {
        Map<String, String> alone = Map.of("door", "open", "isolation", "yes", "hours-alone", "22-or-more");
        assertThat(Doors.walk("detention-outline", choosing(alone)).asked()).contains("hours-alone", "days-alone");
        Map<String, String> unsure = Map.of("door", "open", "isolation", "not-sure");
        assertThat(Doors.walk("detention-outline", choosing(unsure)).asked())
                .contains("time-lost")
                .doesNotContain("hours-alone", "days-alone");
    }

    /** A protest is asked without a way, a means or a wish to die, which stands in the screens for that. */
    @Test
    void aHungerStrikeIsNoWishToDie() {
        Texts texts = spanish("protest-in-detention");
        List<String> naming = TextKeys.shown(Doors.form("protest-in-detention")).stream()
                .filter(key -> texts.text(key).contains("morir"))
                .toList();
        assertThat(naming).containsExactly(TextKeys.INSTRUCTIONS);
        assertThat(codes("protest-in-detention", "ways"))
                .contains("stopped-eating", "hurt-myself", "not-named", "none");
        Map<String, String> strike = Map.of("door", "open", "ways", "stopped-eating");
        assertThat(Doors.walk("protest-in-detention", choosing(strike)).asked())
                .contains("longest", "body-now", "support");
        Map<String, String> hurt = Map.of("door", "open", "ways", "hurt-myself");
        assertThat(Doors.walk("protest-in-detention", choosing(hurt)).asked())
                .doesNotContain("longest")
                .contains("body-now", "support");
    }

    @Test
    void whoFearsTheStateCanSayWhomNothingIsToReach() {
        assertThat(codes("legal-and-papers", "keep-from"))
                .contains("own-state", "authorities-here", "consulates", "nobody-unasked");
        assertThat(codes("accountability-wishes", "conditions")).contains("not-state");
        assertThat(List.of(
                        Doors.question(Doors.form("legal-and-papers"), "keep-from"),
                        Doors.question(Doors.form("accountability-wishes"), "conditions")))
                .allMatch(question -> question.usedBy().contains("consent"));
    }

    @Test
    void wantingNothingIsAWishLikeTheOthers() {
        Map<String, String> nothing = Map.of("door", "open", "wishes", "nothing");
        assertThat(Doors.walk("accountability-wishes", choosing(nothing)).asked())
                .containsExactly("door", "wishes");
        Map<String, String> truth = Map.of("door", "open", "wishes", "truth");
        assertThat(Doors.walk("accountability-wishes", choosing(truth)).asked())
                .containsExactly("door", "wishes", "conditions", "worries", "talk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"statement", "clear-name", "search", "others-free"})
    void everyWishIsAskedUnderWhichConditions(String wish) {
        Map<String, String> wishing = Map.of("door", "open", "wishes", wish);
        assertThat(Doors.walk("accountability-wishes", choosing(wishing)).asked())
                .containsExactly("door", "wishes", "conditions", "worries", "talk");
    }

    @Test
    void aFaceInThePressIsNoConsent() {
        Questionnaire form = Doors.form("media-exposure");
        assertThat(codes("media-exposure", "shown")).contains("name", "face", "story");
        assertThat(form.questions()).flatExtracting(Item.Question::usedBy).doesNotContain("consent");
        assertThat(codes("media-exposure", "press-asks")).noneMatch(code -> code.startsWith("yes"));
    }

    /** Who may look at the screen reads nothing of it in the title or beside the questions. */
    @ParameterizedTest
    @ValueSource(strings = {"sexual-violence-care", "sexuality-and-gender", "continuing-treatment"})
    void whatStandsOnEveryScreenOutsNobody(String id) {
        for (String key : List.of("title", "instructions", "why")) {
            assertThat(spanish(id).text(key))
                    .doesNotContainIgnoringCase("sexual", "género", "orientación", "VIH", "LGBT");
        }
    }

    /** HIV is one example among others where everybody is asked, and is named nowhere else. */
    @Test
    void hivIsANeedAmongOthersAndNeverAskedAsAStatus() {
        List<String> naming = read().entrySet().stream()
                .filter(entry ->
                        entry.getValue().contains("VIH") || entry.getValue().contains("HIV"))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(naming)
                .containsExactly("continuing-treatment en item.treatment", "continuing-treatment es item.treatment");
        Map<String, String> need = Map.of("treatment", "yes", "say-more", "no", "wanted", "medicine");
        assertThat(Doors.walk("continuing-treatment", choosing(need)).asked())
                .doesNotContain("own-words")
                .contains("supply", "wanted", "soon");
    }

    /** Orientation and identity come from the person’s own words, each on its own, and open nothing. */
    @Test
    void nothingIsInferredFromOrientationOrIdentity() {
        Questionnaire form = Doors.form("sexuality-and-gender");
        assertThat(form.questions())
                .flatExtracting(Item.Question::enableWhen)
                .allMatch(condition -> condition.question().equals("door"));
        assertThat(List.of(Doors.question(form, "gender-identity"), Doors.question(form, "orientation")))
                .allMatch(question -> question.answerValueSet() == null && question.extract() == null);
    }

    @Test
    void aDoorToCareThatIsOpenedAsksForNeedsAndNothingElse() {
        Doors.Way way = Doors.walk(
                "sexual-violence-care",
                choosing(Map.of("door", "open", "needs", "medical", "by-whom", "woman", "soon", "today")));
        assertThat(way.asked()).containsExactly("door", "needs", "by-whom", "soon");
        FormStep.Preview preview = way.previews().get(0);
        assertThat(preview.title()).contains("primeros días", "años");
        assertThat(preview.whoSees())
                .isEqualTo(
                        "Lo ven usted y el equipo de salud. No se lo mostramos a nadie más, salvo que su vida corra peligro.");
    }

    @Test
    void theSameDoorNeverOpenedLeavesNothingBehind() {
        FormSession untouched = Doors.start("sexual-violence-care").stop();
        assertThat(untouched.response().answers()).isEmpty();
        assertThat(untouched.step()).isInstanceOf(FormStep.Close.class);
    }

    /** Who would rather talk with a person says with whom and how soon, and nothing about needs. */
    @Test
    void whoWouldRatherTalkIsAskedOnlyWithWhom() {
        Doors.Way way = Doors.walk("sexual-violence-care", choosing(Map.of("door", "person")));
        assertThat(way.asked()).containsExactly("door", "by-whom", "soon");
    }

    @Test
    void howSomebodyWasTreatedIsLookedAtOnlyWithSomebodyThere() {
        Map<String, String> another = Map.of("door", "another-day");
        assertThat(Doors.walk("treatment-while-held", choosing(another)).asked())
                .containsExactly("door");
        assertThat(spanish("treatment-while-held").text("option.door.open")).contains("a mi lado");
        assertThat(List.of("conditions", "treatment", "body"))
                .allMatch(linkId -> codes("treatment-while-held", linkId).contains("not-named"));
    }

    /** A charge somewhere is for whoever gives legal help; the rest also for whoever goes along to an office. */
    @Test
    void recordsAreForLegalHelpAlone() {
        Questionnaire form = Doors.form("legal-and-papers");
        assertThat(form.viewers(Doors.question(form, "records"))).containsExactly(Role.LAWYER);
        assertThat(form.viewers(Doors.question(form, "duties"))).containsExactly(Role.CASE_WORKER, Role.LAWYER);
    }
}
