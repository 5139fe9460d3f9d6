package org.acogida.intake.forms.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.PackText;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.forms.explain.Card.Phrase;
import org.acogida.intake.forms.explain.Card.Section;
import org.acogida.intake.forms.scoring.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A card says everything that decides a result. */
class CardTest {

    private static final InstrumentLibrary LIBRARY = InstrumentLibrary.bundled();
    private static final Locale ES = Locale.forLanguageTag("es");

    static Stream<Arguments> cards() {
        return LIBRARY.ids().stream()
                .flatMap(id -> Stream.of(ES, Locale.ENGLISH).map(locale -> Arguments.of(id, locale)));
    }

    /** Forms that are only asked have no rules to tell. */
    static Stream<Arguments> scored() {
        return cards().filter(card ->
                !LIBRARY.instrument((String) card.get()[0]).scoring().equals(Scoring.NONE));
    }

    private static Card card(String id, Locale locale) {
        return Explainer.of(LIBRARY.instrument(id), locale).card();
    }

    private static Section section(Card card, String id) {
        return card.section(id).orElseThrow(() -> new AssertionError("no section " + id));
    }

    private static String words(Section section) {
        return String.join(" ", section.phrases().stream().map(Phrase::text).toList());
    }

    private static String about(Section section, String result) {
        return String.join(
                " ",
                section.phrases().stream()
                        .filter(phrase -> result.equals(phrase.result()))
                        .map(Phrase::text)
                        .toList());
    }

    private static String number(BigDecimal number, Locale locale) {
        String plain = number.stripTrailingZeros().toPlainString();
        return locale.equals(ES) ? plain.replace('.', ',') : plain;
    }

    @ParameterizedTest
    @MethodSource("scored")
    void everyScoreSaysItsItemsItsRangeAndItsBands(String id, Locale locale) {
        Section section = section(card(id, locale), "scores");
        for (Scoring.Scale scale : LIBRARY.instrument(id).scoring().scores()) {
            String text = about(section, scale.id());
            assertThat(text)
                    .as(scale.id())
                    .contains(number(scale.lowest(), locale), number(scale.highest(), locale))
                    .contains(scale.items().get(0));
            assertThat(scale.bands()).allSatisfy(band -> assertThat(text).contains(number(band.from(), locale) + ": "));
        }
    }

    @ParameterizedTest
    @MethodSource("scored")
    void everyCutOffSaysItsNumberItsSourceAndThatNobodyVerifiedIt(String id, Locale locale) {
        Instrument instrument = LIBRARY.instrument(id);
        Section section = section(card(id, locale), "cut-offs");
        for (Scoring.CutOff cutOff : instrument.scoring().cutOffs()) {
            String text = about(section, cutOff.id());
            assertThat(text).as(cutOff.id()).contains(number(cutOff.value(), locale));
            cutOff.references()
                    .forEach(reference -> assertThat(text)
                            .contains(instrument
                                    .references()
                                    .sources()
                                    .get(reference)
                                    .citation()));
            assertThat(text.contains("Sin verificar") || text.contains("Not verified"))
                    .as(cutOff.id())
                    .isEqualTo(!cutOff.verified());
        }
        assertThat(section.phrases()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("scored")
    void everyCriterionFlagAndSizeOfAChangeIsThere(String id, Locale locale) {
        Card card = card(id, locale);
        Scoring scoring = LIBRARY.instrument(id).scoring();
        scoring.criteria()
                .forEach(criterion -> thresholds(criterion.rule())
                        .forEach(number -> assertThat(about(section(card, "criteria"), criterion.id()))
                                .as(criterion.id())
                                .contains(number(number, locale))));
        scoring.flags()
                .forEach(flag ->
                        assertThat(about(section(card, "flags"), flag.id())).isNotBlank());
        scoring.changes()
                .forEach(change -> assertThat(about(section(card, "changes"), change.id()))
                        .contains(number(change.points(), locale)));
    }

    private static List<BigDecimal> thresholds(Rule rule) {
        List<BigDecimal> numbers = new ArrayList<>();
        if (rule instanceof Rule.All all) {
            all.parts().forEach(part -> numbers.addAll(thresholds(part)));
        } else if (rule instanceof Rule.Any any) {
            any.parts().forEach(part -> numbers.addAll(thresholds(part)));
        } else if (rule instanceof Rule.Not not) {
            numbers.addAll(thresholds(not.part()));
        } else if (rule instanceof Rule.Answer answer) {
            numbers.add(BigDecimal.valueOf(answer.atLeast()));
        } else if (rule instanceof Rule.ScoreAtLeast score) {
            numbers.add(score.atLeast());
        } else if (rule instanceof Rule.CountOf count) {
            numbers.add(BigDecimal.valueOf(count.atLeast()));
            count.thresholds().forEach(threshold -> numbers.add(BigDecimal.valueOf(threshold.atLeast())));
        }
        return numbers;
    }

    @ParameterizedTest
    @MethodSource("scored")
    void everySkipRuleStandsUnderTheUnknown(String id, Locale locale) {
        Scoring scoring = LIBRARY.instrument(id).scoring();
        Section unknown = section(card(id, locale), "unknown");
        assertThat(unknown.phrases())
                .hasSizeGreaterThanOrEqualTo(4 + scoring.skipRules().size());
    }

    @ParameterizedTest
    @MethodSource("scored")
    void everySourceAndEverythingNotVerifiedIsThere(String id, Locale locale) {
        Instrument instrument = LIBRARY.instrument(id);
        Card card = card(id, locale);
        assertThat(section(card, "sources").tables().get(0).rows())
                .hasSameSizeAs(instrument.references().sources().keySet())
                .allSatisfy(row -> assertThat(row.get(1).text()).isNotBlank());
        assertThat(section(card, "not-verified").phrases().stream().map(Phrase::text))
                .containsAll(instrument.references().notVerified());
        assertThat(words(section(card, "rights")))
                .contains(instrument.references().rights().holder());
    }

    @ParameterizedTest
    @MethodSource("scored")
    void everyWorkedExampleIsARow(String id, Locale locale) {
        List<Verification.Case> cases = Verification.of(LIBRARY.instrument(id)).cases();
        List<List<Phrase>> rows = card(id, locale).section("examples").stream()
                .flatMap(section -> section.tables().stream())
                .flatMap(table -> table.rows().stream())
                .toList();
        assertThat(rows.stream().map(row -> row.get(0).text()))
                .containsExactlyElementsOf(
                        cases.stream().map(Verification.Case::id).toList());
    }

    @ParameterizedTest
    @MethodSource("cards")
    void everyCardIsStampedWholeAndInOneLanguage(String id, Locale locale) {
        Instrument instrument = LIBRARY.instrument(id);
        Card card = card(id, locale);
        assertThat(card.stamp()).contains(id, instrument.version(), instrument.fingerprint());
        assertThat(card.language()).isEqualTo(locale);
        assertThat(card.foot()).containsAnyOf("no un diagnóstico", "not a diagnosis");
        assertThat(card.sections()).extracting(Section::id).doesNotHaveDuplicates();
        for (Section section : card.sections()) {
            assertThat(section.heading()).isNotBlank();
            assertThat(section.phrases())
                    .allSatisfy(phrase -> assertThat(phrase.text()).isNotBlank().doesNotContain("{", "}", "null"));
            section.tables()
                    .forEach(table -> assertThat(table.rows())
                            .isNotEmpty()
                            .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns())));
        }
    }

    @Test
    void theRuleOfPhq9ReadsAsItIsPublished() {
        Card card = card("phq-9", ES);
        assertThat(about(section(card, "criteria"), "other-depressive"))
                .contains("de 2 a 4 de: ítems 1–8 con 2 o más, ítem 9 con 1 o más");
        assertThat(words(section(card, "structure")))
                .contains("El ítem 10 se pregunta solo si alguno de los ítems 1–9 no se contestó con 0 o quedó sin "
                        + "respuesta.")
                .contains("Ítem 10: una de estas opciones: 0, 1, 2, 3. No llevan puntos.");
    }

    @Test
    void aGateIsToldToItsEnd() {
        assertThat(about(section(card("pc-ptsd-5", Locale.ENGLISH), "scores"), "total"))
                .contains(
                        "When item gate is answered with 0",
                        "Without an answer to item gate, or when another contradicts it, there is no value.");
    }

    /** A blank that a rule fills in is no exception that somebody has to find elsewhere. */
    @Test
    void whatARuleFillsInIsNamedAsTheException() {
        assertThat(words(section(card("audit-10", Locale.ENGLISH), "unknown")))
                .contains("except where a rule on this page says what it counts");
        assertThat(words(section(card("phq-9", Locale.ENGLISH), "unknown"))).doesNotContain("except");
    }

    @Test
    void aFormThatIsOnlyAskedSaysSo() {
        Card card = card("stigma", Locale.ENGLISH);
        assertThat(words(section(card, "scores"))).isEqualTo("It is only asked; nothing is computed.");
        assertThat(card.section("cut-offs")).isEmpty();
        assertThat(section(card, "structure").tables().get(1).columns()).containsExactly("Code", "Words");
    }

    @Test
    void recallPeriodsAreToldItemByItem() {
        assertThat(words(section(card("c-ssrs", ES), "structure")))
                .contains("Período del ítem 6: toda la vida.", "Período del ítem 6b: los últimos 3 meses.");
    }

    @Test
    void withoutWordsOfItsOwnAnInstrumentSaysSoAndListsNone() {
        Section structure = section(card("isi-7", Locale.ENGLISH), "structure");
        assertThat(words(structure)).contains("wording pack");
        assertThat(structure.tables()).isEmpty();
    }

    /** They are not ours to print. */
    @Test
    void theWordsOfAPackAreNamedAndNotListed() {
        Instrument worded = PackText.teaTime().with(PackText.ofTeaTime("es").pack());
        Section structure = section(Explainer.of(worded, ES).card(), "structure");

        assertThat(words(structure)).contains("tea-time-es", "The Tea Society");
        assertThat(structure.tables()).isEmpty();
    }

    @Test
    void whatIsOnlyAskedWhileSomebodyReadsAlongSaysSo() {
        assertThat(words(section(card("c-ssrs", Locale.ENGLISH), "circumstances")))
                .contains("only asked while somebody on the team reads along");
    }

    @Test
    void anEstimateIsToldWithItsLimits() {
        Instrument prorated = Instrument.load(
                InstrumentSource.directory(Path.of("src/test/resources/broken/without-fault/every-bound/sleep-log")));
        Card card = Explainer.of(prorated, Locale.ENGLISH).card();
        assertThat(words(section(card, "scores"))).contains("the others are estimated");
        assertThat(words(section(card, "unknown"))).doesNotContain("No score is completed by estimates");
    }

    @Test
    void sayingsOfSourcesAreMarkedAsEnglish() {
        assertThat(section(card("gad-7", ES), "sources").tables().get(0).rows())
                .allSatisfy(row -> assertThat(row.get(3).language()).isEqualTo(Locale.ENGLISH));
        assertThat(section(card("gad-7", ES), "structure").tables().get(0).rows())
                .allSatisfy(row -> assertThat(row.get(1).language()).isEqualTo(ES));
    }
}
