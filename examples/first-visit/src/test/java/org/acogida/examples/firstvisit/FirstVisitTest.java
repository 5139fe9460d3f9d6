package org.acogida.examples.firstvisit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A Sunday, three in the morning in Caracas. */
class FirstVisitTest {

    private static List<String> said;

    @BeforeAll
    static void run() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Clock sunday = Clock.fixed(Instant.parse("2026-11-22T07:00:00Z"), ZoneOffset.UTC);
        FirstVisit.run(new PrintStream(out, true, StandardCharsets.UTF_8), sunday);
        said = out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static int at(String start) {
        for (int line = 0; line < said.size(); line++) {
            if (said.get(line).startsWith(start)) {
                return line;
            }
        }
        throw new AssertionError("nobody said " + start + "\n" + String.join("\n", said));
    }

    @Test
    void theTeamHearsBeforeTheNextQuestionAndOnlyWhoAnswersAtThatHourIsNamed() {
        int heard = at("   [al equipo]");
        int shown = at("Gracias por confiarnos esto");
        assertTrue(heard < shown, "heard at " + heard + ", shown at " + shown);
        assertTrue(at("   [al equipo] quiere seguir así: go-on") > shown);
        assertTrue(said.stream().anyMatch(line -> line.startsWith("   Guardia: 000 000.")));
        assertFalse(said.stream().anyMatch(line -> line.contains("Casa de día")));
    }

    @Test
    void whoCameNearReadsNothingSensitive() {
        List<String> over = said.subList(at("== Lo que ha contado"), at("== Lo que queda anotado"));
        assertTrue(over.stream().anyMatch(line -> line.contains("→")), String.join("\n", over));
        assertTrue(over.stream().anyMatch(line -> line.startsWith("   (cerrado)")), String.join("\n", over));
    }

    @Test
    void theNewbornWhoNeedsCareTodayIsANeed() {
        List<String> records = said.subList(at("== Lo que queda anotado"), at("== Lo que puede leer"));
        assertTrue(records.stream().anyMatch(line -> line.contains("health-care: TODAY")), String.join("\n", records));
    }

    @Test
    void theClinicReadsMoodAndNothingOfTheWorkAndAfterTheCallNothingAtAll() {
        List<String> clinic = said.subList(at("== Lo que puede leer"), at("== Al día siguiente"));
        // The question on self-harm is of the highest class, and the last one can be opened by it: the clinic does not
        // even see whether they were answered.
        assertTrue(clinic.contains("   phq-9: 8 de 10"), String.join("\n", clinic));
        assertTrue(clinic.stream().noneMatch(line -> line.startsWith("   work-and-money")), String.join("\n", clinic));
        assertFalse(clinic.stream().anyMatch(line -> line.startsWith("   asq-5:")), String.join("\n", clinic));
        assertEquals("   La clínica ya no recibe nada.", said.get(at("== Al día siguiente") + 1));
        assertEquals("   Con copia: 1. Pedirla de vuelta es otro acto.", said.get(at("== Al día siguiente") + 2));
    }
}
