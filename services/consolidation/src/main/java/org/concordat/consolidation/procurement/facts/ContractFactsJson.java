package org.concordat.consolidation.procurement.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.concordat.consolidation.facts.FurtherEvents;
import org.concordat.consolidation.facts.LineFormat;
import org.concordat.consolidation.procurement.ContractKnownJson;
import org.concordat.consolidation.procurement.ContractRows;
import org.concordat.consolidation.procurement.decision.MatchDecisionJson;
import org.concordat.consolidation.procurement.intention.IntentionKnownJson;
import org.concordat.consolidation.procurement.intention.IntentionRows;
import org.concordat.consolidation.reference.KeptTable;

/** What {@code concordat.contracts} says: versions of contracts, and what boroughs mean to commission. */
public final class ContractFactsJson {

    static final KeptTable INTENTIONS = new KeptTable("commissioning_intention_known", true);

    private static final FurtherEvents FURTHER = new FurtherEvents() {
        @Override
        public Optional<Further> read(String type, JsonNode data) {
            return kept(type, data);
        }

        @Override
        public Optional<Further> decided(String type, JsonNode data) {
            return type.equals("supplier-match-decided.v1")
                    ? Optional.of(new Kept(
                            MatchDecisionJson.TABLE,
                            Optional.empty(),
                            MatchDecisionJson.read(data).aggregate()))
                    : Optional.empty();
        }
    };

    public static final LineFormat FORMAT = LineFormat.ofRecords(ContractRows.TABLE, FURTHER, new ContractsStanding());

    /** Of the same topic, which the register of contracts reads. */
    public static final LineFormat INTENTIONS_FORMAT =
            LineFormat.ofRecords(IntentionRows.TABLE, FURTHER, new IntentionsStanding());

    private ContractFactsJson() {}

    /** Each is read once before it is kept, so that what is kept can be read. */
    private static Optional<FurtherEvents.Further> kept(String type, JsonNode data) {
        String borough = data.path("borough").asText();
        return switch (type) {
            case "contract-recorded.v1" ->
                Optional.of(new FurtherEvents.Kept(
                        ContractKnownJson.TABLE,
                        Optional.of(borough),
                        "%s/contracts/%s"
                                .formatted(borough, ContractKnownJson.read(data).reference())));
            case "intention-recorded.v1" ->
                Optional.of(new FurtherEvents.Kept(
                        INTENTIONS,
                        Optional.of(borough),
                        "%s/commissioning-intentions/%s"
                                .formatted(
                                        borough, IntentionKnownJson.read(data).reference())));
            default -> Optional.empty();
        };
    }
}
