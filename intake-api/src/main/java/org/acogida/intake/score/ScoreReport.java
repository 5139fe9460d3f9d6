package org.acogida.intake.score;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.acogida.intake.questionnaire.TextOrigin.Status;
import org.acogida.intake.response.Violation;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.Circumstances.IndexEvent;
import org.jspecify.annotations.Nullable;

/**
 * All results of one response, stamped with everything that made them:
 *
 * <pre>{@code
 * report.score("total").map(Score::value);          // 33, or nothing when an answer is unknown
 * report.criterion("provisional-dsm5");             // met, not met or indeterminate
 * report.flag("self-harm");                         // also when nothing else could be scored
 * }</pre>
 *
 * <p>When the response does not fit the instrument there are {@link #problems} and {@link #flags} and nothing else.
 * Screening, not a diagnosis. {@code toString} shows no result. Immutable and thread-safe.
 *
 * @param instrument the instrument's id
 * @param version the instrument's version
 * @param fingerprint SHA-256 of its structure and scoring, in hexadecimal
 * @param wording in which words the questions were put
 * @param locale in which language, a BCP-47 tag
 * @param textStatus how far the words had been tried in that language, going by the one text that is least so, as the
 *     instrument states it now; absent where nobody stated it for every text, where it is not known which words or which
 *     language they were, and where nothing was scored
 * @param cutOffsUnderOwnWording whether the host asked for cut-offs although the wording is not validated
 * @param population whose cut-offs were asked for, absent where nobody said
 * @param indexEvent the event that the questions were about, where they are about one and it was named
 * @param scores the scales
 * @param criteria the rules over single answers
 * @param cutOffs the published numbers
 * @param byPopulation scores held against the numbers that may apply to this person
 * @param flags what somebody should see whatever the total is
 * @param problems why nothing was scored
 * @param caveats what holds for the whole report
 */
@JsonPropertyOrder({
    "instrument",
    "version",
    "fingerprint",
    "wording",
    "locale",
    "textStatus",
    "cutOffsUnderOwnWording",
    "population",
    "indexEvent",
    "scores",
    "criteria",
    "cutOffs",
    "byPopulation",
    "flags",
    "problems",
    "caveats"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScoreReport(
        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String instrument,

        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String version,

        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String fingerprint,

        @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
        Wording wording,

        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String locale,

        @JsonProperty("textStatus") @Nullable Status textStatus,
        @JsonProperty("cutOffsUnderOwnWording") boolean cutOffsUnderOwnWording,
        @Nullable @Valid Population population,
        @JsonProperty("indexEvent") @Nullable @Valid IndexEvent indexEvent,
        List<@Valid Score> scores,
        List<@Valid CriterionResult> criteria,
        @JsonProperty("cutOffs") List<@Valid CutOffResult> cutOffs,
        @JsonProperty("byPopulation") List<@Valid PopulationResult> byPopulation,
        List<@Valid Flag> flags,
        List<@Valid Violation> problems,
        List<String> caveats) {

    /** Copies the lists. */
    public ScoreReport {
        scores = List.copyOf(scores);
        criteria = List.copyOf(criteria);
        cutOffs = List.copyOf(cutOffs);
        byPopulation = List.copyOf(byPopulation);
        flags = List.copyOf(flags);
        problems = List.copyOf(problems);
        caveats = List.copyOf(caveats);
    }

    /** Returns the scale with this id, or nothing where it is unknown or nothing could be scored. */
    public Optional<Score> score(String id) {
        return scores.stream().filter(score -> score.id().equals(id)).findFirst();
    }

    /** Returns the criterion with this id. */
    public Optional<CriterionResult> criterion(String id) {
        return criteria.stream().filter(criterion -> criterion.id().equals(id)).findFirst();
    }

    /** Returns the cut-off with this id. */
    public Optional<CutOffResult> cutOff(String id) {
        return cutOffs.stream().filter(cutOff -> cutOff.id().equals(id)).findFirst();
    }

    /** Returns a score held against the numbers that may apply to this person. */
    public Optional<PopulationResult> byPopulation(String score) {
        return byPopulation.stream()
                .filter(result -> result.score().equals(score))
                .findFirst();
    }

    /** Returns the flag with this id. */
    public Optional<Flag> flag(String id) {
        return flags.stream().filter(flag -> flag.id().equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return "ScoreReport[" + instrument + " " + version + ", results hidden]";
    }
}
