package org.concordat.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** The case-management system of each borough, so that it may send events: which product each has is made up. */
final class CaseSources {

    private CaseSources() {}

    static void record(BoroughDesk desk) {
        JsonNode of = ShippedFigures.json("case-sources.json").path(desk.borough());
        String path = "/v1/boroughs/%s/sources/%s"
                .formatted(desk.borough(), of.path("source").asText());
        desk.putNew("admin", "caseload", path, of.path("content"));
    }
}
