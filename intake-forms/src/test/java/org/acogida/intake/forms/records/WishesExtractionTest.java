package org.acogida.intake.forms.records;

import static org.acogida.intake.forms.records.Told.read;
import static org.acogida.intake.forms.records.Told.to;
import static org.assertj.core.api.Assertions.assertThat;

import org.acogida.intake.person.Preferences;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody wishes for a visit, as they said it in the bundled forms. */
class WishesExtractionTest {

    private final QuestionnaireResponse asked = to("preferences")
            .with("comfort", Answer.coded("clinician"), Answer.coded("interpreter"), Answer.coded("touch"));

    @Test
    void whatIsWishedStandsInThePreferences() {
        Preferences wishes = read(asked.with("clinician-gender", Answer.coded("woman"))
                        .with("touch", Answer.coded("no"))
                        .with("examination", Answer.coded("ask-first")))
                .preferences();

        assertThat(wishes)
                .isEqualTo(Preferences.NONE
                        .withClinician(Preferences.Gender.WOMAN)
                        .withTouch(Preferences.Comfort.NO)
                        .withExamination(Preferences.Comfort.ASK_FIRST));
    }

    @ParameterizedTest
    @CsvSource({
        "El Salvador, SV",
        "el salvador y Panamá, SV PA",
        "PANAMA, PA",
        "Trinidad y Tobago, TT",
        "'SV, CO', SV CO"
    })
    void countriesAreReadByTheirNames(String words, String codes) {
        assertThat(notFrom(words).preferences().interpreter().notFrom()).containsExactly(codes.split(" "));
        assertThat(notFrom(words).unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de allá", "El Salvador y de donde me tuvieron", "sv"})
    void wordsThatAreNoCountryAreForSomebodyToRead(String words) {
        assertThat(notFrom(words).unread()).containsExactly("preferences/interpreter-not-from");
    }

    private IntakeRecords notFrom(String words) {
        return read(asked.with("interpreter-origin", Answer.coded("not-compatriot"), Answer.coded("not-from"))
                .with("interpreter-not-from", Answer.text(words)));
    }

    @Test
    void nobodyFromTheirOwnCountry() {
        Preferences.Interpreter wish = read(asked.with("interpreter-origin", Answer.coded("not-compatriot")))
                .preferences()
                .interpreter();

        assertThat(wish.suits(null, "VE", "VE")).isFalse();
        assertThat(wish.suits(null, "CO", "VE")).isTrue();
    }

    @Test
    void aFormThatDoesNotAskSaysNothingOfWishes() {
        assertThat(read(to("name-and-contact")).preferences()).isNull();
        assertThat(read(to("preferences")).preferences()).isEqualTo(Preferences.NONE);
    }
}
