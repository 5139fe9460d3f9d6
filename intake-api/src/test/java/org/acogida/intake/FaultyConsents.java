package org.acogida.intake;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.acogida.intake.consent.CombinationRule;
import org.acogida.intake.consent.ConsentAct;
import org.acogida.intake.consent.Disclosure;
import org.acogida.intake.consent.Grant;
import org.acogida.intake.consent.Identified;
import org.acogida.intake.consent.MediaConsent;
import org.acogida.intake.consent.PrivacyCheck;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.RecallNotice;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.consent.Retention;
import org.acogida.intake.consent.Scope;
import org.acogida.intake.consent.Tombstone;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;
import org.junit.jupiter.params.provider.Arguments;

/** Records of consent that break a rule, each with the places where that is reported, and by which rule. */
final class FaultyConsents {

    private static final Instant NOON = Samples.NOON;
    private static final Recipient NOBODY = new Recipient(null, null, null);
    private static final Sensitivity TOO_HIGH = new Sensitivity(4, List.of());

    private FaultyConsents() {}

    static Stream<Arguments> all() {
        return Stream.of(recipients(), grants(), acts(), acrossTime()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> recipients() {
        return Stream.of(
                wrong(NOBODY, "kind: Missing"),
                wrong(Recipient.organisation("City Clinic"), "name: Id"),
                wrong(Recipient.organisation(null), ": Recipient"),
                wrong(new Recipient(Recipient.Kind.THIS_ORGANISATION, null, null), ": Recipient"),
                wrong(new Recipient(Recipient.Kind.THIS_ORGANISATION, Role.LAWYER, "here"), ": Recipient"),
                wrong(new Recipient(Recipient.Kind.THE_PERSON, null, "somebody"), ": Recipient"),
                wrong(new Recipient(Recipient.Kind.THE_PERSON, Role.LAWYER, null), ": Recipient"),
                wrong(new PrivacyCheck(true, null), "at: Missing"),
                wrong(new Identified(null, null), "by: Missing"),
                wrong(
                        new Scope(List.of(), NOBODY, List.of(), TOO_HIGH),
                        "purposes: Missing",
                        "recipient.kind: Missing",
                        "from.level: Max"));
    }

    private static Stream<Arguments> grants() {
        Grant ok = ConsentSamples.grant();
        return Stream.of(
                wrong(
                        new Grant(" ", null, null, null, List.of(), null, null, null, null, null),
                        "id: Missing",
                        "purpose: Missing",
                        "recipient: Missing",
                        "upTo: Missing",
                        "givenAt: Missing",
                        "expiresAt: Missing",
                        "asking: Missing",
                        "elements: Missing",
                        "legalBasis: Missing"),
                wrong(ok.until(ok.givenAt()), ": Expiry"),
                wrong(ApiRecords.with(ok, "recipient", NOBODY), "recipient.kind: Missing"),
                wrong(ApiRecords.with(ok, "upTo", TOO_HIGH), "upTo.level: Max"),
                wrong(
                        ApiRecords.with(ok, "asking", new Grant.Asking(null, "texto", "español de aquí", "el otro")),
                        "asking.form: Missing",
                        "asking.text: TextVersion",
                        "asking.language: LanguageTag",
                        "asking.interpreter: LanguageTag"),
                wrong(new Grant.Asking(Grant.Form.ORAL, null, null, null), "text: Missing", "language: Missing"),
                wrong(
                        ApiRecords.with(ok, "elements", new Grant.Elements(true, true, null, true)),
                        "elements.comprehension: Missing"));
    }

    private static Stream<Arguments> acts() {
        Grant noGrant = ConsentSamples.grant().until(NOON);
        Identified nobody = new Identified(null, null);
        Scope nothing = Scope.of();
        return Stream.of(
                wrong(
                        new ConsentAct.Granted(noGrant, new PrivacyCheck(true, null), null),
                        "grant: Expiry",
                        "privacy.at: Missing",
                        "at: Missing"),
                wrong(new ConsentAct.Granted(null, null, NOON), "grant: Missing", "privacy: Missing"),
                wrong(new ConsentAct.Declined(nothing, null), "scope.purposes: Missing", "at: Missing"),
                wrong(new ConsentAct.Declined(null, NOON), "scope: Missing"),
                wrong(new ConsentAct.Deferred(nothing, null), "scope.purposes: Missing", "at: Missing"),
                wrong(new ConsentAct.Deferred(null, NOON), "scope: Missing"),
                wrong(new ConsentAct.Withdrawn(nothing, null), "scope.purposes: Missing", "at: Missing"),
                wrong(new ConsentAct.Withdrawn(null, NOON), "scope: Missing"),
                wrong(
                        new ConsentAct.Narrowed("", null, List.of(), null),
                        "grant: Missing",
                        "upTo: Missing",
                        "at: Missing"),
                wrong(new ConsentAct.Narrowed("g1", TOO_HIGH, List.of(), NOON), "upTo.level: Max"),
                wrong(
                        new Disclosure(null, null, List.of(), List.of(TOO_HIGH), List.of(), null),
                        "purpose: Missing",
                        "recipient: Missing",
                        "contents[0].level: Max",
                        "at: Missing"),
                wrong(new ConsentAct.Disclosed(null, null), "disclosure: Missing"),
                wrong(
                        new ConsentAct.Disclosed(ConsentSamples.disclosure(Purpose.FAMILY, NOBODY), NOBODY),
                        "disclosure.recipient.kind: Missing",
                        "circle.kind: Missing"),
                wrong(new ConsentAct.GlassBroken(null, false, null), "disclosure: Missing", "by: Missing"),
                wrong(
                        new ConsentAct.GlassBroken(
                                ConsentSamples.disclosure(null, Recipient.THE_PERSON), false, Role.LAWYER),
                        "disclosure.purpose: Missing"),
                wrong(new ConsentAct.OwnCopyGiven(null, nobody), "disclosure: Missing", "identified.by: Missing"),
                wrong(
                        new ConsentAct.OwnCopyGiven(ConsentSamples.disclosure(null, Recipient.THE_PERSON), null),
                        "disclosure.purpose: Missing",
                        "identified: Missing"),
                wrong(
                        new ConsentAct.Recalled(
                                nothing, List.of(new RecallNotice("", NOBODY, null, null)), nobody, null),
                        "scope.purposes: Missing",
                        "notices[0].id: Missing",
                        "notices[0].recipient.kind: Missing",
                        "notices[0].state: Missing",
                        "notices[0].at: Missing",
                        "identified.by: Missing",
                        "at: Missing"),
                wrong(new ConsentAct.Recalled(null, List.of(), null, NOON), "scope: Missing", "identified: Missing"),
                wrong(new RecallNotice("r", null, RecallNotice.State.SENT, NOON), "recipient: Missing"),
                wrong(
                        new ConsentAct.RecallAnswered(" ", null, null),
                        "notice: Missing",
                        "state: Missing",
                        "at: Missing"),
                wrong(
                        new ConsentAct.Erased(
                                TOO_HIGH, nobody, null, List.of(new Tombstone("abc"), new Tombstone(null))),
                        "from.level: Max",
                        "identified.by: Missing",
                        "at: Missing",
                        "tombstones[0].digest: Digest",
                        "tombstones[1].digest: Missing"),
                wrong(new ConsentAct.Erased(null, null, NOON, null), "from: Missing", "identified: Missing"),
                wrong(new Tombstone.Receipt("ABC"), "salt: Digest"),
                wrong(new Tombstone.Receipt(null), "salt: Missing"));
    }

    private static Stream<Arguments> acrossTime() {
        MediaConsent ok = ConsentSamples.mediaConsent();
        MediaConsent.Moment never = new MediaConsent.Moment(null, null, null, false, null);
        return Stream.of(
                wrong(
                        new MediaConsent(
                                "", "Radio", null, List.of(), null, null, true, true, null, null, null, null, null),
                        "id: Missing",
                        "outlet: Id",
                        "use: Missing",
                        "asking: Missing",
                        "elements: Missing",
                        "agreed: Missing",
                        "coolingOff: Missing",
                        "expiresAt: Missing"),
                wrong(ApiRecords.with(ok, "outlet", null), "outlet: Missing"),
                wrong(ApiRecords.with(ok, "use", "A Film"), "use: Id"),
                wrong(
                        ApiRecords.with(
                                ok, "asking", new Grant.Asking(null, ok.asking().text(), "es", null)),
                        "asking.form: Missing"),
                wrong(
                        ApiRecords.with(ok, "elements", new Grant.Elements(true, true, null, true)),
                        "elements.comprehension: Missing"),
                wrong(ApiRecords.with(ok, "coolingOff", Period.ZERO), ": CoolingOff"),
                wrong(ApiRecords.with(ok, "coolingOff", Period.ofDays(-7)), ": CoolingOff"),
                wrong(ApiRecords.with(ok, "coolingOff", Period.ofYears(1)), ": CoolingOff"),
                wrong(
                        ApiRecords.with(ok, "agreed", never),
                        "agreed.at: Missing",
                        "agreed.zone: Missing",
                        "agreed.privacy: Missing"),
                wrong(
                        ApiRecords.with(ok, "confirmed", never),
                        "confirmed.at: Missing",
                        "confirmed.zone: Missing",
                        "confirmed.privacy: Missing"),
                wrong(
                        new MediaConsent.Moment(NOON, ok.agreed().zone(), new PrivacyCheck(false, null), false, null),
                        "privacy.at: Missing"),
                wrong(
                        new Retention(null, null, null, null),
                        "open: Missing",
                        "personal: Missing",
                        "sensitive: Missing",
                        "highest: Missing"),
                wrong(
                        new Retention(noRule(), noRule(), noRule(), noRule()),
                        "open.reviewAfter: Missing",
                        "open.keepFor: Missing",
                        "personal.reviewAfter: Missing",
                        "personal.keepFor: Missing",
                        "sensitive.reviewAfter: Missing",
                        "sensitive.keepFor: Missing",
                        "highest.reviewAfter: Missing",
                        "highest.keepFor: Missing"),
                wrong(new Retention.Kept(null, null, null), "since: Missing", "reviewAt: Missing", "eraseAt: Missing"),
                wrong(new CombinationRule(List.of(), null), "items: Missing", "together: Missing"),
                wrong(new CombinationRule(List.of("a/1"), TOO_HIGH), "together.level: Max"));
    }

    private static Retention.Rule noRule() {
        return new Retention.Rule(null, null);
    }

    private static Arguments wrong(Record record, String... expected) {
        return Arguments.of(record.getClass().getSimpleName(), record, List.of(expected));
    }
}
