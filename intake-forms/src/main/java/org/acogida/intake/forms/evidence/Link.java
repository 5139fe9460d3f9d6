package org.acogida.intake.forms.evidence;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Objects;
import org.acogida.intake.consent.Identified;
import org.acogida.intake.evidence.EvidenceStatement;

/**
 * One link of an {@link EvidenceChain}: a statement, what is left of one, or that it was erased.
 *
 * <p>Hashes are SHA-256 in lower-case hexadecimal, over canonical JSON in UTF-8: keys sorted, no layout, only the
 * escapes that JSON asks for, the short ones where there are such and capitals in the others. Anybody can compute them
 * without this library. {@code toString} shows nothing. Immutable and thread-safe.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Link.Kept.class, name = "kept"),
    @JsonSubTypes.Type(value = Link.Tombstone.class, name = "tombstone"),
    @JsonSubTypes.Type(value = Link.Erasure.class, name = "erasure")
})
public sealed interface Link {

    /** Returns what is said of it. */
    Entry entry();

    /** Returns the hash of the link before; 64 zeros for the first. */
    String previous();

    /**
     * Returns the hash of this link, over {@code {"digest", "entry", "previous", "type"}}. The type is {@code erasure}
     * or {@code statement}, also for a tombstone. An erasure has no digest; it has {@code "identified"} instead.
     */
    String hash();

    /**
     * What stays of a link whatever is erased. It is about the chain and says nothing that the person said.
     *
     * @param number its place in the chain, from 1
     * @param statement the name of the statement
     * @param version its version; of an erasure, the last one that was erased
     * @param at when it was added
     */
    @JsonPropertyOrder({"number", "statement", "version", "at"})
    record Entry(
            int number,
            String statement,
            int version,
            @JsonFormat(shape = JsonFormat.Shape.STRING) Instant at) {

        /** Refuses what is missing. */
        public Entry {
            Objects.requireNonNull(statement);
            Objects.requireNonNull(at);
        }

        @Override
        public String toString() {
            return "Entry[hidden]";
        }
    }

    /**
     * A statement.
     *
     * @param entry what is said of it
     * @param previous the hash of the link before
     * @param digest the hash of the content with its salt, over {@code {"content", "salt"}}
     * @param salt 32 bytes of chance in hexadecimal; without them nobody can find out by guessing what the content was
     * @param content the statement
     * @param hash the hash of this link
     */
    @JsonPropertyOrder({"entry", "previous", "digest", "salt", "content", "hash"})
    record Kept(Entry entry, String previous, String digest, String salt, EvidenceStatement content, String hash)
            implements Link {

        /** Refuses what is missing. */
        public Kept {
            Objects.requireNonNull(entry);
            Objects.requireNonNull(previous);
            Objects.requireNonNull(digest);
            Objects.requireNonNull(salt);
            Objects.requireNonNull(content);
            Objects.requireNonNull(hash);
        }

        Tombstone erased() {
            return new Tombstone(entry, previous, digest, hash);
        }

        @Override
        public String toString() {
            return "Kept[hidden]";
        }
    }

    /**
     * What is left of a statement that was erased: neither content nor salt, so that the digest tells nothing.
     *
     * @param entry what is said of it
     * @param previous the hash of the link before
     * @param digest as it was
     * @param hash as it was
     */
    @JsonPropertyOrder({"entry", "previous", "digest", "hash"})
    record Tombstone(Entry entry, String previous, String digest, String hash) implements Link {

        /** Refuses what is missing. */
        public Tombstone {
            Objects.requireNonNull(entry);
            Objects.requireNonNull(previous);
            Objects.requireNonNull(digest);
            Objects.requireNonNull(hash);
        }

        @Override
        public String toString() {
            return "Tombstone[hidden]";
        }
    }

    /**
     * That a statement was erased, in all its versions. Without it, a content that is gone would look like one that
     * somebody took away.
     *
     * @param entry which one, and when
     * @param previous the hash of the link before
     * @param identified how the person was known who asked for it; a witness is named by the host’s own code alone
     * @param hash the hash of this link
     */
    @JsonPropertyOrder({"entry", "previous", "identified", "hash"})
    record Erasure(Entry entry, String previous, Identified identified, String hash) implements Link {

        /** Refuses what is missing. */
        public Erasure {
            Objects.requireNonNull(entry);
            Objects.requireNonNull(previous);
            Objects.requireNonNull(identified.by());
            Objects.requireNonNull(hash);
        }

        @Override
        public String toString() {
            return "Erasure[hidden]";
        }
    }
}
