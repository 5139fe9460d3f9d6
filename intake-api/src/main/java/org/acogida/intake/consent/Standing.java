package org.acogida.intake.consent;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.acogida.intake.consent.ConsentAct.Declined;
import org.acogida.intake.consent.ConsentAct.Deferred;
import org.acogida.intake.consent.ConsentAct.Granted;
import org.acogida.intake.consent.ConsentAct.Narrowed;
import org.acogida.intake.consent.ConsentAct.Withdrawn;
import org.acogida.intake.questionnaire.Sensitivity;

/**
 * What a list of acts permits. Only the times of the acts decide, never their order in the list; of a yes and a no at the
 * same time the no counts.
 */
final class Standing {

    private static final int SENSITIVE = 2;

    private final List<ConsentAct> acts;
    private final List<Yes> yeses;
    private final List<No> noes;

    Standing(List<ConsentAct> acts) {
        this.acts = acts;
        this.yeses = grantable()
                .map(act -> new Yes(act.grant(), act.at(), until(act.grant())))
                .toList();
        this.noes = Stream.concat(
                        of(Declined.class).map(act -> new No(act.scope(), act.at(), true)),
                        of(Withdrawn.class).map(act -> new No(act.scope(), act.at(), false)))
                .toList();
    }

    /**
     * A yes and the time in which it is the one that counts.
     *
     * @param grant the yes
     * @param from from when on
     * @param until until when another one takes its place
     */
    private record Yes(Grant grant, Instant from, Instant until) {

        boolean holdsAt(Instant moment) {
            return grant.elements().complete()
                    && !moment.isBefore(from)
                    && moment.isBefore(until)
                    && moment.isBefore(grant.expiresAt());
        }

        boolean isFor(Purpose purpose, Recipient recipient) {
            return grant.purpose() == purpose && grant.recipient().includes(recipient);
        }
    }

    /**
     * A no, whether to a question or by taking something back.
     *
     * @param scope to what
     * @param at from when on
     * @param asked whether it was a question
     */
    private record No(Scope scope, Instant at, boolean asked) {

        /** A no reaches every yes that is not younger. */
        boolean reaches(Grant grant, Instant moment) {
            return !at.isAfter(moment) && !at.isBefore(grant.givenAt());
        }

        boolean isLiftedBy(Yes yes) {
            return yes.grant().givenAt().isAfter(at);
        }

        /** Whether a yes is about some of the same, and not only about what lies below. */
        boolean reachesDownTo(Yes yes) {
            return scope.from().level() <= yes.grant().upTo().level();
        }

        /** Whether nothing of a yes is left beside it. */
        boolean endsAll(Grant grant) {
            return scope.whole() && scope.takesIn(grant.purpose(), grant.recipient());
        }

        /** Who takes back what was never given says no. */
        ConsentState state(List<Yes> before) {
            boolean given = before.stream()
                    .anyMatch(yes ->
                            yes.grant().elements().complete() && !yes.from().isAfter(at));
            return given && !asked ? ConsentState.WITHDRAWN : ConsentState.DECLINED;
        }
    }

    /** Returns each yes, as small as it was made until a moment. */
    private Stream<Yes> yeses(Instant moment) {
        return yeses.stream().map(yes -> new Yes(narrowed(yes.grant(), moment), yes.from(), yes.until()));
    }

    private Grant narrowed(Grant grant, Instant moment) {
        return of(Narrowed.class)
                .filter(act -> act.grant().equals(grant.id()) && !act.at().isAfter(moment))
                .reduce(grant, (wide, act) -> wide.within(act.upTo(), act.facets()), (one, other) -> other);
    }

    private Stream<Granted> grantable() {
        return of(Granted.class).filter(Obstacles::grantable);
    }

    private Instant until(Grant grant) {
        return grantable()
                .filter(act -> renews(act.grant(), grant))
                .map(Granted::at)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** Who says yes once more to the same means this yes, not both. */
    private static boolean renews(Grant younger, Grant older) {
        return younger.elements().complete()
                && younger.purpose() == older.purpose()
                && younger.recipient().equals(older.recipient())
                && younger.givenAt().isAfter(older.givenAt());
    }

    private <A extends ConsentAct> Stream<A> of(Class<A> kind) {
        return acts.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** A clock that went back must not leave a yes standing that was entered before: a no is said again beside it. */
    Stream<Instant> since(Instant now) {
        Stream<Instant> ahead = acts.stream()
                .filter(Granted.class::isInstance)
                .map(ConsentAct::at)
                .filter(at -> at.isAfter(now));
        return Stream.concat(Stream.of(now), ahead).distinct();
    }

    boolean permits(Purpose purpose, Recipient recipient, Sensitivity sensitivity, Instant moment) {
        return yeses(moment)
                .filter(yes -> yes.isFor(purpose, recipient) && yes.holdsAt(moment))
                .filter(yes -> yes.grant().covers(sensitivity))
                .anyMatch(yes -> noes.stream()
                        .noneMatch(no -> no.reaches(yes.grant(), moment)
                                && no.scope().touches(purpose, recipient, sensitivity)));
    }

    boolean permits(Purpose purpose, Recipient recipient, Facet facet, Instant moment) {
        return yeses(moment)
                .filter(yes -> yes.isFor(purpose, recipient) && yes.holdsAt(moment))
                .filter(yes -> yes.grant().facets().contains(facet))
                .anyMatch(yes -> noes.stream()
                        .noneMatch(no ->
                                no.reaches(yes.grant(), moment) && no.scope().touchesFacets(purpose, recipient)));
    }

    /** Without a yes, but not against a no; never to those who can arrest, and never the highest class. */
    boolean permitsInEmergency(Recipient recipient, Sensitivity sensitivity, Instant moment) {
        return sensitivity.level() <= SENSITIVE
                && mayHelp(recipient)
                && unopposed(
                        recipient, sensitivity, moment, (no, yes) -> yes.grant().covers(sensitivity));
    }

    /** Whoever may be called at all may hear it: it says of nothing what it is. */
    boolean permitsSelfHarmFlag(Recipient recipient, Instant moment) {
        return mayHelp(recipient) && unopposed(recipient, Sensitivity.HIGHEST, moment, No::reachesDownTo);
    }

    private static boolean mayHelp(Recipient recipient) {
        return switch (recipient.kind()) {
            case THIS_ORGANISATION, ORGANISATION, PERSON -> true;
            case LAW_ENFORCEMENT, IMMIGRATION, STATE_BODY, MEDIA_OUTLET, THE_PERSON -> false;
        };
    }

    private boolean unopposed(
            Recipient recipient, Sensitivity sensitivity, Instant moment, BiPredicate<No, Yes> takenBack) {
        return noes.stream()
                .filter(no -> !no.at().isAfter(moment))
                .filter(no -> no.scope().touches(Purpose.EMERGENCY, recipient, sensitivity))
                .allMatch(no -> given(Purpose.EMERGENCY, recipient, moment)
                        .anyMatch(yes -> no.isLiftedBy(yes) && takenBack.test(no, yes)));
    }

    /**
     * Whether a no stands in the way of one of a circle. One that names them is lifted only by a younger yes to them, any
     * other also by a younger yes to the circle.
     */
    boolean refusesToMeet(Recipient one, Recipient circle, Sensitivity sensitivity, Instant moment) {
        return noes.stream()
                .filter(no -> !no.at().isAfter(moment))
                .filter(no -> no.scope().touches(Purpose.PEER_CONTACT, one, sensitivity))
                .anyMatch(no -> Stream.of(one, circle)
                        .filter(whom -> no.scope().recipient() == null || whom.equals(one))
                        .flatMap(whom -> given(Purpose.PEER_CONTACT, whom, moment))
                        .noneMatch(yes -> no.isLiftedBy(yes) && yes.grant().covers(sensitivity)));
    }

    /** Returns each yes that was given, also where it has ended since. */
    private Stream<Yes> given(Purpose purpose, Recipient recipient, Instant moment) {
        return yeses(moment)
                .filter(yes -> yes.isFor(purpose, recipient) && !yes.from().isAfter(moment))
                .filter(yes -> yes.grant().elements().complete());
    }

    /** Returns each yes of which something still holds. */
    List<Grant> holding(Instant moment) {
        return yeses(moment)
                .filter(yes -> end(yes, no -> no.endsAll(yes.grant()), moment).state() == ConsentState.GRANTED)
                .map(Yes::grant)
                .toList();
    }

    ConsentState state(String grant, Instant moment) {
        return yeses(moment)
                .filter(yes -> yes.grant().id().equals(grant) && !yes.from().isAfter(moment))
                .map(yes -> end(yes, no -> no.endsAll(yes.grant()), moment).state())
                .findFirst()
                .orElse(ConsentState.NOT_ASKED);
    }

    /** A yes that holds is the answer. Otherwise it is what was said or what ended last. */
    ConsentState state(Purpose purpose, Recipient recipient, Instant moment) {
        List<No> said = noes.stream()
                .filter(no -> !no.at().isAfter(moment))
                .filter(no -> no.scope().whole() && no.scope().touches(purpose, recipient))
                .toList();
        List<Yes> given = yeses(moment)
                .filter(yes -> yes.isFor(purpose, recipient) && !yes.from().isAfter(moment))
                .toList();
        Stream<Turn> ofYeses = given.stream().map(yes -> end(yes, said::contains, moment));
        Stream<Turn> ofNoes = said.stream().map(no -> new Turn(no.at(), no.state(given)));
        Stream<Turn> later = of(Deferred.class)
                .filter(act -> !act.at().isAfter(moment) && act.scope().touches(purpose, recipient))
                .map(act -> new Turn(act.at(), ConsentState.DEFERRED));
        return Stream.of(ofYeses, ofNoes, later)
                .flatMap(turns -> turns)
                .max(Turn.LAST)
                .map(Turn::state)
                .orElse(ConsentState.NOT_ASKED);
    }

    /** Whatever ended a yes first is what became of it; of a no and something else at the same time, the no. */
    private Turn end(Yes yes, Predicate<No> ending, Instant moment) {
        Grant grant = yes.grant();
        if (!grant.elements().complete()) {
            return new Turn(yes.from(), ConsentState.DEFERRED);
        }
        Stream<Turn> taken = noes.stream()
                .filter(no -> ending.test(no) && no.reaches(grant, moment))
                .map(no -> new Turn(no.at(), ConsentState.WITHDRAWN));
        Stream<Turn> ran = Stream.of(
                new Turn(yes.until(), ConsentState.SUPERSEDED), new Turn(grant.expiresAt(), ConsentState.EXPIRED));
        return Stream.concat(taken, ran)
                .filter(end -> !end.at().isAfter(moment))
                .reduce((one, other) -> other.at().isBefore(one.at()) ? other : one)
                .orElse(new Turn(Instant.MAX, ConsentState.GRANTED));
    }

    /**
     * A moment and what is so since.
     *
     * @param at when
     * @param state what
     */
    private record Turn(Instant at, ConsentState state) {

        /** A yes that holds has no end, so it comes last of all. */
        static final Comparator<Turn> LAST = Comparator.comparing(Turn::at).thenComparing(Turn::isNo);

        boolean isNo() {
            return state == ConsentState.DECLINED || state == ConsentState.WITHDRAWN;
        }
    }
}
