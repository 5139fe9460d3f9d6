package org.acogida.intake.evidence;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.acogida.intake.questionnaire.Classified;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;

/**
 * What a person said for those who are to judge it, word for word:
 *
 * <pre>{@code
 * EvidenceStatement first = EvidenceStatement.of("statement-1", words, "es-VE", Role.LAWYER, grant);
 * EvidenceStatement second = first.corrected(otherWords, "es-VE", Role.LAWYER, grant);
 * }</pre>
 *
 * <p>It stands apart from care, where a form is filled in, scored and put right: a record for a court is not amended
 * (Physicians for Human Rights, Istanbul Protocol Model Medical Curriculum, module 9). The words are the person's own,
 * as they were said, and nobody tidies them. What the person wants to say otherwise is a further version; the earlier
 * one stays as it was, and that there are several is no mark against anybody. It is made with an {@link
 * AccountabilityGrant} alone; the constructor is there for mappers. {@code toString} shows nothing. Immutable and
 * thread-safe.
 *
 * @param id its name, by chance or by counting; it outlives the words, so it says nothing about the person
 * @param version 1 for the first, then 2, 3 …
 * @param words what was said, unchanged
 * @param language the language in which it was said, a BCP-47 tag such as {@code es-VE}
 * @param sensitivity what the words touch: their class, and every tag
 * @param writtenBy as what somebody wrote it down; never who
 * @param writtenAt when it was written down
 * @param grant the name of the yes on which it stands
 */
@JsonPropertyOrder({"id", "version", "words", "language", "sensitivity", "writtenBy", "writtenAt", "grant"})
public record EvidenceStatement(
        // That somebody made a statement at all can bring reprisals.
        @Classified(level = 2, tags = "VIO")
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "{org.acogida.intake.Id.message}")
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        String id,

        @Classified(level = 2, tags = "VIO") @Min(1) int version,

        @Classified(level = 3, tags = "VIO")
        @Pattern(regexp = "(?s)[^\\p{Cs}]*", message = "{org.acogida.intake.Words.message}")
        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String words,

        @Classified(level = 2, tags = "VIO")
        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "{org.acogida.intake.LanguageTag.message}")
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        String language,

        @Classified(level = 2, tags = "VIO") @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
        Sensitivity sensitivity,

        @Classified(level = 2, tags = "VIO")
        @JsonProperty("writtenBy")
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Role writtenBy,

        @Classified(level = 2, tags = "VIO")
        @JsonProperty("writtenAt")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Instant writtenAt,

        @Classified(level = 2, tags = "VIO") @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String grant) {

    /**
     * Returns the first version of a statement.
     *
     * @param id its name
     * @param words what was said, unchanged
     * @param language the language in which it was said, a BCP-47 tag
     * @param writtenBy as what somebody wrote it down
     * @param grant the yes on which it stands, as it holds now
     */
    public static EvidenceStatement of(
            String id, String words, String language, Role writtenBy, AccountabilityGrant grant) {
        return new EvidenceStatement(
                id, 1, words, language, grant.sensitivity(), writtenBy, grant.moment(), grant.id());
    }

    /**
     * Returns the next version; this one stays as it is.
     *
     * @param other what was said, unchanged
     * @param spoken the language in which it was said, a BCP-47 tag
     * @param by as what somebody wrote it down
     * @param now the yes on which it stands, as it holds now
     */
    public EvidenceStatement corrected(String other, String spoken, Role by, AccountabilityGrant now) {
        return new EvidenceStatement(
                id, Math.addExact(version, 1), other, spoken, now.sensitivity(), by, now.moment(), now.id());
    }

    @Override
    public String toString() {
        return "EvidenceStatement[hidden]";
    }
}
