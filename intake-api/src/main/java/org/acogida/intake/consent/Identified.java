package org.acogida.intake.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The note in the ledger of how the person was known, such as by a code word. A note is no {@link Proof}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param by how
 * @param witness who answers for it; absent where it was a code word
 */
@JsonPropertyOrder({"by", "witness"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Identified(
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        Proof.Kind by,

        @Nullable String witness) {

    @Override
    public String toString() {
        return "Identified[hidden]";
    }
}
