package org.acogida.intake.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.acogida.intake.person.Preferences.Gender;
import org.acogida.intake.person.Preferences.Interpreter;
import org.acogida.intake.questionnaire.Sensitivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    @Test
    void aPersonIsCalledByTheNameToUseOrElseByTheCode() {
        Participant person = Participant.of(UUID.randomUUID(), "lumeto");

        assertThat(person.calledBy()).isEqualTo("lumeto");
        assertThat(person.withLegalName("en papeles").calledBy()).isEqualTo("lumeto");
        assertThat(person.withName("Ñ").calledBy()).isEqualTo("Ñ");
        assertThat(person.withName("Ñ").withName("名").calledBy()).isEqualTo("名");
        assertThat(person.withName("Ñ").withName(null)).isEqualTo(person);
    }

    @Test
    void aNameIsOneFieldAndNobodyHasATitle() {
        assertThat(Participant.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly("id", "code", "name", "legalName", "language", "address", "agreement")
                .noneMatch(name -> name.matches("(?i).*(title|honor|salut|surname|first|last|family|given|sex).*"));
    }

    @Test
    void aWishForAGenderIsNeverMadeOfAnotherWish() {
        Participant person = Participant.of(UUID.randomUUID(), "lumeto");

        assertThat(person.withName("Ñ")
                        .withAddress(Participant.Address.TU)
                        .withLanguage("es-VE")
                        .agreement())
                .isNull();
        assertThat(person.withAgreement(Participant.Agreement.FEMININE).address())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // wish, no compatriot, not from, interpreter, their country, home, fits
        ", false, , , , , true",
        "EITHER, false, , , , , true",
        "WOMAN, false, , WOMAN, , , true",
        "WOMAN, false, , MAN, , , false",
        "WOMAN, false, , , , , false",
        ", true, , , CO, VE, true",
        ", true, , , VE, VE, false",
        ", true, , , , VE, false",
        ", true, , , CO, , false",
        ", false, SV, , CO, , true",
        ", false, SV, , SV, , false",
        ", false, SV, , , , false",
        "WOMAN, true, SV, WOMAN, CO, VE, true",
        "WOMAN, true, SV, WOMAN, SV, VE, false",
        "WOMAN, true, SV, MAN, CO, VE, false"
    })
    void whatIsNotKnownOfAnInterpreterFitsNoWish(
            Gender wish,
            boolean noCompatriot,
            String notFrom,
            Gender theirs,
            String country,
            String home,
            boolean fits) {
        Interpreter wished = new Interpreter(wish, noCompatriot, notFrom == null ? List.of() : List.of(notFrom));

        assertThat(wished.suits(theirs, country, home)).isEqualTo(fits);
    }

    @Test
    void aReferralCountsForNinetyDaysWhereNobodySaysOtherwise() {
        Referral referral = Referral.to("clinic", "lumeto", new Need("food", null, null), NOON);

        assertThat(referral.expiresAt()).isEqualTo(Instant.parse("2026-06-12T12:00:00Z"));
        assertThat(referral.countsAt(NOON.minusNanos(1))).isFalse();
        assertThat(referral.countsAt(NOON)).isTrue();
        assertThat(referral.countsAt(Instant.parse("2026-06-12T11:59:59Z"))).isTrue();
        assertThat(referral.countsAt(Instant.parse("2026-06-12T12:00:00Z"))).isFalse();
    }

    @Test
    void aReferralWithoutAnEndNeverCounts() {
        Referral endless = Referral.to("clinic", "lumeto", new Need("food", null, null), NOON)
                .withExpiry(null);

        assertThat(endless.countsAt(NOON)).isFalse();
    }

    @Test
    void aReferralHoldsNothingButWhatItTakes() {
        assertThat(Referral.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly(
                        "recipient", "code", "need", "contact", "preferences", "classes", "madeAt", "expiresAt");
        Referral least = Referral.to("clinic", "lumeto", new Need("food", null, null), NOON);
        assertThat(Stream.of(least.contact(), least.preferences())).containsOnlyNulls();
        assertThat(least.classes()).isEmpty();
        assertThat(least.withClasses(Sensitivity.HIGHEST).withClasses().classes())
                .isEmpty();
    }
}
