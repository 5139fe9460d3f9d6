package org.acogida.intake.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.acogida.intake.person.ContactDecision.Reason;
import org.acogida.intake.person.ContactWay.Channel;
import org.acogida.intake.questionnaire.Classified;
import org.jspecify.annotations.Nullable;

/**
 * How a person can be reached without danger:
 *
 * <pre>{@code
 * ContactDecision decision = contact.mayContact(clock.instant(), Channel.PHONE, ContactMessage.speaking());
 * if (decision.allowed()) {
 *     dial(decision.way().address());
 * }
 * }</pre>
 *
 * <p>Contact can endanger. Ask before every attempt: the answer is no unless everything speaks for it, and no is also
 * the answer where nothing was said. {@code toString} shows only whether there is any way. Immutable and thread-safe.
 *
 * @param zone the time zone in which the person's hours are meant
 * @param ways the ways, those that the person prefers first; none means no contact
 * @param ifSomeoneElseAnswers what to do then; absent where nobody asked
 * @param codeWord a word by which the person is known
 * @param trustedPerson somebody who may be asked
 */
@JsonPropertyOrder({"zone", "ways", "ifSomeoneElseAnswers", "codeWord", "trustedPerson"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SafeContact(
        @Classified(level = 1) @NotNull(message = "{org.acogida.intake.Missing.message}")
        ZoneId zone,

        @Classified(level = 2, tags = "DEMO") List<@Valid ContactWay> ways,

        @Classified(level = 1) @JsonProperty("ifSomeoneElseAnswers") @Nullable
        IfSomeoneElseAnswers ifSomeoneElseAnswers,

        @Classified(level = 2, tags = "PRS") @JsonProperty("codeWord") @Valid @Nullable
        CodeWord codeWord,

        @Classified(
                level = 2,
                tags = {"DEMO", "PRS"})
        @JsonProperty("trustedPerson")
        @Valid
        @Nullable
        TrustedPerson trustedPerson) {

    /** What to do if somebody else answers. */
    public enum IfSomeoneElseAnswers {
        /** End the call politely. */
        @JsonProperty("end-the-call")
        END_THE_CALL,
        /** Say that it is a wrong number. */
        @JsonProperty("wrong-number")
        WRONG_NUMBER,
        /** Ask for the person by the name to use, and say nothing else. */
        @JsonProperty("ask-for-the-person")
        ASK_FOR_THE_PERSON
    }

    /**
     * Somebody whom the person trusts.
     *
     * @param name how this person is called
     * @param address how to reach this person; absent where nobody said
     * @param mayNameOrganisation whether this person may be told who is calling
     */
    @JsonPropertyOrder({"name", "address", "mayNameOrganisation"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TrustedPerson(
            @Classified(level = 2, tags = "PRS") @NotBlank(message = "{org.acogida.intake.Missing.message}")
            String name,

            @Classified(level = 2, tags = "DEMO") @Nullable String address,

            @Classified(level = 1) @JsonProperty("mayNameOrganisation")
            boolean mayNameOrganisation) {

        @Override
        public String toString() {
            return "TrustedPerson[hidden]";
        }
    }

    /** Copies the list. */
    public SafeContact {
        ways = List.copyOf(ways);
    }

    /** Returns a contact by these ways, without a plan, a code word or a trusted person. */
    public static SafeContact of(ZoneId zone, ContactWay... ways) {
        return new SafeContact(zone, List.of(ways), null, null, null);
    }

    /** Returns this contact with what to do if somebody else answers. */
    public SafeContact with(IfSomeoneElseAnswers plan) {
        return new SafeContact(zone, ways, plan, codeWord, trustedPerson);
    }

    /** Returns this contact with a code word. */
    public SafeContact with(CodeWord word) {
        return new SafeContact(zone, ways, ifSomeoneElseAnswers, word, trustedPerson);
    }

    /** Returns this contact with somebody who may be asked. */
    public SafeContact with(TrustedPerson person) {
        return new SafeContact(zone, ways, ifSomeoneElseAnswers, codeWord, person);
    }

    /** Returns what another organisation needs: the ways of one channel, without code word and trusted person. */
    public SafeContact only(Channel channel) {
        return new SafeContact(zone, by(channel), ifSomeoneElseAnswers, null, null);
    }

    /** Returns this contact without the ways of these channels, such as those by which the person asks not to be reached. */
    public SafeContact without(Collection<Channel> channels) {
        List<ContactWay> left =
                ways.stream().filter(way -> !channels.contains(way.channel())).toList();
        return new SafeContact(zone, left, ifSomeoneElseAnswers, codeWord, trustedPerson);
    }

    /** Returns whether this is the code word; no where there is none. Takes as long for a right word as for a wrong one. */
    public boolean codeWordIs(String heard) {
        return codeWord != null && codeWord.matches(heard);
    }

    /**
     * Decides whether the person may be contacted.
     *
     * @param at when
     * @param channel by what means; of several ways the first safe one is taken
     * @param message what is going to be said
     * @return yes with the way to use, or no with all reasons
     */
    public ContactDecision mayContact(Instant at, Channel channel, ContactMessage message) {
        Set<Reason> against = EnumSet.noneOf(Reason.class);
        for (ContactWay way : by(channel)) {
            Set<Reason> here = against(way, at, message);
            if (here.isEmpty()) {
                return new ContactDecision(way, List.of());
            }
            against.addAll(here);
        }
        return new ContactDecision(null, against.isEmpty() ? List.of(Reason.NO_SUCH_WAY) : List.copyOf(against));
    }

    private List<ContactWay> by(Channel channel) {
        return ways.stream().filter(way -> way.channel() == channel).toList();
    }

    private Set<Reason> against(ContactWay way, Instant at, ContactMessage message) {
        boolean live = way.channel().live();
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (!safe(way, at)) {
            reasons.add(Reason.OUTSIDE_SAFE_TIMES);
        }
        if (!(live && message.spoken()) && !way.mayLeaveMessage()) {
            reasons.add(Reason.NO_MESSAGE);
        }
        if (!message.neutral() && !way.mayNameOrganisation()) {
            reasons.add(Reason.ORGANISATION_NOT_NAMED);
        }
        if (live && !way.unshared() && ifSomeoneElseAnswers == null) {
            reasons.add(Reason.NO_PLAN_FOR_SOMEONE_ELSE);
        }
        return reasons;
    }

    private boolean safe(ContactWay way, Instant at) {
        return zone != null && way.times().stream().anyMatch(time -> time.covers(LocalDateTime.ofInstant(at, zone)));
    }

    @Override
    public String toString() {
        return ways.isEmpty() ? "SafeContact[no way]" : "SafeContact[hidden]";
    }
}
