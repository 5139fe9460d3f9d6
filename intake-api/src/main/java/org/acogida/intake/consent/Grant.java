package org.acogida.intake.consent;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.acogida.intake.questionnaire.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * One yes, to one recipient, for one purpose, up to one class, until one day:
 *
 * <pre>{@code
 * Grant grant = Grant.of("g1", Purpose.REFERRAL, clinic, new Sensitivity(2, List.of("PSY")), asking, elements, now);
 * ledger = ledger.grant(grant, privacyCheck, now);
 * }</pre>
 *
 * <p>It counts only in a {@link ConsentLedger}, and only while its four elements are all there. It covers a thing whose
 * class is not above {@code upTo} and whose tags are all among those of {@code upTo}. {@code toString} shows nothing.
 * Immutable and thread-safe.
 *
 * @param id its name in the ledger
 * @param purpose for what
 * @param recipient to whom, exactly one
 * @param upTo up to which class, and with which tags
 * @param facets by what the person may be recognised; nothing where it is empty
 * @param givenAt when the person said so
 * @param expiresAt from when on it no longer counts, see {@link #USUAL_TERM}
 * @param asking how it was asked
 * @param elements whether the yes is one
 * @param legalBasis on what ground the law lets the organisation act; it opens nothing here by itself
 */
@Coherent(message = "{org.acogida.intake.Expiry.message}")
@JsonPropertyOrder({
    "id",
    "purpose",
    "recipient",
    "upTo",
    "facets",
    "givenAt",
    "expiresAt",
    "asking",
    "elements",
    "legalBasis"
})
public record Grant(
        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String id,

        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Purpose purpose,

        @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
        Recipient recipient,

        @JsonProperty("upTo") @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
        Sensitivity upTo,

        List<Facet> facets,

        @JsonProperty("givenAt")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Instant givenAt,

        @JsonProperty("expiresAt")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Instant expiresAt,

        @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
        Asking asking,

        @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
        Elements elements,

        @JsonProperty("legalBasis") @NotNull(message = "{org.acogida.intake.Missing.message}")
        LegalBasis legalBasis)
        implements Coherent.Parts {

    /**
     * 90 days, where nobody says otherwise: after that a release without a date lapses in the guidance of the Washington
     * State Coalition Against Domestic Violence on releases of information.
     */
    public static final Duration USUAL_TERM = Duration.ofDays(90);

    /** How a yes was given. */
    public enum Form {
        /** Spoken. */
        @JsonProperty("oral")
        ORAL,
        /** In writing. */
        @JsonProperty("written")
        WRITTEN,
        /** Spoken and recorded. */
        @JsonProperty("recorded")
        RECORDED
    }

    /**
     * How it was asked, so that later somebody can see what the person said yes to.
     *
     * @param form how the yes was given
     * @param text SHA-256 of the text that was read or read out, in hexadecimal, see {@link Grant#versionOf}
     * @param language the language of the text, a BCP-47 tag such as {@code es}
     * @param interpreter the language that somebody interpreted from, a BCP-47 tag; absent without one
     */
    @JsonPropertyOrder({"form", "text", "language", "interpreter"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Asking(
            @NotNull(message = "{org.acogida.intake.Missing.message}")
            Form form,

            @Pattern(regexp = "[0-9a-f]{64}", message = "{org.acogida.intake.TextVersion.message}")
            @NotNull(message = "{org.acogida.intake.Missing.message}")
            String text,

            @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "{org.acogida.intake.LanguageTag.message}")
            @NotNull(message = "{org.acogida.intake.Missing.message}")
            String language,

            @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "{org.acogida.intake.LanguageTag.message}")
            @Nullable
            String interpreter) {

        @Override
        public String toString() {
            return "Asking[hidden]";
        }
    }

    /** Whether the person could say in their own words what was asked. */
    public enum TeachBack {
        /** Yes. */
        @JsonProperty("understood")
        UNDERSTOOD,
        /** In part: the rest is explained in another way, and asked again. */
        @JsonProperty("partly")
        PARTLY,
        /** Not yet: there is time. */
        @JsonProperty("not-yet")
        NOT_YET
    }

    /**
     * What makes a yes a yes. The four elements are those of WITNESS, Obtaining Informed Consent; consent under false or
     * partial information does not count (Istanbul Protocol 2022, paragraphs 166–169).
     *
     * @param disclosure the person was told everything that matters: who, what for, what may come of it
     * @param voluntariness nothing hung on it and nobody pressed
     * @param comprehension what came back when the person was asked to say it in their own words
     * @param competence the person was in a state to decide
     */
    @JsonPropertyOrder({"disclosure", "voluntariness", "comprehension", "competence"})
    public record Elements(
            boolean disclosure,
            boolean voluntariness,

            @NotNull(message = "{org.acogida.intake.Missing.message}")
            TeachBack comprehension,

            boolean competence) {

        /** All four are there. */
        public static final Elements ALL = new Elements(true, true, TeachBack.UNDERSTOOD, true);

        /** Returns whether all four are there. */
        public boolean complete() {
            return disclosure && voluntariness && comprehension == TeachBack.UNDERSTOOD && competence;
        }

        @Override
        public String toString() {
            return "Elements[hidden]";
        }
    }

    /**
     * On what ground the law lets an organisation act, after the ICRC’s Handbook on Data Protection, chapter 3. Only
     * {@link #CONSENT} is consent; where help may hang on it, another ground is the honest one.
     */
    public enum LegalBasis {
        /** The person’s free agreement. */
        @JsonProperty("consent")
        CONSENT,
        /** Life or limb. */
        @JsonProperty("vital-interest")
        VITAL_INTEREST,
        /** A task in the public interest. */
        @JsonProperty("public-interest")
        PUBLIC_INTEREST,
        /** An interest of the organisation that the person’s does not outweigh. */
        @JsonProperty("legitimate-interest")
        LEGITIMATE_INTEREST,
        /** A contract with the person. */
        @JsonProperty("contract")
        CONTRACT,
        /** A law that obliges. */
        @JsonProperty("legal-obligation")
        LEGAL_OBLIGATION
    }

    /** Copies the list. */
    public Grant {
        facets = List.copyOf(facets);
    }

    /** Returns a yes as of now, for the {@link #USUAL_TERM}, by which nobody can recognise the person. */
    public static Grant of(
            String id,
            Purpose purpose,
            Recipient recipient,
            Sensitivity upTo,
            Asking asking,
            Elements elements,
            Instant now) {
        Instant end = now.plus(USUAL_TERM);
        return new Grant(id, purpose, recipient, upTo, List.of(), now, end, asking, elements, LegalBasis.CONSENT);
    }

    /** Returns the version of a text, for {@link Asking}: SHA-256 of its UTF-8 bytes, in hexadecimal. */
    public static String versionOf(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns this yes with these facets, in place of others. */
    public Grant with(Facet... some) {
        return new Grant(id, purpose, recipient, upTo, List.of(some), givenAt, expiresAt, asking, elements, legalBasis);
    }

    /** Returns this yes with another end. */
    public Grant until(Instant end) {
        return new Grant(id, purpose, recipient, upTo, facets, givenAt, end, asking, elements, legalBasis);
    }

    /** Returns this yes with another ground in law. */
    public Grant on(LegalBasis ground) {
        return new Grant(id, purpose, recipient, upTo, facets, givenAt, expiresAt, asking, elements, ground);
    }

    /** The same yes as far as these limits go too. */
    Grant within(Sensitivity limit, List<Facet> kept) {
        List<String> tags = upTo.tags().stream().filter(limit.tags()::contains).toList();
        Sensitivity lower = new Sensitivity(Math.min(upTo.level(), limit.level()), tags);
        List<Facet> fewer = facets.stream().filter(kept::contains).toList();
        return new Grant(id, purpose, recipient, lower, fewer, givenAt, expiresAt, asking, elements, legalBasis);
    }

    /** Whether something is not above its class and carries none but its tags. */
    boolean covers(Sensitivity sensitivity) {
        return sensitivity.level() <= upTo.level() && upTo.tags().containsAll(sensitivity.tags());
    }

    @Override
    public boolean coherent() {
        return givenAt == null || expiresAt == null || givenAt.isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "Grant[hidden]";
    }
}
