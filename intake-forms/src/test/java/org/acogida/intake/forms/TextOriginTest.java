package org.acogida.intake.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.acogida.intake.forms.definition.DefinitionException;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.explain.Explainer;
import org.acogida.intake.forms.scoring.AnswerTable;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.forms.scoring.Verification;
import org.acogida.intake.questionnaire.TextOrigin;
import org.acogida.intake.questionnaire.TextOrigin.Status;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.ScoreReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where words come from, and how a report says how far they have been tried. */
class TextOriginTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();
    private static final InstrumentSource GAD_2 = InstrumentSource.classPath("gad-2");
    private static final Path SCORED = Path.of("src/test/resources/broken/unpublishable/text-origin-missing/sleep-log");
    private static final Locale ES = Locale.forLanguageTag("es");
    private static final Locale PT = Locale.forLanguageTag("pt");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] entry(String tag, String more) {
        return utf8("{\"" + tag + "\": {\"status\": \"debriefed\", \"by\": \"Night Society\", \"on\": \"2026-11-24\", "
                + "\"debriefed\": 7" + more + "}}");
    }

    private static QuestionnaireResponse response(Instrument instrument, Wording wording, String locale) {
        return QuestionnaireResponse.to(instrument.id(), instrument.version(), wording, locale)
                .with("1", Answer.coded("0"))
                .with("2", Answer.declined());
    }

    private static ScoreReport report(Instrument instrument, Wording wording, String locale) {
        return Scorer.of(instrument).score(response(instrument, wording, locale));
    }

    static Stream<Instrument> bundled() {
        return LIBRARY.ids().stream().map(LIBRARY::instrument);
    }

    /** Nobody has tried them with anybody: whoever does may say so here. */
    @ParameterizedTest
    @MethodSource("bundled")
    void everyBundledTextIsADraftThatWasWrittenInItsOwnLanguage(Instrument instrument) {
        TextOrigin draft = new TextOrigin(null, Status.DRAFT, "Acogida", DAY, 0, null);
        for (Locale language : List.of(ES, Locale.ENGLISH)) {
            assertThat(instrument.texts().keys())
                    .allSatisfy(
                            key -> assertThat(instrument.origin(language, key)).contains(draft));
            assertThat(instrument
                            .textStatus(Wording.OWN, language.toLanguageTag())
                            .isPresent())
                    .isEqualTo(instrument.references().rights().ownWording());
        }
    }

    @Test
    void aTextInheritsWhatItDoesNotSay() {
        Instrument form = Instrument.load(
                GAD_2.withOrigin(entry("es", ", \"texts\": {\"item.1\": {\"status\": \"final\", \"debriefed\": 12}}")));
        assertThat(form.origin(ES, "item.1"))
                .contains(new TextOrigin(null, Status.FINAL, "Night Society", DAY, 12, null));
        assertThat(form.origin(ES, "item.2"))
                .contains(new TextOrigin(null, Status.DEBRIEFED, "Night Society", DAY, 7, null));
        assertThat(form.origin(ES, "item.3")).isEmpty();
        assertThat(form.textStatus(Wording.OWN, "es")).contains(Status.DEBRIEFED);
        assertThat(form.textStatus(Wording.OWN, "en"))
                .as("of English the folder still says what it said")
                .contains(Status.DRAFT);
    }

    @Test
    void theOneTextThatWasLeastTriedCounts() {
        for (String key : List.of("why", "title", "item.2", "option.frequency-worry.3")) {
            Instrument form = Instrument.load(
                    GAD_2.withOrigin(entry("es", ", \"texts\": {\"" + key + "\": {\"status\": \"reconciled\"}}")));
            assertThat(form.textStatus(Wording.OWN, "es")).as(key).contains(Status.RECONCILED);
        }
        Instrument form = Instrument.load(
                GAD_2.withOrigin(entry("es", ", \"texts\": {\"score.total\": {\"status\": \"draft\"}}")));
        assertThat(form.textStatus(Wording.OWN, "es"))
                .as("the person does not read what a result is called")
                .contains(Status.DEBRIEFED);
    }

    @Test
    void aTextThatNobodyStatedLeavesTheFormWithoutAState() {
        Instrument region = Instrument.load(
                GAD_2.withTexts(Locale.forLanguageTag("es-VE"), utf8("option.frequency.3 = Todos los días")));
        assertThat(region.textStatus(Wording.OWN, "es-VE")).isEmpty();
        assertThat(region.origin(Locale.forLanguageTag("es-VE"), "option.frequency.3"))
                .isEmpty();
        assertThat(region.origin(Locale.forLanguageTag("es-VE"), "item.1")).isPresent();
        assertThat(region.textStatus(Wording.OWN, "es")).contains(Status.DRAFT);
        assertThat(region.textStatus(Wording.OWN, "es-HN")).contains(Status.DRAFT);
        assertThat(region.textStatus(Wording.OWN, "fr")).isEmpty();
        assertThat(region.textStatus(Wording.OWN, "und")).isEmpty();
    }

    @Test
    void aFolderDoesNotVouchForWhatWasPutInThePlaceOfItsTexts() {
        InstrumentSource other = GAD_2.withTexts(ES, utf8("item.1 = Otra frase."));
        assertThat(Instrument.load(other).textStatus(Wording.OWN, "es")).isEmpty();
        assertThat(Instrument.load(other).origin(ES, "item.2")).isPresent();
        assertThat(Instrument.load(other.withOrigin(entry("es", ""))).textStatus(Wording.OWN, "es"))
                .contains(Status.DEBRIEFED);
    }

    @Test
    void aTranslationOfAnEarlierTextIsADraft() {
        Instrument gad2 = LIBRARY.instrument("gad-2");
        String now = gad2.sourceHash(ES, "item.1").orElseThrow();
        String texts = "item.1 = Sinto inquietação.";
        String origin = ", \"source\": \"es\", \"texts\": {\"item.1\": {\"sourceHash\": \"" + now + "\"}}";
        InstrumentSource translated = GAD_2.withTexts(PT, utf8(texts)).withOrigin(entry("pt", origin));
        assertThat(Instrument.load(translated).origin(PT, "item.1").map(TextOrigin::status))
                .contains(Status.DEBRIEFED);
        InstrumentSource changed = translated.withTexts(ES, utf8("item.1 = Otra frase."));
        assertThat(Instrument.load(changed).origin(PT, "item.1"))
                .contains(new TextOrigin("es", Status.DRAFT, "Night Society", DAY, 7, now));
    }

    @Test
    void aHashIsOfTheComposedText() {
        Instrument form = Instrument.load(GAD_2.withTexts(PT, utf8("item.1 = abc\nitem.2 = ação")));
        assertThat(form.sourceHash(PT, "item.1"))
                .as("FIPS 180-2, B.1")
                .contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        String decomposed = Normalizer.normalize("ação", Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo("ação");
        assertThat(form.sourceHash(PT, "item.2")).contains(TextOrigin.hashOf(decomposed));
        assertThat(form.sourceHash(PT, "item.3")).isEmpty();
    }

    @Test
    void aMissingFileFailsVerificationAndNothingElse() {
        Instrument form = Instrument.load(InstrumentSource.directory(SCORED));
        assertThat(form.problems()).isEmpty();
        assertThat(Verification.of(form).passed()).isFalse();
        ScoreReport report = report(form, Wording.OWN, "en");
        assertThat(report.score("total")).isPresent();
        assertThat(report.caveats()).doesNotContain("definition-unpublishable");
        assertThat(report.textStatus()).isNull();
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        byte[] origin = utf8("""
                {
                  "es": {"status": "drafty", "by": "", "on": "24.11.2026", "debriefed": -1, "whom": 1},
                  "en": {"source": "en", "status": "back", "by": "Us", "on": "2026-11-24",
                    "texts": {"item.9": {"sourceHash": "12"}}},
                  "pt": {"status": "draft", "by": "Us", "on": "2026-11-24"}
                }
                """);
        assertThatThrownBy(() -> Instrument.load(GAD_2.withOrigin(origin)))
                .isInstanceOfSatisfying(
                        DefinitionException.class,
                        refused -> assertThat(refused.problems())
                                .allSatisfy(
                                        problem -> assertThat(problem.file()).isEqualTo("overlay/origin.json"))
                                .extracting(problem -> problem.code() + " " + problem.line() + " " + problem.path())
                                .containsExactlyInAnyOrder(
                                        "unknown-word 2 $.es.status",
                                        "wrong-type 2 $.es.by",
                                        "bad-date 2 $.es.on",
                                        "negative-count 2 $.es.debriefed",
                                        "unknown-key 2 $.es.whom",
                                        "translation-of-itself 3 $.en.source",
                                        "bad-hash 4 $.en.texts.item.9.sourceHash",
                                        "no-such-text 4 $.en.texts.item.9",
                                        "unknown-language 5 $.pt"));
    }

    @Test
    void aReportSaysHowFarItsWordsHaveBeenTried() {
        Instrument gad2 = LIBRARY.instrument("gad-2");
        assertThat(report(gad2, Wording.OWN, "es").textStatus()).isEqualTo(Status.DRAFT);
        assertThat(report(gad2, Wording.OWN, "es-VE").textStatus()).isEqualTo(Status.DRAFT);
        assertThat(report(gad2, Wording.OWN, "und").textStatus()).isNull();
        assertThat(report(gad2, Wording.UNKNOWN, "es").textStatus()).isNull();
        assertThat(report(gad2, Wording.OFFICIAL, "es").textStatus()).isNull();
        QuestionnaireResponse faulty = response(gad2, Wording.OWN, "es").with("1", Answer.coded("9"));
        assertThat(Scorer.of(gad2).score(faulty).textStatus()).isNull();
        AnswerTable.Builder table = AnswerTable.builder(gad2);
        table.row("r1").cell("1", "0").cell("2", "1");
        assertThat(Scorer.of(gad2).score(table.build(), 0, Wording.OWN).textStatus())
                .isNull();
    }

    @Test
    void aReportInTheWordsOfAPackSaysWhatThePackSays() {
        Instrument gad2 = LIBRARY.instrument("gad-2");
        PackText text = PackText.of(gad2, "es");
        Wording pack = text.pack().wording();
        assertThat(report(gad2.with(text.pack()), pack, "es").textStatus()).isNull();
        Instrument worded = gad2.with(text.with("pack.translation", "final").pack());
        assertThat(report(worded, pack, "es").textStatus()).isEqualTo(Status.FINAL);
        assertThat(report(worded, Wording.OWN, "es").textStatus())
                .as("the project's own words are no further for it")
                .isEqualTo(Status.DRAFT);
        assertThat(report(worded, Wording.OFFICIAL, "es").textStatus()).isNull();
        assertThat(worded.origin(ES, "item.1")).isEmpty();
        assertThat(worded.origin(ES, "score.total")).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void aReportTravelsWithIt(Status status) {
        Instrument form = Instrument.load(GAD_2.withOrigin(utf8(new String(entry("es", ""), StandardCharsets.UTF_8)
                .replace("\"debriefed\", \"by\"", "\"" + status.name().toLowerCase(Locale.ROOT) + "\", \"by\""))));
        ScoreReport report = report(form, Wording.OWN, "es");
        assertThat(report.textStatus()).isEqualTo(status);
        byte[] json = IntakeJson.write(report);
        assertThat(new String(json, StandardCharsets.UTF_8))
                .contains("\"textStatus\":\"" + status.name().toLowerCase(Locale.ROOT) + "\"");
        assertThat(IntakeJson.readReport(json)).isEqualTo(report);
    }

    @Test
    void aClinicianIsToldInWords() {
        Instrument gad2 = LIBRARY.instrument("gad-2");
        String draft = "These words, or some of them, are a draft: nobody has tried them out with people yet.";
        String borrador =
                "Estas palabras, o algunas de ellas, son un borrador: todavía nadie las ha probado con personas.";
        QuestionnaireResponse own = response(gad2, Wording.OWN, "es");
        assertThat(Explainer.of(gad2, Locale.ENGLISH).explain(Scorer.of(gad2).trace(own)))
                .contains(draft);
        assertThat(Explainer.of(gad2, ES).explain(Scorer.of(gad2).trace(own))).contains(borrador);
        assertThat(Explainer.of(gad2, ES).describe()).contains(borrador);
        QuestionnaireResponse official = response(gad2, Wording.OFFICIAL, "es");
        assertThat(Explainer.of(gad2, ES).explain(Scorer.of(gad2).trace(official)))
                .doesNotContain(borrador);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void everyStateHasASentenceInEveryLanguage(Status status) {
        Instrument gad2 = LIBRARY.instrument("gad-2");
        String word = status.name().toLowerCase(Locale.ROOT);
        WordingPack pack =
                PackText.of(gad2, "es").with("pack.translation", word).pack();
        Instrument worded = gad2.with(pack);
        for (Locale reader : List.of(ES, Locale.ENGLISH)) {
            List<String> lines = Explainer.of(worded, reader).describe();
            List<String> without = Explainer.of(
                            gad2.with(PackText.of(gad2, "es").pack()), reader)
                    .describe();
            assertThat(lines).hasSize(without.size() + 1);
        }
    }

    @Test
    void anArchiveBringsIt() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path folder = Path.of("src/test/resources/broken/unpublishable/translation-stale/sleep-log");
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(file));
            }
        }
        InstrumentSource archive = InstrumentSource.zip(new ByteArrayInputStream(bytes.toByteArray()), "sleep-log");
        assertThat(Verification.of(Instrument.load(archive)).problems())
                .extracting(DefinitionProblem::code)
                .containsExactly("translation-stale");
    }
}
