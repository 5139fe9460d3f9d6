package org.acogida.intake.forms.records;

import static org.acogida.intake.forms.records.Told.EXTRACTION;
import static org.acogida.intake.forms.records.Told.form;
import static org.acogida.intake.forms.records.Told.read;
import static org.acogida.intake.forms.records.Told.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.acogida.intake.person.Participant;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;
import org.junit.jupiter.api.Test;

/** What holds for the records of any form. */
class ExtractionTest {

    @Test
    void aResponseToAnotherVersionIsRefused() {
        QuestionnaireResponse other = QuestionnaireResponse.to("preferences", "0.9.0", Wording.OWN, "es");

        assertThatThrownBy(() -> EXTRACTION.extract(form("preferences"), other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe load preferences");
    }

    @Test
    void ofTwoFormsTheLaterNameCountsAndWhatOneDoesNotAskStays() {
        IntakeRecords first = read(to("name-and-contact").with("name", Answer.text("Uno")));
        IntakeRecords later = read(to("name-and-contact").with("name", Answer.text("Dos")));
        Participant person = Participant.of(UUID.fromString("00000000-0000-4000-8000-000000000000"), "babe");

        assertThat(first.and(later).named(person).name()).isEqualTo("Dos");
        assertThat(first.and(read(to("preferences"))).name()).isEqualTo("Uno");
        assertThat(first.and(read(to("preferences"))).contact()).isNotNull();
        assertThat(read(to("preferences")).named(person)).isEqualTo(person);
    }
}
