package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.forms.MissingServiceException;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.forms.battery.BatteryReport.LeftOut;
import org.acogida.intake.forms.battery.BatteryReport.Reason;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.response.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calls for help is only asked where there is that help, whoever asks, and however a host lines its forms up. */
class ServicesTest {

    private static final Setting SPANISH = Setting.in(Locale.forLanguageTag("es-VE"));

    @TempDir
    Path folder;

    private Battery battery(String part) throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.createDirectories(own.resolve("texts"));
        Files.writeString(own.resolve("battery.json"), """
                { "id": "own", "version": "1.0.0", "references": {},
                  "parts": [ { "instrument": "low-days" }, %s, { "instrument": "energy" } ] }""".formatted(part));
        Files.writeString(own.resolve("texts/es.properties"), """
                title = Lo de hoy
                introduction = Unas preguntas.
                about.purpose = Para pruebas.
                about.misuse = Para nada más.
                """);
        return Battery.load(own, TestBatteries.INSTRUMENTS);
    }

    @ParameterizedTest
    @CsvSource({"sexual-violence-care,sdv-referral", "treatment-while-held,documenter-present"})
    void aFormIsNotAskedWithoutWhatItNeeds(String id, String service) {
        Instrument form = TestBatteries.instrument(id);
        Setting offering = SPANISH.withServices("tea", service);
        byte[] draft = IntakeJson.write(FormSession.start(form, offering));

        assertThat(IntakeJson.readSession(draft, form, offering).step()).isInstanceOf(FormStep.Preview.class);
        for (Setting lacking : List.of(SPANISH, SPANISH.withServices("tea"))) {
            assertThatThrownBy(() -> FormSession.start(form, lacking))
                    .isInstanceOf(MissingServiceException.class)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(id)
                    .hasMessageContaining("Maybe Setting.withServices(\"" + service + "\")");
            assertThatThrownBy(() -> IntakeJson.readSession(draft, form, lacking))
                    .isInstanceOf(MissingServiceException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"sexual-violence-care,sdv-referral", "treatment-while-held,documenter-present"})
    void aBatteryOfOnesOwnNeedsNotSayItAgain(String id, String service) throws IOException {
        Battery own = battery("{ \"instrument\": \"" + id + "\", \"door\": true, \"requires\": [\"tea\"] }");
        BatterySession without = BatterySession.start(own, SPANISH.withServices("tea"));

        assertThat(own.part(id).orElseThrow().requires()).containsExactly(service, "tea");
        assertThat(without.doors()).isEmpty();
        assertThat(BatteryReport.of(without).leftOut()).contains(new LeftOut(id, Reason.NO_SERVICE));
        assertThat(BatterySession.start(own, SPANISH.withServices("tea", service))
                        .doors())
                .extracting(BatterySession.Door::instrument)
                .containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({"sexual-violence-care", "treatment-while-held"})
    void noBatteryAsksItUnasked(String id) {
        for (String unasked : List.of("", ", \"requires\": [\"sdv-referral\", \"documenter-present\"]")) {
            assertThatThrownBy(() -> battery("{ \"instrument\": \"" + id + "\"" + unasked + " }"))
                    .isInstanceOfSatisfying(
                            DefinitionException.class,
                            e -> assertThat(e.problems())
                                    .extracting(DefinitionProblem::code)
                                    .contains("service-without-door"));
        }
    }

    /** A day on which nobody is there for it takes no answer away, and asks no further. */
    @Test
    void whatWasSaidStaysWhereTheServiceIsNotThereToday() throws IOException {
        Battery own = battery("{ \"instrument\": \"treatment-while-held\", \"door\": true }");
        BatterySession yesterday = BatterySession.start(own, SPANISH.withServices("documenter-present"))
                .open("treatment-while-held")
                .begin(Privacy.ALONE)
                .answer("door", Answer.coded("open"));
        BatterySession today = BatteryJson.readSession(BatteryJson.write(yesterday), own, SPANISH);

        assertThat(today.responses()).isEqualTo(yesterday.responses()).hasSize(1);
        assertThat(today.form().orElseThrow().instrument().id()).isEqualTo("low-days");
        assertThat(Stream.of(BatteryJson.readSession(
                        BatteryJson.write(today), own, SPANISH.withServices("documenter-present"))))
                .singleElement()
                .satisfies(again ->
                        assertThat(again.form().orElseThrow().instrument().id()).isEqualTo("treatment-while-held"));
    }
}
