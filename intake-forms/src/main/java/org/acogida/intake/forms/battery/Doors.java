package org.acogida.intake.forms.battery;

import java.util.List;
import org.acogida.intake.forms.definition.Gate;
import org.acogida.intake.safety.SafetySignal;
import org.acogida.intake.score.Outcome;
import org.jspecify.annotations.Nullable;

/** Which forms of a battery stand open: by themselves, by what was answered, or because somebody opened them. */
final class Doors {

    private final Offer offer;
    private final List<String> opened;
    private final Gates.Answers answers;

    Doors(Offer offer, List<String> opened, Gates.Answers answers) {
        this.offer = offer;
        this.opened = opened;
        this.answers = answers;
    }

    /** Whether a form is to be asked: what is known of the forms before it does not rule it out. */
    boolean isDue(Battery.Part part) {
        return (isOpen(part) && isOffered(part)) || isCalledFor(part);
    }

    boolean canBeOpened(Battery.Part part) {
        return !isOpen(part) && isOffered(part);
    }

    /** Who said yes to a question of a form on self-harm is brought to the end of it, and to whoever comes. */
    private boolean isCalledFor(Battery.Part part) {
        return offer.isScreen(part.instrument())
                && answers.to(part.instrument().id())
                        .filter(response -> response.signals().stream()
                                .anyMatch(signal -> signal.kind() == SafetySignal.Kind.ENDORSED))
                        .isPresent();
    }

    private boolean isOffered(Battery.Part part) {
        return offer.leftOut(part.instrument().id()).isEmpty() && gate(part) != Outcome.NOT_MET;
    }

    /** Nobody has to open what closes a visit: it comes, last of all, where another door was opened. */
    boolean isOpen(Battery.Part part) {
        boolean byItself = part.closes() && !opened.isEmpty();
        boolean comes = !part.door() && !isDeclined(part);
        return comes || byItself || opened.contains(part.instrument().id());
    }

    /**
     * Who said nothing of the short form is not put the long one about the same: that stays there as a door. What asks
     * about self-harm alone is asked of everyone.
     */
    private boolean isDeclined(Battery.Part part) {
        Gate when = part.when();
        return when != null && !offer.isScreen(part.instrument()) && Gates.isDeclined(when, answers);
    }

    @Nullable
    Outcome gate(Battery.Part part) {
        return part.when() == null ? null : offer.gates().decide(part.when(), answers);
    }
}
