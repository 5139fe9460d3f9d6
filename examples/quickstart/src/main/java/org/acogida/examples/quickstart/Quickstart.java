package org.acogida.examples.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.forms.explain.Explainer;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.response.Answer;
import org.acogida.intake.score.ScoreTrace;

/** From a folder to a score, in Spanish: one session with answers from a file, then the report and how it came about. */
public final class Quickstart {

    private static final Locale CARACAS = Locale.forLanguageTag("es-VE");

    private final PrintStream out;

    private Quickstart(PrintStream out) {
        this.out = out;
    }

    /** Runs the session with {@code answers.csv}. */
    public static void main(String[] arguments) throws IOException {
        PrintStream utf8 = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (InputStream answers = Quickstart.class.getResourceAsStream("/answers.csv")) {
            new Quickstart(utf8).run(lines(Objects.requireNonNull(answers)));
        }
    }

    /** Runs a session with other answers. */
    static void run(Deque<String> answers, PrintStream out) {
        new Quickstart(out).run(answers);
    }

    private void run(Deque<String> answers) {
        Instrument pcl5 = InstrumentLibrary.bundled().instrument("pcl-5");
        FormSession session = FormSession.start(pcl5, Setting.in(CARACAS));
        out.println(session.texts().text("title"));
        out.println(session.texts().text("instructions"));
        if (session.step() instanceof FormStep.Preview preview) {
            show(preview);
            session = session.begin(Privacy.ALONE);
        }
        while (session.step() instanceof FormStep.Ask ask && !answers.isEmpty()) {
            show(ask);
            session = act(session, ask, answers.removeFirst().split(";", -1)[1]);
        }
        // A session can be put away at any step and taken up again.
        session = IntakeJson.readSession(IntakeJson.write(session), pcl5, Setting.in(CARACAS));
        report(pcl5, session.complete());
    }

    private void show(FormStep.Preview preview) {
        out.println();
        out.println(preview.title());
        out.println(preview.why());
        out.println(preview.whoSees());
        preview.choices().forEach(choice -> out.printf("   %s%n", choice.label()));
        out.println("   → " + preview.choices().get(0).label());
    }

    private void show(FormStep.Ask ask) {
        out.println();
        out.printf("[%d/%d] %s%n", ask.progress().done() + 1, ask.progress().total(), ask.text());
        ask.choices().forEach(choice -> out.printf("   %s  %s%n", choice.code(), choice.label()));
    }

    private FormSession act(FormSession session, FormStep.Ask ask, String act) {
        out.println("   → " + act);
        return switch (act) {
            case "d" -> session.decline(ask.linkId());
            case "u" -> session.dontKnow(ask.linkId());
            case "l" -> session.later(ask.linkId());
            default -> session.answer(ask.linkId(), Answer.coded(act));
        };
    }

    private void report(Instrument pcl5, FormSession session) {
        ScoreTrace trace = Scorer.of(pcl5).trace(session.response());
        out.println();
        Explainer.of(pcl5, CARACAS).explain(trace).forEach(out::println);
        out.println();
        out.println(new String(IntakeJson.write(trace.report()), StandardCharsets.UTF_8));
    }

    private static Deque<String> lines(InputStream in) throws IOException {
        Deque<String> lines = new ArrayDeque<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(lines::addLast);
        }
        return lines;
    }
}
