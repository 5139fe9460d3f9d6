package org.acogida.intake.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PurposeTest {

    /** HL7 Terminology, v3-ActReason 4.0.0. */
    @ParameterizedTest
    @CsvSource({
        "CARE_HERE, TREAT",
        "COORDINATE, COC",
        "EMERGENCY, ETREAT",
        "REFERRAL, COC",
        "LEGAL_AID, HLEGAL",
        "ACCOUNTABILITY, HLEGAL",
        "STATISTICS, PUBHLTH",
        "RESEARCH, HRESCH",
        "PEER_CONTACT, SUPNWK",
        "MEDIA,",
        "FAMILY, FAMRQT",
        "OWN_COPY, PATRQT"
    })
    void hasTheCodeOfTheTerminology(Purpose purpose, String code) {
        assertThat(purpose.hl7Code().orElse(null)).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource
    void onlyThreeKindsOfRecipientsAreAuthorities(Recipient.Kind kind) {
        assertThat(kind.authority())
                .isEqualTo(kind == Recipient.Kind.LAW_ENFORCEMENT
                        || kind == Recipient.Kind.IMMIGRATION
                        || kind == Recipient.Kind.STATE_BODY);
    }
}
