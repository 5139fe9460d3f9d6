package org.acogida.intake.forms.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.acogida.intake.forms.Feedback;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.WordingPack;
import org.acogida.intake.forms.definition.References;
import org.acogida.intake.forms.internal.compiler.TextKeys;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.questionnaire.TextOrigin;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Violation;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.ChangeResult;
import org.acogida.intake.score.ScoreReport;
import org.acogida.intake.score.ScoreTrace;

/**
 * Results and rules in words: {@code Explainer.of(pcl5, locale).explain(scorer.trace(response))}.
 *
 * <p>The sentences come in Spanish and English, numbers follow the reader's region. What is explained holds answers, so
 * it is as sensitive as the response. Nothing is computed here. Immutable and thread-safe.
 */
public final class Explainer {

    private static final int SHORT_FINGERPRINT = 12;

    private final Instrument instrument;
    private final Sentences sentences;

    private Explainer(Instrument instrument, Sentences sentences) {
        this.instrument = instrument;
        this.sentences = sentences;
    }

    /**
     * Returns an explainer.
     *
     * @param instrument what is explained
     * @param locale the reader's language and region; a language that is not there becomes English
     */
    public static Explainer of(Instrument instrument, Locale locale) {
        return new Explainer(instrument, Sentences.in(locale, instrument));
    }

    /**
     * Writes a trace out, a line each: every item, every scale, every comparison, every caveat.
     *
     * @param trace of a response to this instrument
     */
    public List<String> explain(ScoreTrace trace) {
        List<String> lines = new ArrayList<>();
        lines.add(head(instrument.wording().equals(trace.report().wording())));
        lines.addAll(tried(Optional.ofNullable(trace.report().textStatus())));
        if (!trace.report().problems().isEmpty()) {
            lines.add(sentences.say("report.problems"));
            trace.report().problems().forEach(problem -> lines.add(say(problem)));
        }
        StepSentences steps = new StepSentences(instrument, trace.report(), sentences);
        trace.steps().forEach(step -> lines.addAll(steps.say(step)));
        trace.report().byPopulation().forEach(result -> lines.addAll(steps.say(result)));
        trace.report().caveats().forEach(caveat -> lines.add(sentences.say("note." + caveat)));
        lines.add(sentences.say("report.foot"));
        return List.copyOf(lines);
    }

    /**
     * Gives a person's own results back to them, in plain words: general, without a number, and never as a verdict.
     *
     * <p>It reads no flag, no criterion and no cut-off. A level is told where the report has a band for certain: not of an
     * estimate, not of answers by somebody else, and not where any other caveat stands. A folder's own words for a band,
     * {@code person.<score>.<band>}, win over the general ones.
     *
     * @param response answers to this instrument
     * @param report their report; with problems in it there is a page too
     * @throws IllegalArgumentException if they belong to another instrument
     */
    public Feedback forPerson(QuestionnaireResponse response, ScoreReport report) {
        return new PersonSentences(instrument, sentences, report).of(response);
    }

    /**
     * Says how scores moved between two reports, a line each, with what was published about the size of a change.
     *
     * @param changes of reports of this instrument
     */
    public List<String> explain(List<ChangeResult> changes) {
        ChangeSentences change = new ChangeSentences(instrument, sentences);
        return changes.stream().flatMap(result -> change.say(result).stream()).toList();
    }

    /** Says how the instrument is scored, a line for each scale, rule, cut-off and flag, with the exact numbers. */
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add(head(true));
        lines.addAll(wording());
        for (String key :
                List.of("about.purpose", "about.misuse", "about.population", "about.variant", "about.rights")) {
            sentences.ofInstrument().find(key).ifPresent(lines::add);
        }
        new RuleSentences(instrument, sentences).all().forEach(phrase -> lines.add(phrase.text()));
        sentences.ofInstrument().find("about.not-verified").ifPresent(lines::add);
        lines.add(sentences.say("report.foot"));
        return List.copyOf(lines);
    }

    /**
     * Returns everything about the instrument on one page, with its worked examples run once more.
     *
     * @return plain values for a host to lay out
     */
    public Card card() {
        return new Card(
                title(),
                sentences.say(
                        "card.stamp",
                        Map.of(
                                "id", instrument.id(),
                                "version", instrument.version(),
                                "rules", instrument.fingerprint())),
                sentences.own().language(),
                new CardSections(instrument, sentences).all(wording()),
                sentences.say("report.foot"));
    }

    /**
     * Says what does not fit, in a sentence that blames nobody and says how to go on.
     *
     * @param violation of a session, a response or a table
     */
    public String say(Violation violation) {
        Texts own = sentences.own();
        String key = "violation." + violation.code();
        return own.text(
                own.has(key) ? key : "violation.other",
                Map.of(
                        "code", violation.code(),
                        "path", violation.path(),
                        "allowed", String.join(", ", violation.arguments())));
    }

    /**
     * Says what a topic of the form is about, before anything of it is read, such as that of a {@code Reading.Part}.
     *
     * @param topic the linkId of a group, or the form’s id
     * @return its topic; where there is none, that of the form, or its title
     */
    public String about(String topic) {
        Texts names = sentences.ofInstrument();
        return names.find(TextKeys.topic(topic))
                .or(() -> names.find(TextKeys.TOPIC))
                .orElseGet(this::title);
    }

    /**
     * Says to somebody of the team that they have read much that is hard today, and that a pause helps.
     *
     * @param opened how many parts they opened today, see {@code Reading.openedOn}
     */
    public String pause(int opened) {
        return sentences.say("reading.pause", Map.of("count", opened));
    }

    /** Whose words the form is shown in, where they are not the project's own, and how far the words have been tried. */
    private List<String> wording() {
        List<String> lines = new ArrayList<>();
        for (WordingPack pack : instrument.packs()) {
            lines.add(sentences.say(
                    "wording.pack",
                    Map.of(
                            "id", pack.id(),
                            "language", pack.language(),
                            "holder", pack.rights().holder(),
                            "terms", pack.rights().terms(),
                            "checksum", pack.checksum())));
            lines.addAll(tried(pack.translation()));
        }
        References.Rights rights = instrument.references().rights();
        if (instrument.packs().isEmpty() && !rights.ownWording()) {
            lines.add(sentences.say("wording.needed", Map.of("holder", rights.holder())));
        }
        if (instrument.packs().isEmpty()) {
            String language = sentences.ofInstrument().language().toLanguageTag();
            lines.addAll(tried(instrument.textStatus(Wording.OWN, language)));
        }
        return lines;
    }

    /** How far the words have been tried; no line where nobody stated it. */
    private List<String> tried(Optional<TextOrigin.Status> status) {
        return status.map(words -> sentences.say("words." + words.name().toLowerCase(Locale.ROOT))).stream()
                .toList();
    }

    /** The title says whose words they are; of a report on answers to other words only the id is said. */
    private String head(boolean titled) {
        return sentences.say(
                "report.head",
                Map.of(
                        "title", titled ? title() : instrument.id(),
                        "version", instrument.version(),
                        "rules", instrument.fingerprint().substring(0, SHORT_FINGERPRINT)));
    }

    /** A pack may lack the reader's language: then its title is said in its own. */
    private String title() {
        Locale language = sentences.ofInstrument().language();
        return instrument.texts().in(language).find("title").orElse(instrument.id());
    }
}
