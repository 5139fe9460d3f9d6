package org.acogida.intake.forms.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.InstrumentSource;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Worked examples that leave nothing out, and what is said when they do. */
class VerificationTest {

    private static final String HEADER =
            "case;description;1;2;3;4;5;6;7;8;9;10;total;total.band;filled;filled.band;mean;"
                    + "filled-ge-13;total-ge-13;self-harm\n";
    private static final String LOWEST = "lowest;Best;3;3;0;3;0;0;0;0;0;0;0;low;0;low;0;not-met;not-met;not-met\n";
    private static final String HIGHEST = "highest;Worst;0;0;3;0;3;3;3;3;3;3;30;high;30;high;3.00;met;met;met\n";
    private static final String NINE =
            "nine;Below middle;0;0;3;3;0;0;0;0;0;0;9;low;9;low;0.90;not-met;not-met;not-met\n";
    private static final String TEN =
            "ten;Middle;0;0;3;2;0;0;0;0;0;0;10;middle;10;middle;1.0;not-met;not-met;not-met\n";
    private static final String TWELVE =
            "twelve;Below high;0;0;3;0;0;0;0;0;0;0;12;middle;12;middle;1.2;not-met;not-met;not-met\n";
    private static final String THIRTEEN = "thirteen;High;0;0;3;0;1;0;0;0;0;0;13;high;13;high;1.3;met;met;not-met\n";
    private static final String DECLINED =
            "declined;Line 10 declined;0;0;3;0;1;0;0;0;0;d;13..16;nothing;13..16;nothing;1.30..1.60;met;met;indeterminate\n";
    private static final String ALL = HEADER + LOWEST + HIGHEST + NINE + TEN + TWELVE + THIRTEEN + DECLINED;

    @TempDir
    private Path folder;

    private Verification verify(String vectors) throws IOException {
        return verify("ten-lines", vectors);
    }

    private Verification verify(String id, String vectors) throws IOException {
        Path source = Instruments.folder(id);
        Path copy = folder.resolve(id);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
        Files.writeString(copy.resolve("vectors.csv"), vectors, StandardCharsets.UTF_8);
        return Verification.of(Instrument.load(InstrumentSource.directory(copy)));
    }

    private static List<String> paths(Verification verification) {
        return verification.problems().stream().map(DefinitionProblem::path).toList();
    }

    @Test
    void examplesOfEveryEdgePass() throws IOException {
        Verification verification = verify(ALL);

        assertThat(verification.problems()).isEmpty();
        assertThat(verification.cases()).hasSize(7).allMatch(Verification.Case::passed);
        assertThat(verification.cases().get(0).id()).isEqualTo("lowest");
        assertThat(verification.cases().get(0).description()).isEqualTo("Best");
        assertThat(verification.passed()).isTrue();
    }

    @Test
    void everyEdgeLeftOutIsNamed() throws IOException {
        assertThat(paths(verify(ALL.replace(LOWEST, ""))))
                .containsExactly("total at its lowest", "filled at its lowest", "mean at its lowest");
        assertThat(paths(verify(ALL.replace(HIGHEST, ""))))
                .containsExactly("total at its highest", "filled at its highest", "mean at its highest", "self-harm");
        assertThat(paths(verify(ALL.replace(NINE, ""))))
                .containsExactly("total band middle, one below", "filled band middle, one below");
        assertThat(paths(verify(ALL.replace(TEN, ""))))
                .containsExactly("total band middle, just reached", "filled band middle, just reached");
        assertThat(paths(verify(ALL.replace(TWELVE, ""))))
                .containsExactly(
                        "total band high, one below",
                        "total-ge-13, one below",
                        "filled band high, one below",
                        "filled-ge-13, one below");
        assertThat(paths(verify(ALL.replace(THIRTEEN, ""))))
                .containsExactly(
                        "total band high, just reached",
                        "total-ge-13, just reached",
                        "filled band high, just reached",
                        "filled-ge-13, just reached");
        assertThat(paths(verify(ALL.replace(DECLINED, "")))).containsExactly("self-harm", "declined");
    }

    @Test
    void aGapSaysWhatToAdd() throws IOException {
        DefinitionProblem gap = verify(ALL.replace(TEN, "")).problems().get(0);

        assertThat(gap.code()).isEqualTo("vectors-incomplete");
        assertThat(gap.file()).isEqualTo("vectors.csv");
        assertThat(gap.severity()).isEqualTo(DefinitionProblem.Severity.UNPUBLISHABLE);
        assertThat(gap.maybe()).isEqualTo("Maybe add a case with 10 points.");
        assertThat(verify(ALL.replace(TEN, "")).passed()).isFalse();
    }

    @Test
    void aWrongExpectationIsADifference() throws IOException {
        Verification verification = verify(ALL.replace(THIRTEEN, THIRTEEN.replace(";13;high;13;", ";14;low;13;")));

        assertThat(verification.passed()).isFalse();
        assertThat(verification.problems()).isEmpty();
        assertThat(verification.cases())
                .filteredOn(example -> !example.passed())
                .singleElement()
                .satisfies(example -> assertThat(example.differences())
                        .containsExactly("total: expected 14, was 13", "total.band: expected low, was high"));
    }

    @Test
    void anExampleThatDoesNotFitIsADifference() throws IOException {
        Verification verification = verify(ALL + "odd;No such code;9;;;;;;;;;;;;;;;;;\n");

        assertThat(verification.cases().get(7).differences())
                .containsExactly("1: expected one of [0, 1, 2, 3, d, u, l, na]");
    }

    @Test
    void aFileThatIsNoTableOfExamplesIsAProblem() throws IOException {
        assertThat(codes(verify(ALL.replace("filled.band", "filled-band"))))
                .containsExactly("vector-column-unknown filled-band 1");
        assertThat(codes(verify(ALL + "short;Too few cells;1;2\n"))).containsExactly("vector-cells row 9 9");
        assertThat(codes(verify("")))
                .startsWith("vectors-unreadable row 0 0")
                .contains("vectors-incomplete declined 0");
    }

    private static List<String> codes(Verification verification) {
        return verification.problems().stream()
                .map(problem -> problem.code() + " " + problem.path() + " " + problem.line())
                .toList();
    }

    @Test
    void aGateThatClosesIsAnExampleOfTheLowest() throws IOException {
        String header = "case;description;gate;1;2;3;4;total\n";
        List<String> closed = paths(verify("valued-from-one", header + "closed;Not here;not-here;;;;;3\n"));
        List<String> contradicted = paths(verify("valued-from-one", header + "both;Yet two;no;1;5;2;some;3..6\n"));

        assertThat(closed)
                .doesNotContain("total at its lowest")
                .contains("total at its highest", "plain at its lowest");
        assertThat(contradicted).contains("total at its lowest");
    }

    @Test
    void everyRuleNeedsEveryOutcome() throws IOException {
        String example = "case;description;1;2;3;exactly-one\none;Only the first;2;0;0;met\ntwo;Two;2;2;0;met\n";
        Verification verification = verify("three-means", example);

        assertThat(verification.problems())
                .filteredOn(problem -> problem.path().equals("exactly-one"))
                .extracting(DefinitionProblem::maybe)
                .containsExactly(
                        "Maybe add a case in which it is not-met.", "Maybe add a case in which it is indeterminate.");
        assertThat(verification.cases().get(0).passed()).isTrue();
        assertThat(verification.cases().get(1).differences()).containsExactly("exactly-one: expected met, was not-met");
    }

    /** Without a pack nobody knows which item is meant, so no example could show more. */
    @Test
    void whatOnlyAPackDecidesNeedsNoExampleOfADecision() throws IOException {
        Verification verification = verify("pack-points", "case;description;1;alarm\nopen;Open;1;indeterminate\n");

        assertThat(asked(verification, "plain")).containsExactlyInAnyOrder("met", "not-met", "indeterminate");
        assertThat(asked(verification, "either")).containsExactlyInAnyOrder("met", "indeterminate");
        assertThat(asked(verification, "both")).containsExactlyInAnyOrder("not-met", "indeterminate");
        assertThat(asked(verification, "not-either")).containsExactlyInAnyOrder("not-met", "indeterminate");
        assertThat(asked(verification, "alarm")).isEmpty();
        assertThat(verification.cases().get(0).passed()).isTrue();
        assertThat(asked(verify("pack-points", "case;description;1\nopen;Open;1\n"), "alarm"))
                .containsExactly("indeterminate");
    }

    private static List<String> asked(Verification verification, String rule) {
        return verification.problems().stream()
                .filter(problem -> problem.path().equals(rule))
                .map(problem -> problem.maybe()
                        .replace("Maybe add a case in which it is ", "")
                        .replace(".", ""))
                .toList();
    }

    @Test
    void aPlainFormNeedsNoExamples() {
        assertThat(Verification.of(Instruments.PLAIN_FORM).cases()).isEmpty();
        assertThat(Verification.of(Instruments.PLAIN_FORM).passed()).isTrue();
    }
}
