package org.acogida.intake.consent;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.acogida.intake.response.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A yes to one outlet for one use, said twice, with time in between:
 *
 * <pre>{@code
 * MediaConsent first = new MediaConsent("m1", "radio-river", "interview", List.of(Facet.VOICE), asking, elements,
 *         true, true, today, Period.ofDays(7), end, null, null);
 * first.obstacles();                            // why it cannot count, such as same-day
 * MediaConsent twice = first.confirm(aWeekOn);
 * twice.permits(Facet.VOICE, moment);           // true
 * twice.permits(Facet.NAME, moment);            // false, nobody asked for it
 * twice.withdraw(moment);                       // at any time, without a reason
 * }</pre>
 *
 * <p>It stands apart from every other agreement and is no condition of any help. It is never asked for on a day, or in a
 * session, in which the person told something sensitive. Nothing of an intake goes with it. {@code toString} shows
 * nothing. Immutable and thread-safe.
 *
 * @param id its name with the host
 * @param outlet exactly one, by its id in the host's directory
 * @param use for what, a short word of the host's own list, such as {@code interview}
 * @param facets by what the person may be recognised; nothing is chosen beforehand
 * @param asking how it was asked
 * @param elements whether the yes is one
 * @param exampleShown whether the person saw what it would look like
 * @param worstCaseExplained whether the worst that may come of it was explained, also that copies on the web stay
 * @param agreed when the person first said yes
 * @param coolingOff how long it rests, a day or more; the host says how long
 * @param expiresAt from when on it no longer counts
 * @param confirmed when the person said yes again; absent until then
 * @param withdrawnAt since when it is taken back; absent where it is not
 */
@Coherent(message = "{org.acogida.intake.CoolingOff.message}")
@JsonPropertyOrder({
    "id",
    "outlet",
    "use",
    "facets",
    "asking",
    "elements",
    "exampleShown",
    "worstCaseExplained",
    "agreed",
    "coolingOff",
    "expiresAt",
    "confirmed",
    "withdrawnAt"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MediaConsent(
        @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String id,

        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "{org.acogida.intake.Id.message}")
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        String outlet,

        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "{org.acogida.intake.Id.message}")
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        String use,

        List<Facet> facets,

        @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
        Grant.Asking asking,

        @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
        Grant.Elements elements,

        @JsonProperty("exampleShown") boolean exampleShown,
        @JsonProperty("worstCaseExplained") boolean worstCaseExplained,

        @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
        Moment agreed,

        @JsonProperty("coolingOff")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Period coolingOff,

        @JsonProperty("expiresAt")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Instant expiresAt,

        @Valid @Nullable Moment confirmed,

        @JsonProperty("withdrawnAt") @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        Instant withdrawnAt)
        implements Coherent.Parts {

    private static final Period SHORTEST_REST = Period.ofDays(1);

    /**
     * The moment of a yes, and how far it is from anything sensitive. The host has to say all of it.
     *
     * @param at when
     * @param zone where the person is, so that a day is their day
     * @param privacy who could look on or listen in
     * @param sensitiveInSession whether the person told something of class 2 or above in this session
     * @param lastSensitive when the person last told something of class 2 or above; absent only where they never did
     */
    @JsonPropertyOrder({"at", "zone", "privacy", "sensitiveInSession", "lastSensitive"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Moment(
            @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull(message = "{org.acogida.intake.Missing.message}")
            Instant at,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull(message = "{org.acogida.intake.Missing.message}")
            ZoneId zone,

            @NotNull(message = "{org.acogida.intake.Missing.message}") @Valid
            PrivacyCheck privacy,

            @JsonProperty(value = "sensitiveInSession", required = true)
            boolean sensitiveInSession,

            @JsonProperty("lastSensitive") @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            Instant lastSensitive) {

        Stream<Violation> obstacles(String path) {
            return Stream.of(
                            privacy.obstacles(at, path + ".privacy"),
                            when(sensitiveInSession, "same-session", path + ".sensitiveInSession"),
                            when(sameDay(), "same-day", path + ".lastSensitive"))
                    .flatMap(found -> found);
        }

        private boolean sameDay() {
            return lastSensitive != null
                    && LocalDate.ofInstant(lastSensitive, zone).equals(day());
        }

        private LocalDate day() {
            return LocalDate.ofInstant(at, zone);
        }

        @Override
        public String toString() {
            return "Moment[hidden]";
        }
    }

    private static Stream<Violation> when(boolean so, String code, String path) {
        return so ? Stream.of(Violation.of(code, path)) : Stream.empty();
    }

    /** Copies the list. */
    public MediaConsent {
        facets = List.copyOf(facets);
    }

    /** Returns from when on the person can say yes again. */
    public Instant restsUntil() {
        return agreed.at().atZone(agreed.zone()).plus(coolingOff).toInstant();
    }

    /** Returns why the first yes cannot count; empty where it can. */
    public List<Violation> obstacles() {
        return Stream.of(
                        when(!elements.complete(), "elements-incomplete", "elements"),
                        when(!exampleShown, "example-not-shown", "exampleShown"),
                        when(!worstCaseExplained, "worst-case-not-explained", "worstCaseExplained"),
                        when(!coherent(), "cooling-off-too-short", "coolingOff"),
                        agreed.obstacles("agreed"))
                .flatMap(found -> found)
                .toList();
    }

    /** Returns why a second yes at this moment would not count; empty where it would. */
    public List<Violation> obstacles(Moment second) {
        return Stream.of(
                        obstacles().stream(),
                        when(second.at().isBefore(restsUntil()), "cooling-off", "confirmed.at"),
                        when(!second.at().isBefore(expiresAt), "already-expired", "expiresAt"),
                        when(withdrawnAt != null, "withdrawn", "withdrawnAt"),
                        second.obstacles("confirmed"))
                .flatMap(found -> found)
                .toList();
    }

    /** Enters the second yes; nothing changes where {@link #obstacles(Moment)} stand in its way. */
    public MediaConsent confirm(Moment second) {
        return obstacles(second).isEmpty() ? with(facets, second, withdrawnAt) : this;
    }

    /** Leaves out some of that by which the person can be recognised, on their word. */
    public MediaConsent without(Facet... some) {
        List<Facet> left =
                facets.stream().filter(facet -> !List.of(some).contains(facet)).toList();
        return with(left, confirmed, withdrawnAt);
    }

    /** Takes it back from now on, on the person's word. Doing so again changes nothing. */
    public MediaConsent withdraw(Instant now) {
        boolean first = withdrawnAt == null || now.isBefore(withdrawnAt);
        return with(facets, confirmed, first ? now : withdrawnAt);
    }

    private MediaConsent with(List<Facet> some, @Nullable Moment second, @Nullable Instant back) {
        return new MediaConsent(
                id,
                outlet,
                use,
                some,
                asking,
                elements,
                exampleShown,
                worstCaseExplained,
                agreed,
                coolingOff,
                expiresAt,
                second,
                back);
    }

    /** Returns where it stands; {@link ConsentState#DEFERRED} until the second yes. */
    public ConsentState state(Instant moment) {
        if (withdrawnAt != null && !moment.isBefore(withdrawnAt)) {
            return ConsentState.WITHDRAWN;
        }
        if (moment.isBefore(agreed.at())) {
            return ConsentState.NOT_ASKED;
        }
        if (!moment.isBefore(expiresAt)) {
            return ConsentState.EXPIRED;
        }
        return confirmedBy(moment) ? ConsentState.GRANTED : ConsentState.DEFERRED;
    }

    /** However it came here: what stood in the way of either yes stands in the way of this. */
    private boolean confirmedBy(Instant moment) {
        return confirmed != null
                && !moment.isBefore(confirmed.at())
                && with(facets, null, null).obstacles(confirmed).isEmpty();
    }

    /** Returns whether the outlet may show this, for this use, at this moment. */
    public boolean permits(Facet facet, Instant moment) {
        return facets.contains(facet) && state(moment) == ConsentState.GRANTED;
    }

    /** Returns to whom, such as for a {@link RecallNotice}. */
    public Recipient recipient() {
        return Recipient.outside(Recipient.Kind.MEDIA_OUTLET, outlet);
    }

    @Override
    public boolean coherent() {
        if (agreed == null || agreed.at() == null || agreed.zone() == null || coolingOff == null || expiresAt == null) {
            return true;
        }
        Instant shortest = agreed.at().atZone(agreed.zone()).plus(SHORTEST_REST).toInstant();
        return !restsUntil().isBefore(shortest) && restsUntil().isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "MediaConsent[hidden]";
    }
}
