package org.acogida.intake.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.acogida.intake.questionnaire.Classified;
import org.jspecify.annotations.Nullable;

/**
 * A person, by the name that they want to hear:
 *
 * <pre>{@code
 * var person = Participant.of(UUID.randomUUID(), codes.next(taken)).withName(asTheySaidIt);
 * }</pre>
 *
 * <p>One field holds the name: any script, any length, one word or many, changed at any time. There is no title, no
 * division into parts, and none is needed. Nothing is derived from anything else, least of all a grammatical gender.
 * {@code toString} shows nothing. Immutable and thread-safe.
 *
 * @param id for the host's database alone; never shown to anybody
 * @param code the word by which the person is known where a name is too much, see {@link PersonCodes}
 * @param name the name to use; absent where the person would rather give none
 * @param legalName the name in papers, only where something needs it
 * @param language the language that the person prefers, a BCP-47 tag such as {@code es-VE}
 * @param address how the person wants to be addressed in Spanish
 * @param agreement the grammatical gender that the person wants to hear
 */
@JsonPropertyOrder({"id", "code", "name", "legalName", "language", "address", "agreement"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Participant(
        @Classified(level = 3, tags = "DEMO") @NotNull(message = "{org.acogida.intake.Missing.message}")
        UUID id,

        @Classified(level = 1)
        @Pattern(regexp = PersonCodes.PATTERN, message = "{org.acogida.intake.PersonCode.message}")
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        String code,

        @Classified(level = 1) @Pattern(regexp = NOT_BLANK, message = "{org.acogida.intake.Name.message}") @Nullable
        String name,

        @Classified(level = 2, tags = "DEMO")
        @JsonProperty("legalName")
        @Pattern(regexp = NOT_BLANK, message = "{org.acogida.intake.Name.message}")
        @Nullable
        String legalName,

        @Classified(level = 1)
        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "{org.acogida.intake.LanguageTag.message}")
        @Nullable
        String language,

        @Classified(level = 1) @Nullable Address address,
        @Classified(level = 2, tags = "GENDER") @Nullable Agreement agreement) {

    private static final String NOT_BLANK = "(?s).*[\\p{L}\\p{N}\\p{S}].*";

    /** How somebody is addressed in Spanish. */
    public enum Address {
        /** Usted; also where nobody asked. */
        @JsonProperty("usted")
        USTED,
        /** Tú. */
        @JsonProperty("tu")
        TU
    }

    /** The grammatical gender of words about a person, for {@code select} in texts. */
    public enum Agreement {
        /** Feminine. */
        @JsonProperty("feminine")
        FEMININE,
        /** Masculine. */
        @JsonProperty("masculine")
        MASCULINE,
        /** Without gender, as far as the language goes; also where nobody asked. */
        @JsonProperty("neutral")
        NEUTRAL
    }

    /** Returns a person of whom nothing else is known. */
    public static Participant of(UUID id, String code) {
        return new Participant(id, code, null, null, null, null, null);
    }

    /** Returns this person with another name to use; without one where it is null. */
    public Participant withName(@Nullable String wanted) {
        return new Participant(id, code, wanted, legalName, language, address, agreement);
    }

    /** Returns this person with the name in papers; without one where it is null. */
    public Participant withLegalName(@Nullable String inPapers) {
        return new Participant(id, code, name, inPapers, language, address, agreement);
    }

    /** Returns this person with a preferred language, such as {@code es-VE}. */
    public Participant withLanguage(@Nullable String tag) {
        return new Participant(id, code, name, legalName, tag, address, agreement);
    }

    /** Returns this person with a wish for how to be addressed. */
    public Participant withAddress(@Nullable Address wish) {
        return new Participant(id, code, name, legalName, language, wish, agreement);
    }

    /** Returns this person with a wish for the grammatical gender. */
    public Participant withAgreement(@Nullable Agreement wish) {
        return new Participant(id, code, name, legalName, language, address, wish);
    }

    /** Returns what to call the person: the name to use, or the code where there is none. */
    public String calledBy() {
        return name == null ? code : name;
    }

    @Override
    public String toString() {
        return "Participant[hidden]";
    }
}
