package org.acogida.intake.forms.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.questionnaire.Sensitivity;
import org.acogida.intake.score.CriterionResult;
import org.acogida.intake.score.CutOffResult;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.PopulationResult;
import org.acogida.intake.score.ScoreReport;

/**
 * A report of what is in sight, without the results that are built on anything else. It was computed from masked
 * answers, so it could not tell; left in, it would look like what the person said.
 */
final class Withheld {

    static final String MASKED = "masked";
    static final String ANSWERS_MASKED = "answers-masked";
    static final String CIRCUMSTANCES_MASKED = "circumstances-masked";

    private final Instrument instrument;
    private final Reads reads;
    private final Set<String> visible;
    private final boolean shown;
    private final boolean circumstancesSeen;

    /** Where masks are shown, a result that is withheld stays in its list, without an outcome and with the reason. */
    Withheld(Instrument instrument, Set<String> visible, Permission permission) {
        this.instrument = instrument;
        this.reads = new Reads(instrument);
        this.visible = visible;
        this.shown = permission.showsMasks();
        this.circumstancesSeen = permission.allows(Sensitivity.HIGHEST);
    }

    /**
     * Returns what is left of a report.
     *
     * @param report computed from what is in sight
     * @param told flags that are told whatever is in sight
     */
    ScoreReport of(ScoreReport report, List<Flag> told) {
        return new ScoreReport(
                report.instrument(),
                report.version(),
                report.fingerprint(),
                report.wording(),
                report.locale(),
                report.textStatus(),
                report.cutOffsUnderOwnWording(),
                report.population(),
                report.indexEvent(),
                report.scores().stream()
                        .filter(score -> sees(reads.ofScore(score.id())))
                        .toList(),
                report.criteria().stream().flatMap(this::criterion).toList(),
                report.cutOffs().stream().flatMap(this::cutOff).toList(),
                report.byPopulation().stream().flatMap(this::byPopulation).toList(),
                flags(report, told),
                report.problems(),
                caveats(report));
    }

    private List<String> caveats(ScoreReport report) {
        List<String> caveats = new ArrayList<>(report.caveats());
        if (shown
                && instrument.questionnaire().questions().stream()
                        .anyMatch(question -> !visible.contains(question.linkId()))) {
            caveats.add(ANSWERS_MASKED);
        }
        if (shown && !circumstancesSeen) {
            caveats.add(CIRCUMSTANCES_MASKED);
        }
        return caveats;
    }

    private boolean sees(Stream<String> items) {
        return items.allMatch(visible::contains);
    }

    private <R> Stream<R> instead(R withheld) {
        return shown ? Stream.of(withheld) : Stream.empty();
    }

    private Stream<CriterionResult> criterion(CriterionResult result) {
        return sees(reads.ofCriterion(result.id())) && !tooSoonPerhaps(result)
                ? Stream.of(result)
                : instead(new CriterionResult(result.id(), null, List.of(), List.of(MASKED)));
    }

    /** A verdict that needs time since an event is not given to somebody who may not know of the event. */
    private boolean tooSoonPerhaps(CriterionResult result) {
        return !circumstancesSeen
                && instrument.scoring().criterion(result.id()).stream()
                        .anyMatch(criterion -> criterion.minimumSinceEvent() != null);
    }

    private Stream<CutOffResult> cutOff(CutOffResult result) {
        return sees(reads.ofScore(result.score()))
                ? Stream.of(result)
                : instead(new CutOffResult(
                        result.id(),
                        result.score(),
                        result.operator(),
                        result.value(),
                        result.population(),
                        result.references(),
                        null,
                        List.of(MASKED)));
    }

    private Stream<PopulationResult> byPopulation(PopulationResult result) {
        return sees(reads.ofScore(result.score()))
                ? Stream.of(result)
                : instead(new PopulationResult(result.score(), null, result.cutOffs(), List.of(MASKED)));
    }

    private List<Flag> flags(ScoreReport report, List<Flag> told) {
        List<Flag> flags = new ArrayList<>(told);
        report.flags().stream()
                .filter(flag -> told.stream().noneMatch(other -> other.id().equals(flag.id())))
                .filter(flag -> sees(reads.ofFlag(flag.id())))
                .forEach(flags::add);
        return flags;
    }
}
