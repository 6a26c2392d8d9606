package org.concordat.local.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.concordat.local.PublicApi;

/**
 * Compares the seals that consolidation keeps with the services' own chains: what one service says of itself is not
 * believed alone.
 */
final class KeptSeals {

    private final PublicApi api;
    private final String auditor;

    KeptSeals(PublicApi api, String auditor) {
        this.api = api;
        this.auditor = auditor;
    }

    void compare(VerificationFindings findings) {
        PublicApi.Answer answer = api.get(auditor, "consolidation", "/v1/seals");
        if (answer.status() != 200) {
            findings.wrong("consolidation answered %d to GET /v1/seals: %s".formatted(answer.status(), answer.text()));
            return;
        }
        // A service whose database was made anew has chains of its own since; the latest are those it answers for.
        Map<String, JsonNode> latest = new HashMap<>();
        answer.body()
                .path("seals")
                .forEach(seal -> latest.merge(
                        seal.path("service").asText() + " " + seal.path("chain").asText(),
                        seal,
                        (one, other) -> knownAt(one).isAfter(knownAt(other)) ? one : other));
        long agreed =
                latest.values().stream().filter(seal -> agrees(seal, findings)).count();
        if (agreed == latest.size() && agreed > 0) {
            findings.inOrder("seals: the chains are as consolidation keeps %d of their seals".formatted(agreed));
        }
    }

    private static Instant knownAt(JsonNode seal) {
        return Instant.parse(seal.path("knownAt").asText());
    }

    private boolean agrees(JsonNode seal, VerificationFindings findings) {
        String service = seal.path("service").asText();
        String chain = seal.path("chain").asText();
        long sequence = seal.path("sequence").asLong();
        JsonNode record = api.get(
                        auditor,
                        service,
                        "/v1/audit?borough=%s&limit=1&after=%s.%d".formatted(chain, chain, sequence - 1))
                .body()
                .path("items")
                .path(0);
        if (record.path("sequence").asLong() == sequence
                && record.path("hash").asText().equals(seal.path("hash").asText())) {
            return true;
        }
        findings.wrong(
                "audit chain of %s, %s: record %d is not the one that was sealed on %s and that consolidation keeps"
                        .formatted(
                                service, chain, sequence, seal.path("sealedAt").asText()));
        return false;
    }
}
