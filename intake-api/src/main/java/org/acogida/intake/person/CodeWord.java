package org.acogida.intake.person;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotBlank;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.acogida.intake.questionnaire.Classified;

/**
 * A word by which a person is known on the telephone: {@code CodeWord.of("girasol", new SecureRandom())}.
 *
 * <p>The word itself is not kept, so nothing can show it; a person who has forgotten it chooses another. Kept is its
 * digest (PBKDF2 with HMAC-SHA-256, 600,000 rounds, as OWASP's Password Storage Cheat Sheet recommends), which slows
 * guessing and does not prevent it: the record is as sensitive as an address. A comparison takes a moment, and as long
 * whether it fits or not. {@code toString} shows nothing. Immutable and thread-safe.
 *
 * @param salt chance, so that one word has many digests
 * @param digest the word, made unreadable
 */
@JsonPropertyOrder({"salt", "digest"})
public record CodeWord(
        @Classified(level = 2, tags = "PRS") @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String salt,

        @Classified(level = 2, tags = "PRS") @NotBlank(message = "{org.acogida.intake.Missing.message}")
        String digest) {

    private static final int ROUNDS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int DIGEST_BITS = 256;

    /**
     * Makes a code word. Capitals, accents, spaces and signs do not count, since it is heard and not read.
     *
     * @param word one word or more, with at least one letter or digit
     * @param random a source that nobody can guess, such as {@link java.security.SecureRandom}
     * @throws IllegalArgumentException if nothing of it can be heard; the message does not show it
     */
    public static CodeWord of(String word, RandomGenerator random) {
        if (Spoken.letters(word).isEmpty()) {
            throw new IllegalArgumentException("A code word has at least one letter or digit.");
        }
        byte[] chance = new byte[SALT_BYTES];
        random.nextBytes(chance);
        String salt = HexFormat.of().formatHex(chance);
        return new CodeWord(salt, digest(word, salt));
    }

    /** Returns whether this is the word that was heard. */
    public boolean matches(String heard) {
        if (salt == null || salt.isEmpty() || digest == null) {
            return false;
        }
        return MessageDigest.isEqual(bytes(digest(heard, salt)), bytes(digest));
    }

    private static String digest(String word, String salt) {
        PBEKeySpec spec = new PBEKeySpec(Spoken.letters(word).toCharArray(), bytes(salt), ROUNDS, DIGEST_BITS);
        try {
            SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
            return HexFormat.of().formatHex(factory.generateSecret(spec).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no PBKDF2WithHmacSHA256.");
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "CodeWord[hidden]";
    }
}
