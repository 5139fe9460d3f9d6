package org.acogida.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.acogida.intake.person.ContactMessage;
import org.acogida.intake.person.ContactWay;
import org.acogida.intake.person.DurationRange;
import org.acogida.intake.person.Isolation;
import org.acogida.intake.person.Preferences;
import org.acogida.intake.person.Referral;
import org.acogida.intake.person.SafeContact;
import org.acogida.intake.person.SafeTime;
import org.acogida.intake.person.UncertainDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A host's mapper, as it comes out of the box, never makes a permission or a number out of what was not said. */
class PersonJsonTest {

    static List<HostMapper> hosts() {
        return HostMapper.defaults();
    }

    static Stream<Arguments> unsaid() {
        return hosts().stream()
                .flatMap(host -> Stream.of(
                                "{\"channel\":\"sms\",\"address\":\"1\",\"times\":[]}",
                                "{\"channel\":\"sms\",\"address\":\"1\",\"times\":[],\"unshared\":null,"
                                        + "\"mayLeaveMessage\":null,\"mayNameOrganisation\":null}")
                        .map(json -> Arguments.of(host, json)));
    }

    @ParameterizedTest
    @MethodSource("unsaid")
    void whatWasNotSaidIsNotAllowed(HostMapper host, String json) {
        try {
            ContactWay way = host.read(json, ContactWay.class);
            assertThat(List.of(way.unshared(), way.mayLeaveMessage(), way.mayNameOrganisation()))
                    .containsOnly(false);
        } catch (HostMapper.Refused refused) {
            assertThat(refused).hasMessageNotContaining("true");
        }
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aMessageThatSaysNothingIsTheRiskiestOne(HostMapper host) {
        try {
            assertThat(host.read("{}", ContactMessage.class)).isEqualTo(new ContactMessage(false, false));
        } catch (HostMapper.Refused refused) {
            assertThat(refused).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aReferralGoesToOneRecipient(HostMapper host) {
        String one = host.write(PersonSamples.referral());
        String two = one.replace("\"city-clinic\"", "[\"city-clinic\",\"other-clinic\"]");

        assertThat(two).isNotEqualTo(one);
        assertThatThrownBy(() -> host.read(two, Referral.class)).isInstanceOf(HostMapper.Refused.class);
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void listsThatAreMissingAreNotTakenForEmptyOnes(HostMapper host) {
        assertThatThrownBy(() -> host.read("{\"zone\":\"America/Caracas\"}", SafeContact.class))
                .isInstanceOf(HostMapper.Refused.class);
        assertThatThrownBy(() -> host.read("{\"noCompatriot\":true}", Preferences.Interpreter.class))
                .isInstanceOf(HostMapper.Refused.class);
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void anHourKeepsItsFraction(HostMapper host) {
        assertThat(host.read("{\"leastHours\":21.9}", Isolation.class).leastHours())
                .isEqualTo(new BigDecimal("21.9"));
        assertThat(host.read("{\"least\":1.5,\"unit\":\"days\"}", DurationRange.class)
                        .least())
                .isEqualTo(new BigDecimal("1.5"));
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aDateThatCannotBeReadIsReportedAndNotGuessed(HostMapper host) {
        UncertainDate date = host.read("{\"edtf\":\"15/03/2025\",\"words\":\"por Carnaval\"}", UncertainDate.class);

        assertThat(Validation.violations(date)).hasSize(1);
        assertThat(date.words()).isEqualTo("por Carnaval");
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aTimeIsRefusedOrReportedUnlessItIsOne(HostMapper host) {
        for (String from : List.of("null", "\"\"", "\"8 am\"", "\"25:00\"", "true")) {
            String json = "{\"days\":[\"MONDAY\"],\"from\":" + from + ",\"to\":\"12:00\"}";
            assertThat(refusedOrReported(host, json)).as(from).isTrue();
        }
    }

    private static boolean refusedOrReported(HostMapper host, String json) {
        try {
            return !Validation.violations(host.read(json, SafeTime.class)).isEmpty();
        } catch (HostMapper.Refused e) {
            return true;
        }
    }
}
