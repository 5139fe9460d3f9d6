package org.acogida.intake.forms.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.internal.practice.PracticeLint;
import org.acogida.intake.forms.internal.wording.ReadabilityLint;
import org.acogida.intake.forms.internal.wording.SpeakableLint;
import org.acogida.intake.forms.internal.wording.WordingLint;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;
import org.jspecify.annotations.Nullable;

/**
 * Whether an instrument may be published: {@code Verification.of(instrument).passed()}.
 *
 * <p>Its problems, words before the person that have no place there, what practice asks of a form, what its worked
 * examples leave out, and every example run, as under official wording. Examples are a spreadsheet that a clinician
 * can edit. Immutable and thread-safe.
 *
 * @param problems what keeps the folder from being published
 * @param cases every worked example, in the order of the file
 */
public record Verification(List<DefinitionProblem> problems, List<Case> cases) {

    /** Copies the lists. */
    public Verification {
        problems = List.copyOf(problems);
        cases = List.copyOf(cases);
    }

    /**
     * One worked example and what came of it.
     *
     * @param id its name
     * @param description what it shows
     * @param answers its cells by linkId, as a table of answers writes them; made up, nobody's own
     * @param expected what ought to come out, by result, such as {@code total} 33 and {@code total.band} severe
     * @param differences such as {@code total: expected 33, was 32}; empty when it agrees
     */
    public record Case(
            String id,
            String description,
            Map<String, String> answers,
            Map<String, String> expected,
            List<String> differences) {

        /** Copies the maps and the list. */
        public Case {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
            expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
            differences = List.copyOf(differences);
        }

        /** Returns whether every expected result came out. */
        public boolean passed() {
            return differences.isEmpty();
        }
    }

    /** Returns whether there is no problem and every example agrees. */
    public boolean passed() {
        return problems.isEmpty() && cases.stream().allMatch(Case::passed);
    }

    /**
     * Verifies an instrument that has loaded.
     *
     * @param instrument the instrument
     */
    public static Verification of(Instrument instrument) {
        List<DefinitionProblem> problems = new ArrayList<>(instrument.problems());
        problems.addAll(WordingLint.problems(instrument));
        problems.addAll(ReadabilityLint.problems(instrument));
        problems.addAll(SpeakableLint.problems(instrument));
        problems.addAll(PracticeLint.problems(instrument));
        if (instrument.scoring().equals(Scoring.NONE)) {
            return new Verification(problems, List.of());
        }
        Plan plan = Plan.of(instrument);
        AnswerTable.Builder builder = AnswerTable.builder(instrument);
        Vectors vectors = Vectors.read(plan, builder, resultIds(instrument.scoring()));
        AnswerTable table = builder.build();
        problems.addAll(vectors.problems());
        problems.addAll(new VectorGaps(plan, table, vectors).find());
        Scorer scorer = Scorer.of(instrument);
        List<Case> cases = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            cases.add(run(scorer, table, row, vectors.all().get(row)));
        }
        return new Verification(problems, cases);
    }

    private static List<String> resultIds(Scoring scoring) {
        List<String> ids = new ArrayList<>();
        for (Scoring.Scale scale : scoring.scores()) {
            ids.add(scale.id());
            if (!scale.bands().isEmpty()) {
                ids.add(scale.id() + ".band");
            }
        }
        scoring.criteria().forEach(criterion -> ids.add(criterion.id()));
        scoring.cutOffs().forEach(cutOff -> ids.add(cutOff.id()));
        scoring.flags().forEach(flag -> ids.add(flag.id()));
        return ids;
    }

    private static Case run(Scorer scorer, AnswerTable table, int row, Vectors.Vector vector) {
        Map<String, String> actual = results(scorer.score(table, row, Wording.OFFICIAL));
        List<String> differences = new ArrayList<>();
        table.problems(row)
                .forEach(problem -> differences.add(problem.path() + ": expected one of " + problem.arguments()));
        vector.expected().forEach((id, expected) -> {
            String was = actual.getOrDefault(id, "nothing");
            if (!same(expected, was)) {
                differences.add(id + ": expected " + expected + ", was " + was);
            }
        });
        return new Case(vector.id(), vector.description(), vector.answers(), vector.expected(), differences);
    }

    private static Map<String, String> results(ScoreReport report) {
        Map<String, String> results = new LinkedHashMap<>();
        for (Score score : report.scores()) {
            BigDecimal value = score.value();
            String interval =
                    score.lowest().toPlainString() + ".." + score.highest().toPlainString();
            results.put(score.id(), value == null ? interval : value.toPlainString());
            String band = score.band();
            results.put(score.id() + ".band", band == null ? "nothing" : band);
        }
        report.criteria().forEach(result -> results.put(result.id(), cell(result.outcome())));
        report.cutOffs().forEach(result -> results.put(result.id(), cell(result.outcome())));
        report.flags()
                .forEach(result -> results.put(result.id(), result.outcome().cell()));
        return results;
    }

    private static String cell(@Nullable Outcome outcome) {
        return outcome == null ? "nothing" : outcome.cell();
    }

    /** 33 and 33.0 are one number. */
    private static boolean same(String expected, String was) {
        try {
            return new BigDecimal(expected).compareTo(new BigDecimal(was)) == 0;
        } catch (NumberFormatException e) {
            return expected.equals(was);
        }
    }
}
