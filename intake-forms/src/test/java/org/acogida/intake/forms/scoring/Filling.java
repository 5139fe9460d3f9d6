package org.acogida.intake.forms.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.acogida.intake.forms.definition.Scoring;
import org.acogida.intake.forms.definition.Scoring.Rule;
import org.acogida.intake.forms.internal.answers.State;

/**
 * One way in which open answers could yet be given. What nobody had to be asked is not asked, and where a refusal is
 * itself an answer to a rule, it stays.
 */
final class Filling {

    private static final Set<String> REFUSALS = Set.of("d", "u", "l");

    private final Plan plan;
    private final Set<String> refusable = new HashSet<>();
    /** Answers that leave an item as open as a blank. */
    private final Set<String> unsure = new HashSet<>();

    private final Random random;

    Filling(Plan plan, Random random) {
        this.plan = plan;
        this.random = random;
        plan.instrument().scoring().criteria().forEach(criterion -> refusable(criterion.rule()));
        plan.instrument().scoring().scores().forEach(scale -> {
            if (scale.kind() instanceof Scoring.Kind.Count count) {
                unsure.addAll(count.unsure());
            }
        });
    }

    private void refusable(Rule rule) {
        if (rule instanceof Rule.Declined declined) {
            refusable.addAll(declined.items());
        } else if (rule instanceof Rule.Any any) {
            any.parts().forEach(this::refusable);
        } else if (rule instanceof Rule.All all) {
            all.parts().forEach(this::refusable);
        } else if (rule instanceof Rule.Not not) {
            refusable(not.part());
        }
    }

    /** Gives an answer to every question that is open, in the order of the form. */
    AnswerSheet of(AnswerSheet sheet) {
        AnswerSheet filled = sheet;
        for (int question = 0; question < sheet.cells().size(); question++) {
            boolean unknown =
                    !filled.known(question) || unsure.contains(filled.cells().get(question));
            if (unknown && isOpen(filled, question)) {
                List<String> codes = AnswerSheet.codes(sheet.instrument(), question);
                filled = filled.with(question, codes.get(random.nextInt(codes.size())));
            }
        }
        return filled;
    }

    private boolean isOpen(AnswerSheet sheet, int question) {
        String linkId = sheet.linkId(question);
        boolean refused = REFUSALS.contains(sheet.cells().get(question)) && refusable.contains(linkId);
        return !refused && !isSkipped(sheet, question) && !isBehindClosedGate(sheet, linkId);
    }

    private boolean isSkipped(AnswerSheet sheet, int question) {
        if (!plan.skips()) {
            return false;
        }
        AnswerTable.Builder table = AnswerTable.builder(sheet.instrument());
        sheet.addTo(table, "row");
        return plan.filled(table.build().states(0))[question] == State.FILLED;
    }

    private static boolean isBehindClosedGate(AnswerSheet sheet, String linkId) {
        for (Scoring.Scale scale : sheet.instrument().scoring().scores()) {
            Scoring.Gate gate = scale.gate();
            if (gate != null
                    && scale.items().contains(linkId)
                    && gate.closedBy().contains(sheet.cell(gate.item()))) {
                return true;
            }
        }
        return false;
    }
}
