package org.acogida.intake.forms.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acogida.intake.consent.ConsentLedger;
import org.acogida.intake.consent.Keeping;
import org.acogida.intake.consent.Scope;
import org.acogida.intake.person.ContactWay.Channel;
import org.acogida.intake.person.DerivedFact;
import org.acogida.intake.person.DetentionEpisode;
import org.acogida.intake.person.Need;
import org.acogida.intake.person.Participant;
import org.acogida.intake.person.Preferences;
import org.acogida.intake.person.SafeContact;
import org.jspecify.annotations.Nullable;

/**
 * The records of an intake as far as one form or several fill them:
 *
 * <pre>{@code
 * IntakeRecords all = extraction.extract(contactForm, first).and(extraction.extract(needsForm, second));
 * Participant person = all.named(participant);
 * }</pre>
 *
 * <p>{@code IntakeJson.writeRecord} puts them away, where they {@linkplain #mayBeKept() may be kept}. They are as sensitive
 * as the answers: they are for whoever may see all of these. {@code toString} shows nothing. Immutable and thread-safe.
 *
 * @param name what the person wants to be called; absent where they did not say
 * @param contact how the person can be reached; without a way where they want no contact; absent where no form asks
 * @param avoided by what means the person asks not to be reached; {@code contact} never has such a way, whichever form
 *     came first
 * @param preferences wishes for a visit; absent where no form asks
 * @param episodes times in detention, one for each group of questions that was answered
 * @param needs in the order in which the form has them, each kind once
 * @param facts what follows from what was told and a clinician looks at first, such as {@code
 *     head-blow-with-loss-of-consciousness}, each once
 * @param limits what the person does not want passed on, each once: {@link #limited} enters them
 * @param keeping whether a record may be kept, in the person’s last word on it; absent where no form asks
 * @param unread linkIds of given answers, each after its form as {@code form/linkId}, that fit in no record as they
 *     are, such as hours in words, or to which somebody has to answer: they are to be read in the response
 */
@JsonPropertyOrder({
    "name",
    "contact",
    "avoided",
    "preferences",
    "episodes",
    "needs",
    "facts",
    "limits",
    "keeping",
    "unread"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IntakeRecords(
        @Nullable String name,
        @Nullable SafeContact contact,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Channel> avoided,
        @Nullable Preferences preferences,
        List<DetentionEpisode> episodes,
        List<Need> needs,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DerivedFact> facts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Scope> limits,
        @Nullable Keeping keeping,
        List<String> unread)
        implements Keeping.Asked {

    /** Copies the lists, and leaves out the ways that the person asks not to use. */
    public IntakeRecords {
        // Most people ask for no such thing, and then none is written.
        avoided = avoided == null ? List.of() : List.copyOf(avoided);
        contact = contact == null ? null : contact.without(avoided);
        episodes = List.copyOf(episodes);
        needs = List.copyOf(needs);
        facts = facts == null ? List.of() : List.copyOf(facts);
        // Most people set none, and then none is written.
        limits = limits == null ? List.of() : List.copyOf(limits);
        unread = List.copyOf(unread);
    }

    /** Returns whether these may be put away: not where the person was asked and said anything but yes, or nothing. */
    @Override
    public boolean mayBeKept() {
        return keeping == null || keeping.permitted();
    }

    /** Returns the person with the name that they said; unchanged where they said none. */
    public Participant named(Participant person) {
        return name == null ? person : person.withName(name);
    }

    /**
     * Returns the ledger with a no to each of the limits; unchanged where the person set none.
     *
     * <p>It is entered when the form is done, and once: entered again, it takes back what the person agreed to since.
     *
     * @param ledger of the same person
     * @param now the moment of entering it
     */
    public ConsentLedger limited(ConsentLedger ledger, Instant now) {
        ConsentLedger limited = ledger;
        for (Scope limit : limits) {
            limited = limited.decline(limit, now);
        }
        return limited;
    }

    /**
     * Returns these records with those of a form that was filled in later.
     *
     * <p>Of name, contact, preferences and keeping the later ones count. Times in detention are put one after the other. A
     * need that both have is one, as urgent as the more urgent of them, with the words of both. Of a fact that both have,
     * the one that holds more counts. Limits of both hold, and so does what the person asks to avoid: a way that either of
     * the two rules out is none, also where the other one gives it.
     */
    public IntakeRecords and(IntakeRecords later) {
        Map<String, Need> kinds = new LinkedHashMap<>();
        needs.forEach(need -> kinds.put(need.kind(), need));
        later.needs.forEach(need -> kinds.merge(need.kind(), need, NeedReader::both));
        return new IntakeRecords(
                later.name == null ? name : later.name,
                later.contact == null ? contact : later.contact,
                distinct(avoided, later.avoided),
                later.preferences == null ? preferences : later.preferences,
                joined(episodes, later.episodes),
                List.copyOf(kinds.values()),
                FactReader.joined(facts, later.facts),
                distinct(limits, later.limits),
                keeping == null || later.saysWhetherKept() ? later.keeping : keeping,
                joined(unread, later.unread));
    }

    /** Leaving the question open takes back no word that was said before. */
    private boolean saysWhetherKept() {
        return keeping != null && keeping != Keeping.LEFT_OPEN;
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static <T> List<T> distinct(List<T> first, List<T> second) {
        return joined(first, second).stream().distinct().toList();
    }

    @Override
    public String toString() {
        return "IntakeRecords[hidden]";
    }
}
