package org.concordat.security.token;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whether a token is one that lets into a service. Identity tokens, which tell a client who has signed in, and others
 * are signed with the same key; they must not do.
 */
public final class AccessToken {

    private AccessToken() {}

    /** It says so: in its claim {@code typ}, as Keycloak does, or in its header (RFC 9068). */
    public static boolean isOne(JsonWebToken token) {
        return token.getClaim("typ") instanceof String type
                ? type.equals("Bearer")
                : isOneByHeader(token.getRawToken());
    }

    private static boolean isOneByHeader(String raw) {
        byte[] header = Base64.getUrlDecoder().decode(raw.substring(0, raw.indexOf('.')));
        String type = new JsonObject(new String(header, StandardCharsets.UTF_8)).getString("typ", "");
        String said = type.toLowerCase(Locale.ROOT);
        return said.equals("at+jwt") || said.equals("application/at+jwt");
    }
}
