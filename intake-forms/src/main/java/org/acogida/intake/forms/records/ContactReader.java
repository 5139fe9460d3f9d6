package org.acogida.intake.forms.records;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.acogida.intake.forms.internal.records.RecordField;
import org.acogida.intake.person.CodeWord;
import org.acogida.intake.person.ContactWay;
import org.acogida.intake.person.SafeContact;
import org.acogida.intake.person.SafeContact.IfSomeoneElseAnswers;
import org.acogida.intake.person.SafeContact.TrustedPerson;
import org.acogida.intake.person.SafeTime;
import org.jspecify.annotations.Nullable;

/** How somebody can be reached: what they did not allow is not allowed. */
final class ContactReader {

    private final Filled filled;
    private final ZoneId zone;
    private final RandomGenerator random;
    private final Map<String, List<SafeTime>> hours;

    ContactReader(Filled filled, ZoneId zone, RandomGenerator random, Map<String, List<SafeTime>> hours) {
        this.filled = filled;
        this.zone = zone;
        this.random = random;
        this.hours = hours;
    }

    SafeContact read() {
        return new SafeContact(
                zone,
                ways(),
                filled.constant(RecordField.SOMEONE_ELSE, IfSomeoneElseAnswers.class),
                codeWord().orElse(null),
                trusted());
    }

    /** One address was asked for, so it stands for each of the ways. */
    private List<ContactWay> ways() {
        List<SafeTime> times = times();
        Optional<String> address = filled.value(RecordField.ADDRESS);
        List<ContactWay> ways = new ArrayList<>();
        for (Filled.Entry entry : filled.entries(RecordField.CHANNELS)) {
            for (String code : entry.values()) {
                filled.orUnread(
                                entry,
                                RecordField.constant(ContactWay.Channel.class, code)
                                        .filter(channel -> address.isPresent()))
                        .ifPresent(channel -> ways.add(way(channel, address.orElseThrow(), times)));
            }
        }
        if (ways.isEmpty()) {
            filled.entries(RecordField.ADDRESS, RecordField.TIMES).forEach(filled::unread);
        }
        return ways;
    }

    private ContactWay way(ContactWay.Channel channel, String address, List<SafeTime> times) {
        return new ContactWay(
                channel,
                address,
                times,
                filled.is(RecordField.SHARED, "no"),
                filled.is(RecordField.LEAVE_MESSAGE, "yes"),
                filled.is(RecordField.NAME_ORGANISATION, "yes"));
    }

    private List<SafeTime> times() {
        List<SafeTime> times = new ArrayList<>();
        for (Filled.Entry entry : filled.entries(RecordField.TIMES)) {
            for (String code : entry.values()) {
                filled.orUnread(entry, Optional.ofNullable(hours.get(code))).ifPresent(times::addAll);
            }
        }
        return times;
    }

    private Optional<CodeWord> codeWord() {
        return filled.entry(RecordField.CODE_WORD).flatMap(entry -> filled.orUnread(entry, codeWord(entry.only())));
    }

    private Optional<CodeWord> codeWord(String word) {
        try {
            return Optional.of(CodeWord.of(word, random));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private @Nullable TrustedPerson trusted() {
        Optional<String> name = filled.value(RecordField.TRUSTED_NAME);
        if (name.isEmpty()) {
            filled.entry(RecordField.TRUSTED_ADDRESS).ifPresent(filled::unread);
            return null;
        }
        return new TrustedPerson(
                name.get(),
                filled.value(RecordField.TRUSTED_ADDRESS).orElse(null),
                filled.is(RecordField.TRUSTED_MAY_KNOW, "yes"));
    }
}
