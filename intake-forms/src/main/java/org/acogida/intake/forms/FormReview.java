package org.acogida.intake.forms;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.acogida.intake.questionnaire.Sensitivity;

/**
 * What a person has answered so far, in words, to look over and to change: {@code session.review().rows()}.
 *
 * <p>What was left open stands there as plainly as an answer. A change is an answer like any other,
 * {@link FormSession#answer}. What is sensitive shows only while its topic is open, so that nobody who came near reads it:
 * a closed topic gives its title and nothing else, and {@link FormSession#reopen} opens it. It is as sensitive as the
 * response; {@code toString} is silent. Immutable and thread-safe.
 *
 * @param instrument the form’s id
 * @param language the language of all words, a BCP-47 tag
 * @param rows the questions that are open, in the order of the form
 * @param closed the topics that are not shown now, in the order of the form
 */
@JsonPropertyOrder({"instrument", "language", "rows", "closed"})
public record FormReview(String instrument, String language, List<Row> rows, List<Closed> closed) {

    /** Copies the lists. */
    public FormReview {
        rows = List.copyOf(rows);
        closed = List.copyOf(closed);
    }

    /**
     * A question and what was said to it.
     *
     * @param linkId the question’s name, for a change
     * @param text the question
     * @param provided whether there is an answer; otherwise the words say what there is in its place
     * @param said the answer in words, one for each choice, or the one sentence that stands for none
     * @param sensitivity how much harm the answer could do in the wrong hands
     */
    @JsonPropertyOrder({"linkId", "text", "provided", "said", "sensitivity"})
    public record Row(
            @JsonProperty("linkId") String linkId,
            String text,
            boolean provided,
            List<String> said,
            Sensitivity sensitivity) {

        /** Copies the list. */
        public Row {
            said = List.copyOf(said);
        }

        @Override
        public String toString() {
            return "FormReview.Row[hidden]";
        }
    }

    /**
     * A topic that is not shown now, of which something was answered, refused or put off. What nobody has heard of is not
     * there: it comes with its preview.
     *
     * @param topic its name, for {@link FormSession#reopen}
     * @param title what it is about; in general words where that alone could out somebody who is overlooked
     */
    @JsonPropertyOrder({"topic", "title"})
    public record Closed(String topic, String title) {}

    @Override
    public String toString() {
        return "FormReview[hidden]";
    }
}
