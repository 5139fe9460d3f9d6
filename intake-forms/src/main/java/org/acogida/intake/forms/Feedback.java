package org.acogida.intake.forms;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * A person's own results, given back in plain words: {@code Explainer.of(phq9, es).forPerson(response, report)}.
 *
 * <p>What was asked, that it was theirs to answer, what the answers say in general words, a strength, and what comes
 * next. It has no number of a score, no cut-off, no name of a disorder and no colour, and it never depends on a flag:
 * whether an answer on self-harm was given cannot be read off it. A level is told only where the report has a band that
 * is certain. What a worker reads is {@code Explainer.explain}. As sensitive as the answers, also on paper, so that
 * {@code toString} is silent. Immutable and thread-safe.
 *
 * @param language the language of all lines, a BCP-47 tag; for the screen reader
 * @param lines what is read, in order; an id names the line for a recording and is never shown, since it may name a band
 */
@JsonPropertyOrder({"language", "lines"})
public record Feedback(String language, List<FormStep.Line> lines) {

    /** Copies the list. */
    public Feedback {
        lines = List.copyOf(lines);
    }

    /** Returns the whole page, a line each. */
    public List<String> texts() {
        return lines.stream().map(FormStep.Line::text).toList();
    }

    @Override
    public String toString() {
        return "Feedback[hidden]";
    }
}
