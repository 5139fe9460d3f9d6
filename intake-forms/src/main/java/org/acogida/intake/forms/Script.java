package org.acogida.intake.forms;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.acogida.intake.i18n.ReadAloud;
import org.jspecify.annotations.Nullable;

/**
 * What is heard at a step, where it is not read:
 *
 * <pre>{@code
 * Script script = session.script();
 * script.say().forEach(line -> play(line.id(), line.aloud()));
 * script.ask().forEach(line -> play(line.id(), line.aloud()));
 * }</pre>
 *
 * <p>Who listens alone hears {@code say} and {@code ask}. Who asks somebody, beside them or by telephone, reads both aloud
 * and heeds {@code observe}; where nobody asks, there is nothing in it, so that no screen shows it to the person by
 * mistake. Exercises are read where the person wants one. After leaving at once there is nothing at all.
 *
 * <p>This library has no recordings and no pictures. It has names for both: {@link Line#id()}. Words may be mended without
 * a new version, and a host may lay its own over them: keep with a recording the words that were spoken, and play it only
 * where they are those of {@link Line#aloud()}.
 *
 * <p>No line repeats an answer, of this question or of an earlier one. Which step a person is at says something about them,
 * so {@code toString} is silent. Immutable and thread-safe.
 *
 * @param language the language of all lines, a BCP-47 tag; that of the step
 * @param say what introduces, in order: what it is about, why, who sees it, what to keep in mind
 * @param ask what is asked, in order: the question, what may be chosen, and for a question the three ways out
 * @param exercises to come back to the here and now, in order; each is named before it is read
 * @param observe what an interviewer heeds and never reads aloud, in order; empty where the person answers alone
 */
@JsonPropertyOrder({"language", "say", "ask", "exercises", "observe"})
public record Script(
        String language, List<Line> say, List<Line> ask, List<Exercise> exercises, List<FormStep.Line> observe) {

    /** Copies the lists. */
    public Script {
        say = List.copyOf(say);
        ask = List.copyOf(ask);
        exercises = List.copyOf(exercises);
        observe = List.copyOf(observe);
    }

    /**
     * Returns a script in which nothing is said.
     *
     * @param language a BCP-47 tag
     */
    public static Script silent(String language) {
        return new Script(language, List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Something to be heard.
     *
     * @param id which line it is, unique within a script. For words of a form: its id, version, language and text key, such
     *     as {@code pcl-5/1.1.0/es/item.3}; words of a pack have its id before the key, since they are other words. For the
     *     words around: {@code flow/es/safety.near}, and what varies in them after it, as in {@code
     *     flow/es/who-sees/clinician/lawyer}. It names a recording, and for what may be chosen a picture
     * @param code for what may be chosen, what goes into the answer or names the act, as in {@link FormStep.Choice}; for
     *     the three ways out {@code declined}, {@code dont-know} and {@code later}; absent otherwise
     * @param text what is shown
     * @param aloud what is said, see {@link ReadAloud}
     * @param leftovers each part of it that a voice may say wrongly; empty for every text of this library
     */
    @JsonPropertyOrder({"id", "code", "text", "aloud", "leftovers"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(String id, @Nullable String code, String text, String aloud, List<String> leftovers) {

        /** Copies the list. */
        public Line {
            leftovers = List.copyOf(leftovers);
        }

        @Override
        public String toString() {
            return "Line[hidden]";
        }
    }

    /**
     * An exercise, one idea a line; each may be stopped.
     *
     * @param title what it is called
     * @param lines its steps, in order
     */
    @JsonPropertyOrder({"title", "lines"})
    public record Exercise(Line title, List<Line> lines) {

        /** Copies the list. */
        public Exercise {
            lines = List.copyOf(lines);
        }
    }

    @Override
    public String toString() {
        return "Script[hidden]";
    }
}
