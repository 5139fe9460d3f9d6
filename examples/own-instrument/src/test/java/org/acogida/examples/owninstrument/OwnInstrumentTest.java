package org.acogida.examples.owninstrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Optional;
import org.acogida.intake.forms.FormSession;
import org.acogida.intake.forms.FormStep;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.Privacy;
import org.acogida.intake.forms.Setting;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.forms.scoring.Verification;
import org.acogida.intake.i18n.TextCatalog;
import org.acogida.intake.i18n.TextFile;
import org.acogida.intake.questionnaire.TextOrigin;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.Score;
import org.junit.jupiter.api.Test;

/** A folder and a line in {@code instruments.txt} are an instrument; a file of texts is a language. */
class OwnInstrumentTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();
    private static final Instrument REST = LIBRARY.instrument("rest-week");
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt");

    @Test
    void standsBesideTheBundledOnes() {
        assertTrue(LIBRARY.ids().containsAll(List.of("rest-week", "pcl-5")));
        assertEquals(List.of(), LIBRARY.indexProblems("rest-week"));
    }

    @Test
    void canBePublished() {
        Verification verification = Verification.of(REST);
        assertEquals(List.of(), verification.problems());
        assertEquals(5, verification.cases().size());
        verification.cases().forEach(example -> assertEquals(List.of(), example.differences(), example.id()));
    }

    @Test
    void isAskedAndScored() {
        FormSession session = FormSession.start(REST, Setting.in(Locale.forLanguageTag("es-HN")));
        FormStep.Ask first = (FormStep.Ask) session.step();
        assertEquals("Al despertar sentí descanso.", first.text());
        session = session.answer("1", Answer.coded("4"))
                .answer("2", Answer.coded("2"))
                .decline("3")
                .answer("4", Answer.coded("2"))
                .answer("5", Answer.coded("1"));
        assertTrue(session.step() instanceof FormStep.Close);

        Score unrest = Scorer.of(REST)
                .score(session.complete().response())
                .score("unrest")
                .orElseThrow();
        // Item 1 counts the other way round: 0, 2, 2 and 1 are known; their mean stands for the fifth.
        assertEquals(new BigDecimal("1.25"), unrest.value());
        assertEquals(1, unrest.prorated());
        assertEquals(new BigDecimal("1.00"), unrest.lowest());
        assertEquals(new BigDecimal("1.80"), unrest.highest());
    }

    @Test
    void filesOfTextsAddALanguageToABundledForm() throws IOException {
        Instrument gad2 = Instrument.load(InstrumentSource.classPath("gad-2")
                .withTexts(PORTUGUESE, Path.of("languages/gad-2/pt.properties")));
        TextFile around = TextFile.read(Files.readAllBytes(Path.of("languages/flow/pt.properties")));
        Setting setting = Setting.in(Locale.forLanguageTag("pt-BR"))
                .with(TextCatalog.of(Map.of(PORTUGUESE, around.texts())));
        FormSession session = FormSession.start(gad2, setting);
        FormStep.Preview preview = (FormStep.Preview) session.step();
        assertEquals("Ver agora", preview.choices().get(0).label());
        assertEquals("Quem vê isto: você e a equipe de saúde. Não mostramos a mais ninguém, a não ser que a sua vida corra perigo.", preview.whoSees());
        FormStep.Ask first = (FormStep.Ask) session.begin(Privacy.ALONE).step();
        assertEquals("pt", first.language());
        assertEquals("Não me aconteceu", first.choices().get(0).label());
        assertEquals(LIBRARY.instrument("gad-2").fingerprint(), gad2.fingerprint());
        assertEquals(List.of(), gad2.problems());
    }

    /** Each text states the hash of the Spanish one that it was translated from; verification says which has changed. */
    @Test
    void aFileBesideThemSaysWhereTheTextsComeFrom() {
        InstrumentSource source = InstrumentSource.classPath("gad-2")
                .withTexts(PORTUGUESE, Path.of("languages/gad-2/pt.properties"))
                .withOrigin(Path.of("languages/gad-2/origin.json"));
        Instrument gad2 = Instrument.load(source);
        assertEquals(List.of(), Verification.of(gad2).problems());
        assertEquals(Optional.of(TextOrigin.Status.FORWARD), gad2.textStatus(Wording.OWN, "pt"));

        byte[] spanish = "item.2 = Otra frase.".getBytes(StandardCharsets.UTF_8);
        Instrument changed = Instrument.load(source.withTexts(Locale.forLanguageTag("es"), spanish));
        assertTrue(Verification.of(changed).problems().stream()
                .anyMatch(problem -> problem.code().equals("translation-stale")
                        && problem.values().get(0).equals("item.2")));
        assertEquals(Optional.of(TextOrigin.Status.DRAFT), changed.textStatus(Wording.OWN, "pt"));
    }
}
