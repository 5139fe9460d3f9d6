package org.acogida.intake.forms.sharing;

import static org.acogida.intake.forms.sharing.MixedDay.CLINIC;
import static org.acogida.intake.forms.sharing.MixedDay.NOW;
import static org.acogida.intake.forms.sharing.MixedDay.nothingSaid;
import static org.acogida.intake.forms.sharing.MixedDay.proof;
import static org.acogida.intake.forms.sharing.MixedDay.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Disclosure;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.consent.Scope;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.person.CodeWord;
import org.acogida.intake.person.ContactWay;
import org.acogida.intake.person.ContactWay.Channel;
import org.acogida.intake.person.Need;
import org.acogida.intake.person.Need.Urgency;
import org.acogida.intake.person.Preferences;
import org.acogida.intake.person.Referral;
import org.acogida.intake.person.SafeContact;
import org.acogida.intake.person.SafeContact.IfSomeoneElseAnswers;
import org.acogida.intake.person.SafeTime;
import org.acogida.intake.questionnaire.Classified;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;
import org.junit.jupiter.api.Test;

/** What goes to one place is what the person agreed to for it, and no more. */
class ReferralReleaseTest {

    private static final String WISH = "la pastilla de la presión";
    private static final CodeWord WORD = CodeWord.of("girasol", new Random(7));
    private static final SafeContact CONTACT = SafeContact.of(
                    ZoneOffset.UTC,
                    ContactWay.of(Channel.PHONE, "junto al río", SafeTime.always()),
                    ContactWay.of(Channel.SMS, "junto al mar", SafeTime.always()))
            .with(IfSomeoneElseAnswers.WRONG_NUMBER)
            .with(WORD)
            .with(new SafeContact.TrustedPerson("la tía", "junto al lago", false));
    private static final Sensitivity FOLLOWS = new Sensitivity(2, List.of("PSY"));
    private static final Referral DRAFT = Referral.to(
                    "city-clinic", "lumeto", new Need("medicine", Urgency.TODAY, WISH), NOW)
            .withContact(CONTACT)
            .withPreferences(Preferences.NONE.withTouch(Preferences.Comfort.ASK_FIRST))
            .withClasses(FOLLOWS, new Sensitivity(1, List.of()));

    private static ConsentLedger agreed(int upTo, String... tags) {
        return yes(Purpose.REFERRAL, CLINIC, upTo, tags);
    }

    private static Optional<ReferralRelease> release(ConsentLedger ledger) {
        return ReferralRelease.under(ledger, CLINIC, DRAFT, NOW);
    }

    @Test
    void whatWasAgreedToInFullGoes() {
        ReferralRelease given = release(agreed(2, "PRS", "DEMO", "PSY")).orElseThrow();

        assertThat(given.referral())
                .isEqualTo(DRAFT.withContact(
                                SafeContact.of(CONTACT.zone(), CONTACT.ways().toArray(ContactWay[]::new))
                                        .with(IfSomeoneElseAnswers.WRONG_NUMBER))
                        // The yes was said an hour before, for ninety days.
                        .withExpiry(NOW.minus(Duration.ofHours(1)).plus(Duration.ofDays(90))));
        assertThat(given.leftOut()).containsExactly("contact.codeWord", "contact.trustedPerson");
        assertThat(given.ledger().disclosures())
                .containsExactly(new Disclosure(
                        Purpose.REFERRAL,
                        CLINIC,
                        List.of(
                                "referral/code",
                                "referral/need.kind",
                                "referral/need.urgency",
                                "referral/need.wish",
                                "referral/contact.ways",
                                "referral/contact.ifSomeoneElseAnswers",
                                "referral/preferences"),
                        List.of(
                                new Sensitivity(1, List.of()),
                                new Sensitivity(2, List.of("PRS")),
                                new Sensitivity(2, List.of("DEMO"))),
                        List.of(),
                        NOW));
        assertThat(IntakeJson.readRecord(given.json(), Referral.class)).isEqualTo(given.referral());
    }

    @Test
    void theLeastIsTheNeedAloneAndWhatIsPersonal() {
        ReferralRelease given = release(agreed(1)).orElseThrow();

        assertThat(given.referral().need()).isEqualTo(new Need("medicine", Urgency.TODAY, null));
        assertThat(given.referral().contact()).isNull();
        assertThat(given.referral().preferences()).isEqualTo(DRAFT.preferences());
        assertThat(given.referral().classes()).containsExactly(new Sensitivity(1, List.of()));
        assertThat(given.leftOut())
                .containsExactly("need.wish", "contact.codeWord", "contact.trustedPerson", "contact.ways", "classes");
    }

    @Test
    void withoutAYesToTheNeedNothingGoes() {
        assertThat(release(nothingSaid())).isEmpty();
        assertThat(release(agreed(0))).isEmpty();
        assertThat(release(yes(Purpose.COORDINATE, CLINIC, 3, "PRS", "DEMO"))).isEmpty();
        assertThat(release(yes(Purpose.REFERRAL, Recipient.organisation("other-clinic"), 3, "PRS")))
                .isEmpty();
        assertThat(release(yes(Purpose.REFERRAL, CLINIC.as(Role.LAWYER), 3, "PRS")))
                .isEmpty();
        assertThat(ReferralRelease.under(
                        yes(Purpose.REFERRAL, CLINIC.as(Role.LAWYER), 3, "PRS"), CLINIC.as(Role.LAWYER), DRAFT, NOW))
                .isPresent();
    }

    @Test
    void itGoesToOnePlace() {
        for (Recipient other : List.of(Recipient.organisation("other-clinic"), Recipient.here(Role.LAWYER))) {
            assertThatThrownBy(() -> ReferralRelease.under(agreed(2), other, DRAFT, NOW))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("city-clinic");
        }
    }

    @Test
    void halfAReferralAndOneThatHasRunOutAreRefused() {
        for (Referral bent : List.of(
                DRAFT.withExpiry(NOW),
                Referral.to("city-clinic", "lumeto", new Need(null, null, WISH), NOW),
                Referral.to("city-clinic", null, DRAFT.need(), NOW),
                Referral.to("city-clinic", "lumeto", DRAFT.need(), NOW.plusSeconds(1)))) {
            assertThatThrownBy(() -> ReferralRelease.under(agreed(2), CLINIC, bent, NOW))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining(WISH);
        }
    }

    @Test
    void whatWasErasedDoesNotGoFromAnOldDraft() {
        ConsentLedger ledger = agreed(2, "PRS", "DEMO", "PSY");
        ConsentLedger erased = ledger.erase(new Sensitivity(2, List.of("DEMO")), proof(ledger), NOW);

        assertThat(release(erased).orElseThrow().referral().contact()).isNull();
        assertThat(release(erased).orElseThrow().leftOut()).contains("contact.ways");
    }

    @Test
    void aReferralIsWrittenInNoOtherWay() {
        assertThatThrownBy(() -> IntakeJson.writeRecord(DRAFT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ReferralRelease");
    }

    // Whatever was agreed to

    @Provide
    Arbitrary<ConsentLedger> ledgers() {
        return Combinators.combine(
                        Arbitraries.of(0, 1, 1, 2, 2, 3),
                        Arbitraries.of("PRS", "DEMO", "PSY").set(),
                        Arbitraries.of("PRS", "DEMO", "PSY").injectNull(0.7))
                .as((upTo, tags, denied) -> {
                    ConsentLedger ledger = agreed(upTo, tags.toArray(String[]::new));
                    return denied == null
                            ? ledger
                            : ledger.decline(Scope.of(Purpose.REFERRAL).tagged(denied), NOW);
                });
    }

    @Provide
    Arbitrary<Referral> drafts() {
        return Combinators.combine(
                        Arbitraries.of(WISH, null),
                        Arbitraries.of(CONTACT, CONTACT.only(Channel.PHONE), null),
                        Arbitraries.of(DRAFT.preferences(), null),
                        Arbitraries.of(Set.of(), Set.of(FOLLOWS)))
                .as((wish, contact, preferences, classes) -> Referral.to(
                                "city-clinic", "lumeto", new Need("medicine", Urgency.TODAY, wish), NOW)
                        .withContact(contact)
                        .withPreferences(preferences)
                        .withClasses(classes.toArray(Sensitivity[]::new)));
    }

    /** Every part that holds a value and no further parts, with its class. */
    private static List<Sensitivity> leaves(Object value) {
        List<Sensitivity> leaves = new ArrayList<>();
        if (value instanceof Collection<?> many) {
            many.forEach(one -> leaves.addAll(leaves(one)));
        } else if (value instanceof Record whole && !(value instanceof Sensitivity)) {
            for (RecordComponent component : whole.getClass().getRecordComponents()) {
                Object part = part(whole, component);
                if (part != null && !part.equals(List.of()) && component.isAnnotationPresent(Classified.class)) {
                    List<Sensitivity> inside = leaves(part);
                    leaves.addAll(inside.isEmpty() ? List.of(Sensitivity.of(component)) : inside);
                }
            }
        }
        return leaves;
    }

    private static Object part(Record whole, RecordComponent component) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theTestReachesTheLeaves() {
        assertThat(leaves(DRAFT))
                .contains(
                        new Sensitivity(1, List.of()),
                        new Sensitivity(2, List.of("PRS")),
                        new Sensitivity(2, List.of("DEMO")))
                .hasSizeGreaterThan(20);
    }

    @Property(tries = 300)
    void everyPartThatGoesWasAgreedTo(@ForAll("ledgers") ConsentLedger ledger, @ForAll("drafts") Referral draft) {
        Optional<ReferralRelease> given = ReferralRelease.under(ledger, CLINIC, draft, NOW);
        Statistics.label("something goes").collect(given.isPresent());
        given.map(ReferralRelease::referral).ifPresent(referral -> {
            assertThat(leaves(referral)).allMatch(each -> ledger.permits(Purpose.REFERRAL, CLINIC, each, NOW));
            assertThat(referral.classes()).allMatch(each -> ledger.permits(Purpose.REFERRAL, CLINIC, each, NOW));
            assertThat(referral.recipient()).isEqualTo("city-clinic");
            assertThat(ledger.grants(NOW)).noneMatch(grant -> grant.expiresAt().isBefore(referral.expiresAt()));
        });
    }

    /** What is permitted goes: nothing is left out that was agreed to, but what no other place needs. */
    @Property(tries = 300)
    void whatIsLeftOutIsNamedAndWasNotAgreedTo(
            @ForAll("ledgers") ConsentLedger ledger, @ForAll("drafts") Referral draft) {
        ReferralRelease.under(ledger, CLINIC, draft, NOW).ifPresent(given -> {
            boolean wish = ledger.permits(Purpose.REFERRAL, CLINIC, new Sensitivity(2, List.of("PRS")), NOW);
            boolean ways = ledger.permits(Purpose.REFERRAL, CLINIC, new Sensitivity(2, List.of("DEMO")), NOW);
            assertThat(given.leftOut().contains("need.wish"))
                    .isEqualTo(draft.need().wish() != null && !wish)
                    .isEqualTo(draft.need().wish() != null
                            && given.referral().need().wish() == null);
            assertThat(given.leftOut().contains("contact.ways"))
                    .isEqualTo(draft.contact() != null && !ways)
                    .isEqualTo(draft.contact() != null && given.referral().contact() == null);
            assertThat(given.leftOut()).noneMatch(name -> name.contains("preferences") || name.contains("kind"));
        });
    }

    @Property(tries = 100)
    void afterItWasTakenBackNothingGoes(@ForAll("ledgers") ConsentLedger ledger, @ForAll("drafts") Referral draft) {
        assertThat(ReferralRelease.under(ledger.stopSharing(Scope.allSharing(), NOW), CLINIC, draft, NOW))
                .isEmpty();
        assertThat(ReferralRelease.under(ledger.withdraw("g1", NOW), CLINIC, draft, NOW))
                .isEmpty();
        assertThat(ReferralRelease.under(
                        ledger,
                        CLINIC,
                        draft.withExpiry(NOW.plus(Duration.ofDays(300))),
                        NOW.plus(Duration.ofDays(90))))
                .isEmpty();
    }

    @Property(tries = 100)
    void eachIsEnteredOnceAndCanBeCalledBack(
            @ForAll("ledgers") ConsentLedger ledger, @ForAll("drafts") Referral draft) {
        ReferralRelease.under(ledger, CLINIC, draft, NOW).ifPresent(given -> {
            assertThat(given.ledger().disclosures()).hasSize(1);
            assertThat(given.ledger().holders(Scope.of(Purpose.REFERRAL))).containsExactly(CLINIC);
        });
    }
}
