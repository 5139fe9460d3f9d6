package org.acogida.intake.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.acogida.intake.consent.ConsentAct.Declined;
import org.acogida.intake.consent.ConsentAct.Deferred;
import org.acogida.intake.consent.ConsentAct.Disclosed;
import org.acogida.intake.consent.ConsentAct.Erased;
import org.acogida.intake.consent.ConsentAct.GlassBroken;
import org.acogida.intake.consent.ConsentAct.Granted;
import org.acogida.intake.consent.ConsentAct.Narrowed;
import org.acogida.intake.consent.ConsentAct.OwnCopyGiven;
import org.acogida.intake.consent.ConsentAct.RecallAnswered;
import org.acogida.intake.consent.ConsentAct.Recalled;
import org.acogida.intake.consent.ConsentAct.Withdrawn;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;
import org.acogida.intake.response.Violation;

/**
 * What one person said about who may see what. Each act returns a new ledger:
 *
 * <pre>{@code
 * ConsentLedger ledger = ConsentLedger.of(person).grant(grant, privacyCheck, now);
 * ledger.permits(Purpose.REFERRAL, clinic, sensitivity, now);   // true
 * ledger = ledger.stopSharing(Scope.allSharing(), later);       // on the person's word, without a reason
 * ledger.permits(Purpose.REFERRAL, clinic, sensitivity, later); // false
 * }</pre>
 *
 * <p>Nothing is permitted without a yes that covers all of it, and nothing that a no touches, in whatever order the two
 * were entered: only a yes given after a no lifts it. A yes needs to be asked while the person is alone, and a recipient
 * that can arrest or deport needs an act of its own. A no needs nothing. Decisions on {@link Purpose#CARE_HERE} read no
 * act that does not name it. What a person asks for never throws; a yes that cannot be entered gives the same ledger with
 * {@link #violations()}. To give something without permission throws. {@code toString} shows nothing. Immutable and
 * thread-safe.
 */
public final class ConsentLedger {

    private final String person;
    private final List<ConsentAct> acts;
    private final List<Violation> violations;
    private final Standing standing;
    private final Copies copies;

    private ConsentLedger(String person, List<ConsentAct> acts, List<Violation> violations) {
        this.person = person;
        this.acts = List.copyOf(acts);
        this.violations = List.copyOf(violations);
        this.standing = new Standing(this.acts);
        this.copies = new Copies(this.acts);
    }

    /**
     * Returns an empty ledger, which permits nothing.
     *
     * @param person the host's own id of the person
     */
    public static ConsentLedger of(String person) {
        return new ConsentLedger(person, List.of(), List.of());
    }

    /**
     * Returns the ledger that these acts make; it decides as the one they come from. A yes among them that no ledger would
     * have entered, such as one without a privacy check of its own sitting, stays in the list and permits nothing.
     *
     * @param person the host's own id of the person
     * @param acts of one ledger
     * @throws IllegalArgumentException if part of an act is missing; the message says of which ones
     */
    public static ConsentLedger replay(String person, List<ConsentAct> acts) {
        List<String> missing = IntStream.range(0, acts.size())
                .boxed()
                .flatMap(index -> Violation.missingIn((Record) acts.get(index), "acts." + index).stream())
                .map(Violation::path)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("An act is not whole: " + missing + System.lineSeparator()
                    + "Maybe it was written by something else than a ledger.");
        }
        return new ConsentLedger(person, acts, List.of());
    }

    /** Returns whose it is, by the host's own id. */
    public String person() {
        return person;
    }

    /** Returns all acts, the oldest first; a host stores those. */
    public List<ConsentAct> acts() {
        return acts;
    }

    /** Returns why the last act was not entered; empty when it was. */
    public List<Violation> violations() {
        return violations;
    }

    private ConsentLedger with(ConsentAct... more) {
        List<ConsentAct> all = new ArrayList<>(acts);
        all.addAll(List.of(more));
        return new ConsentLedger(person, all, List.of());
    }

    private ConsentLedger refuse(List<Violation> why) {
        return new ConsentLedger(person, acts, why);
    }

    /**
     * Enters a yes to anybody but an authority. Where one of its four elements is not there, it is entered as
     * {@link ConsentState#DEFERRED} and permits nothing. A yes to the same purpose and recipient takes the place of an
     * older one.
     *
     * @param grant what the person agreed to
     * @param privacy who could look on or listen in; only alone is enough, asked before the yes in the same sitting, see
     *     {@link PrivacyCheck#SAME_SITTING}
     * @param now the moment of entering it
     */
    public ConsentLedger grant(Grant grant, PrivacyCheck privacy, Instant now) {
        return enter(grant, privacy, now, false);
    }

    /**
     * Enters a yes to police, immigration or another body of a state. It is an act of its own, so that it is never one of
     * many.
     *
     * @param grant what the person agreed to
     * @param privacy who could look on or listen in; only alone is enough, asked before the yes in the same sitting, see
     *     {@link PrivacyCheck#SAME_SITTING}
     * @param now the moment of entering it
     */
    public ConsentLedger grantToAuthority(Grant grant, PrivacyCheck privacy, Instant now) {
        return enter(grant, privacy, now, true);
    }

    private ConsentLedger enter(Grant grant, PrivacyCheck privacy, Instant now, boolean authority) {
        List<Violation> obstacles = new ArrayList<>(Obstacles.of(grant, privacy, now, authority));
        if (find(grant.id()).isPresent()) {
            obstacles.add(Violation.of("grant-id-taken", "grant.id"));
        }
        return obstacles.isEmpty() ? with(new Granted(grant, privacy, now)) : refuse(obstacles);
    }

    private Optional<Grant> find(String id) {
        return acts.stream()
                .filter(Granted.class::isInstance)
                .map(act -> ((Granted) act).grant())
                .filter(grant -> grant.id().equals(id))
                .findFirst();
    }

    /** Enters a no to a question. It holds until the person says yes to it. */
    public ConsentLedger decline(Scope scope, Instant now) {
        return with(standing.since(now).map(at -> new Declined(scope, at)).toArray(ConsentAct[]::new));
    }

    /** Enters that the person would rather decide later. */
    public ConsentLedger defer(Scope scope, Instant now) {
        return with(new Deferred(scope, now));
    }

    /**
     * Takes back one yes, from this moment on, on the person's word alone. Doing so again changes nothing.
     *
     * @param grant its name
     * @param now the moment
     */
    public ConsentLedger withdraw(String grant, Instant now) {
        return find(grant)
                .map(yes -> stopSharing(Scope.of(yes.purpose()).to(yes.recipient()), now))
                .orElseGet(() -> refuse(List.of(Violation.of("no-such-grant", "grant"))));
    }

    /**
     * Stops sharing, from this moment on, on the person's word alone: spoken is enough. Copies that are out stay out, and
     * what is kept stays, until the person asks for that too. Doing so again changes nothing.
     *
     * @param scope what
     * @param now the moment
     */
    public ConsentLedger stopSharing(Scope scope, Instant now) {
        return with(standing.since(now).map(at -> new Withdrawn(scope, at)).toArray(ConsentAct[]::new));
    }

    /**
     * Makes a yes smaller. What the limits leave out is gone; what they would add is not added.
     *
     * @param grant its name
     * @param upTo the class and the tags that are left at most
     * @param facets what is left at most of that by which the person can be recognised
     * @param now the moment
     */
    public ConsentLedger narrow(String grant, Sensitivity upTo, List<Facet> facets, Instant now) {
        return find(grant).isPresent()
                ? with(new Narrowed(grant, upTo, facets, now))
                : refuse(List.of(Violation.of("no-such-grant", "grant")));
    }

    /**
     * Enters that something is given, under a yes.
     *
     * @param disclosure what, to whom, when
     * @throws IllegalStateException if not all of it is permitted at that moment; nothing may be given then
     */
    public ConsentLedger disclose(Disclosure disclosure) {
        return permitted(covers(disclosure.recipient(), disclosure)).with(new Disclosed(disclosure, null));
    }

    /** Enters what one of a circle is told, under a yes to the circle. */
    ConsentLedger discloseIn(Recipient circle, Disclosure told) {
        return permitted(covers(circle, told)).with(new Disclosed(told, circle));
    }

    private boolean covers(Recipient recipient, Disclosure disclosure) {
        Purpose purpose = disclosure.purpose();
        return purpose != Purpose.STATISTICS
                && !disclosure.contents().isEmpty()
                && disclosure.contents().stream()
                        .allMatch(each -> standing.permits(purpose, recipient, each, disclosure.at()))
                && disclosure.facets().stream()
                        .allMatch(each -> standing.permits(purpose, recipient, each, disclosure.at()));
    }

    private ConsentLedger permitted(boolean so) {
        if (!so) {
            throw new IllegalStateException("Not all of this is permitted." + System.lineSeparator()
                    + "Maybe ask permits(…) first, and give what it covers.");
        }
        return this;
    }

    /**
     * Enters that something is given without a yes, because life is at stake: at most class 2, and that somebody should
     * talk with the person today. It is always entered.
     *
     * @param disclosure what, to whom, when; for {@link Purpose#EMERGENCY}
     * @param selfHarmFlag whether that flag goes with it
     * @param by who decided that
     * @throws IllegalStateException if not all of it may be given in an emergency; nothing may be given then
     */
    public ConsentLedger breakGlass(Disclosure disclosure, boolean selfHarmFlag, Role by) {
        Recipient recipient = disclosure.recipient();
        boolean permitted = disclosure.purpose() == Purpose.EMERGENCY
                && disclosure.facets().isEmpty()
                && (selfHarmFlag || !disclosure.contents().isEmpty())
                && (!selfHarmFlag || permitsSelfHarmFlag(recipient, disclosure.at()))
                && disclosure.contents().stream()
                        .allMatch(each -> permitsInEmergency(recipient, each, disclosure.at()));
        return permitted(permitted).with(new GlassBroken(disclosure, selfHarmFlag, by));
    }

    /**
     * Enters that the person was given their own. It needs no yes, but proof of who asks.
     *
     * @param disclosure what, and when; for {@link Purpose#OWN_COPY}, to {@link Recipient#THE_PERSON}
     * @param proof of the person
     * @throws IllegalArgumentException if the proof is of somebody else or counts no longer
     * @throws IllegalStateException if it is for another purpose or somebody else
     */
    public ConsentLedger ownCopy(Disclosure disclosure, Proof proof) {
        Identified identified = proof.identify(this, disclosure.at());
        boolean own = disclosure.purpose() == Purpose.OWN_COPY
                && disclosure.recipient().equals(Recipient.THE_PERSON);
        return permitted(own).with(new OwnCopyGiven(disclosure, identified));
    }

    /**
     * Returns who has a copy of which not all was called back, so that the person can choose before {@link #recall}. Who
     * was asked for one part of a copy still has the other parts. A scope that names a circle means each one who was met in
     * it.
     */
    public List<Recipient> holders(Scope scope) {
        return copies.holders(scope);
    }

    /**
     * Calls copies back: a notice for each recipient that has one, see {@link #notices()}. It stops nothing and erases
     * nothing; what was called back stays called back, whatever the person agrees to later.
     *
     * @param scope which
     * @param proof of the person
     * @param now the moment
     * @throws IllegalArgumentException if the proof is of somebody else or counts no longer
     */
    public ConsentLedger recall(Scope scope, Proof proof, Instant now) {
        Identified identified = proof.identify(this, now);
        return with(new Recalled(scope, copies.notices(scope, now), identified, now));
    }

    /** Enters what came of a notice. */
    public ConsentLedger recallAnswered(String notice, RecallNotice.State state, Instant now) {
        boolean known = notices().stream().anyMatch(each -> each.id().equals(notice));
        return known
                ? with(new RecallAnswered(notice, state, now))
                : refuse(List.of(Violation.of("no-such-notice", "notice")));
    }

    /**
     * Enters that what was kept until now is erased; the host erases it. It stops nothing that comes later, and calls
     * nothing back.
     *
     * @param from from which class upwards, and with any one of which tags; all tags where none is named
     * @param proof of the person
     * @param now the moment
     * @throws IllegalArgumentException if the proof is of somebody else or counts no longer
     */
    public ConsentLedger erase(Sensitivity from, Proof proof, Instant now) {
        return erase(from, proof, now, List.of());
    }

    /**
     * Enters that what was kept until now is erased, and leaves a tombstone for each thing, so that the person can show
     * one day what was there. Otherwise as {@link #erase(Sensitivity, Proof, Instant)}.
     *
     * @param from from which class upwards, and with any one of which tags; all tags where none is named
     * @param proof of the person
     * @param now the moment
     * @param tombstones one for each thing that the host erases, see {@link Tombstone.Receipt}
     * @throws IllegalArgumentException if the proof is of somebody else or counts no longer
     */
    public ConsentLedger erase(Sensitivity from, Proof proof, Instant now, List<Tombstone> tombstones) {
        return with(new Erased(from, proof.identify(this, now), now, tombstones));
    }

    /**
     * Returns whether something may be given.
     *
     * @param purpose for what
     * @param recipient to whom
     * @param sensitivity its class and its tags
     * @param moment when
     */
    public boolean permits(Purpose purpose, Recipient recipient, Sensitivity sensitivity, Instant moment) {
        return standing.permits(purpose, recipient, sensitivity, moment);
    }

    /** Returns whether the person may be recognised by this in what is given. */
    public boolean permits(Purpose purpose, Recipient recipient, Facet facet, Instant moment) {
        return standing.permits(purpose, recipient, facet, moment);
    }

    /** Whether the person said no to this one of a circle, by name or with others, and not yes since. */
    boolean refusesToMeet(Recipient one, Recipient circle, Sensitivity sensitivity, Instant moment) {
        return standing.refusesToMeet(one, circle, sensitivity, moment);
    }

    /**
     * Returns whether something may be given without a yes when life is at stake: class 2 or below, to somebody who can
     * help and not to an authority, and unless the person said no to that, to this recipient or to all of its kind.
     */
    public boolean permitsInEmergency(Recipient recipient, Sensitivity sensitivity, Instant moment) {
        return standing.permitsInEmergency(recipient, sensitivity, moment);
    }

    /**
     * Returns whether it may be said, when life is at stake, that somebody should talk with the person today: to somebody
     * who can help and not to an authority, and unless the person said no to that. A younger yes for emergencies opens it
     * again for that recipient, also where it covers no class 3; only a no to a class above that yes stays.
     */
    public boolean permitsSelfHarmFlag(Recipient recipient, Instant moment) {
        return standing.permitsSelfHarmFlag(recipient, moment);
    }

    /** Returns where a question stands; a yes of which some is left is {@link ConsentState#GRANTED}. */
    public ConsentState state(Purpose purpose, Recipient recipient, Instant moment) {
        return standing.state(purpose, recipient, moment);
    }

    /** Returns where one yes stands, by its name. */
    public ConsentState state(String grant, Instant moment) {
        return standing.state(grant, moment);
    }

    /** Returns each yes of which some is left. */
    public List<Grant> grants(Instant moment) {
        return standing.holding(moment);
    }

    /** Returns what was given, to whom and when, the oldest first. */
    public List<Disclosure> disclosures() {
        return copies.disclosures();
    }

    /** Returns what came of every notice so far. */
    public List<RecallNotice> notices() {
        return copies.notices();
    }

    /**
     * Returns whether something was erased, so that a copy which a host still has is not given either.
     *
     * @param sensitivity its class and its tags
     * @param keptSince since when it is kept
     */
    public boolean erased(Sensitivity sensitivity, Instant keptSince) {
        return copies.erased(sensitivity, keptSince);
    }

    @Override
    public String toString() {
        return "ConsentLedger[hidden]";
    }
}
