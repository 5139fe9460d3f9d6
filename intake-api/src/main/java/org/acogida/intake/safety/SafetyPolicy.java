package org.acogida.intake.safety;

/**
 * What the host does when an answer needs a person now. A form with a question on self-harm does not start without it:
 *
 * <pre>{@code
 * var setting = Setting.in(locale).with(new OnCallPolicy(pager));
 * }</pre>
 *
 * <p>There is deliberately no implementation in this library and no default: only the host knows who can come. The
 * methods may be called from any thread.
 */
public interface SafetyPolicy {

    /** Returns whether somebody reads along while the person answers, so that the person can be told the truth. */
    boolean monitored();

    /**
     * Hears of a signal. The signal is in the response already; an exception loses nothing, the signal stays
     * undelivered and is offered again when the session is resumed.
     *
     * @param signal what was endorsed or left open
     */
    void handle(SafetySignal signal);
}
