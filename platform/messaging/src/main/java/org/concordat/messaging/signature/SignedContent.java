package org.concordat.messaging.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the signature of an event is over: everything that a consumer acts on, as it goes over the wire. The trace
 * context is not part of it, since nothing follows from it.
 *
 * @param version the {@code aggregateversion} as sent
 * @param borough the code; null when the event belongs to all boroughs
 * @param time when it happened; null when the event does not say
 * @param data the bytes as sent
 */
public record SignedContent(
        String topic,
        String source,
        String id,
        String type,
        String subject,
        String version,
        @Nullable String borough,
        String actor,
        @Nullable Instant time,
        byte[] data) {

    /**
     * The bytes that are signed: a JSON object by RFC 8785, all of whose members are text, in the order of their names.
     * What the event does not have is left out; the data is there by its SHA-256.
     */
    byte[] canonical() {
        SortedMap<String, String> members = new TreeMap<>();
        members.put("specversion", "1.0");
        members.put("topic", topic);
        members.put("source", source);
        members.put("id", id);
        members.put("type", type);
        members.put("subject", subject);
        members.put("aggregateversion", version);
        members.put("actor", actor);
        members.put("datasha256", sha256(data));
        if (borough != null) {
            members.put("borough", borough);
        }
        if (time != null) {
            members.put("time", time.toString());
        }
        return CanonicalJson.of(members);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
