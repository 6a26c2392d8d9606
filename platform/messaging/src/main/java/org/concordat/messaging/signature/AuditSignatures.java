package org.concordat.messaging.signature;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.security.proof.RecordSigner;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Signs the records of the audit with the keys that the service publishes with. What is signed is a JSON object by RFC
 * 8785: {@code audit} (the service), {@code chain}, {@code sequence} and {@code hash}, all text; no event reads like it.
 */
@ApplicationScoped
class AuditSignatures implements RecordSigner {

    private final Signing signing;
    private final String service;

    AuditSignatures(Signing signing, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.signing = signing;
        this.service = service;
    }

    @Override
    public @Nullable String sign(String chain, long sequence, String hash) {
        return signing.find()
                .map(signer -> signer.sign(content(chain, sequence, hash)))
                .orElse(null);
    }

    @Override
    public Optional<String> refusal(String chain, long sequence, String hash, @Nullable String signature) {
        if (signature == null) {
            return Optional.of("the record is not signed");
        }
        return signing.find()
                .map(signer -> signer.refusal(content(chain, sequence, hash), signature)
                        .map(why -> "the record is not this service's: " + why))
                .orElse(Optional.of("the record is signed, and this service has no key"));
    }

    private byte[] content(String chain, long sequence, String hash) {
        SortedMap<String, String> members = new TreeMap<>();
        members.put("audit", service);
        members.put("chain", chain);
        members.put("sequence", Long.toString(sequence));
        members.put("hash", hash);
        return CanonicalJson.of(members);
    }
}
