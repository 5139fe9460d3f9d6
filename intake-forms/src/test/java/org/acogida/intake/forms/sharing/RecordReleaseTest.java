package org.acogida.intake.forms.sharing;

import static org.acogida.intake.forms.sharing.MixedDay.CLINIC;
import static org.acogida.intake.forms.sharing.MixedDay.CLINICIAN;
import static org.acogida.intake.forms.sharing.MixedDay.NOW;
import static org.acogida.intake.forms.sharing.MixedDay.nothingSaid;
import static org.acogida.intake.forms.sharing.MixedDay.proof;
import static org.acogida.intake.forms.sharing.MixedDay.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.acogida.intake.consent.CombinationRule;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Disclosure;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.consent.Scope;
import org.acogida.intake.forms.internal.json.StrictJson;
import org.acogida.intake.person.CodeWord;
import org.acogida.intake.person.ContactWay;
import org.acogida.intake.person.DetentionEpisode;
import org.acogida.intake.person.Isolation;
import org.acogida.intake.person.Need;
import org.acogida.intake.person.Participant;
import org.acogida.intake.person.Preferences;
import org.acogida.intake.person.Referral;
import org.acogida.intake.person.SafeContact;
import org.acogida.intake.person.SafeTime;
import org.acogida.intake.person.UncertainDate;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;
import org.junit.jupiter.api.Test;

/** Of a record goes what was agreed to, part by part. */
class RecordReleaseTest {

    private static final Instant RECORDED = NOW.minus(Duration.ofDays(1));
    private static final List<String> TAGS = List.of("DEMO", "GENDER", "PRS", "VIO", "HIV");

    private static final Participant PERSON = new Participant(
            UUID.fromString("00000000-0000-4000-8000-00000000beef"),
            "lumeto",
            "Ñu-Ñu",
            "nombre de los papeles",
            "es-VE",
            Participant.Address.USTED,
            Participant.Agreement.NEUTRAL);
    private static final CodeWord WORD = CodeWord.of("girasol", new Random(7));
    private static final SafeContact CONTACT = SafeContact.of(
                    ZoneOffset.UTC, ContactWay.of(ContactWay.Channel.PHONE, "junto al río", SafeTime.always()))
            .with(WORD)
            .with(new SafeContact.TrustedPerson("la tía", "junto al lago", false));
    private static final DetentionEpisode EPISODE = DetentionEpisode.UNKNOWN
            .withDates(UncertainDate.parse("2025-03~"), UncertainDate.parse("2025-07-18"))
            .withPlace("un sótano")
            .withIsolation(Isolation.of(22, 24, null));
    private static final Need NEED = new Need("medicine", Need.Urgency.TODAY, "la pastilla de la presión");

    /** What stands in which part, and how sensitive that part is, by hand. */
    private static final Map<String, Sensitivity> TOLD = new LinkedHashMap<>();

    static {
        TOLD.put("beef", new Sensitivity(3, List.of("DEMO")));
        TOLD.put("lumeto", new Sensitivity(1, List.of()));
        TOLD.put("Ñu-Ñu", new Sensitivity(1, List.of()));
        TOLD.put("nombre de los papeles", new Sensitivity(2, List.of("DEMO")));
        TOLD.put("junto al río", new Sensitivity(2, List.of("DEMO")));
        TOLD.put("un sótano", new Sensitivity(3, List.of("VIO")));
        TOLD.put("2025-03~", new Sensitivity(2, List.of("VIO")));
        TOLD.put("medicine", new Sensitivity(1, List.of()));
        TOLD.put("presión", new Sensitivity(2, List.of("PRS")));
    }

    private static String sent(Sharing sharing) {
        StringBuilder sent = new StringBuilder();
        for (Record record : List.of(PERSON, CONTACT, EPISODE, NEED, Preferences.NONE)) {
            sharing.release(record, RECORDED)
                    .ifPresent(given -> sent.append(new String(given.json(), StandardCharsets.UTF_8)));
        }
        return sent.toString();
    }

    private static Sharing sharing(ConsentLedger ledger) {
        return Sharing.under(ledger, Purpose.REFERRAL, CLINIC, NOW);
    }

    @Property
    void aPartGoesExactlyWhereItsClassAndAllItsTagsWereAgreedTo(
            @ForAll @IntRange(max = 3) int upTo, @ForAll @Size(5) List<Boolean> agreed) {
        String[] tags =
                TAGS.stream().filter(tag -> agreed.get(TAGS.indexOf(tag))).toArray(String[]::new);
        String sent = sent(sharing(yes(Purpose.REFERRAL, CLINIC, upTo, tags)));
        TOLD.forEach((words, sensitivity) -> assertThat(sent.contains(words))
                .as(words)
                .isEqualTo(sensitivity.level() <= upTo && Set.of(tags).containsAll(sensitivity.tags())));
        assertThat(sent).doesNotContain("la tía", "junto al lago", WORD.digest());
    }

    @Test
    void whatMayNotGoIsNotThereAndIsNamedToWhoSends() {
        RecordRelease given = sharing(yes(Purpose.REFERRAL, CLINIC, 2, "VIO"))
                .release(EPISODE, RECORDED)
                .orElseThrow();
        assertThat(given.kind()).isEqualTo("detention-episode");
        assertThat(given.parts()).containsKeys("from", "to", "isolation").doesNotContainKey("place");
        assertThat(given.leftOut()).containsExactly("place");
        assertThat(given.toString()).isEqualTo("RecordRelease[hidden]");
        assertThat(new String(given.json(), StandardCharsets.UTF_8))
                .startsWith("{\"purpose\":\"referral\",\"recipient\":{")
                .contains("\"kind\":\"detention-episode\",\"record\":{");
    }

    @Test
    void inFullItReadsAsTheRecord() throws Exception {
        RecordRelease given = sharing(yes(Purpose.REFERRAL, CLINIC, 3, TAGS.toArray(String[]::new)))
                .release(EPISODE, RECORDED)
                .orElseThrow();
        assertThat(given.leftOut()).isEmpty();
        assertThat(StrictJson.read(StrictJson.write(given.parts()), DetentionEpisode.class))
                .isEqualTo(EPISODE);
    }

    @Test
    void itIsEnteredByPartAndCanBeCalledBack() {
        RecordRelease given = sharing(yes(Purpose.REFERRAL, CLINIC, 1))
                .release(NEED, RECORDED)
                .orElseThrow();
        assertThat(given.ledger().disclosures())
                .containsExactly(new Disclosure(
                        Purpose.REFERRAL,
                        CLINIC,
                        List.of("need/kind", "need/urgency"),
                        List.of(new Sensitivity(1, List.of())),
                        List.of(),
                        NOW));
        assertThat(given.leftOut()).containsExactly("wish");
    }

    @Test
    void withoutAYesThereIsNothing() {
        assertThat(sent(sharing(nothingSaid()))).isEmpty();
        ConsentLedger withdrawn = yes(Purpose.REFERRAL, CLINIC, 3, TAGS.toArray(String[]::new))
                .decline(Scope.allSharing(), NOW.minusSeconds(1));
        assertThat(sent(sharing(withdrawn))).isEmpty();
    }

    @Test
    void whatWasErasedIsNotGiven() {
        ConsentLedger ledger = yes(Purpose.REFERRAL, CLINIC, 3, TAGS.toArray(String[]::new));
        ConsentLedger erased = ledger.erase(new Sensitivity(2, List.of("VIO")), proof(ledger), NOW.minusSeconds(1));
        String sent = sent(sharing(erased));
        assertThat(sent).contains("nombre de los papeles").doesNotContain("un sótano", "2025-03~");
        assertThat(sharing(erased).release(EPISODE, NOW))
                .as("written down later")
                .isPresent();
    }

    @Test
    void whoAnswersForOthersReadsNoRecordOfOnePerson() {
        for (Role role : Role.values()) {
            ConsentLedger ledger = yes(Purpose.CARE_HERE, Recipient.here(role), 1);
            boolean reads = role != Role.SUPERVISOR && role != Role.MEDIA_DESK;
            Sharing here = Sharing.under(ledger, Purpose.CARE_HERE, Recipient.here(role), NOW);
            assertThat(here.release(NEED, RECORDED).isPresent()).as(role.name()).isEqualTo(reads);
        }
        assertThat(sent(Sharing.under(yes(Purpose.CARE_HERE, CLINICIAN, 1), Purpose.CARE_HERE, CLINICIAN, NOW)))
                .contains("Ñu-Ñu");
    }

    @Test
    void whatTellsTooMuchTogetherGoesTogetherToNobodyWhoHasNoYesForThat() {
        CombinationRule rule =
                new CombinationRule(List.of("participant/name", "need/wish"), new Sensitivity(3, List.of("PRS")));
        Sharing first = sharing(yes(Purpose.REFERRAL, CLINIC, 2, "PRS")).with(List.of(rule));
        RecordRelease name = first.release(PERSON, RECORDED).orElseThrow();
        RecordRelease need = first.after(name).release(NEED, RECORDED).orElseThrow();
        assertThat(name.parts()).containsKey("name");
        assertThat(need.parts()).doesNotContainKey("wish");
        assertThat(first.release(NEED, RECORDED).orElseThrow().parts()).containsKey("wish");
    }

    @Test
    void aPersonsOwnCopyHasTheTrustedPersonAndNoCodeWord() {
        ConsentLedger ledger = nothingSaid();
        Optional<RecordRelease> own =
                Sharing.ownCopy(ledger, proof(ledger), OwnCopy.FULL, NOW).release(CONTACT, RECORDED);
        assertThat(own.orElseThrow().parts())
                .containsKeys("ways", "trustedPerson")
                .doesNotContainKey("codeWord");
        assertThat(Sharing.ownCopy(ledger, proof(ledger), OwnCopy.NOTHING_ON_PAPER, NOW)
                        .release(CONTACT, RECORDED))
                .isEmpty();
    }

    @Test
    void inAnEmergencyItGoesUpToClassTwoAndIsEntered() {
        RecordRelease given = Sharing.inEmergency(nothingSaid(), CLINIC, Role.CLINICIAN, NOW)
                .release(EPISODE, RECORDED)
                .orElseThrow();
        assertThat(given.parts()).containsKey("from").doesNotContainKey("place");
        assertThat(given.ledger().disclosures()).hasSize(1);
    }

    @Test
    void whatIsNoRecordOfAPersonIsRefused() {
        Sharing sharing = sharing(nothingSaid());
        Referral referral = Referral.to("city-clinic", "lumeto", NEED, NOW);
        for (Record other : List.of(referral, MixedDay.response(), new Sensitivity(1, List.of()))) {
            assertThatThrownBy(() -> sharing.release(other, RECORDED))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("ReferralRelease");
        }
    }
}
