package org.concordat.pseudonyms;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.concordat.kernel.personal.Pseudonym;

/**
 * A borough's key: what it hashes with and nobody else has.
 *
 * @param borough short code, such as {@code LBHF}
 * @param id which of the borough's keys, such as {@code k2}; it is part of every pseudonym
 * @param made the day it was made
 * @param secret 256 random bits
 */
record BoroughKey(String borough, String id, LocalDate made, byte[] secret) {

    static final int SECRET_BYTES = 32;

    /** Says what is hashed here and how, so that the key makes nothing that means something elsewhere. */
    private static final String PURPOSE = "concordat pseudonym 1";

    private static final String ALGORITHM = "HmacSHA256";

    static BoroughKey random(String borough, String id, LocalDate today) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new BoroughKey(borough, id, today, secret);
    }

    /**
     * The pseudonym of an identifier, which is already spelt. Borough, kind and system are hashed with it: number 4711 of
     * a child in one system, of a child in another and of a worker are three.
     */
    Pseudonym pseudonym(Pseudonym.Kind kind, String system, String identifier) {
        byte[] hash = hash(PURPOSE, borough, kind.word(), system, identifier);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, Pseudonym.BYTES));
        return new Pseudonym(id, kind, code);
    }

    /** Eight characters by which two people see on the telephone that they have one key, and which tell nothing of it. */
    String fingerprint() {
        return HexFormat.of().formatHex(hash("concordat fingerprint 1", borough, id), 0, 4);
    }

    /** Each text with its length before it: no two lists of texts are the same bytes. */
    private byte[] hash(String... texts) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            message.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            message.writeBytes(bytes);
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(message.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BoroughKey key
                && borough.equals(key.borough)
                && id.equals(key.id)
                && java.security.MessageDigest.isEqual(secret, key.secret);
    }

    @Override
    public int hashCode() {
        return borough.hashCode() * 31 + id.hashCode();
    }

    /** Without the secret, wherever somebody prints it. */
    @Override
    public String toString() {
        return "key %s of %s".formatted(id, borough);
    }
}
