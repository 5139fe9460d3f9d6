package org.acogida.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class QuickstartTest {

    @Test
    void oneDeclinedAnswerLeavesAnIntervalAndNoValue() {
        Deque<String> answers = new ArrayDeque<>();
        for (int item = 1; item <= 20; item++) {
            answers.add(item + ";" + (item == 9 ? "d" : "2"));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Quickstart.run(answers, new PrintStream(out, true, StandardCharsets.UTF_8));
        String said = out.toString(StandardCharsets.UTF_8);
        // Nineteen answers of 2 are 38; the twentieth can add 0 to 4.
        assertTrue(said.contains("sin valor. Todavía puede ser de 38 a 42."), said);
        assertTrue(said.contains("se cumple, para valoración clínica"), said);
    }
}
