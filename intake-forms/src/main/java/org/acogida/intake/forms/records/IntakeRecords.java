package org.acogida.intake.forms.records;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * <p>{@code IntakeJson.writeRecord} puts them away. They are as sensitive as the answers: they are for whoever may see all of these. {@code toString} shows nothing.
 * Immutable and thread-safe.
 *
 * @param name what the person wants to be called; absent where they did not say
 * @param contact how the person can be reached; without a way where they want no contact; absent where no form asks
 * @param preferences wishes for a visit; absent where no form asks
 * @param episodes times in detention, one for each group of questions that was answered
 * @param needs in the order in which the form has them, each kind once
 * @param unread linkIds of given answers, each after its form as {@code form/linkId}, that fit in no record as they
 *     are, such as hours in words: somebody has to read them in the response
 */
@JsonPropertyOrder({"name", "contact", "preferences", "episodes", "needs", "unread"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IntakeRecords(
        @Nullable String name,
        @Nullable SafeContact contact,
        @Nullable Preferences preferences,
        List<DetentionEpisode> episodes,
        List<Need> needs,
        List<String> unread) {

    /** Copies the lists. */
    public IntakeRecords {
        episodes = List.copyOf(episodes);
        needs = List.copyOf(needs);
        unread = List.copyOf(unread);
    }

    /** Returns the person with the name that they said; unchanged where they said none. */
    public Participant named(Participant person) {
        return name == null ? person : person.withName(name);
    }

    /**
     * Returns these records with those of a form that was filled in later.
     *
     * <p>Of name, contact and preferences the later ones count. Times in detention are put one after the other. A need
     * that both have is one, as urgent as the more urgent of them, with the words of both.
     */
    public IntakeRecords and(IntakeRecords later) {
        Map<String, Need> kinds = new LinkedHashMap<>();
        needs.forEach(need -> kinds.put(need.kind(), need));
        later.needs.forEach(need -> kinds.merge(need.kind(), need, NeedReader::both));
        return new IntakeRecords(
                later.name == null ? name : later.name,
                later.contact == null ? contact : later.contact,
                later.preferences == null ? preferences : later.preferences,
                joined(episodes, later.episodes),
                List.copyOf(kinds.values()),
                joined(unread, later.unread));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    @Override
    public String toString() {
        return "IntakeRecords[hidden]";
    }
}
