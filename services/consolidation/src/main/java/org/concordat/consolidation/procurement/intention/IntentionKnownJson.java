package org.concordat.consolidation.procurement.intention;

import com.fasterxml.jackson.databind.JsonNode;
import org.concordat.kernel.contracts.CommissioningIntention;
import org.concordat.messaging.EventJson;

/** Reads the event {@code intention-recorded}. */
public final class IntentionKnownJson {

    private IntentionKnownJson() {}

    /** As it was kept. */
    public static IntentionKnown read(String content) {
        return read(EventJson.kept(content));
    }

    /** @throws org.concordat.kernel.InvalidValue for what is no intention */
    public static IntentionKnown read(JsonNode data) {
        return new IntentionKnown(
                data.path("intention").asText(),
                data.path("borough").asText(),
                EventJson.as(data, CommissioningIntention.class));
    }
}
