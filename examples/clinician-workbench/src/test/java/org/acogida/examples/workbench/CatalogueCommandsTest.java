package org.acogida.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.acogida.intake.forms.InstrumentLibrary;
import org.acogida.intake.forms.definition.Scoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueCommandsTest {

    static List<String> ids() {
        return List.copyOf(InstrumentLibrary.bundled().ids());
    }

    static List<String> scored() {
        return ids().stream().filter(id -> !isPlain(id)).toList();
    }

    static List<String> plain() {
        return ids().stream().filter(CatalogueCommandsTest::isPlain).toList();
    }

    /** A plain form has no results to describe. */
    private static boolean isPlain(String id) {
        return InstrumentLibrary.bundled().instrument(id).scoring().equals(Scoring.NONE);
    }

    @Test
    void listShowsEveryInstrumentOnce() {
        Run run = Run.of("list");

        assertThat(run.code()).isZero();
        assertThat(ids())
                .contains("pcl-5", "phq-9")
                .allSatisfy(id -> assertThat(run.lines())
                        .filteredOn(line -> line.startsWith(id + " "))
                        .hasSize(1));
        assertThat(run.out()).containsPattern("gad-2 +1\\.0\\.0 +2 +2 own +Al estilo");
    }

    @Test
    void listSaysWhichInstrumentsBringQuestions() {
        assertThat(Run.of("list").lines())
                .anyMatch(line -> line.matches("phq-9 .* own +Al estilo.*"))
                .anyMatch(line -> line.matches("isi-7 .* none +ISI.*"))
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void titlesComeInTheLanguageAskedFor() {
        assertThat(Run.of("list", "--locale", "en").text())
                .isNotEqualTo(Run.of("list").text())
                .contains("not validated");
        assertThat(Run.of("list", "--locale", "es_VE").out())
                .isEqualTo(Run.of("list").out());
    }

    @ParameterizedTest
    @MethodSource("scored")
    void describeShowsItemsOptionsAndResultsWithinTheTerminal(String id) {
        Run run = Run.of("describe", id);

        assertThat(run.code()).isZero();
        assertThat(run.lines()).allMatch(line -> line.length() <= 80);
        assertThat(run.text()).contains(" 1 ", "d: declined", "Names in the table of results", "Esto es un tamizaje");
    }

    @ParameterizedTest
    @MethodSource("plain")
    void describeShowsTheQuestionsOfAPlainForm(String id) {
        Run run = Run.of("describe", id);

        assertThat(run.code()).isZero();
        assertThat(run.lines()).allMatch(line -> line.length() <= 80);
        assertThat(InstrumentLibrary.bundled().instrument(id).questionnaire().questions())
                .allSatisfy(question -> assertThat(run.text()).contains(question.linkId()));
    }

    @Test
    void describeGivesACutOffItsPopulationAndItsSource() {
        assertThat(Run.of("describe", "phq-9").text())
                .contains("total-ge-7-chile", "≥ 7. Atención primaria en Chile. Saldivia 2019");
    }

    @ParameterizedTest
    @ValueSource(strings = {"describe phq-99", "score phq-99 --in a --out b", "explain phq-99 --in a --row b"})
    void anUnknownInstrumentIsAnsweredWithThoseThereAre(String call) {
        Run run = Run.of((Object[]) call.split(" "));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("There is no instrument by that id.", String.join(", ", ids()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "scores phq-9",
                "score phq-9",
                "score phq-9 --in a --out b --wording official-es",
                "list --locale ?",
                "describe"
            })
    void aWrongCallShowsTheUsageAndIsNoProblemOfARow(String call) {
        Run run = call.isEmpty() ? Run.of() : Run.of((Object[]) call.split(" "));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("Usage: clinician-workbench");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void helpAndVersionAreThere() {
        assertThat(Run.of("--help").text())
                .contains("list", "describe", "card", "score", "explain", "change", "compare", "verify", "readability")
                .contains("not a diagnosis");
        assertThat(Run.of("score", "--help").text()).contains("Exit codes: 0 no problem; 2 some rows have problems");
        assertThat(Run.of("--version").out()).matches("clinician-workbench \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    }
}
