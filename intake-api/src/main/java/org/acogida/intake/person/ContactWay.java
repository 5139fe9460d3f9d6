package org.acogida.intake.person;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.acogida.intake.questionnaire.Classified;

/**
 * One way to reach a person and what is safe on it: {@code ContactWay.of(Channel.SMS, number, SafeTime.always())}.
 *
 * <p>Whatever was not said counts as not allowed: a number counts as shared, takes no message and never hears the name
 * of the organisation, until the person says otherwise. {@code toString} shows nothing. Immutable and thread-safe.
 *
 * @param channel by what means
 * @param address the number, address or place
 * @param times when; never where it is empty
 * @param unshared true only where nobody else picks up, reads along or opens it
 * @param mayLeaveMessage whether something may stay behind, such as a text or a word on a machine
 * @param mayNameOrganisation whether the organisation may be named on it
 */
@JsonPropertyOrder({"channel", "address", "times", "unshared", "mayLeaveMessage", "mayNameOrganisation"})
public record ContactWay(
        @Classified(level = 1) @NotNull(message = "{org.acogida.intake.Missing.message}")
        Channel channel,

        @Classified(level = 2, tags = "DEMO") @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String address,

        @Classified(level = 1) List<@Valid SafeTime> times,
        @Classified(level = 1) boolean unshared,

        @Classified(level = 1) @JsonProperty("mayLeaveMessage")
        boolean mayLeaveMessage,

        @Classified(level = 1) @JsonProperty("mayNameOrganisation")
        boolean mayNameOrganisation) {

    /** By what means. */
    public enum Channel {
        /** A telephone call. */
        @JsonProperty("phone")
        PHONE,
        /** A text message. */
        @JsonProperty("sms")
        SMS,
        /** A message in an app. */
        @JsonProperty("messenger")
        MESSENGER,
        /** An e-mail. */
        @JsonProperty("email")
        EMAIL,
        /** A letter. */
        @JsonProperty("letter")
        LETTER,
        /** A visit. */
        @JsonProperty("visit")
        VISIT;

        /** Returns whether people speak with each other, so that nothing has to stay behind. */
        public boolean live() {
            return this == PHONE || this == VISIT;
        }
    }

    /** Copies the list. */
    public ContactWay {
        times = List.copyOf(times);
    }

    /** Returns a way on which nothing is allowed but to speak with the person at these times. */
    public static ContactWay of(Channel channel, String address, SafeTime... times) {
        return new ContactWay(channel, address, List.of(times), false, false, false);
    }

    /** Returns this way with whether nobody else picks up, reads along or opens it. */
    public ContactWay withUnshared(boolean alone) {
        return new ContactWay(channel, address, times, alone, mayLeaveMessage, mayNameOrganisation);
    }

    /** Returns this way with whether something may stay behind. */
    public ContactWay withMessages(boolean allowed) {
        return new ContactWay(channel, address, times, unshared, allowed, mayNameOrganisation);
    }

    /** Returns this way with whether the organisation may be named. */
    public ContactWay withNaming(boolean allowed) {
        return new ContactWay(channel, address, times, unshared, mayLeaveMessage, allowed);
    }

    @Override
    public String toString() {
        return "ContactWay[hidden]";
    }
}
