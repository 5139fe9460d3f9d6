package org.acogida.intake.forms.internal.records;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acogida.intake.consent.Keeping;
import org.acogida.intake.person.ContactWay;
import org.acogida.intake.person.Need;
import org.acogida.intake.person.Preferences;
import org.acogida.intake.person.SafeContact;
import org.acogida.intake.questionnaire.AnswerType;

/** A part of a record that a question can fill, and the codes in which it is read. */
public enum RecordField {
    /** What the person is called. */
    NAME("Participant.name", AnswerType.TEXT),
    /** By what means. */
    CHANNELS("SafeContact.channels", codes(ContactWay.Channel.values())),
    /** When; any code that the host has hours for. */
    TIMES("SafeContact.times", AnswerType.CHOICE),
    /** Number or place. */
    ADDRESS("SafeContact.address", AnswerType.TEXT),
    /** Whether others pick up or read along. */
    SHARED("SafeContact.sharedPhone", List.of("no", "yes", "maybe")),
    /** Whether something may stay behind. */
    LEAVE_MESSAGE("SafeContact.mayLeaveMessage", List.of("yes", "no")),
    /** Whether the organisation may be named. */
    NAME_ORGANISATION("SafeContact.mayNameOrganisation", List.of("yes", "no")),
    /** What to do then. */
    SOMEONE_ELSE("SafeContact.ifSomeoneElseAnswers", codes(SafeContact.IfSomeoneElseAnswers.values())),
    /** A word by which the person is known. */
    CODE_WORD("SafeContact.codeWord", AnswerType.TEXT),
    /** Who may be asked. */
    TRUSTED_NAME("SafeContact.trustedPerson.name", AnswerType.TEXT),
    /** How to reach them. */
    TRUSTED_ADDRESS("SafeContact.trustedPerson.address", AnswerType.TEXT),
    /** Whether they may know who calls. */
    TRUSTED_MAY_KNOW("SafeContact.trustedPerson.mayNameOrganisation", List.of("yes", "no")),
    /** Whom the person would rather see. */
    CLINICIAN("Preferences.clinicianGender", codes(Preferences.Gender.values())),
    /** Whom the person would rather have interpret. */
    INTERPRETER("Preferences.interpreterGender", codes(Preferences.Gender.values())),
    /** Where the interpreter is not to be from. */
    NO_COMPATRIOT("Preferences.noCompatriotInterpreter", List.of("not-compatriot", "not-from")),
    /** Which countries these are. */
    NOT_FROM("Preferences.noInterpreterFrom", AnswerType.TEXT),
    /** Whom the person wants beside them. */
    COMPANION("Preferences.companion", AnswerType.TEXT),
    /** Being touched. */
    TOUCH("Preferences.touch", codes(Preferences.Comfort.values())),
    /** Being examined. */
    EXAMINATION("Preferences.examination", codes(Preferences.Comfort.values())),
    /** A room whose door is closed. */
    CLOSED_DOORS("Preferences.closedDoors", codes(Preferences.Comfort.values())),
    /** Where. */
    PLACE("Preferences.place", AnswerType.TEXT),
    /** When. */
    TIME("Preferences.time", AnswerType.TEXT),
    /** Where it was. */
    EPISODE_PLACE("DetentionEpisode.place", AnswerType.TEXT),
    /** In which country. */
    EPISODE_COUNTRY("DetentionEpisode.country", AnswerType.TEXT),
    /** In what kind of place. */
    EPISODE_KIND("DetentionEpisode.kindOfPlace", AnswerType.CHOICE),
    /** Since when. */
    EPISODE_FROM("DetentionEpisode.from", AnswerType.TEXT),
    /** Until when. */
    EPISODE_TO("DetentionEpisode.to", AnswerType.TEXT),
    /** How long. */
    EPISODE_LENGTH(
            "DetentionEpisode.length", List.of("hours", "days", "weeks", "months", "year-or-more", "lost-count")),
    /** How many hours of a day alone. */
    HOURS_ALONE("DetentionEpisode.isolation", List.of("under-12", "12-to-22", "22-or-more", "lost-count")),
    /** For how long in a row. */
    DAYS_ALONE(
            "DetentionEpisode.isolation.inARow", List.of("under-a-day", "1-to-15-days", "over-15-days", "lost-count")),
    /** What the person needs. */
    NEED("Need.kind", AnswerType.CHOICE),
    /** How long a supply lasts; where it ends soon, the person needs what the question is used for. */
    SUPPLY(
            "Need.supply",
            List.of("none", "gone", "running-out", "days", "weeks", "month-or-more", "have", "no", "not-sure")),
    /** How soon. */
    URGENCY("Need.urgency", codes(Need.Urgency.values())),
    /** In their own words. */
    WISH("Need.wish", AnswerType.TEXT),
    /** Whether the person lost consciousness after a blow to the head. */
    LOST_CONSCIOUSNESS("DerivedFact.lostConsciousness", List.of("yes", "perhaps", "no")),
    /** Whether a record may be kept. */
    KEEPING("IntakeRecords.keeping", codes(Keeping.values())),
    /** What is not to reach whom; a code without a place in a ledger is read by somebody. */
    LIMITS("ConsentLedger.limits", AnswerType.CHOICE),
    /** The same in their own words; somebody reads them. */
    LIMIT_IN_WORDS("ConsentLedger.limitInWords", AnswerType.TEXT),
    /** Whether those who help may speak with one another. Here and below a no is read, and never a yes. */
    COORDINATE("ConsentLedger.coordinate", Codes.PERMIT),
    /** Whether another place may be told. */
    REFERRAL("ConsentLedger.referral", Codes.PERMIT),
    /** Whether a lawyer may be told. */
    LEGAL_AID("ConsentLedger.legalAid", Codes.PERMIT),
    /** Whether it may be used so that somebody answers for it. */
    ACCOUNTABILITY("ConsentLedger.accountability", Codes.PERMIT),
    /** Whether the person is counted. */
    STATISTICS("ConsentLedger.statistics", Codes.PERMIT),
    /** Whether the person is told of a study. */
    RESEARCH("ConsentLedger.research", Codes.PERMIT),
    /** Whether others who were held may know of the person. */
    PEER_CONTACT("ConsentLedger.peerContact", Codes.PERMIT),
    /** Whether the family may be talked to. */
    FAMILY("ConsentLedger.family", Codes.PERMIT);

    /** What several questions have in common; a constant of the enum itself comes too late for its own. */
    private static final class Codes {
        static final List<String> PERMIT = List.of("yes", "no", "not-now", "ask-first");
    }

    private final String path;
    private final AnswerType type;
    /** With a space between them: an enum stays as it is. */
    private final String codes;

    RecordField(String path, AnswerType type) {
        this(path, type, List.of());
    }

    RecordField(String path, List<String> codes) {
        this(path, AnswerType.CHOICE, codes);
    }

    RecordField(String path, AnswerType type, List<String> codes) {
        this.path = path;
        this.type = type;
        this.codes = String.join(" ", codes);
    }

    private static List<String> codes(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /** Returns the part that a definition names so, such as {@code SafeContact.channels}. */
    public static Optional<RecordField> of(String path) {
        return Arrays.stream(values()).filter(field -> field.path.equals(path)).findFirst();
    }

    /** Returns the constant that a code stands for; nothing for another code. */
    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(code.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst();
    }

    /** Returns how a definition names it. */
    public String path() {
        return path;
    }

    /** Returns the kind of answer that it is read from. */
    public AnswerType type() {
        return type;
    }

    /** Returns the codes in which it is read; any where it is empty. */
    public List<String> codes() {
        return codes.isEmpty() ? List.of() : List.of(codes.split(" "));
    }

    /** Returns the record to which it belongs, such as {@code SafeContact}. */
    public String record() {
        return path.substring(0, path.indexOf('.'));
    }
}
