package org.acogida.intake.forms.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acogida.intake.forms.FormReview;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.OnCall;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Script;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.forms.records.Extraction;
import org.acogida.intake.forms.records.IntakeRecords;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;

/**
 * One person's first visit in Spanish, from the first step to the close: what they say, and which doors they open. It
 * fails where a word of it is in another language, where it does not close, and where what they came to say is not asked.
 */
final class Visit {

    private static final List<String> NOTHING =
            List.of("none", "no", "any", "not-now", "nothing", "nothing-now", "nobody");
    private static final int ENDLESS = 500;

    /** Words without which hardly a sentence is English, and none of which is Spanish. */
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(the|you|your|and|of|with|what|is|this|yes|not|more)\\b", Pattern.CASE_INSENSITIVE);

    private final Map<String, List<Answer>> says = new HashMap<>();
    private final List<String> doors = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<FormStep> steps = new ArrayList<>();
    private BatterySession session;
    private String form = "";

    private Visit(BatterySession session) {
        this.session = session;
    }

    /** A visit on a day on which somebody is on call. */
    static Visit first() {
        return of(setting(new OnCall()));
    }

    /** Begins; whoever says nothing else about it wants help and a record. */
    static Visit of(Setting setting) {
        return new Visit(BatterySession.start(BatteryLibrary.bundled().battery("intake-after-detention"), setting))
                .at("consent-first")
                .says("care-and-record", "help-and-record");
    }

    static Setting setting(OnCall onCall) {
        return Setting.in(Locale.forLanguageTag("es-VE")).with(onCall).withServices("sdv-referral");
    }

    /** What is said next is said to this form. */
    Visit at(String next) {
        form = next;
        return this;
    }

    /** Opens a door, and what is said next is said behind it. */
    Visit opens(String door) {
        doors.add(door);
        return at(door);
    }

    /** Chooses these when the question comes: {@code at("sleep").says("hours", "three-four")}. */
    Visit says(String linkId, String... codes) {
        says.put(form + "/" + linkId, Stream.of(codes).map(Answer::coded).toList());
        return this;
    }

    Visit tells(String linkId, String words) {
        says.put(form + "/" + linkId, List.of(Answer.text(words)));
        return this;
    }

    /** Goes on until nothing is left to ask. What the person has nothing to say to is declined. */
    Visit toTheEnd() {
        closes(FormStep.Close.Reason.COMPLETE, ENDLESS);
        assertThat(asked).containsAll(says.keySet());
        return this;
    }

    /** Goes on for so many questions, and stops at the next one. */
    Visit stopsAfter(int questions) {
        closes(FormStep.Close.Reason.STOPPED, questions);
        return this;
    }

    private void closes(FormStep.Close.Reason reason, int questions) {
        FormStep step = look();
        while (steps.size() < ENDLESS && !(step instanceof FormStep.Close && doors.isEmpty())) {
            session = next(step, questions);
            step = look();
        }
        assertThat(step).isInstanceOfSatisfying(FormStep.Close.class, close -> {
            assertThat(close.reason()).isEqualTo(reason);
            assertThat(close.lines()).extracting(FormStep.Line::id).contains("close.thanks", "close.reach");
        });
    }

    /** Reads all that is said at this step. */
    private FormStep look() {
        steps.add(session.step());
        assertThat(session.step().language()).startsWith("es");
        assertThat(heard(session.script())).isNotEmpty().doesNotContainPattern(ENGLISH);
        return session.step();
    }

    private static String heard(Script script) {
        Stream<Script.Line> lines = Stream.concat(script.say().stream(), script.ask().stream());
        return String.join("\n", lines.map(Script.Line::text).toList());
    }

    private BatterySession next(FormStep step, int questions) {
        if (step instanceof FormStep.Close) {
            return session.open(doors.remove(0));
        }
        if (step instanceof FormStep.Preview) {
            return session.begin(Privacy.ALONE);
        }
        if (step instanceof FormStep.Break) {
            return session.goOn();
        }
        if (!(step instanceof FormStep.Ask ask)) {
            return session.acknowledgeSafety();
        }
        return asked.size() < questions ? answered(ask) : session.stop();
    }

    private BatterySession answered(FormStep.Ask ask) {
        String question = session.form().orElseThrow().instrument().id() + "/" + ask.linkId();
        asked.add(question);
        BatterySession next = session.answer(ask.linkId(), says.getOrDefault(question, nothing(ask)));
        assertThat(next.violations()).as(question).isEmpty();
        return next;
    }

    /** Whoever came through a door wants to see what is behind it. */
    private static List<Answer> nothing(FormStep.Ask ask) {
        List<String> wanted = ask.linkId().equals("door") ? List.of("open") : NOTHING;
        return ask.choices().stream()
                .map(FormStep.Choice::code)
                .filter(wanted::contains)
                .findFirst()
                .map(code -> List.of(Answer.coded(code)))
                .orElse(List.of(Answer.declined()));
    }

    BatterySession session() {
        return session;
    }

    /** Every question that was put, as form and linkId. */
    List<String> asked() {
        return asked;
    }

    List<FormStep> steps() {
        return steps;
    }

    Instrument instrument(String id) {
        return session.battery().part(id).orElseThrow().instrument();
    }

    QuestionnaireResponse response(String id) {
        return session.responses().stream()
                .filter(response -> response.questionnaire().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody answered " + id));
    }

    /** What was said to a question, as the person can look it over. */
    List<String> inWords(String id, String linkId) {
        return session.reviews().stream()
                .filter(review -> review.instrument().equals(id))
                .flatMap(review -> review.rows().stream())
                .filter(row -> row.linkId().equals(linkId))
                .map(FormReview.Row::said)
                .findFirst()
                .orElseThrow();
    }

    /** What the team has in hand afterwards, of all forms together. */
    IntakeRecords records() {
        Extraction extraction = Extraction.in(ZoneId.of("America/Caracas"), new Random(7));
        return session.responses().stream()
                .map(response -> extraction.extract(instrument(response.questionnaire()), response))
                .reduce(IntakeRecords::and)
                .orElseThrow();
    }

    BatteryReport report() {
        return BatteryReport.of(session);
    }
}
