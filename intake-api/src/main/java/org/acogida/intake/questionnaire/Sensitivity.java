package org.acogida.intake.questionnaire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * How much harm an answer could do in the wrong hands, such as class 3 for a question about wishing to die.
 *
 * <p>Classes: 0 open, 1 personal, 2 sensitive (health, law), 3 highest (could bring violence, prosecution or outing).
 * Tags are HL7 sensitivity codes ({@code HIV}, {@code SDV}, {@code SEX}, {@code ETH}, {@code PSY}, {@code MH},
 * {@code VIO} …). Immutable and thread-safe.
 *
 * @param level the class, 0 to 3; in JSON {@code class}
 * @param tags HL7 codes, at least one from class 2 upwards
 */
@JsonPropertyOrder({"class", "tags"})
public record Sensitivity(
        @JsonProperty(value = "class", required = true) @Min(0) @Max(3)
        int level,

        List<@NotBlank(message = "{org.acogida.intake.Missing.message}") String> tags) {

    /** What an item counts as when its definition is silent. */
    public static final Sensitivity HIGHEST = new Sensitivity(3, List.of());

    /** HIV, sexual violence, sexuality: HL7 codes of what could out somebody. */
    private static final Set<String> OUTING = Set.of("HIV", "SDV", "SEX");

    /** Copies the tags. */
    public Sensitivity {
        tags = List.copyOf(tags);
    }

    /**
     * Returns whether an answer could out somebody: class 3, tagged {@code HIV}, {@code SDV} or {@code SEX}. Such a
     * question is put only to who chose to look at it.
     */
    public boolean couldOut() {
        return level == HIGHEST.level && !Collections.disjoint(tags, OUTING);
    }

    /**
     * Returns how sensitive a part of a personal record is, such as class 2 for a legal name.
     *
     * @param component a component of a record
     * @return what its {@link Classified} says; {@link #HIGHEST} where it has none
     */
    public static Sensitivity of(RecordComponent component) {
        Classified classified = component.getAnnotation(Classified.class);
        return classified == null ? HIGHEST : new Sensitivity(classified.level(), List.of(classified.tags()));
    }
}
