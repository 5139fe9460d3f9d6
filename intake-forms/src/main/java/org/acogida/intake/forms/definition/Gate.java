package org.acogida.intake.forms.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.acogida.intake.score.CutOffResult.Operator;

/**
 * When a form of a battery is offered, such as “when the {@code total} of {@code pc-ptsd-5} is 3 or more”.
 *
 * <p>The vocabulary is closed: there is no expression language. A gate only routes, it says nothing about a person, and
 * it closes only on what is known. Immutable and thread-safe.
 */
public sealed interface Gate {

    /** Returns the conditions, in the order in which they are written. */
    Stream<Condition> conditions();

    /**
     * One number that decides.
     *
     * @param instrument the earlier form that is read
     * @param kind what of it is read
     * @param name the id of a score, or the linkId of a question
     * @param operator on which side of the number the gate opens, {@code AT_LEAST} or {@code BELOW}
     * @param value the number: points of the score, or the weight of the answer
     * @param verified whether the number was seen in a source
     * @param references where it was published
     */
    @JsonPropertyOrder({"instrument", "kind", "name", "operator", "value", "verified", "references"})
    record Condition(
            String instrument,
            Kind kind,
            String name,
            Operator operator,
            BigDecimal value,
            boolean verified,
            List<String> references)
            implements Gate {

        /** Copies the list. */
        public Condition {
            references = List.copyOf(references);
        }

        @Override
        public Stream<Condition> conditions() {
            return Stream.of(this);
        }
    }

    /** What a condition reads. */
    enum Kind {
        /** A score, on the interval that is still possible. */
        @JsonProperty("score")
        SCORE,
        /** A single answer. */
        @JsonProperty("answer")
        ANSWER
    }

    /**
     * One of several is enough.
     *
     * @param parts one or more gates
     */
    record Any(List<Gate> parts) implements Gate {

        /** Copies the list. */
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<Condition> conditions() {
            return parts.stream().flatMap(Gate::conditions);
        }
    }

    /**
     * All of several are needed.
     *
     * @param parts one or more gates
     */
    record All(List<Gate> parts) implements Gate {

        /** Copies the list. */
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Stream<Condition> conditions() {
            return parts.stream().flatMap(Gate::conditions);
        }
    }
}
