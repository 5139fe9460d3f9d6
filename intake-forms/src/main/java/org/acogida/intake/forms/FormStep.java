package org.acogida.intake.forms;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.acogida.intake.questionnaire.AnswerType;
import org.acogida.intake.questionnaire.Sensitivity;
import org.acogida.intake.safety.SafetySignal;

/**
 * What a session shows next, with all its words:
 *
 * <pre>{@code
 * if (session.step() instanceof FormStep.Ask ask) {
 *     show(ask.text(), ask.choices());
 * }
 * }</pre>
 *
 * <p>Beside what is shown, every {@link Ask} can be declined, left unknown or put off: a host offers those three as
 * plainly as the choices. Which step a person is at says something about them, so {@code toString} is silent. Immutable
 * and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FormStep.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = FormStep.SafetyFirst.class, name = "safety-first"),
    @JsonSubTypes.Type(value = FormStep.Close.class, name = "close")
})
public sealed interface FormStep {

    /** Returns how far the person is. */
    Progress progress();

    /**
     * One question.
     *
     * @param linkId the question's name, for the answer
     * @param language the language of all words of this step, a BCP-47 tag; for the screen reader
     * @param instructions what to keep in mind, such as the period that is meant
     * @param introductions texts that stand before the question, in order; often empty
     * @param text the question
     * @param answerType what an answer looks like
     * @param repeats whether several choices may be given
     * @param choices what may be chosen, in order; empty where it is not a choice
     * @param sensitivity how much harm the answer could do in the wrong hands
     * @param progress how far the person is
     */
    @JsonPropertyOrder({
        "linkId",
        "language",
        "instructions",
        "introductions",
        "text",
        "answerType",
        "repeats",
        "choices",
        "sensitivity",
        "progress"
    })
    record Ask(
            @JsonProperty("linkId") String linkId,
            String language,
            String instructions,
            List<String> introductions,
            String text,
            @JsonProperty("answerType") AnswerType answerType,
            boolean repeats,
            List<Choice> choices,
            Sensitivity sensitivity,
            Progress progress)
            implements FormStep {

        /** Copies the lists. */
        public Ask {
            introductions = List.copyOf(introductions);
            choices = List.copyOf(choices);
        }

        @Override
        public String toString() {
            return "FormStep[hidden]";
        }
    }

    /**
     * Something that may be chosen.
     *
     * @param code what goes into the answer
     * @param label what the person reads
     */
    @JsonPropertyOrder({"code", "label"})
    record Choice(String code, String label) {}

    /**
     * Before anything else: an answer that needs a person now. It stays the next step until it is acknowledged.
     *
     * @param signals what was endorsed, the oldest first
     * @param monitored whether somebody reads along now, so that the screen can say so truthfully
     * @param progress how far the person is
     */
    @JsonPropertyOrder({"signals", "monitored", "progress"})
    record SafetyFirst(List<SafetySignal> signals, boolean monitored, Progress progress) implements FormStep {

        /** Copies the list. */
        public SafetyFirst {
            signals = List.copyOf(signals);
        }

        @Override
        public String toString() {
            return "FormStep[hidden]";
        }
    }

    /**
     * Nothing is left to ask.
     *
     * @param progress how far the person came
     */
    @JsonPropertyOrder({"progress"})
    record Close(Progress progress) implements FormStep {
        @Override
        public String toString() {
            return "FormStep[hidden]";
        }
    }

    /**
     * How far a person is: a declined question is done, as an answered one is.
     *
     * @param done how many questions were offered and are settled
     * @param total how many there are, given the answers so far
     */
    @JsonPropertyOrder({"done", "total"})
    record Progress(int done, int total) {}
}
