package org.acogida.intake.person;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.stream.Stream;
import org.acogida.intake.questionnaire.Classified;

/**
 * What is going to be said, in the two respects that matter: {@code ContactMessage.leaving(text, "Acogida")}.
 *
 * <p>The text itself is not kept. Left out in JSON, both respects count as no: then it stays behind and names the
 * organisation. {@code toString} shows nothing. Immutable and thread-safe.
 *
 * @param spoken whether it is only said to the person, so that nothing stays behind
 * @param neutral whether it does not tell which organisation is calling
 */
@JsonPropertyOrder({"spoken", "neutral"})
public record ContactMessage(
        @Classified(level = 1) boolean spoken,
        @Classified(level = 1) boolean neutral) {

    /** Returns words to the person alone, which do not name the organisation before it is clear who listens. */
    public static ContactMessage speaking() {
        return new ContactMessage(true, true);
    }

    /**
     * Returns a text that stays behind, such as a text message or a word on a machine.
     *
     * <p>The text is searched for the names as they would be heard: without capitals, accents, spaces and signs. A
     * sender's name, a link or a letterhead can tell as much; for those see {@link #naming()}.
     *
     * @param text what is left
     * @param names all names, short names and web addresses of the organisation; without any, it counts as named
     */
    public static ContactMessage leaving(String text, String... names) {
        String heard = Spoken.letters(text);
        boolean neutral = names.length > 0
                && Stream.of(names).map(Spoken::letters).noneMatch(name -> name.isEmpty() || heard.contains(name));
        return new ContactMessage(false, neutral);
    }

    /** Returns this as something that tells which organisation is calling. */
    public ContactMessage naming() {
        return new ContactMessage(spoken, false);
    }

    @Override
    public String toString() {
        return "ContactMessage[hidden]";
    }
}
