package org.acogida.intake.consent;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * One line of a {@link ConsentLedger}, such as a yes, a no, or something that was sent. Lines are added, never changed.
 *
 * <p>A host stores them and has the ledger again by {@link ConsentLedger#replay}. They are made by the ledger alone. To
 * say no takes a scope and nothing else: no act has a place for a reason of the person. {@code toString} shows nothing.
 * Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ConsentAct.Granted.class, name = "granted"),
    @JsonSubTypes.Type(value = ConsentAct.Declined.class, name = "declined"),
    @JsonSubTypes.Type(value = ConsentAct.Deferred.class, name = "deferred"),
    @JsonSubTypes.Type(value = ConsentAct.Withdrawn.class, name = "withdrawn"),
    @JsonSubTypes.Type(value = ConsentAct.Narrowed.class, name = "narrowed"),
    @JsonSubTypes.Type(value = ConsentAct.Disclosed.class, name = "disclosed"),
    @JsonSubTypes.Type(value = ConsentAct.GlassBroken.class, name = "glass-broken"),
    @JsonSubTypes.Type(value = ConsentAct.OwnCopyGiven.class, name = "own-copy-given"),
    @JsonSubTypes.Type(value = ConsentAct.Recalled.class, name = "recalled"),
    @JsonSubTypes.Type(value = ConsentAct.RecallAnswered.class, name = "recall-answered"),
    @JsonSubTypes.Type(value = ConsentAct.Erased.class, name = "erased")
})
public sealed interface ConsentAct {

    /** Returns when. */
    Instant at();

    /**
     * A yes, or one that is no yes yet, see {@link Grant.Elements}.
     *
     * @param grant what was agreed to
     * @param privacy what was asked before
     * @param at when it was entered
     */
    @JsonPropertyOrder({"grant", "privacy", "at"})
    record Granted(
            @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
            Grant grant,

            @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
            PrivacyCheck privacy,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull(message = "{org.acogida.intake.Missing.message}")
            Instant at)
            implements ConsentAct {

        @Override
        public String toString() {
            return "Granted[hidden]";
        }
    }

    /**
     * A no to a question.
     *
     * @param scope to what
     * @param at when
     */
    @JsonPropertyOrder({"scope", "at"})
    record Declined(
            @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
            Scope scope,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull(message = "{org.acogida.intake.Missing.message}")
            Instant at)
            implements ConsentAct {

        @Override
        public String toString() {
            return "Declined[hidden]";
        }
    }

    /**
     * A question that the person would rather answer later. It changes nothing else.
     *
     * @param scope which question
     * @param at when
     */
    @JsonPropertyOrder({"scope", "at"})
    record Deferred(
            @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
            Scope scope,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull(message = "{org.acogida.intake.Missing.message}")
            Instant at)
            implements ConsentAct {

        @Override
        public String toString() {
            return "Deferred[hidden]";
        }
    }

    /**
     * A yes taken back, from now on.
     *
     * @param scope how much of it
     * @param at when
     */
    @JsonPropertyOrder({"scope", "at"})
    record Withdrawn(
            @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
            Scope scope,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull(message = "{org.acogida.intake.Missing.message}")
            Instant at)
            implements ConsentAct {

        @Override
        public String toString() {
            return "Withdrawn[hidden]";
        }
    }

    /**
     * A yes made smaller.
     *
     * @param grant the name of the yes
     * @param upTo the class and the tags that are left of it at most
     * @param facets what is left at most of that by which the person can be recognised
     * @param at when
     */
    @JsonPropertyOrder({"grant", "upTo", "facets", "at"})
    record Narrowed(
            @NotBlank(message = "{org.acogida.intake.Missing.message}")
            String grant,

            @JsonProperty("upTo") @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
            Sensitivity upTo,

            List<Facet> facets,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull(message = "{org.acogida.intake.Missing.message}")
            Instant at)
            implements ConsentAct {

        /** Copies the list. */
        public Narrowed {
            facets = List.copyOf(facets);
        }

        @Override
        public String toString() {
            return "Narrowed[hidden]";
        }
    }

    /**
     * Something was given under a yes.
     *
     * @param disclosure what, to whom, when
     * @param circle the circle to which the yes was said, where the recipient was met in one; absent otherwise
     */
    @JsonPropertyOrder({"disclosure", "circle"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Disclosed(
            @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
            Disclosure disclosure,

            @Valid @Nullable Recipient circle)
            implements ConsentAct {

        @Override
        public Instant at() {
            return disclosure.at();
        }

        @Override
        public String toString() {
            return "Disclosed[hidden]";
        }
    }

    /**
     * Something was given in an emergency without a yes.
     *
     * @param disclosure what, to whom, when
     * @param selfHarmFlag whether it was said that somebody should talk with the person today
     * @param by who decided that
     */
    @JsonPropertyOrder({"disclosure", "selfHarmFlag", "by"})
    record GlassBroken(
            @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
            Disclosure disclosure,

            @JsonProperty("selfHarmFlag") boolean selfHarmFlag,

            @NotNull(message = "{org.acogida.intake.Missing.message}")
            Role by)
            implements ConsentAct {

        @Override
        public Instant at() {
            return disclosure.at();
        }

        /** The flag is as sensitive as what it stands for, so that a copy of it can be called back as such. */
        Disclosure told() {
            return selfHarmFlag ? disclosure.with(Sensitivity.HIGHEST) : disclosure;
        }

        @Override
        public String toString() {
            return "GlassBroken[hidden]";
        }
    }

    /**
     * The person was given their own.
     *
     * @param disclosure what, and when
     * @param identified how the person was known
     */
    @JsonPropertyOrder({"disclosure", "identified"})
    record OwnCopyGiven(
            @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
            Disclosure disclosure,

            @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
            Identified identified)
            implements ConsentAct {

        @Override
        public Instant at() {
            return disclosure.at();
        }

        @Override
        public String toString() {
            return "OwnCopyGiven[hidden]";
        }
    }

    /**
     * Copies called back.
     *
     * @param scope which
     * @param notices one for each recipient that has one
     * @param identified how the person was known
     * @param at when
     */
    @JsonPropertyOrder({"scope", "notices", "identified", "at"})
    record Recalled(
            @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
            Scope scope,

            List<@Valid RecallNotice> notices,

            @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
            Identified identified,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull(message = "{org.acogida.intake.Missing.message}")
            Instant at)
            implements ConsentAct {

        /** Copies the list. */
        public Recalled {
            notices = List.copyOf(notices);
        }

        @Override
        public String toString() {
            return "Recalled[hidden]";
        }
    }

    /**
     * A recipient answered, or it turned out that none can.
     *
     * @param notice the name of the notice
     * @param state what came of it
     * @param at when
     */
    @JsonPropertyOrder({"notice", "state", "at"})
    record RecallAnswered(
            @NotBlank(message = "{org.acogida.intake.Missing.message}")
            String notice,

            @NotNull(message = "{org.acogida.intake.Missing.message}")
            RecallNotice.State state,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull(message = "{org.acogida.intake.Missing.message}")
            Instant at)
            implements ConsentAct {

        @Override
        public String toString() {
            return "RecallAnswered[hidden]";
        }
    }

    /**
     * What remains of something that was erased: that it was there, and how sensitive it was.
     *
     * @param from from which class upwards, and with any one of which tags; all tags where none is named
     * @param identified how the person was known
     * @param at when; what was kept until then is gone
     * @param tombstones one for each thing that was erased, where the person wants a receipt
     */
    @JsonPropertyOrder({"from", "identified", "at", "tombstones"})
    record Erased(
            @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
            Sensitivity from,

            @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
            Identified identified,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull(message = "{org.acogida.intake.Missing.message}")
            Instant at,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@Valid Tombstone> tombstones)
            implements ConsentAct {

        /** Copies the list. */
        public Erased {
            // Most people want none, and older ledgers have none.
            tombstones = tombstones == null ? List.of() : List.copyOf(tombstones);
        }

        @Override
        public String toString() {
            return "Erased[hidden]";
        }
    }
}
