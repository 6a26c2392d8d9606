package org.concordat.local.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Reads a service's answer about what it has stored: {@code GET /v1/audit/verification}. */
final class StoredProof {
    private StoredProof() {}

    static void read(String service, JsonNode answer, VerificationFindings findings) {
        int before = findings.wrong().size();
        for (JsonNode chain : answer.path("chains")) {
            chain(service, chain, findings);
        }
        for (JsonNode proof : answer.path("proofs")) {
            proof(service, proof, findings);
        }
        answer.path("notLookedAt")
                .forEach(reason -> findings.notLookedAt("%s, %s".formatted(service, reason.asText())));
        if (findings.wrong().size() == before && !answer.path("clean").asBoolean()) {
            findings.wrong(service + " does not vouch for what it has stored");
        }
    }

    private static void chain(String service, JsonNode chain, VerificationFindings findings) {
        String borough = chain.path("borough").asText("without a borough");
        if (chain.path("clean").asBoolean()) {
            findings.inOrder("audit chain of %s, %s: %d records, unbroken%s"
                    .formatted(service, borough, chain.path("records").asLong(), sealed(chain.path("sealed"))));
        } else {
            findings.wrong("audit chain of %s, %s: BROKEN at record %s: %s"
                    .formatted(
                            service,
                            borough,
                            chain.path("firstBroken").asText("unknown"),
                            chain.path("reason").asText("no reason given")));
        }
    }

    private static String sealed(JsonNode seal) {
        return seal.isObject()
                ? ", sealed up to %d on %s"
                        .formatted(
                                seal.path("sequence").asLong(), seal.path("at").asText())
                : ", not sealed yet";
    }

    private static void proof(String service, JsonNode proof, VerificationFindings findings) {
        String of = proof.path("of").asText();
        if (proof.path("clean").asBoolean()) {
            findings.inOrder(
                    "%s of %s: %s".formatted(of, service, proof.path("lookedAt").asText()));
            return;
        }
        proof.path("findings")
                .forEach(finding -> findings.wrong("%s of %s: %s".formatted(of, service, finding.asText())));
        if (proof.path("further").asLong() > 0) {
            findings.wrong("%s of %s: and %d more"
                    .formatted(of, service, proof.path("further").asLong()));
        }
    }

    /** The boroughs whose part was looked at. */
    static Set<String> boroughs(JsonNode answer) {
        Set<String> boroughs = new TreeSet<>();
        answer.path("boroughs").forEach(borough -> boroughs.add(borough.asText()));
        return boroughs;
    }
}
