package org.acogida.intake.forms;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.acogida.intake.safety.CrisisPack;
import org.acogida.intake.safety.CrisisResource;
import org.acogida.intake.safety.SafetyChoice;
import org.acogida.intake.safety.SafetyPolicy;
import org.acogida.intake.safety.SafetyProtocol;
import org.acogida.intake.safety.SafetySignal;

/** A policy for tests, with one fictitious place that is always open. What happens to a signal, each test says. */
public abstract class Watch implements SafetyPolicy {

    private static final CrisisResource ROUND_THE_CLOCK = new CrisisResource(
            "example",
            "Example line",
            CrisisResource.Channel.PHONE,
            "000 000",
            "cero",
            ZoneId.of("America/Caracas"),
            List.of(CrisisResource.Hours.ALWAYS),
            null,
            List.of("es"),
            CrisisResource.Cost.FREE,
            CrisisResource.Operator.NGO,
            true,
            LocalDate.of(2026, 1, 1),
            Period.ofYears(5));

    @Override
    public void chosen(SafetySignal signal, SafetyChoice choice) {}

    @Override
    public boolean monitored() {
        return true;
    }

    @Override
    public String readers(Locale language) {
        return "READERS";
    }

    @Override
    public boolean outlivesDraft() {
        return true;
    }

    @Override
    public SafetyProtocol protocol(Locale language) {
        return new SafetyProtocol(List.of("STAY"), Duration.ofMinutes(30), "SECOND");
    }

    @Override
    public CrisisPack crisis() {
        return new CrisisPack(List.of(ROUND_THE_CLOCK));
    }
}
