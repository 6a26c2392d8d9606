package org.concordat.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Each borough's case-management system, with an export of it, and what figures of cases are held against: how many
 * children there are, how many cases a worker may have. All of it is made up.
 */
final class CaseSources {

    private CaseSources() {}

    static void record(BoroughDesk desk) {
        JsonNode of = ShippedFigures.json("case-sources.json").path(desk.borough());
        String path = "/v1/boroughs/%s/sources/%s"
                .formatted(desk.borough(), of.path("source").asText());
        desk.putNew("admin", "caseload", path, of.path("content"));
        ShippedFigures.json("illustrative-case-policies.json")
                .path(desk.borough())
                .properties()
                .forEach(policy -> desk.putNew(
                        "officer",
                        "caseload",
                        "/v1/boroughs/%s/%s".formatted(desk.borough(), policy.getKey()),
                        policy.getValue()));
        desk.exported(
                of.path("source").asText(), of.path("content").path("profile").asText());
    }

    /** A quarter of cases, sent by the borough's system. */
    static void tell(BoroughDesk desk) {
        JsonNode of = ShippedFigures.json("case-sources.json").path(desk.borough());
        desk.told(
                of.path("source").asText(),
                MadeUpCases.of(desk.borough(), of.path("content").path("uri").asText())
                        .toString());
    }
}
