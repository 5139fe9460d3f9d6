package org.acogida.intake.forms.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acogida.intake.consent.Disclosure;
import org.acogida.intake.consent.Grant;
import org.acogida.intake.person.ContactWay;
import org.acogida.intake.person.Need;
import org.acogida.intake.person.Referral;
import org.acogida.intake.person.SafeContact;
import org.acogida.intake.questionnaire.Sensitivity;
import org.jspecify.annotations.Nullable;

/** The parts of a referral, each asked for by its own class and tags. */
final class LeastReferral {

    /** What no referral can be without, beside the kind of the need. */
    private static final List<String> FRAME = List.of("recipient", "code", "madeAt", "expiresAt");

    private final Permission permission;
    private final Referral draft;
    private final List<String> given = new ArrayList<>();
    private final Set<Sensitivity> contents = new LinkedHashSet<>();
    private final List<String> leftOut = new ArrayList<>();
    private final @Nullable Referral referral;

    LeastReferral(Permission permission, Referral draft) {
        this.permission = permission;
        this.draft = draft;
        this.referral = frame() ? least() : null;
    }

    private boolean frame() {
        return allows(sensitivity(Need.class, "kind"))
                && FRAME.stream().allMatch(name -> allows(sensitivity(Referral.class, name)));
    }

    private Referral least() {
        part("code", Referral.class, draft.code());
        Need need = draft.need();
        return new Referral(
                draft.recipient(),
                draft.code(),
                new Need(
                        kind(need),
                        part("need.urgency", Need.class, need.urgency()),
                        part("need.wish", Need.class, need.wish())),
                draft.contact() == null ? null : contact(draft.contact()),
                part("preferences", Referral.class, draft.preferences()),
                classes(),
                draft.madeAt(),
                end());
    }

    private String kind(Need need) {
        part("need.kind", Need.class, need.kind());
        return need.kind();
    }

    /** Without its ways a contact would read as a wish for none. */
    private @Nullable SafeContact contact(SafeContact whole) {
        stays("contact.codeWord", whole.codeWord());
        stays("contact.trustedPerson", whole.trustedPerson());
        List<ContactWay> ways = part("contact.ways", SafeContact.class, whole.ways());
        return ways == null
                ? null
                : new SafeContact(
                        whole.zone(),
                        ways,
                        part("contact.ifSomeoneElseAnswers", SafeContact.class, whole.ifSomeoneElseAnswers()),
                        null,
                        null);
    }

    private void stays(String place, @Nullable Object value) {
        if (value != null) {
            leftOut.add(place);
        }
    }

    /** What may follow is no more than what was agreed to either. */
    private List<Sensitivity> classes() {
        List<Sensitivity> left = draft.classes().stream().filter(this::allows).toList();
        if (left.size() < draft.classes().size()) {
            leftOut.add("classes");
        }
        return left;
    }

    private Instant end() {
        return permission.ledger().grants(permission.at()).stream()
                .filter(grant -> grant.purpose() == permission.purpose())
                .filter(grant -> grant.recipient().overlaps(permission.recipient()))
                .map(Grant::expiresAt)
                .filter(end -> end.isBefore(draft.expiresAt()))
                .min(Instant::compareTo)
                .orElse(draft.expiresAt());
    }

    /** Returns a part where it may go, and takes down that it goes, or that it was there and does not. */
    private <T> @Nullable T part(String place, Class<? extends Record> holder, @Nullable T value) {
        Sensitivity sensitivity = sensitivity(holder, place.substring(place.lastIndexOf('.') + 1));
        if (value == null) {
            return null;
        }
        if (!allows(sensitivity)) {
            leftOut.add(place);
            return null;
        }
        given.add("referral/" + place);
        contents.add(sensitivity);
        return value;
    }

    private static Sensitivity sensitivity(Class<? extends Record> holder, String name) {
        return Stream.of(holder.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .map(Sensitivity::of)
                .findFirst()
                .orElse(Sensitivity.HIGHEST);
    }

    private boolean allows(Sensitivity sensitivity) {
        return permission.allows(sensitivity, draft.madeAt());
    }

    Optional<Referral> referral() {
        return Optional.ofNullable(referral);
    }

    List<String> leftOut() {
        return leftOut;
    }

    Disclosure told() {
        return new Disclosure(
                permission.purpose(), permission.recipient(), given, List.copyOf(contents), List.of(), permission.at());
    }
}
