package org.acogida.intake.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Names of signals, made from a key that no other session has. Nothing can be read off a name without the key, not even
 * which form it was; and the same act on the same session gives the same name, so that a host that repeats it is not
 * heard as two.
 */
final class SignalIds {

    /** 128 bits, as a random UUID has nearly: two sessions with one key do not happen. */
    private static final int BYTES = 16;

    private SignalIds() {}

    static String key(RandomGenerator chance) {
        byte[] key = new byte[BYTES];
        chance.nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    /** Returns what follows from a key and some names, and from nothing else. */
    static String of(String key, String... names) {
        String text = key + "/" + String.join("/", names);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            // Every Java has it, by the specification of MessageDigest.
            throw new IllegalStateException("This Java has no SHA-256.");
        }
    }
}
