package org.acogida.intake.forms;

import java.time.Instant;
import java.util.List;
import org.acogida.intake.response.Answer;
import org.acogida.intake.safety.SafetySignal;

/** Which answers need a person, and the signals that they raise. */
final class Signals {

    private final Course course;

    Signals(Course course) {
        this.course = course;
    }

    /** The flags that one answer raises or leaves open. */
    record Flags(List<String> endorsed, List<String> unanswered) {

        Flags without(Flags other) {
            return new Flags(left(endorsed, other.endorsed), left(unanswered, other.unanswered));
        }

        private static List<String> left(List<String> flags, List<String> known) {
            return flags.stream().filter(flag -> !known.contains(flag)).toList();
        }
    }

    Flags of(String linkId, List<Answer> given) {
        return new Flags(course.endorsed(linkId, given), course.unanswered(linkId, given));
    }

    /** The flags that a question leaves open as long as nobody has spoken of it with the person. */
    Flags open(String linkId) {
        return new Flags(List.of(), course.flags(linkId));
    }

    Outbox raise(Outbox outbox, String linkId, Flags flags, Instant now) {
        Outbox raised = outbox;
        for (String flag : flags.endorsed()) {
            raised = raised.raise(flag, linkId, SafetySignal.Kind.ENDORSED, now);
        }
        for (String flag : flags.unanswered()) {
            raised = raised.raise(flag, linkId, SafetySignal.Kind.UNANSWERED, now);
        }
        return raised;
    }
}
