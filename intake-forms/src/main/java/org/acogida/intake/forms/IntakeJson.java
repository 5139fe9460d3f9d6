package org.acogida.intake.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Keeping;
import org.acogida.intake.consent.MediaConsent;
import org.acogida.intake.forms.evidence.EvidenceChain;
import org.acogida.intake.forms.internal.answers.State;
import org.acogida.intake.forms.internal.json.StrictJson;
import org.acogida.intake.forms.internal.json.UnreadableJson;
import org.acogida.intake.person.Participant;
import org.acogida.intake.person.Referral;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Violation;
import org.acogida.intake.response.Wording;
import org.acogida.intake.safety.CrisisPack;
import org.acogida.intake.safety.SafetySignal;
import org.acogida.intake.score.ScoreReport;
import org.acogida.intake.score.ScoreTrace;

/**
 * The one door for JSON: {@code IntakeJson.readResponse(bytes)}, {@code IntakeJson.write(report)}.
 *
 * <p>What it writes is for the organisation’s own storage and for its own screens, and never for sending: whatever is sent
 * leaves as far as the person agreed to it, by the {@code json()} of a {@code Release} or a {@code ReferralRelease}.
 *
 * <p>All JSON is UTF-8. Reading is strict: unknown and repeated properties, numbers in quotes, text after the end, more
 * than 4 MiB and deep nesting are refused with an {@link UnreadableInputException} that never shows what was read.
 * Whether the answers fit an instrument is another question: {@code Scorer.check(response)}. A host that reads these
 * records with a mapper of its own is outside of this promise. Thread-safe.
 */
public final class IntakeJson {

    private static final String RECORDS_OF_FORMS = IntakeJson.class.getPackageName() + ".records";

    /** What has no rules beyond its own parts; all else has a door by its name. */
    private static final Set<String> PLAIN = Set.of(
            Participant.class.getPackageName(),
            MediaConsent.class.getPackageName(),
            CrisisPack.class.getPackageName(),
            RECORDS_OF_FORMS);

    private IntakeJson() {}

    /** Writes a response with every answer, for own storage and never for sending: that is {@code Release.json()}. */
    public static byte[] write(QuestionnaireResponse response) {
        return StrictJson.write(response);
    }

    /** Writes a report with every result, for own storage and never for sending: that is {@code Release.json()}. */
    public static byte[] write(ScoreReport report) {
        return StrictJson.write(report);
    }

    /** Writes a trace, for own storage and never for sending. It holds answers. */
    public static byte[] write(ScoreTrace trace) {
        return StrictJson.write(trace);
    }

    /** Writes a ledger of agreements. It is as sensitive as what they are about. */
    public static byte[] write(ConsentLedger ledger) {
        return StrictJson.write(new LedgerState(ledger.person(), ledger.acts()));
    }

    /** Writes an agreement with one outlet, once or twice said. */
    public static byte[] write(MediaConsent consent) {
        return StrictJson.write(consent);
    }

    /**
     * Writes a record of a person, of consent or of help: a {@code Participant}, the {@code IntakeRecords} of a visit, a
     * {@code Retention}, a {@code CrisisPack}. It is as sensitive as what it holds. A {@code Referral} is not among them:
     * what is permitted of it is written by {@code ReferralRelease}.
     *
     * @param plain a record of {@code intake.person}, {@code .consent}, {@code .safety} or {@code forms.records}
     * @throws IllegalArgumentException if it is another one, or a referral
     * @throws IllegalStateException if the person did not agree to a record of it, see {@link Keeping}
     */
    public static byte[] writeRecord(Record plain) {
        refuseOther(plain.getClass());
        if (plain instanceof Referral) {
            throw new IllegalArgumentException("A referral leaves as far as the person agreed to it."
                    + System.lineSeparator() + "Maybe ReferralRelease.under(…) and its json().");
        }
        if (plain instanceof Keeping.Asked asked && !asked.mayBeKept()) {
            throw new IllegalStateException("Nobody agreed to a record of this." + System.lineSeparator()
                    + "Maybe help now, and ask again when the person wishes.");
        }
        return StrictJson.write(plain);
    }

    private static void refuseOther(Class<? extends Record> type) {
        if (!PLAIN.contains(type.getPackageName())) {
            throw new IllegalArgumentException("No plain record of this library." + System.lineSeparator()
                    + "Maybe write(…) and its own read…(…), or a mapper of your own for records of your own.");
        }
    }

    /** Writes a step with all its words, for a screen that is drawn elsewhere. */
    public static byte[] write(FormStep step) {
        return StrictJson.write(step);
    }

    /** Writes what a person looks over, for a screen that is drawn elsewhere. It holds answers. */
    public static byte[] write(FormReview review) {
        return StrictJson.write(review);
    }

    /** Writes a page for the person, for a screen that is drawn elsewhere. It is as sensitive as the response. */
    public static byte[] write(Feedback feedback) {
        return StrictJson.write(feedback);
    }

    /** Writes what is heard at a step, for a voice that is elsewhere. */
    public static byte[] write(Script script) {
        return StrictJson.write(script);
    }

    /** Writes a session, so that the person can go on another time. It is as sensitive as the response. */
    public static byte[] write(FormSession session) {
        return StrictJson.write(session.state());
    }

    /**
     * Writes a chain of statements. It holds what people said.
     *
     * @throws IllegalArgumentException if it is more than can be read again, 4 MiB
     */
    public static byte[] write(EvidenceChain chain) {
        byte[] utf8 = StrictJson.write(chain);
        if (utf8.length > StrictJson.LONGEST) {
            throw new IllegalArgumentException("A chain is at most 4 MiB. Maybe one for each person.");
        }
        return utf8;
    }

    /**
     * Reads a response.
     *
     * @throws UnreadableInputException if it cannot be taken as it is
     */
    public static QuestionnaireResponse readResponse(byte[] utf8) {
        return read(utf8, QuestionnaireResponse.class);
    }

    /**
     * Reads a response, at most 4 MiB of it.
     *
     * @throws UnreadableInputException if it cannot be taken as it is
     * @throws UncheckedIOException if the stream fails
     */
    public static QuestionnaireResponse readResponse(InputStream utf8) {
        try {
            return readResponse(utf8.readNBytes(StrictJson.LONGEST + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a report.
     *
     * @throws UnreadableInputException if it cannot be taken as it is
     */
    public static ScoreReport readReport(byte[] utf8) {
        return read(utf8, ScoreReport.class);
    }

    /**
     * Reads a ledger, which decides as the one that was written.
     *
     * @param utf8 what {@link #write(ConsentLedger)} wrote
     * @throws UnreadableInputException if it cannot be taken as it is, or part of an act is missing
     */
    public static ConsentLedger readLedger(byte[] utf8) {
        LedgerState state = read(utf8, LedgerState.class);
        try {
            return ConsentLedger.replay(state.person(), state.acts());
        } catch (IllegalArgumentException e) {
            throw new UnreadableInputException(List.of(Violation.of("value-missing", "acts")));
        }
    }

    /**
     * Reads an agreement with an outlet, which decides as the one that was written.
     *
     * @param utf8 what {@link #write(MediaConsent)} wrote
     * @throws UnreadableInputException if it cannot be taken as it is, or part of it is missing
     */
    public static MediaConsent readMediaConsent(byte[] utf8) {
        return readRecord(utf8, MediaConsent.class);
    }

    /**
     * Reads what {@link #writeRecord} wrote: {@code IntakeJson.readRecord(utf8, Participant.class)}. Whether its values
     * are good ones, such as a country of two letters, is for a validator to say.
     *
     * @param utf8 the record
     * @param type which one it is
     * @throws UnreadableInputException if it cannot be taken as it is, or part of it is missing; all that is missing at
     *     once
     * @throws IllegalArgumentException if this is no plain record of this library
     */
    public static <R extends Record> R readRecord(byte[] utf8, Class<R> type) {
        refuseOther(type);
        R plain = read(utf8, type);
        List<Violation> missing = Violation.missingIn(plain, "");
        if (!missing.isEmpty()) {
            throw new UnreadableInputException(missing);
        }
        return plain;
    }

    /**
     * Reads a chain of statements. Whether somebody touched it is another question: {@link EvidenceChain#verify()}.
     *
     * @throws UnreadableInputException if it cannot be taken as it is
     */
    public static EvidenceChain readChain(byte[] utf8) {
        return read(utf8, EvidenceChain.class);
    }

    /**
     * Reads a session and goes on where the person left. Nobody knows who is near by now, so what is sensitive is only put
     * or shown after its topic was opened again. What the policy had not taken is handed to it again. A session
     * of an earlier version goes on in this one where the form says how ({@code migratesFrom}), with every answer. Where
     * the form is only asked while somebody reads along and nobody does, all of it is there and nothing more is asked.
     *
     * @param utf8 what {@link #write(FormSession)} wrote
     * @param instrument the instrument in the very version or one that migrates from it, and with the wording pack,
     *     that the session began with
     * @param setting as for a new session; the language may be another, but a session in the words of a pack stays in them
     * @throws UnreadableInputException if it cannot be taken as it is, or belongs to another version; the policy has heard
     *     before what of it nobody had taken
     * @throws MissingSafetyPolicyException if the form asks about self-harm and nobody can come
     * @throws MissingServiceException if the form needs a service that the setting does not have
     */
    public static FormSession readSession(byte[] utf8, Instrument instrument, Setting setting) {
        try {
            return session(utf8, instrument, setting);
        } catch (UnreadableInputException | IllegalStateException e) {
            DraftSignals.deliver(utf8, setting.hearing());
            throw e;
        }
    }

    /**
     * Reads what of a session nobody has taken, for a host that looks after drafts to which no one came back, or which
     * {@link #readSession} refuses. Whose version it is does not matter.
     *
     * @param utf8 what {@link #write(FormSession)} wrote, in any version
     * @return signals that the policy had not taken, the oldest first; often empty
     * @throws UnreadableInputException if its signals cannot be taken as they are
     */
    public static List<SafetySignal> undelivered(byte[] utf8) {
        return read(utf8, DraftSignals.class).outbox().untaken();
    }

    private static FormSession session(byte[] utf8, Instrument instrument, Setting setting) {
        SessionState draft = read(utf8, SessionState.class);
        SessionState state = Migration.of(draft, instrument);
        List<Violation> violations = misfits(state, instrument);
        if (!violations.isEmpty()) {
            throw new UnreadableInputException(violations);
        }
        boolean migrated = !draft.version().equals(state.version());
        SessionState closed = state.with(state.pace().close());
        return FormSession.resume(
                instrument,
                setting,
                migrated ? Migration.heard(closed, instrument, setting.clock().instant()) : closed,
                state);
    }

    private static List<Violation> misfits(SessionState state, Instrument instrument) {
        List<Violation> misfits = new ArrayList<>();
        if (!instrument.id().equals(state.instrument())) {
            return List.of(Violation.of("wrong-questionnaire", "instrument", instrument.id()));
        }
        if (!instrument.version().equals(state.version())) {
            misfits.add(Violation.of("wrong-version", "version", instrument.version()));
        } else if (!instrument.fingerprint().equals(state.fingerprint())) {
            misfits.add(Violation.of("wrong-fingerprint", "fingerprint", instrument.fingerprint()));
        }
        List<Wording> words =
                instrument.packs().stream().map(WordingPack::wording).toList();
        if (!(words.isEmpty() ? List.of(Wording.OWN) : words).contains(state.wording())) {
            misfits.add(wrongWording(instrument));
        }
        Course course = new Course(instrument);
        state.given().forEach((linkId, given) -> {
            if (!course.has(linkId)) {
                misfits.add(Violation.of("unknown-link-id", "given"));
            } else if (course.slot(linkId).state(given) == State.FAULTY) {
                misfits.add(course.slot(linkId).violation(given));
            }
        });
        if (!state.given().keySet().containsAll(state.reused().keySet())) {
            misfits.add(Violation.of("unknown-link-id", "reused"));
        }
        return misfits;
    }

    private static Violation wrongWording(Instrument instrument) {
        List<String> packs = instrument.packs().stream().map(WordingPack::id).toList();
        return new Violation("wrong-wording", "wording", packs.isEmpty() ? List.of("own") : packs);
    }

    private static <T> T read(byte[] utf8, Class<T> type) {
        try {
            return StrictJson.read(utf8, type);
        } catch (UnreadableJson e) {
            // Not chained: a cause of a cause could quote what it read.
            throw new UnreadableInputException(List.of(e.violation()));
        }
    }
}
