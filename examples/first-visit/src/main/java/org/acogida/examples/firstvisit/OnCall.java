package org.acogida.examples.firstvisit;

import java.io.PrintStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.acogida.intake.safety.CrisisPack;
import org.acogida.intake.safety.CrisisResource;
import org.acogida.intake.safety.CrisisResource.Channel;
import org.acogida.intake.safety.CrisisResource.Cost;
import org.acogida.intake.safety.CrisisResource.Hours;
import org.acogida.intake.safety.CrisisResource.Operator;
import org.acogida.intake.safety.SafetyChoice;
import org.acogida.intake.safety.SafetyPolicy;
import org.acogida.intake.safety.SafetyProtocol;
import org.acogida.intake.safety.SafetySignal;

/** Who comes when an answer needs a person. In your organisation this is a pager and a rota; here it is a line of text. */
final class OnCall implements SafetyPolicy {

    private final PrintStream pager;

    OnCall(PrintStream pager) {
        this.pager = pager;
    }

    @Override
    public boolean monitored() {
        return true;
    }

    /** The signal is in the response already; whatever is thrown here loses nothing. */
    @Override
    public void handle(SafetySignal signal) {
        pager.println("   [al equipo] una persona necesita que alguien converse con ella hoy");
    }

    /** The wish goes where the signal went. */
    @Override
    public void chosen(SafetySignal signal, SafetyChoice choice) {
        pager.println("   [al equipo] quiere seguir así: " + choice.code());
    }

    @Override
    public String readers(Locale language) {
        return "Lo lee hoy mismo una persona del equipo de salud.";
    }

    @Override
    public boolean outlivesDraft() {
        return true;
    }

    /** What the team has agreed on; the person never sees it. */
    @Override
    public SafetyProtocol protocol(Locale language) {
        List<String> steps = List.of(
                "Quédese con la persona y pregunte qué le haría bien ahora.",
                "Llame a quien está de guardia, con la persona al lado.",
                "Anote a quién llamó y a qué hora.");
        return new SafetyProtocol(steps, Duration.ofMinutes(30), "Guardia: 000 000");
    }

    /** Made-up places with numbers that ring nowhere: one by day, one at any hour. */
    @Override
    public CrisisPack crisis() {
        return new CrisisPack(List.of(
                place("casa", "Casa de día", hours(), false), place("guardia", "Guardia", Hours.ALWAYS, true)));
    }

    private static Hours hours() {
        return new Hours(
                List.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)), LocalTime.of(8, 0), LocalTime.of(18, 0));
    }

    private static CrisisResource place(String id, String name, Hours hours, boolean emergency) {
        return new CrisisResource(
                id,
                name,
                Channel.PHONE,
                "000 000",
                "cero, cero, cero",
                ZoneId.of("America/Caracas"),
                List.of(hours),
                "VE",
                List.of("es"),
                Cost.FREE,
                Operator.NGO,
                emergency,
                LocalDate.of(2026, 11, 1),
                Period.ofMonths(3));
    }
}
