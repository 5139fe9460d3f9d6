package org.acogida.intake.safety;

import java.util.Locale;

/**
 * What the host does when an answer needs a person now. A form with a question on self-harm does not start without it:
 *
 * <pre>{@code
 * var setting = Setting.in(locale).with(new OnCallPolicy(pager, helplines));
 * }</pre>
 *
 * <p>One policy may serve everybody: a signal has an id that no other has, and carries the reference of the host to whom
 * it is about, where its setting gives one.
 *
 * <p>There is deliberately no implementation in this library and no default: only the host knows who can come. The
 * methods may be called from any thread.
 */
public interface SafetyPolicy {

    /** Returns whether somebody reads along while the person answers, so that the person can be told the truth. */
    boolean monitored();

    /**
     * Hears of a signal. The signal is in the response already; an exception loses nothing, the signal stays
     * undelivered and is offered again at the next step and when the session is resumed.
     *
     * <p>The person waits while this runs, and as the setting is at first, so does the host, who has no session to store
     * yet: put the signal somewhere safe and come back. Where that may take long, for a pager or a network, choose {@code
     * Setting.deliveringAfterStoring()}: then the session is stored and shown first, and this is called when the host says
     * so.
     *
     * <p>The same signal may come twice, where a host fell over between this and storing the session: it has the same id.
     *
     * @param signal what was endorsed or left open, and about whom where the setting says so ({@code Setting.about})
     */
    void handle(SafetySignal signal);

    /**
     * Hears how the person chose to go on after a signal that was endorsed, for example to be called at a safe time.
     * Whoever wishes for a call waits for it: put the choice beside the signal. As with {@link #handle}, an exception
     * loses nothing, and the same may come twice.
     *
     * @param signal what was endorsed; it was heard of before
     * @param choice how the person goes on
     */
    void chosen(SafetySignal signal, SafetyChoice choice);

    /**
     * Returns who reads such an answer and when, in one or two sentences that the person is shown before the first such
     * question, for example that a psychologist of the team reads it the same day.
     *
     * @param language the language of the form
     */
    String readers(Locale language);

    /** Returns whether a signal is kept when the person has the draft destroyed; the person is told before. */
    boolean outlivesDraft();

    /**
     * Returns what a worker does then: what, how soon, and whom to call where that does not work out. For the worker, never
     * for the person.
     *
     * @param language the language of the worker, who may speak another than the person
     */
    SafetyProtocol protocol(Locale language);

    /** Returns where help can be had, with opening hours; the host's own data, for this library knows no numbers. */
    CrisisPack crisis();
}
