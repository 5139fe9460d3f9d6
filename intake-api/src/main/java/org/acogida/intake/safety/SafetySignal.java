package org.acogida.intake.safety;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer that needs a person now, such as flag {@code self-harm} at question {@code 9}.
 *
 * <p>It is part of the response before any handler hears of it, and a later answer never removes it. It says which
 * question, never what was answered. {@code toString} shows nothing of it. Immutable and thread-safe.
 *
 * @param id no other signal of any session has it, so that one that is delivered twice is known as one; nothing can be read
 *     off it
 * @param flag the flag's id, such as {@code self-harm}
 * @param linkId the question
 * @param kind whether it was endorsed or left open
 * @param raisedAt when
 * @param about whom it is about, as the host said in its setting; absent where it did not, and in responses
 */
@JsonPropertyOrder({"id", "flag", "linkId", "kind", "raisedAt", "about"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SafetySignal(
        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String id,

        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String flag,

        @JsonProperty("linkId") @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String linkId,

        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Kind kind,

        @JsonProperty("raisedAt")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Instant raisedAt,

        @Pattern(regexp = "(?s).*\\S.*", message = "{org.acogida.intake.Missing.message}") @Nullable
        String about) {

    /** A signal that does not say whom it is about. */
    public SafetySignal(String id, String flag, String linkId, Kind kind, Instant raisedAt) {
        this(id, flag, linkId, kind, raisedAt, null);
    }

    /** Returns this signal with whom it is about, such as the id of a case, or with nobody. */
    public SafetySignal withAbout(@Nullable String reference) {
        return new SafetySignal(id, flag, linkId, kind, raisedAt, reference);
    }

    /** What is known. */
    public enum Kind {
        /** The person's answer reaches the flag. */
        @JsonProperty("endorsed")
        ENDORSED,
        /**
         * The person declined, does not know, or would rather speak of it with somebody. That is not a yes, and it is not
         * a no.
         */
        @JsonProperty("unanswered")
        UNANSWERED
    }

    @Override
    public String toString() {
        return "SafetySignal[hidden]";
    }
}
