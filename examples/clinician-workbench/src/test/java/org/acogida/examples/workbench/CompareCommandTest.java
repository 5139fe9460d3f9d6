package org.acogida.examples.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** phq-9 and changed copies of it, over rows whose results are known by counting. */
class CompareCommandTest {

    private static final String HEADER = "id,1,2,3,4,5,6,7,8,9,10\n";
    /** Totals of 9, 10 and 27, one with an open item, one with a cell that does not fit. */
    private static final String ROWS = "nine,2,2,2,2,1,0,0,0,0,0\n"
            + "ten,2,2,2,2,1,1,0,0,0,0\n"
            + "most,3,3,3,3,3,3,3,3,3,3\n"
            + "open,2,2,2,2,1,d,0,0,0,0\n";

    @TempDir
    Path folder;

    private Path changed;

    @BeforeEach
    void copy() throws IOException {
        changed = Folders.copy("phq-9", folder);
    }

    private Run compare(String rows) throws IOException {
        Path in = Files.writeString(folder.resolve("a.csv"), HEADER + rows);
        Object[] call = {"compare", "phq-9", changed, "--in", in, "--wording", "official", "--locale", "en"};
        return Run.of(call);
    }

    @Test
    void theSameDefinitionChangesNothing() throws IOException {
        Run run = compare(ROWS);

        assertThat(run.code()).isZero();
        assertThat(run.text())
                .contains("Rules that differ none Results that differ none")
                .contains("Rows: 4. With another result: 0. With problems: 0.");
    }

    @Test
    void aCutOffThatMovedIsFollowedFromItsOldNameToItsNewOne() throws IOException {
        Folders.edit(
                changed,
                "scoring.json",
                "\"total-ge-10\", \"score\": \"total\", \"operator\": \"ge\", \"value\": 10",
                "\"total-ge-11\", \"score\": \"total\", \"operator\": \"ge\", \"value\": 11");

        Run run = compare(ROWS);

        assertThat(run.code()).isZero();
        assertThat(run.text())
                .contains("cutoff total-ge-10, now cutoff total-ge-11 before Cut-off 10 or more on")
                .contains("now Cut-off 11 or more on")
                .contains("ten cutoff total-ge-11: met, now not-met. What differs: the rule of cutoff total-ge-10.")
                .contains("Rows: 4. With another result: 1. With problems: 0. Results: cutoff total-ge-11 1.")
                .doesNotContain("nine", "most ", "open ");
    }

    @Test
    void aBandThatMovedChangesTheBandAndNothingElse() throws IOException {
        Folders.edit(changed, "scoring.json", "\"from\": 10", "\"from\": 9");

        Run run = compare(ROWS);

        assertThat(run.text())
                .contains("score total before From 10: Moderate level. now From 9: Moderate level.")
                .contains("nine score total: 9 (mild), now 9 (moderate). What differs: the bands of score total.")
                .contains("Results: score total 1.");
    }

    @Test
    void whatAnOptionCountsChangesEverythingMadeFromIt() throws IOException {
        Folders.edit(changed, "questionnaire.json", "\"weight\": 3", "\"weight\": 4");
        Folders.edit(changed, "scoring.json", "[0, 27]", "[0, 36]");

        Run run = compare(ROWS);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.text())
                .contains("Questions and answers before Items 1–9: one of these options: 0, 1, 2, 3. Each counts")
                .contains("now Items 1–9: one of these options: 0, 1, 2, 3. They count, in that order: 0, 1, 2, 4.")
                .contains("most score total: 27 (severe), now 36 (severe). What differs:", "what their options count.")
                .contains("open score total: 9 to 12, now 9 to 13.")
                .doesNotContain("nine score", "ten score");
    }

    @Test
    void aRuleThatChangedSaysWhichAndTheRowsThatTurn() throws IOException {
        Folders.edit(changed, "scoring.json", "\"atLeast\": 2, \"atMost\": 4", "\"atLeast\": 3, \"atMost\": 4");

        Run run = compare("two,2,0,2,0,0,0,0,0,0,0\nthree,2,2,2,0,0,0,0,0,0,0\n");

        assertThat(run.text())
                .contains(
                        "criterion other-depressive before Algorithm, pattern of other depression. Met with all of this:")
                .contains("two criterion other-depressive: met, now not-met. What differs: the rule of criterion "
                        + "other-depressive.")
                .contains("Results: criterion other-depressive 1.");
    }

    @Test
    void aSourceThatChangedIsToldAndChangesNoRow() throws IOException {
        Folders.edit(changed, "references.json", "Kroenke 2001", "Kroenke, Spitzer, Williams 2001");
        Folders.edit(
                changed,
                "scoring.json",
                "\"references\": [\"saldivia-2019\"]",
                "\"references\": [\"saldivia-2019\", \"kroenke-2001\"]");

        Run run = compare(ROWS);

        assertThat(run.text()).contains("cutoff total-ge-7-chile before", "Results that differ none");
    }

    @Test
    void rowsWithProblemsAreCountedAndTheirFlagsCompared() throws IOException {
        Folders.edit(
                changed,
                "scoring.json",
                "{ \"answer\": \"9\", \"atLeast\": 1 }, \"references\": [\"item-9-follow-up\"]",
                "{ \"answer\": \"9\", \"atLeast\": 2 }, \"references\": [\"item-9-follow-up\"]");

        Run run = compare("bad,7,0,0,0,0,0,0,0,1,0\nbad,0,0,0,0,0,0,0,0,0,0\n");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.text())
                .contains("bad flag self-harm: met, now not-met. What differs: the rule of flag self-harm.")
                .contains("Rows: 2. With another result: 1. With problems: 2.")
                .doesNotContain("bad score");
    }

    @Test
    void noAnswerIsShown() throws IOException {
        Folders.edit(changed, "scoring.json", "\"from\": 10", "\"from\": 9");
        Run run = compare("A,SECRETO-7731,0,0,0,0,0,0,0,0,0\nB,2,2,2,2,1,0,0,0,0,d\n");

        assertThat(run.out() + run.err()).doesNotContain("SECRETO", "7731").doesNotContain("not-an-option: ");
    }

    @Test
    void twoInstrumentsAreNotCompared() throws IOException {
        Path in = Files.writeString(folder.resolve("a.csv"), HEADER + ROWS);

        Run run = Run.of("compare", "phq-9", "gad-7", "--in", in);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("These are two instruments: phq-9 and gad-7.");
    }

    @Test
    void aFolderThatDoesNotLoadIsSentToVerify() throws IOException {
        Folders.edit(changed, "scoring.json", "[0, 27]", "[0, 26]");

        Run run = compare(ROWS);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("does not load.", "verify");
        assertThat(run.out()).isEmpty();
    }
}
