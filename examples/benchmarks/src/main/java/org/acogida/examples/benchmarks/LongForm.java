package org.acogida.examples.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.response.Answer;
import org.acogida.intake.safety.CrisisPack;
import org.acogida.intake.safety.SafetyChoice;
import org.acogida.intake.safety.SafetyPolicy;
import org.acogida.intake.safety.SafetyProtocol;
import org.acogida.intake.safety.SafetySignal;

/**
 * A made-up form of any length. Of ten questions, one stands behind a condition that reads the like of it ten questions
 * before, a chain through the whole form; and one is watched for safety.
 */
final class LongForm {

    private static final String ID = "long-form";
    private static final int TEN = 10;

    private final int items;

    LongForm(int items) {
        this.items = items;
    }

    Instrument instrument() {
        return Instrument.load(InstrumentSource.zip(new ByteArrayInputStream(zip()), ID));
    }

    /** A session in the middle of the form: every question so far was answered, and none needs a person. */
    FormSession halfway() {
        FormSession session = FormSession.start(instrument(), Setting.in(Locale.ENGLISH).with(new Unneeded()));
        while (session.progress().done() < items / 2) {
            session = next(session);
        }
        return session;
    }

    /** The question that comes next. */
    static String asked(FormSession session) {
        return ((FormStep.Ask) session.step()).linkId();
    }

    private static FormSession next(FormSession session) {
        FormStep step = session.step();
        return step instanceof FormStep.Ask ask
                ? session.answer(ask.linkId(), Answer.coded(isWatched(ask) ? "0" : "1"))
                : session.begin(Privacy.ALONE);
    }

    private static boolean isWatched(FormStep.Ask ask) {
        return Integer.parseInt(ask.linkId()) % TEN == 0;
    }

    private static String question(int number) {
        // The first of the chain reads its neighbour.
        int reads = number > TEN ? number - TEN : number - 1;
        String condition = number % TEN == TEN / 2
                ? ", \"enableWhen\": [{ \"question\": \"%d\", \"operator\": \"=\", \"answerCode\": \"1\" }]".formatted(reads)
                : "";
        return """
                { "type": "question", "linkId": "%d", "answerType": "choice", "answerValueSet": "often",
                  "sensitivity": { "class": 1, "tags": [] }%s }""".formatted(number, condition);
    }

    private String questionnaire() {
        return """
                { "id": "%s", "version": "1.0.0", "answerValueSets": { "often": [
                  { "code": "0", "weight": 0 }, { "code": "1", "weight": 1 } ] }, "items": [ %s ] }"""
                .formatted(ID, numbers().mapToObj(LongForm::question).collect(Collectors.joining(",\n")));
    }

    private String scoring() {
        String flags = watched()
                .mapToObj(number -> """
                        { "id": "watched-%d", "kind": "safety", "rule": { "answer": "%d", "atLeast": 1 },
                          "references": ["made-up"] }""".formatted(number, number))
                .collect(Collectors.joining(",\n"));
        return "{ \"scores\": [], \"criteria\": [], \"cutOffs\": [], \"flags\": [ " + flags + " ] }";
    }

    private String texts() {
        String lines = numbers().mapToObj("item.%1$d = Line %1$d%n"::formatted).collect(Collectors.joining());
        String flags = watched().mapToObj("flag.watched-%d = Watched%n"::formatted).collect(Collectors.joining());
        return "title = Long\ninstructions = Made up.\ntopic = Lines.\nwhy = To measure.\nabout.purpose = To measure.\n"
                + "about.misuse = Never.\nabout.population = Nobody.\nabout.rights = Ours.\n"
                + "option.often.0 = No\noption.often.1 = Yes\n" + lines + flags;
    }

    private IntStream numbers() {
        return IntStream.rangeClosed(1, items);
    }

    private IntStream watched() {
        return numbers().filter(number -> number % TEN == 0);
    }

    private byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            file(zip, "questionnaire.json", questionnaire());
            file(zip, "scoring.json", scoring());
            file(zip, "references.json", "{ \"references\": { \"made-up\": { \"citation\": \"Made up to measure\","
                    + " \"standing\": \"own\", \"supports\": \"Nothing.\" } },"
                    + " \"rights\": { \"officialWording\": \"none\", \"holder\": \"Acogida\", \"standing\": \"own\" } }");
            file(zip, "texts/en.properties", texts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void file(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(ID + "/" + name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Nobody is asked anything here. */
    private static final class Unneeded implements SafetyPolicy {

        @Override
        public boolean monitored() {
            return true;
        }

        @Override
        public void handle(SafetySignal signal) {
            throw new IllegalStateException("No answer here needs a person.");
        }

        @Override
        public void chosen(SafetySignal signal, SafetyChoice choice) {
            throw new IllegalStateException("No answer here needs a person.");
        }

        @Override
        public String readers(Locale language) {
            return "Nobody: this is a measurement.";
        }

        @Override
        public boolean outlivesDraft() {
            return false;
        }

        @Override
        public SafetyProtocol protocol(Locale language) {
            return new SafetyProtocol(List.of("Nothing: this is a measurement."), Duration.ofMinutes(1), "nobody");
        }

        @Override
        public CrisisPack crisis() {
            return new CrisisPack(List.of());
        }
    }
}
