package org.acogida.intake.forms.internal.practice;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.DefinitionProblem;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.internal.compiler.RiskItems;
import org.acogida.intake.questionnaire.Coding;
import org.acogida.intake.questionnaire.Item;

/**
 * Whether a form drops a question on self-harm that belongs to it without a word, or asks one and nobody hears.
 *
 * <p>A scale is known again by public codes of its questions, or by a name that counts fewer, such as phq-8. One that
 * has neither is not found.
 */
final class OmittedSafety {

    private final Instrument instrument;
    private final Set<Coding> asked;
    private final Set<String> heard;
    private final QuestionPlaces problems;

    OmittedSafety(Instrument instrument) {
        this.instrument = instrument;
        this.asked = instrument.questionnaire().questions().stream()
                .flatMap(question -> question.codes().stream())
                .collect(Collectors.toSet());
        this.heard = RiskItems.of(instrument.scoring()).keySet();
        this.problems = new QuestionPlaces(instrument);
    }

    List<DefinitionProblem> find() {
        instrument.questionnaire().questions().stream()
                .filter(question -> !heard.contains(question.linkId()))
                .filter(question -> question.codes().stream().anyMatch(WatchedScale::watches))
                .forEach(this::unheard);
        if (heard.isEmpty()) {
            WatchedScale.BUNDLED.stream()
                    .filter(whole -> !declared(whole))
                    .filter(whole -> whole.isAllBut(instrument.id(), asked))
                    .findFirst()
                    .ifPresent(this::dropped);
        }
        return problems.all();
    }

    private boolean declared(WatchedScale whole) {
        Scoring.Variant variant = instrument.scoring().variant();
        return variant != null
                && variant.of().equals(whole.id())
                && variant.omits().containsAll(whole.watched());
    }

    private void unheard(Item.Question question) {
        problems.add(
                "safety-flag-missing",
                question,
                "a flag of kind safety in scoring.json: an answer to this may need somebody now.",
                List.of(question.linkId()));
    }

    private void dropped(WatchedScale whole) {
        problems.ofForm(
                "safety-item-omitted",
                "it is asked again, or scoring.json says \"variant\", and the texts say why in about.variant.",
                List.of(whole.id(), String.join(", ", whole.watched())));
    }
}
