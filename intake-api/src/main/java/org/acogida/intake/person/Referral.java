package org.acogida.intake.person;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.acogida.intake.questionnaire.Classified;
import org.acogida.intake.questionnaire.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * One need, passed on to one other place with no more than it takes:
 *
 * <pre>{@code
 * var referral = Referral.to("city-clinic", person.code(), need, clock.instant())
 *         .withContact(contact.only(Channel.PHONE))
 *         .withPreferences(preferences);
 * }</pre>
 *
 * <p>It goes to exactly one recipient; for another one, make another. It holds no answers, no score and no story, and it
 * expires. What of it may be sent is a matter of consent: {@code ReferralRelease} of the forms module holds it against the
 * ledger, and writes it. {@code toString} shows nothing. Immutable and
 * thread-safe.
 *
 * @param recipient the one place, by its id in the host's directory
 * @param code by which word the person is known to both, see {@link PersonCodes}
 * @param need what it is about
 * @param contact how to reach the person, as chosen for this; see {@link SafeContact#only}
 * @param preferences what to mind
 * @param classes which further information may follow, by name; none where it is empty
 * @param madeAt when it was made
 * @param expiresAt from when on it no longer counts
 */
@InOrder
@JsonPropertyOrder({"recipient", "code", "need", "contact", "preferences", "classes", "madeAt", "expiresAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Referral(
        @Classified(level = 1)
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "{org.acogida.intake.Id.message}")
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        String recipient,

        @Classified(level = 1)
        @Pattern(regexp = PersonCodes.PATTERN, message = "{org.acogida.intake.PersonCode.message}")
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        String code,

        @Classified(level = 2, tags = "PRS") @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
        Need need,

        @Classified(
                level = 2,
                tags = {"DEMO", "PRS"})
        @Valid
        @Nullable
        SafeContact contact,

        @Classified(level = 1) @Valid @Nullable Preferences preferences,
        @Classified(level = 1) List<@Valid Sensitivity> classes,

        @Classified(level = 1)
        @JsonProperty("madeAt")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Instant madeAt,

        @Classified(level = 1)
        @JsonProperty("expiresAt")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Instant expiresAt)
        implements InOrder.Ordered {

    /**
     * 90 days, where nobody says otherwise: after that a release without a date lapses in the guidance of the Washington
     * State Coalition Against Domestic Violence on releases of information.
     */
    public static final Duration USUAL_TERM = Duration.ofDays(90);

    /** Copies the list. */
    public Referral {
        classes = List.copyOf(classes);
    }

    /** Returns a referral with nothing but the need, for the {@link #USUAL_TERM}. */
    public static Referral to(String recipient, String code, Need need, Instant now) {
        return new Referral(recipient, code, need, null, null, List.of(), now, now.plus(USUAL_TERM));
    }

    /** Returns this referral with how to reach the person. */
    public Referral withContact(@Nullable SafeContact chosen) {
        return new Referral(recipient, code, need, chosen, preferences, classes, madeAt, expiresAt);
    }

    /** Returns this referral with what to mind. */
    public Referral withPreferences(@Nullable Preferences wishes) {
        return new Referral(recipient, code, need, contact, wishes, classes, madeAt, expiresAt);
    }

    /** Returns this referral with the classes of information that may follow, in place of earlier ones. */
    public Referral withClasses(Sensitivity... named) {
        return new Referral(recipient, code, need, contact, preferences, List.of(named), madeAt, expiresAt);
    }

    /** Returns this referral with another end. */
    public Referral withExpiry(Instant end) {
        return new Referral(recipient, code, need, contact, preferences, classes, madeAt, end);
    }

    /** Returns whether it counts at a moment: from when it was made until before it expires; never without an end. */
    public boolean countsAt(Instant moment) {
        return madeAt != null && expiresAt != null && !moment.isBefore(madeAt) && moment.isBefore(expiresAt);
    }

    @Override
    public boolean inOrder() {
        return madeAt == null || expiresAt == null || madeAt.isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "Referral[hidden]";
    }
}
