package org.acogida.intake.forms.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acogida.intake.consent.Purpose;
import org.acogida.intake.consent.Recipient;
import org.acogida.intake.consent.Scope;
import org.acogida.intake.forms.internal.records.RecordField;
import org.acogida.intake.person.ContactWay.Channel;

/** What somebody does not want passed on, and how they do not want to be reached. Only a no is read here: whatever else was said is for somebody to read. */
final class LimitReader {

    /** A peer is a private person too, and is nobody’s family: whoever wishes to meet one still meets. */
    private static final List<Scope> NOT_FAMILY = List.of(
            Scope.of(Purpose.FAMILY), Scope.of(allBut(Purpose.PEER_CONTACT)).to(Recipient.Kind.PERSON));

    private static final List<Scope> NOT_STATE = List.of(
            Scope.everythingTo(Recipient.Kind.LAW_ENFORCEMENT, Recipient.Kind.IMMIGRATION, Recipient.Kind.STATE_BODY));

    private static final List<Scope> NOT_POLICE = List.of(Scope.everythingTo(Recipient.Kind.LAW_ENFORCEMENT));

    private static final List<Scope> NOT_PRESS =
            List.of(Scope.of(Purpose.MEDIA), Scope.everythingTo(Recipient.Kind.MEDIA_OUTLET));

    /**
     * The first word of each is that of a limit, the others are those of questions on what the team is not to do and whom
     * nothing is to reach. One State is not told from another here, and a consulate passes on to its own: each of them
     * closes all.
     */
    private static final Map<String, List<Scope>> LIMITS = Map.ofEntries(
            Map.entry("not-state", NOT_STATE),
            Map.entry("authorities", NOT_STATE),
            Map.entry("own-state", NOT_STATE),
            Map.entry("authorities-here", NOT_STATE),
            Map.entry("consulates", NOT_STATE),
            Map.entry("not-police", NOT_POLICE),
            Map.entry("police", NOT_POLICE),
            Map.entry("not-press", NOT_PRESS),
            Map.entry("press", NOT_PRESS),
            Map.entry("not-family", NOT_FAMILY),
            Map.entry("family", NOT_FAMILY));

    /** What the team is not to do to reach the person. */
    private static final Map<String, Channel> CHANNELS = Map.of("call", Channel.PHONE, "visit", Channel.VISIT);

    /** It excludes all others as “nobody, without asking me first” does, which is a limit. */
    private static final String NO_LIMIT = "none";

    /** Who says no to talking with the family says so as a limit does. */
    private static final Map<RecordField, List<Scope>> REFUSALS = Map.of(
            RecordField.COORDINATE, List.of(Scope.of(Purpose.COORDINATE)),
            RecordField.REFERRAL, List.of(Scope.of(Purpose.REFERRAL)),
            RecordField.LEGAL_AID, List.of(Scope.of(Purpose.LEGAL_AID)),
            RecordField.ACCOUNTABILITY, List.of(Scope.of(Purpose.ACCOUNTABILITY)),
            RecordField.STATISTICS, List.of(Scope.of(Purpose.STATISTICS)),
            RecordField.RESEARCH, List.of(Scope.of(Purpose.RESEARCH)),
            RecordField.PEER_CONTACT, List.of(Scope.of(Purpose.PEER_CONTACT)),
            RecordField.FAMILY, NOT_FAMILY);

    private final Filled filled;

    LimitReader(Filled filled) {
        this.filled = filled;
    }

    List<Scope> read() {
        Set<Scope> limits = new LinkedHashSet<>();
        filled.entries(RecordField.LIMITS).forEach(entry -> limits.addAll(limits(entry)));
        filled.entries(REFUSALS.keySet().toArray(RecordField[]::new)).forEach(entry -> limits.addAll(refusal(entry)));
        filled.entries(RecordField.LIMIT_IN_WORDS).forEach(filled::unread);
        return List.copyOf(limits);
    }

    List<Channel> avoided() {
        return filled.entries(RecordField.LIMITS).stream()
                .flatMap(entry -> entry.values().stream())
                .flatMap(code -> Optional.ofNullable(CHANNELS.get(code)).stream())
                .distinct()
                .toList();
    }

    private List<Scope> limits(Filled.Entry entry) {
        List<Scope> limits = new ArrayList<>();
        entry.values().stream()
                .filter(code -> !code.equals(NO_LIMIT) && !CHANNELS.containsKey(code))
                .flatMap(code -> filled.orUnread(entry, Optional.ofNullable(LIMITS.get(code))).stream())
                .forEach(limits::addAll);
        return limits;
    }

    private List<Scope> refusal(Filled.Entry entry) {
        if (entry.only().equals("no")) {
            return REFUSALS.getOrDefault(entry.field(), List.of());
        }
        filled.unread(entry);
        return List.of();
    }

    private static Purpose[] allBut(Purpose left) {
        return Arrays.stream(Purpose.values()).filter(each -> each != left).toArray(Purpose[]::new);
    }
}
