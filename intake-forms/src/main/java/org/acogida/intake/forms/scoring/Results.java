package org.acogida.intake.forms.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.score.CriterionResult;
import org.acogida.intake.score.CutOffResult;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.Outcome;
import org.acogida.intake.score.Score;
import org.jspecify.annotations.Nullable;

/**
 * Results in one voice. A complete scale has few values and a cut-off three outcomes, so those results are made once
 * and shared: they are immutable and hold nothing of a person.
 */
final class Results {

    private static final Outcome[] OUTCOMES = {Outcome.NOT_MET, Outcome.INDETERMINATE, Outcome.MET};
    /** A scale of weights beyond this is made anew each time. */
    private static final int SHARED = 4096;

    private final Plan plan;
    private final Voice voice;
    private final List<AtomicReferenceArray<Score>> complete = new ArrayList<>();
    private final CutOffResult[][] cutOffs;
    /** By criterion and decision. */
    private final List<List<List<String>>> criterionNotes = new ArrayList<>();

    private final List<List<String>> scoreNotes = new ArrayList<>();
    private final List<String> flagNotes;
    private final List<String> caveats;
    private final List<String> usualCaveats;

    Results(Plan plan, Voice voice) {
        this.plan = plan;
        this.voice = voice;
        for (ScalePlan scale : plan.scales()) {
            complete.add(new AtomicReferenceArray<>(Math.min(SHARED, scale.width() + 1)));
            scoreNotes.add(scoreNotes(scale.scale()));
        }
        this.cutOffs = plan.cutOffs().stream().map(this::outcomes).toArray(CutOffResult[][]::new);
        for (Scoring.Criterion criterion : plan.instrument().scoring().criteria()) {
            criterionNotes.add(List.of(
                    notes(criterion, Decision.NOT_MET),
                    notes(criterion, Decision.UNKNOWN),
                    notes(criterion, Decision.MET)));
        }
        this.flagNotes = voice.flagNotes();
        this.caveats = voice.caveats(plan.instrument());
        this.usualCaveats = joined(caveats, Situation.usualCaveats(plan.instrument()));
    }

    private List<String> notes(Scoring.Criterion criterion, byte decided) {
        List<String> notes = new ArrayList<>();
        String open = criterion.whenIndeterminate();
        if (decided == Decision.UNKNOWN && open != null) {
            notes.add(open);
        }
        if (!criterion.verified()) {
            notes.add(Voice.NOT_VERIFIED);
        }
        return voice.notes(notes.toArray(String[]::new));
    }

    private List<String> scoreNotes(Scoring.Scale scale) {
        List<String> notes = new ArrayList<>();
        if (!scale.verified()) {
            notes.add(Voice.NOT_VERIFIED);
        }
        if (directionUnsaid(scale)) {
            notes.add(Voice.POLARITY_AS_BUNDLED);
        }
        return List.copyOf(notes);
    }

    /** A scale with an item that circulates in both directions says which one was taken. */
    private boolean directionUnsaid(Scoring.Scale scale) {
        boolean either =
                plan.instrument().scoring().polarityByWording().stream().anyMatch(scale.items()::contains);
        return either && plan.instrument().wording().pack() == null && voice.others();
    }

    private List<String> notes(int scale, String... further) {
        List<String> notes = new ArrayList<>(List.of(further));
        notes.addAll(scoreNotes.get(scale));
        return voice.notes(notes.toArray(String[]::new));
    }

    static Outcome outcome(byte decided) {
        return OUTCOMES[decided];
    }

    /** Returns what is to be said of every report, with what the situation adds. */
    List<String> caveats(Situation situation) {
        return situation.isUsual() ? usualCaveats : joined(caveats, situation.caveats());
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> joined = new ArrayList<>(first);
        joined.addAll(second);
        return List.copyOf(joined);
    }

    Score score(int index, long[] least, long[] most) {
        ScalePlan scale = plan.scales().get(index);
        ScalePlan.Standing standing = scale.standing(least, most);
        if (standing == ScalePlan.Standing.COMPLETE) {
            return complete(index, scale, scale.points().in(least));
        }
        int lowest = scale.lowest(least);
        int highest = scale.highest(least, most);
        int known = scale.known().in(least);
        return switch (standing) {
            case CLOSED -> valued(scale, lowest, known, notes(index, "gate-closed"));
            case PRORATED -> prorated(index, least, lowest, highest);
            case CONTRADICTED -> open(scale, lowest, highest, known, notes(index, "gate-contradiction"));
            default -> open(scale, lowest, highest, known, notes(index));
        };
    }

    private Score complete(int index, ScalePlan scale, int points) {
        AtomicReferenceArray<Score> made = complete.get(index);
        if (points >= made.length()) {
            return valued(scale, scale.base() + points, scale.size(), notes(index));
        }
        Score score = made.getPlain(points);
        if (score == null) {
            score = valued(scale, scale.base() + points, scale.size(), notes(index));
            made.setRelease(points, score);
        }
        return score;
    }

    private Score valued(ScalePlan scale, int sum, int known, List<String> notes) {
        String band = voice.speaksOfCutOffs() ? scale.band(sum) : null;
        return score(scale, sum, sum, band, known, 0, notes, true);
    }

    private Score open(ScalePlan scale, int lowest, int highest, int known, List<String> notes) {
        return score(scale, lowest, highest, null, known, 0, notes, false);
    }

    private static Score score(
            ScalePlan scale,
            int lowest,
            int highest,
            @Nullable String band,
            int known,
            int filled,
            List<String> notes,
            boolean valued) {
        return new Score(
                scale.scale().id(),
                valued ? scale.shown(lowest) : null,
                scale.shown(lowest),
                scale.shown(highest),
                band,
                known,
                scale.size(),
                filled,
                notes);
    }

    private Score prorated(int index, long[] least, int lowest, int highest) {
        ScalePlan scale = plan.scales().get(index);
        int known = scale.known().in(least);
        return new Score(
                scale.scale().id(),
                scale.prorated(least),
                scale.shown(lowest),
                scale.shown(highest),
                voice.speaksOfCutOffs() ? scale.proratedBand(least) : null,
                known,
                scale.size(),
                scale.size() - known,
                notes(index, "prorated"));
    }

    private CutOffResult[] outcomes(Plan.CutOffPlan planned) {
        Scoring.CutOff cutOff = planned.cutOff();
        List<String> notes = cutOff.verified() ? voice.notes() : voice.notes(Voice.NOT_VERIFIED);
        CutOffResult[] results = new CutOffResult[OUTCOMES.length];
        for (int decided = 0; decided < results.length; decided++) {
            results[decided] = new CutOffResult(
                    cutOff.id(),
                    cutOff.score(),
                    cutOff.operator(),
                    cutOff.value(),
                    cutOff.population(),
                    cutOff.references(),
                    voice.speaksOfCutOffs() ? OUTCOMES[decided] : null,
                    notes);
        }
        return results;
    }

    CutOffResult cutOff(int index, long[] least, long[] most) {
        Plan.CutOffPlan planned = plan.cutOffs().get(index);
        ScalePlan scale = plan.scales().get(planned.scale());
        return cutOff(index, planned.decide(scale.lowest(least), scale.highest(least, most)));
    }

    CutOffResult cutOff(int index, byte decided) {
        return cutOffs[index][decided];
    }

    List<String> criterionNotes(int index, byte decided) {
        return criterionNotes.get(index).get(decided);
    }

    List<String> flagNotes() {
        return flagNotes;
    }

    CriterionResult criterion(int index, byte[] states, long[] least, long[] most) {
        RulePlan rule = plan.criteria().get(index);
        byte decided = rule.decide(states, least, most);
        String id = plan.instrument().scoring().criteria().get(index).id();
        BitSet deciding = rule.deciding(decided, states, least, most);
        return new CriterionResult(
                id, OUTCOMES[decided], named(decided, deciding, states), criterionNotes(index, decided));
    }

    /** A verdict that would come too soon after the event. */
    CriterionResult withheld(int index) {
        String id = plan.instrument().scoring().criteria().get(index).id();
        return new CriterionResult(id, null, List.of(), voice.notes(Situation.TOO_SOON));
    }

    Flag flag(int index, byte[] states, long[] least, long[] most) {
        RulePlan rule = plan.flags().get(index);
        byte decided = rule.decide(states, least, most);
        Scoring.FlagRule flag = plan.instrument().scoring().flags().get(index);
        BitSet deciding = rule.deciding(decided, states, least, most);
        return new Flag(flag.id(), flag.kind(), OUTCOMES[decided], named(decided, deciding, states), flagNotes);
    }

    /** An item that nobody was asked does not decide anything: the answer before it does. */
    private List<String> named(byte decided, BitSet deciding, byte[] states) {
        return plan.linkIds(decided == Decision.UNKNOWN ? deciding : plan.answered(deciding, states));
    }
}
