package org.acogida.intake.forms.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.internal.answers.Slot;

/** An instrument made ready for scoring: counters laid out, rules bound to items. Made once, used by every scorer. */
final class Plan {

    private final Instrument instrument;
    private final List<Slot> slots;
    private final Map<String, Integer> index = new HashMap<>();
    private final Tally tally;
    private final List<ScalePlan> scales = new ArrayList<>();
    private final List<RulePlan> criteria = new ArrayList<>();
    private final List<RulePlan> flags = new ArrayList<>();
    private final List<CutOffPlan> cutOffs = new ArrayList<>();

    private Plan(Instrument instrument) {
        this.instrument = instrument;
        this.slots = Slot.of(instrument.questionnaire());
        for (int item = 0; item < slots.size(); item++) {
            index.put(slots.get(item).linkId(), item);
        }
        Scoring scoring = instrument.scoring();
        Tally.Layout layout = new Tally.Layout(slots);
        scoring.scores().forEach(scale -> scales.add(new ScalePlan(scale, slots, index, layout)));
        scoring.criteria().forEach(criterion -> criteria.add(new RulePlan(criterion.rule(), slots, index, layout)));
        scoring.flags().forEach(flag -> flags.add(new RulePlan(flag.rule(), slots, index, layout)));
        scoring.cutOffs().forEach(cutOff -> cutOffs.add(cutOff(cutOff)));
        this.tally = layout.build();
    }

    static Plan of(Instrument instrument) {
        return new Plan(instrument);
    }

    private CutOffPlan cutOff(Scoring.CutOff cutOff) {
        for (int i = 0; i < scales.size(); i++) {
            if (scales.get(i).scale().id().equals(cutOff.score())) {
                return new CutOffPlan(cutOff, i, scales.get(i).points(cutOff.value()));
            }
        }
        throw new IllegalStateException("A checked definition has the scale of every cut-off: " + cutOff.id());
    }

    /**
     * A published number, bound to its scale.
     *
     * @param cutOff the number
     * @param scale the index of the scale
     * @param points the sum of weights from which it is reached
     */
    record CutOffPlan(Scoring.CutOff cutOff, int scale, int points) {

        byte decide(int lowest, int highest) {
            if (lowest >= points) {
                return Decision.MET;
            }
            return highest < points ? Decision.NOT_MET : Decision.UNKNOWN;
        }
    }

    Instrument instrument() {
        return instrument;
    }

    List<Slot> slots() {
        return slots;
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

    int item(String linkId) {
        return at(index, linkId);
    }

    /** Returns the linkIds of items, in the order of the form. */
    List<String> linkIds(BitSet items) {
        String[] linkIds = new String[items.cardinality()];
        int next = 0;
        for (int item = items.nextSetBit(0); item >= 0; item = items.nextSetBit(item + 1)) {
            linkIds[next++] = slots.get(item).linkId();
        }
        return List.of(linkIds);
    }

    static int at(Map<String, Integer> index, String linkId) {
        return Objects.requireNonNull(index.get(linkId), "a checked definition has every item that it names");
    }

    static int weight(Slot slot, int option) {
        Integer weight = slot.options().get(option).weight();
        return Objects.requireNonNull(weight, "a checked definition has a weight for every option it counts");
    }
}
