package org.acogida.intake.forms;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.acogida.intake.questionnaire.AnswerType;
import org.acogida.intake.questionnaire.Sensitivity;
import org.acogida.intake.safety.CrisisResource;
import org.acogida.intake.safety.SafetySignal;
import org.jspecify.annotations.Nullable;

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
 * plainly as the choices. Pause, stop and leave at once are there at every step. Which step a person is at says something
 * about them, so {@code toString} is silent. Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FormStep.Preview.class, name = "preview"),
    @JsonSubTypes.Type(value = FormStep.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = FormStep.SafetyFirst.class, name = "safety-first"),
    @JsonSubTypes.Type(value = FormStep.Break.class, name = "break"),
    @JsonSubTypes.Type(value = FormStep.Close.class, name = "close")
})
public sealed interface FormStep {

    /** Returns how far the person is. */
    Progress progress();

    /** Returns the language of all words of this step, a BCP-47 tag; for the screen reader. */
    String language();

    /**
     * Before a topic that is sensitive: what it is, why, how many questions, who sees the answers, and a real choice.
     *
     * @param topic the topic's name: the linkId of a group that says what it is about, or the id of the form
     * @param language the language of all words of this step
     * @param title what it is about
     * @param why what the answers are needed for
     * @param whoSees who may see them
     * @param questions how many are to come
     * @param reused that what the person told another form is not asked again; absent where nothing was taken over
     * @param sensitivity the highest class in the topic and all its tags, questions that may join later included
     * @param safety what to know before questions on self-harm, also before those that may join later: who reads the
     *     answers and when, and whether a signal stays
     *     when the draft is destroyed; empty where there are none
     * @param rating how to say how hard it is, from 0 to 10, where the topic is sensitive; nobody has to; absent otherwise
     * @param choices now, skip, later, with someone
     * @param privacy what may be said about who is near; only who is alone begins
     * @param progress how far the person is
     */
    @JsonPropertyOrder({
        "topic",
        "language",
        "title",
        "why",
        "whoSees",
        "questions",
        "reused",
        "sensitivity",
        "safety",
        "rating",
        "choices",
        "privacy",
        "progress"
    })
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Preview(
            String topic,
            String language,
            String title,
            String why,
            @JsonProperty("whoSees") String whoSees,
            int questions,
            @Nullable String reused,
            Sensitivity sensitivity,
            List<String> safety,
            @Nullable String rating,
            List<Choice> choices,
            List<Choice> privacy,
            Progress progress)
            implements FormStep {

        /** Copies the lists. */
        public Preview {
            safety = List.copyOf(safety);
            choices = List.copyOf(choices);
            privacy = List.copyOf(privacy);
        }

        @Override
        public String toString() {
            return "FormStep[hidden]";
        }
    }

    /**
     * One question.
     *
     * @param linkId the question's name, for the answer
     * @param language the language of all words of this step
     * @param instructions what to keep in mind, such as the period that is meant
     * @param introductions texts that stand before the question, in order; often empty. In a form without a preview the
     *     first says that what the person told another form is not asked again, where answers were taken over
     * @param text the question
     * @param why what the answer is needed for
     * @param whoSees who may see it
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
        "why",
        "whoSees",
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
            String why,
            @JsonProperty("whoSees") String whoSees,
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
     * Before anything else: an answer that needs a person now. It stays the next step until it is acknowledged. No line
     * repeats what was answered, so that it may be spoken.
     *
     * @param signals what was endorsed, the oldest first; none where they went with a destroyed draft
     * @param monitored whether somebody reads along now, so that the screen can say so truthfully
     * @param language the language of all words of this step
     * @param lines what is said, in order; each has a name of its own, such as {@code acknowledge}
     * @param help what answers now, in order, or what is there for emergencies where nothing does; never dialled by itself
     * @param grounding something to hold on to, where the person wants it
     * @param choices how to go on
     * @param progress how far the person is
     */
    @JsonPropertyOrder({"signals", "monitored", "language", "lines", "help", "grounding", "choices", "progress"})
    record SafetyFirst(
            List<SafetySignal> signals,
            boolean monitored,
            String language,
            List<Line> lines,
            List<Help> help,
            List<Grounding> grounding,
            List<Choice> choices,
            Progress progress)
            implements FormStep {

        /** Copies the lists. */
        public SafetyFirst {
            signals = List.copyOf(signals);
            lines = List.copyOf(lines);
            help = List.copyOf(help);
            grounding = List.copyOf(grounding);
            choices = List.copyOf(choices);
        }

        @Override
        public String toString() {
            return "FormStep[hidden]";
        }
    }

    /**
     * Something that is said.
     *
     * @param id which line it is, for a recording of it
     * @param text what the person reads or hears
     */
    @JsonPropertyOrder({"id", "text"})
    record Line(String id, String text) {}

    /**
     * Somewhere to turn to, in words.
     *
     * @param resource the data
     * @param about who runs it, what it costs and which languages it speaks
     * @param hours when it answers
     */
    @JsonPropertyOrder({"resource", "about", "hours"})
    record Help(CrisisResource resource, String about, String hours) {}

    /**
     * An exercise to come back to the here and now, one idea a line; each may be stopped.
     *
     * @param id which one
     * @param title what it is called
     * @param lines its steps, in order
     */
    @JsonPropertyOrder({"id", "title", "lines"})
    record Grounding(String id, String title, List<Line> lines) {

        /** Copies the list. */
        public Grounding {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A rest: the person paused, or a topic is over, or it weighed more than it may. A choice, never a question: {@link
     * FormSession#goOn}, {@link FormSession#otherTopic} or {@link FormSession#stop}.
     *
     * @param cause why
     * @param language the language of all words of this step
     * @param text what is said
     * @param rating how to say how hard it is, from 0 to 10, where that may be said here; absent otherwise
     * @param grounding something to hold on to, where the person wants it
     * @param choices how to go on
     * @param progress how far the person is
     */
    @JsonPropertyOrder({"cause", "language", "text", "rating", "grounding", "choices", "progress"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Break(
            Cause cause,
            String language,
            String text,
            @Nullable String rating,
            List<Grounding> grounding,
            List<Choice> choices,
            Progress progress)
            implements FormStep {

        /** Copies the lists. */
        public Break {
            grounding = List.copyOf(grounding);
            choices = List.copyOf(choices);
        }

        /** Why there is a rest. */
        public enum Cause {
            /** The person paused. */
            @JsonProperty("paused")
            PAUSED,
            /** A topic is over before which the person said how hard it was. */
            @JsonProperty("after-topic")
            AFTER_TOPIC,
            /** The topic weighs more than it may. */
            @JsonProperty("strain")
            STRAIN
        }

        @Override
        public String toString() {
            return "FormStep[hidden]";
        }
    }

    /**
     * Nothing is left to ask, or the person wants to go.
     *
     * @param reason why
     * @param language the language of all words of this step
     * @param lines thanks, what happens next, how to reach somebody, how to change or take back; none after leaving at
     *     once, when the screen shows something neutral
     * @param grounding something to hold on to, where the person wants it
     * @param progress how far the person came
     */
    @JsonPropertyOrder({"reason", "language", "lines", "grounding", "progress"})
    record Close(Reason reason, String language, List<Line> lines, List<Grounding> grounding, Progress progress)
            implements FormStep {

        /** Copies the lists. */
        public Close {
            lines = List.copyOf(lines);
            grounding = List.copyOf(grounding);
        }

        /** Why it is over. */
        public enum Reason {
            /** Everything was offered. */
            @JsonProperty("complete")
            COMPLETE,
            /** The person stopped. */
            @JsonProperty("stopped")
            STOPPED,
            /** The person left at once. */
            @JsonProperty("left")
            LEFT,
            /** The rest is only asked while somebody reads along, and nobody does now. It stays open. */
            @JsonProperty("unmonitored")
            UNMONITORED
        }

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
