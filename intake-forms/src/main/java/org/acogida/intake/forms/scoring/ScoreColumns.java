package org.acogida.intake.forms.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.Population;
import org.acogida.intake.score.PopulationResult;
import org.acogida.intake.score.Score;

/**
 * Results of a table, a column for each: {@code columns.value("total", row)}.
 *
 * <p>A row with problems has no scores, criteria or cut-offs; its flags are there. Outcomes are exact over all
 * completions, as in a report. {@code toString} shows no result. Immutable and thread-safe.
 */
public final class ScoreColumns {

    private final Plan plan;
    private final AnswerTable table;
    private final Voice voice;
    private final Results results;
    private final Population population;
    private final List<PopulationPlan> populations;
    private final int[][] lowest;
    private final int[][] highest;
    private final byte[][] criteria;
    private final byte[][] flags;

    ScoreColumns(Plan plan, AnswerTable table, Voice voice, Population population) {
        this.plan = plan;
        this.table = table;
        this.voice = voice;
        this.results = new Results(plan, voice);
        this.population = population;
        this.populations = PopulationPlan.of(plan);
        int rows = table.rows();
        this.lowest = new int[plan.scales().size()][rows];
        this.highest = new int[plan.scales().size()][rows];
        this.criteria = new byte[plan.criteria().size()][rows];
        this.flags = new byte[plan.flags().size()][rows];
    }

    int[] lowest(int scale) {
        return lowest[scale];
    }

    int[] highest(int scale) {
        return highest[scale];
    }

    byte[] criterion(int index) {
        return criteria[index];
    }

    byte[] flag(int index) {
        return flags[index];
    }

    Plan plan() {
        return plan;
    }

    Results results() {
        return results;
    }

    /** Returns the table that was scored. */
    public AnswerTable table() {
        return table;
    }

    /** Returns whether a row could be scored. */
    public boolean scored(int row) {
        return table.problems(row).isEmpty();
    }

    /**
     * Returns the lowest sums still possible of all rows, in points: the sum of the weights, also of a mean.
     *
     * @param score the scale's id
     * @return a number for every row; in rows with problems, faulty answers count as unknown
     * @throws IllegalArgumentException if the instrument has no such scale
     */
    public int[] lowestPoints(String score) {
        return lowest[scale(score)].clone();
    }

    /** Returns the highest sums still possible of all rows, as {@link #lowestPoints(String)}. */
    public int[] highestPoints(String score) {
        return highest[scale(score)].clone();
    }

    /**
     * Returns a score, or nothing where an answer that it needs is unknown or the row has problems.
     *
     * @param score the scale's id
     * @param row from 0
     * @throws IllegalArgumentException if the instrument has no such scale
     */
    public Optional<BigDecimal> value(String score, int row) {
        return scored(row) ? Optional.ofNullable(score(scale(score), row).value()) : Optional.empty();
    }

    /** Returns the lowest score still possible, as {@link Score#lowest()}; nothing where the row has problems. */
    public Optional<BigDecimal> lowest(String score, int row) {
        return scored(row) ? Optional.of(score(scale(score), row).lowest()) : Optional.empty();
    }

    /** Returns the highest score still possible; nothing where the row has problems. */
    public Optional<BigDecimal> highest(String score, int row) {
        return scored(row) ? Optional.of(score(scale(score), row).highest()) : Optional.empty();
    }

    /** Returns what can be said of a criterion; nothing where the row has problems. */
    public Optional<Outcome> criterion(String id, int row) {
        for (int i = 0; i < criteria.length; i++) {
            if (scoring().criteria().get(i).id().equals(id)) {
                return scored(row) ? Optional.of(Results.outcome(criteria[i][row])) : Optional.empty();
            }
        }
        throw unknown(id);
    }

    /** Returns what can be said of a cut-off; nothing where the row has problems or the cut-off is withheld. */
    public Optional<Outcome> cutOff(String id, int row) {
        for (int i = 0; i < plan.cutOffs().size(); i++) {
            if (plan.cutOffs().get(i).cutOff().id().equals(id)) {
                boolean said = scored(row) && voice.speaksOfCutOffs();
                return said ? Optional.of(Results.outcome(cutOff(i, row))) : Optional.empty();
            }
        }
        throw unknown(id);
    }

    /** Returns what can be said of a flag, also where the row has problems. */
    public Outcome flag(String id, int row) {
        for (int i = 0; i < flags.length; i++) {
            if (scoring().flags().get(i).id().equals(id)) {
                return Results.outcome(flags[i][row]);
            }
        }
        throw unknown(id);
    }

    /** Returns scores held against the numbers that may apply to the population that was named. */
    public List<PopulationResult> byPopulation(int row) {
        return scored(row)
                ? populations.stream()
                        .map(each -> each.result(population, cutOff -> cutOff(cutOff, row), voice))
                        .toList()
                : List.of();
    }

    private Scoring scoring() {
        return plan.instrument().scoring();
    }

    private IllegalArgumentException unknown(String id) {
        return new IllegalArgumentException("No such result in " + plan.instrument() + ": " + id
                + System.lineSeparator() + "Maybe scoring.json calls it by another id.");
    }

    private int scale(String id) {
        for (int i = 0; i < plan.scales().size(); i++) {
            if (plan.scales().get(i).scale().id().equals(id)) {
                return i;
            }
        }
        throw unknown(id);
    }

    byte cutOff(int index, int row) {
        Plan.CutOffPlan planned = plan.cutOffs().get(index);
        return planned.decide(lowest[planned.scale()][row], highest[planned.scale()][row]);
    }

    /** A score as a report has it: made from the row's states, so that both ways of scoring share one rule. */
    Score score(int scale, int row) {
        byte[] states = plan.filled(table.states(row));
        return results.score(scale, plan.tally().leastOf(states), plan.tally().mostOf(states));
    }

    @Override
    public String toString() {
        return "ScoreColumns[" + table.rows() + " rows, hidden]";
    }
}
