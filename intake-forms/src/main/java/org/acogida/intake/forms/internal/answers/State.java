package org.acogida.intake.forms.internal.answers;

import org.acogida.intake.response.AbsentReason;

/**
 * An answer as a small number, so that a million rows need no objects: an option's index from 0, or below zero the
 * reason why there is none.
 */
public final class State {

    /** Nothing was put in. */
    public static final byte BLANK = -1;

    /** The question does not apply to the person. */
    public static final byte NOT_APPLICABLE = -5;

    /** There is an answer that may not be seen here. */
    public static final byte MASKED = -6;

    /** Something was put in that does not fit; to scoring it is unknown. */
    public static final byte FAULTY = -7;

    /** Only within scoring: a skip rule says what it counts. */
    public static final byte FILLED = -8;

    /** Only within scoring: unknown, and a skip rule may yet say what it counts. */
    public static final byte PERHAPS_FILLED = -9;

    /** What is added to a state to make it an index. */
    public static final int OFFSET = 9;

    private static final AbsentReason[] REASONS = {
        AbsentReason.NOT_ASKED,
        AbsentReason.DECLINED,
        AbsentReason.DONT_KNOW,
        AbsentReason.LATER,
        AbsentReason.NOT_APPLICABLE,
        AbsentReason.MASKED
    };

    private State() {}

    /** Returns the state of an answer that is not there. */
    public static byte of(AbsentReason reason) {
        return switch (reason) {
            case NOT_ASKED -> BLANK;
            case DECLINED -> -2;
            case DONT_KNOW -> -3;
            case LATER -> -4;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case MASKED -> MASKED;
        };
    }

    /** Returns why there is no answer; a faulty one counts as not asked. */
    public static AbsentReason reason(byte state) {
        return state <= FAULTY ? AbsentReason.NOT_ASKED : REASONS[-1 - state];
    }

    /** Returns whether the person left it open: declined, does not know, later. */
    public static boolean leftOpen(int state) {
        return state <= -2 && state >= -4;
    }

    /** Returns whether a rule may fill it in: only what nobody was asked, never what somebody left open. */
    public static boolean fillable(byte state) {
        return state == BLANK || state == NOT_APPLICABLE;
    }
}
