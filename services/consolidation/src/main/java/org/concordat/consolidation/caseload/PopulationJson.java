package org.concordat.consolidation.caseload;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.concordat.consolidation.reference.KeptTable;
import org.concordat.kernel.InvalidValue;
import org.concordat.messaging.EventJson;

/** Reads estimates of population as they are published and kept. */
public final class PopulationJson {

    public static final KeptTable KEPT = new KeptTable("population_known", true);

    private PopulationJson() {}

    /** @throws InvalidValue for an estimate of nobody */
    public static Population read(JsonNode data) {
        long persons = data.path("persons").asLong();
        if (persons < 1) {
            throw new InvalidValue("population", "none", "at least one");
        }
        return new Population(LocalDate.parse(data.path("on").asText()), persons);
    }

    public static Population kept(String content) {
        return read(EventJson.kept(content));
    }
}
