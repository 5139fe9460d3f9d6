package org.acogida.intake.forms.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.internal.json.StrictJson;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.score.ScoreReport;
import org.jspecify.annotations.Nullable;

/**
 * What one recipient may see of one response, such as a clinic for a referral: the only thing that leaves.
 *
 * <pre>{@code
 * Sharing.under(ledger, Purpose.REFERRAL, clinic, now).release(scorer, response).ifPresent(given -> {
 *     store(given.ledger());
 *     send(given.json(), given.fileName("json"));
 * });
 * }</pre>
 *
 * <p>{@link #json()} is the way to send answers and results; all other writers of this library are for the organisation’s
 * own storage and screens. An exporter of a host takes a release and nothing else. It is made by {@link Sharing} alone,
 * which has entered it in the ledger: store {@link #ledger()} before anything is sent. {@code toString} shows nothing.
 * Immutable and thread-safe.
 */
public final class Release {

    private final Sharing sharing;
    private final Instrument instrument;
    private final QuestionnaireResponse response;
    private final @Nullable ScoreReport report;
    private final ConsentLedger ledger;

    Release(
            Sharing sharing,
            Instrument instrument,
            QuestionnaireResponse response,
            @Nullable ScoreReport report,
            ConsentLedger ledger) {
        this.sharing = sharing;
        this.instrument = instrument;
        this.response = response;
        this.report = report;
        this.ledger = ledger;
    }

    /** Returns the form that was answered. */
    public Instrument instrument() {
        return instrument;
    }

    /** Returns the answers that may be seen. The others are masked, or, in a person's own copy, not there. */
    public QuestionnaireResponse response() {
        return response;
    }

    /** Returns the results that follow from those answers; nothing where the form is not scored. */
    public Optional<ScoreReport> report() {
        return Optional.ofNullable(report);
    }

    /** Returns for what it is. */
    public Purpose purpose() {
        return sharing.purpose();
    }

    /** Returns for whom it is. */
    public Recipient recipient() {
        return sharing.recipient();
    }

    /** Returns the ledger with this release in it. */
    public ConsentLedger ledger() {
        return ledger;
    }

    /**
     * Returns it in JSON, UTF-8, to send: what it is for, for whom, the answers that may be seen, and the results that
     * follow from those. What is masked is in no byte of it. The parts are those that {@code IntakeJson.readResponse} and
     * {@code readReport} take.
     */
    public byte[] json() {
        return StrictJson.write(new Sent(purpose(), recipient(), response, report));
    }

    /**
     * What goes out.
     *
     * @param purpose for what
     * @param recipient for whom
     * @param response the answers that may be seen
     * @param report what follows from them; absent where the form is not scored
     */
    @JsonPropertyOrder({"purpose", "recipient", "response", "report"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sent(
            Purpose purpose,
            Recipient recipient,
            QuestionnaireResponse response,
            @Nullable ScoreReport report) {

        @Override
        public String toString() {
            return "Sent[hidden]";
        }
    }

    /**
     * Returns a name for a file that tells nobody what is in it: neither the person nor the form nor the organisation.
     *
     * @param extension lower-case letters and digits, such as {@code json}
     * @throws IllegalArgumentException if it is written otherwise
     */
    public String fileName(String extension) {
        if (!extension.matches("[a-z0-9]{1,8}")) {
            throw new IllegalArgumentException("Not an extension." + System.lineSeparator()
                    + "Maybe it is lower-case letters and digits without a dot, such as json.");
        }
        return "doc." + extension;
    }

    @Override
    public String toString() {
        return "Release[hidden]";
    }
}
