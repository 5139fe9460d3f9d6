package org.acogida.intake.forms.explain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One instrument in words, as the methods part of a paper would tell it: {@code Explainer.of(phq9, es).card()}.
 *
 * <p>What it is for and what it cannot say, its questions, every rule with its exact numbers and sources, what is done
 * about unknown answers, and the worked examples with the results that were expected. Plain values without any markup:
 * a host lays them out as it likes. It holds nothing of a person. Immutable and thread-safe.
 *
 * @param title the instrument's own title
 * @param stamp version and fingerprint, so that a printed card can be held against a result
 * @param language the language of whatever does not say otherwise
 * @param sections in the order in which they are read
 * @param foot that this is screening, never a diagnosis
 */
public record Card(String title, String stamp, Locale language, List<Section> sections, String foot) {

    /** Copies the list. */
    public Card {
        sections = List.copyOf(sections);
    }

    /**
     * A heading and what stands below it, such as {@code cut-offs}.
     *
     * @param id {@code purpose}, {@code misuse}, {@code population}, {@code structure}, {@code scores}, {@code criteria},
     *     {@code cut-offs}, {@code flags}, {@code changes}, {@code unknown}, {@code circumstances}, {@code rights},
     *     {@code sources}, {@code not-verified} or {@code examples}; one that has nothing to say is left out
     * @param heading its title
     * @param phrases sentences, one after the other
     * @param tables what follows the sentences; often none
     */
    public record Section(String id, String heading, List<Phrase> phrases, List<Table> tables) {

        /** Copies the lists. */
        public Section {
            phrases = List.copyOf(phrases);
            tables = List.copyOf(tables);
        }
    }

    /**
     * Some words in one language.
     *
     * @param text the words; in a table perhaps none
     * @param language their language, for screen readers: what sources say stands in English only
     * @param result the id of the result that they are about, such as {@code total-ge-10}; absent where it is none or many
     */
    public record Phrase(
            String text, Locale language, @Nullable String result) {}

    /**
     * A table whose first column names its rows.
     *
     * @param caption what it shows
     * @param columns the heads of its columns
     * @param rows its rows, each as long as the heads
     */
    public record Table(String caption, List<String> columns, List<List<Phrase>> rows) {

        /** Copies the lists. */
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Returns the section with this id. */
    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }
}
