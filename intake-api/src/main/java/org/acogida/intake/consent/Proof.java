package org.acogida.intake.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * That it is the person who asks, for acts that could be used against them:
 *
 * <pre>{@code
 * Optional<Proof> proof = Proof.byCodeWord(ledger, contact::codeWordIs, heard, now.plus(conversation));
 * Proof seen = Proof.inPresence(ledger, "worker-7", now.plus(conversation));
 * }</pre>
 *
 * <p>There is no other way to get one: no constructor, no JSON. It counts for one person and until its end. To say no, or
 * to stop sharing, nobody needs it. {@code toString} shows nothing. Immutable and thread-safe.
 */
public final class Proof {

    private final String person;
    private final Kind kind;
    private final @Nullable String witness;
    private final Instant until;

    private Proof(String person, Kind kind, @Nullable String witness, Instant until) {
        this.person = person;
        this.kind = kind;
        this.witness = witness;
        this.until = until;
    }

    /** How the person was known. */
    public enum Kind {
        /** By the code word. */
        @JsonProperty("code-word")
        CODE_WORD,
        /** Somebody who knows the person was with them. */
        @JsonProperty("presence")
        PRESENCE
    }

    /**
     * Returns proof by a code word, or nothing where it is not the word.
     *
     * @param ledger of the person
     * @param check knows the word, such as {@code contact::codeWordIs}
     * @param heard what was said; it is not kept
     * @param until from when on the proof no longer counts, such as the end of the call
     */
    public static Optional<Proof> byCodeWord(
            ConsentLedger ledger, Predicate<String> check, String heard, Instant until) {
        return check.test(heard)
                ? Optional.of(new Proof(ledger.person(), Kind.CODE_WORD, null, until))
                : Optional.empty();
    }

    /**
     * Returns proof by presence: somebody answers for having the person before them.
     *
     * @param ledger of the person
     * @param witness who answers for it, by the host’s own code for its staff
     * @param until from when on the proof no longer counts, such as the end of the visit
     * @throws IllegalArgumentException if nobody is named
     */
    public static Proof inPresence(ConsentLedger ledger, String witness, Instant until) {
        if (witness.isBlank()) {
            throw new IllegalArgumentException("Somebody answers for the presence of the person."
                    + System.lineSeparator() + "Maybe the worker’s code is not at hand here.");
        }
        return new Proof(ledger.person(), Kind.PRESENCE, witness, until);
    }

    /** Returns how the person was known. */
    public Kind kind() {
        return kind;
    }

    /** Returns who answers for the presence of the person; absent where it was a code word. */
    public Optional<String> witness() {
        return Optional.ofNullable(witness);
    }

    /**
     * Returns how the person was known, to be noted beside what they asked for. A proof of somebody else, or of another
     * day, is a mistake of the caller.
     *
     * @param ledger of the person whose it is
     * @param now the moment
     * @throws IllegalArgumentException if the proof is of somebody else or counts no longer
     */
    public Identified identify(ConsentLedger ledger, Instant now) {
        if (!person.equals(ledger.person())) {
            throw new IllegalArgumentException("A proof counts for one person." + System.lineSeparator()
                    + "Maybe it was made from the ledger of somebody else.");
        }
        if (!now.isBefore(until)) {
            throw new IllegalArgumentException("This proof no longer counts." + System.lineSeparator()
                    + "Maybe the person can say the word once more.");
        }
        return new Identified(kind, witness);
    }

    @Override
    public String toString() {
        return "Proof[hidden]";
    }
}
