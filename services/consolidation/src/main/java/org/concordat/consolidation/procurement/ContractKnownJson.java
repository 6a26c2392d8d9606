package org.concordat.consolidation.procurement;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import org.concordat.consolidation.reference.KeptTable;
import org.concordat.kernel.Borough;
import org.concordat.kernel.InvalidValue;
import org.concordat.kernel.contracts.Contract;
import org.concordat.messaging.EventJson;

/** Reads the event {@code contract-recorded}. */
public final class ContractKnownJson {

    /** Where every version is kept, as it was told. */
    public static final KeptTable TABLE = new KeptTable("contract_known", true);

    private ContractKnownJson() {}

    /** As it was kept. */
    public static ContractKnown read(String content) {
        return read(EventJson.kept(content));
    }

    /** @throws InvalidValue for what is no contract */
    public static ContractKnown read(JsonNode data) {
        return new ContractKnown(
                EventJson.text(data, "contract"),
                new Borough(EventJson.text(data, "borough")),
                EventJson.as(data, Contract.class),
                recordedAt(data));
    }

    /** When somebody confirmed it, or recorded what nobody had to confirm. */
    private static Instant recordedAt(JsonNode data) {
        String at = EventJson.text(data, data.hasNonNull("confirmedAt") ? "confirmedAt" : "proposedAt");
        try {
            return Instant.parse(at);
        } catch (DateTimeException e) {
            throw new InvalidValue("contract", at, "the moment at which it was recorded");
        }
    }
}
