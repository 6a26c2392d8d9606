package org.concordat.security.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.concordat.security.proof.RecordSigner;
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
 * @param rows the JSON text of what the change left in the tables, as {@link RowDigest} says; none when nothing changed,
 *     and in records of a release that did not keep it
 * @param hash 64 hexadecimal digits over the hash of the record before it and this one's content
 * @param signature over chain, sequence and hash, as {@link RecordSigner} says; none where the service has no key, and in
 *     records of a release that did not sign them
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
        @Nullable String rows,
        String hash,
        @Nullable String signature) {

    /** What the first record of a chain follows. */
    static final String START = "0".repeat(64);

    /** The same record, saying what the change left in the tables. */
    AuditEntry leaving(String rows) {
        return new AuditEntry(
                chain, sequence, at, actor, actorId, origin, action, subject, before, after, rows, hash, signature);
    }

    /** The same record as the next of its chain, signed by whoever signs. */
    AuditEntry behind(AuditChain.Head head, Optional<RecordSigner> signer) {
        AuditEntry next = sealed(head.sequence() + 1, "", null);
        String sealing = next.hashBehind(head.hash());
        return sealed(
                next.sequence(),
                sealing,
                signer.map(by -> by.sign(chain, next.sequence(), sealing)).orElse(null));
    }

    private AuditEntry sealed(long place, String sealing, @Nullable String signed) {
        return new AuditEntry(
                chain, place, at, actor, actorId, origin, action, subject, before, after, rows, sealing, signed);
    }

    /**
     * SHA-256 over the previous hash and every field, each written as its length and its UTF-8 bytes so that no two
     * different records read the same; an absent field has the length −1. Who it was and what it left in the tables come
     * last, and where neither is known not at all, so that records of former releases have the hash that they were
     * written with.
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
        if (actorId != null || rows != null) {
            add(digest, actorId);
        }
        if (rows != null) {
            add(digest, rows);
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
