package org.concordat.bench.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.concordat.bench.load.Requests;

/** A borough and its case-management system, on a stack that has nothing else. */
record Westminster(Requests caller) {

    /** The URI of its case-management system. */
    static final String SOURCE = "urn:example:wcc:mosaic";

    private static final String VIEW = "/v1/boroughs/WCC/views/caseload?period=%s&asAt=%s";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Enters both. */
    void begin() {
        put("mandates", "/v1/boroughs/WCC", """
                {"name":"Westminster City Council","onsCode":"E09000033"}""");
        put("caseload", "/v1/boroughs/WCC/sources/mosaic", """
                {"uri":"%s","title":"Mosaic of Westminster","system":"Mosaic","keys":["k1"]}""".formatted(SOURCE));
    }

    /** A service learns of a borough by an event: until then it answers 404. */
    private void put(String service, String path, String json) {
        Requests.again(Set.of(404), PATIENCE, () -> caller.put("admin", service, path, "", json))
                .expect(Set.of(200, 201, 204), "PUT " + path);
    }

    /** Begins to look at a view again and again. */
    RepeatedViews views() {
        return new RepeatedViews(() -> view(CaseBatches.YEARS_OF_CONTACTS.getFirst()));
    }

    /** How many contacts are shown of these financial years, as at now. */
    long contacts(List<String> years) {
        long contacts = 0;
        for (String year : years) {
            for (JsonNode row : view(year).path("rows")) {
                if (row.path("measure").asText().equals("CIN-CONTACTS")) {
                    contacts += row.at("/measures/result/value").asLong();
                }
            }
        }
        return contacts;
    }

    /** As at the moment of asking; asked again while that is not known yet. */
    private JsonNode view(String period) {
        String path = VIEW.formatted(period, Instant.now());
        return Requests.again(Set.of(503), PATIENCE, () -> caller.get("officer.wcc", "consolidation", path))
                .expect(Set.of(200), "a view of caseload")
                .json();
    }
}
