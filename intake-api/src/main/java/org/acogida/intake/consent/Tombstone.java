package org.acogida.intake.consent;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What is left of one thing that was erased: it shows that something was there, and not what.
 *
 * <pre>{@code
 * Tombstone.Receipt receipt = Tombstone.Receipt.from(new SecureRandom());
 * ledger = ledger.erase(from, proof, now, List.of(receipt.tombstoneOf(utf8)));
 * // The receipt goes to the person, on paper or in their own copy, and is kept by nobody else. Later, if they wish:
 * receipt.fits(tombstone, utf8);   // true: this is what was kept here, and it was erased
 * }</pre>
 *
 * <p>It is there for the person. Who has the receipt and a copy of their own can show what an organisation had of them and
 * erased. Without the receipt the digest tells nothing: whoever tries all answers that there can be, also here, finds none,
 * since each is as likely as the others. So the receipt is never kept beside the ledger, and each erased thing has its own,
 * so that showing one shows no other. A person who wants no receipt takes none: then nobody can show anything, ever.
 * {@code toString} shows nothing. Immutable and thread-safe.
 *
 * @param digest SHA-256 of the salt and the bytes that were kept, in hexadecimal
 */
@JsonPropertyOrder({"digest"})
public record Tombstone(
        @Pattern(regexp = "[0-9a-f]{64}", message = "{org.acogida.intake.Digest.message}")
        @NotNull(message = "{org.acogida.intake.Missing.message}")
        String digest) {

    private static final String HEXADECIMAL = "[0-9a-f]{64}";
    private static final int SALT_BYTES = 32;

    /**
     * What the person takes with them, and nobody else has.
     *
     * @param salt 32 bytes of chance, in hexadecimal
     */
    @JsonPropertyOrder({"salt"})
    public record Receipt(
            @Pattern(regexp = "[0-9a-f]{64}", message = "{org.acogida.intake.Digest.message}")
            @NotNull(message = "{org.acogida.intake.Missing.message}")
            String salt) {

        /** Returns a receipt that nobody has. */
        public static Receipt from(SecureRandom random) {
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            return new Receipt(HexFormat.of().formatHex(salt));
        }

        /**
         * Returns the tombstone of something that is erased now. One receipt is for one thing.
         *
         * @param kept its bytes, exactly as they were kept, such as those of {@code IntakeJson.write}; the person’s own
         *     copy has to be the same
         * @throws IllegalArgumentException if the salt is no salt; the message does not show it
         */
        public Tombstone tombstoneOf(byte[] kept) {
            if (!whole()) {
                throw new IllegalArgumentException("A receipt has 32 bytes in hexadecimal." + System.lineSeparator()
                        + "Maybe it was made by something else than Receipt.from(…).");
            }
            return new Tombstone(Sha256.of(HexFormat.of().parseHex(salt), kept));
        }

        private boolean whole() {
            return salt != null && salt.matches(HEXADECIMAL);
        }

        /** Returns whether a tombstone is of exactly these bytes; no where the receipt or the tombstone is not whole. */
        public boolean fits(Tombstone tombstone, byte[] kept) {
            return whole()
                    && tombstone.digest() != null
                    && MessageDigest.isEqual(bytes(tombstoneOf(kept).digest()), bytes(tombstone.digest()));
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "Receipt[hidden]";
        }
    }

    @Override
    public String toString() {
        return "Tombstone[hidden]";
    }
}
