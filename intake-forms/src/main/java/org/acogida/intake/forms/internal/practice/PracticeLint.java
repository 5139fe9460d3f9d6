package org.acogida.intake.forms.internal.practice;

import java.util.ArrayList;
import java.util.List;
import org.acogida.intake.forms.Instrument;
import org.acogida.intake.forms.definition.DefinitionProblem;

/**
 * What practice asks of a form, such as that nobody is asked what no one needs: {@code not-used}.
 *
 * <p>That nothing is found says nothing of care: that takes people who go through the form.
 */
public final class PracticeLint {

    private PracticeLint() {}

    /** Returns everything that keeps a form from being put before people. */
    public static List<DefinitionProblem> problems(Instrument instrument) {
        List<DefinitionProblem> problems = new ArrayList<>(new PreviewLint(instrument).find());
        problems.addAll(new QuestionLint(instrument).find());
        problems.addAll(new OmittedSafety(instrument).find());
        problems.addAll(new FeedbackLint(instrument).find());
        problems.addAll(new OriginLint(instrument).find());
        return problems;
    }
}
