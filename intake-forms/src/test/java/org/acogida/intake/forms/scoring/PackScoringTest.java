package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.IntakeJson;
import org.acogida.intake.forms.PackText;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Violation;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.ScoreReport;
import org.junit.jupiter.api.Test;

/** A pack says in which direction an item counts, and which item a rule means. */
class PackScoringTest {

    private static final Instrument TEA = PackText.teaTime();
    private static final Instrument DIRECT = TEA.with(PackText.ofTeaTime("es").pack());
    private static final Instrument REVERSED =
            TEA.with(PackText.ofTeaTime("es").with("polarity.2", "reversed").pack());
    private static final Instrument HSCL_25 = InstrumentLibrary.bundled().instrument("hscl-25");
    private static final Wording PACK = new Wording(Wording.Status.OFFICIAL, "tea-time-es");

    private static QuestionnaireResponse response(Wording wording, String first, String second, String third) {
        return QuestionnaireResponse.to("tea-time", "1.0.0", wording, "es")
                .with("1", Answer.coded(first))
                .with("2", Answer.coded(second))
                .with("3", Answer.coded(third))
                .with("6", Answer.coded("0"));
    }

    private static String value(ScoreReport report, String score) {
        return String.valueOf(report.score(score).orElseThrow().value());
    }

    @Test
    void anItemCountsInTheDirectionOfThePackInEveryScale() {
        // Items 0 to 2; item 3 counts the other way round in any words.
        QuestionnaireResponse response = response(PACK, "1", "2", "0");
        ScoreReport direct = Scorer.of(DIRECT).score(response);
        assertThat(value(direct, "total")).isEqualTo("5");
        assertThat(value(direct, "first-two")).isEqualTo("1.50");
        ScoreReport reversed = Scorer.of(REVERSED).score(response);
        assertThat(value(reversed, "total")).isEqualTo("3");
        assertThat(value(reversed, "first-two")).isEqualTo("0.50");
        assertThat(direct.cutOff("total-ge-4").orElseThrow().outcome()).isEqualTo(Outcome.MET);
        assertThat(reversed.cutOff("total-ge-4").orElseThrow().outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void theRulesThatAPackChangesHaveAnotherFingerprint() {
        assertThat(DIRECT.fingerprint()).as("an item was pointed at").isNotEqualTo(TEA.fingerprint());
        assertThat(REVERSED.fingerprint()).isNotEqualTo(DIRECT.fingerprint());
        Instrument phq9 = Instruments.PHQ_9;
        assertThat(phq9.with(PackText.of(phq9, "es").pack()).fingerprint()).isEqualTo(phq9.fingerprint());
        assertThat(phq9.with(PackText.of(phq9, "es").pack()).scoring()).isEqualTo(phq9.scoring());
    }

    @Test
    void aPackSpeaksPlainly() {
        ScoreReport report = Scorer.of(DIRECT).score(response(PACK, "2", "2", "0"));
        assertThat(report.wording()).isEqualTo(PACK);
        assertThat(report.caveats()).isEmpty();
        assertThat(report.score("total").orElseThrow().notes()).isEmpty();
        assertThat(report.score("total").orElseThrow().band()).isEqualTo("much");
    }

    @Test
    void withoutAPackTheDirectionIsThatOfTheFolderAndSaysSo() {
        ScoreReport report = Scorer.of(TEA).score(response(Wording.OFFICIAL, "1", "2", "0"));
        assertThat(value(report, "total")).isEqualTo("5");
        assertThat(report.score("total").orElseThrow().notes()).containsExactly("polarity-as-bundled");
        assertThat(report.flag("hurry").orElseThrow().outcome()).isEqualTo(Outcome.INDETERMINATE);
    }

    @Test
    void answersToOtherWordsAreNotScoredByRulesThatAPackChanged() {
        for (Wording other : List.of(Wording.OWN, new Wording(Wording.Status.OFFICIAL, "tea-time-pt"))) {
            ScoreReport report = Scorer.of(REVERSED).score(response(other, "1", "2", "1"));
            assertThat(report.problems()).containsExactly(Violation.of("wrong-wording", "wording", "tea-time-es"));
            assertThat(report.scores()).isEmpty();
            assertThat(report.flag("hurry").orElseThrow().outcome())
                    .as("a flag is read all the same")
                    .isEqualTo(Outcome.MET);
            assertThat(REVERSED.canScore(other)).isFalse();
        }
        for (Wording same : List.of(PACK, Wording.OFFICIAL, Wording.UNKNOWN)) {
            assertThat(REVERSED.canScore(same)).isTrue();
            assertThat(Scorer.of(REVERSED).score(response(same, "1", "2", "1")).problems())
                    .isEmpty();
        }
    }

    @Test
    void aPackThatChangesNoRuleScoresAnyWords() {
        Instrument phq2 = Instruments.PHQ_2;
        Instrument worded = phq2.with(PackText.of(phq2, "es").pack());
        QuestionnaireResponse own = QuestionnaireResponse.to("phq-2", "1.0.0", Wording.OWN, "es")
                .with("1", Answer.coded("3"))
                .with("2", Answer.coded("3"));
        ScoreReport report = Scorer.of(worded).score(own);
        assertThat(report).isEqualTo(Scorer.of(phq2).score(own));
        assertThat(report.cutOff("total-ge-3").orElseThrow().outcome())
                .as("own words claim no cut-off")
                .isNull();
    }

    @Test
    void aTableIsScoredInTheDirectionOfThePack() {
        AnswerTable table = table(REVERSED, "id,1,2,3,4,5,6\nA,1,2,0,alone,,2\n");
        ScoreColumns columns = BatchScorer.of(REVERSED).score(table, REVERSED.wording());
        assertThat(columns.flag("hurry", 0)).isEqualTo(Outcome.MET);
        assertThat(value(Scorer.of(REVERSED).score(table, 0, REVERSED.wording()), "total"))
                .isEqualTo("3");
        assertThatThrownBy(() -> BatchScorer.of(REVERSED).score(table, Wording.OWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe score them with the instrument as it is without its packs");
        assertThatThrownBy(() -> Scorer.of(REVERSED).trace(table, 0, Wording.OWN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BatchScorer.of(TEA).score(table, Wording.OFFICIAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("or one has a wording pack");
    }

    private static AnswerTable table(Instrument instrument, String csv) {
        return AnswerTable.read(instrument, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), Set.of());
    }

    @Test
    void theItemOfDast10ThatCirculatesInTwoDirectionsIsCountedAsThePackSays() {
        Instrument dast10 = InstrumentLibrary.bundled().instrument("dast-10");
        PackText text = PackText.of(dast10, "es");
        Instrument direct = dast10.with(text.with("polarity.3", "direct").pack());
        Instrument reversed = dast10.with(text.with("polarity.3", "reversed").pack());
        QuestionnaireResponse response = QuestionnaireResponse.to("dast-10", dast10.version(), direct.wording(), "es");
        for (int item = 1; item <= 10; item++) {
            response = response.with(String.valueOf(item), Answer.coded(item == 3 ? "1" : "0"));
        }
        assertThat(value(Scorer.of(direct).score(response), "total")).isEqualTo("1");
        assertThat(value(Scorer.of(reversed).score(response), "total")).isEqualTo("0");
        assertThat(value(Scorer.of(reversed).score(response.with("3", Answer.coded("0"))), "total"))
                .isEqualTo("1");
    }

    @Test
    void theItemOnSelfHarmIsThatOfThePackAndWithoutOneNobodyKnows() {
        // A made-up place: where the published item stands is for the pack to say.
        Instrument worded = HSCL_25.with(
                PackText.of(HSCL_25, "es").with("named.self-harm", "16").pack());
        QuestionnaireResponse quiet = QuestionnaireResponse.to("hscl-25", "1.0.0", Wording.OFFICIAL, "es")
                .with("16", Answer.coded("1"))
                .with("17", Answer.coded("4"));
        assertThat(flag(HSCL_25, quiet)).isEqualTo(Outcome.INDETERMINATE);
        assertThat(flag(worded, quiet)).isEqualTo(Outcome.NOT_MET);
        assertThat(flag(worded, quiet.with("16", Answer.coded("2")))).isEqualTo(Outcome.MET);
        assertThat(flag(worded, quiet.with("16", Answer.declined()))).isEqualTo(Outcome.INDETERMINATE);
        assertThat(worded.questionnaire().questions().get(15).sensitivity().level())
                .isEqualTo(3);
    }

    private static Outcome flag(Instrument instrument, QuestionnaireResponse response) {
        return Scorer.of(instrument)
                .score(response)
                .flag("self-harm")
                .orElseThrow()
                .outcome();
    }

    @Test
    void whatASessionInAPackGivesIsScoredByItsRules() {
        FormSession session = FormSession.start(
                REVERSED, Setting.in(Locale.forLanguageTag("es-VE")).with(Unattended.POLICY));
        for (String item : List.of("1", "2")) {
            session = session.answer(item, Answer.coded("2"));
        }
        session = session.answer("3", Answer.coded("0"));
        ScoreReport report = Scorer.of(REVERSED).score(session.complete().response());
        assertThat(report.problems()).isEmpty();
        assertThat(value(report, "total")).isEqualTo("4");
        assertThat(IntakeJson.readReport(IntakeJson.write(report)).wording()).isEqualTo(PACK);
    }

    @Test
    void noCodeOfThePublishedFormGoesOutWithWordsOfOurOwn() {
        Instrument gad7 = Instruments.GAD_7;
        FormSession session = FormSession.start(gad7, Setting.in(Locale.ENGLISH));
        ScoreReport report = Scorer.of(gad7).score(session.response());
        for (byte[] out : List.of(
                IntakeJson.write(session.step()),
                IntakeJson.write(session.response()),
                IntakeJson.write(session),
                IntakeJson.write(report))) {
            assertThat(new String(out, StandardCharsets.UTF_8))
                    .doesNotContain("loinc", "69737-5", "70274-6", "LA6568-5");
        }
    }
}
