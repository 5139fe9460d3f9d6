package org.acogida.intake.forms.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.acogida.intake.consent.Identified;
import org.acogida.intake.evidence.EvidenceStatement;
import org.acogida.intake.forms.internal.json.CanonicalJson;
import org.acogida.intake.forms.internal.json.LocatedReader;
import org.acogida.intake.forms.internal.json.MalformedJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The hashes of a chain. */
final class Seal {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Seal() {}

    private record Salted(EvidenceStatement content, String salt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Sealed(
            String type,
            Link.Entry entry,
            String previous,
            @Nullable String digest,
            @Nullable Identified identified) {}

    /** Returns the hash of a content with its salt; nothing where it cannot be written without loss. */
    static Optional<String> digest(EvidenceStatement content, String salt) {
        return hash(new Salted(content, salt));
    }

    /** Returns the hash of a statement's link. */
    static Optional<String> statement(Link.Entry entry, String previous, String digest) {
        return hash(new Sealed("statement", entry, previous, digest, null));
    }

    /** Returns the hash of an erasure. */
    static Optional<String> erasure(Link.Entry entry, String previous, Identified identified) {
        return hash(new Sealed("erasure", entry, previous, null, identified));
    }

    /** Returns the hash that a link should have. */
    static Optional<String> of(Link link) {
        if (link instanceof Link.Kept kept) {
            return statement(kept.entry(), kept.previous(), kept.digest());
        }
        if (link instanceof Link.Tombstone tombstone) {
            return statement(tombstone.entry(), tombstone.previous(), tombstone.digest());
        }
        Link.Erasure erasure = (Link.Erasure) link;
        return erasure(erasure.entry(), erasure.previous(), erasure.identified());
    }

    private static Optional<String> hash(Object value) {
        try {
            String json = JSON.writeValueAsString(value);
            // Half a character becomes a question mark in UTF-8, and then two texts would have one hash.
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(json)) {
                return Optional.empty();
            }
            byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
            String canonical = CanonicalJson.write(LocatedReader.read(utf8).root());
            return Optional.of(CanonicalJson.fingerprint(canonical));
        } catch (JacksonException | MalformedJson e) {
            return Optional.empty();
        }
    }
}
