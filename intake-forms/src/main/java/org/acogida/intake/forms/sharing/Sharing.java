package org.acogida.intake.forms.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.acogida.intake.consent.CombinationRule;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Disclosure;
import org.acogida.intake.consent.Proof;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.score.Circumstances;
import org.acogida.intake.score.ScoreReport;

/**
 * From a whole response to what one recipient may see of it:
 *
 * <pre>{@code
 * Sharing sharing = Sharing.under(ledger, Purpose.REFERRAL, clinic, clock.instant());
 * Optional<Release> release = sharing.release(Scorer.of(pcl5), response);
 * release.ifPresent(given -> {
 *     store(given.ledger());
 *     send(given);
 * });
 * }</pre>
 *
 * <p>A question is seen where its class and tags are permitted, the recipient's role is one of its viewers, and so is
 * every question whose answer opened it. The others are masked, whether or not they were answered, so that nothing can be
 * told from it. Results are computed anew from what is seen, and withheld where they are built on more. Where nothing may
 * be seen there is no release: even that there is an answer would tell something. {@code toString} shows nothing.
 * Immutable and thread-safe.
 */
public final class Sharing {

    private static final Set<Purpose> NEVER =
            Set.of(Purpose.STATISTICS, Purpose.MEDIA, Purpose.PEER_CONTACT, Purpose.OWN_COPY);

    private final Permission permission;
    private final List<CombinationRule> rules;

    private Sharing(Permission permission, List<CombinationRule> rules) {
        this.permission = permission;
        this.rules = List.copyOf(rules);
    }

    /**
     * Shares what the person agreed to. That somebody should talk with the person today is said by {@link #inEmergency}
     * alone, also where there is a yes for emergencies.
     *
     * @param ledger what the person said
     * @param purpose for what
     * @param recipient to whom
     * @param now when
     * @throws IllegalArgumentException for statistics, which are counted and never released one by one, for the media,
     *     who get nothing of an intake, for others who were held, who meet by an {@code Introduction}, and for a person’s
     *     own copy, see {@link #ownCopy}
     */
    public static Sharing under(ConsentLedger ledger, Purpose purpose, Recipient recipient, Instant now) {
        if (NEVER.contains(purpose)) {
            throw new IllegalArgumentException("Nothing is released for this purpose." + System.lineSeparator()
                    + "Maybe it is a person’s own copy, a count, an Introduction, or a matter of MediaConsent.");
        }
        return new Sharing(new Permission.ByGrant(ledger, purpose, recipient, now), List.of());
    }

    /**
     * Shares without a yes because life is at stake: up to class 2, and that somebody should talk with the person today.
     * It is entered in the ledger. Whoever can arrest or deport gets nothing, and a no of the person stands.
     *
     * @param ledger what the person said
     * @param recipient to whom
     * @param by who decided that
     * @param now when
     */
    public static Sharing inEmergency(ConsentLedger ledger, Recipient recipient, Role by, Instant now) {
        return new Sharing(new Permission.InEmergency(ledger, recipient, by, now), List.of());
    }

    /**
     * Gives a person their own.
     *
     * @param ledger what the person said
     * @param proof that it is the person who asks
     * @param level how much of it they want to carry
     * @param now when
     */
    public static Sharing ownCopy(ConsentLedger ledger, Proof proof, OwnCopy level, Instant now) {
        return new Sharing(new Permission.Own(ledger, proof, level, now), List.of());
    }

    /** Returns this sharing with what tells more together than alone, in place of earlier rules. */
    public Sharing with(List<CombinationRule> combinations) {
        return new Sharing(permission, combinations);
    }

    /** Returns this sharing as it goes on after a release, whose entry stays in the ledger. */
    public Sharing after(Release release) {
        return new Sharing(permission.with(release.ledger()), rules);
    }

    /** Returns this sharing as it goes on after a release, whose entry stays in the ledger. */
    public Sharing after(RecordRelease release) {
        return new Sharing(permission.with(release.ledger()), rules);
    }

    Purpose purpose() {
        return permission.purpose();
    }

    Recipient recipient() {
        return permission.recipient();
    }

    /**
     * Releases what may be seen of a response.
     *
     * @param scorer of the form that was answered, in that version
     * @param response all answers
     * @return what may be seen, with the ledger in which it is entered; nothing where nothing may be seen
     * @throws IllegalArgumentException if the response belongs to another form or version, whose classes are not known;
     *     or if the proof of a person's own copy is of somebody else or counts no longer
     */
    public Optional<Release> release(Scorer scorer, QuestionnaireResponse response) {
        return release(scorer, response, Circumstances.UNKNOWN);
    }

    /**
     * Releases what may be seen of a response, scored in the light of what else is known. Circumstances have no class, so
     * they count as the highest, and are left out where that is not permitted.
     *
     * @param scorer of the form that was answered, in that version
     * @param response all answers
     * @param circumstances what the host knows
     * @return what may be seen, with the ledger in which it is entered; nothing where nothing may be seen
     * @throws IllegalArgumentException as for {@link #release(Scorer, QuestionnaireResponse)}
     */
    public Optional<Release> release(Scorer scorer, QuestionnaireResponse response, Circumstances circumstances) {
        Instrument instrument = scorer.instrument();
        check(instrument, response);
        Sight sight = new Sight(instrument.questionnaire(), permission, rules);
        Set<String> visible = sight.visible(Objects.requireNonNullElse(response.authored(), Instant.MIN));
        Mask mask = new Mask(instrument, permission, visible);
        if (visible.isEmpty() && !mask.flagged()) {
            return Optional.empty();
        }
        QuestionnaireResponse masked = mask.on(response);
        ScoreReport report = mask.report(scorer, response, masked, circumstances);
        boolean more =
                !circumstances.equals(Circumstances.UNKNOWN) || !masked.reused().isEmpty();
        ConsentLedger entered = permission.enter(disclosure(sight, visible, more), mask.flagged());
        return Optional.of(new Release(this, instrument, masked, report, entered));
    }

    /**
     * Releases what may be seen of a record of a person: a {@code Participant}, {@code SafeContact}, {@code Preferences},
     * {@code DetentionEpisode} or {@code Need}. A role of this house reads it where it reads anything of one person.
     *
     * @param record all of it; a referral goes by {@link ReferralRelease}
     * @param recordedAt when it was written down, so that what was erased since is not given
     * @return what may be seen, with the ledger in which it is entered; nothing where nothing may be seen
     * @throws IllegalArgumentException if it is no such record; or if the proof of a person’s own copy is of somebody else
     *     or counts no longer
     */
    public Optional<RecordRelease> release(Record record, Instant recordedAt) {
        RecordSight.check(record);
        RecordSight sight = new RecordSight(record, permission, recordedAt, new Combinations(permission, rules));
        return sight.parts().isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordRelease(this, sight, permission.enter(sight.told(), false)));
    }

    private Disclosure disclosure(Sight sight, Set<String> visible, boolean more) {
        List<Sensitivity> contents = new ArrayList<>(sight.contents(visible));
        if (more && permission.allows(Sensitivity.HIGHEST)) {
            contents.add(Sensitivity.HIGHEST);
        }
        return new Disclosure(
                permission.purpose(),
                permission.recipient(),
                sight.keys(visible),
                contents,
                List.of(),
                permission.at());
    }

    private static void check(Instrument instrument, QuestionnaireResponse response) {
        boolean fits = instrument.id().equals(response.questionnaire())
                && instrument.version().equals(response.version());
        if (!fits) {
            throw new IllegalArgumentException("A response to another form or version than " + instrument + "."
                    + System.lineSeparator() + "Maybe the scorer comes from a newer library.");
        }
    }

    @Override
    public String toString() {
        return "Sharing[hidden]";
    }
}
