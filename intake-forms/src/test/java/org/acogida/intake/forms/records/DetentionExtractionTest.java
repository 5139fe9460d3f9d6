package org.acogida.intake.forms.records;

import static org.acogida.intake.forms.records.Told.form;
import static org.acogida.intake.forms.records.Told.read;
import static org.acogida.intake.forms.records.Told.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.acogida.intake.person.DerivedFact.Holds;
import org.acogida.intake.person.DetentionEpisode;
import org.acogida.intake.person.UncertainDate;
import org.acogida.intake.questionnaire.AnswerOption;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times in detention, as somebody told them in the bundled forms. */
class DetentionExtractionTest {

    private final QuestionnaireResponse told = to("detention-outline")
            .with("door", Answer.coded("open"))
            .with("how-many", Answer.coded("two"))
            .with("first-kind", Answer.coded("prison"))
            .with("first-from", Answer.text("2025-03~"))
            .with("first-to", Answer.text("por Navidad"))
            .with("first-length", Answer.coded("months"))
            .with("first-where", Answer.text("El Salvador"))
            .with("second-where", Answer.text("la casa grande"));

    /** Whatever kind of place can be chosen stands in the record, by a word that most lists have. */
    @ParameterizedTest
    @ValueSource(strings = {"first-kind", "second-kind"})
    void everyKindOfPlaceIsKept(String linkId) {
        Questionnaire outline = form("detention-outline").questionnaire();
        List<String> kinds = outline.questions().stream()
                .filter(question -> question.linkId().equals(linkId))
                .flatMap(question -> outline.options(question).stream())
                .map(AnswerOption::code)
                .toList();

        assertThat(kinds).contains("intelligence-site").isSubsetOf(DetentionEpisode.KINDS_OF_PLACE);
        assertThat(kinds)
                .allSatisfy(kind -> assertThat(
                                read(told.with(linkId, Answer.coded(kind))).episodes())
                        .extracting(DetentionEpisode::kindOfPlace)
                        .contains(kind));
    }

    @Test
    void eachTimeIsOfItsOwn() {
        List<DetentionEpisode> episodes = read(told).episodes();

        assertThat(episodes).hasSize(2);
        assertThat(episodes.get(0).kindOfPlace()).isEqualTo("prison");
        assertThat(episodes.get(0).place()).isEqualTo("El Salvador");
        assertThat(episodes.get(0).country()).isNull();
        assertThat(episodes.get(0).from().earliest()).contains(LocalDate.of(2025, 3, 1));
        assertThat(episodes.get(0).to()).isEqualTo(UncertainDate.inWords("por Navidad"));
        assertThat(episodes.get(0).length().leastHours()).isEqualTo(BigDecimal.valueOf(28 * 24));
        assertThat(episodes.get(0).length().mostHours()).isEmpty();
        assertThat(episodes.get(1)).isEqualTo(DetentionEpisode.UNKNOWN.withPlace("la casa grande"));
    }

    /** Each of the times has a country of its own, in the language in which it was asked. */
    @Test
    void oneCountryAndThenAnother() {
        IntakeRecords records = read(told.with("first-country", Answer.text("El Salvador"))
                .with("second-country", Answer.text(" venezuela ")));

        assertThat(records.episodes()).extracting(DetentionEpisode::country).containsExactly("SV", "VE");
        assertThat(records.unread()).isEmpty();
    }

    /** Nobody guesses: somebody reads it, and what was said of the place and the dates stands as before. */
    @ParameterizedTest
    @ValueSource(strings = {"por la frontera", "creo que El Salvador", "SV o HN"})
    void aCountryThatIsNoNameOfOneIsRead(String words) {
        IntakeRecords records = read(told.with("first-country", Answer.text(words)));

        assertThat(records.unread()).containsExactly("detention-outline/first-country");
        assertThat(records.episodes()).isEqualTo(read(told).episodes());
    }

    @Test
    void theSecondTimeIsNotThereWhereThereWasOne() {
        assertThat(read(told.with("how-many", Answer.coded("one"))).episodes()).hasSize(1);
    }

    @Test
    void nothingIsThereBehindAClosedDoor() {
        assertThat(read(told.with("door", Answer.coded("no"))).episodes()).isEmpty();
    }

    /** Rules 43 to 45 of the Nelson Mandela Rules: from 22 hours a day, and more than 15 days in a row. */
    @ParameterizedTest
    @CsvSource({
        "under-12, over-15-days, NO, NO",
        "12-to-22, over-15-days, NO, NO",
        "22-or-more, over-15-days, YES, YES",
        "22-or-more, 1-to-15-days, YES, NO",
        "22-or-more, under-a-day, YES, NO",
        "22-or-more, lost-count, YES, POSSIBLE",
        "lost-count, over-15-days, POSSIBLE, POSSIBLE",
        "lost-count, under-a-day, POSSIBLE, NO"
    })
    void timeAloneIsWhatFollowsFromTheWordsChosen(String hours, String days, Holds solitary, Holds prolonged) {
        List<DetentionEpisode> episodes = read(to("detention-outline")
                        .with("door", Answer.coded("open"))
                        .with("isolation", Answer.coded("yes"))
                        .with("hours-alone", Answer.coded(hours))
                        .with("days-alone", Answer.coded(days)))
                .episodes();

        assertThat(episodes).singleElement().satisfies(episode -> {
            assertThat(episode.isolation()).hasSize(1);
            assertThat(episode.isolation().get(0).solitary().holds()).isEqualTo(solitary);
            assertThat(episode.isolation().get(0).prolonged().holds()).isEqualTo(prolonged);
        });
    }

    @ParameterizedTest
    @CsvSource({"hours, 0", "days, 24", "weeks, 168", "months, 672", "year-or-more, 8064", "lost-count, 0"})
    void aLengthHasALeastAndNoMost(String code, int hours) {
        DetentionEpisode episode =
                read(told.with("first-length", Answer.coded(code))).episodes().get(0);

        assertThat(episode.length().leastHours()).isEqualByComparingTo(BigDecimal.valueOf(hours));
        assertThat(episode.length().mostHours()).isEmpty();
    }
}
