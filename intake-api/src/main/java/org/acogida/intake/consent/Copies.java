package org.acogida.intake.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.acogida.intake.consent.ConsentAct.Disclosed;
import org.acogida.intake.consent.ConsentAct.Erased;
import org.acogida.intake.consent.ConsentAct.GlassBroken;
import org.acogida.intake.consent.ConsentAct.OwnCopyGiven;
import org.acogida.intake.consent.ConsentAct.RecallAnswered;
import org.acogida.intake.consent.ConsentAct.Recalled;
import org.acogida.intake.questionnaire.Sensitivity;
import org.jspecify.annotations.Nullable;

/** Who has copies of what, which of them were called back, and what was erased. */
final class Copies {

    private final List<ConsentAct> acts;

    Copies(List<ConsentAct> acts) {
        this.acts = acts;
    }

    List<Disclosure> disclosures() {
        return acts.stream().flatMap(Copies::copy).map(Copy::disclosure).toList();
    }

    private static Stream<Copy> copy(ConsentAct act) {
        if (act instanceof Disclosed disclosed) {
            return Stream.of(Copy.of(disclosed.disclosure(), disclosed.circle()));
        }
        if (act instanceof GlassBroken broken) {
            return Stream.of(Copy.of(broken.told(), null));
        }
        return act instanceof OwnCopyGiven given ? Stream.of(Copy.of(given.disclosure(), null)) : Stream.empty();
    }

    /**
     * Something that was given, and what of it was not called back.
     *
     * @param disclosure what was given
     * @param circle where the recipient was met, if in a circle
     * @param left what was not called back; where that is nothing, no scope touches it any more
     */
    private record Copy(Disclosure disclosure, @Nullable Recipient circle, List<Sensitivity> left) {

        static Copy of(Disclosure disclosure, @Nullable Recipient circle) {
            return new Copy(disclosure, circle, disclosure.contents());
        }

        Copy without(Scope scope) {
            return new Copy(
                    disclosure,
                    circle,
                    left.stream().filter(content -> !isIn(scope, content)).toList());
        }

        boolean touchedBy(Scope scope) {
            return left.stream().anyMatch(content -> isIn(scope, content));
        }

        /** Who names a circle means each one who was met in it. */
        private boolean isIn(Scope scope, Sensitivity content) {
            Recipient holder = disclosure.recipient();
            Scope meant = circle != null && circle.equals(scope.recipient()) ? scope.to(holder) : scope;
            return meant.touches(disclosure.purpose(), holder, content);
        }
    }

    /** Returns who has something that was not called back yet, be it a part of a copy; the person’s own is theirs. */
    List<Recipient> holders(Scope scope) {
        List<Copy> out = new ArrayList<>();
        for (ConsentAct act : acts) {
            copy(act).forEach(out::add);
            if (act instanceof Recalled recalled) {
                out.replaceAll(copy -> copy.without(recalled.scope()));
            }
        }
        return out.stream()
                .filter(copy -> copy.touchedBy(scope))
                .map(copy -> copy.disclosure().recipient())
                .filter(recipient -> !recipient.equals(Recipient.THE_PERSON))
                .distinct()
                .toList();
    }

    /** Returns a notice for each of them. */
    List<RecallNotice> notices(Scope scope, Instant now) {
        List<RecallNotice> notices = new ArrayList<>();
        for (Recipient holder : holders(scope)) {
            String id = "recall-" + (acts.size() + 1) + "-" + (notices.size() + 1);
            notices.add(new RecallNotice(id, holder, RecallNotice.State.SENT, now));
        }
        return notices;
    }

    /** Returns all notices as they stand. */
    List<RecallNotice> notices() {
        Map<String, RecallNotice> notices = new LinkedHashMap<>();
        for (ConsentAct act : acts) {
            if (act instanceof Recalled recalled) {
                recalled.notices().forEach(notice -> notices.put(notice.id(), notice));
            } else if (act instanceof RecallAnswered answered) {
                notices.computeIfPresent(
                        answered.notice(), (id, notice) -> notice.now(answered.state(), answered.at()));
            }
        }
        return List.copyOf(notices.values());
    }

    boolean erased(Sensitivity sensitivity, Instant keptSince) {
        return acts.stream()
                .anyMatch(act -> act instanceof Erased erased
                        && !keptSince.isAfter(erased.at())
                        && Scope.reaches(erased.from(), sensitivity));
    }
}
