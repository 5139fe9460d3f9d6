package org.acogida.intake.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.acogida.intake.questionnaire.Classified;
import org.jspecify.annotations.Nullable;

/**
 * Something a person needs: {@code new Need("medicine", Urgency.TODAY, "la pastilla de la presión")}.
 *
 * <p>It is what the person says, in their order and their urgency; nobody else's ranking has a place here. A need names
 * no illness: “a medicine to go on with” is enough. {@code toString} shows nothing. Immutable and thread-safe.
 *
 * @param kind what for, such as one of {@link #KINDS} or a word of the host's own list
 * @param urgency how soon, as the person says it; absent where they did not say
 * @param wish what they would like, in their own words; absent where they did not say
 */
@JsonPropertyOrder({"kind", "urgency", "wish"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Need(
        @Classified(level = 1)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "{org.acogida.intake.Id.message}")
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        String kind,

        @Classified(level = 1) @Nullable Urgency urgency,
        @Classified(level = 2, tags = "PRS") @Nullable String wish) {

    /** Words that most lists have; a host may use others. */
    public static final List<String> KINDS = List.of(
            "medicine",
            "health-care",
            "someone-to-talk-to",
            "safety",
            "shelter",
            "food",
            "clothes",
            "papers",
            "legal-advice",
            "family-contact",
            "work",
            "transport",
            "other");

    /** How soon, as the person says it. */
    public enum Urgency {
        /** Today. */
        @JsonProperty("today")
        TODAY,
        /** In the next days. */
        @JsonProperty("this-week")
        THIS_WEEK,
        /** It can wait. */
        @JsonProperty("can-wait")
        CAN_WAIT
    }

    @Override
    public String toString() {
        return "Need[hidden]";
    }
}
