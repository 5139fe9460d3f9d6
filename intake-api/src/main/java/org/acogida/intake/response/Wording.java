package org.acogida.intake.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * In which words the questions were put, such as {@link #OWN}: this decides what a result may say.
 *
 * <p>Immutable and thread-safe.
 *
 * @param status whose words they were
 * @param pack the id of the wording pack, where one was loaded
 */
@JsonPropertyOrder({"status", "pack"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wording(
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Status status,

        @Nullable String pack) {

    /** The project's own words for the same symptoms: not validated, so no cut-off is claimed for them. */
    public static final Wording OWN = new Wording(Status.OWN, null);

    /** The published words. */
    public static final Wording OFFICIAL = new Wording(Status.OFFICIAL, null);

    /** Nobody said which words were used, as in most tables. */
    public static final Wording UNKNOWN = new Wording(Status.UNKNOWN, null);

    /** Whose words they were. */
    public enum Status {
        /** The project's own. */
        @JsonProperty("own")
        OWN,
        /** The published ones. */
        @JsonProperty("official")
        OFFICIAL,
        /** Not recorded. */
        @JsonProperty("unknown")
        UNKNOWN
    }
}
