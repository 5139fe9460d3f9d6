package org.acogida.intake.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form, such as the twenty questions of {@code pcl-5}, without a word of its text.
 *
 * <p>Lists and maps are copied and keep their order. Immutable and thread-safe.
 *
 * @param id lower-case letters, digits and hyphens
 * @param version three numbers, raised with every change of structure or scoring
 * @param recall which time the questions are about, see {@link Recall}; absent where there is none
 * @param viewers who may see the answers, beside the person; empty where the class of each answer decides
 * @param usedBy what the answers are needed for, such as {@code score} or {@code referral}; what is not used is not asked
 * @param requires services of the host without which it is not asked, such as {@code sdv-referral}; often empty
 * @param migratesFrom earlier versions whose drafts go on in this one, each with the linkIds that are called otherwise now,
 *     old to new; all others are called as before
 * @param codes the form in public terminologies
 * @param answerValueSets the sets of options that questions name
 * @param items the nodes in the order in which they are asked
 */
@JsonPropertyOrder({
    "id",
    "version",
    "recall",
    "viewers",
    "usedBy",
    "requires",
    "migratesFrom",
    "codes",
    "answerValueSets",
    "items"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Questionnaire(
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "{org.acogida.intake.Id.message}")
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        String id,

        @Pattern(regexp = "\\d+\\.\\d+\\.\\d+", message = "{org.acogida.intake.Version.message}")
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        String version,

        @Pattern(regexp = Recall.PATTERN, message = "{org.acogida.intake.Recall.message}") @Nullable
        String recall,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Role> viewers,

        @JsonProperty("usedBy") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> usedBy,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<@Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "{org.acogida.intake.Id.message}") String> requires,

        @JsonProperty("migratesFrom") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<
                        @Pattern(regexp = "\\d+\\.\\d+\\.\\d+", message = "{org.acogida.intake.Version.message}")
                        String,
                        Map<String, String>>
                migratesFrom,

        List<@Valid Coding> codes,
        @JsonProperty("answerValueSets") Map<String, List<@Valid AnswerOption>> answerValueSets,

        @NotEmpty(message = "{org.acogida.intake.Missing.message}")
        List<@Valid Item> items) {

    /** Copies the lists and the map. */
    public Questionnaire {
        viewers = viewers == null ? List.of() : List.copyOf(viewers);
        usedBy = usedBy == null ? List.of() : List.copyOf(usedBy);
        requires = requires == null ? List.of() : List.copyOf(requires);
        migratesFrom = migratesFrom == null ? Map.of() : copy(migratesFrom);
        codes = List.copyOf(codes);
        items = List.copyOf(items);
        Map<String, List<AnswerOption>> sets = new LinkedHashMap<>();
        answerValueSets.forEach((name, options) -> sets.put(name, List.copyOf(options)));
        answerValueSets = Collections.unmodifiableMap(sets);
    }

    private static Map<String, Map<String, String>> copy(Map<String, Map<String, String>> maps) {
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        maps.forEach((from, renamed) -> copy.put(from, Collections.unmodifiableMap(new LinkedHashMap<>(renamed))));
        return Collections.unmodifiableMap(copy);
    }

    /** A form that is about no time in particular. */
    public Questionnaire(
            String id,
            String version,
            List<Coding> codes,
            Map<String, List<AnswerOption>> answerValueSets,
            List<Item> items) {
        this(id, version, null, List.of(), List.of(), List.of(), Map.of(), codes, answerValueSets, items);
    }

    /** Returns which time a question is about: its own, else that of the form; absent where there is none. */
    public Optional<Recall> recall(Item.Question question) {
        return Optional.ofNullable(question.recall() == null ? recall : question.recall())
                .map(Recall::parse);
    }

    /**
     * Returns who may see an answer, beside the person: those that the question names, else those of the form, else those
     * of its class, see {@link Role#of(Sensitivity)}.
     *
     * @param question a question of this form
     */
    public Set<Role> viewers(Item.Question question) {
        List<Role> named = question.viewers().isEmpty() ? viewers : question.viewers();
        return named.isEmpty() ? Role.of(question.sensitivity()) : EnumSet.copyOf(named);
    }

    /**
     * Returns what an answer is needed for: what the question names, else what the form does.
     *
     * @param question a question of this form
     */
    public List<String> usedBy(Item.Question question) {
        return question.usedBy().isEmpty() ? usedBy : question.usedBy();
    }

    /**
     * Returns what may be chosen for a question, such as codes 0 to 4.
     *
     * @param question a question of this form
     * @return its options in order; empty where it is not a choice
     */
    public List<AnswerOption> options(Item.Question question) {
        String set = question.answerValueSet();
        return set == null ? List.of() : answerValueSets.getOrDefault(set, List.of());
    }

    /** Returns all questions in the order in which they are asked, also those inside groups. */
    public List<Item.Question> questions() {
        return items.stream().flatMap(Questionnaire::questionsOf).toList();
    }

    private static Stream<Item.Question> questionsOf(Item item) {
        if (item instanceof Item.Group group) {
            return group.items().stream().flatMap(Questionnaire::questionsOf);
        }
        return item instanceof Item.Question question ? Stream.of(question) : Stream.empty();
    }
}
