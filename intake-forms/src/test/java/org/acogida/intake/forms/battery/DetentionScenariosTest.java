package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.acogida.intake.person.DerivedFact.Holds;
import org.acogida.intake.person.DetentionEpisode;
import org.acogida.intake.person.Isolation;
import org.acogida.intake.person.UncertainDate;
import org.junit.jupiter.api.Test;

/** What people tell of detention on a first visit, and what follows from it, from the first step to the close. */
class DetentionScenariosTest {

    private static Visit outline() {
        return Visit.first().opens("detention-outline");
    }

    /** Rules 43 and 44 of the Nelson Mandela Rules: 22 hours a day, and more than 15 days in a row. */
    @Test
    void anIsolationCell() {
        Isolation cell = alone("over-15-days");

        assertThat(cell.solitary().holds()).isEqualTo(Holds.YES);
        assertThat(cell.prolonged().holds()).isEqualTo(Holds.YES);
    }

    /** Whoever lost count of the days is held to no number, and nothing is taken from them. */
    @Test
    void anIsolationCellAndTimeLost() {
        Isolation cell = alone("lost-count");

        assertThat(cell.solitary().holds()).isEqualTo(Holds.YES);
        assertThat(cell.prolonged().holds()).isEqualTo(Holds.POSSIBLE);
    }

    private static Isolation alone(String inARow) {
        Visit visit = outline()
                .says("how-many", "one")
                .says("isolation", "yes")
                .says("hours-alone", "22-or-more")
                .says("days-alone", inARow)
                .says("time-lost", "lost-count")
                .toTheEnd();
        List<Isolation> cells = visit.records().episodes().stream()
                .flatMap(episode -> episode.isolation().stream())
                .toList();

        assertThat(visit.inWords("detention-outline", "time-lost")).containsExactly("Del todo: perdí la cuenta");
        assertThat(cells).hasSize(1);
        return cells.get(0);
    }

    /** The month in which one ended and the other began is enough, and neither date is held against the other. */
    @Test
    void detentionInTwoCountriesFirstOneAndThenTheOther() {
        Visit visit = outline()
                .says("how-many", "two")
                .tells("first-country", "El Salvador")
                .says("first-kind", "prison")
                .tells("first-from", "2025-03~")
                .tells("first-to", "2025-07")
                .tells("second-country", "Venezuela")
                .says("second-kind", "intelligence-site")
                .tells("second-from", "2025-07")
                .tells("second-to", "por Navidad")
                .says("moved", "other-country")
                .toTheEnd();
        List<DetentionEpisode> episodes = visit.records().episodes();

        assertThat(episodes).extracting(DetentionEpisode::country).containsExactly("SV", "VE");
        assertThat(episodes).extracting(DetentionEpisode::kindOfPlace).containsExactly("prison", "intelligence-site");
        assertThat(episodes.get(0).from().earliest()).contains(LocalDate.of(2025, 3, 1));
        assertThat(episodes.get(0).to().latest()).contains(LocalDate.of(2025, 7, 31));
        assertThat(episodes.get(1).to()).isEqualTo(UncertainDate.inWords("por Navidad"));
        assertThat(visit.records().unread()).noneMatch(question -> question.startsWith("detention-outline"));
    }

    /** A country in other words than its name is guessed by nobody and lost to nobody. */
    @Test
    void whoDoesNotKnowTheCountryIsTakenAtTheirWord() {
        Visit visit = outline()
                .says("how-many", "one")
                .tells("first-country", "al otro lado de la frontera")
                .says("first-kind", "migration-detention")
                .toTheEnd();

        assertThat(visit.records().episodes())
                .containsExactly(DetentionEpisode.UNKNOWN.withKindOfPlace("migration-detention"));
        assertThat(visit.records().unread()).contains("detention-outline/first-country");
    }
}
