package org.acogida.intake.forms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.safety.SafetyProtocol;

/** A protocol as lines for whoever asks: the steps in the words of the host, how soon, and whom to turn to otherwise. */
final class ProtocolLines {

    private static final long HOUR = 60;

    private final Texts texts;

    ProtocolLines(Texts texts) {
        this.texts = texts;
    }

    List<FormStep.Line> of(SafetyProtocol protocol) {
        List<FormStep.Line> lines = new ArrayList<>();
        for (String step : protocol.steps()) {
            lines.add(line(String.valueOf(lines.size() + 1), step));
        }
        lines.add(line("within", texts.text("observe.safety.within", time(protocol.within()))));
        lines.add(line("second", texts.text("observe.safety.second", Map.of("contact", protocol.secondContact()))));
        return lines;
    }

    /** Whole hours as hours, all else as whole minutes: rather too soon than too late. */
    private static Map<String, ?> time(Duration within) {
        long minutes = Math.max(1, within.toMinutes());
        return minutes % HOUR == 0
                ? Map.of("unit", "hours", "count", minutes / HOUR)
                : Map.of("unit", "minutes", "count", minutes);
    }

    private FormStep.Line line(String name, String text) {
        return new FormStep.Line("protocol/" + texts.language().toLanguageTag() + "/" + name, text);
    }
}
