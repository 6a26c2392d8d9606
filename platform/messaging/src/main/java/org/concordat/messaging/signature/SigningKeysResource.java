package org.concordat.messaging.signature;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import org.concordat.security.Allowed;

/** The keys by which anybody can tell what this service has published. */
@Path("/v1/signing-keys")
@Produces("application/json")
@RunOnVirtualThread
public class SigningKeysResource {

    private final Signing signing;

    SigningKeysResource(Signing signing) {
        this.signing = signing;
    }

    /**
     * A JWK set (RFC 7517).
     *
     * @param keys public Ed25519 keys; those that sign no more stay, for what they signed is read again
     */
    public record KeySet(List<Map<String, Object>> keys) {}

    @GET
    @Allowed(everybody = true)
    public KeySet keys() {
        return new KeySet(signing.publicKeys());
    }
}
