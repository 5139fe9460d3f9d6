package org.acogida.intake.questionnaire;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where one text comes from, and how far it has been tried, such as a question that was translated from {@code es} and
 * put before seven people.
 *
 * <p>The states follow the steps of the ISPOR task force for translation and cultural adaptation (Wild et al. 2005, doi
 * 10.1111/j.1524-4733.2005.04054.x). Immutable and thread-safe.
 *
 * @param source the language it was translated from, a BCP-47 tag; absent where it was written in its own language
 * @param status the last step that was done
 * @param by who did it: a role or an organisation, never blank
 * @param on the day of that step
 * @param debriefed with how many people it was tried, 0 or more
 * @param sourceHash the {@link #hashOf} of the text that was translated; absent where nobody stated it
 */
@JsonPropertyOrder({"source", "status", "by", "on", "debriefed", "sourceHash"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TextOrigin(
        @Nullable String source,

        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Status status,

        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String by,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull(message = "{org.acogida.intake.Missing.message}")
        LocalDate on,

        @Min(0) int debriefed,
        @JsonProperty("sourceHash") @Nullable String sourceHash) {

    /** How far a text has come, from the first step to the last. */
    public enum Status {
        /** Written, and seen by nobody else yet. */
        @JsonProperty("draft")
        DRAFT,
        /** Translated once. */
        @JsonProperty("forward")
        FORWARD,
        /** Two translations or more made into one. */
        @JsonProperty("reconciled")
        RECONCILED,
        /** Translated back by somebody who did not know the source. */
        @JsonProperty("back")
        BACK,
        /** Held against the source, and against other languages. */
        @JsonProperty("reviewed")
        REVIEWED,
        /** Tried with people of the kind it is for, who said what they understood. */
        @JsonProperty("debriefed")
        DEBRIEFED,
        /** Changed after that where needed, proofread, and reported. */
        @JsonProperty("final")
        FINAL
    }

    /** Returns this origin in another state, such as a draft where the source has changed since. */
    public TextOrigin with(Status other) {
        return new TextOrigin(source, other, by, on, debriefed, sourceHash);
    }

    /** Returns SHA-256 of a text as it stands in its file, in UTF-8 and composed (NFC), in hexadecimal. */
    public static String hashOf(String text) {
        byte[] composed = Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(composed));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
