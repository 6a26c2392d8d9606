package org.concordat.consolidation.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Events of a domain's topic beside the life of its returns. Their effect arrives with the returns; here only the fact
 * that they happened is kept.
 */
@FunctionalInterface
public interface FurtherEvents {

    /** Of a topic that speaks of returns alone. */
    FurtherEvents NONE = (type, data) -> Optional.empty();

    /**
     * @param borough the code of whose it is, as the data says
     * @param aggregate what it is about, as the data says
     * @param about the period or financial year it is about; empty where it is about none
     */
    record Noted(String borough, String aggregate, String about) {}

    /** @param type the end of the event's type after the topic; empty when it is not known */
    Optional<Noted> read(String type, JsonNode data);
}
