package org.acogida.intake.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.acogida.intake.questionnaire.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * What a no is about: {@code Scope.allSharing()}, {@code Scope.of(Purpose.REFERRAL).to(clinic)},
 * {@code Scope.everythingTo(Recipient.Kind.MEDIA_OUTLET)}, {@code Scope.allSharing().tagged("HIV")}.
 *
 * <p>It reaches whatever it touches, however little. {@code toString} shows nothing. Immutable and thread-safe.
 *
 * @param purposes for what, at least one
 * @param recipient to whom; everybody of these kinds where it is absent
 * @param kinds to everybody of which kinds; of all kinds where none is named
 * @param from from which class upwards, and with any one of which tags; all tags where none is named, and everything
 *     where it is absent
 */
@JsonPropertyOrder({"purposes", "recipient", "kinds", "from"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scope(
        @NotEmpty(message = "{org.acogida.intake.Missing.message}")
        List<Purpose> purposes,

        @Valid @Nullable Recipient recipient,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Recipient.Kind> kinds,
        @Valid Sensitivity from) {

    private static final Sensitivity EVERYTHING = new Sensitivity(0, List.of());

    /** Copies the lists. */
    public Scope {
        purposes = List.copyOf(purposes);
        // Most noes name no kind, and then none is written.
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        from = Objects.requireNonNullElse(from, EVERYTHING);
    }

    /** Returns everything for these purposes, to everybody. */
    public static Scope of(Purpose... purposes) {
        return new Scope(List.of(purposes), null, List.of(), EVERYTHING);
    }

    /**
     * Returns everything that is shared with anybody, for any purpose but two: {@link Purpose#CARE_HERE}, which goes on
     * when sharing ends, and {@link Purpose#EMERGENCY}, which is about life. Both are taken back by name.
     */
    public static Scope allSharing() {
        Set<Purpose> shared = EnumSet.complementOf(EnumSet.of(Purpose.CARE_HERE, Purpose.EMERGENCY));
        return new Scope(List.copyOf(shared), null, List.of(), EVERYTHING);
    }

    /**
     * Returns everything to everybody of these kinds, whatever it is for, also when life is at stake: who says that the
     * family is not to know says so for the worst day too. Others may help then, and a younger yes to one of them lifts it
     * for that one.
     */
    public static Scope everythingTo(Recipient.Kind... kinds) {
        return of(Purpose.values()).to(kinds);
    }

    /** Returns this scope for one recipient. */
    public Scope to(Recipient one) {
        return new Scope(purposes, one, List.of(), from);
    }

    /** Returns this scope for everybody of these kinds. */
    public Scope to(Recipient.Kind... some) {
        return new Scope(purposes, null, List.of(some), from);
    }

    /** Returns this scope from a class upwards. */
    public Scope fromLevel(int level) {
        return new Scope(purposes, recipient, kinds, new Sensitivity(level, from.tags()));
    }

    /** Returns this scope for what carries at least one of these tags. */
    public Scope tagged(String... tags) {
        return new Scope(purposes, recipient, kinds, new Sensitivity(from.level(), List.of(tags)));
    }

    boolean touches(Purpose purpose, Recipient other) {
        return purposes.contains(purpose) && ofKind(other) && (recipient == null || recipient.overlaps(other));
    }

    boolean takesIn(Purpose purpose, Recipient other) {
        return purposes.contains(purpose) && ofKind(other) && (recipient == null || recipient.includes(other));
    }

    private boolean ofKind(Recipient other) {
        return kinds.isEmpty() || kinds.contains(other.kind());
    }

    boolean touches(Purpose purpose, Recipient other, Sensitivity sensitivity) {
        return touches(purpose, other) && reaches(from, sensitivity);
    }

    /** By what a person is recognised is not tagged: whatever the class, it is meant too. */
    boolean touchesFacets(Purpose purpose, Recipient other) {
        return touches(purpose, other) && from.tags().isEmpty();
    }

    /** Whether nothing is left beside it. */
    boolean whole() {
        return from.level() <= 0 && from.tags().isEmpty();
    }

    static boolean reaches(Sensitivity from, Sensitivity sensitivity) {
        boolean tagged = from.tags().isEmpty() || sensitivity.tags().stream().anyMatch(from.tags()::contains);
        return sensitivity.level() >= from.level() && tagged;
    }

    @Override
    public String toString() {
        return "Scope[hidden]";
    }
}
