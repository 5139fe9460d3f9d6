package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A door can be opened while there is a session, and while nothing that was answered rules out what is behind it. */
class BatteryDoorsTest {

    @TempDir
    Path folder;

    private BatterySession start() throws IOException {
        Path battery = Files.createDirectories(folder.resolve("evening"));
        Files.createDirectories(battery.resolve("texts"));
        Files.writeString(battery.resolve("battery.json"), """
                { "id": "evening", "version": "1.0.0",
                  "parts": [
                    { "instrument": "low-days" },
                    { "instrument": "energy", "door": true,
                      "when": { "instrument": "low-days", "score": "total", "atLeast": 2, "references": ["made-up"] } } ],
                  "references": {
                    "made-up": { "citation": "Made up for tests", "standing": "V1", "supports": "The number." } } }""");
        Files.writeString(battery.resolve("texts/en.properties"), """
                title = Evening
                introduction = A few questions.
                about.purpose = For tests.
                about.misuse = Made up.
                """);
        return BatterySession.start(Battery.load(battery, TestBatteries.INSTRUMENTS), Setting.in(Locale.ENGLISH));
    }

    private static BatterySession answered(BatterySession session, String code) {
        BatterySession next = session;
        while (!(next.step() instanceof FormStep.Close)) {
            next = next.step() instanceof FormStep.Ask ask
                    ? next.answer(ask.linkId(), Answer.coded(code))
                    : next.begin(Privacy.ALONE);
        }
        return next;
    }

    private static List<String> doors(BatterySession session) {
        return session.doors().stream().map(BatterySession.Door::instrument).toList();
    }

    @Test
    void whatIsNotRuledOutCanBeOpened() throws IOException {
        assertThat(doors(start())).containsExactly("energy");
        assertThat(doors(answered(start(), "1"))).containsExactly("energy");
        assertThat(answered(start(), "1").open("energy").step()).isNotInstanceOf(FormStep.Close.class);
    }

    @Test
    void whatIsRuledOutIsNoDoor() throws IOException {
        BatterySession low = answered(start(), "0");

        assertThat(doors(low)).isEmpty();
        assertThat(low.open("energy").violations()).extracting(Violation::code).containsExactly("not-offered");
    }

    @Test
    void whoHasLeftIsOfferedNothing() throws IOException {
        for (BatterySession over : List.of(start().exit(), start().stop(), start().complete())) {
            assertThat(doors(over)).isEmpty();
            assertThat(over.open("energy").violations()).hasSize(1);
        }
    }
}
