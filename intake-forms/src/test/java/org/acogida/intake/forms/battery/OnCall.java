package org.acogida.intake.forms.battery;

import java.util.ArrayList;
import java.util.List;
import org.acogida.intake.forms.Watch;
import org.acogida.intake.safety.SafetySignal;

/** A policy that writes down what it hears, and can be out of reach. */
class OnCall extends Watch {

    private final List<SafetySignal> heard = new ArrayList<>();
    private boolean reachable = true;
    private int called;

    List<SafetySignal> heard() {
        return heard;
    }

    /** How often it was called, also in vain. */
    int called() {
        return called;
    }

    void reachable(boolean now) {
        reachable = now;
    }

    @Override
    public void handle(SafetySignal signal) {
        called++;
        if (!reachable) {
            throw new IllegalStateException("nobody answers");
        }
        heard.add(signal);
    }
}
