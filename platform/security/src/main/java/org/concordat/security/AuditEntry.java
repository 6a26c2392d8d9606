package org.concordat.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One record of an audit chain: who did what to what, when and from where.
 *
 * @param chain the borough's code, or {@code -} for reference data
 * @param sequence 1, 2, 3 … without gaps within the chain
 * @param at to the microsecond, as the database keeps it
 * @param actor what whoever did it is called
 * @param actorId who it was, as {@link org.concordat.kernel.Actor} says; none for what a service did by itself, and in
 *     records of a release that kept names alone
 * @param before the JSON text of what it was; none when it was created
 * @param after the JSON text of what it became; none when it was removed
 * @param hash 64 hexadecimal digits over the hash of the record before it and this one's content
 */
public record AuditEntry(
        String chain,
        long sequence,
        Instant at,
        String actor,
        @Nullable String actorId,
        String origin,
        String action,
        String subject,
        @Nullable String before,
        @Nullable String after,
        String hash) {

    /** What the first record of a chain follows. */
    static final String START = "0".repeat(64);

    /** The same record, sealed behind the one before it. */
    AuditEntry sealedBehind(String previousHash) {
        return new AuditEntry(
                chain, sequence, at, actor, actorId, origin, action, subject, before, after, hashBehind(previousHash));
    }

    /**
     * SHA-256 over the previous hash and every field, each written as its length and its UTF-8 bytes so that no two
     * different records read the same; an absent field has the length −1. Who it was comes last and only where it is
     * known, so that records without it have the hash that they were written with.
     */
    String hashBehind(String previousHash) {
        MessageDigest digest = sha256();
        add(digest, previousHash);
        add(digest, chain);
        add(digest, Long.toString(sequence));
        add(digest, at.toString());
        add(digest, actor);
        add(digest, origin);
        add(digest, action);
        add(digest, subject);
        add(digest, before);
        add(digest, after);
        if (actorId != null) {
            add(digest, actorId);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, @Nullable String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        int length = field == null ? -1 : bytes.length;
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
