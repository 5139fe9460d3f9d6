package org.acogida.intake.forms.scoring;

import org.acogida.intake.forms.Watch;
import org.acogida.intake.safety.SafetyPolicy;
import org.acogida.intake.safety.SafetySignal;

/** A policy for tests in which no answer needs a person. */
final class Unattended extends Watch {

    static final SafetyPolicy POLICY = new Unattended();

    private Unattended() {}

    @Override
    public boolean monitored() {
        return false;
    }

    @Override
    public void handle(SafetySignal signal) {
        throw new AssertionError("No signal was meant to be raised.");
    }
}
