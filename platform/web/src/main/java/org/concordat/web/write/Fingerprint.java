package org.concordat.web.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells two requests apart, without keeping them. */
final class Fingerprint {

    private Fingerprint() {}

    /** SHA-256 in hexadecimal digits; neither a method nor a URI has a line end in it. */
    static String of(String method, String uri, byte[] body) {
        MessageDigest digest = sha256();
        digest.update((method + "\n" + uri + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(body));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
