package org.acogida.intake.consent;

/**
 * Where one question of consent stands, such as {@link #DECLINED}. Only {@link #GRANTED} permits anything.
 *
 * <p>Nothing leads from silence to a yes, and only the person's own new act from a no to a yes.
 */
public enum ConsentState {
    /** Nobody has asked. */
    NOT_ASKED,
    /** The person would rather decide later, or did not yet have what it takes to decide freely. */
    DEFERRED,
    /** The person said no. */
    DECLINED,
    /** The person said yes, understood and free, and it still holds. */
    GRANTED,
    /** The yes ran out. */
    EXPIRED,
    /** The person took the yes back. */
    WITHDRAWN,
    /** A later or narrower yes took its place. */
    SUPERSEDED
}
