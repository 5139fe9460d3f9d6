package org.acogida.examples.firstvisit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.response.Answer;

/** What the person says, from a file. Your screen has a person in front of it. */
final class Answers {

    private final Map<String, List<Answer>> byQuestion;

    private Answers(Map<String, List<Answer>> byQuestion) {
        this.byQuestion = byQuestion;
    }

    static Answers read(String file) throws IOException {
        Map<String, List<Answer>> answers = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Answers.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";", 2))
                    .forEach(cells -> answers.put(cells[0], codes(cells[1])));
        }
        return new Answers(answers);
    }

    private static List<Answer> codes(String cell) {
        return Stream.of(cell.split("\\|")).map(Answer::coded).toList();
    }

    /** Nothing where the person would rather not say. */
    Optional<List<Answer>> to(String form, FormStep.Ask ask) {
        return Optional.ofNullable(byQuestion.get(form + "/" + ask.linkId()));
    }
}
