package org.acogida.intake.forms.records;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.person.SafeTime;
import org.acogida.intake.response.QuestionnaireResponse;

/**
 * Fills the records of an intake from answers:
 *
 * <pre>{@code
 * Extraction extraction = Extraction.in(ZoneId.of("America/Caracas"), new SecureRandom())
 *         .withHours("morning", SafeTime.of(LocalTime.of(9, 0), LocalTime.of(11, 0), DayOfWeek.values()));
 * IntakeRecords records = extraction.extract(instrument, session.response());
 * }</pre>
 *
 * <p>Which question fills what stands in the questionnaire, as {@code "extract": "SafeContact.channels"}; no form has code
 * of its own, and a form of the host works as those of the library do. An answer counts only while its question is open,
 * so that ways of contact do not outlive the “no contact” after them. What was declined, put off or not known stays
 * absent, and what was not allowed is not allowed.
 *
 * <p>Nobody's words are guessed at. A date is read where it is EDTF, and otherwise kept in words; “weeks” is one week
 * or more; a country is taken where a country was asked for and the text is its name or code and nothing else, never
 * from a place: “Georgia” is two. What “in the morning” is, the host says with {@link #withHours}: without that, it is
 * no safe time. Whatever was said and found no place is named in {@link IntakeRecords#unread()}. Hours and days alone
 * are an episode of their own where their questions stand in a group of their own: nobody said which time in detention
 * they belong to.
 *
 * <p>Whoever is asked how soon they need something needs it, whether they say how soon or not; a medicine that ends soon
 * is needed. Urgency stays the person’s own: nobody here makes a need more urgent than they said. A blow to the head with
 * loss of consciousness is a {@link org.acogida.intake.person.DerivedFact} for the clinician: yes or no as it was told, and
 * possible where the person does not remember or would rather not say.
 *
 * <p>A no becomes a limit, a yes never becomes an agreement: that takes an act of its own with its four elements, so a yes
 * is unread until somebody enters it. “My family is not to know” is a no to every private person except those whom the
 * person meets as a peer, since nobody can tell from here who is family; it holds when life is at stake too. “Nothing to the
 * State” is a no to police, immigration and every recipient that the host’s directory has as a body of a state: a
 * hospital of the State is one there, where it passes things on. “Do not call me” and “do not come to my house” take
 * those ways out of the contact, whichever form says how the person can be reached.
 *
 * <p>Help without a record is help: where the person did not agree to a record, {@link IntakeRecords#mayBeKept()} is false,
 * and {@code IntakeJson.writeRecord} refuses. What becomes of the response and its draft is then for the host to see to.
 *
 * <p>{@code toString} shows nothing of anybody. Immutable; thread-safe as far as the source of chance is.
 */
public final class Extraction {

    private final ZoneId zone;
    private final RandomGenerator random;
    private final Map<String, List<SafeTime>> hours;

    private Extraction(ZoneId zone, RandomGenerator random, Map<String, List<SafeTime>> hours) {
        this.zone = zone;
        this.random = random;
        this.hours = hours;
    }

    /**
     * Returns an extraction that knows one time of day, {@code any}.
     *
     * @param zone the time zone in which people mean their hours
     * @param random a source that nobody can guess, such as {@link java.security.SecureRandom}, for code words
     */
    public static Extraction in(ZoneId zone, RandomGenerator random) {
        return new Extraction(zone, random, Map.of("any", List.of(SafeTime.always())));
    }

    /**
     * Returns this with what a time of day means here.
     *
     * @param code as in the form, such as {@code morning}
     * @param times hours that everybody who says so means
     */
    public Extraction withHours(String code, SafeTime... times) {
        Map<String, List<SafeTime>> more = new HashMap<>(hours);
        more.put(code, List.of(times));
        return new Extraction(zone, random, Map.copyOf(more));
    }

    /**
     * Fills what one form fills.
     *
     * @param instrument the form in the very version that was answered
     * @param response what was answered, finished or not
     * @throws IllegalArgumentException if the response is to another form or version
     */
    public IntakeRecords extract(Instrument instrument, QuestionnaireResponse response) {
        boolean fits = response.questionnaire().equals(instrument.id())
                && response.version().equals(instrument.version());
        if (!fits) {
            throw new IllegalArgumentException("This response is to another form or version." + System.lineSeparator()
                    + "Maybe load " + instrument.id() + " in the version of the response.");
        }
        Filled filled = Filled.of(instrument.questionnaire(), response);
        LimitReader limits = new LimitReader(filled);
        return new IntakeRecords(
                filled.name(),
                filled.asks("SafeContact") ? new ContactReader(filled, zone, random, hours).read() : null,
                limits.avoided(),
                filled.asks("Preferences") ? new PreferencesReader(filled).read() : null,
                new EpisodeReader(filled).read(),
                new NeedReader(filled).read(),
                new FactReader(filled).read(),
                limits.read(),
                new KeepingReader(filled).read(),
                filled.unread());
    }

    @Override
    public String toString() {
        return "Extraction[" + zone + ", hours of "
                + hours.keySet().stream().sorted().toList() + "]";
    }
}
