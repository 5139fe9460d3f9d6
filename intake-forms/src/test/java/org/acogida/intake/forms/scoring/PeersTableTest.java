package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.CriterionResult;
import org.acogida.intake.score.CutOffResult;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;
import org.acogida.intake.score.ScoreTrace;
import org.acogida.intake.score.TraceStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases that other tools get wrong. */
class PeersTableTest {

    private static final Scorer PCL_5 = Scorer.of(Instruments.PCL_5);

    @TempDir
    private Path folder;

    @Test
    void nothingAnsweredIsNotZero() {
        ScoreReport report = PCL_5.score(AnswerSheet.of(Instruments.PCL_5, "").official());
        Score total = report.score("total").orElseThrow();

        assertThat(total.value()).isNull();
        assertThat(total.lowest()).isZero();
        assertThat(total.highest()).isEqualByComparingTo("80");
        assertThat(total.answered()).isZero();
        assertThat(report.criterion("provisional-dsm5").orElseThrow().outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(report.cutOffs()).extracting(CutOffResult::outcome).containsOnly(Outcome.INDETERMINATE);
    }

    @Test
    void theMissingItemThatDecidesIsNamed() {
        ScoreReport report = PCL_5.score(AnswerSheet.of(Instruments.PCL_5, "3 3 3 3 3 1 . 3 3 3 3 3 3 3 3 3 3 3 3 3")
                .official());

        CriterionResult rule = report.criterion("provisional-dsm5").orElseThrow();
        assertThat(rule.outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(rule.decidedBy()).containsExactly("7");
    }

    @Test
    void anotherLanguageGivesTheSameSum() {
        AnswerSheet sheet = AnswerSheet.of(Instruments.PCL_5, "3 3 d 3 3 1 . 3 3 3 u 3 3 3 3 3 3 l 3 na");

        ScoreTrace english = PCL_5.trace(sheet.response(Wording.OWN, "en"));
        ScoreTrace spanish = PCL_5.trace(sheet.response(Wording.OWN, "es"));

        assertThat(spanish.steps()).isEqualTo(english.steps()).isNotEmpty();
        assertThat(spanish.report().locale()).isEqualTo("es");
    }

    @Test
    void theWorstAnswerOnEveryLineIsTheMost() {
        // Lines 1, 2 and 4 are worded the other way round: there the worst answer has the lowest code.
        Score total = Scorer.of(Instruments.TEN_LINES)
                .score(AnswerSheet.of(Instruments.TEN_LINES, "0 0 3 0 3 3 3 3 3 3")
                        .official())
                .score("total")
                .orElseThrow();
        Score best = Scorer.of(Instruments.TEN_LINES)
                .score(AnswerSheet.of(Instruments.TEN_LINES, "3 3 0 3 0 0 0 0 0 0")
                        .official())
                .score("total")
                .orElseThrow();

        assertThat(total.value()).isEqualByComparingTo("30");
        assertThat(best.value()).isZero();
    }

    @Test
    void oneRefusalUnderRequireAllIsNoValueAndSaysWhy() {
        ScoreTrace trace = Scorer.of(Instruments.PHQ_9)
                .trace(AnswerSheet.of(Instruments.PHQ_9, "1 1 1 1 d 1 1 1 0 0").official());

        Score total = trace.report().score("total").orElseThrow();
        assertThat(total.value()).isNull();
        assertThat(total.lowest()).isEqualByComparingTo("7");
        assertThat(total.highest()).isEqualByComparingTo("10");
        assertThat(trace.steps())
                .contains(new TraceStep.Counted("total", "5", null, AbsentReason.DECLINED, null, false, null, null))
                .contains(new TraceStep.Totalled(total, "sum", "require-all"));
    }

    @Test
    void twoBlanksOfTenAreFilledInVisibly() {
        Scorer scorer = Scorer.of(Instruments.TEN_LINES);
        ScoreTrace trace = scorer.trace(
                AnswerSheet.of(Instruments.TEN_LINES, "3 3 2 3 0 0 0 . . 0").official());

        // Two points on eight lines are 2.5 on ten: 3, half up.
        Score filled = trace.report().score("filled").orElseThrow();
        assertThat(filled.value()).isEqualByComparingTo("3");
        assertThat(filled.prorated()).isEqualTo(2);
        assertThat(filled.notes()).containsExactly("prorated");
        assertThat(trace.steps()).contains(new TraceStep.Totalled(filled, "sum", "prorate"));
        assertThat(trace.report().score("total").orElseThrow().value())
                .as("not asked to fill in")
                .isNull();
    }

    @Test
    void anAnswerThatCountsZeroIsAnAnswer() {
        Score total = Scorer.of(Instruments.PHQ_9)
                .score(AnswerSheet.of(Instruments.PHQ_9, "0 0 0 0 0 0 0 0 0").official())
                .score("total")
                .orElseThrow();

        assertThat(total.answered()).isEqualTo(9);
        assertThat(total.value()).isZero();
        assertThat(total.band()).isEqualTo("minimal");
    }

    @Test
    void anAnswerBehindAClosedGateRestsAndComesBack() {
        FormSession asked = FormSession.start(Instruments.PC_PTSD_5, Setting.in(Locale.ENGLISH))
                .answer("gate", Answer.coded("1"))
                .answer("1", Answer.coded("1"))
                .answer("2", Answer.coded("0"));
        FormSession closed = asked.answer("gate", Answer.coded("0"));
        FormSession open = closed.answer("gate", Answer.coded("1"));

        assertThat(total(asked)).isEqualTo("none 1..4");
        assertThat(total(closed)).isEqualTo("0 0..0");
        assertThat(total(open)).isEqualTo("none 1..4");
        assertThat(open.response().answers()).isEqualTo(asked.response().answers());
    }

    private static String total(FormSession session) {
        Score total = Scorer.of(Instruments.PC_PTSD_5)
                .score(session.response())
                .score("total")
                .orElseThrow();
        String value = total.value() == null ? "none" : total.value().toPlainString();
        return value + " " + total.lowest() + ".." + total.highest();
    }

    @Test
    void bandsThatOverlapAreRejected() throws IOException {
        InstrumentSource ends = changed(
                "scoring.json",
                "{\"id\": \"middle\", \"from\": 10}, {\"id\": \"high\", \"from\": 13}",
                "{\"id\": \"middle\", \"from\": 10, \"to\": 15}, {\"id\": \"high\", \"from\": 15, \"to\": 19}");
        assertThatThrownBy(() -> Instrument.load(ends))
                .isInstanceOfSatisfying(
                        DefinitionException.class,
                        e -> assertThat(codes(e.problems())).contains("unknown-key"));

        InstrumentSource twice =
                changed("scoring.json", "{\"id\": \"high\", \"from\": 13}", "{\"id\": \"high\", \"from\": 10}");
        assertThatThrownBy(() -> Instrument.load(twice))
                .isInstanceOfSatisfying(
                        DefinitionException.class,
                        e -> assertThat(codes(e.problems())).contains("bands-out-of-order"));
    }

    @Test
    void anEmptyTextIsReportedAndNoScreenIsMixed() throws IOException {
        Instrument gap = Instrument.load(changed("texts/es.properties", "item.3 = Texto item tres", "item.3 ="));

        assertThat(gap.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("text-empty"))
                .satisfies(problem -> assertThat(problem.path()).isEqualTo("item.3"));
        // Spanish lacks one line, so the whole form is in English; no screen has both.
        FormSession session = FormSession.start(
                gap, Setting.in(Locale.forLanguageTag("es-VE")).with(Unattended.POLICY));
        assertThat(session.texts().choice().languageChanged()).isTrue();
        assertThat(session.step()).isInstanceOfSatisfying(FormStep.Ask.class, ask -> {
            assertThat(ask.language()).isEqualTo("en");
            assertThat(ask.instructions()).isEqualTo("Text instructions");
            assertThat(ask.text()).isEqualTo("Text item one");
            assertThat(ask.choices())
                    .allSatisfy(choice -> assertThat(choice.label()).startsWith("Text "));
        });
    }

    private static List<String> codes(List<DefinitionProblem> problems) {
        return problems.stream().map(DefinitionProblem::code).toList();
    }

    /** Returns ten-lines with one text in one of its files replaced. */
    private InstrumentSource changed(String name, String from, String to) throws IOException {
        Path source = Instruments.folder("ten-lines");
        Path copy = folder.resolve("ten-lines");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
        String text = Files.readString(copy.resolve(name), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        Files.writeString(copy.resolve(name), text.replace(from, to), StandardCharsets.UTF_8);
        return InstrumentSource.directory(copy);
    }
}
