package org.acogida.intake.forms.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.internal.answers.Slot;
import org.acogida.intake.forms.internal.answers.State;
import org.acogida.intake.response.Wording;

/** An instrument made ready for scoring: counters laid out, rules bound to items. Made once, used by every scorer. */
final class Plan {

    private final Instrument instrument;
    private final Items form;
    private final Tally tally;
    private final List<SkipPlan> skips = new ArrayList<>();
    private final List<ScalePlan> scales = new ArrayList<>();
    private final List<RulePlan> criteria = new ArrayList<>();
    private final List<RulePlan> flags = new ArrayList<>();
    private final List<CutOffPlan> cutOffs = new ArrayList<>();

    private Plan(Instrument instrument) {
        this.instrument = instrument;
        Scoring scoring = instrument.scoring();
        this.form = new Items(instrument.questionnaire(), scoring);
        Tally.Layout layout = new Tally.Layout(form.slots());
        scoring.skipRules().forEach(rule -> skips.add(new SkipPlan(rule, form)));
        scoring.scores().forEach(scale -> scales.add(new ScalePlan(scale, form, layout)));
        scoring.criteria().forEach(criterion -> criteria.add(new RulePlan(criterion.rule(), form, layout)));
        scoring.flags().forEach(flag -> flags.add(new RulePlan(flag.rule(), form, layout)));
        scoring.cutOffs().forEach(cutOff -> cutOffs.add(bind(cutOff)));
        this.tally = layout.build();
    }

    static Plan of(Instrument instrument) {
        return new Plan(instrument);
    }

    /** Binds a number to its scale. */
    CutOffPlan bind(Scoring.CutOff cutOff) {
        for (int i = 0; i < scales.size(); i++) {
            if (scales.get(i).scale().id().equals(cutOff.score())) {
                return CutOffPlan.of(cutOff, i, scales.get(i).worth());
            }
        }
        throw new IllegalStateException("A checked definition has the scale of every cut-off: " + cutOff.id());
    }

    /**
     * A published number, bound to its scale.
     *
     * @param cutOff the number
     * @param scale the index of the scale
     * @param points the sum of weights from which it is reached, or from which it is exceeded
     * @param met what such a sum decides
     */
    record CutOffPlan(Scoring.CutOff cutOff, int scale, int points, byte met) {

        static CutOffPlan of(Scoring.CutOff cutOff, int scale, Worth worth) {
            return switch (cutOff.operator()) {
                case AT_LEAST -> new CutOffPlan(cutOff, scale, worth.points(cutOff.value()), Decision.MET);
                case BELOW -> new CutOffPlan(cutOff, scale, worth.points(cutOff.value()), Decision.NOT_MET);
                case AT_MOST -> new CutOffPlan(cutOff, scale, worth.pointsAbove(cutOff.value()), Decision.NOT_MET);
            };
        }

        byte decide(int lowest, int highest) {
            if (lowest >= points) {
                return met;
            }
            return highest < points ? Decision.Not.opposite(met) : Decision.UNKNOWN;
        }
    }

    Instrument instrument() {
        return instrument;
    }

    /** Refuses a table that these rules would score wrongly. */
    void require(AnswerTable table, Wording wording) {
        if (!table.instrument().fingerprint().equals(instrument.fingerprint())) {
            throw new IllegalArgumentException(
                    "A table of " + table.instrument() + " for a scorer of " + instrument + System.lineSeparator()
                            + "Maybe the two come from different libraries, or one has a wording pack.");
        }
        if (!instrument.canScore(wording)) {
            throw new IllegalArgumentException("Answers to other words than those of " + instrument.packs()
                    + ", which changed the rules of " + instrument + System.lineSeparator()
                    + "Maybe score them with the instrument as it is without its packs.");
        }
    }

    List<Slot> slots() {
        return form.slots();
    }

    Items form() {
        return form;
    }

    Tally tally() {
        return tally;
    }

    List<ScalePlan> scales() {
        return scales;
    }

    List<RulePlan> criteria() {
        return criteria;
    }

    List<RulePlan> flags() {
        return flags;
    }

    List<CutOffPlan> cutOffs() {
        return cutOffs;
    }

    /** Whether some answers are filled in before anything is counted. */
    boolean skips() {
        return !skips.isEmpty();
    }

    /** Returns the answers with what skip rules fill in; the same ones where there is no such rule. */
    byte[] filled(byte[] given) {
        if (skips.isEmpty()) {
            return given;
        }
        byte[] states = given.clone();
        skips.forEach(skip -> skip.fill(given, states));
        return states;
    }

    /** Returns the items that were answered, for one that was not the ones that say why it counts what it does. */
    BitSet answered(BitSet items, byte[] states) {
        if (skips.isEmpty()) {
            return items;
        }
        byte[] given = states.clone();
        for (int item = 0; item < given.length; item++) {
            given[item] = given[item] == State.FILLED ? State.BLANK : given[item];
        }
        BitSet answered = new BitSet();
        items.stream().forEach(item -> answered.or(states[item] < 0 ? behind(item, states, given) : only(item)));
        return answered;
    }

    private BitSet behind(int item, byte[] states, byte[] given) {
        boolean filled = states[item] == State.FILLED;
        BitSet reasons = new BitSet();
        for (SkipPlan skip : skips) {
            // One rule is enough to fill an item; that it was to be asked takes all of them.
            if (!filled || reasons.isEmpty()) {
                skip.reason(item, filled ? Decision.MET : Decision.NOT_MET, given, reasons);
            }
        }
        return reasons.isEmpty() ? only(item) : reasons;
    }

    private static BitSet only(int item) {
        BitSet only = new BitSet();
        only.set(item);
        return only;
    }

    /** Returns the linkIds of items, in the order of the form. */
    List<String> linkIds(BitSet items) {
        String[] linkIds = new String[items.cardinality()];
        int next = 0;
        for (int item = items.nextSetBit(0); item >= 0; item = items.nextSetBit(item + 1)) {
            linkIds[next++] = slots().get(item).linkId();
        }
        return List.of(linkIds);
    }
}
