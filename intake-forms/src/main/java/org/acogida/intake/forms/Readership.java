package org.acogida.intake.forms;

import java.util.Set;
import org.acogida.intake.questionnaire.Item;
import org.acogida.intake.questionnaire.Questionnaire;
import org.acogida.intake.questionnaire.Role;
import org.acogida.intake.questionnaire.Sensitivity;

/** Who may see an answer, and how much harm it could do in the wrong hands. */
record Readership(Set<Role> viewers, Sensitivity sensitivity) {

    static Readership of(Questionnaire form, Item.Question question) {
        return new Readership(form.viewers(question), question.sensitivity());
    }

    /** Whether an answer that was given under the other may be shown under this: to nobody else, and guarded as well. */
    boolean isWithin(Readership other) {
        return other.viewers.containsAll(viewers)
                && sensitivity.level() >= other.sensitivity.level()
                && sensitivity.tags().containsAll(other.sensitivity.tags());
    }
}
