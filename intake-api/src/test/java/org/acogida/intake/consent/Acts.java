package org.acogida.intake.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;

/** A small world of purposes, recipients, classes and minutes, in which any history can happen. */
final class Acts {

    static final Instant START = Instant.parse("2026-03-14T08:00:00Z");
    static final int MINUTES = 6;

    static final Recipient CLINICIAN = Recipient.here(Role.CLINICIAN);
    static final Recipient CLINIC = Recipient.organisation("city-clinic");
    static final Recipient POLICE = Recipient.outside(Recipient.Kind.LAW_ENFORCEMENT, "police");

    static final List<Purpose> PURPOSES =
            List.of(Purpose.CARE_HERE, Purpose.EMERGENCY, Purpose.REFERRAL, Purpose.RESEARCH);
    static final List<Recipient> RECIPIENTS = List.of(
            CLINICIAN,
            Recipient.here(Role.CASE_WORKER),
            CLINIC,
            CLINIC.as(Role.LAWYER),
            Recipient.outside(Recipient.Kind.PERSON, "sister"),
            POLICE);

    static final Set<Recipient.Kind> WHO_CAN_HELP =
            Set.of(Recipient.Kind.THIS_ORGANISATION, Recipient.Kind.ORGANISATION, Recipient.Kind.PERSON);

    /** One of each kind; those who can help come up more often. */
    static final List<Recipient> OF_EVERY_KIND = Stream.of(Recipient.Kind.values())
            .flatMap(kind -> Collections.nCopies(WHO_CAN_HELP.contains(kind) ? 4 : 1, kind).stream())
            .map(kind -> switch (kind) {
                case THIS_ORGANISATION -> CLINICIAN;
                case THE_PERSON -> Recipient.THE_PERSON;
                default -> Recipient.outside(kind, "one-of-them");
            })
            .toList();

    private static final List<List<String>> TAGS =
            List.of(List.of(), List.of("PSY"), List.of("HIV"), List.of("PSY", "HIV"));

    static final Grant.Asking ASKING = new Grant.Asking(Grant.Form.ORAL, Grant.versionOf("text"), "es", null);

    private Acts() {}

    /** One thing that could be asked of a ledger. */
    record Question(Purpose purpose, Recipient recipient, Sensitivity sensitivity, Instant moment) {

        boolean of(ConsentLedger ledger) {
            return ledger.permits(purpose, recipient, sensitivity, moment);
        }
    }

    static Instant minute(int number) {
        return START.plus(Duration.ofMinutes(number));
    }

    static Stream<Instant> moments() {
        return IntStream.rangeClosed(0, MINUTES + 1).mapToObj(Acts::minute);
    }

    static Stream<Sensitivity> sensitivities() {
        return Stream.of(0, 2, 3).flatMap(level -> TAGS.stream().map(tags -> new Sensitivity(level, tags)));
    }

    /** Everything that can be asked in this world. */
    static List<Question> questions() {
        List<Question> all = new ArrayList<>();
        for (Purpose purpose : PURPOSES) {
            for (Recipient recipient : RECIPIENTS) {
                sensitivities()
                        .forEach(sensitivity -> moments()
                                .forEach(moment -> all.add(new Question(purpose, recipient, sensitivity, moment))));
            }
        }
        return all;
    }

    static final List<Question> QUESTIONS = questions();

    static List<Question> permitted(ConsentLedger ledger) {
        return QUESTIONS.stream().filter(question -> question.of(ledger)).toList();
    }

    static ConsentLedger ledger(List<ConsentAct> acts) {
        return ConsentLedger.replay("lumeto", acts);
    }

    static ConsentLedger without(ConsentLedger ledger, Predicate<ConsentAct> left) {
        return ledger(ledger.acts().stream().filter(left.negate()).toList());
    }

    static Grant grant(String id, Purpose purpose, Recipient recipient, Sensitivity upTo, Instant at) {
        return Grant.of(id, purpose, recipient, upTo, ASKING, Grant.Elements.ALL, at);
    }

    static PrivacyCheck alone(Instant at) {
        return new PrivacyCheck(true, at);
    }

    static boolean isNo(ConsentAct act) {
        return act instanceof ConsentAct.Declined || act instanceof ConsentAct.Withdrawn;
    }

    static Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, MINUTES);
    }

    static Arbitrary<Sensitivity> anySensitivity() {
        return Arbitraries.of(sensitivities().toList());
    }

    static Arbitrary<Scope> anyScope() {
        return anyScope(RECIPIENTS);
    }

    private static Arbitrary<Scope> anyScope(List<Recipient> among) {
        return Combinators.combine(
                        Arbitraries.of(PURPOSES).set().ofMinSize(1),
                        anyRecipients(among),
                        // Most noes are whole.
                        Arbitraries.oneOf(Arbitraries.just(new Sensitivity(0, List.of())), anySensitivity()))
                .as((purposes, whom, from) -> new Scope(sorted(purposes), whom.recipient(), whom.kinds(), from));
    }

    /** One recipient, all of some kinds, or everybody. */
    private static Arbitrary<Scope> anyRecipients(List<Recipient> among) {
        Scope everybody = Scope.of(Purpose.values());
        return Arbitraries.oneOf(
                Arbitraries.of(among).map(everybody::to),
                Arbitraries.of(Recipient.Kind.class)
                        .array(Recipient.Kind[].class)
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(everybody::to),
                Arbitraries.just(everybody));
    }

    private static List<Purpose> sorted(Set<Purpose> purposes) {
        return purposes.stream().sorted().toList();
    }

    private static Arbitrary<Grant.Elements> anyElements() {
        Arbitrary<Boolean> mostly = Arbitraries.of(true, true, true, true, true, false);
        return Combinators.combine(mostly, mostly, Arbitraries.of(Grant.TeachBack.values()), mostly)
                .as(Grant.Elements::new)
                .injectDuplicates(0.1)
                .flatMap(some -> Arbitraries.of(Grant.Elements.ALL, Grant.Elements.ALL, Grant.Elements.ALL, some));
    }

    /** A yes that was said up to two minutes before it was entered. */
    private static Arbitrary<ConsentAct> anyGrant(List<Purpose> purposes, List<Recipient> among) {
        Arbitrary<Grant> grants = Combinators.combine(
                        Arbitraries.of(purposes),
                        Arbitraries.of(among),
                        anySensitivity(),
                        anyElements(),
                        minutes(),
                        Arbitraries.integers().between(1, MINUTES))
                .as((purpose, recipient, upTo, elements, minute, length) -> Grant.of(
                                "g" + minute + "-" + PURPOSES.indexOf(purpose) + "-" + among.indexOf(recipient),
                                purpose,
                                recipient,
                                upTo,
                                ASKING,
                                elements,
                                minute(minute))
                        .with(Facet.NAME)
                        .until(minute(minute + length)));
        return Combinators.combine(grants, Arbitraries.integers().between(0, 2)).as((grant, late) -> {
            Instant entered = grant.givenAt().plus(Duration.ofMinutes(late));
            return new ConsentAct.Granted(grant, alone(grant.givenAt()), entered);
        });
    }

    static Arbitrary<ConsentAct> anyNo() {
        return anyNo(RECIPIENTS);
    }

    private static Arbitrary<ConsentAct> anyNo(List<Recipient> among) {
        return Combinators.combine(anyScope(among), minutes(), Arbitraries.of(true, false))
                .as((scope, minute, asked) -> asked
                        ? new ConsentAct.Declined(scope, minute(minute))
                        : new ConsentAct.Withdrawn(scope, minute(minute)));
    }

    /** Any history, in any order. */
    static Arbitrary<List<ConsentAct>> anyActs() {
        Arbitrary<ConsentAct> later = Combinators.combine(anyScope(), minutes())
                .as((scope, minute) -> new ConsentAct.Deferred(scope, minute(minute)));
        return Combinators.combine(
                        anyGrant(PURPOSES, RECIPIENTS).list().ofMinSize(1).ofMaxSize(6),
                        anyNo().list().ofMaxSize(3),
                        later.list().ofMaxSize(1))
                .as((grants, noes, laters) -> {
                    List<ConsentAct> acts = new ArrayList<>(grants);
                    acts.addAll(noes);
                    acts.addAll(laters);
                    return acts;
                });
    }

    /** What was said to one of every kind, much of it about emergencies: a no first, and often a yes later. */
    static Arbitrary<List<ConsentAct>> anyActsToEveryKind() {
        Arbitrary<ConsentAct> no =
                Arbitraries.of(0, 1, 2).map(at -> new ConsentAct.Declined(Scope.of(Purpose.EMERGENCY), minute(at)));
        List<Purpose> purposes = List.of(Purpose.EMERGENCY, Purpose.EMERGENCY, Purpose.REFERRAL);
        return Combinators.combine(
                        Arbitraries.oneOf(no, anyNo(OF_EVERY_KIND)).list().ofMaxSize(2),
                        anyGrant(purposes, OF_EVERY_KIND).list().ofMaxSize(10))
                .as((noes, grants) ->
                        Stream.concat(noes.stream(), grants.stream()).toList());
    }
}
