package org.concordat.consolidation.procurement;

import com.fasterxml.jackson.databind.JsonNode;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.contracts.Contract;
import org.concordat.messaging.EventJson;

/** Reads the event {@code contract-recorded}. */
public final class ContractKnownJson {

    private ContractKnownJson() {}

    /** As it was kept. */
    public static ContractKnown read(String content) {
        return read(EventJson.kept(content));
    }

    /** @throws InvalidValue for what is no contract */
    public static ContractKnown read(JsonNode data) {
        return new ContractKnown(
                text(data, "contract"), new Borough(text(data, "borough")), EventJson.as(data, Contract.class));
    }

    private static String text(JsonNode data, String field) {
        if (!data.hasNonNull(field)) {
            throw new InvalidValue("contract", "no " + field, "the field " + field);
        }
        return data.get(field).asText();
    }
}
