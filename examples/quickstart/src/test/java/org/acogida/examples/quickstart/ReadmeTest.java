package org.acogida.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.response.Answer;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.ScoreReport;
import org.junit.jupiter.api.Test;

/** The code of the README, run. */
class ReadmeTest {

    private static Optional<String> choose(FormStep.Ask ask) {
        return ask.linkId().equals("9") ? Optional.empty() : Optional.of("2");
    }

    private static ScoreReport report() {
        // README
        Instrument pcl5 = InstrumentLibrary.bundled().instrument("pcl-5");
        FormSession session = FormSession.start(pcl5, Setting.in(Locale.forLanguageTag("es-VE")));
        session = session.begin(Privacy.ALONE);
        while (session.step() instanceof FormStep.Ask ask) {
            FormSession here = session;
            session = choose(ask)
                    .map(code -> here.answer(ask.linkId(), Answer.coded(code)))
                    .orElseGet(() -> here.decline(ask.linkId()));
        }
        ScoreReport report = Scorer.of(pcl5).score(session.complete().response());
        // README
        return report;
    }

    @Test
    void givesAnIntervalForOneDeclinedAnswer() {
        ScoreReport report = report();
        assertEquals(Optional.empty(), report.score("total").map(score -> score.value()));
        assertEquals(new BigDecimal(38), report.score("total").orElseThrow().lowest());
        assertEquals(new BigDecimal(42), report.score("total").orElseThrow().highest());
        assertEquals(
                Outcome.MET, report.criterion("provisional-dsm5").orElseThrow().outcome());
    }

    @Test
    void isTheCodeThatTheReadmeShows() throws IOException {
        String test = Files.readString(
                Path.of("src/test/java/org/acogida/examples/quickstart/ReadmeTest.java"));
        String run = test.split("// README\n", -1)[1];
        String shown = Files.readString(Path.of("../../README.md")).split("```java\n", -1)[1].split("```", -1)[0];
        String upToTheReport = shown.substring(0, shown.indexOf("report.score("));
        assertEquals(bare(run), bare(upToTheReport));
    }

    private static String bare(String code) {
        return code.replaceAll("//[^\n]*", "").replaceAll("\\s+", "");
    }
}
