package org.acogida.intake.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.acogida.intake.questionnaire.Role;
import org.jspecify.annotations.Nullable;

/**
 * Exactly one who receives something: {@code Recipient.here(Role.CLINICIAN)},
 * {@code Recipient.organisation("city-clinic")}.
 *
 * <p>Outside, the name is an id of the host's directory, so that one place has one name. {@code toString} shows nothing.
 * Immutable and thread-safe.
 *
 * @param kind what it is
 * @param role as what somebody reads there; always for this organisation, for another one where it matters
 * @param name its id in the host's directory; absent for this organisation and for the person
 */
@Coherent(message = "{org.acogida.intake.Recipient.message}")
@JsonPropertyOrder({"kind", "role", "name"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recipient(
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Kind kind,

        @Nullable Role role,

        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "{org.acogida.intake.Id.message}") @Nullable
        String name)
        implements Coherent.Parts {

    /** The person whose it is. */
    public static final Recipient THE_PERSON = new Recipient(Kind.THE_PERSON, null, null);

    /** What a recipient is. */
    public enum Kind {
        /** Somebody of the organisation that asked. */
        @JsonProperty("this-organisation")
        THIS_ORGANISATION,
        /** Another organisation, a clinic, a law office. */
        @JsonProperty("organisation")
        ORGANISATION,
        /** A private person, such as a sister. */
        @JsonProperty("person")
        PERSON,
        /** Police, prosecutors, prisons. */
        @JsonProperty("law-enforcement")
        LAW_ENFORCEMENT,
        /** Migration and asylum offices. */
        @JsonProperty("immigration")
        IMMIGRATION,
        /** Another body of a state. */
        @JsonProperty("state-body")
        STATE_BODY,
        /** A newspaper, a station, a film-maker. Only by {@link MediaConsent}. */
        @JsonProperty("media-outlet")
        MEDIA_OUTLET,
        /** The person whose it is. */
        @JsonProperty("the-person")
        THE_PERSON;

        /** Returns whether it can arrest, deport or compel: never granted in passing, and not in an emergency. */
        public boolean authority() {
            return this == LAW_ENFORCEMENT || this == IMMIGRATION || this == STATE_BODY;
        }
    }

    /** Returns those who read as this role in the organisation that asked. */
    public static Recipient here(Role role) {
        return new Recipient(Kind.THIS_ORGANISATION, role, null);
    }

    /** Returns another organisation, by its id in the host's directory. */
    public static Recipient organisation(String name) {
        return new Recipient(Kind.ORGANISATION, null, name);
    }

    /** Returns a recipient outside. */
    public static Recipient outside(Kind kind, String name) {
        return new Recipient(kind, null, name);
    }

    /** Returns this recipient as far as somebody reads there in one role. */
    public Recipient as(Role reader) {
        return new Recipient(kind, reader, name);
    }

    /** Whether whoever is meant by the other is meant by this too: a place without a role is everybody there. */
    boolean includes(Recipient other) {
        return samePlace(other) && (role == null || role == other.role);
    }

    /** Returns whether somebody may be meant by both, so that what one has the other may have. */
    public boolean overlaps(Recipient other) {
        return includes(other) || other.includes(this);
    }

    private boolean samePlace(Recipient other) {
        return kind == other.kind && Objects.equals(name, other.name);
    }

    @Override
    public boolean coherent() {
        if (kind == null) {
            return true;
        }
        return switch (kind) {
            case THIS_ORGANISATION -> role != null && name == null;
            case THE_PERSON -> role == null && name == null;
            default -> name != null;
        };
    }

    @Override
    public String toString() {
        return "Recipient[hidden]";
    }
}
