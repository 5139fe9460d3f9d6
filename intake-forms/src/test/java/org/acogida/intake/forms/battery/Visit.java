package org.acogida.intake.forms.battery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;

/** One person's first visit in Spanish, from the first step to the close: what they say, and which doors they open. */
final class Visit {

    private static final List<String> NOTHING =
            List.of("none", "no", "any", "not-now", "nothing", "nothing-now", "nobody");
    private static final int ENDLESS = 500;

    private final Map<String, List<Answer>> says = new HashMap<>();
    private final List<String> doors = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<FormStep> steps = new ArrayList<>();
    private BatterySession session;

    private Visit(BatterySession session) {
        this.session = session;
    }

    static Visit of(Setting setting) {
        Setting spanish = setting;
        return new Visit(BatterySession.start(BatteryLibrary.bundled().battery("intake-after-detention"), spanish));
    }

    static Setting setting(OnCall onCall) {
        return Setting.in(Locale.forLanguageTag("es-VE")).with(onCall).withServices("sdv-referral");
    }

    /** Chooses these when the question comes: {@code says("sleep/hours", "three-four")}. */
    Visit says(String question, String... codes) {
        says.put(question, Stream.of(codes).map(Answer::coded).toList());
        return this;
    }

    Visit tells(String question, String words) {
        says.put(question, List.of(Answer.text(words)));
        return this;
    }

    Visit opens(String... forms) {
        doors.addAll(List.of(forms));
        return this;
    }

    /** Goes on until nothing is left to ask. What the person has nothing to say to is declined. */
    Visit toTheEnd() {
        return until(ENDLESS);
    }

    Visit until(int questions) {
        for (int turn = 0; turn < ENDLESS && !(session.step() instanceof FormStep.Close); turn++) {
            steps.add(session.step());
            if (session.step() instanceof FormStep.Ask && asked.size() >= questions) {
                session = session.stop();
            } else {
                session = turn(session.step());
            }
            if (session.step() instanceof FormStep.Close && !doors.isEmpty() && asked.size() < questions) {
                session = session.open(doors.remove(0));
            }
        }
        steps.add(session.step());
        return this;
    }

    private BatterySession turn(FormStep step) {
        if (step instanceof FormStep.Preview) {
            return session.begin(Privacy.ALONE);
        }
        if (step instanceof FormStep.Break) {
            return session.goOn();
        }
        if (!(step instanceof FormStep.Ask ask)) {
            return session.acknowledgeSafety();
        }
        String question = session.form().orElseThrow().instrument().id() + "/" + ask.linkId();
        asked.add(question);
        BatterySession next = session.answer(ask.linkId(), says.getOrDefault(question, nothing(ask)));
        if (!next.violations().isEmpty()) {
            throw new AssertionError(question + " was not taken: " + next.violations());
        }
        return next;
    }

    private static List<Answer> nothing(FormStep.Ask ask) {
        return ask.choices().stream()
                .map(FormStep.Choice::code)
                .filter(NOTHING::contains)
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

    QuestionnaireResponse response(String form) {
        return session.responses().stream()
                .filter(response -> response.questionnaire().equals(form))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody answered " + form));
    }

    /** The codes that were chosen for a question. */
    List<String> chosen(String form, String linkId) {
        return response(form).answersTo(linkId).stream()
                .filter(Answer.Coded.class::isInstance)
                .map(answer -> ((Answer.Coded) answer).code())
                .toList();
    }

    BatteryReport report() {
        return BatteryReport.of(session);
    }
}
