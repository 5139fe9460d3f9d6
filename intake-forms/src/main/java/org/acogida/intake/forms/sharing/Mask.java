package org.acogida.intake.forms.sharing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.scoring.Scorer;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Sensitivity;
import org.acogida.intake.response.AbsentReason;
import org.acogida.intake.response.Answer;
import org.acogida.intake.response.QuestionnaireResponse;
import org.acogida.intake.safety.SafetySignal;
import org.acogida.intake.score.Circumstances;
import org.acogida.intake.score.Flag;
import org.acogida.intake.score.ScoreReport;
import org.jspecify.annotations.Nullable;

/** One response behind a mask: what is in sight of it, and what follows from that. */
final class Mask {

    /** The flag that may be told when life is at stake, whatever else is left out. */
    private static final String SELF_HARM = "self-harm";

    private final Instrument instrument;
    private final Permission permission;
    private final Set<String> visible;

    Mask(Instrument instrument, Permission permission, Set<String> visible) {
        this.instrument = instrument;
        this.permission = permission;
        this.visible = visible;
    }

    /** Whether it is told that somebody should talk with the person today, or that there is no sign of that. */
    boolean flagged() {
        return instrument.scoring().flags().stream().map(Scoring.FlagRule::id).anyMatch(this::tells);
    }

    private boolean tells(String flag) {
        return flag.equals(SELF_HARM) && permission.tellsSelfHarmFlag();
    }

    QuestionnaireResponse on(QuestionnaireResponse response) {
        return new QuestionnaireResponse(
                response.questionnaire(),
                response.version(),
                response.status(),
                response.wording(),
                response.locale(),
                response.mode(),
                response.authored(),
                answers(response),
                seen(response.contexts()),
                // Where else something was asked has no class of its own, so it counts as the highest.
                permission.allows(Sensitivity.HIGHEST) ? seen(response.reused()) : Map.of(),
                signals(response));
    }

    /** Masked whether or not it was answered: otherwise a mask would say that there is something to hide. */
    private Map<String, List<Answer>> answers(QuestionnaireResponse response) {
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        for (Item.Question question : instrument.questionnaire().questions()) {
            String linkId = question.linkId();
            List<Answer> given = response.answers().get(linkId);
            if (visible.contains(linkId) && given != null) {
                answers.put(linkId, given);
            } else if (!visible.contains(linkId) && permission.showsMasks()) {
                answers.put(linkId, List.of(Answer.absent(AbsentReason.MASKED)));
            }
        }
        return answers;
    }

    private <V> Map<String, V> seen(Map<String, V> byLinkId) {
        Map<String, V> seen = new LinkedHashMap<>(byLinkId);
        seen.keySet().retainAll(visible);
        return seen;
    }

    private List<SafetySignal> signals(QuestionnaireResponse response) {
        return response.signals().stream()
                .filter(signal -> visible.contains(signal.linkId()) || tells(signal.flag()))
                .toList();
    }

    /**
     * Scores what is in sight. No report is taken from outside: one that is computed from masked answers cannot tell more
     * than they do.
     *
     * @param scorer of the instrument
     * @param whole all answers, for a flag that is told whatever is in sight
     * @param masked what is in sight of them
     * @param circumstances what the host knows
     */
    @Nullable
    ScoreReport report(
            Scorer scorer, QuestionnaireResponse whole, QuestionnaireResponse masked, Circumstances circumstances) {
        if (instrument.scoring().equals(Scoring.NONE)) {
            return null;
        }
        boolean known = permission.allows(Sensitivity.HIGHEST);
        List<Flag> told = scorer.score(whole).flags().stream()
                .filter(flag -> tells(flag.id()))
                .toList();
        ScoreReport report = scorer.score(masked, known ? circumstances : Circumstances.UNKNOWN);
        return new Withheld(instrument, visible, permission).of(report, told);
    }
}
