package org.acogida.intake.forms.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.acogida.intake.forms.Feedback;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.internal.compiler.TextKeys;
import org.acogida.intake.i18n.LocaleChoice;
import org.acogida.intake.i18n.Readability;
import org.acogida.intake.i18n.Texts;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.ScoreReport;

/** What a person reads of their own answers. It looks at no flag of the report, so that nothing can tell of one. */
final class PersonSentences {

    private static final List<String> CLOSING =
            List.of("person.screening", "person.next", "person.your-word", "person.help", "person.now");

    private final Instrument instrument;
    private final Sentences sentences;
    private final ScoreReport report;
    private final List<Level> levels;
    private final List<FormStep.Line> lines = new ArrayList<>();
    /** Whether the last thing that was told shows one. */
    private boolean strength;

    PersonSentences(Instrument instrument, Sentences sentences, ScoreReport report) {
        this.instrument = instrument;
        this.sentences = sentences;
        this.report = report;
        this.levels = Level.told(instrument, report);
    }

    Feedback of(QuestionnaireResponse response) {
        boolean fits = report.problems().isEmpty();
        if (!instrument.id().equals(report.instrument())
                || (fits && !instrument.id().equals(response.questionnaire()))) {
            throw new IllegalArgumentException("Answers to " + instrument.id()
                    + " and their report are expected. Maybe they belong to another form.");
        }
        say("person.thanks");
        topic();
        if (fits) {
            answers(answered(response));
        } else {
            say("person.left-open");
            say("person.talk");
        }
        say(strength ? "person.strength.shown" : "person.strength");
        CLOSING.forEach(this::say);
        return new Feedback(sentences.own().language().toLanguageTag(), lines);
    }

    private void say(String key) {
        lines.add(new FormStep.Line(key, sentences.say(key)));
    }

    private void topic() {
        Optional<FormStep.Line> topic = words(TextKeys.TOLD_TOPIC).or(this::topicAsAsked);
        say(topic.isPresent() ? "person.about" : "person.about-you");
        topic.ifPresent(lines::add);
    }

    /** Its first sentence says what a form is about, further ones how it asks. Where safety is watched, they name that too. */
    private Optional<FormStep.Line> topicAsAsked() {
        boolean watched = instrument.scoring().flags().stream().anyMatch(flag -> flag.kind() == Flag.Kind.SAFETY);
        return watched ? Optional.empty() : words(TextKeys.TOPIC).map(this::firstSentence);
    }

    private FormStep.Line firstSentence(FormStep.Line line) {
        return Readability.sentences(sentences.own().language(), List.of(line.text())).stream()
                .findFirst()
                .map(sentence -> new FormStep.Line(line.id(), sentence))
                .orElse(line);
    }

    /** Words that the folder brings, where it has them in the language of the page: no page mixes two. */
    private Optional<FormStep.Line> words(String key) {
        LocaleChoice ours = sentences.own().choice();
        Locale language = ours.languageChanged() ? ours.language() : ours.requested();
        Texts folder = instrument.names().in(language);
        return folder.choice().languageChanged()
                ? Optional.empty()
                : folder.find(key).map(text -> new FormStep.Line(key, text));
    }

    private long answered(QuestionnaireResponse response) {
        return instrument.questionnaire().questions().stream()
                .filter(question ->
                        response.answersTo(question.linkId()).stream().anyMatch(PersonSentences::isGiven))
                .count();
    }

    /** What is masked was given; only this reader may not see it. */
    private static boolean isGiven(Answer answer) {
        return !(answer instanceof Answer.Absent absent) || absent.reason() == AbsentReason.MASKED;
    }

    private void answers(long answered) {
        if (answered == 0) {
            say("person.none-answered");
            return;
        }
        lines.add(new FormStep.Line("person.answered", sentences.say("person.answered", Map.of("count", answered))));
        say("person.left-open");
        if (report.scores().stream().anyMatch(score -> score.value() == null)) {
            say("person.open");
        }
        levels();
    }

    private void levels() {
        int before = lines.size();
        for (Level level : levels) {
            told(level).ifPresent(line -> {
                lines.add(line);
                strength = level.isStrength();
            });
        }
        if (lines.size() == before) {
            say("person.talk");
        }
    }

    private Optional<FormStep.Line> told(Level level) {
        return words(TextKeys.told(level.scale().id(), level.band())).or(() -> general(level));
    }

    /** Of several scales only the folder's own words can say which one is meant. */
    private Optional<FormStep.Line> general(Level level) {
        Scoring.Higher higher = level.scale().higher();
        long banded = instrument.scoring().scores().stream()
                .filter(scale -> !scale.bands().isEmpty())
                .count();
        if (higher == null || banded > 1 || level.scale().bands().size() < 2) {
            return Optional.empty();
        }
        String key = "person." + higher.name().toLowerCase(Locale.ROOT) + "." + level.place();
        return Optional.of(new FormStep.Line(key, sentences.say(key)));
    }
}
