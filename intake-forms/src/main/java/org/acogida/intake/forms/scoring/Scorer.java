package org.acogida.intake.forms.scoring;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.Gate;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.response.Violation;
import org.acogida.intake.response.Wording;
import org.acogida.intake.score.Circumstances;
import org.acogida.intake.score.CriterionResult;
import org.acogida.intake.score.CutOffResult;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.Population;
import org.acogida.intake.score.PopulationResult;
import org.acogida.intake.score.Score;
import org.acogida.intake.score.ScoreReport;
import org.acogida.intake.score.ScoreTrace;

/**
 * From one response to its report: {@code Scorer.of(pcl5).score(response)}.
 *
 * <p>Nothing unknown is ever zero. A score with an unknown item has an interval and no value; a criterion or a cut-off
 * is met if it is met under every completion of what is unknown, not met if under none, and indeterminate otherwise. A
 * response that does not fit the instrument gives problems and flags, and no scores. Neither wording nor locale changes
 * a number: under own wording, cut-offs and bands are withheld.
 *
 * <p>A pure function without a log. Immutable and thread-safe; make one per instrument and keep it.
 */
public final class Scorer {

    private final Plan plan;
    private final boolean optedIn;
    private final Map<Voice, Results> voices = new EnumMap<>(Voice.class);
    private final List<PopulationPlan> populations;

    private Scorer(Plan plan, boolean optedIn) {
        this.plan = plan;
        this.optedIn = optedIn;
        this.populations = PopulationPlan.of(plan);
        for (Voice voice : Voice.values()) {
            voices.put(voice, new Results(plan, voice));
        }
    }

    /** Returns the scorer of an instrument. */
    public static Scorer of(Instrument instrument) {
        return new Scorer(Plan.of(instrument), false);
    }

    /**
     * Returns a scorer that gives cut-offs and bands also for answers to the project's own wording, for which they are
     * not validated. Every report says that the host asked for it.
     */
    public Scorer withCutOffsUnderOwnWording() {
        return new Scorer(plan, true);
    }

    /** Returns the instrument. */
    public Instrument instrument() {
        return plan.instrument();
    }

    /**
     * Scores a response.
     *
     * @param response answers to this instrument, in this version
     * @return the results, or problems and flags where the response does not fit
     */
    public ScoreReport score(QuestionnaireResponse response) {
        return score(response, Circumstances.UNKNOWN);
    }

    /**
     * Scores a response in the light of what else is known: whose cut-offs apply, whether the time asked about was spent
     * in detention, how long ago the event was.
     *
     * @param response answers to this instrument, in this version
     * @param circumstances what the host knows; all of it may be left out
     * @return the results; a verdict that comes too soon is withheld, with the reason
     */
    public ScoreReport score(QuestionnaireResponse response, Circumstances circumstances) {
        return report(AnswerReading.of(plan, response), circumstances);
    }

    /**
     * Scores one row of a table as a response.
     *
     * @param table answers to this instrument
     * @param row from 0
     * @param wording in which words the questions were put
     * @return the results, or problems and flags where the row has problems
     */
    public ScoreReport score(AnswerTable table, int row, Wording wording) {
        return report(AnswerReading.of(plan, table, row, wording), Circumstances.UNKNOWN);
    }

    /**
     * Scores a response and writes the sums out, for the clinician who checks it. The trace holds answers.
     *
     * @param response answers to this instrument
     */
    public ScoreTrace trace(QuestionnaireResponse response) {
        return trace(response, Circumstances.UNKNOWN);
    }

    /**
     * Scores a response in the light of what else is known, and writes the sums out. The trace holds answers.
     *
     * @param response answers to this instrument
     * @param circumstances what the host knows
     */
    public ScoreTrace trace(QuestionnaireResponse response, Circumstances circumstances) {
        return trace(AnswerReading.of(plan, response), circumstances, response.reused());
    }

    /**
     * Scores one row of a table and writes the sums out. The trace holds answers.
     *
     * @param table answers to this instrument
     * @param row from 0
     * @param wording in which words the questions were put
     */
    public ScoreTrace trace(AnswerTable table, int row, Wording wording) {
        return trace(AnswerReading.of(plan, table, row, wording), Circumstances.UNKNOWN, Map.of());
    }

    private ScoreTrace trace(
            AnswerReading reading, Circumstances circumstances, Map<String, QuestionnaireResponse.Source> reused) {
        return new Tracer(plan, reading.states(), reused).trace(report(reading, circumstances));
    }

    /**
     * Holds a response against the instrument without scoring it.
     *
     * @param response answers
     * @return everything that does not fit, empty when it does; never what was answered
     */
    public List<Violation> check(QuestionnaireResponse response) {
        return AnswerReading.of(plan, response).problems();
    }

    /**
     * Decides a condition of a battery's gate, exactly, on what the unknown answers leave possible. It only routes: it is
     * the same in any words.
     *
     * @param response answers to this instrument
     * @param condition a condition that reads this instrument
     * @return met or not met where every completion says so, else indeterminate; so too where the response does not fit
     */
    public Outcome decide(QuestionnaireResponse response, Gate.Condition condition) {
        AnswerReading reading = AnswerReading.of(plan, response);
        boolean fits = reading.problems().isEmpty();
        return Results.outcome(fits ? new ConditionPlan(plan, condition).decide(reading.states()) : Decision.UNKNOWN);
    }

    private ScoreReport report(AnswerReading reading, Circumstances circumstances) {
        Voice voice = Voice.of(reading.wording(), optedIn);
        Results results = Objects.requireNonNull(voices.get(voice));
        Situation situation = new Situation(plan.instrument(), circumstances, reading.stamp());
        byte[] states = plan.filled(reading.states());
        long[] least = plan.tally().leastOf(states);
        long[] most = plan.tally().mostOf(states);
        boolean scored = reading.problems().isEmpty();
        Instrument instrument = plan.instrument();
        return new ScoreReport(
                instrument.id(),
                instrument.version(),
                instrument.fingerprint(),
                reading.wording(),
                reading.locale(),
                scored
                        ? instrument
                                .textStatus(reading.wording(), reading.locale())
                                .orElse(null)
                        : null,
                optedIn,
                circumstances.population().equals(Population.UNNAMED) ? null : circumstances.population(),
                situation.indexEvent(),
                scored ? scores(results, least, most) : List.of(),
                scored ? criteria(results, situation, states, least, most) : List.of(),
                scored ? cutOffs(results, least, most) : List.of(),
                scored ? byPopulation(circumstances.population(), voice, least, most) : List.of(),
                flags(results, states, least, most),
                reading.problems(),
                results.caveats(situation));
    }

    private List<PopulationResult> byPopulation(Population named, Voice voice, long[] least, long[] most) {
        if (populations.isEmpty()) {
            return List.of();
        }
        byte[] decided = new byte[plan.cutOffs().size()];
        for (int i = 0; i < decided.length; i++) {
            Plan.CutOffPlan planned = plan.cutOffs().get(i);
            ScalePlan scale = plan.scales().get(planned.scale());
            decided[i] = planned.decide(scale.lowest(least), scale.highest(least, most));
        }
        return populations.stream()
                .map(each -> each.result(named, cutOff -> decided[cutOff], voice))
                .toList();
    }

    private List<Score> scores(Results results, long[] least, long[] most) {
        Score[] scores = new Score[plan.scales().size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = results.score(i, least, most);
        }
        return List.of(scores);
    }

    private List<CriterionResult> criteria(
            Results results, Situation situation, byte[] states, long[] least, long[] most) {
        CriterionResult[] criteria = new CriterionResult[plan.criteria().size()];
        for (int i = 0; i < criteria.length; i++) {
            boolean tooSoon =
                    situation.tooSoon(plan.instrument().scoring().criteria().get(i));
            criteria[i] = tooSoon ? results.withheld(i) : results.criterion(i, states, least, most);
        }
        return List.of(criteria);
    }

    private List<CutOffResult> cutOffs(Results results, long[] least, long[] most) {
        CutOffResult[] cutOffs = new CutOffResult[plan.cutOffs().size()];
        for (int i = 0; i < cutOffs.length; i++) {
            cutOffs[i] = results.cutOff(i, least, most);
        }
        return List.of(cutOffs);
    }

    private List<Flag> flags(Results results, byte[] states, long[] least, long[] most) {
        Flag[] flags = new Flag[plan.flags().size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = results.flag(i, states, least, most);
        }
        return List.of(flags);
    }
}
