package org.acogida.intake.forms;

import java.util.ArrayList;
import java.util.List;
import org.acogida.intake.safety.SafetySignal;

/** A policy that writes down what it hears, and can be out of reach. */
public class OnCall extends Watch {

    private final List<SafetySignal> heard = new ArrayList<>();
    private boolean reachable = true;
    private boolean outlives = true;
    private int called;

    public List<SafetySignal> heard() {
        return heard;
    }

    /** How often it was called, also in vain. */
    public int called() {
        return called;
    }

    public void reachable(boolean now) {
        reachable = now;
    }

    /** Whether its signals stay when a draft is destroyed. */
    public void outlives(boolean now) {
        outlives = now;
    }

    @Override
    public boolean outlivesDraft() {
        return outlives;
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
