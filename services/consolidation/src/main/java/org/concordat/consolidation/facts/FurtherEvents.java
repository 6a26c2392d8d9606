package org.concordat.consolidation.facts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.concordat.consolidation.reference.KeptTable;

/** Events of a domain's topic beside the life of its returns. */
@FunctionalInterface
public interface FurtherEvents {

    /** Of a topic that speaks of returns alone. */
    FurtherEvents NONE = (type, data) -> Optional.empty();

    /** What is made of such an event. */
    sealed interface Further {

        /** What it is about, as the data says. */
        String aggregate();
    }

    /**
     * Its effect arrives with the returns; here only the fact that it happened is kept.
     *
     * @param borough the code of whose it is, as the data says
     * @param about the period or financial year it is about; empty where it is about none
     */
    record Noted(String borough, String aggregate, String about) implements Further {}

    /**
     * It is kept whole, to be read as at a moment. Whoever gives this has read it once, so that it can be read.
     *
     * @param borough the code of whose it is, as the data says; none in a table that is not kept by borough
     */
    record Kept(KeptTable table, Optional<String> borough, String aggregate) implements Further {}

    /**
     * It says many things, which are folded into tables of the domain's own.
     *
     * @param borough the code of whose it is, as the data says
     */
    record Folded(FoldedStore.Content content, String borough, String aggregate) implements Further {}

    /** @param type the end of the event's type after the topic; empty when it is not known */
    Optional<Further> read(String type, JsonNode data);

    /** The same of what people have decided here, on the topic of this service itself. */
    default Optional<Further> decided(String type, JsonNode data) {
        return Optional.empty();
    }
}
