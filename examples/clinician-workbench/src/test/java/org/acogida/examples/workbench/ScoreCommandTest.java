package org.acogida.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of gad-2 (two items, 0 to 3, cut-off 3) and phq-9 (item 9 raises the flag). */
class ScoreCommandTest {

    private static final String PHQ_9 = "id,1,2,3,4,5,6,7,8,9,10\n";

    @TempDir
    Path folder;

    @Test
    void aGoodTableIsScoredRowByRow() throws IOException {
        Run run = score("gad-2", "id,1,2\nA,1,1\nB,3,0\n", "--wording", "official");

        assertThat(run.code()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        "id,kind,name,value,low,high,outcome,band,note",
                        "A,score,total,2,2,2,,,",
                        "A,cutoff,total-ge-3,,,,not-met,,",
                        "B,score,total,3,3,3,,,",
                        "B,cutoff,total-ge-3,,,,met,,");
        assertThat(run.err()).contains("Rows: 2. Scored: 2. With problems: 0.");
    }

    @Test
    void aFileGetsTheSameBytesAsTheStandardOutput() throws IOException {
        Path in = table("id,1,2\nA,1,1\n");
        Path out = folder.resolve("r.csv");

        Run run = Run.of("score", "gad-2", "--in", in, "--out", out);

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(out)
                .hasContent(Run.of("score", "gad-2", "--in", in, "--out", "-").out());
    }

    @Test
    void aFaultyCellWithholdsItsRowButNeverItsFlag() throws IOException {
        Run run = score("phq-9", PHQ_9 + "A,0,7,0,0,0,0,0,0,1,\nB,1,1,1,1,1,1,1,1,0,\n");

        assertThat(run.code()).isEqualTo(2);
        assertThat(rowOf(run, "A"))
                .containsExactly(
                        "A,problem,2,,,,,,\"not-an-option: 0|1|2|3|d|u|l|na\"",
                        "A,flag,self-harm,,,,met,,wording-unknown");
        assertThat(rowOf(run, "B")).contains("B,score,total,8,8,8,,mild,wording-unknown");
        assertThat(run.err())
                .contains("Rows: 2. Scored: 1. With problems: 1.", "not-an-option 1")
                .contains("Safety flag self-harm: rows where it is met: 1, not known: 0.");
    }

    @Test
    void aFaultySafetyItemIsUnknownAndNotANo() throws IOException {
        Run run = score("phq-9", PHQ_9 + "A,0,0,0,0,0,0,0,0,4,0\n");

        assertThat(rowOf(run, "A")).contains("A,flag,self-harm,,,,indeterminate,,wording-unknown");
        assertThat(run.err()).contains("not known: 1");
    }

    @Test
    void aDuplicatedIdIsAProblemOfItsSecondRow() throws IOException {
        Run run = score("gad-2", "id,1,2\nA,1,1\nB,0,0\nA,3,3\n");

        assertThat(run.code()).isEqualTo(2);
        assertThat(rowOf(run, "A"))
                .containsExactly(
                        "A,score,total,2,2,2,,,wording-unknown",
                        "A,cutoff,total-ge-3,,,,not-met,,wording-unknown",
                        "A,problem,id,,,,,,duplicate-id");
    }

    @Test
    void everyKindOfNoAnswerIsUnknownAndNeverZero() throws IOException {
        Run run = score("gad-2", "id,1,2\nA,,1\nB,d,1\nC,u,1\nD,l,1\nE,na,1\nF,0,1\n", "--wording", "official");

        assertThat(run.code()).isZero();
        assertThat(scores(run))
                .containsExactly(
                        "A,score,total,,1,4,,,",
                        "B,score,total,,1,4,,,",
                        "C,score,total,,1,4,,,",
                        "D,score,total,,1,4,,,",
                        "E,score,total,,1,4,,,",
                        "F,score,total,1,1,1,,,");
    }

    @Test
    void semicolonsAndAByteOrderMarkAreReadAsSpreadsheetsWriteThem() throws IOException {
        Run run = score("gad-2", "\uFEFFid;1;2\r\nÑ-1;2;3\r\n", "--wording", "official");

        assertThat(run.code()).isZero();
        assertThat(scores(run)).containsExactly("Ñ-1,score,total,5,5,5,,,");
    }

    @Test
    void ownWordingWithholdsCutOffsAndBands() throws IOException {
        Run run = score("phq-9", PHQ_9 + "A,3,3,3,3,3,3,3,3,3,3\n", "--wording", "own");

        assertThat(run.lines().stream().filter(line -> line.contains(",cutoff,")))
                .hasSize(4)
                .allMatch(line -> line.matches("A,cutoff,[a-z0-9-]+,,,,,,\"?([a-z-]+\\|)*wording-not-validated\"?"));
        assertThat(scores(run)).containsExactly("A,score,total,27,27,27,,,wording-not-validated");
        assertThat(run.out()).contains("A,flag,self-harm,,,,met,");
    }

    @Test
    void anUnknownWordingIsSaidOnEveryResult() throws IOException {
        Run run = score("phq-9", PHQ_9 + "A,3,3,3,3,3,3,3,3,3,3\nB,,,,,,,,,,\n");

        assertThat(run.lines().stream().skip(1)).hasSize(16).allMatch(line -> line.contains("wording-unknown"));
    }

    /** Two numbers by place of care: 10 in the community, 14 in primary care. */
    @Test
    void aPopulationChoosesItsCutOffForTheWholeTable() throws IOException {
        String twelve = "id,1,2,3,4,5,6,7\nA,4,4,4,0,0,0,0\n";
        assertThat(score("isi-7", twelve, "--wording", "official").lines())
                .contains("A,cutoff,total-by-population,,,,indeterminate,,population-not-named");
        assertThat(score("isi-7", twelve, "--wording", "official", "--setting", "community")
                        .lines())
                .contains("A,cutoff,total-by-population,,,,met,,");
        assertThat(score("isi-7", twelve, "--wording", "official", "--setting", "primary-care")
                        .lines())
                .contains("A,cutoff,total-by-population,,,,not-met,,")
                .contains("A,cutoff,total-ge-10,,,,met,,", "A,cutoff,total-ge-14,,,,not-met,,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--sex other", "--country ZZ", "--country Chile", "--setting Primary_Care"})
    void aPopulationThatIsNoneIsNotGuessed(String options) throws IOException {
        Run run = score("isi-7", "id,1\nA,4\n", options.split(" "));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("Maybe", "Usage: clinician-workbench score");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aCountryMayBeTypedInSmallLetters() throws IOException {
        assertThat(score("phq-9", PHQ_9 + "A,1,1,1,1,1,1,1,0,0,0\n", "--country", "cl", "--sex", "male")
                        .code())
                .isZero();
    }

    @Test
    void aColumnThatIsMissingIsUnknownInEveryRow() throws IOException {
        Run run = score("gad-2", "id,2\nA,3\n", "--wording", "official");

        assertThat(run.code()).isZero();
        assertThat(run.lines()).contains("A,score,total,,3,6,,,", "A,cutoff,total-ge-3,,,,met,,");
        assertThat(run.err()).contains("column-missing, 1:");
    }

    @Test
    void aTableThatBreaksOffInAQuotationKeepsWhatCameBefore() throws IOException {
        Run run = score("gad-2", "id,1,2\nA,1,1\nB,2,\"1\nC,3,3\n");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("A,score,total,2,", "malformed-table").doesNotContain("C,score");
    }

    @Test
    void anUnknownColumnScoresNothing() throws IOException {
        Run run = refused("id,1,2,age\nA,1,1,30\n", StandardCharsets.UTF_8);

        assertThat(run.err()).contains("unknown-column, column 4:", "--ignore").doesNotContain("age");
        assertThat(score("gad-2", "id,1,2,age\nA,1,1,30\n", "--ignore", "age").code())
                .isZero();
    }

    @Test
    void aFileThatIsNotUtf8ScoresNothing() throws IOException {
        assertThat(refused("id,1,2\nJosé,1,1\n", StandardCharsets.ISO_8859_1).err())
                .contains("not-utf-8", "CSV UTF-8");
    }

    @Test
    void anEmptyFileScoresNothing() throws IOException {
        assertThat(refused("", StandardCharsets.UTF_8).err()).contains("empty-table");
    }

    @Test
    void aMissingFileScoresNothing() {
        Run run = Run.of("score", "gad-2", "--in", folder.resolve("none.csv"), "--out", folder.resolve("r.csv"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("There is no such file");
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void answersAreNeverReplacedByTheirResults() throws IOException {
        Path in = table("id,1,2\nA,1,1\n");

        Run run = Run.of("score", "gad-2", "--in", in, "--out", in);

        assertThat(run.code()).isEqualTo(1);
        assertThat(in).hasContent("id,1,2\nA,1,1\n");
    }

    @Test
    void noCellIsEverRepeated() throws IOException {
        String secret = "SECRETO-7731";
        Stream<Run> runs = Stream.of(
                score("gad-2", "id,1,2\nA," + secret + ",1\n"),
                score("gad-2", "id,1,2\nA,1,1," + secret + "\n"),
                score("gad-2", "id,1,2\nA,1,\"" + secret + "\n"),
                score("gad-2", "id,1,2,note\nA,1,1," + secret + "\n", "--ignore", "note"),
                score("gad-2", "id,1," + secret + "\nA,1,1\n"),
                score("gad-2", secret + ",1,2\nA,1,1\n"),
                score("gad-2", "id,1,1,2\nA," + secret + ",1,1\n"),
                Run.of("explain", "gad-2", "--in", table("id,1,2\nA," + secret + ",1\n"), "--row", "A"),
                Run.of("explain", "gad-2", "--in", table("id,1,2\n" + secret + ",1,1\n"), "--row", "A"));

        assertThat(runs).allSatisfy(run -> assertThat(run.out() + run.err()).doesNotContain("SECRETO", "7731"));
    }

    @Test
    void aLargeTableIsScoredToItsLastRow() throws IOException {
        int rows = 200_000;
        Path in = folder.resolve("large.csv");
        try (BufferedWriter file = Files.newBufferedWriter(in)) {
            file.write("id,1,2\n");
            for (int row = 0; row < rows; row++) {
                file.write("P" + row + "," + row % 4 + "," + row / 4 % 4 + "\n");
            }
        }
        Path out = folder.resolve("r.csv");

        Run run = Run.of("score", "gad-2", "--in", in, "--out", out, "--wording", "official");

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("Rows: 200000. Scored: 200000.");
        try (Stream<String> lines = Files.lines(out)) {
            // Every pair of answers comes equally often: 16 pairs, of which 10 reach 3.
            assertThat(lines.filter(line -> line.endsWith(",cutoff,total-ge-3,,,,met,,")))
                    .hasSize(rows / 16 * 10);
        }
    }

    private Run score(String instrument, String csv, String... further) throws IOException {
        Stream<Object> call = Stream.of("score", instrument, "--in", table(csv), "--out", "-");
        return Run.of(Stream.concat(call, Stream.of(further)).toArray());
    }

    private Run refused(String csv, Charset charset) throws IOException {
        Path in = Files.writeString(folder.resolve("a.csv"), csv, charset);
        Path out = folder.resolve("r.csv");
        Run run = Run.of("score", "gad-2", "--in", in, "--out", out);
        assertThat(run.code()).isEqualTo(1);
        assertThat(folder.toFile().list()).containsExactly("a.csv");
        return run;
    }

    private Path table(String csv) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "table", ".csv"), csv);
    }

    private static List<String> rowOf(Run run, String id) {
        return run.lines().stream().filter(line -> line.startsWith(id + ",")).toList();
    }

    private static List<String> scores(Run run) {
        return run.lines().stream().filter(line -> line.contains(",score,")).toList();
    }
}
