package org.acogida.intake.forms.internal.answers;

import org.acogida.intake.response.AbsentReason;

/**
 * An answer as a small number, so that a million rows need no objects: an option's index from 0, or below zero the
 * reason why there is none.
 */
public final class State {

    /** Nothing was put in. */
    public static final byte BLANK = -1;

    /** Something was put in that does not fit; to scoring it is unknown. */
    public static final byte FAULTY = -7;

    /** What is added to a state to make it an index. */
    public static final int OFFSET = 7;

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
            case NOT_APPLICABLE -> -5;
            case MASKED -> -6;
        };
    }

    /** Returns why there is no answer; a faulty one counts as not asked. */
    public static AbsentReason reason(byte state) {
        return state == FAULTY ? AbsentReason.NOT_ASKED : REASONS[-1 - state];
    }

    /** Returns whether a rule may fill it in: only what nobody was asked, never what somebody left open. */
    public static boolean fillable(byte state) {
        return state == BLANK || state == of(AbsentReason.NOT_APPLICABLE);
    }
}
