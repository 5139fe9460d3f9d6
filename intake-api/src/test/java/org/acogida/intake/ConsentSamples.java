package org.acogida.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acogida.intake.consent.CombinationRule;
import org.acogida.intake.consent.ConsentAct;
import org.acogida.intake.consent.Disclosure;
import org.acogida.intake.consent.Facet;
import org.acogida.intake.consent.Grant;
import org.acogida.intake.consent.Grant.LegalBasis;
import org.acogida.intake.consent.Identified;
import org.acogida.intake.consent.MediaConsent;
import org.acogida.intake.consent.PrivacyCheck;
import org.acogida.intake.consent.Proof;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.RecallNotice;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.consent.Retention;
import org.acogida.intake.consent.Scope;
import org.acogida.intake.consent.Tombstone;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;

/** Values that between them hold every record and every constant of consent. */
final class ConsentSamples {

    private static final Instant NOON = Samples.NOON;
    private static final Recipient CLINIC = Recipient.organisation("city-clinic");
    private static final Sensitivity SENSITIVE = new Sensitivity(2, List.of("PSY", "HIV"));
    private static final Identified SEEN = new Identified(Proof.Kind.PRESENCE, "worker-7");
    private static final Identified HEARD = new Identified(Proof.Kind.CODE_WORD, null);

    private static final Tombstone.Receipt RECEIPT = new Tombstone.Receipt("0123456789abcdef".repeat(4));

    private ConsentSamples() {}

    /** The samples by the name of the file with their JSON. */
    static Map<String, Record> all() {
        Map<String, Record> samples = new LinkedHashMap<>();
        samples.put("consent-granted", new ConsentAct.Granted(grant(), new PrivacyCheck(true, NOON), NOON));
        samples.put("consent-declined", new ConsentAct.Declined(Scope.of(Purpose.values()), NOON));
        samples.put(
                "consent-declined-to-a-kind",
                new ConsentAct.Declined(Scope.everythingTo(Recipient.Kind.PERSON, Recipient.Kind.STATE_BODY), NOON));
        samples.put(
                "consent-deferred",
                new ConsentAct.Deferred(Scope.of(Purpose.RESEARCH).to(CLINIC), NOON));
        samples.put(
                "consent-withdrawn",
                new ConsentAct.Withdrawn(Scope.of(Purpose.FAMILY).fromLevel(2).tagged("HIV"), NOON));
        samples.put(
                "consent-narrowed",
                new ConsentAct.Narrowed("g1", new Sensitivity(1, List.of()), List.of(Facet.NAME), NOON));
        samples.put("consent-disclosed", new ConsentAct.Disclosed(disclosure(Purpose.REFERRAL, CLINIC), null));
        samples.put(
                "consent-disclosed-in-circle",
                new ConsentAct.Disclosed(
                        disclosure(Purpose.PEER_CONTACT, Recipient.outside(Recipient.Kind.PERSON, "sanefi")),
                        Recipient.organisation("thursday-circle")));
        samples.put(
                "consent-glass-broken",
                new ConsentAct.GlassBroken(
                        disclosure(Purpose.EMERGENCY, Recipient.here(Role.CASE_WORKER)), true, Role.CLINICIAN));
        samples.put(
                "consent-own-copy-given",
                new ConsentAct.OwnCopyGiven(disclosure(Purpose.OWN_COPY, Recipient.THE_PERSON), HEARD));
        samples.put("consent-recalled", new ConsentAct.Recalled(Scope.of(Purpose.REFERRAL), notices(), SEEN, NOON));
        samples.put(
                "consent-recall-answered",
                new ConsentAct.RecallAnswered("recall-2-1", RecallNotice.State.IMPOSSIBLE, NOON));
        samples.put("consent-erased", new ConsentAct.Erased(new Sensitivity(3, List.of("SDV")), SEEN, NOON, null));
        samples.put(
                "consent-erased-with-tombstones",
                new ConsentAct.Erased(new Sensitivity(2, List.of()), HEARD, NOON, List.of(tombstone())));
        samples.put("receipt", RECEIPT);
        for (LegalBasis basis : LegalBasis.values()) {
            samples.put("grant-" + basis.name().toLowerCase().replace('_', '-'), grant(basis));
        }
        samples.put("media-consent", mediaConsent());
        samples.put("media-consent-first", mediaConsent(null, null));
        samples.put("retention", retention());
        samples.put("kept", retention().of(SENSITIVE, NOON));
        samples.put("combination-rule", new CombinationRule(List.of("detention/place", "detention/from"), SENSITIVE));
        return samples;
    }

    static Grant grant() {
        Grant.Asking asking = new Grant.Asking(Grant.Form.ORAL, Grant.versionOf("texto"), "es-VE", "guc");
        return Grant.of("g1", Purpose.REFERRAL, CLINIC.as(Role.LAWYER), SENSITIVE, asking, Grant.Elements.ALL, NOON)
                .with(Facet.values());
    }

    /** Each ground with another form and another answer to being asked in one's own words. */
    private static Grant grant(LegalBasis basis) {
        int number = basis.ordinal();
        Grant.Form form = Grant.Form.values()[number % Grant.Form.values().length];
        Grant.TeachBack back = Grant.TeachBack.values()[number % Grant.TeachBack.values().length];
        Grant.Asking asking = new Grant.Asking(form, Grant.versionOf("text"), "en", null);
        Grant.Elements elements = new Grant.Elements(false, true, back, false);
        Recipient here = Recipient.here(Role.CLINICIAN);
        return Grant.of("g" + number, Purpose.CARE_HERE, here, SENSITIVE, asking, elements, NOON)
                .until(NOON.plus(Duration.ofDays(7)))
                .on(basis);
    }

    static Disclosure disclosure(Purpose purpose, Recipient recipient) {
        return new Disclosure(
                purpose, recipient, List.of("night-check/1", "night-check/2"), List.of(SENSITIVE), List.of(), NOON);
    }

    /** One for each kind of recipient, each with another end. */
    private static List<RecallNotice> notices() {
        RecallNotice.State[] states = RecallNotice.State.values();
        return Arrays.stream(Recipient.Kind.values())
                .map(kind -> new RecallNotice(
                        "recall-2-" + kind.ordinal(), recipient(kind), states[kind.ordinal() % states.length], NOON))
                .toList();
    }

    private static Recipient recipient(Recipient.Kind kind) {
        return switch (kind) {
            case THIS_ORGANISATION -> Recipient.here(Role.SUPERVISOR);
            case THE_PERSON -> Recipient.THE_PERSON;
            default -> Recipient.outside(kind, "somebody-" + kind.ordinal());
        };
    }

    static MediaConsent mediaConsent() {
        return mediaConsent(moment(NOON.plus(Duration.ofDays(8))), NOON.plus(Duration.ofDays(20)));
    }

    private static MediaConsent mediaConsent(MediaConsent.Moment confirmed, Instant withdrawnAt) {
        return new MediaConsent(
                "m1",
                "radio-river",
                "interview",
                List.of(Facet.VOICE, Facet.STORY),
                grant().asking(),
                Grant.Elements.ALL,
                true,
                true,
                new MediaConsent.Moment(NOON, ZoneId.of("America/Caracas"), new PrivacyCheck(true, NOON), false, null),
                Period.ofDays(7),
                NOON.plus(Duration.ofDays(90)),
                confirmed,
                withdrawnAt);
    }

    private static MediaConsent.Moment moment(Instant at) {
        return new MediaConsent.Moment(
                at, ZoneId.of("America/Caracas"), new PrivacyCheck(true, at), false, NOON.minus(Duration.ofDays(3)));
    }

    private static Tombstone tombstone() {
        return RECEIPT.tombstoneOf("{\"1\":\"no\"}".getBytes(StandardCharsets.UTF_8));
    }

    static Retention retention() {
        return new Retention(rule(12, 60), rule(6, 36), rule(3, 24), rule(1, 12));
    }

    private static Retention.Rule rule(int review, int keep) {
        return new Retention.Rule(Period.ofMonths(review), Period.ofMonths(keep));
    }
}
